import { noAckBeforeProcessing } from '../../rules/src/rules/no-ack-before-processing.js';
import { testRule } from '../support/test-rule.js';

testRule(noAckBeforeProcessing, {
  valid: [
    {
      name: 'acknowledged behind the work',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  await ship(message.content);
  channel.ack(message);
});`,
    },
    {
      name: 'acknowledged or refused',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  try {
    await ship(message.content);
    channel.ack(message);
  } catch (error) {
    console.error(error);
    channel.nack(message, false, false);
  }
});`,
    },
    {
      name: 'a message that is left out',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  if (seen.has(message.properties.messageId)) {
    channel.ack(message);
    return;
  }
  await ship(message.content);
  channel.ack(message);
});`,
    },
    {
      name: 'one branch that acknowledges, and another that works',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  if (isStale(message)) channel.ack(message);
  else await ship(message.content).then(() => channel.ack(message));
});`,
    },
    {
      name: 'something after the work that is done aside',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  await ship(message.content);
  channel.ack(message);
  await archive(message.content);
});`,
    },
    {
      name: 'a measurement behind',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  handle(message.content);
  channel.ack(message);
  await metrics.count(message.fields.routingKey);
});`,
    },
    {
      name: 'work that has nothing to do with the message',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  const order = parse(message.content);
  queue.push(order);
  channel.ack(message);
  await flush();
});`,
    },
    {
      name: 'nobody waits for what follows',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  handle(message.content);
  channel.ack(message);
  console.log(message.fields.routingKey);
});`,
    },
    {
      name: 'acknowledged in a callback',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  setImmediate(() => channel.ack(message));
  await ship(message.content);
});`,
    },
    {
      name: 'a loss that is meant',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  // At most once: a price is worth nothing tomorrow.
  channel.ack(message);
  await show(message.content);
});`,
    },
    {
      name: 'a failure that is refused before',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  try {
    await ship(message.content);
  } catch (error) {
    console.error(error);
    channel.nack(message);
    return;
  }
  channel.ack(message);
});`,
    },
    {
      name: 'a failure that is kept elsewhere',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  try {
    await ship(message.content);
  } catch (error) {
    await deadLetters.insert(message.content, error);
  }
  channel.ack(message);
});`,
    },
    {
      name: 'a failure that somebody else handles',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  try {
    await ship(message.content);
  } catch (error) {
    onError(error, message);
  }
  channel.ack(message);
});`,
    },
    {
      name: 'a failure that is remembered',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  let failed = false;
  try {
    await ship(message.content);
  } catch (error) {
    failed = true;
  }
  if (!failed) channel.ack(message);
});`,
    },
    {
      name: 'a failure that is thrown on',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  try {
    await ship(message.content);
  } catch (error) {
    console.error(error);
    throw error;
  }
  channel.ack(message);
});`,
    },
    {
      name: 'a try that is about something else',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  try {
    await warmUp();
  } catch (error) {
    console.error(error);
  }
  await ship(message.content);
  channel.ack(message);
});`,
    },
    {
      name: 'another method called ack',
      code: `import { socket } from './socket.js';
socket.on('order', async (message) => {
  message.ack();
  await ship(message);
});`,
    },
    {
      name: 'a parameter whose type is of our own',
      code: `import type { Message } from './message.js';
export async function handle(message: Message) {
  message.ack();
  await ship(message);
}`,
    },
    {
      name: 'a client that commits after its handler',
      code: `import { Kafka } from 'kafkajs';
const consumer = new Kafka({ brokers: ['kafka:9093'], ssl: true }).consumer({ groupId: 'shipping' });
await consumer.run({ autoCommit: true, eachMessage: async ({ message }) => { await ship(message.value); } });`,
    },
    {
      name: 'a stream that is told not to commit',
      code: `import { Consumer } from '@platformatic/kafka';
const consumer = new Consumer({ groupId: 'shipping', clientId: 'a', bootstrapBrokers: ['kafka:9093'] });
const stream = await consumer.consume({ topics: ['orders'], autocommit: false });
stream.on('data', async (message) => { await ship(message.value); await message.commit(); });`,
    },
    {
      name: 'a stream whose options come from elsewhere',
      code: `import { Consumer } from '@platformatic/kafka';
import { options } from './options.js';
const stream = await new Consumer(options).consume({ topics: ['orders'], ...options });
stream.on('data', async (message) => { await ship(message.value); });`,
    },
    {
      name: 'a stream whose listener is done at once',
      code: `import { Consumer } from '@platformatic/kafka';
const stream = await new Consumer({ groupId: 'a', clientId: 'a', bootstrapBrokers: ['kafka:9093'] }).consume({ topics: ['orders'], autocommit: true });
stream.on('data', (message) => { cache.delete(message.value); });`,
    },
    {
      name: 'deleted from the queue behind the work',
      code: `import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
const client = new SQSClient({});
const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl }));
for (const message of Messages) {
  await ship(message.Body);
  await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message.ReceiptHandle }));
}`,
    },
    {
      name: 'a handle that comes alone',
      code: `import { DeleteMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
const client = new SQSClient({});
export async function forget(handle: string) {
  await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: handle }));
  await note(handle);
}`,
    },
    {
      name: 'without acknowledgement, below level strict',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  await ship(message);
}, { noAck: true });`,
    },
    {
      name: 'a queue of its own, which goes with the process',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
const { queue } = await channel.assertQueue('', { exclusive: true });
await channel.consume(queue, async (message) => { await refresh(message); }, { noAck: true });`,
      options: { unacknowledged: true },
    },
    {
      name: 'a queue of its own, with its options in quotes',
      options: { unacknowledged: true },
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
const { queue } = await channel.assertQueue('', { 'exclusive': true });
await channel.consume(queue, async (message) => { await refresh(message); }, { 'noAck': true });`,
    },
    {
      name: 'a copy for everybody',
      code: `import amqp from 'amqplib';
export async function listen(channel: amqp.Channel) {
  await channel.assertExchange('changes', 'fanout');
  await channel.consume('changes.' + process.pid, async (message) => { await refresh(message); }, { noAck: true });
}`,
      options: { unacknowledged: true },
    },
    {
      name: 'an option that depends',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  await ship(message);
}, { noAck: process.env.FAST === '1' });`,
      options: { unacknowledged: true },
    },
    {
      name: 'without acknowledgement, and done at once',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('prices', (message) => { show(message); }, { noAck: true });`,
      options: { unacknowledged: true },
    },
    {
      name: 'work that is watched, handed back, dropped on purpose or below level strict',
      code: `import { Worker } from 'bullmq';
new Worker('orders', async (job) => {
  ship(job.data).catch(console.error);
  void ship(job.data);
  const shipped = ship(job.data);
  return shipped;
}, { connection });
async function ship(order) { await post(order); }`,
      options: { unwaited: true },
    },
    {
      name: 'work that nobody waits for, below level strict',
      code: `import { Worker } from 'bullmq';
new Worker('orders', async (job) => { ship(job.data); }, { connection });
async function ship(order) { await post(order); }`,
    },
    {
      name: 'a function that may be done at once, or has nothing to do with the job',
      code: `import { Worker } from 'bullmq';
import { remember } from './memory.js';
new Worker('orders', async (job) => {
  remember(job.data);
  count();
  tick();
  await ship(job.data);
}, { connection });
function count() { total += 1; }
async function tick() { await wait(1); }`,
      options: { unwaited: true },
    },
    {
      name: 'a job whose end is told by a call',
      code: `import Queue from 'bull';
const queue = new Queue('orders');
queue.process((job, done) => { ship(job.data).then(() => done(), done); });
queue.process((job, done) => { begin(job.data); done(); });
async function begin(order) { await post(order); }`,
      options: { unwaited: true },
    },
    {
      name: 'a log of what was done',
      code: `import { Worker } from 'bullmq';
new Worker('orders', async (job) => { await ship(job.data); writeLog(job.data); }, { connection });
async function writeLog(order) { await post(order); }`,
      options: { unwaited: true },
    },
    {
      name: 'messages that are waited for, watched, or dropped on purpose',
      code: `import { Queue } from 'bullmq';
const queue = new Queue('orders', { connection });
export async function place(order) {
  await queue.add('placed', order);
  void queue.add('placed', order);
  queue.add('placed', order).catch(report);
  return queue.add('placed', order);
}`,
      options: { unwaited: true },
    },
    {
      name: 'a mail that is given a function, and what gives no promise',
      code: `import nodemailer from 'nodemailer';
import amqp from 'amqplib';
const transport = nodemailer.createTransport({ host: 'mail' });
const channel = await (await amqp.connect('amqps://mq.example')).createChannel();
export function welcome(mail) {
  transport.sendMail(mail, (error) => { if (error) report(error); });
  channel.sendToQueue('mails', mail);
}`,
      options: { unwaited: true },
    },
    {
      name: 'a measurement that is sent aside',
      code: `import { Queue } from 'bullmq';
const metricsQueue = new Queue('metrics', { connection });
export function count(name) { metricsQueue.add('count', { name }); }`,
      options: { unwaited: true },
    },
    {
      name: 'words of all brokers, or one',
      code: `import { Kafka } from 'kafkajs';
const producer = new Kafka({ brokers: ['kafka:9093'], ssl: true }).producer();
await producer.send({ topic: 'orders', acks: -1, messages });
await producer.send({ topic: 'orders', acks: 1, messages });
await producer.send({ topic: 'orders', acks: settings.acks, messages });
await producer.send({ topic: 'orders', messages });`,
      options: { unacknowledged: true },
    },
  ],
  invalid: [
    {
      name: 'a job for a queue that an index hands on by its name',
      filename: 'src/links.js',
      code: `const { visits } = require('./queues');
exports.follow = (request, response) => {
  visits.add({ link: request.params.link });
  response.redirect('/');
};`,
      files: {
        'src/queues/index.js': `const { visits } = require('./visits');
module.exports = { visits };`,
        'src/queues/visits.js': `const Queue = require('bull');
module.exports = { visits: new Queue('visits', 'rediss://:secret@redis.example') };`,
      },
      options: { unwaited: true },
      errors: [{ messageId: 'unheard', data: { work: 'visits.add', noun: 'message' }, line: 3, column: 3, endLine: 3, endColumn: 13 }],
    },
    {
      name: 'a job for a queue that a module hands on by its name',
      code: `import { visits } from './queues.js';
export function follow(link: string) {
  visits.add('followed', { link });
}`,
      files: {
        'src/queues.ts': `import { visits } from './visits.js';
export { visits };`,
        'src/visits.ts': `import { Queue } from 'bullmq';
export const visits = new Queue('visits', { connection });`,
      },
      options: { unwaited: true },
      errors: [{ messageId: 'unheard', data: { work: 'visits.add', noun: 'message' }, line: 3, column: 3, endLine: 3, endColumn: 13 }],
    },
    {
      name: 'acknowledged before the work',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  if (!message) return;
  channel.ack(message);
  await ship(message.content);

});`,
      errors: [
        {
          messageId: 'early',
          data: { ack: 'channel.ack', work: 'ship' },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 23,
          suggestions: [
            {
              messageId: 'move',
              output: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  if (!message) return;
  await ship(message.content);
  channel.ack(message);

});`,
            },
          ],
        },
      ],
    },
    {
      name: 'acknowledged before the work, with comments',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  // From here on it is ours.
  channel.ack(message); // at once
  const order = JSON.parse(message.content.toString());
  await reserve(order);
  await ship(order); // may take long
  console.log('shipped', order.id);
});`,
      errors: [
        {
          messageId: 'early',
          data: { ack: 'channel.ack', work: 'reserve' },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 23,
          suggestions: [
            {
              messageId: 'move',
              output: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  const order = JSON.parse(message.content.toString());
  await reserve(order);
  await ship(order); // may take long
  // From here on it is ours.
  channel.ack(message); // at once
  console.log('shipped', order.id);
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a class with a channel in a field, in CommonJS and with Windows line ends',
      code: "const amqp = require('amqplib');\r\n\r\nclass Worker {\r\n\tasync start() {\r\n\t\tconst connection = await amqp.connect('amqps://mq.example');\r\n\t\tthis.channel = await connection.createChannel();\r\n\t\tawait this.channel.consume('orders', async (message) => {\r\n\t\t\tthis.channel.ack(message);\r\n\t\t\tawait this.ship(message.content);\r\n\t\t});\r\n\t}\r\n}\r\n",
      filename: 'src/worker.cjs',
      errors: [
        {
          messageId: 'early',
          data: { ack: 'this.channel.ack', work: 'this.ship' },
          line: 8,
          column: 4,
          endLine: 8,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'move',
              output: "const amqp = require('amqplib');\r\n\r\nclass Worker {\r\n\tasync start() {\r\n\t\tconst connection = await amqp.connect('amqps://mq.example');\r\n\t\tthis.channel = await connection.createChannel();\r\n\t\tawait this.channel.consume('orders', async (message) => {\r\n\t\t\tawait this.ship(message.content);\r\n\t\t\tthis.channel.ack(message);\r\n\t\t});\r\n\t}\r\n}\r\n",
            },
          ],
        },
      ],
    },
    {
      name: 'a way out behind the acknowledgement',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  channel.ack(message);
  const order = parse(message);
  if (!order) return;
  await ship(order);
});`,
      errors: [
        {
          messageId: 'early',
          data: { ack: 'channel.ack', work: 'ship' },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 23,
        },
      ],
    },
    {
      name: 'acknowledged in a branch',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  if (message.fields.redelivered) {
    channel.ack(message);
  }
  await ship(message.content);
});`,
      errors: [
        {
          messageId: 'early',
          data: { ack: 'channel.ack', work: 'ship' },
          line: 6,
          column: 5,
          endLine: 6,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'work whose name begins like a log',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  channel.ack(message);
  await catalog.update(message.content);
  await setStatus(message.content, 'done');
});`,
      errors: [
        {
          messageId: 'early',
          data: { ack: 'channel.ack', work: 'catalog.update' },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 23,
          suggestions: [
            {
              messageId: 'move',
              output: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  await catalog.update(message.content);
  await setStatus(message.content, 'done');
  channel.ack(message);
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'acknowledged in a line with the work',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  channel.ack(message); await ship(message.content);
});`,
      errors: [
        {
          messageId: 'early',
          data: { ack: 'channel.ack', work: 'ship' },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 23,
        },
      ],
    },
    {
      name: 'the last acknowledgement of two',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  if (isEmpty(message)) { channel.ack(message); return; }
  channel.ack(message);
  await ship(message.content);
});`,
      errors: [
        {
          messageId: 'early',
          data: { ack: 'channel.ack', work: 'ship' },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 23,
        },
      ],
    },
    {
      name: 'acknowledged within the try',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  try {
    channel.ack(message);
    await ship(message.content);
  } catch (error) {
    console.error(error);
  }
});`,
      errors: [
        {
          messageId: 'early',
          data: { ack: 'channel.ack', work: 'ship' },
          line: 6,
          column: 5,
          endLine: 6,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'move',
              output: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  try {
    await ship(message.content);
    channel.ack(message);
  } catch (error) {
    console.error(error);
  }
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a handler by name',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
async function receive(message: amqp.ConsumeMessage | null) {
  if (!message) return;
  const { content } = message;
  channel.ack(message);
  await ship(content);
}
await channel.consume('orders', receive);`,
      errors: [
        {
          messageId: 'early',
          data: { ack: 'channel.ack', work: 'ship' },
          line: 7,
          column: 3,
          endLine: 7,
          endColumn: 23,
          suggestions: [
            {
              messageId: 'move',
              output: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
async function receive(message: amqp.ConsumeMessage | null) {
  if (!message) return;
  const { content } = message;
  await ship(content);
  channel.ack(message);
}
await channel.consume('orders', receive);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a parameter whose type is that of a message',
      code: `import type { Message } from 'node-nats-streaming';
export class OrderListener {
  async onMessage(data: Order, message: Message) {
    message.ack();
    await Orders.insert(data, message.getSequence());
  }
}`,
      errors: [
        {
          messageId: 'early',
          data: { ack: 'message.ack', work: 'Orders.insert' },
          line: 4,
          column: 5,
          endLine: 4,
          endColumn: 18,
          suggestions: [
            {
              messageId: 'move',
              output: `import type { Message } from 'node-nats-streaming';
export class OrderListener {
  async onMessage(data: Order, message: Message) {
    await Orders.insert(data, message.getSequence());
    message.ack();
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a message of Pub/Sub',
      code: `import { PubSub } from '@google-cloud/pubsub';
const subscription = new PubSub().subscription('orders');
subscription.on('message', async (message) => {
  message.ack();
  const order = JSON.parse(message.data.toString());
  await ship(order);
});`,
      errors: [
        {
          messageId: 'early',
          data: { ack: 'message.ack', work: 'ship' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 16,
          suggestions: [
            {
              messageId: 'move',
              output: `import { PubSub } from '@google-cloud/pubsub';
const subscription = new PubSub().subscription('orders');
subscription.on('message', async (message) => {
  const order = JSON.parse(message.data.toString());
  await ship(order);
  message.ack();
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a stream of NATS',
      code: `import { connect } from 'nats';
const connection = await connect({ servers: 'tls://nats.example' });
const consumer = await connection.jetstream().consumers.get('orders', 'shipping');
const messages = await consumer.consume();
for await (const message of messages) {
  message.ack();
  await ship(message.data);
}`,
      errors: [
        {
          messageId: 'early',
          data: { ack: 'message.ack', work: 'ship' },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 16,
          suggestions: [
            {
              messageId: 'move',
              output: `import { connect } from 'nats';
const connection = await connect({ servers: 'tls://nats.example' });
const consumer = await connection.jetstream().consumers.get('orders', 'shipping');
const messages = await consumer.consume();
for await (const message of messages) {
  await ship(message.data);
  message.ack();
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'an offset that is committed first',
      code: `import { Kafka } from 'kafkajs';
const consumer = new Kafka({ brokers: ['kafka:9093'], ssl: true }).consumer({ groupId: 'shipping' });
await consumer.run({
  autoCommit: false,
  eachMessage: async ({ topic, partition, message }) => {
    await consumer.commitOffsets([{ topic, partition, offset: String(Number(message.offset) + 1) }]);
    await ship(message.value);
  },
});`,
      errors: [
        {
          messageId: 'early',
          data: { ack: 'consumer.commitOffsets', work: 'ship' },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 101,
          suggestions: [
            {
              messageId: 'move',
              output: `import { Kafka } from 'kafkajs';
const consumer = new Kafka({ brokers: ['kafka:9093'], ssl: true }).consumer({ groupId: 'shipping' });
await consumer.run({
  autoCommit: false,
  eachMessage: async ({ topic, partition, message }) => {
    await ship(message.value);
    await consumer.commitOffsets([{ topic, partition, offset: String(Number(message.offset) + 1) }]);
  },
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'deleted from the queue before the work',
      code: `import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
const client = new SQSClient({});
export async function poll() {
  const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl }));
  for (const message of Messages) {
    await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message.ReceiptHandle }));
    await ship(message.Body);
  }
}`,
      errors: [
        {
          messageId: 'early',
          data: { ack: 'DeleteMessageCommand', work: 'ship' },
          line: 6,
          column: 23,
          endLine: 6,
          endColumn: 99,
          suggestions: [
            {
              messageId: 'move',
              output: `import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
const client = new SQSClient({});
export async function poll() {
  const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl }));
  for (const message of Messages) {
    await ship(message.Body);
    await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message.ReceiptHandle }));
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'deleted by a method before the work',
      code: `import { SQS } from '@aws-sdk/client-sqs';
const queue = new SQS({});
export async function handle(message) {
  await queue.deleteMessage({ QueueUrl, ReceiptHandle: message.ReceiptHandle });
  const order = JSON.parse(message.Body);
  await ship(order);
}`,
      filename: 'src/poll.js',
      errors: [
        {
          messageId: 'early',
          data: { ack: 'queue.deleteMessage', work: 'ship' },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 80,
          suggestions: [
            {
              messageId: 'move',
              output: `import { SQS } from '@aws-sdk/client-sqs';
const queue = new SQS({});
export async function handle(message) {
  const order = JSON.parse(message.Body);
  await ship(order);
  await queue.deleteMessage({ QueueUrl, ReceiptHandle: message.ReceiptHandle });
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'acknowledged though the work failed',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  try {
    await ship(message.content);
  } catch (error) {
    logger.error('not shipped', error);
  }
  channel.ack(message);
});`,
      errors: [
        {
          messageId: 'hollow',
          data: { ack: 'channel.ack', work: 'ship' },
          line: 10,
          column: 3,
          endLine: 10,
          endColumn: 23,
        },
      ],
    },
    {
      name: 'acknowledged though the work failed, which a service is told',
      code: `import { PubSub } from '@google-cloud/pubsub';
import * as Sentry from '@sentry/node';
export class Mails {
  constructor(private readonly logger: Logger) {}
  listen() {
    const subscription = new PubSub().subscription('mails');
    subscription.on('message', async (message) => {
      try {
        await this.send(message.data);
      } catch (error) {
        this.logger.error({ error: String(error) }, 'not sent');
        Sentry.captureException(error);
      }
      message.ack();
    });
  }
}`,
      errors: [
        {
          messageId: 'hollow',
          data: { ack: 'message.ack', work: 'this.send' },
          line: 14,
          column: 7,
          endLine: 14,
          endColumn: 20,
        },
      ],
    },
    {
      name: 'acknowledged in any case',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  try {
    await ship(message.content);
  } finally {
    channel.ack(message);
  }
});`,
      errors: [
        {
          messageId: 'hollow',
          data: { ack: 'channel.ack', work: 'ship' },
          line: 8,
          column: 5,
          endLine: 8,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'acknowledged in any case, after a log',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  try {
    const order = JSON.parse(message.content.toString());
    await ship(order);
  } catch (error) {
    console.error(error);
  } finally {
    channel.ack(message);
  }
});`,
      errors: [
        {
          messageId: 'hollow',
          data: { ack: 'channel.ack', work: 'ship' },
          line: 11,
          column: 5,
          endLine: 11,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'a stream that commits what it hands over',
      code: `import { Consumer } from '@platformatic/kafka';
const consumer = new Consumer({ groupId: 'shipping', clientId: 'a', bootstrapBrokers: ['kafka:9093'] });
const stream = await consumer.consume({ topics: ['orders'], autocommit: true });
stream.on('data', async (message) => { await ship(message.value); });`,
      errors: [
        {
          messageId: 'committed',
          data: { option: 'autocommit' },
          line: 3,
          column: 61,
          endLine: 3,
          endColumn: 77,
        },
      ],
    },
    {
      name: 'a stream in a field that commits unless it is told',
      code: `const { Consumer } = require('@platformatic/kafka');
class Transport {
  constructor() { this.stream = null; }
  async subscribe(topics) {
    this.consumer = new Consumer(this.options);
    this.stream = await this.consumer.consume({ topics });
    this.stream.on('data', async (message) => { await this.receive(message.value); });
  }
}`,
      filename: 'src/transport.js',
      errors: [
        {
          messageId: 'committed',
          data: { option: 'autocommit' },
          line: 6,
          column: 25,
          endLine: 6,
          endColumn: 46,
        },
      ],
    },
    {
      name: 'a group that commits by the clock',
      code: `const kafka = require('kafka-node');
const group = new kafka.ConsumerGroup({ kafkaHost: 'kafka:9092', groupId: 'shipping' }, ['orders']);
group.on('message', async (message) => { await ship(message.value); });`,
      filename: 'src/group.js',
      errors: [
        {
          messageId: 'committed',
          data: { option: 'autoCommit' },
          line: 2,
          column: 19,
          endLine: 2,
          endColumn: 38,
        },
      ],
    },
    {
      name: 'a consumer whose configuration says so',
      code: `import { KafkaConsumer } from 'node-rdkafka';
const consumer = new KafkaConsumer({ 'group.id': 'shipping', 'enable.auto.commit': true }, {});
consumer.on('data', async ({ value }) => { await ship(value); });`,
      errors: [
        {
          messageId: 'committed',
          data: { option: 'enable.auto.commit' },
          line: 2,
          column: 62,
          endLine: 2,
          endColumn: 88,
        },
      ],
    },
    {
      name: 'without acknowledgement, at level strict',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', async (message) => {
  await ship(message);
}, { noAck: true });`,
      options: { unacknowledged: true },
      errors: [
        {
          messageId: 'unacknowledged',
          data: { option: 'noAck' },
          line: 6,
          column: 6,
          endLine: 6,
          endColumn: 17,
        },
      ],
    },
    {
      name: 'a job that ends while its work goes on',
      code: `import { Worker } from 'bullmq';
new Worker('orders', async (job) => {
  ship(job.data);
}, { connection });
async function ship(order) { await post(order); }`,
      options: { unwaited: true },
      errors: [
        { messageId: 'underWay', data: { work: 'ship', noun: 'job' }, line: 3, column: 3, endLine: 3, endColumn: 7, suggestions: [{ messageId: 'wait', output: `import { Worker } from 'bullmq';
new Worker('orders', async (job) => {
  await ship(job.data);
}, { connection });
async function ship(order) { await post(order); }` }] },
      ],
    },
    {
      name: 'a write that nobody waits for',
      code: `import Queue from 'bull';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const queue = new Queue('orders');
queue.process('ship', 5, async (job) => {
  const { id } = job.data;
  prisma.order.update({ where: { id }, data: { shipped: true } });
});`,
      options: { unwaited: true },
      errors: [
        { messageId: 'underWay', data: { work: 'prisma.order.update', noun: 'job' }, line: 7, column: 3, endLine: 7, endColumn: 22, suggestions: [{ messageId: 'wait', output: `import Queue from 'bull';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const queue = new Queue('orders');
queue.process('ship', 5, async (job) => {
  const { id } = job.data;
  await prisma.order.update({ where: { id }, data: { shipped: true } });
});` }] },
      ],
    },
    {
      name: 'records that are looped over without waiting',
      code: `import type { SQSEvent } from 'aws-lambda';
export const handler = async (event: SQSEvent) => {
  event.Records.forEach(async (record) => {
    await ship(JSON.parse(record.body));
  });
};`,
      options: { unwaited: true },
      errors: [
        { messageId: 'underWay', data: { work: 'event.Records.forEach', noun: 'message' }, line: 3, column: 3, endLine: 3, endColumn: 24 },
      ],
    },
    {
      name: 'acknowledged while the work goes on',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://mq.example');
const channel = await connection.createChannel();
await channel.consume('orders', (message) => {
  ship(message.content);
  channel.ack(message);
});
async function ship(order) { await post(order); }`,
      options: { unwaited: true },
      errors: [
        { messageId: 'underWay', data: { work: 'ship', noun: 'message' }, line: 5, column: 3, endLine: 5, endColumn: 7 },
      ],
    },
    {
      name: 'a request that nobody waits for',
      code: `const { Kafka } = require('kafkajs');
const kafka = new Kafka({ brokers: ['kafka:9093'], ssl: true });
const consumer = kafka.consumer({ groupId: 'shipping' });
consumer.run({
  eachMessage: async ({ message }) => {
    const order = JSON.parse(message.value);
    fetch('https://ship.example/orders', { method: 'POST', body: order });
  },
});`,
      options: { unwaited: true },
      errors: [
        { messageId: 'underWay', data: { work: 'fetch', noun: 'message' }, line: 7, column: 5, endLine: 7, endColumn: 10, suggestions: [{ messageId: 'wait', output: `const { Kafka } = require('kafkajs');
const kafka = new Kafka({ brokers: ['kafka:9093'], ssl: true });
const consumer = kafka.consumer({ groupId: 'shipping' });
consumer.run({
  eachMessage: async ({ message }) => {
    const order = JSON.parse(message.value);
    await fetch('https://ship.example/orders', { method: 'POST', body: order });
  },
});` }] },
      ],
    },
    {
      name: 'a job that is handed over without a look, in a handler',
      code: `import express from 'express';
import { Queue } from 'bullmq';
const queue = new Queue('orders', { connection });
const app = express();
app.post('/orders', async (request, response) => {
  const order = await save(request.body);
  queue.add('placed', order);
  response.status(201).json(order);
});`,
      options: { unwaited: true },
      errors: [
        { messageId: 'unheard', data: { work: 'queue.add', noun: 'message' }, line: 7, column: 3, endLine: 7, endColumn: 12, suggestions: [{ messageId: 'wait', output: `import express from 'express';
import { Queue } from 'bullmq';
const queue = new Queue('orders', { connection });
const app = express();
app.post('/orders', async (request, response) => {
  const order = await save(request.body);
  await queue.add('placed', order);
  response.status(201).json(order);
});` }] },
      ],
    },
    {
      name: 'a mail, where nothing can wait',
      code: `import nodemailer from 'nodemailer';
const transport = nodemailer.createTransport({ host: 'mail' });
export function welcome(to) {
  transport.sendMail({ to, subject: 'Welcome' });
}`,
      options: { unwaited: true },
      errors: [
        { messageId: 'unheard', data: { work: 'transport.sendMail', noun: 'message' }, line: 4, column: 3, endLine: 4, endColumn: 21 },
      ],
    },
    {
      name: 'a message that no broker confirms',
      code: `import { Kafka } from 'kafkajs';
const producer = new Kafka({ brokers: ['kafka:9093'], ssl: true }).producer();
await producer.send({ topic: 'orders', acks: 0, messages });`,
      options: { unacknowledged: true },
      errors: [
        { messageId: 'unconfirmed', data: { option: 'acks' }, line: 3, column: 40, endLine: 3, endColumn: 47 },
      ],
    },
  ],
});
