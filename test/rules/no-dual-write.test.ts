import { noDualWrite } from '../../rules/src/rules/no-dual-write.js';
import { testRule } from '../support/test-rule.js';

testRule(noDualWrite, {
  valid: [
    {
      name: 'a message alone',
      code: `import { Kafka } from 'kafkajs';
import pg from 'pg';
const pool = new pg.Pool();
const producer = new Kafka({ brokers: ['kafka:9093'], ssl: true }).producer();
export async function tell(order) {
  await producer.send({ topic: 'orders', messages: [{ value: order.id }] });
}`,
    },
    {
      name: 'a message about what was read',
      code: `import { Kafka } from 'kafkajs';
import pg from 'pg';
const pool = new pg.Pool();
const producer = new Kafka({ brokers: ['kafka:9093'], ssl: true }).producer();
export async function tell(id) {
  const { rows } = await pool.query('SELECT * FROM orders WHERE id = $1', [id]);
  await producer.send({ topic: 'orders', messages: [{ value: rows[0] }] });
}`,
    },
    {
      name: 'a message that was sent before',
      code: `import { PrismaClient } from '@prisma/client';
import { Queue } from 'bullmq';
const prisma = new PrismaClient();
const queue = new Queue('orders', { connection });
export async function place(order) {
  await queue.add('place', order);
  await prisma.order.create({ data: order });
}`,
    },
    {
      name: 'an outbox',
      code: `import { Kafka } from 'kafkajs';
import pg from 'pg';
const pool = new pg.Pool();
const producer = new Kafka({ brokers: ['kafka:9093'], ssl: true }).producer();
export async function relay() {
  const { rows } = await pool.query('DELETE FROM outbox RETURNING *');
  await producer.send({ topic: 'orders', messages: rows });
}`,
    },
    {
      name: 'in a transaction: another rule speaks of that',
      code: `import { PrismaClient } from '@prisma/client';
import { Queue } from 'bullmq';
const prisma = new PrismaClient();
const queue = new Queue('orders', { connection });
export async function place(order) {
  await prisma.$transaction(async (tx) => {
    await tx.order.create({ data: order });
    await queue.add('placed', order);
  });
}`,
    },
    {
      name: 'a cache that forgets',
      code: `import Redis from 'ioredis';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const redis = new Redis();
export async function rename(id, name) {
  await prisma.user.update({ where: { id }, data: { name } });
  await redis.publish('invalidate', id);
}`,
    },
    {
      name: 'a write to a cache',
      code: `import Redis from 'ioredis';
import { Queue } from 'bullmq';
const redis = new Redis();
const queue = new Queue('orders', { connection });
export async function place(order) {
  await redis.set('last', order.id);
  await queue.add('placed', order);
}`,
    },
    {
      name: 'a mail',
      code: `import nodemailer from 'nodemailer';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const transport = nodemailer.createTransport({ host: 'mail' });
export async function register(user) {
  await prisma.user.create({ data: user });
  await transport.sendMail({ to: user.email });
}`,
    },
    {
      name: 'one or the other',
      code: `import { PrismaClient } from '@prisma/client';
import { Queue } from 'bullmq';
const prisma = new PrismaClient();
const queue = new Queue('orders', { connection });
export async function place(order) {
  if (order.isSmall) await prisma.order.create({ data: order });
  else await queue.add('place', order);
}`,
    },
    {
      name: 'a way out in between',
      code: `import { PrismaClient } from '@prisma/client';
import { Queue } from 'bullmq';
const prisma = new PrismaClient();
const queue = new Queue('orders', { connection });
export async function place(order) {
  if (order.isSmall) {
    await prisma.order.create({ data: order });
    return;
  }
  await queue.add('place', order);
}`,
    },
    {
      name: 'where the write failed',
      code: `import { PrismaClient } from '@prisma/client';
import { Queue } from 'bullmq';
const prisma = new PrismaClient();
const queue = new Queue('orders', { connection });
export async function place(order) {
  try {
    await prisma.order.create({ data: order });
  } catch (error) {
    await queue.add('again', order);
  }
}`,
    },
    {
      name: 'another function',
      code: `import { PrismaClient } from '@prisma/client';
import { Queue } from 'bullmq';
const prisma = new PrismaClient();
const queue = new Queue('orders', { connection });
export async function place(order) {
  await prisma.order.create({ data: order });
}
export async function tell(order) {
  await queue.add('placed', order);
}`,
    },
  ],
  invalid: [
    {
      name: 'a statement and a message',
      code: `import { Kafka } from 'kafkajs';
import pg from 'pg';
const pool = new pg.Pool();
const producer = new Kafka({ brokers: ['kafka:9093'], ssl: true }).producer();
export async function place(order) {
  await pool.query('INSERT INTO orders (id) VALUES ($1)', [order.id]);
  await producer.send({ topic: 'orders', messages: [{ value: order.id }] });
}`,
      errors: [{ messageId: 'apart', data: { write: 'pool.query', send: 'producer.send' }, line: 7, column: 9, endLine: 7, endColumn: 22 }],
    },
    {
      name: 'a record and a job, in a handler, without waiting',
      code: `import express from 'express';
import { PrismaClient } from '@prisma/client';
import { Queue } from 'bullmq';
const prisma = new PrismaClient();
const queue = new Queue('orders', { connection });
const app = express();
app.post('/orders', async (request, response) => {
  const order = await prisma.order.create({ data: request.body });
  queue.add('placed', { id: order.id });
  response.status(201).json(order);
});`,
      errors: [{ messageId: 'apart', data: { write: 'prisma.order.create', send: 'queue.add' }, line: 9, column: 3, endLine: 9, endColumn: 12 }],
    },
    {
      name: 'a document and a message of RabbitMQ, in CommonJS',
      code: `const amqp = require('amqplib');
const mongoose = require('mongoose');
const Order = mongoose.model('Order', schema);
async function start() {
  const channel = await (await amqp.connect('amqps://mq')).createChannel();
  return async (data) => {
    const order = await Order.create(data);
    channel.sendToQueue('orders', Buffer.from(order.id));
  };
}
module.exports = { start };`,
      errors: [{ messageId: 'apart', data: { write: 'Order.create', send: 'channel.sendToQueue' }, line: 8, column: 5, endLine: 8, endColumn: 24 }],
    },
    {
      name: 'a document that is saved',
      code: `import mongoose from 'mongoose';
import { PubSub } from '@google-cloud/pubsub';
const Order = mongoose.model('Order', schema);
const topic = new PubSub().topic('orders');
export async function cancel(id) {
  const order = await Order.findById(id);
  order.status = 'cancelled';
  await order.save();
  await topic.publishMessage({ json: { id } });
}`,
      errors: [{ messageId: 'apart', data: { write: 'order.save', send: 'topic.publishMessage' }, line: 9, column: 9, endLine: 9, endColumn: 29 }],
    },
    {
      name: 'a command of SQS',
      code: `import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const sqs = new SQSClient({});
export async function place(order) {
  await prisma.order.create({ data: order });
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: order.id }));
}`,
      errors: [{ messageId: 'apart', data: { write: 'prisma.order.create', send: 'sqs.send' }, line: 7, column: 9, endLine: 7, endColumn: 17 }],
    },
    {
      name: 'a message that is sent under a condition',
      code: `import { PrismaClient } from '@prisma/client';
import { Queue } from 'bullmq';
const prisma = new PrismaClient();
const queue = new Queue('orders', { connection });
export async function ship(id) {
  const order = await prisma.order.update({ where: { id }, data: { shipped: true } });
  if (order.isBig) {
    await queue.add('shipped', { id });
  }
}`,
      errors: [{ messageId: 'apart', data: { write: 'prisma.order.update', send: 'queue.add' }, line: 8, column: 11, endLine: 8, endColumn: 20 }],
    },
    {
      name: 'a write in an attempt',
      code: `import { PrismaClient } from '@prisma/client';
import { Queue } from 'bullmq';
const prisma = new PrismaClient();
const queue = new Queue('orders', { connection });
export async function ship(id) {
  try {
    await prisma.order.delete({ where: { id } });
  } catch (error) {
    throw new Error('gone', { cause: error });
  }
  return queue.add('deleted', { id });
}`,
      errors: [{ messageId: 'apart', data: { write: 'prisma.order.delete', send: 'queue.add' }, line: 11, column: 10, endLine: 11, endColumn: 19 }],
    },
  ],
});
