import { noSwallowedRemoteError } from '../../rules/src/rules/no-swallowed-remote-error.js';
import { testRule } from '../support/test-rule.js';

testRule(noSwallowedRemoteError, {
  valid: [
    {
      name: 'callers are told what they get for an error',
      code: `import { model } from 'mongoose';
const Order = model('Order', schema);
/** Returns null on any error, so that the page goes on without the order. */
export async function findOrder(id: string) {
  try {
    return await Order.findById(id);
  } catch {
    return null;
  }
}`,
    },
    {
      name: 'callers are told what they get for an error of a function in CommonJS',
      code: `const { model } = require('mongoose');
const Order = model('Order', schema);
/** Returns null on any error, so that the page goes on without the order. */
exports.findOrder = async function (id) {
  try {
    return await Order.findById(id);
  } catch {
    return null;
  }
};`,
    },
    {
      name: 'what is made of the record is never none',
      code: `import { model } from 'mongoose';
const Order = model('Order', schema);
export async function total(id: string) {
  try {
    const order = await Order.findById(id);
    return order.lines.length;
  } catch {
    return null;
  }
}`,
    },
    {
      name: 'the error goes to whoever asked',
      code: `import pg from 'pg';
const db = new pg.Pool();
db.on('error', console.error);
export async function save(order: Order) {
  await db.query('INSERT INTO orders(id) VALUES ($1)', [order.id]);
}`,
    },
    {
      name: 'the error is written down',
      code: `import pg from 'pg';
const db = new pg.Pool();
db.on('error', console.error);
export async function save(order: Order) {
  await db.query('INSERT INTO orders(id) VALUES ($1)', [order.id]).catch((error) => console.error('order not saved', error));
}`,
    },
    {
      name: 'the clause does something about it',
      code: `import pg from 'pg';
const db = new pg.Pool();
db.on('error', console.error);
export async function save(order: Order) {
  try {
    await db.query('INSERT INTO orders(id) VALUES ($1)', [order.id]);
  } catch {
    pending.push(order);
  }
}`,
    },
    {
      name: 'whoever asked is told by a value',
      code: `import pg from 'pg';
const db = new pg.Pool();
db.on('error', console.error);
export async function save(order: Order) {
  try {
    await db.query('INSERT INTO orders(id) VALUES ($1)', [order.id]);
    return true;
  } catch {
    return false;
  }
}`,
    },
    {
      name: 'telemetry is best effort',
      code: `export async function sendTelemetry(event: Event) {
  try {
    await fetch('https://collect.example/events', { method: 'POST', body: JSON.stringify(event) });
  } catch {
    // ignore
  }
}`,
    },
    {
      name: 'the target is one of metrics',
      code: `await fetch('https://metrics.example/push', { method: 'POST', body }).catch(() => {});`,
    },
    {
      name: 'a file for telemetry',
      filename: 'src/telemetry.js',
      code: `export async function send(data) {
  try {
    await fetch(url, { method: 'POST', body: JSON.stringify(data) });
  } catch {}
}`,
    },
    {
      name: 'a name that says that nobody is to hear of it',
      code: `async function deleteHookQuietly(id: string) {
  await fetch('https://hooks.example/' + id, { method: 'DELETE' }).catch(() => {});
}`,
    },
    {
      name: 'a cache is filled',
      code: `import Redis from 'ioredis';
const redis = new Redis();
redis.on('error', console.error);
export async function remember(user: User) {
  await redis.set('user:' + user.id, JSON.stringify(user), 'EX', 60).catch(() => {});
}`,
    },
    {
      name: 'a transaction that failed is rolled back',
      code: `import pg from 'pg';
const db = new pg.Pool();
db.on('error', console.error);
export async function run(work: () => Promise<void>) {
  try {
    await work();
  } catch (error) {
    await db.query('DELETE FROM orders WHERE draft').catch(() => {});
    throw error;
  }
}`,
    },
    {
      name: 'cleaning up at the end',
      code: `import pg from 'pg';
const db = new pg.Pool();
db.on('error', console.error);
export async function stop() {
  await db.query('DELETE FROM sessions').catch(() => {});
}`,
    },
    {
      name: 'what is left behind is taken away in the end',
      code: `export async function work(url: string) {
  try {
    await use(url);
  } finally {
    await fetch(url, { method: 'DELETE' }).catch(() => undefined);
  }
}`,
    },
    {
      name: 'the next turn tries again',
      code: `export async function send(body: string) {
  while (true) {
    try {
      await fetch('https://orders.example', { method: 'POST', body });
      return;
    } catch {}
    await pause(1_000);
  }
}`,
    },
    {
      name: 'what comes instead is looked at',
      code: `const answer = await fetch('https://orders.example', { method: 'POST', body }).catch(() => null);
if (!answer) throw new Error('no answer');`,
    },
    {
      name: 'an error body that is no JSON',
      code: `const answer = await fetch('https://orders.example', { method: 'POST', body });
const problem = await answer.json().catch(() => ({}));
throw new Error(problem.message);`,
    },
    {
      name: 'a question that is answered with no',
      code: `export async function isReachable(url: string) {
  try {
    return (await fetch(url)).ok ? [url] : [];
  } catch {
    return [];
  }
}`,
    },
    {
      name: 'a fallback that is explained',
      code: `export async function banners(): Promise<string[]> {
  try {
    const answer = await fetch('https://banners.example');
    return await answer.json();
  } catch {
    // Fall back to a page without banners.
    return [];
  }
}`,
    },
    {
      name: '`null` means failure everywhere in the function',
      code: `export async function modified(id: string) {
  try {
    const answer = await fetch('https://files.example/' + id);
    if (!answer.ok) return null;
    return (await answer.json()).modified;
  } catch {
    return null;
  }
}`,
    },
    {
      name: '`null` means failure everywhere in the function, where `ok` is false',
      code: `export async function modified(id: string) {
  try {
    const answer = await fetch('https://files.example/' + id);
    if (answer.ok === false) return null;
    return (await answer.json()).modified;
  } catch {
    return null;
  }
}`,
    },
    {
      name: 'nothing leaves the machine',
      code: `import { readFile } from 'node:fs/promises';
export async function names() {
  try {
    return JSON.parse(await readFile('names.json', 'utf8'));
  } catch {
    return [];
  }
}`,
    },
    {
      name: 'the call is not waited for in the block',
      code: `export function load(url: string) {
  try {
    return fetch(url);
  } catch {
    return [];
  }
}`,
    },
    {
      name: 'a script is run again',
      filename: 'scripts/publish.ts',
      code: `await fetch('https://pages.example/purge', { method: 'POST' }).catch(() => {});`,
    },
    {
      name: 'a page goes on without',
      filename: 'src/page.tsx',
      code: `'use client';
export function Like({ id }: { id: string }) {
  return <button onClick={() => void fetch('/api/likes/' + id, { method: 'POST' }).catch(() => {})}>like</button>;
}`,
    },
  ],
  invalid: [
    {
      name: 'an outage looks like a record that is not there',
      code: `import { model } from 'mongoose';
const Order = model('Order', schema);
export async function findOrder(id: string) {
  try {
    return await Order.findById(id);
  } catch {
    return null;
  }
}`,
      errors: [{ messageId: 'looksEmpty', data: { instead: 'null', call: 'Order.findById' }, line: 6, column: 5, endLine: 6, endColumn: 10 }],
    },
    {
      name: 'the same with a chain',
      code: `import { prisma } from './prisma.js';
export const findUser = (id: string) => prisma.user.findUnique({ where: { id } }).catch(() => null);`,
      files: { 'src/prisma.ts': `import { PrismaClient } from '@prisma/client'; export const prisma = new PrismaClient();` },
      errors: [{ messageId: 'looksEmpty', data: { instead: 'null', call: 'prisma.user.findUnique' }, line: 2, column: 83, endLine: 2, endColumn: 88 }],
    },
    {
      name: 'a write that is answered as done',
      code: `import pg from 'pg';
const db = new pg.Pool();
db.on('error', console.error);
export async function save(order: Order) {
  await db.query('INSERT INTO orders(id) VALUES ($1)', [order.id]).catch(() => {});
  return { status: 'accepted' };
}`,
      errors: [
        { messageId: 'lostWrite', data: { call: 'db.query', instead: '{}' }, line: 5, column: 68, endLine: 5, endColumn: 73, suggestions: [{ messageId: 'letItBeHeard', data: {  }, output: `import pg from 'pg';
const db = new pg.Pool();
db.on('error', console.error);
export async function save(order: Order) {
  await db.query('INSERT INTO orders(id) VALUES ($1)', [order.id]);
  return { status: 'accepted' };
}` }] },
      ],
    },
    {
      name: 'a comment excuses nothing',
      code: `import pg from 'pg';
const db = new pg.Pool();
db.on('error', console.error);
export async function save(order: Order) {
  await db.query('UPDATE orders SET paid = true WHERE id = $1', [order.id]).catch(() => {
    // ignore
  });
}`,
      errors: [
        { messageId: 'lostWrite', data: { call: 'db.query', instead: '{}' }, line: 5, column: 77, endLine: 5, endColumn: 82 },
      ],
    },
    {
      name: 'an empty clause',
      code: `import pg from 'pg';
const db = new pg.Pool();
db.on('error', console.error);
export async function save(order: Order) {
  try {
    await db.query('INSERT INTO orders(id) VALUES ($1)', [order.id]);
  } catch {}
  return { status: 'accepted' };
}`,
      errors: [
        { messageId: 'lostWrite', data: { call: 'db.query', instead: '{}' }, line: 7, column: 5, endLine: 7, endColumn: 10 },
      ],
    },
    {
      name: 'a clause that leaves the function',
      code: `import pg from 'pg';
const db = new pg.Pool();
db.on('error', console.error);
export async function save(order: Order) {
  try {
    await db.query('INSERT INTO orders(id) VALUES ($1)', [order.id]);
  } catch (error) {
    return;
  }
}`,
      errors: [
        { messageId: 'lostWrite', data: { call: 'db.query', instead: 'return' }, line: 7, column: 5, endLine: 7, endColumn: 10 },
      ],
    },
    {
      name: 'a request that changes something',
      code: `export async function ship(order: Order) {
  await fetch('https://shipping.example/orders', { method: 'POST', body: JSON.stringify(order), signal: AbortSignal.timeout(2_000) }).catch(() => null);
}`,
      errors: [
        { messageId: 'lostWrite', data: { call: 'fetch', instead: 'null' }, line: 2, column: 135, endLine: 2, endColumn: 140, suggestions: [{ messageId: 'letItBeHeard', data: {  }, output: `export async function ship(order: Order) {
  await fetch('https://shipping.example/orders', { method: 'POST', body: JSON.stringify(order), signal: AbortSignal.timeout(2_000) });
}` }] },
      ],
    },
    {
      name: 'axios',
      code: `import axios from 'axios';
export async function ship(order: Order) {
  try {
    const answer = await axios.post('https://shipping.example/orders', order);
    order.label = answer.data.label;
  } catch (e) {}
}`,
      errors: [
        { messageId: 'lostWrite', data: { call: 'axios.post', instead: '{}' }, line: 6, column: 5, endLine: 6, endColumn: 10 },
      ],
    },
    {
      name: 'nobody waits either',
      code: `import axios from 'axios';
export function tell(order: Order) {
  axios.put('https://stock.example/' + order.sku, { count: 1 }).catch(() => {});
}`,
      errors: [
        { messageId: 'lostWrite', data: { call: 'axios.put', instead: '{}' }, line: 3, column: 65, endLine: 3, endColumn: 70 },
      ],
    },
    {
      name: 'a job that may never be in the queue',
      code: `import { Queue } from 'bullmq';
const mails = new Queue('mails');
export async function welcome(user: User) {
  await mails.add('welcome', { id: user.id }).catch(() => undefined);
}`,
      errors: [
        { messageId: 'lostWrite', data: { call: 'mails.add', instead: 'undefined' }, line: 4, column: 47, endLine: 4, endColumn: 52, suggestions: [{ messageId: 'letItBeHeard', data: {  }, output: `import { Queue } from 'bullmq';
const mails = new Queue('mails');
export async function welcome(user: User) {
  await mails.add('welcome', { id: user.id });
}` }] },
      ],
    },
    {
      name: 'a message to a broker',
      code: `import { Kafka } from 'kafkajs';
const producer = new Kafka({ brokers }).producer();
export async function paid(order: Order) {
  try {
    await producer.send({ topic: 'orders', messages: [{ value: order.id }] });
  } catch {
    // not our problem
  }
}`,
      errors: [
        { messageId: 'lostWrite', data: { call: 'producer.send', instead: '{}' }, line: 6, column: 5, endLine: 6, endColumn: 10 },
      ],
    },
    {
      name: 'a document',
      code: `import mongoose from 'mongoose';
const User = mongoose.model('User', schema);
export async function rename(id: string, name: string) {
  await User.updateOne({ _id: id }, { name }).catch(() => {});
}`,
      errors: [
        { messageId: 'lostWrite', data: { call: 'User.updateOne', instead: '{}' }, line: 4, column: 47, endLine: 4, endColumn: 52, suggestions: [{ messageId: 'letItBeHeard', data: {  }, output: `import mongoose from 'mongoose';
const User = mongoose.model('User', schema);
export async function rename(id: string, name: string) {
  await User.updateOne({ _id: id }, { name });
}` }] },
      ],
    },
    {
      name: 'prisma',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function finish(id: string) {
  await prisma.job.update({ where: { id }, data: { done: true } }).catch(() => null);
}`,
      errors: [
        { messageId: 'lostWrite', data: { call: 'prisma.job.update', instead: 'null' }, line: 4, column: 68, endLine: 4, endColumn: 73, suggestions: [{ messageId: 'letItBeHeard', data: {  }, output: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function finish(id: string) {
  await prisma.job.update({ where: { id }, data: { done: true } });
}` }] },
      ],
    },
    {
      name: 'an outage that looks like an empty list',
      code: `export async function orders(user: string): Promise<Order[]> {
  try {
    const answer = await fetch('https://orders.example/?user=' + user, { signal: AbortSignal.timeout(2_000) });
    if (!answer.ok) throw new Error(String(answer.status));
    return await answer.json();
  } catch {
    return [];
  }
}`,
      errors: [
        { messageId: 'looksEmpty', data: { call: 'fetch', instead: '[]' }, line: 6, column: 5, endLine: 6, endColumn: 10 },
      ],
    },
    {
      name: 'an outage that looks like an empty list, in a chain',
      code: `import axios from 'axios';
export const orders = (user: string) => axios.get('https://orders.example/?user=' + user).then(({ data }) => data).catch(() => []);`,
      errors: [
        { messageId: 'looksEmpty', data: { call: 'axios.get', instead: '[]' }, line: 2, column: 116, endLine: 2, endColumn: 121 },
      ],
    },
    {
      name: 'an outage that looks like a user who is not there',
      code: `import pg from 'pg';
const db = new pg.Pool();
db.on('error', console.error);
export async function user(id: string) {
  try {
    const { rows } = await db.query('SELECT * FROM users WHERE id = $1', [id]);
    if (rows.length === 0) return null;
    return rows[0];
  } catch (error) {
    return null;
  }
}`,
      errors: [
        { messageId: 'looksEmpty', data: { call: 'db.query', instead: 'null' }, line: 9, column: 5, endLine: 9, endColumn: 10 },
      ],
    },
    {
      name: 'a function of the file that writes',
      code: `import pg from 'pg';
const db = new pg.Pool();
db.on('error', console.error);
async function mark(id: string) {
  await db.query('UPDATE orders SET paid = true WHERE id = $1', [id]);
}
export async function onPaid(id: string) {
  await mark(id).catch(() => {});
}`,
      errors: [
        { messageId: 'lostWrite', data: { call: 'mark', instead: '{}' }, line: 8, column: 18, endLine: 8, endColumn: 23, suggestions: [{ messageId: 'letItBeHeard', data: {  }, output: `import pg from 'pg';
const db = new pg.Pool();
db.on('error', console.error);
async function mark(id: string) {
  await db.query('UPDATE orders SET paid = true WHERE id = $1', [id]);
}
export async function onPaid(id: string) {
  await mark(id);
}` }] },
      ],
    },
    {
      name: 'CommonJS and a function',
      filename: 'src/orders.js',
      code: `const axios = require('axios');
module.exports.ship = function (order) {
  return axios.post('https://shipping.example/orders', order).catch(function () {});
};`,
      errors: [
        { messageId: 'lostWrite', data: { call: 'axios.post', instead: '{}' }, line: 3, column: 63, endLine: 3, endColumn: 68, suggestions: [{ messageId: 'letItBeHeard', data: {  }, output: `const axios = require('axios');
module.exports.ship = function (order) {
  return axios.post('https://shipping.example/orders', order);
};` }] },
      ],
    },
    {
      name: 'noop of somebody else',
      code: `import axios from 'axios';
import { noop } from 'lodash';
await axios.delete('https://users.example/7').catch(noop);`,
      errors: [
        { messageId: 'lostWrite', data: { call: 'axios.delete', instead: 'noop' }, line: 3, column: 47, endLine: 3, endColumn: 52, suggestions: [{ messageId: 'letItBeHeard', data: {  }, output: `import axios from 'axios';
import { noop } from 'lodash';
await axios.delete('https://users.example/7');` }] },
      ],
    },
  ],
});
