import { defineLibrary, type CallFact, type ClientFact, type DriverLimit } from '../library.js';
import { byMark } from './statements.js';

const query: CallFact = { kind: 'call', signature: [['other'], ['other', 'callback'], ['callback']], gives: 'body', statement: byMark };
/** Many rows with one statement. */
const batch: CallFact = { kind: 'call', signature: [['other'], ['other', 'callback'], ['callback']], gives: 'body' };
const step: CallFact = { kind: 'call', signature: [['callback']], gives: 'body' };

const calls = { query, execute: query, batch, beginTransaction: { ...step, transaction: 'opens' }, commit: { ...step, transaction: 'commits' }, rollback: { ...step, transaction: 'rolls back' }, ping: step } satisfies Record<string, CallFact>;

/** `queryTimeout` is set on the server, which keeps no time when it is frozen. */
const limits: readonly DriverLimit[] = [{ path: 'socketTimeout', bounds: 'waiting for the server to say anything', off: [0] }];

const connection: ClientFact = {
  kind: 'client',
  signature: [['options', 'url']],
  calls,
  cost: 'connects',
  noun: 'connection',
  unheardError: 'survives',
  limits,
};

const pool: ClientFact = {
  kind: 'client',
  signature: [['options', 'url']],
  calls: { query, execute: query, batch },
  derives: { getConnection: { kind: 'client', signature: [['callback']], calls, cost: 'none', noun: 'connection' } },
  cost: 'connects',
  noun: 'connection pool',
  limits,
};

export const mariadb = defineLibrary({
  name: 'mariadb',
  modules: ['mariadb', 'mariadb/callback'],
  exports: { createConnection: connection, createPool: pool },
  types: { Connection: 'createConnection', PoolConnection: 'createConnection', Pool: 'createPool' },
  request: { retries: 'none', hostOptions: ['host'], cleartextHosts: { when: 'unset', option: 'ssl' } },
  profile: {
    deadline: 'none for a query (`socketTimeout` bounds silence); connecting 1 s',
    retries: 'none',
    body: 'no limit: all rows are held in memory',
    tls: 'clear text; checked with `ssl: true`',
    error: 'survives a lost connection',
    fixes: [],
    notFixes: ['`queryTimeout` alone: the server keeps that time'],
  },
  evidence: {
    version: '3.5.4',
    by: 'source',
    what: 'connection-options: connectTimeout 1 s (tried: 1.05 s), queryTimeout and socketTimeout 0; a lost connection emits error only where somebody listens; queryTimeout sets max_statement_time on the server',
  },
});
