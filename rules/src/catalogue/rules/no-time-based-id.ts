import type { CatalogueRule } from '../rule-entry.js';

export const noTimeBasedId: CatalogueRule = {
  fallacy: 'timing',
  level: 'recommended',
  description: 'Disallow ids for other machines that are made of the clock alone',
  assumption: 'Two machines never do something in the same millisecond, and clocks never step back.',
  consequence:
    'Two instances, or two requests on one, make an id in the same millisecond: at a thousand orders an hour that happens about every seven hours, at peak far more often. The second order overwrites the first, or is refused; a queue that drops repetitions drops a message that was none, without an error. A clock that is set back makes the ids of the last seconds again.',
  evidence: {
    text: 'A clock that stepped back at the leap second at the end of 2016 gave Cloudflare a negative time where code expected time to go forward only, and a part of its DNS failed.',
    reading: 'inc-cf-leap',
  },
  bad: [
    {
      title: 'a queue that drops what is no repetition',
      file: 'publish.ts',
      code: `import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const sqs = new SQSClient({});

export async function publish(order: string) {
  await sqs.send(
    new SendMessageCommand({
      QueueUrl: process.env.QUEUE_URL,
      MessageBody: order,
      MessageGroupId: 'orders',
      MessageDeduplicationId: String(Date.now()),
    }),
  );
}`,
    },
    {
      title: 'two orders with one number',
      file: 'orders.ts',
      code: `import { MongoClient } from 'mongodb';

const client = new MongoClient(process.env.MONGO_URL!);
const orders = client.db('shop').collection('orders');

export async function placeOrder(items: string[]) {
  const orderId = \`ORD-\${Date.now()}\`;
  await orders.insertOne({ orderId, items });
  return orderId;
}`,
    },
    {
      title: 'a few dice change little',
      file: 'ids.ts',
      code: `export function generateTransactionId() {
  return 'TXN' + Date.now() + Math.floor(Math.random() * 1000);
}`,
    },
  ],
  good: [
    {
      title: 'a random id, made once for the message and its retries',
      file: 'publish.ts',
      code: `import { randomUUID } from 'node:crypto';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const sqs = new SQSClient({});

export async function publish(order: string, messageId = randomUUID()) {
  await sqs.send(
    new SendMessageCommand({
      QueueUrl: process.env.QUEUE_URL,
      MessageBody: order,
      MessageGroupId: 'orders',
      MessageDeduplicationId: messageId,
    }),
  );
}`,
    },
    {
      title: 'the clock in front, so that ids sort, and enough chance behind it',
      file: 'ids.ts',
      code: `import { randomBytes } from 'node:crypto';

export function generateTransactionId() {
  return \`TXN-\${Date.now()}-\${randomBytes(8).toString('hex')}\`;
}`,
    },
    {
      title: 'a window on purpose: one a day',
      file: 'report.ts',
      code: `import { Queue } from 'bullmq';

const reports = new Queue('reports', { connection: { url: process.env.REDIS_URL } });

export async function requestReport() {
  await reports.add('daily', {}, { jobId: \`daily-\${new Date().toISOString().slice(0, 10)}\` });
}`,
    },
  ],
  fix: 'A suggestion puts `randomUUID()` in the place of the clock and keeps the text around it. An id that has to be a number, or has to sort by time, takes more thought: a sequence of the database, a ULID or a UUID of version 7.',
  whenNot:
    'An id that never leaves the process, such as the key of a list on the screen, is not reported, and neither is the name of a stored file. Peers that ask for a growing `nonce` want the clock. Ids that one machine makes by hand, in a script, do not meet.',
  readings: { primary: 'no-now', second: 'inc-cf-leap', seed: 'young-bloods#id-spaces' },
};
