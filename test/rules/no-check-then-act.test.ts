import { noCheckThenAct } from '../../rules/src/rules/no-check-then-act.js';
import { testRule } from '../support/test-rule.js';

const prisma = `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
`;
const mongoose = `const mongoose = require('mongoose');
const User = mongoose.model('User', new mongoose.Schema({ email: String }));
`;

testRule(noCheckThenAct, {
  valid: [
    {
      name: 'the error for duplicates is handled',
      code: `${prisma}export async function register(email) {
  if (await prisma.user.findFirst({ where: { email } })) throw new Error('taken');
  try { return await prisma.user.create({ data: { email } }); }
  catch (error) { if (error.code === 'P2002') throw new Error('taken'); throw error; }
}`,
    },
    {
      name: 'only what is unique is looked for like this',
      code: `${prisma}export async function register(email) {
  if (await prisma.user.findUnique({ where: { email } })) throw new Error('taken');
  return prisma.user.create({ data: { email } });
}`,
    },
    {
      name: 'an id that is made here',
      code: `${prisma}export async function step(key, jobId) {
  let task = await prisma.task.findFirst({ where: { id: key + jobId, jobId } });
  if (!task) task = await prisma.task.create({ data: { id: key + jobId, jobId } });
  return task;
}`,
    },
    {
      name: 'a unique column in the schema of Prisma',
      code: `${prisma}export async function register(email) {
  if (await prisma.user.findFirst({ where: { email } })) throw new Error('taken');
  return prisma.user.create({ data: { email } });
}`,
      files: { 'prisma/schema.prisma': 'model User {\n  id Int @id\n  email String @unique\n}' },
    },
    {
      name: 'a unique path in a schema of another file',
      code: `import { User } from './user.js';
export async function register(email) {
  if (await User.findOne({ email })) throw new Error('taken');
  return User.create({ email });
}`,
      files: {
        'src/user.js': `import mongoose from 'mongoose';
export const User = mongoose.model('User', new mongoose.Schema({
  email: {
    type: String,
    unique: true,
  },
}));`,
      },
    },
    {
      name: 'a parent that has to be there',
      code: `${prisma}export async function reply(parentId, text) {
  const parent = await prisma.comment.findFirst({ where: { parentId } });
  if (!parent) throw new Error('there is no such comment');
  return prisma.comment.create({ data: { parentId, text } });
}`,
    },
    {
      name: 'another model',
      code: `${prisma}export async function order(email) {
  const blocked = await prisma.block.findFirst({ where: { email } });
  if (blocked) throw new Error('blocked');
  return prisma.order.create({ data: { email } });
}`,
    },
    {
      name: 'another column',
      code: `${prisma}export async function order(cart) {
  const open = await prisma.order.findFirst({ where: { state: 'open' } });
  if (open) return open;
  return prisma.order.create({ data: { cart } });
}`,
    },
    {
      name: 'a transaction',
      code: `${prisma}export async function register(email) {
  return prisma.$transaction(async (db) => {
    if (await db.user.findFirst({ where: { email } })) throw new Error('taken');
    return db.user.create({ data: { email } });
  }, { isolationLevel: 'Serializable' });
}`,
    },
    {
      name: 'a condition on something else that was read',
      code: `${prisma}export async function next(email) {
  const last = await prisma.visit.findFirst({ where: { email } });
  if (last.kind === 'final') return;
  await prisma.visit.create({ data: { email } });
}`,
    },
    {
      name: 'a cache that is filled',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function load(key) {
  const cached = await redis.get(key);
  if (cached) return cached;
  await redis.set(key, await fresh(key));
}`,
    },
    {
      name: 'an insert that may find one',
      code: `import pg from 'pg';
const pool = new pg.Pool();
export async function add(email) {
  const { rows } = await pool.query('SELECT id FROM users WHERE email = $1', [email]);
  if (rows.length > 0) return rows[0];
  await pool.query('INSERT INTO users (email) VALUES ($1) ON CONFLICT DO NOTHING', [email]);
}`,
    },
    {
      name: 'a record that was there is saved',
      code: `${mongoose}exports.touch = async (email) => {
  const user = await User.findOne({ email });
  if (!user) return;
  user.seen = true;
  await user.save();
};`,
    },
    {
      name: 'both, whatever was found',
      code: `${mongoose}exports.add = async (email) => {
  const before = await User.findOne({ email });
  await User.create({ email, before });
};`,
    },
  ],
  invalid: [
    {
      name: 'a look in the condition',
      code: `${prisma}export async function register(email) {
  if (await prisma.user.findFirst({ where: { email } })) throw new Error('taken');
  return prisma.user.create({ data: { email } });
}`,
      errors: [{ messageId: 'both', data: { read: 'prisma.user.findFirst', write: 'prisma.user.create' }, line: 5, column: 10, endLine: 5, endColumn: 28 }],
    },
    {
      name: 'a count, and a branch',
      code: `${prisma}export async function vote(userId, pollId) {
  const votes = await prisma.vote.count({ where: { userId, pollId } });
  if (votes === 0) {
    await prisma.vote.create({ data: { userId, pollId } });
  }
}`,
      errors: [{ messageId: 'both', data: { read: 'prisma.vote.count', write: 'prisma.vote.create' }, line: 6, column: 11, endLine: 6, endColumn: 29 }],
    },
    {
      name: 'a handler with a new document',
      code: `${mongoose}exports.register = async (req, res) => {
  const { email, password } = req.body;
  const existing = await User.findOne({ email });
  if (existing) {
    return res.status(400).json({ error: 'taken' });
  }
  const user = new User({ email, password });
  await user.save();
  res.json(user);
};`,
      errors: [{ messageId: 'both', data: { read: 'User.findOne', write: 'user.save' }, line: 10, column: 9, endLine: 10, endColumn: 18 }],
    },
    {
      name: 'the whole body',
      code: `${mongoose}exports.register = async (req, res) => {
  if (await User.findOne({ email: req.body.email })) return res.sendStatus(409);
  res.json(await User.create(req.body));
};`,
      errors: [{ messageId: 'both', data: { read: 'User.findOne', write: 'User.create' }, line: 5, column: 18, endLine: 5, endColumn: 29 }],
    },
    {
      name: 'the other branch',
      code: `${mongoose}exports.login = async (email) => {
  let user = await User.findOne({ email });
  if (user) {
    user.seen = new Date();
  } else {
    user = await User.create({ email, name: 'new' });
  }
  return user;
};`,
      errors: [{ messageId: 'both', data: { read: 'User.findOne', write: 'User.create' }, line: 8, column: 18, endLine: 8, endColumn: 29 }],
    },
    {
      name: 'an operator',
      code: `${prisma}export async function tag(name) {
  const found = await prisma.tag.findFirst({ where: { name } });
  return found ?? (await prisma.tag.create({ data: { name } }));
}`,
      errors: [{ messageId: 'both', data: { read: 'prisma.tag.findFirst', write: 'prisma.tag.create' }, line: 5, column: 26, endLine: 5, endColumn: 43 }],
    },
    {
      name: 'SQL',
      code: `import pg from 'pg';
const pool = new pg.Pool();
export async function add(email) {
  const result = await pool.query('SELECT 1 FROM users WHERE email = $1', [email]);
  if (result.rowCount > 0) throw new Error('taken');
  await pool.query('INSERT INTO users (email) VALUES ($1)', [email]);
}`,
      errors: [{ messageId: 'both', data: { read: 'pool.query', write: 'pool.query' }, line: 6, column: 9, endLine: 6, endColumn: 19 }],
    },
    {
      name: 'a built query',
      code: `import knex from 'knex';
const db = knex({ client: 'pg' });
export async function add(email) {
  const user = await db('users').where({ email }).first();
  if (user) return user;
  await db('users').insert({ email });
}`,
      errors: [{ messageId: 'both', data: { read: 'db', write: 'db' }, line: 6, column: 9, endLine: 6, endColumn: 27 }],
    },
  ],
});
