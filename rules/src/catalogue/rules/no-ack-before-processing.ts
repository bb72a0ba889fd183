import type { CatalogueRule } from '../rule-entry.js';

export const noAckBeforeProcessing: CatalogueRule = {
  fallacy: 'coordination',
  level: 'recommended',
  description: 'Disallow acknowledging a message before its work is done',
  assumption: 'Between acknowledging a message and doing its work nothing can go wrong.',
  consequence:
    'An acknowledgement tells the broker to forget the message. If the process dies after that, on a deploy, out of memory, with its machine, or if the work fails, nobody has the message any more: an order that was paid is never shipped, and nothing anywhere says so. The same happens when the work failed, its error was only logged, and the acknowledgement comes all the same.',
  bad: [
    {
      title: 'forgotten before it is charged',
      file: 'payments.ts',
      code: `import amqp from 'amqplib';

const connection = await amqp.connect('amqps://mq.example', { timeout: 10_000 });
connection.on('error', console.error);
const channel = await connection.createChannel();
channel.on('error', console.error);
await channel.consume('payments', async (message) => {
  if (!message) return;
  channel.ack(message);
  await charge(message.content);
});

declare function charge(payment: Buffer): Promise<void>;`,
    },
    {
      title: 'acknowledged though the work failed',
      file: 'mails.ts',
      code: `import { PubSub } from '@google-cloud/pubsub';

const subscription = new PubSub().subscription('mails');
subscription.on('error', console.error);
subscription.on('message', async (message) => {
  try {
    await sendMail(message.data);
  } catch (error) {
    console.error('mail not sent', error);
  }
  message.ack();
});

declare function sendMail(mail: Buffer): Promise<void>;`,
    },
    {
      title: 'the broker forgets what it sends',
      file: 'prices.ts',
      level: 'strict',
      code: `import amqp from 'amqplib';

const connection = await amqp.connect('amqps://mq.example', { timeout: 10_000 });
connection.on('error', console.error);
const channel = await connection.createChannel();
channel.on('error', console.error);
await channel.consume('orders', async (message) => { await ship(message); }, { noAck: true });

declare function ship(order: unknown): Promise<void>;`,
    },
    {
      title: 'a job that ends while its work goes on',
      file: 'worker.ts',
      level: 'strict',
      code: `import { Worker } from 'bullmq';

const worker = new Worker('orders', async (job) => { ship(job.data); }, { connection: { host: 'redis', tls: {} } });
worker.on('error', console.error);

async function ship(order: unknown): Promise<void> {
  await fetch('https://shipping.example/orders', { method: 'POST', body: JSON.stringify(order), signal: AbortSignal.timeout(10_000) });
}`,
    },
  ],
  good: [
    {
      title: 'acknowledged when the work is done, refused when it failed',
      file: 'payments.ts',
      code: `import amqp from 'amqplib';

const connection = await amqp.connect('amqps://mq.example', { timeout: 10_000 });
connection.on('error', console.error);
const channel = await connection.createChannel();
channel.on('error', console.error);
await channel.prefetch(10);
await channel.consume('payments', async (message) => {
  if (!message) return;
  try {
    await charge(message.content);
    channel.ack(message);
  } catch (error) {
    console.error('to the dead letters', error);
    channel.nack(message, false, false);
  }
});

declare function charge(payment: Buffer): Promise<void>;`,
    },
    {
      title: 'a copy for every process, on a queue that goes with it',
      file: 'caches.ts',
      code: `import amqp from 'amqplib';

const connection = await amqp.connect('amqps://mq.example', { timeout: 10_000 });
connection.on('error', console.error);
const channel = await connection.createChannel();
channel.on('error', console.error);
const { queue } = await channel.assertQueue('', { exclusive: true });
await channel.bindQueue(queue, 'changes', '');
await channel.consume(queue, async (message) => { await forget(message); }, { noAck: true });

declare function forget(change: unknown): Promise<void>;`,
    },
  ],
  fix: 'A suggestion moves the acknowledgement behind the last thing that is awaited, where nothing leaves the function in between. After that a message may come twice, so the work has to be repeatable: that no suggestion can do. Where work is begun and nobody waits for it, a suggestion puts `await` before it; a message or mail that is meant to be sent on the side says so with `void` and a `catch`.',
  whenNot:
    'Where losing a message costs less than doing its work twice (measurements, live prices). Say so beside the acknowledgement: a comment with the words "at most once" silences the rule. Work that takes longer than the broker waits for its acknowledgement needs a longer wait, or a table of its own, before this.',
  readings: { primary: 'rabbit-ack', second: 'treat-once', seed: 'ipspace-notes#timing' },
};
