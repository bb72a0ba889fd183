import type { CatalogueRule } from '../rule-entry.js';

export const noRemoteCallInTransaction: CatalogueRule = {
  fallacy: 'latency-is-zero',
  level: 'recommended',
  description: 'Disallow calls to other machines while a transaction of the database is open',
  assumption: 'A remote call is as quick as a local one, so it can be made while database locks are held.',
  consequence:
    'The rows stay locked and the connection stays taken until the peer has answered. When the peer becomes slow, transactions that wait for the same rows pile up behind it, the pool runs empty, and requests fail that have nothing to do with the peer. And what was sent is not taken back when the transaction fails: the card is charged for an order that does not exist.',
  bad: [
    {
      title: 'a payment while the order is being written',
      file: 'orders.ts',
      code: `import createKnex from 'knex';

const knex = createKnex({ client: 'pg' });

export async function placeOrder(order: { id: string; card: string }) {
  await knex.transaction(async (trx) => {
    await trx('orders').insert(order);
    const response = await fetch('https://pay.shop.example/charges', {
      method: 'POST',
      body: JSON.stringify(order),
      signal: AbortSignal.timeout(5_000),
    });
    if (!response.ok) throw new Error(\`The payment failed: \${response.status}\`);
  });
}`,
    },
    {
      title: 'a mail between BEGIN and COMMIT',
      file: 'accounts.ts',
      code: `import nodemailer from 'nodemailer';
import pg from 'pg';

const pool = new pg.Pool({ connectionTimeoutMillis: 5_000, query_timeout: 10_000 });
pool.on('error', console.error);
const mailer = nodemailer.createTransport({ host: 'mail.shop.example', secure: true });

export async function register(email: string) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('INSERT INTO accounts (email) VALUES ($1)', [email]);
    await mailer.sendMail({ to: email, subject: 'Welcome' });
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}`,
    },
  ],
  good: [
    {
      title: 'an outbox: what is to be sent is written with the rest, and sent after the commit',
      file: 'orders.ts',
      code: `import createKnex from 'knex';

const knex = createKnex({ client: 'pg' });

export async function placeOrder(order: { id: string; card: string }) {
  await knex.transaction(async (trx) => {
    await trx('orders').insert({ ...order, state: 'pending' });
    await trx('outbox').insert({ type: 'charge', order: order.id });
  });
}`,
    },
    {
      title: 'a question asked before the transaction',
      file: 'prices.ts',
      code: `import createKnex from 'knex';

const knex = createKnex({ client: 'pg' });

export async function setPrice(item: string, dollars: number) {
  const response = await fetch('https://rates.shop.example/usd', { signal: AbortSignal.timeout(2_000) });
  if (!response.ok) throw new Error(\`No rate: \${response.status}\`);
  const { rate } = await response.json();
  await knex.transaction(async (trx) => {
    await trx('prices').where({ item }).update({ euros: dollars * rate });
    await trx('changes').insert({ item });
  });
}`,
    },
  ],
  fix: 'None: moving the call changes what happens when one of the two fails. Ask before the transaction what has to be known, and write down in it what has to be sent: a relay sends it after the commit, again and again until it has arrived.',
  whenNot:
    'A job that holds its own row on purpose while it works, with `FOR UPDATE SKIP LOCKED` or an advisory lock, is not reported. Calls in functions that the transaction calls are not followed.',
  readings: { primary: 'outbox', second: 'helland#entities', seed: 'young-bloods#coordination' },
};
