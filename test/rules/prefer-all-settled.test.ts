import { preferAllSettled } from '../../rules/src/rules/prefer-all-settled.js';
import { testRule } from '../support/test-rule.js';

const app = `const express = require('express');
const axios = require('axios');
const app = express();
`;
const two = `axios.get('https://users.example.com/1'), axios.get('https://news.example.com/1')`;

testRule(preferAllSettled, {
  valid: [
    { name: 'those that are settled', code: `${app}app.get('/', async (req, res) => { const [a, b] = await Promise.allSettled([${two}]); res.json({ a, b }); });` },
    { name: 'one that has something in its place', code: `${app}app.get('/', async (req, res) => { const [a, b] = await Promise.all([axios.get('https://users.example.com/1'), axios.get('https://news.example.com/1').catch(() => ({ data: [] }))]); res.json({ a: a.data, b: b.data }); });` },
    { name: 'the second function of then', code: `${app}app.get('/', async (req, res) => { const [a, b] = await Promise.all([axios.get('https://users.example.com/1'), axios.get('https://news.example.com/1').then((news) => news, () => ({ data: [] }))]); res.json({ a: a.data, b: b.data }); });` },
    { name: 'one service', code: `${app}app.get('/', async (req, res) => { const [a, b] = await Promise.all([axios.get('https://users.example.com/1'), axios.get('https://users.example.com/2')]); res.json({ a: a.data, b: b.data }); });` },
    { name: 'services that are not known', code: `${app}app.get('/', async (req, res) => { const [a, b] = await Promise.all([axios.get(first(req)), axios.get(second(req))]); res.json({ a: a.data, b: b.data }); });` },
    { name: 'a write', code: `${app}app.get('/', async (req, res) => { const [a, b] = await Promise.all([axios.get('https://users.example.com/1'), axios.post('https://news.example.com/1')]); res.json({ a: a.data, b: b.data }); });` },
    { name: 'parts that are both needed', code: `${app}app.get('/', async (req, res) => { const [a, b] = await Promise.all([${two}]); if (!a.data || !b.data) return res.sendStatus(404); res.json({ a: a.data, b: b.data }); });` },
    { name: 'one that does not go into the answer', code: `${app}app.get('/', async (req, res) => { const [a, b] = await Promise.all([${two}]); track(b); res.json({ a: a.data }); });` },
    { name: 'a job', code: `${app}async function job() { const [a, b] = await Promise.all([${two}]); return merge(a, b); }` },
    { name: 'a list of any length', code: `${app}app.get('/', async (req, res) => { const [a, b] = await Promise.all(urls.map((url) => axios.get(url))); res.json({ a: a.data, b: b.data }); });` },
    { name: 'functions that may ask nobody', code: `${app}app.get('/', async (req, res) => { const [a, b] = await Promise.all([profile(req), news(req)]); res.json({ a, b }); });` },
    { name: 'a database and a service', code: `${app}const { Pool } = require('pg');
const pool = new Pool();
app.get('/', async (req, res) => { const [a, b] = await Promise.all([pool.query('SELECT 1'), axios.get('https://news.example.com/1')]); res.json({ a: a.rows, b: b.data }); });` },
  ],
  invalid: [
    {
      name: 'two services, in a handler',
      code: `${app}app.get('/', async (req, res) => { const [user, news] = await Promise.all([${two}]); res.json({ user: user.data, news: news.data }); });`,
      errors: [{ messageId: 'allOrNothing', data: { count: '2' }, line: 4, column: 63, endLine: 4, endColumn: 74 }],
    },
    {
      name: 'bodies that are read first',
      code: `${app}app.get('/', async (req, res) => {
  const [user, news] = await Promise.all([fetch('https://users.example.com/1'), fetch('https://news.example.com/1')]);
  const body = { user: await user.json(), news: await news.json() };
  res.status(200).json(body);
});`,
      errors: [{ messageId: 'allOrNothing', data: { count: '2' }, line: 5, column: 30, endLine: 5, endColumn: 41 }],
    },
    {
      name: 'addresses from the environment, with then',
      filename: 'app/api/home/route.ts',
      code: `export async function GET() {
  const [user, news] = await Promise.all([
    fetch(\`\${process.env.USERS_URL}/me\`).then((response) => response.json()),
    fetch(\`\${process.env.NEWS_URL}/top\`).then((response) => response.json()),
  ]);
  return Response.json({ user, news });
}`,
      errors: [{ messageId: 'allOrNothing', data: { count: '2' }, line: 2, column: 30, endLine: 2, endColumn: 41 }],
    },
    {
      name: 'clients of their own, and a part that is needed beside one that is not',
      code: `import axios from 'axios';
const users = axios.create({ baseURL: process.env.USERS });
const news = axios.create({ baseURL: process.env.NEWS });
export const home = async (req, res) => {
  const [{ data: user }, { data: items }] = await Promise.all([users.get('/me'), news.get('/top')]);
  if (!user) return res.sendStatus(404);
  res.render('home', { user, items });
};`,
      errors: [{ messageId: 'allOrNothing', data: { count: '2' }, line: 5, column: 51, endLine: 5, endColumn: 62 }],
    },
  ],
});
