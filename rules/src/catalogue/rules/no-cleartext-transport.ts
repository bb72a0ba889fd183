import type { CatalogueRule } from '../rule-entry.js';

export const noCleartextTransport: CatalogueRule = {
  fallacy: 'network-is-secure',
  level: 'recommended',
  description: 'Disallow connections to other machines without encryption',
  assumption: 'Nobody on the path reads or changes the traffic.',
  consequence:
    'Whoever stands on the path (a rented switch, a neighbour in the same cloud network, a captured router) reads tokens and personal data, and can change requests and answers without a trace. Nothing fails, so nobody notices.',
  bad: [
    {
      title: 'a request anybody on the path can read and change',
      file: 'orders.ts',
      code: `export async function orders() {
  const answer = await fetch('http://api.partner.example/orders', { signal: AbortSignal.timeout(3_000) });
  if (!answer.ok) throw new Error(\`orders: \${answer.status}\`);
  return answer.json();
}`,
    },
    {
      title: 'the address reaches the client through a constant',
      file: 'feed.ts',
      code: `import WebSocket from 'ws';

const feedUrl = 'ws://feed.partner.example/prices';

export const feed = new WebSocket(feedUrl, { handshakeTimeout: 3_000 });`,
    },
    {
      title: 'a database that is asked in the clear',
      file: 'cache.ts',
      code: `import { Redis } from 'ioredis';

export const cache = new Redis('redis://cache.shop.example:6379');`,
    },
    {
      title: 'a neighbour on the private network',
      file: 'stock.ts',
      level: 'strict',
      code: `export const stock = (id: string) =>
  fetch(\`http://stock:8080/items/\${id}\`, { signal: AbortSignal.timeout(3_000) });`,
    },
  ],
  good: [
    {
      title: 'encrypted, to a peer that proves who it is',
      file: 'orders.ts',
      code: `export async function orders() {
  const answer = await fetch('https://api.partner.example/orders', { signal: AbortSignal.timeout(3_000) });
  if (!answer.ok) throw new Error(\`orders: \${answer.status}\`);
  return answer.json();
}`,
    },
    {
      title: 'encrypted connections of other protocols',
      file: 'cache.ts',
      code: `import { Redis } from 'ioredis';

export const cache = new Redis('rediss://cache.shop.example:6380');`,
    },
    {
      title: 'traffic that never leaves the machine',
      file: 'sidecar.ts',
      code: `export const health = () => fetch('http://localhost:8080/health', { signal: AbortSignal.timeout(500) });`,
    },
    {
      title: 'a name that is no address',
      file: 'order.ts',
      code: `export const namespace = 'http://schemas.shop.example/order/v2';`,
    },
  ],
  fix: 'A suggestion writes the encrypted form of the protocol: `https:`, `wss:`, `rediss:`. Whether the peer offers it, and at which port, it cannot know: try it before you merge.',
  whenNot:
    'Inside a service mesh with mutual TLS the proxy beside each process encrypts what the program sends in the clear. Loopback, names of the cluster and single-label names are not reported at level recommended.',
  readings: { primary: 'owasp-tls#all-pages', second: 'owasp-ws#wss', seed: 'ip-secure#higher-in-the-stack' },
};
