import type { CatalogueRule } from '../rule-entry.js';

export const noClientPerRequest: CatalogueRule = {
  fallacy: 'transport-cost-is-zero',
  level: 'recommended',
  description: 'Disallow clients and connection pools that are made anew for each request',
  assumption: 'Opening a connection (DNS, TCP, TLS, login) costs nothing.',
  consequence:
    'Each request pays for a name look-up, a TCP and a TLS handshake and a login before its first byte of work. Under load the connections pile up faster than they go: the database refuses new sessions, or the machine runs out of ports, and a pool that is never ended keeps its connections until the process dies.',
  bad: [
    {
      title: 'a pool for each request',
      file: 'users.ts',
      code: `import express from 'express';
import pg from 'pg';

export const app = express();

app.get('/users/:id', async (request, response) => {
  const pool = new pg.Pool();
  const { rows } = await pool.query('SELECT name FROM users WHERE id = $1', [request.params.id]);
  response.json(rows);
});`,
    },
    {
      title: 'a connection for each call of a function',
      file: 'remember.ts',
      code: `import { Redis } from 'ioredis';

export async function remember(key: string, value: string) {
  const redis = new Redis('rediss://cache.shop.example:6380');
  await redis.set(key, value);
  await redis.quit();
}`,
    },
  ],
  good: [
    {
      title: 'one pool for all requests',
      file: 'users.ts',
      code: `import express from 'express';
import pg from 'pg';

export const app = express();
const pool = new pg.Pool();
pool.on('error', console.error);

app.get('/users/:id', async (request, response) => {
  const { rows } = await pool.query('SELECT name FROM users WHERE id = $1', [request.params.id]);
  response.json(rows);
});`,
    },
    {
      title: 'a client whose options depend on the request',
      file: 'tenants.ts',
      code: `import pg from 'pg';

export async function countUsers(connectionString: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query('SELECT count(*) FROM users');
  await client.end();
  return rows[0];
}`,
    },
  ],
  fix: "A suggestion moves the client to the top of the file where its arguments allow it and nothing ends it. A client that depends on the request (a tenant, somebody's credentials) is not reported: keep those in a map with a bound.",
  whenNot:
    'Scripts that run once and end may open what they need where they need it. Functions that run at a known, small rate (a nightly job) lose little.',
  readings: { primary: 'wiki-fallacies#effect-7', second: 'pg-pool#create', third: 'node-agent', seed: 'rgoa#transport-cost' },
};
