import { defineLibrary, type CallFact, type ClientFact } from '../library.js';
import { byNumber } from './statements.js';

const query: CallFact = { kind: 'call', signature: [['other'], ['other'], ['callback']], gives: 'body', statement: byNumber };
const borrowed: ClientFact = { kind: 'client', signature: [['callback']], calls: { query }, cost: 'none', noun: 'connection' };

/** Where it is made to run, a connection does not outlive its request: to make one per request is right. */
const pool: ClientFact = {
  kind: 'client',
  signature: [['options']],
  calls: { query },
  derives: { connect: borrowed },
  cost: 'none',
  noun: 'connection pool',
};

const client: ClientFact = {
  kind: 'client',
  signature: [['options']],
  calls: { query, connect: { kind: 'call', signature: [['callback']], gives: 'connection', noun: 'connection' } },
  cost: 'none',
  noun: 'connection',
};

export const vercelPostgres = defineLibrary({
  name: '@vercel/postgres',
  modules: ['@vercel/postgres'],
  exports: { createPool: pool, createClient: client, 'sql.query': query, 'db.query': query, 'db.connect': borrowed, 'sql.connect': borrowed },
  types: { VercelPool: 'createPool', VercelClient: 'createClient' },
  request: { retries: 'none', urlOptions: ['connectionString'] },
  profile: {
    deadline: 'none by default',
    retries: 'none',
    body: 'no limit: all rows are held in memory',
    tls: 'encrypted (a WebSocket)',
    error: 'as `pg`',
    fixes: [],
    notFixes: [],
  },
  evidence: {
    version: '0.10.0',
    by: 'source',
    what: 'createPool and createClient are the Pool and Client of @neondatabase/serverless; db and sql are one pool, made when it is first used',
  },
});
