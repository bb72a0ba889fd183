import { noClientPerRequest } from '../../rules/src/rules/no-client-per-request.js';
import { testRule } from '../support/test-rule.js';

testRule(noClientPerRequest, {
  valid: [
    {
      name: 'a client that is only asked whether it connects',
      code: `import { Kafka } from 'kafkajs';
const kafka = new Kafka({ brokers: ['broker.example:9093'], ssl: true });
export async function probe(log) {
  const admin = kafka.admin();
  await admin.connect();
  await admin.disconnect();
  log.info('reachable');
}`,
    },
    {
      name: 'a client made from one that depends on the call',
      code: `import { Kafka } from 'kafkajs';
export async function topicsOf(credentials) {
  const config = { brokers: credentials.brokers, ssl: true };
  const kafka = new Kafka(config);
  const admin = kafka.admin();
  return await admin.listTopics();
}`,
    },
    {
      name: 'one pool for all requests',
      code: `import express from 'express';
import pg from 'pg';
const app = express();
const pool = new pg.Pool();
app.get('/users', async (req, res) => res.json(await pool.query('SELECT 1')));`,
    },
    {
      name: 'a client that depends on the request',
      code: `import express from 'express';
import pg from 'pg';
const app = express();
app.get('/users', async (req, res) => {
  const client = new pg.Client({ database: req.params.tenant });
  res.json(await client.query('SELECT 1'));
});`,
    },
    {
      name: 'a client that depends on a local of the request',
      code: `import express from 'express';
import pg from 'pg';
const app = express();
app.get('/users', async (req, res) => {
  const { tenant } = req.params;
  const options = { database: tenant };
  const client = new pg.Client(options);
  res.json(await client.query('SELECT 1'));
});`,
    },
    {
      name: 'a function that is given the address',
      code: `import pg from 'pg';
export async function countUsers(connectionString: string) {
  const client = new pg.Client({ connectionString });
  const { rows } = await client.query('SELECT count(*) FROM users');
  return rows[0];
}`,
    },
    {
      name: 'a factory',
      code: `import pg from 'pg';
export function database(name: string) {
  const pool = new pg.Pool();
  pool.on('error', console.error);
  return pool;
}`,
    },
    {
      name: 'a client that is kept',
      code: `import express from 'express';
import pg from 'pg';
const app = express();
let pool: pg.Pool | undefined;
app.get('/users', async (req, res) => {
  pool ??= new pg.Pool();
  res.json(await pool.query('SELECT 1'));
});`,
    },
    {
      name: 'a client that is kept on the application',
      code: `import express from 'express';
import pg from 'pg';
const app = express();
app.use((req, res, next) => {
  if (!app.locals.pool) app.locals.pool = new pg.Pool();
  next();
});`,
    },
    {
      name: 'a client that is kept in a map',
      code: `import pg from 'pg';
const pools = new Map();
export async function countUsers(region: string) {
  if (!pools.has(region)) pools.set(region, new pg.Pool());
  return pools.get(region).query('SELECT 1');
}`,
    },
    {
      name: 'a client that is handed on',
      code: `import express from 'express';
import pg from 'pg';
const app = express();
app.get('/users', async (req, res) => res.json(await users(new pg.Pool())));`,
    },
    {
      name: 'an instance of axios, which shares its connections with all others',
      code: `import axios from 'axios';
import express from 'express';
const app = express();
app.get('/prices', async (req, res) => {
  const api = axios.create({ baseURL: 'https://prices.example' });
  res.json((await api.get('/')).data);
});`,
    },
    {
      name: 'a function that runs once by its name',
      code: `import pg from 'pg';
export async function migrate(files: string[]) {
  const client = new pg.Client();
  for (const file of files) await client.query(file);
}`,
    },
    {
      name: 'a function that the file itself runs once',
      code: `import pg from 'pg';
async function report(days: number) {
  const client = new pg.Client();
  console.log(await client.query('SELECT 1'), days);
}
await report(7);`,
    },
    {
      name: 'a script',
      code: `import pg from 'pg';
export async function countUsers(region: string) {
  const client = new pg.Client();
  return (await client.query('SELECT $1', [region])).rows;
}`,
      filename: 'scripts/count-users.ts',
    },
    {
      name: 'a client for each of several targets',
      code: `import pg from 'pg';
export async function countAll(regions: string[]) {
  for (const region of regions) {
    const client = new pg.Client();
    await client.query('SELECT $1', [region]);
  }
}`,
    },
    {
      name: 'a class of our own called Pool',
      code: `import express from 'express';
import { Pool } from './pool.js';
const app = express();
app.get('/users', async (req, res) => {
  const pool = new Pool();
  res.json(await pool.query('SELECT 1'));
});`,
    },
    {
      name: 'a test',
      code: `import express from 'express';
import pg from 'pg';
const app = express();
app.get('/users', async (req, res) => {
  const pool = new pg.Pool();
  res.json(await pool.query('SELECT 1'));
});`,
      filename: 'test/app.ts',
    },
  ],
  invalid: [
    {
      name: 'a pool for each request',
      code: `import express from 'express';
import pg from 'pg';

const app = express();

app.get('/users', async (req, res) => {
  const pool = new pg.Pool();
  res.json(await pool.query('SELECT 1'));
});
`,
      errors: [
        {
          messageId: 'perRequest',
          data: { client: 'new pg.Pool', noun: 'connection pool' },
          line: 7,
          column: 16,
          endLine: 7,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'hoist',
              output: `import express from 'express';
import pg from 'pg';

const app = express();

const pool = new pg.Pool();

app.get('/users', async (req, res) => {
  res.json(await pool.query('SELECT 1'));
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a pool for each request, with comments',
      code: `import express from 'express';
import pg from 'pg';

export const app = express();

/** All users. */
// Not paged yet.
app.get('/users', async (req, res) => {
  // Ten connections are enough.
  const pool = new pg.Pool({
    max: 10, // see the database's settings
  });
  const { rows } = await pool.query('SELECT 1');
  res.json(rows);
});
`,
      errors: [
        {
          messageId: 'perRequest',
          data: { client: 'new pg.Pool', noun: 'connection pool' },
          line: 10,
          column: 16,
          endLine: 10,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'hoist',
              output: `import express from 'express';
import pg from 'pg';

export const app = express();

// Ten connections are enough.
const pool = new pg.Pool({
  max: 10, // see the database's settings
});

/** All users. */
// Not paged yet.
app.get('/users', async (req, res) => {
  const { rows } = await pool.query('SELECT 1');
  res.json(rows);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a pool whose declaration shares its line with a comment stays there',
      code: `import express from 'express';
import pg from 'pg';
const app = express();
app.get('/users', async (req, res) => {
  const pool = new pg.Pool(); // ten connections
  res.json(await pool.query('SELECT 1'));
});`,
      errors: [
        {
          messageId: 'perRequest',
          data: { client: 'new pg.Pool', noun: 'connection pool' },
          line: 5,
          column: 16,
          endLine: 5,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'a handler in one line',
      code: `import express from 'express';
import pg from 'pg';
const app = express();
app.get('/users', async (req, res) => { const pool = new pg.Pool(); res.json(await pool.query('SELECT 1')); });`,
      errors: [
        {
          messageId: 'perRequest',
          data: { client: 'new pg.Pool', noun: 'connection pool' },
          line: 4,
          column: 54,
          endLine: 4,
          endColumn: 65,
        },
      ],
    },
    {
      name: 'a client that is ended with the request',
      code: `import express from 'express';
import { Client } from 'pg';
const app = express();
app.get('/users', async (req, res) => {
  const client = new Client();
  await client.connect();
  res.json(await client.query('SELECT 1'));
  await client.end();
});`,
      errors: [
        {
          messageId: 'perRequest',
          data: { client: 'new Client', noun: 'connection' },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'a client that is opened with the request would be opened twice at the top',
      code: `import express from 'express';
import { Client } from 'pg';
const app = express();
app.get('/users', async (req, res) => {
  const client = new Client();
  await client.connect();
  res.json(await client.query('SELECT 1'));
});`,
      errors: [
        {
          messageId: 'perRequest',
          data: { client: 'new Client', noun: 'connection' },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'a pool that lends a client',
      code: `import express from 'express';
import { Pool } from 'pg';
const app = express();
app.get('/users', async (req, res) => {
  const pool = new Pool();
  const client = await pool.connect();
  res.json(await client.query('SELECT 1'));
});`,
      errors: [
        {
          messageId: 'perRequest',
          data: { client: 'new Pool', noun: 'connection pool' },
          line: 5,
          column: 16,
          endLine: 5,
          endColumn: 24,
          suggestions: [
            {
              messageId: 'hoist',
              output: `import express from 'express';
import { Pool } from 'pg';
const app = express();
const pool = new Pool();

app.get('/users', async (req, res) => {
  const client = await pool.connect();
  res.json(await client.query('SELECT 1'));
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'options from a constant above and from one below',
      code: `import express from 'express';
import pg from 'pg';
const app = express();
const above = { max: 10 };
app.get('/users', async (req, res) => {
  const one = new pg.Pool(above);
  const other = new pg.Pool(below);
  res.json([await one.query('SELECT 1'), await other.query('SELECT 1')]);
});
const below = { max: 20 };`,
      errors: [
        {
          messageId: 'perRequest',
          data: { client: 'new pg.Pool', noun: 'connection pool' },
          line: 6,
          column: 15,
          endLine: 6,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'hoist',
              output: `import express from 'express';
import pg from 'pg';
const app = express();
const above = { max: 10 };
const one = new pg.Pool(above);

app.get('/users', async (req, res) => {
  const other = new pg.Pool(below);
  res.json([await one.query('SELECT 1'), await other.query('SELECT 1')]);
});
const below = { max: 20 };`,
            },
          ],
        },
        {
          messageId: 'perRequest',
          data: { client: 'new pg.Pool', noun: 'connection pool' },
          line: 7,
          column: 17,
          endLine: 7,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'options from the environment, through a local, which count as configuration',
      code: `import express from 'express';
import pg from 'pg';
const app = express();
app.get('/users', async (req, res) => {
  const connectionString = process.env.DATABASE_URL;
  const pool = new pg.Pool({ connectionString });
  res.json(await pool.query('SELECT 1'));
});`,
      errors: [
        {
          messageId: 'perRequest',
          data: { client: 'new pg.Pool', noun: 'connection pool' },
          line: 6,
          column: 16,
          endLine: 6,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'a name that the file has for something else',
      code: `import express from 'express';
import pg from 'pg';
import { pool } from './swimming.js';
const app = express();
app.get('/users', async (req, res) => {
  const pool = new pg.Pool();
  res.json(await pool.query('SELECT 1'));
});
app.get('/pool', (req, res) => res.json(pool));`,
      errors: [
        {
          messageId: 'perRequest',
          data: { client: 'new pg.Pool', noun: 'connection pool' },
          line: 6,
          column: 16,
          endLine: 6,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'a handler by name, with Windows line ends and tabs',
      code: "const express = require('express');\r\nconst { Pool } = require('pg');\r\n\r\nasync function users(req, res) {\r\n\tconst pool = new Pool({\r\n\t\tmax: 10,\r\n\t});\r\n\tres.json(await pool.query('SELECT 1'));\r\n}\r\n\r\nexpress().get('/users', users);\r\n",
      filename: 'src/users.cjs',
      errors: [
        {
          messageId: 'perRequest',
          data: { client: 'new Pool', noun: 'connection pool' },
          line: 5,
          column: 15,
          endLine: 5,
          endColumn: 23,
          suggestions: [
            {
              messageId: 'hoist',
              output: "const express = require('express');\r\nconst { Pool } = require('pg');\r\n\r\nconst pool = new Pool({\r\n\tmax: 10,\r\n});\r\n\r\nasync function users(req, res) {\r\n\tres.json(await pool.query('SELECT 1'));\r\n}\r\n\r\nexpress().get('/users', users);\r\n",
            },
          ],
        },
      ],
    },
    {
      name: 'a wrapped handler of a router, no semicolons',
      code: `import { Router } from 'express'
import { Redis } from 'ioredis'

const router = Router()

router.post('/visits', wrap(async (req, res) => {
  const redis = new Redis()
  res.json(await redis.incr('visits'))
}))

export default router
`,
      errors: [
        {
          messageId: 'perRequest',
          data: { client: 'new Redis', noun: 'connection' },
          line: 7,
          column: 17,
          endLine: 7,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'hoist',
              output: `import { Router } from 'express'
import { Redis } from 'ioredis'

const router = Router()

const redis = new Redis()

router.post('/visits', wrap(async (req, res) => {
  res.json(await redis.incr('visits'))
}))

export default router
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a handler of node:http',
      code: `import http from 'node:http';
import { Pool } from 'undici';
http.createServer(async (req, res) => {
  const prices = new Pool('https://prices.example');
  const answer = await prices.request({ path: '/', method: 'GET' });
  answer.body.pipe(res);
}).listen(8080);`,
      errors: [
        {
          messageId: 'perRequest',
          data: { client: 'new Pool', noun: 'connection pool' },
          line: 4,
          column: 18,
          endLine: 4,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'hoist',
              output: `import http from 'node:http';
import { Pool } from 'undici';
const prices = new Pool('https://prices.example');

http.createServer(async (req, res) => {
  const answer = await prices.request({ path: '/', method: 'GET' });
  answer.body.pipe(res);
}).listen(8080);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a channel for each request',
      code: `import { credentials } from '@grpc/grpc-js';
import express from 'express';
const app = express();
app.get('/orders', (req, res) => {
  const orders = new Orders('orders:50051', credentials.createSsl());
  orders.list({}, (error, list) => res.json(list));
});`,
      errors: [
        {
          messageId: 'perRequest',
          data: { client: 'new Orders', noun: 'channel' },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'hoist',
              output: `import { credentials } from '@grpc/grpc-js';
import express from 'express';
const app = express();
const orders = new Orders('orders:50051', credentials.createSsl());

app.get('/orders', (req, res) => {
  orders.list({}, (error, list) => res.json(list));
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'an agent for each request, used or not',
      code: `import https from 'node:https';
import express from 'express';
const app = express();
app.get('/prices', (req, res) => {
  const agent = new https.Agent({ keepAlive: true });
  res.end();
});`,
      errors: [
        {
          messageId: 'perRequest',
          data: { client: 'new https.Agent', noun: 'connection pool' },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'hoist',
              output: `import https from 'node:https';
import express from 'express';
const app = express();
const agent = new https.Agent({ keepAlive: true });

app.get('/prices', (req, res) => {
  res.end();
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a connection for each call of a function',
      code: `import { Redis } from 'ioredis';
export async function remember(key: string, value: string) {
  const redis = new Redis('rediss://cache.shop.example:6380');
  await redis.set(key, value);
  await redis.quit();
}`,
      errors: [
        {
          messageId: 'perCall',
          data: { client: 'new Redis', noun: 'connection' },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 26,
        },
      ],
    },
    {
      name: 'a pool for each call of a function',
      code: `import pg from 'pg';

export const findUser = async (id: string) => {
  const pool = new pg.Pool();
  const { rows } = await pool.query('SELECT 1 WHERE $1', [id]);
  return rows[0];
};
`,
      errors: [
        {
          messageId: 'perCall',
          data: { client: 'new pg.Pool', noun: 'connection pool' },
          line: 4,
          column: 16,
          endLine: 4,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'hoist',
              output: `import pg from 'pg';

const pool = new pg.Pool();

export const findUser = async (id: string) => {
  const { rows } = await pool.query('SELECT 1 WHERE $1', [id]);
  return rows[0];
};
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a pool for each call of a method, with options from a field',
      code: `import pg from 'pg';
export class Users {
  constructor(readonly options: pg.PoolConfig) {}
  async find(id: string) {
    const pool = new pg.Pool(this.options);
    return (await pool.query('SELECT 1 WHERE $1', [id])).rows;
  }
}`,
      errors: [
        {
          messageId: 'perCall',
          data: { client: 'new pg.Pool', noun: 'connection pool' },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 29,
        },
      ],
    },
    {
      name: 'a text in the options over several lines keeps its place',
      code: `import pg from 'pg';
export async function findUser(id: string) {
  const pool = new pg.Pool({ application_name: \`the
    users\` });
  return pool.query('SELECT 1 WHERE $1', [id]);
}`,
      errors: [
        {
          messageId: 'perCall',
          data: { client: 'new pg.Pool', noun: 'connection pool' },
          line: 3,
          column: 16,
          endLine: 3,
          endColumn: 27,
        },
      ],
    },
  ],
});
