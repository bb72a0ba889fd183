import type { CatalogueRule } from '../rule-entry.js';

export const noReadModifyWrite: CatalogueRule = {
  fallacy: 'coordination',
  level: 'strict',
  description: 'Disallow writing back a value that was made of an earlier read',
  assumption: 'Nobody else writes between our read and our write.',
  consequence:
    'Two requests read the same balance, each takes its amount off, and each writes its own result: one of the two withdrawals never happened. Nothing fails and nothing is logged; the numbers are only wrong, more often the busier the service is. Stock that is sold twice, counters that count too little and settings that come back after somebody deleted them all look like this.',
  bad: [
    {
      title: 'a counter that loses counts',
      file: 'hits.ts',
      code: `import { Redis } from 'ioredis';

const redis = new Redis('rediss://cache.shop.example:6380');

export async function hit(page: string) {
  const hits = Number(await redis.get(page)) + 1;
  await redis.set(page, hits);
  return hits;
}`,
    },
    {
      title: 'a balance that is counted here',
      file: 'accounts.ts',
      code: `import pg from 'pg';

const pool = new pg.Pool({ connectionTimeoutMillis: 5_000, query_timeout: 10_000, ssl: true });
pool.on('error', console.error);

export async function withdraw(id: string, amount: number) {
  const { rows } = await pool.query('SELECT balance FROM accounts WHERE id = $1', [id]);
  const balance = rows[0].balance - amount;
  await pool.query('UPDATE accounts SET balance = $1 WHERE id = $2', [balance, id]);
}`,
    },
    {
      title: 'a document that is saved after it was counted on',
      file: 'stock.ts',
      code: `import mongoose from 'mongoose';

const Product = mongoose.model('Product', new mongoose.Schema({ stock: { type: Number, required: true } }));

export async function sell(id: string) {
  const product = await Product.findById(id);
  if (!product || product.stock < 1) throw new Error('sold out');
  product.stock -= 1;
  await product.save();
}`,
    },
  ],
  good: [
    {
      title: 'the store counts',
      file: 'hits.ts',
      code: `import { Redis } from 'ioredis';

const redis = new Redis('rediss://cache.shop.example:6380');

export const hit = (page: string) => redis.incr(page);`,
    },
    {
      title: 'the store counts, as long as there is enough',
      file: 'accounts.ts',
      code: `import pg from 'pg';

const pool = new pg.Pool({ connectionTimeoutMillis: 5_000, query_timeout: 10_000, ssl: true });
pool.on('error', console.error);

export async function withdraw(id: string, amount: number) {
  const { rowCount } = await pool.query('UPDATE accounts SET balance = balance - $1 WHERE id = $2 AND balance >= $1', [amount, id]);
  if (rowCount === 0) throw new Error('not enough');
}`,
    },
    {
      title: 'written only if nobody wrote in between',
      file: 'settings.ts',
      code: `import pg from 'pg';

const pool = new pg.Pool({ connectionTimeoutMillis: 5_000, query_timeout: 10_000, ssl: true });
pool.on('error', console.error);

export async function count(id: string) {
  const { rows } = await pool.query('SELECT visits, version FROM pages WHERE id = $1', [id]);
  const { visits, version } = rows[0];
  const { rowCount } = await pool.query('UPDATE pages SET visits = $1, version = version + 1 WHERE id = $2 AND version = $3', [visits + 1, id, version]);
  if (rowCount === 0) throw new Error('somebody else was faster: read again');
}`,
    },
  ],
  fix: 'Let the store take the step in one command: `INCR`, `balance = balance - $1`, `$inc`, `{ increment: 1 }`; for Prisma a suggestion writes that. What is more than a step needs a condition: a version that the write compares, `WATCH`, `If-Match`, a `ConditionExpression`, or a transaction that locks what it reads (`SELECT … FOR UPDATE`).',
  whenNot:
    'Records that only one process ever writes, one at a time. Functions that hold a lock, run in a transaction or compare a version are not reported, whatever they are called.',
  readings: { primary: 'redis-incr', second: 'inc-aws-oct25#stale-check', seed: 'young-bloods#cached-data' },
};
