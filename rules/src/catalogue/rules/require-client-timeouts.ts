import type { CatalogueRule } from '../rule-entry.js';

export const requireClientTimeouts: CatalogueRule = {
  fallacy: 'latency-is-zero',
  level: 'strict',
  description: 'Require time limits on pools, drivers and SDK clients that bring none',
  assumption: 'A pool, driver or SDK brings sensible time limits by default.',
  consequence:
    'Most drivers wait as long as the operating system lets them, and a connection to a machine that froze or vanished behind a firewall looks healthy for hours. Each request takes a connection out of the pool and never gives it back, the next ones queue up without a limit, and the service stops although its own code is in order.',
  bad: [
    {
      title: 'a pool that waits for ever, for a connection and for a query',
      file: 'database.ts',
      code: `import pg from 'pg';

export const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
pool.on('error', console.error);`,
    },
    {
      title: 'a cache that stops every request when it freezes',
      file: 'cache.ts',
      code: `import { Redis } from 'ioredis';

export const cache = new Redis(6380, 'cache.shop.example', { tls: {} });`,
    },
  ],
  good: [
    {
      title: 'a limit for the connection and one for the query',
      file: 'database.ts',
      code: `import pg from 'pg';

export const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 10,
  connectionTimeoutMillis: 5_000,
  query_timeout: 10_000,
  statement_timeout: 10_000,
});
pool.on('error', console.error);`,
    },
    {
      title: 'commands that are given up',
      file: 'cache.ts',
      code: `import { Redis } from 'ioredis';

export const cache = new Redis(6380, 'cache.shop.example', { tls: {}, commandTimeout: 5_000 });`,
    },
    {
      title: 'a connection that waits for jobs on purpose',
      file: 'queue.ts',
      code: `import { Redis } from 'ioredis';

export const forWorkers = new Redis(6380, 'cache.shop.example', { tls: {}, maxRetriesPerRequest: null });`,
    },
  ],
  fix: 'A suggestion writes the missing options with values that were seen to work. Which ones fit depends on the slowest query that is meant to succeed: measure it, and give long jobs a client of their own. What the server keeps time for, such as `statement_timeout`, helps against slow queries and not against a server that is gone; the rule accepts it.',
  whenNot:
    'Where the limits come with the address, as `?socketTimeoutMS=10000`, and that is read from the environment, set `trustConnectionString`. Scripts that people run by hand are left out anyway.',
  readings: { primary: 'pg-pool#options', second: 'aws-timeouts#client-timeouts', seed: 'wiki-fallacies#effect-1' },
};
