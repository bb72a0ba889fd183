import type { CatalogueRule } from '../rule-entry.js';

export const noUnauthenticatedConnection: CatalogueRule = {
  fallacy: 'network-is-secure',
  level: 'strict',
  description: 'Disallow connections to stores and brokers without credentials, or with those that everybody knows',
  assumption: 'Whoever can reach the port may be served, and whoever answers is the one that was meant.',
  consequence:
    'A store without a password serves everything that reaches its port: a neighbour in the same cloud network, a build job, a web page that makes the server ask an address of its choice. One rule of the firewall that is missing for an hour is enough, and searches of the whole internet find such ports within that hour. Everything is copied, deleted, or held for ransom, and no log says by whom.',
  bad: [
    {
      title: 'a cache for everybody on the network',
      file: 'cache.ts',
      code: `import { Redis } from 'ioredis';

export const cache = new Redis('redis://cache.shop.internal:6379');`,
    },
    {
      title: 'a broker that asks nobody who he is',
      file: 'broker.ts',
      code: `import { Kafka } from 'kafkajs';

export const kafka = new Kafka({ clientId: 'shop', brokers: ['kafka.shop.internal:9092'] });`,
    },
    {
      title: 'the password that every broker comes with',
      file: 'queue.ts',
      code: `import amqp from 'amqplib';

export const connection = await amqp.connect('amqps://guest:guest@rabbit.shop.internal:5671');`,
    },
  ],
  good: [
    {
      title: 'address and credentials from where the program runs',
      file: 'cache.ts',
      code: `import { Redis } from 'ioredis';

export const cache = new Redis(process.env.REDIS_URL!);`,
    },
    {
      title: 'a broker that knows its clients',
      file: 'broker.ts',
      code: `import { Kafka } from 'kafkajs';

export const kafka = new Kafka({
  clientId: 'shop',
  brokers: ['kafka.shop.internal:9093'],
  ssl: true,
  sasl: { mechanism: 'scram-sha-512', username: 'shop', password: process.env.KAFKA_PASSWORD! },
});`,
    },
    {
      title: 'a store on this machine alone',
      file: 'local.ts',
      code: `import { Redis } from 'ioredis';

export const cache = new Redis('redis://127.0.0.1:6379');`,
    },
  ],
  fix: 'There is no suggestion: nobody can invent credentials. Make a user for this program with the rights that it needs, let the environment bring its password or certificate, and encrypt the connection, or the password goes in the clear.',
  whenNot:
    'Inside a service mesh the proxies beside both ends may check who asks, with certificates of their own. Loopback, names of a mesh (`.svc`, `.local`), and, unless `nearbyHosts` is set, names without a dot are not reported.',
  readings: { primary: 'owasp-tls', second: 'ip-secure', seed: 'ip-secure#higher-in-the-stack' },
};
