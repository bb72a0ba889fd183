import { noUnboundedQuery } from '../../rules/src/rules/no-unbounded-query.js';
import { testRule } from '../support/test-rule.js';

const mongo = `const express = require('express');
const { MongoClient } = require('mongodb');
const app = express();
const db = new MongoClient(process.env.MONGO_URL).db();
`;
const prisma = `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
`;
const pg = `import express from 'express';
import pg from 'pg';
const app = express();
const pool = new pg.Pool();
`;
const sequelize = `const { Sequelize } = require('sequelize');
const sequelize = new Sequelize(process.env.DATABASE_URL);
const User = sequelize.define('User', {});
`;
const mongoose = `const mongoose = require('mongoose');
const Order = mongoose.model('Order', new mongoose.Schema({}));
`;

testRule(noUnboundedQuery, {
  valid: [
    { name: 'a limit', code: `${mongo}app.get('/orders', async (req, res) => { res.json(await db.collection('orders').find({}).limit(100).toArray()); });` },
    { name: 'a limit among the options', code: `${mongo}app.get('/orders', async (req, res) => { res.json(await db.collection('orders').find({}, { limit: 100 }).toArray()); });` },
    { name: 'those of one user', code: `${mongo}app.get('/orders', async (req, res) => { res.json(await db.collection('orders').find({ user: req.user.id }).toArray()); });` },
    { name: 'a filter that is made elsewhere', code: `${mongo}app.get('/orders', async (req, res) => { res.json(await db.collection('orders').find(filterOf(req)).toArray()); });` },
    { name: 'names of which there are few', code: `${mongo}app.get('/countries', async (req, res) => { res.json(await db.collection('countries').find({}).toArray()); });` },
    {
      name: 'names of which there are few, by a constant',
      code: `const express = require('express');
const { MongoClient } = require('mongodb');
const app = express();
const db = new MongoClient(process.env.MONGO_URL).db();
const table = 'countries';
app.get('/places', async (req, res) => { res.json(await db.collection(table).find({}).toArray()); });`,
    },
    { name: 'a table that stays small, as an option says', options: { small: ['warehouses'] }, code: `${mongo}app.get('/w', async (req, res) => { res.json(await db.collection('warehouses').find({}).toArray()); });` },
    { name: 'a job that needs all', code: `${mongo}async function clean() { const orders = await db.collection('orders').find({}).toArray(); for (const order of orders) check(order); }` },
    { name: 'a number alone goes into the answer', code: `${mongo}app.get('/orders', async (req, res) => { const orders = await db.collection('orders').find({}).toArray(); res.json({ orders: orders.length }); });` },
    { name: 'an export', code: `${mongo}app.get('/orders.csv', async (req, res) => { const orders = await db.collection('orders').find({}).toArray(); res.send(toCsv(orders)); });` },
    { name: 'a page that is cut out by hand', code: `${mongo}app.get('/orders', async (req, res) => { const orders = await db.collection('orders').find({}).toArray(); res.json(orders.slice(0, 20)); });` },
    { name: 'one record', code: `${mongoose}exports.show = async (req, res) => res.json(await Order.findOne({ open: true }));` },
    { name: 'a query that a plugin may change', code: `${mongoose}exports.list = async (req, res) => res.json(await Order.find({}).apply(features(req.query)));` },
    { name: 'a number of records to take', code: `${prisma}export const list = async (req, res) => { res.json(await prisma.order.findMany({ take: 20 })); };` },
    { name: 'options that come from elsewhere', code: `${prisma}export const list = async (req, res) => { res.json(await prisma.order.findMany({ ...page(req), orderBy: { id: 'asc' } })); };` },
    { name: 'those with one parent', code: `${prisma}export const list = async (req, res) => { res.json(await prisma.order.findMany({ where: { shopId: req.params.id } })); };` },
    { name: 'since a time', code: `${prisma}export const list = async (req, res) => { res.json(await prisma.order.findMany({ where: { createdAt: { gt: new Date(Date.now() - 86_400_000) } } })); };` },
    { name: 'a statement with a limit', code: `${pg}app.get('/users', async (req, res) => { const { rows } = await pool.query('SELECT * FROM users ORDER BY id LIMIT 50'); res.json(rows); });` },
    { name: 'a statement with values', code: `${pg}app.get('/users', async (req, res) => { const { rows } = await pool.query('SELECT * FROM users WHERE team = $1', [req.params.team]); res.json(rows); });` },
    { name: 'a statement that counts', code: `${pg}app.get('/users', async (req, res) => { const { rows } = await pool.query('SELECT country, count(*) FROM users GROUP BY country'); res.json(rows); });` },
    { name: 'a statement that goes on', code: `${pg}app.get('/users', async (req, res) => { const { rows } = await pool.query('SELECT * FROM users' + page(req.query)); res.json(rows); });` },
    { name: 'a function that is called elsewhere', code: `${sequelize}exports.all = () => User.findAll();` },
    { name: 'parts, one after the other', code: `${sequelize}exports.list = async (req, res) => { const pageSize = 20; const users = await User.findAll(window(pageSize)); res.json(users); };` },
    { name: 'a script', filename: 'scripts/list.js', code: `${mongo}app.get('/orders', async (req, res) => { res.json(await db.collection('orders').find({}).toArray()); });` },
  ],
  invalid: [
    {
      name: 'all documents, in a handler',
      code: `${mongo}app.get('/orders', async (req, res) => { res.json(await db.collection('orders').find({}).toArray()); });`,
      errors: [
        {
          messageId: 'unbounded',
          data: { read: 'find' },
          line: 5,
          column: 57,
          endLine: 5,
          endColumn: 85,
          suggestions: [{ messageId: 'limit', data: { code: '.limit(100)' }, output: `${mongo}app.get('/orders', async (req, res) => { res.json(await db.collection('orders').find({}).limit(100).toArray()); });` }],
        },
      ],
    },
    {
      name: 'with a callback, of old',
      code: `${mongo}app.get('/orders', function (req, res) { db.collection('orders').find().toArray(function (err, docs) { res.render('orders', { orders: docs }); }); });`,
      errors: [
        {
          messageId: 'unbounded', data: { read: 'find' },
          line: 5,
          column: 42,
          endLine: 5,
          endColumn: 70,
          suggestions: [{ messageId: 'limit', data: { code: '.limit(100)' }, output: `${mongo}app.get('/orders', function (req, res) { db.collection('orders').find().limit(100).toArray(function (err, docs) { res.render('orders', { orders: docs }); }); });` }],
        },
      ],
    },
    {
      name: 'a controller that is exported',
      code: `${mongoose}exports.list = asyncHandler(async (req, res) => {
  const orders = await Order.find({}).populate('user', 'id name').sort('-createdAt');
  res.status(200).json({ success: true, data: orders });
});`,
      errors: [
        {
          messageId: 'unbounded',
          data: { read: 'Order.find' },
          line: 4,
          column: 24,
          endLine: 4,
          endColumn: 34,
          suggestions: [{ messageId: 'limit', data: { code: '.limit(100)' }, output: `${mongoose}exports.list = asyncHandler(async (req, res) => {
  const orders = await Order.find({}).populate('user', 'id name').sort('-createdAt').limit(100);
  res.status(200).json({ success: true, data: orders });
});` }],
        },
      ],
    },
    {
      name: 'a promise with then',
      code: `${mongoose}exports.list = (req, res) => { Order.find().then((orders) => res.json(orders)).catch((error) => res.status(500).json(error)); };`,
      errors: [{ messageId: 'unbounded', data: { read: 'Order.find' }, line: 3, column: 32, endLine: 3, endColumn: 42, suggestions: [{ messageId: 'limit', data: { code: '.limit(100)' }, output: `${mongoose}exports.list = (req, res) => { Order.find().limit(100).then((orders) => res.json(orders)).catch((error) => res.status(500).json(error)); };` }] }],
    },
    {
      name: 'a route of a framework',
      filename: 'app/api/posts/route.ts',
      code: `${prisma}export async function GET() {
  const posts = await prisma.post.findMany({ where: { published: true }, orderBy: { id: 'desc' } });
  return Response.json(posts);
}`,
      errors: [
        {
          messageId: 'unbounded',
          data: { read: 'prisma.post.findMany' },
          line: 4,
          column: 23,
          endLine: 4,
          endColumn: 43,
          suggestions: [{ messageId: 'limit', data: { code: 'take: 100' }, output: `${prisma}export async function GET() {
  const posts = await prisma.post.findMany({ where: { published: true }, orderBy: { id: 'desc' }, take: 100 });
  return Response.json(posts);
}` }],
        },
      ],
    },
    {
      name: 'one of two that are read together',
      code: `${prisma}export default async function handler(req, res) {
  const [total, posts] = await Promise.all([prisma.post.count(), prisma.post.findMany()]);
  res.status(200).json({ total, posts: posts.map((post) => ({ id: post.id })) });
}`,
      errors: [{ messageId: 'unbounded', data: { read: 'prisma.post.findMany' }, line: 4, column: 66, endLine: 4, endColumn: 86, suggestions: [{ messageId: 'limit', data: { code: 'take: 100' }, output: `${prisma}export default async function handler(req, res) {
  const [total, posts] = await Promise.all([prisma.post.count(), prisma.post.findMany({ take: 100 })]);
  res.status(200).json({ total, posts: posts.map((post) => ({ id: post.id })) });
}` }] }],
    },
    {
      name: 'a statement',
      code: `${pg}app.get('/users', async (req, res) => { const { rows } = await pool.query('SELECT id, name FROM users ORDER BY name'); res.json(rows); });`,
      errors: [{ messageId: 'unbounded', data: { read: 'pool.query' }, line: 5, column: 64, endLine: 5, endColumn: 74 }],
    },
    {
      name: 'a statement, through a function of the file',
      code: `${pg}const users = async () => { const result = await pool.query('SELECT * FROM users'); return result.rows; };
app.get('/users', async (req, res) => { const all = await users(); res.send(all); });`,
      errors: [{ messageId: 'unbounded', data: { read: 'pool.query' }, line: 5, column: 50, endLine: 5, endColumn: 60 }],
    },
    {
      name: 'rows that are called back',
      code: `const app = require('express')();
const connection = require('mysql').createConnection({ host: 'db' });
app.get('/customers', (req, res) => {
  connection.query('SELECT * FROM customers', (err, results) => { if (err) throw err; res.json({ customers: results }); });
});`,
      errors: [{ messageId: 'unbounded', data: { read: 'connection.query' }, line: 4, column: 3, endLine: 4, endColumn: 19 }],
    },
    {
      name: 'rows of a model, with options',
      code: `${sequelize}exports.list = async (req, res, next) => { try { const users = await User.findAll({ order: ['name'] }); return res.json(users); } catch (error) { next(error); } };`,
      errors: [{ messageId: 'unbounded', data: { read: 'User.findAll' }, line: 4, column: 70, endLine: 4, endColumn: 82, suggestions: [{ messageId: 'limit', data: { code: 'limit: 100' }, output: `${sequelize}exports.list = async (req, res, next) => { try { const users = await User.findAll({ order: ['name'], limit: 100 }); return res.json(users); } catch (error) { next(error); } };` }] }],
    },
    {
      name: 'a query that is built',
      code: `const app = require('fastify')();
const knex = require('knex')({ client: 'pg' });
app.get('/users', async () => { return knex('users').select('id', 'name').orderBy('id'); });`,
      errors: [{ messageId: 'unbounded', data: { read: 'knex' }, line: 3, column: 40, endLine: 3, endColumn: 44, suggestions: [{ messageId: 'limit', data: { code: '.limit(100)' }, output: `const app = require('fastify')();
const knex = require('knex')({ client: 'pg' });
app.get('/users', async () => { return knex('users').select('id', 'name').orderBy('id').limit(100); });` }] }],
    },
    {
      name: 'a resolver',
      code: `${mongoose}const resolvers = { Query: { orders: async () => Order.find({}) } };
module.exports = resolvers;`,
      errors: [{ messageId: 'unbounded', data: { read: 'Order.find' }, line: 3, column: 50, endLine: 3, endColumn: 60, suggestions: [{ messageId: 'limit', data: { code: '.limit(100)' }, output: `${mongoose}const resolvers = { Query: { orders: async () => Order.find({}).limit(100) } };
module.exports = resolvers;` }] }],
    },
    {
      name: 'a context instead of a request',
      code: `${mongoose}exports.list = async (ctx) => { ctx.body = await Order.find(); };`,
      errors: [{ messageId: 'unbounded', data: { read: 'Order.find' }, line: 3, column: 50, endLine: 3, endColumn: 60, suggestions: [{ messageId: 'limit', data: { code: '.limit(100)' }, output: `${mongoose}exports.list = async (ctx) => { ctx.body = await Order.find().limit(100); };` }] }],
    },
  ],
});
