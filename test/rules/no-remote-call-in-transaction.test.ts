import { noRemoteCallInTransaction } from '../../rules/src/rules/no-remote-call-in-transaction.js';
import { testRule } from '../support/test-rule.js';

testRule(noRemoteCallInTransaction, {
  valid: [
    {
      name: 'statements of the transaction itself',
      code: `import createKnex from 'knex';
const knex = createKnex({ client: 'pg' });
await knex.transaction(async (trx) => {
  await trx('orders').insert({ id: 1 });
  await knex.transaction(async (inner) => inner('outbox').insert({ order: 1 }));
});`,
    },
    {
      name: 'a call before the transaction, and one behind it',
      code: `import createKnex from 'knex';
const knex = createKnex({ client: 'pg' });
const price = await fetch('https://prices.shop.example/1');
await knex.transaction(async (trx) => trx('orders').insert({ id: 1 }));
await fetch('https://mail.shop.example', { method: 'POST' });`,
    },
    {
      name: 'another store',
      code: `import { PrismaClient } from '@prisma/client';
import { Redis } from 'ioredis';
const prisma = new PrismaClient();
const redis = new Redis();
await prisma.$transaction(async (tx) => {
  await tx.order.create({ data: {} });
  await redis.del('orders');
});`,
    },
    {
      name: 'what runs after the commit',
      code: `const { Sequelize } = require('sequelize');
const sequelize = new Sequelize('postgres://db.shop.example/shop');
module.exports = () => sequelize.transaction(async (transaction) => {
  transaction.afterCommit(() => fetch('https://mail.shop.example', { method: 'POST' }));
  transaction.afterCommit(async () => {
    await fetch('https://search.shop.example', { method: 'POST' });
  });
});`,
    },
    {
      name: 'a question that nobody in the transaction waits for',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
await prisma.$transaction(async (tx) => {
  fetch('https://cache.shop.example/warm');
  await tx.order.create({ data: {} });
});`,
    },
    {
      name: 'an array of statements',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
await prisma.$transaction([prisma.order.create({ data: await (await fetch('https://ids.shop.example')).json() })]);`,
    },
    {
      name: 'a call to this machine',
      code: `import { DataSource } from 'typeorm';
const source = new DataSource({ type: 'postgres' });
await source.transaction(async (manager) => {
  await fetch('http://localhost:4000/sign', { method: 'POST' });
  await manager.save({});
});`,
    },
    {
      name: 'a row that is held on purpose while it is worked on',
      code: `import createKnex from 'knex';
const knex = createKnex({ client: 'pg' });
await knex.transaction(async (trx) => {
  const job = await trx('jobs').forUpdate().skipLocked().first();
  await fetch(job.url, { method: 'POST' });
  await trx('jobs').where({ id: job.id }).delete();
});`,
    },
    {
      name: 'a lock that is held on purpose',
      code: `import { drizzle } from 'drizzle-orm/node-postgres';
import { sql } from 'drizzle-orm';
const db = drizzle('postgres://db.shop.example/shop');
await db.transaction(async (tx) => {
  await tx.execute(sql\`SELECT pg_advisory_xact_lock(7)\`);
  await fetch('https://rates.shop.example');
});`,
    },
    {
      name: 'a transaction of something else',
      code: `import { bank } from './bank';
await bank.transaction(async (entry) => {
  await fetch('https://pay.shop.example', { method: 'POST' });
});`,
    },
    {
      name: 'a function of a transaction that is not known here',
      code: `import createKnex from 'knex';
import { placeOrder } from './orders';
const knex = createKnex({ client: 'pg' });
await knex.transaction(placeOrder);
await fetch('https://mail.shop.example');`,
    },
    {
      name: 'a helper that the transaction calls is not followed',
      code: `import createKnex from 'knex';
const knex = createKnex({ client: 'pg' });
export const charge = async (order) => { await fetch('https://pay.shop.example', { method: 'POST', body: order }); };
await knex.transaction(async (trx) => {
  await trx('orders').insert({ id: 1 });
  await charge(1);
});`,
    },
    {
      name: 'a call after COMMIT',
      code: `import pg from 'pg';
const pool = new pg.Pool();
export async function pay() {
  const client = await pool.connect();
  await client.query('BEGIN');
  await client.query('INSERT INTO orders VALUES (1)');
  await client.query('COMMIT');
  await fetch('https://pay.shop.example', { method: 'POST' });
}`,
    },
    {
      name: 'a call after ROLLBACK',
      code: `import pg from 'pg';
const pool = new pg.Pool();
export async function pay() {
  const client = await pool.connect();
  await client.query('BEGIN');
  const { rows } = await client.query('SELECT 1');
  if (rows.length === 0) {
    await client.query('ROLLBACK');
    await fetch('https://alerts.shop.example', { method: 'POST' });
    return;
  }
  await client.query('COMMIT');
}`,
    },
    {
      name: 'an alert when the transaction has failed',
      code: `import { DataSource } from 'typeorm';
const source = new DataSource({ type: 'postgres' });
export async function pay() {
  const runner = source.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query('INSERT INTO orders VALUES (1)');
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    await fetch('https://alerts.shop.example', { method: 'POST' });
  }
}`,
    },
    {
      name: 'BEGIN and COMMIT in different functions',
      code: `import pg from 'pg';
const client = new pg.Client();
export async function begin() {
  await client.query('BEGIN');
  await fetch('https://pay.shop.example', { method: 'POST' });
}
export async function end() {
  await client.query('COMMIT');
}`,
    },
    {
      name: 'a transaction that is handed back and ended before',
      code: `import { Sequelize } from 'sequelize';
const sequelize = new Sequelize('postgres://db.shop.example/shop');
export async function pay(order) {
  const transaction = await sequelize.transaction();
  await order.save({ transaction });
  await transaction.commit();
  await fetch('https://pay.shop.example', { method: 'POST' });
}`,
    },
  ],
  invalid: [
    {
      name: 'a payment in a transaction of knex',
      code: `import createKnex from 'knex';
const knex = createKnex({ client: 'pg' });
await knex.transaction(async (trx) => {
  await trx('orders').insert({ id: 1 });
  await fetch('https://pay.shop.example/charge', { method: 'POST' });
});`,
      errors: [{ messageId: 'heldOpen', data: { call: 'fetch' }, line: 5, column: 9, endLine: 5, endColumn: 14 }],
    },
    {
      name: 'a question in a transaction of Prisma, in a function with a name',
      code: `const { PrismaClient } = require('@prisma/client');
const axios = require('axios');
const prisma = new PrismaClient();
const work = async (tx) => {
  const { data } = await axios.get('https://rates.shop.example', { timeout: 1_000 });
  return tx.price.create({ data });
};
exports.update = () => prisma.$transaction(work, { timeout: 10_000 });`,
      errors: [{ messageId: 'heldOpen', data: { call: 'axios.get' }, line: 5, column: 26, endLine: 5, endColumn: 35 }],
    },
    {
      name: 'a mail in a transaction of a class',
      code: `import nodemailer from 'nodemailer';
import { DataSource } from 'typeorm';
export class Accounts {
  private readonly source = new DataSource({ type: 'postgres' });
  private readonly mailer = nodemailer.createTransport({ host: 'mail.shop.example' });
  register(account: object) {
    return this.source.transaction('SERIALIZABLE', async (manager) => {
      const saved = await manager.save(account);
      await this.mailer.sendMail({ subject: 'Welcome' });
      return saved;
    });
  }
}`,
      errors: [{ messageId: 'heldOpen', data: { call: 'this.mailer.sendMail' }, line: 9, column: 13, endLine: 9, endColumn: 33 }],
    },
    {
      name: 'a queue in a transaction of Drizzle, and a payment service',
      code: `import { Queue } from 'bullmq';
import { drizzle } from 'drizzle-orm/postgres-js';
import Stripe from 'stripe';
const db = drizzle('postgres://db.shop.example/shop');
const queue = new Queue('mails');
const stripe = new Stripe('key');
export const order = (row) => db.transaction(async (tx) => {
  const intent = await stripe.paymentIntents.create({ amount: 100, currency: 'eur' });
  await tx.insert(orders).values({ ...row, intent: intent.id });
  await queue.add('confirm', row);
});`,
      errors: [
        { messageId: 'heldOpen', data: { call: 'stripe.paymentIntents.create' }, line: 8, column: 24, endLine: 8, endColumn: 52 },
        { messageId: 'heldOpen', data: { call: 'queue.add' }, line: 10, column: 9, endLine: 10, endColumn: 18 },
      ],
    },
    {
      name: 'calls at once in a transaction of Sequelize',
      code: `const { Sequelize } = require('sequelize');
const sequelize = new Sequelize('postgres://db.shop.example/shop');
module.exports = (orders) => sequelize.transaction(async (transaction) => {
  await Promise.all(orders.map(async (order) => {
    const response = await fetch('https://pay.shop.example/' + order.id);
    await order.update({ paid: response.ok }, { transaction });
  }));
});`,
      errors: [{ messageId: 'heldOpen', data: { call: 'fetch' }, line: 5, column: 28, endLine: 5, endColumn: 33 }],
    },
    {
      name: 'a call in a session of MongoDB, given as a chain',
      code: `import { MongoClient } from 'mongodb';
const client = new MongoClient('mongodb://db.shop.example');
const session = client.startSession();
export const pay = () => session.withTransaction(() =>
  client.db().collection('orders').insertOne({}, { session }).then(() => fetch('https://pay.shop.example', { method: 'POST' })),
);`,
      errors: [{ messageId: 'heldOpen', data: { call: 'fetch' }, line: 5, column: 74, endLine: 5, endColumn: 79 }],
    },
    {
      name: 'a call that nobody waits for, and that sends',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
await prisma.$transaction(async (tx) => {
  void fetch('https://mail.shop.example', { method: 'POST' });
  await tx.order.create({ data: {} });
});`,
      errors: [{ messageId: 'notUndone', data: { call: 'fetch' }, line: 4, column: 8, endLine: 4, endColumn: 13 }],
    },
    {
      name: 'a message that is sent without waiting for anybody',
      code: `import amqp from 'amqplib';
import createKnex from 'knex';
const knex = createKnex({ client: 'pg' });
const connection = await amqp.connect('amqps://queue.shop.example');
const channel = await connection.createChannel();
await knex.transaction(async (trx) => {
  await trx('orders').insert({ id: 1 });
  channel.publish('orders', 'placed', Buffer.from('1'));
});`,
      errors: [{ messageId: 'notUndone', data: { call: 'channel.publish' }, line: 8, column: 3, endLine: 8, endColumn: 18 }],
    },
    {
      name: 'between BEGIN and COMMIT',
      code: `import pg from 'pg';
const pool = new pg.Pool();
export async function pay() {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('INSERT INTO orders VALUES (1)');
    await fetch('https://pay.shop.example', { method: 'POST' });
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}`,
      errors: [{ messageId: 'heldOpen', data: { call: 'fetch' }, line: 8, column: 11, endLine: 8, endColumn: 16 }],
    },
    {
      name: 'between a beginning and a commit of MySQL, where one branch gives up before',
      code: `const mysql = require('mysql2/promise');
const pool = mysql.createPool({ host: 'db.shop.example' });
exports.pay = async (order) => {
  const connection = await pool.getConnection();
  await connection.beginTransaction();
  if (!order.card) {
    await connection.rollback();
    return;
  }
  await fetch('https://pay.shop.example', { method: 'POST' });
  await connection.commit();
};`,
      errors: [{ messageId: 'heldOpen', data: { call: 'fetch' }, line: 10, column: 9, endLine: 10, endColumn: 14 }],
    },
    {
      name: 'in a transaction that is handed back',
      code: `import { Sequelize } from 'sequelize';
const sequelize = new Sequelize('postgres://db.shop.example/shop');
export async function pay(order) {
  const transaction = await sequelize.transaction();
  try {
    await order.save({ transaction });
    await fetch('https://pay.shop.example', { method: 'POST' });
    await transaction.commit();
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
}`,
      errors: [{ messageId: 'heldOpen', data: { call: 'fetch' }, line: 7, column: 11, endLine: 7, endColumn: 16 }],
    },
    {
      name: 'through a client of another file',
      code: `import { db } from './database';
export const pay = () => db.transaction(async (tx) => {
  await fetch('https://pay.shop.example', { method: 'POST' });
});`,
      files: {
        'package.json': '{ "name": "shop" }',
        'src/database.ts': "import { drizzle } from 'drizzle-orm/node-postgres';\nexport const db = drizzle('postgres://db.shop.example/shop');",
      },
      errors: [{ messageId: 'heldOpen', data: { call: 'fetch' }, line: 3, column: 9, endLine: 3, endColumn: 14 }],
    },
    {
      name: 'a wrapper of our own around fetch',
      code: `import { DataSource } from 'typeorm';
import { api } from './api';
const source = new DataSource({ type: 'postgres' });
export const pay = () => source.manager.transaction(async (manager) => {
  const answer = await api('/charge');
  await manager.save({ paid: answer.ok });
});`,
      files: {
        'package.json': '{ "name": "shop" }',
        'src/api.ts': "export const api = (path: string) => fetch('https://pay.shop.example' + path, { method: 'POST', signal: AbortSignal.timeout(5_000) });",
      },
      errors: [{ messageId: 'heldOpen', data: { call: 'api' }, line: 5, column: 24, endLine: 5, endColumn: 27 }],
    },
  ],
});
