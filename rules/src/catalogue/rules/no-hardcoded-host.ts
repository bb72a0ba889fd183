import type { CatalogueRule } from '../rule-entry.js';

export const noHardcodedHost: CatalogueRule = {
  fallacy: 'topology-does-not-change',
  level: 'strict',
  description: 'Disallow addresses of your own machines and services in code, where no setting can change them',
  assumption: 'The peer keeps its address.',
  consequence:
    'Machines are replaced, networks renumbered, services renamed and moved to another cluster. On that day every program that has the address in its code asks a machine that is gone, or that now belongs to somebody else. Mending it takes a change, a review, a build and a deployment of each of them, while the service is down.',
  bad: [
    {
      title: 'a machine of the private network',
      file: 'cache.ts',
      code: `import { Redis } from 'ioredis';

export const cache = new Redis({ host: '10.0.3.17', port: 6379, tls: {} });`,
    },
    {
      title: 'a name that only one network knows',
      file: 'stock.ts',
      code: `export const stock = (id: string) =>
  fetch(\`http://stock:8080/items/\${id}\`, { signal: AbortSignal.timeout(2_000) });`,
    },
    {
      title: 'the broker of today',
      file: 'broker.ts',
      code: `import { Kafka } from 'kafkajs';

export const kafka = new Kafka({ clientId: 'shop', brokers: ['kafka.internal:9092'] });`,
    },
  ],
  good: [
    {
      title: 'the environment says where',
      file: 'cache.ts',
      code: `import { Redis } from 'ioredis';

export const cache = new Redis({ host: process.env.REDIS_HOST ?? 'redis', port: 6379, tls: {} });`,
    },
    {
      title: 'a base that is set where the program runs',
      file: 'stock.ts',
      code: `const base = process.env.STOCK_URL ?? 'http://stock:8080';

export const stock = (id: string) => fetch(new URL(\`/items/\${id}\`, base), { signal: AbortSignal.timeout(2_000) });`,
    },
    {
      title: 'the public name of somebody else, who keeps it',
      file: 'rates.ts',
      code: `export const rates = () => fetch('https://api.rates.example/latest', { signal: AbortSignal.timeout(2_000) });`,
    },
  ],
  fix: 'A suggestion reads a variable of the environment and keeps the address as its default, so that nothing changes until somebody sets it. The name of the variable is made of the host: rename it to what your deployments use, and set it there.',
  whenNot:
    'A device on the wire of a workshop, or a sidecar with a fixed address, may never move. Loopback, the metadata services of clouds, ranges for documentation, tests and scripts are not reported.',
  readings: { primary: '12f-config', second: 'rgoa', seed: 'wiki-fallacies#effect-5' },
};
