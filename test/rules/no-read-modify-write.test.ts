import { noReadModifyWrite } from '../../rules/src/rules/no-read-modify-write.js';
import { testRule } from '../support/test-rule.js';

testRule(noReadModifyWrite, {
  valid: [
    {
      name: 'the store counts',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export const hit = (key) => redis.incr(key);`,
    },
    {
      name: 'a cache that is filled',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function load(key) {
  const cached = await redis.get(key);
  if (cached) return JSON.parse(cached);
  const fresh = await fetchFresh(key);
  await redis.set(key, JSON.stringify(fresh), 'EX', 60);
  return fresh;
}`,
    },
    {
      name: 'a cache that is filled with what another cache led to',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function load(key) {
  const id = await redis.get(key);
  const user = await findUser(id);
  await redis.set(key, JSON.stringify(user));
}`,
    },
    {
      name: 'a value that only lives longer',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function touch(key) {
  const value = await redis.get(key);
  if (value) await redis.set(key, value, 'EX', 60);
}`,
    },
    {
      name: 'another key',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function copy(from, to) {
  const value = Number(await redis.get(from)) + 1;
  await redis.set(to, value);
}`,
    },
    {
      name: 'under a lock',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function hit(key) {
  const lock = await redlock.acquire([key + ':l'], 5_000);
  const n = Number(await redis.get(key)) + 1;
  await redis.set(key, n);
  await lock.release();
}`,
    },
    {
      name: 'watched',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function hit(key) {
  await redis.watch(key);
  const n = Number(await redis.get(key)) + 1;
  await redis.set(key, n);
}`,
    },
    {
      name: 'watched, by a call with types',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function hit(key) {
  await redis.watch<string>(key);
  const n = Number(await redis.get(key)) + 1;
  await redis.set(key, n);
}`,
    },
    {
      name: 'in a transaction of Prisma',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function pay(id) {
  await prisma.$transaction(async (db) => {
    const row = await db.account.findUnique({ where: { id } });
    await db.account.update({ where: { id }, data: { balance: row.balance - 5 } });
  });
}`,
    },
    {
      name: 'written only as long as it is what was read',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function pay(id) {
  const row = await prisma.account.findUnique({ where: { id } });
  await prisma.account.updateMany({ where: { id, balance: row.balance }, data: { balance: row.balance - 5 } });
}`,
    },
    {
      name: 'another model',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function order(id) {
  const product = await prisma.product.findUnique({ where: { id } });
  await prisma.order.update({ where: { id }, data: { price: product.price * 2 } });
}`,
    },
    {
      name: 'another column',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function extend(id) {
  const row = await prisma.account.findUnique({ where: { id } });
  await prisma.account.update({ where: { id }, data: { endsAt: row.startsAt + 60_000, name: row.name } });
}`,
    },
    {
      name: 'a row that is locked',
      code: `import pg from 'pg';
const pool = new pg.Pool();
export async function pay(id) {
  const { rows } = await pool.query('SELECT balance FROM accounts WHERE id = $1 FOR UPDATE', [id]);
  await pool.query('UPDATE accounts SET balance = $1 WHERE id = $2', [rows[0].balance - 5, id]);
}`,
    },
    {
      name: 'a version that is compared',
      code: `import pg from 'pg';
const pool = new pg.Pool();
export async function pay(id) {
  const { rows } = await pool.query('SELECT balance, version FROM accounts WHERE id = $1', [id]);
  await pool.query('UPDATE accounts SET balance = $1 WHERE id = $2 AND version = $3', [rows[0].balance - 5, id, rows[0].version]);
}`,
    },
    {
      name: 'another table',
      code: `import pg from 'pg';
const pool = new pg.Pool();
export async function pay(id) {
  const { rows } = await pool.query('SELECT balance FROM accounts WHERE id = $1', [id]);
  await pool.query('UPDATE statements SET balance = $1 WHERE id = $2', [rows[0].balance - 5, id]);
}`,
    },
    {
      name: 'values that are set and lists that the driver adds to',
      code: `import mongoose from 'mongoose';
const Account = mongoose.model('Account', schema);
export async function rename(id, name) {
  const account = await Account.findById(id);
  account.name = name;
  account.entries.push(name);
  await account.save();
}`,
    },
    {
      name: 'in a session',
      code: `import mongoose from 'mongoose';
const Account = mongoose.model('Account', schema);
export async function pay(id, session) {
  const account = await Account.findById(id).session(session);
  account.balance -= 5;
  await account.save({ session });
}`,
    },
    {
      name: 'a record that is handed in',
      code: `import mongoose from 'mongoose';
const Account = mongoose.model('Account', schema);
export async function pay(account) {
  account.balance -= 5;
  await account.save();
}`,
    },
    {
      name: 'a store of our own',
      code: `import { store } from './store.js';
export async function hit(key) {
  const n = Number(await store.get(key)) + 1;
  await store.set(key, n);
}`,
    },
    {
      name: 'a new record',
      code: `import mongoose from 'mongoose';
const Account = mongoose.model('Account', schema);
export async function open() {
  const account = new Account();
  account.balance += 5;
  await account.save();
}`,
    },
  ],
  invalid: [
    {
      name: 'a counter',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function hit(key) {
  const n = Number(await redis.get(key)) + 1;
  await redis.set(key, n);
}`,
      errors: [{ messageId: 'lostUpdate', data: { read: 'redis.get', write: 'redis.set' }, line: 5, column: 9, endLine: 5, endColumn: 18 }],
    },
    {
      name: 'a counter in one expression',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function hit(key) {
  await redis.set(key, Number(await redis.get(key)) + 1);
}`,
      errors: [{ messageId: 'lostUpdate', data: { read: 'redis.get', write: 'redis.set' }, line: 4, column: 9, endLine: 4, endColumn: 18 }],
    },
    {
      name: 'a value that is parsed, changed and written back, in CommonJS',
      code: `const { createClient } = require('redis');
const client = createClient();
async function seen(id) {
  const raw = await client.get('session:' + id);
  const session = raw ? JSON.parse(raw) : {};
  session.pages = (session.pages || 0) + 1;
  await client.set('session:' + id, JSON.stringify(session));
}
module.exports = { seen };`,
      errors: [{ messageId: 'lostUpdate', data: { read: 'client.get', write: 'client.set' }, line: 7, column: 9, endLine: 7, endColumn: 19 }],
    },
    {
      name: 'a value that is put together anew',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function add(cart, item) {
  const items = JSON.parse((await redis.get(cart)) ?? '[]');
  await redis.setex(cart, 3600, JSON.stringify([...items, item]));
}`,
      errors: [{ messageId: 'lostUpdate', data: { read: 'redis.get', write: 'redis.setex' }, line: 5, column: 9, endLine: 5, endColumn: 20 }],
    },
    {
      name: 'a field of a hash',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function add(user, points) {
  const old = await redis.hget(user, 'points');
  const next = Number(old) + points;
  await redis.hset(user, 'points', next);
}`,
      errors: [{ messageId: 'lostUpdate', data: { read: 'redis.hget', write: 'redis.hset' }, line: 6, column: 9, endLine: 6, endColumn: 19 }],
    },
    {
      name: 'a column of Prisma',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function pay(id, amount) {
  const row = await prisma.account.findUnique({ where: { id } });
  if (!row || row.balance < amount) throw new Error('no');
  await prisma.account.update({ where: { id }, data: { balance: row.balance - amount } });
}`,
      errors: [{ messageId: 'lostUpdate', data: { read: 'prisma.account.findUnique', write: 'prisma.account.update' }, line: 6, column: 9, endLine: 6, endColumn: 30, suggestions: [{ messageId: 'count', data: { code: '{ decrement: amount }' }, output: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function pay(id, amount) {
  const row = await prisma.account.findUnique({ where: { id } });
  if (!row || row.balance < amount) throw new Error('no');
  await prisma.account.update({ where: { id }, data: { balance: { decrement: amount } } });
}` }] }],
    },
    {
      name: 'a column of JSON',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function theme(id, value) {
  const user = await prisma.user.findUniqueOrThrow({ where: { id } });
  await prisma.user.update({ where: { id: user.id }, data: { settings: { ...user.settings, theme: value } } });
}`,
      errors: [{ messageId: 'lostUpdate', data: { read: 'prisma.user.findUniqueOrThrow', write: 'prisma.user.update' }, line: 5, column: 9, endLine: 5, endColumn: 27 }],
    },
    {
      name: 'a number with a name of its own',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function view(id) {
  const post = await prisma.post.findUnique({ where: { id } });
  const views = post.views + 1;
  return prisma.post.update({ where: { id }, data: { views } });
}`,
      errors: [{ messageId: 'lostUpdate', data: { read: 'prisma.post.findUnique', write: 'prisma.post.update' }, line: 6, column: 10, endLine: 6, endColumn: 28 }],
    },
    {
      name: 'an UPDATE with a number that was counted here',
      code: `import pg from 'pg';
const pool = new pg.Pool();
export async function pay(id, amount) {
  const { rows } = await pool.query('SELECT balance FROM accounts WHERE id = $1', [id]);
  const balance = rows[0].balance - amount;
  await pool.query('UPDATE accounts SET balance = $1 WHERE id = $2', [balance, id]);
}`,
      errors: [{ messageId: 'lostUpdate', data: { read: 'pool.query', write: 'pool.query' }, line: 6, column: 9, endLine: 6, endColumn: 19 }],
    },
    {
      name: 'a document that is saved',
      code: `import mongoose from 'mongoose';
const Account = mongoose.model('Account', schema);
export async function pay(id, amount) {
  const account = await Account.findById(id);
  account.balance = account.balance - amount;
  await account.save();
}`,
      errors: [{ messageId: 'lostUpdate', data: { read: 'Account.findById', write: 'account.save' }, line: 6, column: 9, endLine: 6, endColumn: 21 }],
    },
    {
      name: 'documents in a loop',
      code: `import mongoose from 'mongoose';
const Account = mongoose.model('Account', schema);
export async function age() {
  const accounts = await Account.find({});
  for (const account of accounts) {
    account.years++;
    await account.save();
  }
}`,
      errors: [{ messageId: 'lostUpdate', data: { read: 'Account.find', write: 'account.save' }, line: 7, column: 11, endLine: 7, endColumn: 23 }],
    },
    {
      name: 'a row of Sequelize',
      code: `import { DataTypes, Sequelize } from 'sequelize';
const sequelize = new Sequelize(url);
const Product = sequelize.define('product', { stock: DataTypes.INTEGER });
export async function sell(id, count) {
  const product = await Product.findByPk(id);
  await Product.update({ stock: product.stock - count }, { where: { id } });
}`,
      errors: [{ messageId: 'lostUpdate', data: { read: 'Product.findByPk', write: 'Product.update' }, line: 6, column: 9, endLine: 6, endColumn: 23 }],
    },
    {
      name: 'an item of DynamoDB',
      code: `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export async function count(id) {
  const { Item } = await client.send(new GetCommand({ TableName: 'pages', Key: { id } }));
  Item.views = Item.views + 1;
  await client.send(new PutCommand({ TableName: 'pages', Item }));
}`,
      errors: [{ messageId: 'lostUpdate', data: { read: 'client.send', write: 'client.send' }, line: 7, column: 9, endLine: 7, endColumn: 20 }],
    },
  ],
});
