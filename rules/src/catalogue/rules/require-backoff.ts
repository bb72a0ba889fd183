import type { CatalogueRule } from '../rule-entry.js';

export const requireBackoff: CatalogueRule = {
  fallacy: 'network-is-reliable',
  level: 'recommended',
  description: 'Require a pause between attempts',
  assumption: 'A peer that failed has recovered a millisecond later.',
  consequence:
    'All attempts are used up within a few milliseconds, so none of them meets a peer that has come back. What reaches the peer meanwhile is its usual load times the number of attempts, at the worst time there is: a short hiccup becomes an outage.',
  evidence: {
    text: 'On 12 June 2025 the tasks of a Google Cloud service that started again all asked their database at once, without a backoff: in one region that took up to 2 hours and 40 minutes more.',
    reading: 'inc-gcp-2025',
  },
  bad: [
    {
      title: 'a helper whose default pause is none',
      file: 'prices.ts',
      code: `import axios from 'axios';
import axiosRetry from 'axios-retry';

const prices = axios.create({ baseURL: 'https://prices.example', timeout: 3_000 });
axiosRetry(prices, { retries: 5 });

export const price = (id: string) => prices.get(\`/prices/\${id}\`);`,
    },
    {
      title: 'a loop without a pause',
      file: 'rates.ts',
      code: `import axios from 'axios';

export async function rates() {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await axios.get('https://rates.example/today', { timeout: 3_000 });
    } catch (error) {
      console.warn('rates', error);
    }
  }
  throw new Error('no rates');
}`,
    },
    {
      title: 'a job that runs again as soon as it failed',
      file: 'mails.ts',
      code: `import { Queue } from 'bullmq';

export const mails = new Queue('mails', { connection: { url: process.env.REDIS_URL! }, defaultJobOptions: { attempts: 5 } });`,
    },
  ],
  good: [
    {
      title: 'pauses that grow, and differ from caller to caller',
      file: 'prices.ts',
      code: `import axios from 'axios';
import axiosRetry from 'axios-retry';

const prices = axios.create({ baseURL: 'https://prices.example', timeout: 3_000 });
axiosRetry(prices, { retries: 3, retryDelay: axiosRetry.exponentialDelay });

export const price = (id: string) => prices.get(\`/prices/\${id}\`);`,
    },
    {
      title: 'one attempt more, for a connection that was closed while idle',
      file: 'rates.ts',
      code: `import axios from 'axios';

export async function rates() {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      return await axios.get('https://rates.example/today', { timeout: 3_000 });
    } catch (error) {
      console.warn('rates', error);
    }
  }
  throw new Error('no rates');
}`,
    },
    {
      title: 'another peer each time',
      file: 'mirrors.ts',
      code: `const mirrors = ['https://a.mirrors.example', 'https://b.mirrors.example', 'https://c.mirrors.example'];

export async function download(path: string) {
  for (const mirror of mirrors) {
    try {
      return await fetch(new URL(path, mirror), { signal: AbortSignal.timeout(3_000) });
    } catch (error) {
      console.warn(mirror, error);
    }
  }
  throw new Error('no mirror');
}`,
    },
  ],
  fix: 'A suggestion gives the library growing pauses where it has an option for them, and puts a random pause that doubles at the end of the handler in a loop that counts. How long the whole may take is for you to decide: the pauses of five attempts add up.',
  whenNot:
    'One immediate retry is good practice against connections that were closed while idle, and so is asking another peer at once: neither is reported. Lost races over the same row (a unique key, a serialization failure) may be tried again at once.',
  readings: { primary: 'aws-timeouts#backoff', second: 'sre-cascading#backoff', third: 'brooker-retries#adaptive', seed: 'young-bloods#timeouts-and-backoff' },
};
