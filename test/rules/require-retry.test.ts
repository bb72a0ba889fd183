import { requireRetry } from '../../rules/src/rules/require-retry.js';
import { testRule } from '../support/test-rule.js';

testRule(requireRetry, {
  valid: [
    {
      name: 'a client that only writes',
      code: `import axios from 'axios';
const orders = axios.create({ baseURL: 'https://orders.example' });
export const order = (item: string) => orders.post('/orders', { item });`,
    },
    {
      name: 'a health check, which is asked again itself',
      code: `import express from 'express';
const app = express();
app.get('/readyz', async (_req, res) => {
  const { ok } = await fetch('https://orders.example/livez', { signal: AbortSignal.timeout(1_000) });
  res.sendStatus(ok ? 204 : 503);
});`,
    },
    {
      name: 'a client that reads nothing in this file',
      code: `import axios from 'axios';
export const prices = axios.create({ baseURL: 'https://prices.example' });`,
    },
    {
      name: 'got tries again by itself',
      code: `import got from 'got';
const prices = got.extend({ prefixUrl: 'https://prices.example' });
export const price = (id: string) => prices.get(id).json();`,
    },
    {
      name: 'ky tries again by itself',
      code: `import ky from 'ky';
export const rates = () => ky.get('https://rates.example').json();`,
    },
    {
      name: 'axios-retry in this file',
      code: `import axios from 'axios';
import axiosRetry from 'axios-retry';
const prices = axios.create({ baseURL: 'https://prices.example' });
axiosRetry(prices);
export const price = (id: string) => prices.get(id);`,
    },
    {
      name: 'axios-retry in another file, which may be meant for a client that is exported here',
      code: `import axios from 'axios';
export const prices = axios.create({ baseURL: 'https://prices.example' });
export const price = (id: string) => prices.get(id);`,
      files: {
        'src/protect.ts': "import axiosRetry from 'axios-retry';\nimport { prices } from './service.js';\naxiosRetry(prices);",
      },
    },
    {
      name: 'a function gets the client and may make it try again',
      code: `import axios from 'axios';
import { protect } from './protect.js';
const prices = axios.create({ baseURL: 'https://prices.example' });
protect(prices);
export const price = (id: string) => prices.get(id);`,
    },
    {
      name: 'a dispatcher for all requests in another file',
      code: "export const rates = () => fetch('https://rates.example/today');",
      files: {
        'src/start.ts': "import { Agent, interceptors, setGlobalDispatcher } from 'undici';\nsetGlobalDispatcher(new Agent().compose(interceptors.retry()));",
      },
    },
    {
      name: 'a call that may do its work twice',
      code: "export const charge = (order: string) => fetch('https://payments.example', { method: 'POST', body: order });",
    },
    {
      name: 'a method from elsewhere',
      code: "export const ask = (method: string) => fetch('https://payments.example', { method });",
    },
    {
      name: 'a loop that asks again',
      code: `export async function rates() {
  while (true) {
    const res = await fetch('https://rates.example/today');
    if (res.ok) return res.json();
    await pause();
  }
}`,
    },
    {
      name: 'a path of its own for the failure',
      code: `export async function rates() {
  try {
    return await fetch('https://rates.example/today');
  } catch {
    return yesterday;
  }
}`,
    },
    {
      name: 'a path of its own for the failure, in the chain',
      code: `export const rates = () =>
  fetch('https://rates.example/today')
    .then((res) => res.json())
    .catch(() => yesterday);`,
    },
    {
      name: 'the file says that somebody tries again',
      code: `import { withRetries } from './net.js';
export const rates = () => withRetries(() => fetch('https://rates.example/today'));`,
    },
    {
      name: 'an address from elsewhere, which may be this machine',
      code: 'export const load = (url: string) => fetch(url);',
    },
    {
      name: 'this machine',
      code: "export const health = () => fetch('http://localhost:8080/health');",
    },
    {
      name: 'at the top of the file, where a failure ends the start',
      code: "export const rates = await fetch('https://rates.example/today');",
    },
    {
      name: 'a script, which whoever runs it runs again',
      code: "export const rates = () => fetch('https://rates.example/today');",
      filename: 'scripts/rates.ts',
    },
    {
      name: 'a program for the command line',
      code: "#!/usr/bin/env node\nexport const rates = () => fetch('https://rates.example/today');",
    },
    {
      name: 'a package of commands',
      code: "export const rates = () => fetch('https://rates.example/today');",
      files: { 'package.json': '{ "name": "rates", "bin": { "rates": "./dist/rates.js" } }' },
    },
    {
      name: 'a stale answer stands in for a missing one',
      code: "export const rates = () => fetch('https://rates.example/today', { next: { revalidate: 60 } });",
    },
    {
      name: 'an answer that nobody depends on',
      code: `export async function rates() {
  const res = await fetch('https://rates.example/today');
  if (!res.ok) return undefined;
  return res.json();
}`,
    },
    {
      name: 'an answer that nobody depends on, with both branches',
      code: `export async function rates() {
  const res = await fetch('https://rates.example/today');
  if (!res.ok) return undefined;
  else return res.json();
}`,
    },
    {
      name: 'code for browsers, where people try again',
      code: `'use client';
export const rates = () => fetch('https://rates.example/today');`,
    },
    {
      name: 'a client of the team’s own that tries again',
      code: `import { http } from '@acme/http';
export const rates = () => http('https://rates.example/today');`,
      settings: { clients: [{ name: 'http', from: '@acme/http', like: 'fetch', provides: ['retry'] }] },
    },
    {
      name: 'a wrapper of the team’s own that tries again',
      code: "export const rates = () => persistent(() => fetch('https://rates.example/today'));",
      settings: { wrappers: [{ name: 'persistent', provides: ['retry'] }] },
    },
    {
      name: 'a test',
      code: "export const rates = () => fetch('https://rates.example/today');",
      filename: 'src/rates.spec.ts',
    },
    {
      name: 'a caller that goes on with the next item',
      code: `export class Sheets {
  async all(ids: string[]) {
    for (const id of ids) {
      try {
        console.log(await this.sheet(id));
      } catch (error) {
        console.warn(error);
      }
    }
  }
  async sheet(id: string) {
    const answer = await fetch(\`https://sheets.example/v4/\${id}\`);
    if (!answer.ok) throw new Error(\`sheets: \${answer.status}\`);
    return answer.json();
  }
}`,
    },
    {
      name: 'jobs whose queue says how often they are tried',
      code: `import { Queue } from 'bullmq';
const mails = new Queue('mails', { connection: { host: 'redis' }, defaultJobOptions: { attempts: 5, backoff: { type: 'exponential', delay: 1_000 } } });
export const mail = (to: string) => mails.add('mail', { to });`,
    },
    {
      name: 'a job that says how often it is tried',
      code: `import { Queue } from 'bullmq';
const mails = new Queue('mails', { connection: { host: 'redis' } });
export const mail = (to: string) => mails.add('mail', { to }, { attempts: 3, backoff: 1_000 });`,
    },
    {
      name: 'a job without a name that says how often it is tried',
      code: `import Queue from 'bull';
const mails = new Queue('mails', process.env.REDIS_URL!);
export const mail = (to: string) => mails.add({ to }, { attempts: 3 });`,
    },
    {
      name: 'options of jobs from elsewhere',
      code: `import { Queue } from 'bullmq';
import { patient } from './settings.js';
const mails = new Queue('mails', { connection: { host: 'redis' } });
export const mail = (to: string) => mails.add('mail', { to }, patient);
export const remind = (to: string) => mails.add('mail', { to }, { ...patient, delay: 60_000 });`,
    },
    {
      name: 'options of a queue from elsewhere',
      code: `import { Queue } from 'bullmq';
import { options } from './settings.js';
const mails = new Queue('mails', options);
export const mail = (to: string) => mails.add('mail', { to });`,
    },
    {
      name: 'a second argument that may be the options of a job without a name',
      code: `import Queue from 'bull';
const mails = new Queue('mails');
export const mail = (message: object, how: object) => mails.add(message, how);`,
    },
    {
      name: 'a job that runs again by the clock',
      code: `import { Queue } from 'bullmq';
const reports = new Queue('reports', { connection: { host: 'redis' } });
export const plan = () => reports.add('report', {}, { repeat: { pattern: '0 4 * * *' } });`,
    },
    {
      name: 'a queue of another file that says how often its jobs are tried',
      code: `import { mails } from './queues.js';
export const mail = (to: string) => mails.add('mail', { to });`,
      files: {
        'src/queues.ts': "import { Queue } from 'bullmq';\nimport { jobs } from './settings.js';\nexport const mails = new Queue('mails', { connection: { host: 'redis' }, defaultJobOptions: jobs });",
      },
    },
    {
      name: 'a queue that a framework makes with its options',
      code: `import type { Queue } from 'bull';
export class Mails {
  constructor(private readonly queue: Queue) {}
  mail(to: string) {
    return this.queue.add('mail', { to });
  }
}`,
      files: { 'src/module.ts': "BullModule.registerQueue({ name: 'mails', defaultJobOptions: { attempts: 3 } });" },
    },
    {
      name: 'failed jobs are put back by code of the project',
      code: `import { Queue } from 'bullmq';
const mails = new Queue('mails', { connection: { host: 'redis' } });
export const mail = (to: string) => mails.add('mail', { to });
export const again = async () => Promise.all((await mails.getFailed()).map((job) => job.retry()));`,
    },
    {
      name: 'something else that is added',
      code: `const queue = new Set<string>();
export const mail = (to: string) => queue.add(to);`,
    },
    {
      name: 'a script that puts jobs into a queue',
      code: `import { Queue } from 'bullmq';
const mails = new Queue('mails', { connection: { host: 'redis' } });
await mails.add('mail', { to: 'everybody' });`,
      filename: 'scripts/mail.ts',
    },
    {
      name: 'a connection that is made again until it works',
      code: `import amqp from 'amqplib';
async function connect() {
  for (;;) {
    try {
      return await amqp.connect(process.env.AMQP_URL!);
    } catch (error) {
      console.error(error);
      await pause(1_000);
    }
  }
}
export const connection = await connect();`,
    },
    {
      name: 'a start that is made again by the clock',
      code: `import amqp from 'amqplib';
async function start() {
  const connection = await amqp.connect(process.env.AMQP_URL!);
  await consume(await connection.createChannel());
}
start().catch(() => setTimeout(start, 2_000));`,
    },
    {
      name: 'a broker that the library waits for',
      code: `import { connect } from 'nats';
export const connection = await connect({ servers: process.env.NATS_URL, waitOnFirstConnect: true });`,
    },
    {
      name: 'drivers that look for a server for a while',
      code: `import mongoose from 'mongoose';
import { createClient } from 'redis';
import { MongoClient } from 'mongodb';
await mongoose.connect(process.env.MONGO_URL!);
await new MongoClient(process.env.MONGO_URL!).connect();
await createClient({ url: process.env.REDIS_URL }).connect();`,
    },
    {
      name: 'a connection for one question',
      code: `import { Client } from 'pg';
async function main() {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  console.log(await client.query('SELECT 1'));
  await client.end();
}
main();`,
    },
    {
      name: 'a connection that is made for a request, not at the start',
      code: `import amqp from 'amqplib';
export async function publish(message: Buffer) {
  const connection = await amqp.connect(process.env.AMQP_URL!);
  (await connection.createChannel()).sendToQueue('mails', message);
}`,
    },
    {
      name: 'a start whose failure is answered by another way',
      code: `import { connect } from 'nats';
let broker;
async function start() {
  try {
    broker = await connect({ servers: process.env.NATS_URL });
  } catch {
    broker = inMemory();
  }
}
start();`,
    },
    {
      name: 'a connection that another file makes again',
      code: `import amqp from 'amqplib';
export async function connectBroker() {
  return amqp.connect(process.env.AMQP_URL!);
}`,
      files: { 'src/start.ts': "import { connectBroker } from './service.js';\nimport pRetry from 'p-retry';\nawait pRetry(connectBroker, { retries: 5 });" },
    },
    {
      name: 'a database in a file',
      code: `import { DataSource } from 'typeorm';
const source = new DataSource({ type: 'better-sqlite3', database: 'shop.db' });
await source.initialize();`,
    },
    {
      name: 'a connection of MQTT that comes when it can',
      code: `import mqtt from 'mqtt';
export const client = mqtt.connect(process.env.MQTT_URL!);`,
    },
    {
      name: 'a pool, which connects for each query that finds no connection',
      code: `import mysql from 'mysql2/promise';
export const pool = mysql.createPool({ uri: process.env.DATABASE_URL });
await pool.query('SELECT 1');`,
    },
    {
      name: 'a connection that is ended where it was made',
      code: `import mysql from 'mysql2/promise';
const connection = await mysql.createConnection({ uri: process.env.DATABASE_URL });
await connection.query('DELETE FROM carts WHERE idle > 7');
await connection.end();`,
    },
    {
      name: 'a connection that is ended where it was made, by calls with types',
      code: `import mysql from 'mysql2/promise';
const connection = await mysql.createConnection({ uri: process.env.DATABASE_URL });
await connection.query('DELETE FROM carts WHERE idle > 7');
await connection.end<void>();`,
    },
    {
      name: 'a broker on this machine',
      code: `import amqp from 'amqplib';
export const connection = await amqp.connect('amqp://localhost');`,
    },
  ],
  invalid: [
    {
      name: 'a broker at the top of the file',
      code: `import amqp from 'amqplib';
const broker = await amqp.connect(process.env.AMQP_URL!);
export const channel = await broker.createChannel();`,
      errors: [{ messageId: 'oneShotConnect', data: { call: 'amqp.connect' }, line: 2, column: 22, endLine: 2, endColumn: 34 }],
    },
    {
      name: 'a start that ends the process',
      code: `import { connect } from 'nats';
import { app } from './app.js';
const start = async () => {
  try {
    const broker = await connect({ servers: process.env.NATS_URL });
    app(broker).listen(8080);
  } catch (error) {
    console.error('no broker', error);
    process.exit(1);
  }
};
start();`,
      errors: [{ messageId: 'oneShotConnect', data: { call: 'connect' }, line: 5, column: 26, endLine: 5, endColumn: 33 }],
    },
    {
      name: 'a database whose failure is written down and forgotten',
      code: `const { Client } = require('pg');
const client = new Client({ connectionString: process.env.DATABASE_URL });
client.connect().then(() => console.log('connected')).catch((error) => console.error(error));
exports.order = (id) => client.query('SELECT * FROM orders WHERE id = $1', [id]);`,
      filename: 'src/orders.cjs',
      errors: [{ messageId: 'oneShotConnect', data: { call: 'client.connect' }, line: 3, column: 1, endLine: 3, endColumn: 15 }],
    },
    {
      name: 'a connection of MySQL',
      code: `import mysql from 'mysql2/promise';
export const connection = await mysql.createConnection({ uri: process.env.DATABASE_URL });`,
      errors: [{ messageId: 'oneShotConnect', data: { call: 'mysql.createConnection' }, line: 2, column: 33, endLine: 2, endColumn: 55 }],
    },
    {
      name: 'a connection of MQTT that is waited for: with an error it is ended',
      code: `import mqtt from 'mqtt';
export const client = await mqtt.connectAsync(process.env.MQTT_URL!);`,
      errors: [{ messageId: 'oneShotConnect', data: { call: 'mqtt.connectAsync' }, line: 2, column: 29, endLine: 2, endColumn: 46 }],
    },
    {
      name: 'a pool of connections, in a function that is called at the start',
      code: `import { DataSource } from 'typeorm';
const source = new DataSource({ type: 'postgres', url: process.env.DATABASE_URL });
async function connect() {
  await source.initialize();
}
async function main() {
  await connect();
  listen();
}
main().catch((error) => {
  console.error(error);
  process.exit(1);
});`,
      errors: [{ messageId: 'oneShotConnect', data: { call: 'source.initialize' }, line: 4, column: 9, endLine: 4, endColumn: 26 }],
    },
    {
      name: 'a function that other files call to connect, and that none calls again',
      code: `import amqp from 'amqplib';
let channel;
export async function connectBroker() {
  const broker = await amqp.connect(process.env.AMQP_URL!);
  channel = await broker.createChannel();
}`,
      files: { 'src/start.ts': "import { connectBroker } from './service.js';\nawait connectBroker();" },
      errors: [{ messageId: 'oneShotConnect', data: { call: 'amqp.connect' }, line: 4, column: 24, endLine: 4, endColumn: 36 }],
    },
    {
      name: 'jobs of a queue, once for all',
      code: `import { Queue } from 'bullmq';
const mails = new Queue('mails', { connection: { host: 'redis' } });
export const mail = (to: string) => mails.add('mail', { to });
export const remind = (to: string) => mails.add('reminder', { to }, { delay: 60_000 });`,
      errors: [{ messageId: 'jobsWithoutAttempts', data: { client: 'mails' }, line: 2, column: 19, endLine: 2, endColumn: 24 }],
    },
    {
      name: 'a queue with default options that say nothing about attempts',
      code: `const { Queue } = require('bullmq');
const thumbnails = new Queue('thumbnails', { connection, defaultJobOptions: { removeOnComplete: true } });
exports.thumbnail = (file) => thumbnails.add('thumbnail', { file });`,
      filename: 'src/thumbnails.cjs',
      errors: [{ messageId: 'jobsWithoutAttempts', data: { client: 'thumbnails' }, line: 2, column: 24, endLine: 2, endColumn: 29 }],
    },
    {
      name: 'a job of bull without a name, with options that say nothing about attempts',
      code: `import Queue from 'bull';
const expirations = new Queue('expirations', { redis: { host: process.env.REDIS_HOST } });
export const expire = (id: string, delay: number) => expirations.add({ id }, { delay, backoff: 1_000 });`,
      errors: [{ messageId: 'jobsWithoutAttempts', data: { client: 'expirations' }, line: 2, column: 25, endLine: 2, endColumn: 30 }],
    },
    {
      name: 'a job of bull with a name and options that say nothing about attempts',
      code: `import Queue from 'bull';
const mails = new Queue('mails', 'redis://redis:6379');
export const mail = (message: object) => mails.add('mail', message, { removeOnComplete: true });`,
      errors: [{ messageId: 'jobsWithoutAttempts', data: { client: 'mails' }, line: 2, column: 19, endLine: 2, endColumn: 24 }],
    },
    {
      name: 'a queue of another file that says nothing either, once for all its jobs here',
      code: `import { mails } from './queues.js';
export async function welcome(to: string) {
  await mails.add('welcome', { to });
  await mails.add('tips', { to }, { delay: 86_400_000 });
}`,
      files: { 'src/queues.ts': "import { Queue } from 'bullmq';\nexport const mails = new Queue('mails', { connection: { host: process.env.REDIS_HOST } });" },
      errors: [{ messageId: 'jobWithoutAttempts', data: { call: 'mails.add' }, line: 3, column: 9, endLine: 3, endColumn: 18 }],
    },
    {
      name: 'a queue that a framework makes without options',
      code: `import { InjectQueue } from '@nestjs/bullmq';
import { Queue } from 'bullmq';
export class Mails {
  constructor(@InjectQueue('mails') private readonly queue: Queue) {}
  mail(to: string) {
    return this.queue.add('mail', { to });
  }
}`,
      files: { 'src/module.ts': "BullModule.registerQueue({ name: 'mails' });" },
      errors: [{ messageId: 'jobWithoutAttempts', data: { call: 'this.queue.add' }, line: 6, column: 12, endLine: 6, endColumn: 26 }],
    },
    {
      name: 'a client, once for all its reads',
      code: `import axios from 'axios';
const prices = axios.create({ baseURL: 'https://prices.example' });
export const price = (id: string) => prices.get(id);
export const exists = (id: string) => prices.head(id);
export const change = (id: string, price: number) => prices.put(id, { price });`,
      errors: [
        {
          messageId: 'neverRetried',
          data: { client: 'prices' },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'a client in a field',
      code: `import axios from 'axios';
export class Prices {
  #http = axios.create({ baseURL: 'https://prices.example' });
  price(id: string) {
    return this.#http.get(id);
  }
}`,
      errors: [
        {
          messageId: 'neverRetried',
          data: { client: 'this.#http' },
          line: 3,
          column: 11,
          endLine: 3,
          endColumn: 23,
        },
      ],
    },
    {
      name: 'an exported client, where no file of the project makes it try again',
      code: `import axios from 'axios';
export const prices = axios.create({ baseURL: 'https://prices.example' });
export const price = (id: string) => prices.get(id);`,
      errors: [
        {
          messageId: 'neverRetried',
          data: { client: 'prices' },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 35,
        },
      ],
    },
    {
      name: 'a client that no other file can get hold of, whatever other files do with theirs',
      code: `import axios from 'axios';
const prices = axios.create({ baseURL: 'https://prices.example' });
export const price = (id: string) => prices.get(id);`,
      files: { 'src/stock.ts': "import axiosRetry from 'axios-retry';\naxiosRetry(stock);" },
      errors: [
        {
          messageId: 'neverRetried',
          data: { client: 'prices' },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'a pool of undici',
      code: `import { Pool } from 'undici';
const pool = new Pool('https://prices.example');
export const price = (path: string) => pool.request({ path, method: 'GET' });`,
      errors: [
        {
          messageId: 'neverRetried',
          data: { client: 'pool' },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'a function, once for all its reads',
      code: `export async function overview() {
  const [rates, news] = await Promise.all([fetch('https://rates.example/today'), fetch('https://news.example/today')]);
  return [await rates.json(), await news.json()];
}`,
      errors: [
        {
          messageId: 'singleAttempt',
          data: { call: 'fetch' },
          line: 2,
          column: 44,
          endLine: 2,
          endColumn: 49,
        },
      ],
    },
    {
      name: 'a function that fails if the answer does',
      code: `export async function rates() {
  const res = await fetch('https://rates.example/today');
  if (!res.ok) throw new Error('no rates');
  return res.json();
}`,
      errors: [
        {
          messageId: 'singleAttempt',
          data: { call: 'fetch' },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 26,
        },
      ],
    },
    {
      name: 'two functions, each for itself',
      code: `export const rates = () => fetch('https://rates.example/today');
export const news = () => fetch('https://news.example/today', { method: 'GET' });`,
      errors: [
        {
          messageId: 'singleAttempt',
          data: { call: 'fetch' },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 33,
        },
        {
          messageId: 'singleAttempt',
          data: { call: 'fetch' },
          line: 2,
          column: 27,
          endLine: 2,
          endColumn: 32,
        },
      ],
    },
    {
      name: 'axios without an instance',
      code: `import axios from 'axios';
export const rates = () => axios.get('https://rates.example/today');`,
      errors: [
        {
          messageId: 'singleAttempt',
          data: { call: 'axios.get' },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 37,
        },
      ],
    },
    {
      name: 'node-fetch, required',
      code: `const fetch = require('node-fetch');
exports.rates = () => fetch('https://rates.example/today');`,
      filename: 'src/rates.cjs',
      errors: [
        {
          messageId: 'singleAttempt',
          data: { call: 'fetch' },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'node:https',
      code: `import https from 'node:https';
export const rates = (done: Done) => https.get('https://rates.example/today', done);`,
      errors: [
        {
          messageId: 'singleAttempt',
          data: { call: 'https.get' },
          line: 2,
          column: 38,
          endLine: 2,
          endColumn: 47,
        },
      ],
    },
    {
      name: 'a neighbour by its name alone',
      code: "export const stock = () => fetch('http://stock:8080/items');",
      errors: [
        {
          messageId: 'singleAttempt',
          data: { call: 'fetch' },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 33,
        },
      ],
    },
    {
      name: 'the project has axios-retry',
      code: `import axios from 'axios';

// The prices of today.
const prices = axios.create({ baseURL: 'https://prices.example' });

export const price = (id: string) => prices.get(id);`,
      files: { 'package.json': '{ "name": "service", "dependencies": { "axios": "1.21.1", "axios-retry": "4.5.0" } }' },
      errors: [
        {
          messageId: 'neverRetried',
          data: { client: 'prices' },
          line: 4,
          column: 16,
          endLine: 4,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'tryAgain',
              data: { code: 'axiosRetry(prices, { retries: 3, retryDelay: axiosRetry.exponentialDelay, retryCondition: axiosRetry.isIdempotentRequestError })' },
              output: `import axios from 'axios';
import axiosRetry from 'axios-retry';

// The prices of today.
const prices = axios.create({ baseURL: 'https://prices.example' });
axiosRetry(prices, { retries: 3, retryDelay: axiosRetry.exponentialDelay, retryCondition: axiosRetry.isIdempotentRequestError });

export const price = (id: string) => prices.get(id);`,
            },
          ],
        },
      ],
    },
    {
      name: 'the project has axios-retry, and the client is exported and has a comment behind it',
      code: `import axios from 'axios'; // with its own types
import { base } from './settings.js';
export const prices = axios.create({
  baseURL: base, // without a slash
}); // for everybody
export const price = (id: string) => prices.get(id);`,
      files: { 'package.json': '{ "name": "service", "dependencies": { "axios": "1.21.1", "axios-retry": "4.5.0" } }' },
      errors: [
        {
          messageId: 'neverRetried',
          data: { client: 'prices' },
          line: 3,
          column: 23,
          endLine: 3,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'tryAgain',
              data: { code: 'axiosRetry(prices, { retries: 3, retryDelay: axiosRetry.exponentialDelay, retryCondition: axiosRetry.isIdempotentRequestError })' },
              output: `import axios from 'axios'; // with its own types
import { base } from './settings.js';
import axiosRetry from 'axios-retry';
export const prices = axios.create({
  baseURL: base, // without a slash
}); // for everybody
axiosRetry(prices, { retries: 3, retryDelay: axiosRetry.exponentialDelay, retryCondition: axiosRetry.isIdempotentRequestError });
export const price = (id: string) => prices.get(id);`,
            },
          ],
        },
      ],
    },
    {
      name: 'the project has axios-retry and writes double quotes and no semicolons',
      code: `import axios from "axios"

const prices = axios.create({ baseURL: "https://prices.example" })

export const price = (id: string) => prices.get(id)
`,
      files: { 'package.json': '{ "name": "service", "dependencies": { "axios": "1.21.1", "axios-retry": "4.5.0" } }' },
      errors: [
        {
          messageId: 'neverRetried',
          data: { client: 'prices' },
          line: 3,
          column: 16,
          endLine: 3,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'tryAgain',
              data: { code: 'axiosRetry(prices, { retries: 3, retryDelay: axiosRetry.exponentialDelay, retryCondition: axiosRetry.isIdempotentRequestError })' },
              output: `import axios from "axios"
import axiosRetry from "axios-retry"

const prices = axios.create({ baseURL: "https://prices.example" })
axiosRetry(prices, { retries: 3, retryDelay: axiosRetry.exponentialDelay, retryCondition: axiosRetry.isIdempotentRequestError })

export const price = (id: string) => prices.get(id)
`,
            },
          ],
        },
      ],
    },
    {
      name: 'the project has axios-retry, Windows line ends and tabs',
      code: "import axios from 'axios';\r\n\r\nexport function prices() {\r\n\tconst api = axios.create({ baseURL: 'https://prices.example' });\r\n\treturn api.get('/today');\r\n}\r\n",
      files: { 'package.json': '{ "name": "service", "dependencies": { "axios": "1.21.1", "axios-retry": "4.5.0" } }' },
      errors: [
        {
          messageId: 'neverRetried',
          data: { client: 'api' },
          line: 4,
          column: 14,
          endLine: 4,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'tryAgain',
              data: { code: 'axiosRetry(api, { retries: 3, retryDelay: axiosRetry.exponentialDelay, retryCondition: axiosRetry.isIdempotentRequestError })' },
              output: "import axios from 'axios';\r\nimport axiosRetry from 'axios-retry';\r\n\r\nexport function prices() {\r\n\tconst api = axios.create({ baseURL: 'https://prices.example' });\r\n\taxiosRetry(api, { retries: 3, retryDelay: axiosRetry.exponentialDelay, retryCondition: axiosRetry.isIdempotentRequestError });\r\n\treturn api.get('/today');\r\n}\r\n",
            },
          ],
        },
      ],
    },
    {
      name: 'the project has axios-retry and is written for CommonJS',
      code: `'use strict';

const axios = require('axios');
const { base } = require('./settings');

const prices = axios.create({ baseURL: base });

const log = require('./log');

exports.price = (id) => prices.get(id).then(log);
`,
      filename: 'src/prices.js',
      files: { 'package.json': '{ "name": "service", "dependencies": { "axios": "1.21.1", "axios-retry": "4.5.0" } }' },
      errors: [
        {
          messageId: 'neverRetried',
          data: { client: 'prices' },
          line: 6,
          column: 16,
          endLine: 6,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'tryAgain',
              data: { code: 'axiosRetry(prices, { retries: 3, retryDelay: axiosRetry.exponentialDelay, retryCondition: axiosRetry.isIdempotentRequestError })' },
              output: `'use strict';

const axios = require('axios');
const { base } = require('./settings');
const axiosRetry = require('axios-retry').default;

const prices = axios.create({ baseURL: base });
axiosRetry(prices, { retries: 3, retryDelay: axiosRetry.exponentialDelay, retryCondition: axiosRetry.isIdempotentRequestError });

const log = require('./log');

exports.price = (id) => prices.get(id).then(log);
`,
            },
          ],
        },
      ],
    },
    {
      name: 'the project has axios-retry, and everything stands in one line',
      code: "import axios from 'axios'; const prices = axios.create({ baseURL: 'https://prices.example' }); export const today = () => prices.get('/today');",
      files: { 'package.json': '{ "name": "service", "dependencies": { "axios": "1.21.1", "axios-retry": "4.5.0" } }' },
      errors: [
        {
          messageId: 'neverRetried',
          data: { client: 'prices' },
          line: 1,
          column: 43,
          endLine: 1,
          endColumn: 55,
          suggestions: [
            {
              messageId: 'tryAgain',
              data: { code: 'axiosRetry(prices, { retries: 3, retryDelay: axiosRetry.exponentialDelay, retryCondition: axiosRetry.isIdempotentRequestError })' },
              output: `import axios from 'axios';
import axiosRetry from 'axios-retry'; const prices = axios.create({ baseURL: 'https://prices.example' }); axiosRetry(prices, { retries: 3, retryDelay: axiosRetry.exponentialDelay, retryCondition: axiosRetry.isIdempotentRequestError }); export const today = () => prices.get('/today');`,
            },
          ],
        },
      ],
    },
    {
      name: 'the project has axios-retry, but the client has no name of its own',
      code: `import axios from 'axios';
export class Prices {
  readonly http = axios.create({ baseURL: 'https://prices.example' });
  price(id: string) {
    return this.http.get(id);
  }
}`,
      files: { 'package.json': '{ "name": "service", "dependencies": { "axios": "1.21.1", "axios-retry": "4.5.0" } }' },
      errors: [
        {
          messageId: 'neverRetried',
          data: { client: 'this.http' },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 31,
        },
      ],
    },
    {
      name: 'the project has axios-retry, which does nothing for fetch',
      code: "export const rates = () => fetch('https://rates.example/today');",
      files: { 'package.json': '{ "name": "service", "dependencies": { "axios-retry": "4.5.0" } }' },
      errors: [
        {
          messageId: 'singleAttempt',
          data: { call: 'fetch' },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 33,
        },
      ],
    },
    {
      name: 'the project has p-retry',
      code: `// @ts-check
export async function rates() {
  const res = await fetch('https://rates.example/today', {
    signal: AbortSignal.timeout(3_000), // as long as a page may take
  });
  return res.json();
}`,
      files: { 'package.json': '{ "name": "service", "dependencies": { "p-retry": "7.1.1" } }' },
      errors: [
        {
          messageId: 'singleAttempt',
          data: { call: 'fetch' },
          line: 3,
          column: 21,
          endLine: 3,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'tryAgain',
              data: { code: 'pRetry(() => fetch(…), { retries: 3, randomize: true })' },
              output: `// @ts-check
import pRetry from 'p-retry';

export async function rates() {
  const res = await pRetry(() => fetch('https://rates.example/today', {
    signal: AbortSignal.timeout(3_000), // as long as a page may take
  }), { retries: 3, randomize: true });
  return res.json();
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'the project has p-retry, and the function reads twice',
      code: `import { log } from './log.js';

export const overview = () =>
  Promise.all([
    fetch('https://rates.example/today').then((res) => res.json()),
    fetch('https://news.example/today').then(log),
  ]);`,
      files: { 'package.json': '{ "name": "service", "dependencies": { "p-retry": "7.1.1" } }' },
      errors: [
        {
          messageId: 'singleAttempt',
          data: { call: 'fetch' },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 10,
          suggestions: [
            {
              messageId: 'tryAgain',
              data: { code: 'pRetry(() => fetch(…), { retries: 3, randomize: true })' },
              output: `import { log } from './log.js';
import pRetry from 'p-retry';

export const overview = () =>
  Promise.all([
    pRetry(() => fetch('https://rates.example/today'), { retries: 3, randomize: true }).then((res) => res.json()),
    pRetry(() => fetch('https://news.example/today'), { retries: 3, randomize: true }).then(log),
  ]);`,
            },
          ],
        },
      ],
    },
    {
      name: 'the project has p-retry, and the function is documented',
      code: `/** The rates of today. */
export const rates = () => fetch('https://rates.example/today');`,
      files: { 'package.json': '{ "name": "service", "dependencies": { "p-retry": "7.1.1" } }' },
      errors: [
        {
          messageId: 'singleAttempt',
          data: { call: 'fetch' },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'tryAgain',
              data: { code: 'pRetry(() => fetch(…), { retries: 3, randomize: true })' },
              output: `import pRetry from 'p-retry';

/** The rates of today. */
export const rates = () => pRetry(() => fetch('https://rates.example/today'), { retries: 3, randomize: true });`,
            },
          ],
        },
      ],
    },
    {
      name: 'the project has p-retry, and the file begins with a directive',
      code: `'use server'; // called by the page

export const rates = async () => fetch('https://rates.example/today');`,
      files: { 'package.json': '{ "name": "service", "dependencies": { "p-retry": "7.1.1" } }' },
      errors: [
        {
          messageId: 'singleAttempt',
          data: { call: 'fetch' },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'tryAgain',
              data: { code: 'pRetry(() => fetch(…), { retries: 3, randomize: true })' },
              output: `'use server'; // called by the page

import pRetry from 'p-retry';

export const rates = async () => pRetry(() => fetch('https://rates.example/today'), { retries: 3, randomize: true });`,
            },
          ],
        },
      ],
    },
    {
      name: 'the project has p-retry and asks through undici',
      code: `import { request } from 'undici';
export const rates = () => request('https://rates.example/today', { signal: AbortSignal.timeout(3_000) });`,
      files: { 'package.json': '{ "name": "service", "dependencies": { "p-retry": "7.1.1" } }' },
      errors: [
        {
          messageId: 'singleAttempt',
          data: { call: 'request' },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'tryAgain',
              data: { code: 'pRetry(() => request(…), { retries: 3, randomize: true })' },
              output: `import { request } from 'undici';
import pRetry from 'p-retry';
export const rates = () => pRetry(() => request('https://rates.example/today', { signal: AbortSignal.timeout(3_000) }), { retries: 3, randomize: true });`,
            },
          ],
        },
      ],
    },
    {
      name: 'the project has p-retry, but one signal would end all attempts',
      code: `export const rates = (signal: AbortSignal) => fetch('https://rates.example/today', { signal });`,
      files: { 'package.json': '{ "name": "service", "dependencies": { "p-retry": "7.1.1" } }' },
      errors: [
        {
          messageId: 'singleAttempt',
          data: { call: 'fetch' },
          line: 1,
          column: 47,
          endLine: 1,
          endColumn: 52,
        },
      ],
    },
    {
      name: 'the project has p-retry, but the limit is made before',
      code: `export function rates() {
  const options = { signal: AbortSignal.timeout(3_000) };
  return fetch('https://rates.example/today', options);
}`,
      files: { 'package.json': '{ "name": "service", "dependencies": { "p-retry": "7.1.1" } }' },
      errors: [
        {
          messageId: 'singleAttempt',
          data: { call: 'fetch' },
          line: 3,
          column: 10,
          endLine: 3,
          endColumn: 15,
        },
      ],
    },
    {
      name: 'the project has p-retry, but something is awaited within the call',
      code: `export async function rates() {
  return fetch('https://rates.example/today', { headers: { authorization: await token() } });
}`,
      files: { 'package.json': '{ "name": "service", "dependencies": { "p-retry": "7.1.1" } }' },
      errors: [
        {
          messageId: 'singleAttempt',
          data: { call: 'fetch' },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 15,
        },
      ],
    },
    {
      name: 'the project has p-retry, but the file is written for CommonJS, where version 4 does not repeat fetch',
      code: `const { log } = require('./log');
exports.rates = () => fetch('https://rates.example/today').then(log);`,
      filename: 'src/rates.js',
      files: { 'package.json': '{ "name": "service", "dependencies": { "p-retry": "4.6.2" } }' },
      errors: [
        {
          messageId: 'singleAttempt',
          data: { call: 'fetch' },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'the project has p-retry, but how the file imports cannot be told',
      code: "const rates = () => fetch('https://rates.example/today');",
      filename: 'src/rates.js',
      files: { 'package.json': '{ "name": "service", "dependencies": { "p-retry": "7.1.1" } }' },
      errors: [
        {
          messageId: 'singleAttempt',
          data: { call: 'fetch' },
          line: 1,
          column: 21,
          endLine: 1,
          endColumn: 26,
        },
      ],
    },
    {
      name: 'the project has p-retry, but axios throws on 404 too, which would be asked for four times',
      code: `import axios from 'axios';
export const rates = () => axios.get('https://rates.example/today');`,
      files: { 'package.json': '{ "name": "service", "dependencies": { "axios": "1.21.1", "p-retry": "7.1.1" } }' },
      errors: [
        {
          messageId: 'singleAttempt',
          data: { call: 'axios.get' },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 37,
        },
      ],
    },
    {
      name: 'the project has p-retry, but the call gives no promise',
      code: `import https from 'node:https';
export const rates = (done: Done) => https.get('https://rates.example/today', done);`,
      files: { 'package.json': '{ "name": "service", "dependencies": { "p-retry": "7.1.1" } }' },
      errors: [
        {
          messageId: 'singleAttempt',
          data: { call: 'https.get' },
          line: 2,
          column: 38,
          endLine: 2,
          endColumn: 47,
        },
      ],
    },
    {
      name: 'a caller that catches only to say more',
      code: `export class Sheets {
  async all(ids: string[]) {
    for (const id of ids) {
      try {
        console.log(await this.sheet(id));
      } catch (error) {
        throw new Error('sheets', { cause: error });
      }
    }
  }
  async sheet(id: string) {
    const answer = await fetch(\`https://sheets.example/v4/\${id}\`);
    if (!answer.ok) throw new Error(\`sheets: \${answer.status}\`);
    return answer.json();
  }
}`,
      errors: [
        {
          messageId: 'singleAttempt',
          data: { call: 'fetch' },
          line: 12,
          column: 26,
          endLine: 12,
          endColumn: 31,
        },
      ],
    },
  ],
});
