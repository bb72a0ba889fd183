import type { CatalogueRule } from '../rule-entry.js';

export const noAbruptShutdown: CatalogueRule = {
  fallacy: 'topology-does-not-change',
  level: 'recommended',
  description: 'Disallow handlers of SIGTERM that exit while requests or messages are under way',
  assumption: 'Instances are never replaced while they work.',
  consequence:
    'Each deploy, each change of scale and each move to another machine begins with SIGTERM. A process that exits at once cuts off every request that it was answering: callers see reset connections, and what was half done stays half done. Messages that were in work come a second time, to somebody else.',
  bad: [
    {
      title: 'an exit in the middle of requests',
      file: 'server.ts',
      code: `import http from 'node:http';

const server = http.createServer((_request, response) => response.end('hello'));
server.listen(8080);

process.on('SIGTERM', () => process.exit(0));`,
    },
    {
      title: 'an exit in the middle of a message',
      file: 'worker.ts',
      code: `import { Kafka } from 'kafkajs';
import { ship } from './shipping.js';

const kafka = new Kafka({ brokers: ['kafka.shop.example:9093'], ssl: true });
const consumer = kafka.consumer({ groupId: 'shipping' });
await consumer.connect();
await consumer.subscribe({ topic: 'orders' });
await consumer.run({ eachMessage: ship });

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    console.log('bye');
    process.exit();
  });
}`,
    },
  ],
  good: [
    {
      title: 'a server that finishes first, for a limited time',
      file: 'server.ts',
      code: `import http from 'node:http';

const server = http.createServer((_request, response) => response.end('hello'));
server.listen(8080);

process.on('SIGTERM', () => {
  server.close(() => process.exit(0));
  setTimeout(() => process.exit(1), 10_000).unref();
});`,
    },
    {
      title: 'a consumer that leaves its group first',
      file: 'worker.ts',
      code: `import { Kafka } from 'kafkajs';
import { ship } from './shipping.js';

const kafka = new Kafka({ brokers: ['kafka.shop.example:9093'], ssl: true });
const consumer = kafka.consumer({ groupId: 'shipping' });
await consumer.connect();
await consumer.subscribe({ topic: 'orders' });
await consumer.run({ eachMessage: ship });

process.once('SIGTERM', async () => {
  await consumer.disconnect();
  process.exit();
});`,
    },
  ],
  fix: 'Where there is one server in sight, a suggestion closes it before the process exits, with an end to the patience. The right order for pools, consumers and timers is for the author to choose.',
  whenNot: 'Programs whose work is safe to cut at any point, such as a relay without state behind a balancer that tries again, may exit at once.',
  readings: { primary: '12f-disp', second: 'k8s-pod-term', third: 'node-signals', seed: 'wiki-fallacies#fallacies' },
};
