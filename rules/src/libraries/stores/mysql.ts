import { defineLibrary, type CallFact, type ClientFact } from '../library.js';
import { byMark } from './statements.js';

const query: CallFact = { kind: 'call', signature: [['other'], ['other', 'callback'], ['callback']], gives: 'body', statement: byMark };
const step: CallFact = { kind: 'call', signature: [['other', 'callback'], ['callback']], gives: 'body' };

const connection: ClientFact = {
  kind: 'client',
  signature: [['options', 'url']],
  calls: { query, connect: { ...step, gives: 'connection', noun: 'connection' }, beginTransaction: { ...step, transaction: 'opens' }, commit: { ...step, transaction: 'commits' }, rollback: { ...step, transaction: 'rolls back' }, ping: step },
  cost: 'connects',
  noun: 'connection',
  unheardError: 'ends the process',
  errorCause: 'one lost idle connection',
};

const pool: ClientFact = {
  kind: 'client',
  signature: [['options', 'url']],
  calls: { query },
  cost: 'connects',
  noun: 'connection pool',
  unheardError: 'survives',
};

export const mysql = defineLibrary({
  name: 'mysql',
  modules: ['mysql'],
  exports: { createConnection: connection, createPool: pool },
  types: { Connection: 'createConnection', PoolConnection: 'createConnection', Pool: 'createPool' },
  request: { retries: 'none', hostOptions: ['host'], credentials: ['user', 'password', 'ssl.cert', 'ssl.key'], cleartextHosts: { when: 'unset', option: 'ssl' } },
  profile: {
    deadline: 'none for a query; connecting 10 s, a place in the pool 10 s',
    retries: 'none',
    body: 'no limit: all rows are held in memory',
    tls: 'clear text; checked with `ssl: {}`',
    error: 'a connection ends the process; a pool survives',
    fixes: ['`query({ sql, timeout: 10_000 })`', "`connection.on('error', …)`"],
    notFixes: ['`connectTimeout` and `acquireTimeout` end no query'],
  },
  evidence: {
    version: '2.18.1',
    by: 'source',
    what: 'ConnectionConfig: connectTimeout 10 s, PoolConfig: acquireTimeout 10 s, no limit for queries by default; tried: a lost idle connection ended the process, a lost connection of a pool did not; a timeout in the query ended it',
  },
});
