import { noCallInLoop } from '../../rules/src/rules/no-call-in-loop.js';
import { testRule } from '../support/test-rule.js';

testRule(noCallInLoop, {
  valid: [
    {
      name: 'the first request that fails is the answer',
      code: `export async function check(folders: string[]) {
  for (const folder of folders) {
    const answer = await fetch('https://files.example/folders/' + folder);
    if (!answer.ok) {
      return { valid: false, folder };
    }
  }
  return { valid: true };
}`,
    },
    {
      name: 'the first request that fails is the answer, told by what is taken from it',
      code: `export async function check(folders: string[]) {
  for (const folder of folders) {
    const { ok } = await fetch('https://files.example/folders/' + folder);
    if (!ok) return { valid: false, folder };
  }
  return { valid: true };
}`,
    },
    {
      name: 'one file at a time in memory',
      code: `export async function pack(files: string[]) {
  const packed = [];
  for (const file of files) {
    const answer = await fetch('https://files.example/' + file);
    packed.push(compress(await answer.arrayBuffer()));
  }
  return packed;
}`,
    },
    {
      name: 'one file at a time in memory, by a name that is given later',
      code: `export async function pack(files: string[]) {
  const packed: Buffer[] = [];
  for (const file of files) {
    let answer;
    answer = await fetch('https://files.example/' + file);
    packed.push(compress(await answer!.arrayBuffer()));
  }
  return packed;
}`,
    },
    {
      name: 'one command for all',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export const names = (ids: string[]) => redis.mget(ids.map((id) => 'user:' + id));`,
    },
    {
      name: 'a list that is written here',
      code: `import Redis from 'ioredis';
const redis = new Redis();
const counters = ['a', 'b'];
export async function reset() { for (const name of counters) await redis.del(name); }`,
    },
    {
      name: 'a list of another file',
      code: `import Redis from 'ioredis';
import { counters } from './counters';
const redis = new Redis();
export async function reset() { for (const name of counters) await redis.del(name); }`,
    },
    {
      name: 'a list of another file, imported with all that it has',
      code: `import Redis from 'ioredis';
import * as names from './counters';
const redis = new Redis();
export async function reset() { for (const name of names.counters) await redis.del(name); }`,
    },
    {
      name: 'parts of a list',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function load(ids: string[]) {
  for (let i = 0; i < ids.length; i += 100) await prisma.user.findMany({ where: { id: { in: ids.slice(i, i + 100) } } });
  for (const batch of chunk(ids, 100)) await prisma.user.findMany({ where: { id: { in: batch } } });
}`,
    },
    {
      name: 'the parts of a list, a part at a time',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function load(ids: string[]) {
  for (const part of chunk(ids, 10)) await Promise.all(part.map((id) => prisma.user.findUnique({ where: { id } })));
}`,
    },
    {
      name: 'the parts of a list, counted',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function load(ids: string[]) {
  for (const [index, part] of chunk(ids, 10).entries()) await Promise.all(part.map((id) => prisma.user.findUnique({ where: { id } })));
}`,
    },
    {
      name: 'a list with a limit',
      code: `const { Pool } = require('pg');
const pool = new Pool();
exports.load = async (ids) => {
  if (ids.length > 20) throw new Error('too many');
  for (const id of ids) await pool.query('SELECT 1 FROM users WHERE id = $1', [id]);
};`,
    },
    {
      name: 'a page of records',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function page() {
  const users = await prisma.user.findMany({ take: 20 });
  for (const user of users) await prisma.post.findMany({ where: { userId: user.id } });
}`,
    },
    {
      name: 'a page of records, its size in quotes and behind a cast',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function page() {
  const users = await prisma.user.findMany({ 'take': 20 } satisfies Args);
  for (const user of users) await prisma.post.findMany({ where: { userId: user.id } });
}`,
    },
    {
      name: 'attempts',
      code: `export async function load(url: string, delays: number[]) {
  for (const delay of delays) {
    try { return await fetch(url); } catch { await new Promise((done) => setTimeout(done, delay)); }
  }
}`,
    },
    {
      name: 'pages, each named by the one before',
      code: `export async function all(base: string) {
  let next = base;
  while (next) { const response = await fetch(next); next = (await response.json()).next; }
}`,
    },
    {
      name: 'a call that needs the answer of the one before',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function folders(names: string[]) {
  let parentId: string | null = null;
  for (const name of names) { const folder = await prisma.folder.create({ data: { name, parentId } }); parentId = folder.id; }
}`,
    },
    {
      name: 'a call whose options need the answer of the one before',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function folders(names: string[]) {
  let parentId: string | null = null;
  for (const name of names) {
    const data = { name, parentId };
    const folder = await prisma.folder.create({ data });
    parentId = folder.id;
  }
}`,
    },
    {
      name: 'a search that ends with the first answer',
      code: `export async function ask(mirrors: string[], path: string) {
  for (const mirror of mirrors) {
    const response = await fetch(mirror + path);
    if (response.ok) return response;
  }
}`,
    },
    {
      name: 'a pause between two calls',
      code: `export async function tell(urls: string[]) {
  for (const url of urls) { await fetch(url, { method: 'POST' }); await sleep(200); }
}`,
    },
    {
      name: 'the statements of a transaction',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export const move = (items: { id: string }[]) => prisma.$transaction(async (tx) => {
  for (const item of items) await tx.item.update({ where: { id: item.id }, data: { moved: true } });
});`,
    },
    {
      name: 'a call that has nothing to do with the elements',
      code: `export async function work(jobs: Job[]) {
  for (const job of jobs) { job.run(); await fetch('https://health.shop.example/alive'); }
}`,
    },
    {
      name: 'a call with a constant address, which the elements have nothing to do with',
      code: `export async function work(jobs: Job[]) {
  for (const job of jobs) {
    job.run();
    const address = 'https://health.shop.example/alive';
    await fetch(address);
  }
}`,
    },
    {
      name: 'a pipeline',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function names(ids: string[]) {
  const pipeline = redis.pipeline();
  for (const id of ids) pipeline.get(id);
  return pipeline.exec();
}`,
    },
    {
      name: 'seeds',
      code: `import mongoose from 'mongoose';
const User = mongoose.model('User', schema);
export async function seedUsers(users: object[]) { for (const user of users) await User.create(user); }`,
    },
    {
      name: 'seeds, in a field of a class',
      code: `import mongoose from 'mongoose';
const User = mongoose.model('User', schema);
export class Users {
  seed = async (users: object[]) => {
    for (const user of users) await User.create(user);
  };
}`,
    },
    {
      name: 'a script that somebody runs',
      filename: 'scripts/fill.ts',
      code: `import mongoose from 'mongoose';
const User = mongoose.model('User', schema);
export async function fill(users: object[]) { for (const user of users) await User.create(user); }`,
    },
    {
      name: 'names of its own',
      code: `const redis = new Map();
export async function names(ids: string[]) { for (const id of ids) await redis.get(id); }`,
    },
    {
      name: 'a tree, a level at a time',
      code: `import mongoose from 'mongoose';
const Page = mongoose.model('Page', schema);
export async function remove(page) {
  await Page.deleteOne({ _id: page.id });
  for (const child of page.children) await remove(child);
}`,
    },
    {
      name: 'a file of seeds, by its name',
      filename: 'src/data/datacreator.ts',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export const fill = (users: object[]) => Promise.all(users.map((user) => prisma.user.create({ data: user })));`,
    },
    {
      name: 'a migration, by its folder',
      filename: 'src/migrations/20240101-users.ts',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function up(users: { id: string }[]) { for (const user of users) await prisma.user.findUnique({ where: { id: user.id } }); }`,
    },
    {
      name: 'statements that are about no records',
      code: `import { Pool } from 'pg';
const pool = new Pool();
export async function listen(names: string[]) { for (const name of names) await pool.query(\`LISTEN \${name}\`); }`,
    },
    {
      name: 'what is undone after a failure',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function save(orders: { id: string }[]) {
  for (const order of orders) {
    try { hand(order); } catch { await prisma.order.delete({ where: { id: order.id } }); }
  }
}`,
    },
    {
      name: 'what came of the work on each element',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function send(users: { id: string; mail: string }[], mailer: Mailer) {
  for (const user of users) {
    await mailer.sendMail({ to: user.mail });
    await prisma.log.create({ data: { userId: user.id } });
  }
}`,
    },
    {
      name: 'the last turn of a loop',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function close(rooms: { id: string; members: string[] }[]) {
  for (const room of rooms) {
    if (room.members.length === 0) {
      await prisma.room.delete({ where: { id: room.id } });
      return;
    }
  }
}`,
    },
    {
      name: 'a write that decides about the next',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function clean(hooks: { id: string }[]) {
  for (const hook of hooks) {
    const done = await prisma.hook.deleteMany({ where: { id: hook.id, active: false } });
    if (done.count === 0) return;
  }
}`,
    },
    {
      name: 'what was not asked before',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function owners(files: { ownerId: string }[]) {
  const known = new Map();
  async function ownerOf(id: string) {
    if (!known.has(id)) known.set(id, await prisma.user.findUnique({ where: { id } }));
    return known.get(id);
  }
  for (const file of files) show(await ownerOf(file.ownerId));
}`,
    },
    {
      name: 'a part of the records, all at once',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export const tell = () => findAllInBatches({ size: 10 }, async (users) => {
  await Promise.all(users.map((user) => prisma.notice.create({ data: { userId: user.id } })));
});`,
    },
    {
      name: 'a list whose length decides how it is asked',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function search(bases: string[]) {
  const strategy = strategyFor(bases.length);
  if (strategy.parallel) return Promise.all(bases.map((id) => prisma.page.findMany({ where: { baseId: id } })));
  return prisma.page.findMany({ where: { baseId: { in: bases } } });
}`,
    },
    {
      name: 'a function of another file that asks for the same each time',
      code: `import { fontFor } from './fonts';
export async function draw(fields: { text: string }[]) { for (const field of fields) use(await fontFor(field), fetch); }`,
      filename: 'src/draw.ts',
      files: { 'src/fonts.ts': `export async function fontFor(field: { text: string }) { const font = await fetch('https://fonts.shop.example/a.ttf'); return [field, await font.arrayBuffer()]; }` },
    },
    {
      name: 'a function of another file that remembers',
      code: `import { nameOf } from './names';
export async function names(ids: string[]) { for (const id of ids) use(await nameOf(id), fetch); }`,
      filename: 'src/draw.ts',
      files: { 'src/names.ts': `const known = new Map<string, string>();
export async function nameOf(id: string) {
  const name = known.get(id);
  if (name) return name;
  const response = await fetch('https://names.shop.example/' + id);
  return response.text();
}` },
    },
  ],
  invalid: [
    {
      name: 'a command for each id',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function names(ids: string[]) {
  const out = [];
  for (const id of ids) out.push(await redis.get('user:' + id));
  return out;
}`,
      errors: [{ messageId: 'batched', data: { call: 'redis.get', list: '`ids`', batch: 'mget' }, line: 5, column: 40, endLine: 5, endColumn: 49 }],
    },
    {
      name: 'a query for each element, counted',
      code: `const { Pool } = require('pg');
const pool = new Pool();
module.exports = async (orders) => {
  for (let i = 0; i < orders.length; i++) {
    const { rows } = await pool.query('SELECT * FROM items WHERE order_id = $1', [orders[i].id]);
    orders[i].items = rows;
  }
};`,
      errors: [{ messageId: 'batched', data: { call: 'pool.query', list: '`orders`', batch: 'WHERE id = ANY($1)' }, line: 5, column: 28, endLine: 5, endColumn: 38 }],
    },
    {
      name: 'a query for each record of a query, all at once',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function posts() {
  const users = await prisma.user.findMany();
  return Promise.all(users.map(async (user) => ({ ...user, posts: await prisma.post.findMany({ where: { userId: user.id } }) })));
}`,
      errors: [{ messageId: 'batched', data: { call: 'prisma.post.findMany', list: '`users`', batch: 'findMany({ where: { id: { in: ids } } })' }, line: 5, column: 73, endLine: 5, endColumn: 93 }],
    },
    {
      name: 'an order that is checked item by item',
      code: `const express = require('express');
const Product = require('./Product');
const app = express();
app.post('/orders', async (req, res) => {
  for (const item of req.body.items) {
    const product = await Product.findById(item.id);
    if (!product) return res.status(404).end();
  }
  res.end();
});`,
      files: { 'src/Product.js': `const mongoose = require('mongoose'); module.exports = mongoose.model('Product', new mongoose.Schema({}));` },
      filename: 'src/app.js',
      errors: [{ messageId: 'batched', data: { call: 'Product.findById', list: '`req.body.items`', batch: 'find({ _id: { $in: ids } })' }, line: 6, column: 27, endLine: 6, endColumn: 43 }],
    },
    {
      name: 'a document saved after the other',
      code: `import mongoose from 'mongoose';
const User = mongoose.model('User', schema);
export async function expire() {
  const users = await User.find({ active: true });
  for (const user of users) { user.active = false; await user.save(); }
}`,
      errors: [{ messageId: 'batched', data: { call: 'user.save', list: '`users`', batch: 'bulkSave' }, line: 5, column: 58, endLine: 5, endColumn: 67 }],
    },
    {
      name: 'a request for each id',
      code: `export async function prices(ids: string[]) {
  const prices = [];
  for (const id of ids) {
    const response = await fetch('https://prices.shop.example/' + id);
    prices.push(await response.json());
  }
  return prices;
}`,
      errors: [{ messageId: 'oneByOne', data: { call: 'fetch', list: '`ids`' }, line: 4, column: 28, endLine: 4, endColumn: 33 }],
    },
    {
      name: 'a call through a function of the file',
      code: `import axios from 'axios';
async function priceOf(id: string) {
  const { data } = await axios.get('https://prices.shop.example/' + id);
  return data.price;
}
export async function total(cart: { id: string }[]) {
  let sum = 0;
  for (const item of cart) sum += await priceOf(item.id);
  return sum;
}`,
      errors: [{ messageId: 'oneByOne', data: { call: 'priceOf', list: '`cart`' }, line: 8, column: 41, endLine: 8, endColumn: 48 }],
    },
    {
      name: 'a call through a method of the class',
      code: `import { Repository } from 'typeorm';
export class Users {
  constructor(private readonly users: Repository<User>) {}
  async one(id: string) { return this.users.findOneBy({ id }); }
  async all(ids: string[]) {
    const found = [];
    for (const id of ids) found.push(await this.one(id));
    return found;
  }
}`,
      errors: [{ messageId: 'batched', data: { call: 'this.one', list: '`ids`', batch: 'findBy({ id: In(ids) })' }, line: 7, column: 44, endLine: 7, endColumn: 52 }],
    },
    {
      name: 'a query that is built',
      code: `import { db } from './db';
export async function load(ids: string[]) {
  for (const id of ids) {
    const [user] = await db.select().from(users).where(eq(users.id, id)).limit(1);
    use(user);
  }
}`,
      files: { 'src/db.ts': `import { drizzle } from 'drizzle-orm/node-postgres'; export const db = drizzle(process.env.URL!);` },
      errors: [{ messageId: 'batched', data: { call: 'db.select', list: '`ids`', batch: 'where(inArray(table.id, ids))' }, line: 4, column: 26, endLine: 4, endColumn: 35 }],
    },
    {
      name: 'a model that is a class',
      code: `import { Model } from 'sequelize';
class User extends Model {}
export async function notify(mentions: { userId: string }[]) {
  for (const mention of mentions) {
    const user = await User.findByPk(mention.userId);
    if (!user) continue;
    tell(user);
  }
}`,
      errors: [{ messageId: 'batched', data: { call: 'User.findByPk', list: '`mentions`', batch: 'findAll({ where: { id: ids } })' }, line: 5, column: 24, endLine: 5, endColumn: 37 }],
    },
    {
      name: 'several calls for each element are one finding',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function record(entries: { key: string }[]) {
  for (const entry of entries) {
    const updated = await prisma.entry.updateMany({ where: { key: entry.key }, data: {} });
    if (updated.count === 0) await prisma.entry.create({ data: entry });
  }
}`,
      errors: [{ messageId: 'oneByOne', data: { call: 'prisma.entry.updateMany', list: '`entries`' }, line: 5, column: 27, endLine: 5, endColumn: 50 }],
    },
    {
      name: 'a list of few things for each of many',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function forget(users: string[]) {
  for (const user of users) for (const kind of ['cart', 'session']) await redis.del(kind + user);
}`,
      errors: [{ messageId: 'batched', data: { call: 'redis.del', list: '`users`', batch: 'del(keys)' }, line: 4, column: 75, endLine: 4, endColumn: 84 }],
    },
    {
      name: 'a record of a part of them',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export const tell = () => findAllInBatches({ size: 100 }, async (members) => {
  for (const member of members) show(await prisma.user.findUnique({ where: { id: member.userId } }));
});`,
      errors: [{ messageId: 'batched', data: { call: 'prisma.user.findUnique', list: '`members`', batch: 'findMany({ where: { id: { in: ids } } })' }, line: 4, column: 44, endLine: 4, endColumn: 66 }],
    },
    {
      name: 'other values for each record',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function sort(items: { id: string; order: number }[]) {
  for (const item of items) await prisma.item.update({ where: { id: item.id }, data: { order: item.order } });
}`,
      errors: [{ messageId: 'oneByOne', data: { call: 'prisma.item.update', list: '`items`' }, line: 4, column: 35, endLine: 4, endColumn: 53 }],
    },
    {
      name: 'the same values for each record',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function read(notices: { id: string }[]) {
  for (const notice of notices) await prisma.notice.update({ where: { id: notice.id }, data: { read: true } });
}`,
      errors: [{ messageId: 'batched', data: { call: 'prisma.notice.update', list: '`notices`', batch: 'updateMany' }, line: 4, column: 39, endLine: 4, endColumn: 59 }],
    },
    {
      name: 'a function of another file, whose client is of a third',
      code: `import { prisma } from './db';
import { mayRead } from './access';
export async function readers(users: { id: string }[], documentId: string) {
  const found = [];
  for (const user of users) if (await mayRead(user, documentId)) found.push(user);
  return found.length ? found : prisma.user.findFirst();
}`,
      filename: 'src/readers.ts',
      files: {
        'src/db.ts': `import { PrismaClient } from '@prisma/client'; export const prisma = new PrismaClient();`,
        'src/access.ts': `import { prisma } from './db';
export async function mayRead(user: { id: string }, documentId: string) {
  const right = await prisma.right.findFirst({ where: { userId: user.id, documentId } });
  return right !== null;
}`,
      },
      errors: [{ messageId: 'batched', data: { call: 'mayRead', list: '`users`', batch: 'findMany({ where: { id: { in: ids } } })' }, line: 5, column: 39, endLine: 5, endColumn: 46 }],
    },
  ],
});
