import type { CatalogueRule } from '../rule-entry.js';

export const requireJitter: CatalogueRule = {
  fallacy: 'network-is-reliable',
  level: 'strict',
  description: 'Require pauses between attempts that differ from client to client',
  assumption: 'Clients that failed together will not come back together.',
  consequence:
    'An outage makes all clients fail at the same moment. With equal pauses all of them come back at the same moment too, and again after the next pause: the peer is idle in between and overloaded by each wave, so that it stays down longer than its own trouble lasted.',
  bad: [
    {
      title: 'a helper whose pauses are the same in every client',
      file: 'rates.ts',
      code: `import pRetry from 'p-retry';

export const rates = () => pRetry(() => fetch('https://rates.example/today', { signal: AbortSignal.timeout(3_000) }), { retries: 5 });`,
    },
    {
      title: 'a pause that doubles, for everybody alike',
      file: 'order.ts',
      code: `import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';

export async function order(id: string) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await axios.get(\`https://orders.example/orders/\${id}\`, { timeout: 2_000 });
    } catch (error) {
      if (attempt === 4) throw error;
      await sleep(2 ** attempt * 100);
    }
  }
}`,
    },
    {
      title: 'a connection that everybody makes again after a second',
      file: 'prices.ts',
      code: `import WebSocket from 'ws';

export function follow(show: (price: string) => void) {
  const socket = new WebSocket('wss://prices.example/stream');
  socket.on('message', (data) => show(String(data)));
  socket.on('error', console.error);
  socket.on('close', () => setTimeout(() => follow(show), 1_000));
}`,
    },
  ],
  good: [
    {
      title: 'a helper that is told to',
      file: 'rates.ts',
      code: `import pRetry from 'p-retry';

export const rates = () =>
  pRetry(() => fetch('https://rates.example/today', { signal: AbortSignal.timeout(3_000) }), { retries: 5, randomize: true });`,
    },
    {
      title: 'any moment within a time that doubles',
      file: 'order.ts',
      code: `import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';

export async function order(id: string) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await axios.get(\`https://orders.example/orders/\${id}\`, { timeout: 2_000 });
    } catch (error) {
      if (attempt === 4) throw error;
      await sleep(Math.random() * Math.min(10_000, 2 ** attempt * 100));
    }
  }
}`,
    },
  ],
  fix: 'A suggestion switches on what the library has for it, or makes a pause that is written by hand up to half shorter or longer. Spread over the whole time (`Math.random() * Math.min(limit, 2 ** attempt * 100)`) is better still where the first attempt may come at once.',
  whenNot:
    'A single client meets nobody: commands and scripts are not reported, nor are pauses that the peer asked for by `Retry-After`, nor one attempt more. Redis clients whose pauses grow up to a limit do what their libraries do, and are let be.',
  readings: { primary: 'aws-jitter', second: 'aws-timeouts#jitter', third: 'sre-cascading#backoff', seed: 'young-bloods#backpressure' },
};
