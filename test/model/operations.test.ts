import assert from 'node:assert/strict';
import { modelOf, textOf, treeOf } from '../support/asked.js';
import { virtualHost } from '../support/virtual-host.js';

/** What a file does to records, one line each: `reads many: db.user.findMany({})`. */
function operationsOf(code: string, files: Readonly<Record<string, string>> = {}): readonly string[] {
  const path = '/project/src/service.ts';
  const host = virtualHost(new Map([...Object.entries(files), [path, code]].map(([name, text]) => [name!.startsWith('/') ? name! : `/project/src/${name}`, text!])), (text, file) => treeOf(text, file));
  const model = modelOf(code, { path, host });
  return model.operations.map(({ fact, node }) => `${fact.does} ${fact.records}: ${textOf(node, model.tree).replace(/\s+/g, ' ')}`);
}

describe('operations on stores', () => {
  it('commands of Redis', () => {
    assert.deepEqual(operationsOf(`import Redis from 'ioredis'; const redis = new Redis(); await redis.get(key); await redis.set(key, 1); await redis.del(key);`), [
      'reads one: redis.get(key)',
      'changes one: redis.set(key, 1)',
      'deletes one: redis.del(key)',
    ]);
  });

  it('statements of SQL by their verb', () => {
    const code = `import pg from 'pg'; const pool = new pg.Pool();
await pool.query('SELECT * FROM users WHERE id = $1', [id]);
await pool.query(\`INSERT INTO users (id) VALUES (\${id})\`);
await pool.query({ text: 'DELETE FROM users' });
await pool.query('WITH old AS (SELECT 1) UPDATE users SET a = 1');
await pool.query('BEGIN');
await pool.query(sql);`;
    assert.deepEqual(operationsOf(code), [
      "reads many: pool.query('SELECT * FROM users WHERE id = $1', [id])",
      'creates one: pool.query(`INSERT INTO users (id) VALUES (${id})`)',
      "deletes many: pool.query({ text: 'DELETE FROM users' })",
      "changes many: pool.query('WITH old AS (SELECT 1) UPDATE users SET a = 1')",
    ]);
  });

  it('Prisma, by the method', () => {
    assert.deepEqual(operationsOf(`import { PrismaClient } from '@prisma/client'; const db = new PrismaClient(); await db.user.findMany(); await db.user.update({ where: { id } });`), [
      'reads many: db.user.findMany()',
      'changes one: db.user.update({ where: { id } })',
    ]);
  });

  it('a client that another file makes', () => {
    const db = `import { PrismaClient } from '@prisma/client';\nexport const prisma = globalThis.prisma ?? new PrismaClient();\nexport default prisma;`;
    assert.deepEqual(operationsOf(`import { prisma } from './db'; await prisma.user.findMany();`, { 'db.ts': db }), ['reads many: prisma.user.findMany()']);
    assert.deepEqual(operationsOf(`import db from './db'; await db.user.create({});`, { 'db.ts': db }), ['creates one: db.user.create({})']);
  });

  it('a client that a function hands back', () => {
    const db = `import { PrismaClient } from '@prisma/client';
const make = () => { const client = new PrismaClient(); return client; };
export const prisma = globalThis.prisma || make();`;
    assert.deepEqual(operationsOf(`import { prisma } from './db'; await prisma.user.findMany();`, { 'db.ts': db }), ['reads many: prisma.user.findMany()']);
  });

  it('a client that is kept by a helper', () => {
    const db = `import { PrismaClient } from '@prisma/client'; import { remember } from './remember';
export const prisma = remember('prisma', () => new PrismaClient());`;
    assert.deepEqual(operationsOf(`import { prisma } from './db'; await prisma.user.findMany();`, { 'db.ts': db }), ['reads many: prisma.user.findMany()']);
  });

  it('a client that is made here or there', () => {
    const code = `import { PrismaClient } from '@prisma/client';
let prisma;
if (process.env.NODE_ENV === 'production') prisma = new PrismaClient();
else { global.prisma = global.prisma || new PrismaClient(); prisma = global.prisma; }
await prisma.user.count();`;
    assert.deepEqual(operationsOf(code), ['reads one: prisma.user.count()']);
    const db = code.replace('await prisma.user.count();', 'export default prisma;');
    assert.deepEqual(operationsOf(`import prisma from './db'; await prisma.user.count();`, { 'db.ts': db }), ['reads one: prisma.user.count()']);
  });

  it('a client among others that a file exports', () => {
    const db = `import { PrismaClient } from '@prisma/client'; const client = new PrismaClient(); export default { client, other() {} };`;
    assert.deepEqual(operationsOf(`import prisma from './db'; const { client } = prisma; await client.user.findMany();`, { 'db.ts': db }), ['reads many: client.user.findMany()']);
  });

  it('a client that a generator wrote', () => {
    const db = `import { PrismaClient } from '../generated/prisma/client'; export const prisma = new PrismaClient();`;
    assert.deepEqual(operationsOf(`import { prisma } from './db'; await prisma.user.findMany();`, { 'db.ts': db }), ['reads many: prisma.user.findMany()']);
  });

  it('a service that is a client, handed in', () => {
    const service = `import { PrismaClient } from '@prisma/client'; @Injectable() export class PrismaService extends PrismaClient { async onModuleInit() { await this.$connect(); } }`;
    const code = `import { PrismaService } from './prisma.service';
export class Users { constructor(private readonly prisma: PrismaService) {} all() { return this.prisma.user.findMany(); } }`;
    assert.deepEqual(operationsOf(code, { 'prisma.service.ts': service }), ['reads many: this.prisma.user.findMany()']);
  });

  it('models of Mongoose, in CommonJS and from other files', () => {
    const model = `const mongoose = require('mongoose'); module.exports = mongoose.model('User', new mongoose.Schema({}));`;
    const code = `const User = require('./User');
module.exports = async (id) => { const user = await User.findById(id); user.name = 'x'; await user.save(); const other = new User({}); await other.save(); };`;
    assert.deepEqual(operationsOf(code, { 'User.js': model }), ['reads one: User.findById(id)', 'changes one: user.save()', 'changes one: other.save()']);
  });

  it('records of a list', () => {
    const code = `import mongoose from 'mongoose'; const User = mongoose.model('User', schema);
const users = await User.find({}); for (const user of users) { await user.save(); }
await Promise.all(users.map((user) => user.deleteOne()));`;
    assert.deepEqual(operationsOf(code), ['reads many: User.find({})', 'changes one: user.save()', 'deletes one: user.deleteOne()']);
  });

  it('models that are classes', () => {
    const code = `import { Model } from 'sequelize'; class User extends Model {} export const all = () => User.findAll({ where: {} }); export const one = () => User.findByPk(1);`;
    assert.deepEqual(operationsOf(code), ['reads many: User.findAll({ where: {} })', 'reads one: User.findByPk(1)']);
  });

  it('models that extend classes of other files', () => {
    const files = {
      'models/index.ts': `export { default as User } from './User'; export { default as Post } from './Post';`,
      'models/User.ts': `import ParanoidModel from './base/ParanoidModel'; class User extends ParanoidModel<User> { static byMail(mail: string) { return this.findOne({ where: { mail } }); } } export default User;`,
      'models/base/ParanoidModel.ts': `import { DeletedAt } from 'sequelize-typescript'; import IdModel from './IdModel'; class ParanoidModel extends IdModel {} export default ParanoidModel;`,
      'models/base/IdModel.ts': `import { Column } from 'sequelize-typescript'; import Model from './Model'; class IdModel extends Model {} export default IdModel;`,
      'models/base/Model.ts': `import { Model as SequelizeModel } from 'sequelize-typescript'; class Model extends SequelizeModel {} export default Model;`,
    };
    assert.deepEqual(operationsOf(`import { User } from './models'; const user = await User.findByPk(id); await user.destroy(); await new User({}).save();`, files), ['reads one: User.findByPk(id)', 'deletes one: user.destroy()', 'changes one: new User({}).save()']);
    assert.deepEqual(operationsOf(`import User from './models/User'; await User.findByPk(id);`, files), ['reads one: User.findByPk(id)']);
  });

  it('queries that are built', () => {
    const code = `import createKnex from 'knex'; const knex = createKnex({});
await knex('users').where({ id }).first();
await knex('users').insert({ id });
await knex.select('*').from('users');
const query = knex('users').where({ id });
export const all = () => knex('users').orderBy('id').limit(3);`;
    assert.deepEqual(operationsOf(code), [
      "reads one: knex('users').where({ id }).first()",
      "creates one: knex('users').insert({ id })",
      "reads many: knex.select('*').from('users')",
      "reads many: knex('users').orderBy('id').limit(3)",
    ]);
  });

  it('queries that are built on a client of another file', () => {
    const db = `import { drizzle } from 'drizzle-orm/node-postgres'; export const db = drizzle(process.env.URL!);`;
    const code = `import { db } from './db'; import { users } from './schema';
const [user] = await db.select().from(users).where(eq(users.id, id)).limit(1);
await db.update(users).set({ a: 1 }).where(eq(users.id, id));
await db.query.users.findFirst({ where: eq(users.id, id) });`;
    assert.deepEqual(operationsOf(code, { 'db.ts': db }), [
      'reads many: db.select().from(users).where(eq(users.id, id)).limit(1)',
      'changes many: db.update(users).set({ a: 1 }).where(eq(users.id, id))',
      'reads one: db.query.users.findFirst({ where: eq(users.id, id) })',
    ]);
  });

  it('commands of the AWS SDK', () => {
    const code = `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'; const client = new DynamoDBClient({}); await client.send(new GetItemCommand({ Key: { id } }));`;
    assert.deepEqual(operationsOf(code), ['reads one: client.send(new GetItemCommand({ Key: { id } }))']);
  });

  it('repositories by their type', () => {
    const code = `import { Repository } from 'typeorm'; export class Users { constructor(private readonly users: Repository<User>) {} one(id: string) { return this.users.findOneBy({ id }); } }`;
    assert.deepEqual(operationsOf(code), ['reads one: this.users.findOneBy({ id })']);
  });
});
