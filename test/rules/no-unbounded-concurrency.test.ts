import { noUnboundedConcurrency } from '../../rules/src/rules/no-unbounded-concurrency.js';
import { testRule } from '../support/test-rule.js';

testRule(noUnboundedConcurrency, {
  valid: [
    { name: 'addresses that are written here', code: `export const all = () => Promise.all(['a', 'b'].map((id) => fetch('https://api.example.com/' + id)));` },
    {
      name: 'a limiter',
      code: `import pLimit from 'p-limit';
const limit = pLimit(8);
export const sync = (ids: string[]) => Promise.all(ids.map((id) => limit(() => fetch('https://api.example.com/' + id))));`,
    },
    {
      name: 'a semaphore',
      code: `export const sync = (ids: string[]) => Promise.all(ids.map(async (id) => {
  await semaphore.acquire();
  try { await fetch('https://api.example.com/' + id); } finally { semaphore.release(); }
}));`,
    },
    { name: 'a part of a list', code: `export const sync = (ids: string[]) => Promise.all(ids.slice(0, 10).map((id) => fetch('https://api.example.com/' + id)));` },
    {
      name: 'parts of a list, one after the other',
      code: `export async function sync(ids: string[]) {
  for (const part of chunk(ids, 10)) await Promise.all(part.map((id) => fetch('https://api.example.com/' + id)));
}`,
    },
    {
      name: 'a list with a limit',
      code: `export async function sync(ids: string[]) {
  if (ids.length > 20) throw new Error('too many');
  await Promise.all(ids.map((id) => fetch('https://api.example.com/' + id)));
}`,
    },
    {
      name: 'a limit to the list, given to the query',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function tell() {
  const hooks = await prisma.webhook.findMany({ take: 10 });
  await Promise.all(hooks.map((hook) => fetch(hook.url, { method: 'POST' })));
}`,
    },
    {
      name: 'a limit to the list, among options with a name',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function tell() {
  const firstTen = { take: 10 };
  const hooks = await prisma.webhook.findMany({ ...firstTen });
  await Promise.all(hooks.map((hook) => fetch(hook.url, { method: 'POST' })));
}`,
    },
    { name: 'one after the other', code: `export async function sync(ids: string[]) { for (const id of ids) await fetch('https://api.example.com/' + id); }` },
    { name: 'two requests', code: `export const both = (id: string) => Promise.all([fetch('https://a.example/' + id), fetch('https://b.example/' + id)]);` },
    { name: 'nothing that leaves the machine', code: `export const all = (ids: string[]) => Promise.all(ids.map((id) => hash(id)));` },
    {
      name: 'a list of promises that somebody else waits for',
      code: `export const calls = (ids: string[]) => queue.addAll(ids.map((id) => () => fetch('https://api.example.com/' + id)));`,
    },
    {
      name: 'what a store could be asked for in one call',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export const names = (ids: string[]) => Promise.all(ids.map((id) => redis.get(id)));`,
    },
    { name: 'entries of an object', code: `export const all = (urls: Record<string, string>) => Promise.all(Object.entries(urls).map(([, url]) => fetch(url)));` },
    { name: 'configured addresses', code: `export const all = () => Promise.all(config.webhooks.map((url) => fetch(url)));` },
    { name: 'a request of the browser', filename: 'src/List.tsx', code: `'use client';
export const List = ({ ids }) => <div onClick={() => Promise.all(ids.map((id) => fetch('/api/' + id)))} />;` },
    {
      name: 'what somebody typed, by commas',
      code: `import axios from 'axios';
export async function send(raw: string | string[]) {
  let groups: string[] = [];
  if (Array.isArray(raw)) groups = raw.map((group) => group.trim());
  else groups = raw.split(',').map((group) => group.trim());
  await Promise.all(groups.map((group) => axios.post('https://api.chat.example/send', { group })));
}`,
    },
    {
      name: 'as many as were asked for',
      code: `export async function work(slots: number) {
  const jobs = await pendingJobs(slots);
  await Promise.allSettled(jobs.map((job) => fetch('https://jobs.shop.example/' + job.id)));
}`,
    },
    {
      name: 'a page, named among others',
      files: { 'src/db.ts': `import { drizzle } from 'drizzle-orm/node-postgres'; export const db = drizzle(process.env.URL!);` },
      code: `import { db } from './db';
export async function list(limit: number) {
  const [total, rows] = await Promise.all([count(), db.select().from(claims).limit(limit)]);
  await Promise.all(rows.map((row) => fetch('https://claims.shop.example/' + row.id)));
}`,
    },
    {
      name: 'a page of an answer',
      code: `export async function messages(url: string, headers: Record<string, string>) {
  const response = await fetch(url + '?maxResults=10', { headers });
  const data = await response.json();
  return Promise.all(data.messages.map((one: { id: string }) => fetch('https://mail.shop.example/' + one.id)));
}`,
    },
    {
      name: 'a page that is taken from an answer',
      code: `export async function messages(url: string, headers: Record<string, string>) {
  const response = await fetch(url + '?maxResults=10', { headers });
  const { messages } = await response.json();
  return Promise.all(messages.map((one: { id: string }) => fetch('https://mail.shop.example/' + one.id)));
}`,
    },
    {
      name: 'what is undone after a failure',
      code: `export async function create(hooks: string[]) {
  const made: string[] = [];
  try { for (const hook of hooks) made.push(await register(hook)); } catch (error) {
    await Promise.allSettled(made.map((id) => fetch('https://hooks.shop.example/' + id, { method: 'DELETE' })));
    throw error;
  }
}`,
    },
  ],
  invalid: [
    {
      name: 'a request for each id',
      code: `export const sync = (ids: string[]) => Promise.all(ids.map((id) => fetch('https://api.example.com/' + id)));`,
      errors: [{ messageId: 'allAtOnce', data: { call: 'fetch', list: '`ids`' }, line: 1, column: 68, endLine: 1, endColumn: 73 }],
    },
    {
      name: 'gathered in a list, in a handler',
      code: `const express = require('express');
const axios = require('axios');
const app = express();
app.post('/sync', async (req, res) => {
  const promises = [];
  for (const id of req.body.ids) promises.push(axios.get('https://api.example.com/' + id));
  await Promise.all(promises);
  res.end();
});`,
      errors: [{ messageId: 'allAtOnce', data: { call: 'axios.get', list: '`req.body.ids`' }, line: 6, column: 48, endLine: 6, endColumn: 57 }],
    },
    {
      name: 'for each, with nobody who waits',
      code: `export function tell(users: { hook: string }[]) {
  users.forEach(async (user) => { await fetch(user.hook, { method: 'POST' }); });
}`,
      errors: [{ messageId: 'allAtOnce', data: { call: 'fetch', list: '`users`' }, line: 2, column: 41, endLine: 2, endColumn: 46 }],
    },
    {
      name: 'through a function, and a name for the promises',
      code: `async function price(id: string) { const response = await fetch('https://prices.example/' + id); return response.json(); }
export async function prices(ids: string[]) {
  const waiting = ids.map((id) => price(id));
  return Promise.allSettled(waiting);
}`,
      errors: [{ messageId: 'allAtOnce', data: { call: 'price', list: '`ids`' }, line: 3, column: 35, endLine: 3, endColumn: 40 }],
    },
  ],
});
