import { postgresPrograms } from '../postgres.js';
import { defineProof } from '../proof.js';

/** A shop with one book, and a service for payments that has become slow. */
const shop = `import http from 'node:http';
import pg from 'pg';

const payments = http.createServer((_request, response) => setTimeout(() => response.end('paid'), 2_500));
await new Promise((resolve) => payments.listen(0, '127.0.0.1', resolve));
process.env.PAYMENTS = 'http://127.0.0.1:' + payments.address().port;

const pool = new pg.Pool({ connectionString: process.env.PEER, connectionTimeoutMillis: 10_000, query_timeout: 10_000 });
pool.on('error', console.error);
await pool.query("CREATE TABLE stock (item text PRIMARY KEY, amount int); INSERT INTO stock VALUES ('book', 9)");
await pool.query('CREATE TABLE outbox (item text)');
`;

const customers = `
const first = buy();
await new Promise((resolve) => setTimeout(resolve, 500));
// Somebody else buys the same book, and has a second of patience.
try {
  await pool.query("SET lock_timeout = '1s'; UPDATE stock SET amount = amount - 1 WHERE item = 'book'");
  console.log('the next customer has the book');
} catch (error) {
  console.log('the next customer has to go: ' + error.message);
  process.exitCode = 1;
}
await first;
await pool.end();
payments.close();
`;

export const noRemoteCallInTransaction = defineProof({
  rule: 'no-remote-call-in-transaction',
  library: 'pg',
  fault: 'a slow peer that is asked while a row is locked',
  peer: 'postgres',
  needs: { what: 'a PostgreSQL server', isThere: () => Promise.resolve(postgresPrograms() !== undefined) },
  program: `${shop}
async function buy() {
  const client = await pool.connect();
  await client.query('BEGIN');
  await client.query("UPDATE stock SET amount = amount - 1 WHERE item = 'book'");
  await fetch(process.env.PAYMENTS, { method: 'POST', signal: AbortSignal.timeout(5_000) });
  await client.query('COMMIT');
  client.release();
}
${customers}`,
  before: { outcome: 'fails', says: /has to go: canceling statement due to lock timeout/, inWords: 'the next customer waits for the lock in vain' },
  mended: {
    program: `${shop}
async function buy() {
  const client = await pool.connect();
  await client.query('BEGIN');
  await client.query("UPDATE stock SET amount = amount - 1 WHERE item = 'book'");
  await client.query("INSERT INTO outbox VALUES ('book')");
  await client.query('COMMIT');
  client.release();
  await relay();
}
// After the commit; a real one goes on until it is paid.
async function relay() {
  await fetch(process.env.PAYMENTS, { method: 'POST', signal: AbortSignal.timeout(5_000) });
  await pool.query('DELETE FROM outbox');
}
${customers}`,
    because: 'what is to happen when one of the two fails is a decision',
  },
  after: { outcome: 'ends', says: /the next customer has the book/, inWords: 'the next customer is served at once' },
});
