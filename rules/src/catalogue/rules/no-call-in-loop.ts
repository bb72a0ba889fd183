import type { CatalogueRule } from '../rule-entry.js';

export const noCallInLoop: CatalogueRule = {
  fallacy: 'latency-is-zero',
  level: 'strict',
  description: 'Disallow a call to another machine for each element of a list',
  assumption: 'One remote call per item costs no more than one call for all.',
  consequence:
    'On a laptop a round trip takes a tenth of a millisecond, between two data centers a hundred. A loop pays it once for each element: a page that was quick with ten orders takes half a minute with a thousand, holds its connection all the while, and is called again by those who gave up waiting.',
  bad: [
    {
      title: 'a round trip for each id',
      file: 'names.ts',
      code: `import { Redis } from 'ioredis';

const redis = new Redis({ commandTimeout: 5_000 });
redis.on('error', console.error);

export async function names(ids: string[]) {
  const found: (string | null)[] = [];
  for (const id of ids) found.push(await redis.get('user:' + id));
  return found;
}`,
    },
    {
      title: 'a query for each row, all at once: the same number of queries, and an empty pool',
      file: 'authors.ts',
      code: `import pg from 'pg';

const pool = new pg.Pool({ connectionTimeoutMillis: 5_000, query_timeout: 10_000 });
pool.on('error', console.error);

export async function authorsOf(posts: { author: string }[]) {
  return Promise.all(posts.map((post) => pool.query('SELECT name FROM authors WHERE id = $1', [post.author])));
}`,
    },
  ],
  good: [
    {
      title: 'one command for all',
      file: 'names.ts',
      code: `import { Redis } from 'ioredis';

const redis = new Redis({ commandTimeout: 5_000 });
redis.on('error', console.error);

export const names = (ids: string[]) => redis.mget(ids.map((id) => 'user:' + id));`,
    },
    {
      title: 'one statement for all',
      file: 'authors.ts',
      code: `import pg from 'pg';

const pool = new pg.Pool({ connectionTimeoutMillis: 5_000, query_timeout: 10_000 });
pool.on('error', console.error);

export async function authorsOf(posts: { author: string }[]) {
  const { rows } = await pool.query('SELECT id, name FROM authors WHERE id = ANY($1)', [posts.map((post) => post.author)]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}`,
    },
  ],
  fix: 'None: what comes back for all elements has to be told apart again. The message names what the library has for many records: `MGET`, `IN (…)`, `= ANY($1)`, `findMany`, `insertMany`, a pipeline. Where a peer has nothing of the kind, ask it for several elements at once, but for no more than it can bear.',
  whenNot:
    'Lists that are written in the code, cut into parts or limited by a check, loops that rest, page or try again, searches that end with the first answer, calls that need the answer of the one before, and statements of one transaction are not reported. Nor are scripts and commands. Where a list is short for a reason that the code does not show, say so in a comment that silences the rule.',
  readings: { primary: 'young-bloods#data-locality', second: 'tail', third: 'tailscale#boundaries', seed: 'rgoa#latency' },
};
