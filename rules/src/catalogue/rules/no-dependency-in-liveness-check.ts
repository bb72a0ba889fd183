import type { CatalogueRule } from '../rule-entry.js';

export const noDependencyInLivenessCheck: CatalogueRule = {
  fallacy: 'partial-availability',
  level: 'recommended',
  description: 'Disallow liveness checks that fail when another machine does',
  assumption: 'If something I depend on is down, restarting me helps.',
  consequence:
    'A platform restarts whatever fails its liveness check. When the database is slow for a minute, every instance fails at the same time and is restarted at the same time, again and again, with what it had cached gone. The restarts heal nothing and come back with a burst of new connections, so a short failure of one part becomes a long failure of all.',
  bad: [
    {
      title: 'a database that decides about restarts',
      file: 'health.ts',
      code: `import express from 'express';
import pg from 'pg';

const pool = new pg.Pool();
pool.on('error', console.error);

export const app = express();

app.get('/livez', async (_request, response) => {
  await pool.query('SELECT 1');
  response.send('ok');
});`,
    },
    {
      title: 'a failure that is caught and answered with 503',
      file: 'health.ts',
      code: `import Fastify from 'fastify';
import { Redis } from 'ioredis';

const cache = new Redis('rediss://cache.shop.example:6380', { commandTimeout: 1_000 });

export const app = Fastify();

app.get('/health/live', async (_request, reply) => {
  try {
    await cache.ping();
    return { status: 'ok' };
  } catch {
    return reply.code(503).send({ status: 'no cache' });
  }
});`,
    },
    {
      title: 'a path that some platforms restart by',
      file: 'health.ts',
      level: 'strict',
      code: `import express from 'express';
import pg from 'pg';

const pool = new pg.Pool();
pool.on('error', console.error);

export const app = express();

app.get('/healthz', async (_request, response) => {
  await pool.query('SELECT 1');
  response.send('ok');
});`,
    },
  ],
  good: [
    {
      title: 'liveness says that the process answers, readiness that it can work',
      file: 'health.ts',
      code: `import express from 'express';
import pg from 'pg';

const pool = new pg.Pool();
pool.on('error', console.error);

export const app = express();

app.get('/livez', (_request, response) => response.send('ok'));

app.get('/readyz', async (_request, response) => {
  try {
    await pool.query('SELECT 1');
    response.send('ok');
  } catch {
    response.status(503).send('no database');
  }
});`,
    },
    {
      title: 'a state that is told and decides nothing',
      file: 'health.ts',
      code: `import express from 'express';
import pg from 'pg';

const pool = new pg.Pool();
pool.on('error', console.error);

export const app = express();

app.get('/livez', async (_request, response) => {
  const database = await pool.query('SELECT 1').then(() => 'up', () => 'down');
  response.json({ status: 'ok', database });
});`,
    },
  ],
  fix: 'No suggestion is made: only whoever runs the service knows what the platform does with a path. Answer the liveness check from the process alone, and move the look at other machines to a readiness check, which takes the instance out of rotation and leaves it running.',
  whenNot: 'Where a path with such a name is used to take an instance out of rotation, and never to restart it, it may look at what the service depends on.',
  readings: { primary: 'k8s-probes', second: 'aws-health#dependencies', seed: 'young-bloods#partially-available' },
};
