import { noDependencyInLivenessCheck } from '../../rules/src/rules/no-dependency-in-liveness-check.js';
import { testRule } from '../support/test-rule.js';

testRule(noDependencyInLivenessCheck, {
  valid: [
    {
      name: 'a check that asks nobody',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/livez', (request, response) => response.send('ok'));
app.get('/users', async (request, response) => response.json(await pool.query('SELECT name FROM users')));`,
    },
    {
      name: 'a check for readiness',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/readyz', async (request, response) => {
  await pool.query('SELECT 1');
  response.send('ok');
});`,
    },
    {
      name: 'a check for health, at level recommended',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/health', async (request, response) => {
  await pool.query('SELECT 1');
  response.send('ok');
});`,
    },
    {
      name: 'a check for health beside one for liveness',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/livez', (request, response) => response.send('ok'));
app.get('/health', async (request, response) => {
  await pool.query('SELECT 1');
  response.send('ok');
});`,
      options: { healthPaths: true },
    },
    {
      name: 'a failure that is told and decides nothing',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/livez', async (request, response) => {
  let database = 'up';
  try {
    await pool.query('SELECT 1');
  } catch {
    database = 'down';
  }
  response.json({ status: 'ok', database });
});`,
    },
    {
      name: 'a failure that does not come to the handler of other errors',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/livez', async (request, response, next) => {
  try {
    let database = 'up';
    try {
      await pool.query('SELECT 1');
    } catch {
      database = 'down';
    }
    response.json({ status: 'ok', database });
  } catch (error) {
    next(error);
  }
});`,
    },
    {
      name: 'a failure that is caught in the chain',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/livez', async (request, response) => {
  await pool.query('SELECT 1').catch(console.error);
  response.send('ok');
});`,
    },
    {
      name: 'a failure that is caught in the chain, before the handler of other errors',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/livez', async (request, response) => {
  try {
    const database = await pool.query('SELECT 1').then(() => 'up', () => 'down');
    response.json({ status: 'ok', database });
  } catch (error) {
    response.sendStatus(500);
  }
});`,
    },
    {
      name: 'failures that are results',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/livez', async (request, response) => {
  const results = await Promise.allSettled([pool.query('SELECT 1')]);
  response.json(results.map(({ status }) => status));
});`,
    },
    {
      name: 'a call that nobody waits for',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/livez', (request, response) => {
  void pool.query('INSERT INTO checks DEFAULT VALUES');
  response.send('ok');
});`,
    },
    {
      name: 'a callback that decides nothing',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/livez', (request, response) => {
  pool.query('SELECT 1', (error) => response.json({ database: error ? 'down' : 'up' }));
});`,
    },
    {
      name: 'a look that the caller asks for',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/livez', async (request, response) => {
  if (request.query.deep) await pool.query('SELECT 1');
  response.send('ok');
});`,
    },
    {
      name: 'streams that are live',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/live', async (request, response) => {
  response.json(await pool.query('SELECT title FROM streams'));
});`,
    },
    {
      name: 'streams that are live, by their rows',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/api/v1/live', async (request, response) => {
  const { rows } = await pool.query('SELECT title FROM streams');
  response.json(rows);
});`,
    },
    {
      name: 'a ping of something',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/devices/:id/ping', async (request, response) => {
  await pool.query('UPDATE devices SET seen = now()');
  response.send('ok');
});`,
    },
    {
      name: 'a ping that arrives',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.post('/ping', async (request, response) => {
  await pool.query('UPDATE devices SET seen = now()');
  response.send('ok');
});`,
    },
    {
      name: 'a request of our own',
      code: `import axios from 'axios';
const api = axios.create({ baseURL: 'https://shop.example' });
await api.get('/livez', (text) => text);`,
    },
    {
      name: 'a neighbour on the same machine',
      code: `import express from 'express';
const app = express();
app.get('/livez', async (request, response) => {
  const answer = await fetch('http://127.0.0.1:9000/ready');
  response.sendStatus(answer.ok ? 200 : 503);
});`,
    },
    {
      name: 'a handler from elsewhere',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
import { live } from './live.js';
app.get('/livez', live);
await pool.query('SELECT 1');`,
    },
    {
      name: 'a path that is not constant',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get(process.env.LIVENESS_PATH, async (request, response) => {
  await pool.query('SELECT 1');
  response.send('ok');
});`,
    },
    {
      name: 'a controller for readiness',
      code: `import { Controller, Get } from '@nestjs/common';
import { HealthCheckService, TypeOrmHealthIndicator } from '@nestjs/terminus';
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthCheckService, private readonly database: TypeOrmHealthIndicator) {}
  @Get('ready')
  ready() {
    return this.health.check([() => this.database.pingCheck('database')]);
  }
}`,
    },
    {
      name: 'a controller that looks at memory',
      code: `import { Controller, Get } from '@nestjs/common';
import { HealthCheckService, MemoryHealthIndicator } from '@nestjs/terminus';
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthCheckService, private readonly memory: MemoryHealthIndicator) {}
  @Get('live')
  live() {
    return this.health.check([() => this.memory.checkHeap('heap', 200_000_000)]);
  }
}`,
    },
    {
      name: 'a route of Next.js for readiness',
      code: `import { pool } from '../../../database';
export async function GET() {
  await pool.query('SELECT 1');
  return new Response('ok');
}`,
      filename: 'src/app/api/readyz/route.ts',
      files: { 'src/database.ts': `import pg from 'pg';
export const pool = new pg.Pool();` },
    },
    {
      name: 'a test',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/livez', async (request, response) => {
  await pool.query('SELECT 1');
  response.send('ok');
});`,
      filename: 'test/server.ts',
    },
  ],
  invalid: [
    {
      name: 'a failure that is thrown on to the handler of other errors',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/livez', async (request, response) => {
  try {
    try {
      await pool.query('SELECT 1');
    } catch (error) {
      throw new Error('database', { cause: error });
    }
    response.send('ok');
  } catch {
    response.sendStatus(503);
  }
});`,
      errors: [
        {
          messageId: 'restartsAll',
          data: { call: 'pool.query', path: '/livez' },
          line: 8,
          column: 13,
          endLine: 8,
          endColumn: 23,
        },
      ],
    },
    {
      name: 'a failure that is told by the one handler around it',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/livez', async (request, response) => {
  try {
    await pool.query('SELECT 1');
    response.send('ok');
  } catch {
    response.sendStatus(503);
  }
});`,
      errors: [
        {
          messageId: 'restartsAll',
          data: { call: 'pool.query', path: '/livez' },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 21,
        },
      ],
    },
    {
      name: 'a query without a guard',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/livez', async (request, response) => {
  await pool.query('SELECT 1');
  response.send('ok');
});`,
      errors: [
        {
          messageId: 'restartsAll',
          data: { call: 'pool.query', path: '/livez' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 19,
        },
      ],
    },
    {
      name: 'a pool of another file',
      code: `import express from 'express';
import { pool } from './database.js';
const app = express();
app.get('/health/live', async (request, response) => {
  await pool.query('SELECT 1');
  response.send('ok');
});`,
      files: { 'src/database.ts': `import pg from 'pg';
export const pool = new pg.Pool();` },
      errors: [
        {
          messageId: 'restartsAll',
          data: { call: 'pool.query', path: '/health/live' },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 19,
        },
      ],
    },
    {
      name: 'a failure that is answered as one',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/liveness', async (request, response) => {
  try {
    await pool.query('SELECT 1');
    response.send('ok');
  } catch (error) {
    response.status(503).send('no database');
  }
});`,
      errors: [
        {
          messageId: 'restartsAll',
          data: { call: 'pool.query', path: '/liveness' },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 21,
        },
      ],
    },
    {
      name: 'a failure that is handed on',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/alive', (request, response, next) => {
  pool.query('SELECT 1').then(() => response.send('ok')).catch((error) => next(error));
});`,
      errors: [
        {
          messageId: 'restartsAll',
          data: { call: 'pool.query', path: '/alive' },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 13,
        },
      ],
    },
    {
      name: 'a callback that decides',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/ping', (request, response) => {
  pool.query('SELECT 1', (error) => {
    if (error) return response.sendStatus(500);
    response.send('pong');
  });
});`,
      errors: [
        {
          messageId: 'restartsAll',
          data: { call: 'pool.query', path: '/ping' },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 13,
        },
      ],
    },
    {
      name: 'several that are asked',
      code: `import express from 'express';
import pg from 'pg';
import { Redis } from 'ioredis';
const pool = new pg.Pool();
const cache = new Redis();
const app = express();
app.get('/livez', async (request, response) => {
  await Promise.all([pool.query('SELECT 1'), cache.ping()]);
  response.send('ok');
});`,
      errors: [
        {
          messageId: 'restartsAll',
          data: { call: 'pool.query', path: '/livez' },
          line: 8,
          column: 22,
          endLine: 8,
          endColumn: 32,
        },
      ],
    },
    {
      name: 'a function of this file that asks',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
async function databaseIsUp() {
  try {
    await pool.query('SELECT 1');
    return true;
  } catch {
    return false;
  }
}
app.get('/livez', async (request, response) => {
  response.sendStatus((await databaseIsUp()) ? 200 : 503);
});`,
      errors: [
        {
          messageId: 'restartsAll',
          data: { call: 'pool.query', path: '/livez' },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 21,
        },
      ],
    },
    {
      name: 'a handler by name, in a wrapper and in a list',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
async function live(request, response) {
  await pool.query('SELECT 1');
  response.send('ok');
}
app.get('/livez', live);
app.get(['/alive', '/healthz/live'], [handle(async (request, response) => {
  await pool.query('SELECT 2');
  response.send('ok');
})], handle(async (request, response) => {
  await pool.query('SELECT 3');
  response.send('ok');
}));`,
      errors: [
        {
          messageId: 'restartsAll',
          data: { call: 'pool.query', path: '/livez' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 19,
        },
        {
          messageId: 'restartsAll',
          data: { call: 'pool.query', path: '/alive' },
          line: 11,
          column: 9,
          endLine: 11,
          endColumn: 19,
        },
        {
          messageId: 'restartsAll',
          data: { call: 'pool.query', path: '/alive' },
          line: 14,
          column: 9,
          endLine: 14,
          endColumn: 19,
        },
      ],
    },
    {
      name: 'a path of a router',
      code: `const { Router } = require('express')
const { createClient } = require('redis')

const cache = createClient()
cache.on('error', console.error)
const router = Router()

router.route('/livez').get(async (req, res) => {
  await cache.ping()
  res.end()
})

module.exports = router
`,
      filename: 'src/routes.cjs',
      errors: [
        {
          messageId: 'restartsAll',
          data: { call: 'cache.ping', path: '/livez' },
          line: 9,
          column: 9,
          endLine: 9,
          endColumn: 19,
        },
      ],
    },
    {
      name: 'an application that is handed in',
      code: `import { pool } from './database.js';
export default async function routes(fastify, options) {
  fastify.get('/livez', { logLevel: 'warn' }, async () => {
    await pool.query('SELECT 1');
    return 'ok';
  });
}`,
      files: { 'src/database.ts': `import pg from 'pg';
export const pool = new pg.Pool();` },
      errors: [
        {
          messageId: 'restartsAll',
          data: { call: 'pool.query', path: '/livez' },
          line: 4,
          column: 11,
          endLine: 4,
          endColumn: 21,
        },
      ],
    },
    {
      name: 'a route as an object',
      code: `import Fastify from 'fastify';
import { pool } from './database.js';
const app = Fastify();
app.route({
  method: ['GET', 'HEAD'],
  url: '/livez',
  handler: async () => {
    await pool.query('SELECT 1');
    return 'ok';
  },
});`,
      files: { 'src/database.ts': `import pg from 'pg';
export const pool = new pg.Pool();` },
      errors: [
        {
          messageId: 'restartsAll',
          data: { call: 'pool.query', path: '/livez' },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 21,
        },
      ],
    },
    {
      name: 'a handler among options',
      code: `import Fastify from 'fastify';
import { pool } from './database.js';
const app = Fastify();
app.get('/livez', {
  async handler() {
    await pool.query('SELECT 1');
    return 'ok';
  },
});`,
      files: { 'src/database.ts': `import pg from 'pg';
export const pool = new pg.Pool();` },
      errors: [
        {
          messageId: 'restartsAll',
          data: { call: 'pool.query', path: '/livez' },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 21,
        },
      ],
    },
    {
      name: 'another service',
      code: `import { Hono } from 'hono';
const app = new Hono();
app.get('/livez', async (c) => {
  const answer = await fetch('https://orders.shop.example/livez', { signal: AbortSignal.timeout(1_000) });
  if (!answer.ok) return c.text('orders are down', 503);
  return c.text('ok');
});`,
      errors: [
        {
          messageId: 'restartsAll',
          data: { call: 'fetch', path: '/livez' },
          line: 4,
          column: 24,
          endLine: 4,
          endColumn: 29,
        },
      ],
    },
    {
      name: 'a router of Koa',
      code: `import Router from '@koa/router';
import mongoose from 'mongoose';
const router = new Router();
const User = mongoose.model('User', schema);
router.get('/livez', async (ctx) => {
  await User.findOne();
  ctx.body = 'ok';
});`,
      errors: [
        {
          messageId: 'restartsAll',
          data: { call: 'User.findOne', path: '/livez' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 21,
        },
      ],
    },
    {
      name: 'a ping that only looks whether the cache answers',
      code: `import express from 'express';
import { Redis } from 'ioredis';
const cache = new Redis();
express().get('/ping', async (request, response) => {
  if ((await cache.ping()) === 'PONG') response.send('ok');
  else response.sendStatus(503);
});`,
      errors: [
        {
          messageId: 'restartsAll',
          data: { call: 'cache.ping', path: '/ping' },
          line: 5,
          column: 14,
          endLine: 5,
          endColumn: 24,
        },
      ],
    },
    {
      name: 'a controller',
      code: `import { Controller, Get } from '@nestjs/common';
import { HealthCheck, HealthCheckService, HttpHealthIndicator, TypeOrmHealthIndicator } from '@nestjs/terminus';
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly http: HttpHealthIndicator,
    private readonly database: TypeOrmHealthIndicator,
  ) {}

  @Get('live')
  @HealthCheck()
  live() {
    return this.health.check([
      () => this.http.pingCheck('self', 'http://localhost:3000'),
      () => this.database.pingCheck('database'),
    ]);
  }
}`,
      errors: [
        {
          messageId: 'restartsAll',
          data: { call: 'this.database.pingCheck', path: '/health/live' },
          line: 16,
          column: 13,
          endLine: 16,
          endColumn: 36,
        },
      ],
    },
    {
      name: 'a controller with its path among options',
      code: `import { Controller, Get } from '@nestjs/common';
import { HealthCheckService, MongooseHealthIndicator } from '@nestjs/terminus';
@Controller({ path: 'livez', version: '1' })
export class LivenessController {
  constructor(private health: HealthCheckService, private mongo: MongooseHealthIndicator) {}
  @Get()
  async check() {
    return await this.health.check([async () => await this.mongo.pingCheck('mongo')]);
  }
}`,
      errors: [
        {
          messageId: 'restartsAll',
          data: { call: 'this.mongo.pingCheck', path: '/livez' },
          line: 8,
          column: 55,
          endLine: 8,
          endColumn: 75,
        },
      ],
    },
    {
      name: 'a route of Next.js',
      code: `import { pool } from '../../../database';
export async function GET() {
  await pool.query('SELECT 1');
  return new Response('ok');
}`,
      filename: 'src/app/api/livez/route.ts',
      files: { 'src/database.ts': `import pg from 'pg';
export const pool = new pg.Pool();` },
      errors: [
        {
          messageId: 'restartsAll',
          data: { call: 'pool.query', path: '/api/livez' },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 19,
        },
      ],
    },
    {
      name: 'a page of Next.js that answers requests',
      code: `import { pool } from '../../database';
export default async function handler(request, response) {
  await pool.query('SELECT 1');
  response.status(200).end();
}`,
      filename: 'src/pages/api/livez.ts',
      files: { 'src/database.ts': `import pg from 'pg';
export const pool = new pg.Pool();` },
      errors: [
        {
          messageId: 'restartsAll',
          data: { call: 'pool.query', path: '/api/livez' },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 19,
        },
      ],
    },
    {
      name: 'a check for health, at level strict',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/healthz', async (request, response) => {
  await pool.query('SELECT 1');
  response.send('ok');
});`,
      options: { healthPaths: true },
      errors: [
        {
          messageId: 'mayRestartAll',
          data: { call: 'pool.query', path: '/healthz' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 19,
        },
      ],
    },
    {
      name: 'a check for health below a version, at level strict',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
const app = express();
app.get('/api/v1/health', async (request, response) => {
  try {
    await pool.query('SELECT 1');
    response.send('ok');
  } catch {
    response.sendStatus(HttpStatus.SERVICE_UNAVAILABLE);
  }
});`,
      options: { healthPaths: true },
      errors: [
        {
          messageId: 'mayRestartAll',
          data: { call: 'pool.query', path: '/api/v1/health' },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 21,
        },
      ],
    },
  ],
});
