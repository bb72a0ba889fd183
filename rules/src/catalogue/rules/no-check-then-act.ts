import type { CatalogueRule } from '../rule-entry.js';

export const noCheckThenAct: CatalogueRule = {
  fallacy: 'coordination',
  level: 'opt-in',
  description: 'Disallow creating a record because a look before found none',
  assumption: 'What we just saw is still true when we act.',
  consequence:
    'Somebody presses the button twice, or a client sends its request again: both requests look, both find nothing, both create. Two accounts then have the same address, and which of them a login finds is chance. In development it never happens, because one person does not press a button twice within two milliseconds.',
  bad: [
    {
      title: 'an account for an address that is free',
      file: 'accounts.ts',
      code: `import pg from 'pg';

const pool = new pg.Pool({ connectionTimeoutMillis: 5_000, query_timeout: 10_000, ssl: true });
pool.on('error', console.error);

export async function signUp(email: string, name: string) {
  const { rows } = await pool.query('SELECT id FROM accounts WHERE email = $1', [email]);
  if (rows.length > 0) throw new Error('there is an account with this address');
  await pool.query('INSERT INTO accounts (email, name) VALUES ($1, $2)', [email, name]);
}`,
    },
    {
      title: 'a like that is given once',
      file: 'likes.ts',
      code: `import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function like(userId: string, postId: string) {
  const liked = await prisma.like.findFirst({ where: { userId, postId } });
  if (!liked) await prisma.like.create({ data: { userId, postId } });
}`,
    },
  ],
  good: [
    {
      title: 'the database decides',
      file: 'accounts.ts',
      code: `import pg from 'pg';

const pool = new pg.Pool({ connectionTimeoutMillis: 5_000, query_timeout: 10_000, ssl: true });
pool.on('error', console.error);

export async function signUp(email: string, name: string) {
  const { rowCount } = await pool.query('INSERT INTO accounts (email, name) VALUES ($1, $2) ON CONFLICT (email) DO NOTHING', [email, name]);
  if (rowCount === 0) throw new Error('there is an account with this address');
}`,
    },
    {
      title: 'the second is told that it was the second',
      file: 'likes.ts',
      code: `import { Prisma, PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function like(userId: string, postId: string) {
  try {
    await prisma.like.create({ data: { userId, postId } });
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')) throw error;
  }
}`,
    },
  ],
  fix: 'Give the columns a unique index, and let the write be the check: `INSERT … ON CONFLICT DO NOTHING`, `upsert`, or a plain `create` whose error for duplicates (23505, P2002, 11000) is the answer "there is one already". A look before may stay for a friendlier message, but must not be what counts on.',
  whenNot:
    'A table that only one process writes, one request at a time, or a unique index that stands where the rule does not look: in SQL files and in the database itself. The rule is opt-in for that. It sees `unique` beside the column in the code of the package and in a Prisma schema, and says nothing about functions that hold a lock, run in a transaction or handle the error for duplicates.',
  readings: { primary: 'inc-aws-oct25#stale-check', second: 'ddia#write-skew', seed: 'ipspace-notes' },
};
