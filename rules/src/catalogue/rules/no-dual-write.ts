import type { CatalogueRule } from '../rule-entry.js';

export const noDualWrite: CatalogueRule = {
  fallacy: 'coordination',
  level: 'opt-in',
  description: 'Disallow a write to a database followed by a message about it',
  assumption: 'Two writes to two systems succeed or fail together.',
  consequence:
    'The order is in the database, and the process dies, or the broker is away, before the message about it is sent: the warehouse never hears of an order that the customer has paid for. The other way round the message tells of an order that was never saved. Trying again does not help a process that is gone, and no transaction of the database reaches the broker.',
  bad: [
    {
      title: 'an order that nobody may hear of',
      file: 'orders.ts',
      code: `import pg from 'pg';
import { Kafka } from 'kafkajs';

const pool = new pg.Pool({ connectionTimeoutMillis: 5_000, query_timeout: 10_000, ssl: true });
pool.on('error', console.error);
const producer = new Kafka({ brokers: ['kafka.shop.example:9093'], ssl: true }).producer();

export async function place(order: { id: string }) {
  await pool.query('INSERT INTO orders (id) VALUES ($1)', [order.id]);
  await producer.send({ topic: 'orders', messages: [{ value: order.id }] });
}`,
    },
  ],
  good: [
    {
      title: 'the message is written with the order, and sent from there by somebody else',
      file: 'orders.ts',
      code: `import pg from 'pg';

const pool = new pg.Pool({ connectionTimeoutMillis: 5_000, query_timeout: 10_000, ssl: true });
pool.on('error', console.error);

export async function place(order: { id: string }) {
  await pool.query(
    \`WITH placed AS (INSERT INTO orders (id) VALUES ($1))
     INSERT INTO outbox (topic, payload) VALUES ('orders', $1)\`,
    [order.id],
  );
}`,
    },
  ],
  fix: 'Write the message into a table of the same database, in the same statement or transaction, and let a second process send what stands there (a transactional outbox), or read the log of the database (change data capture). Where that is too much, send the message from a job that is written with the record, or look for records without a message from time to time.',
  whenNot:
    'Messages whose loss costs little: invalidated caches, notifications, metrics. Their names are known to the rule and not reported. Where the message comes again by itself, because whoever asked for the work asks again, the two agree in the end.',
  readings: { primary: 'outbox', second: 'helland#entities', seed: 'young-bloods#one-write-fails' },
};
