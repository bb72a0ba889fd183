import { defineLibrary, type CallFact, type ClientFact, type Library } from '../library.js';
import { byMark } from './statements.js';

const query: CallFact = { kind: 'call', signature: [['other'], ['other', 'callback'], ['callback']], gives: 'body', statement: byMark };
const step: CallFact = { kind: 'call', signature: [['callback']], gives: 'body' };

const calls = { query, execute: query, beginTransaction: { ...step, transaction: 'opens' }, commit: { ...step, transaction: 'commits' }, rollback: { ...step, transaction: 'rolls back' }, ping: step } satisfies Record<string, CallFact>;

const borrowed: ClientFact = { kind: 'client', signature: [['callback']], calls, cost: 'none', noun: 'connection' };
/** The same with promises: made of it, not made anew. */
const promised: ClientFact = { ...borrowed, signature: [], derives: { getConnection: borrowed } };

const connection: ClientFact = {
  kind: 'client',
  signature: [['options', 'url']],
  calls: { ...calls, connect: { ...step, gives: 'connection', noun: 'connection' } },
  cost: 'connects',
  noun: 'connection',
};

const pool: ClientFact = {
  kind: 'client',
  signature: [['options', 'url']],
  calls: { query, execute: query },
  derives: { getConnection: borrowed },
  cost: 'connects',
  noun: 'connection pool',
  unheardError: 'survives',
};

const facts = {
  types: { Connection: 'createConnection', PoolConnection: 'createConnection', Pool: 'createPool' },
  request: { retries: 'none', urlOptions: ['uri'], hostOptions: ['host'], credentials: ['user', 'password', 'password1', 'password2', 'password3', 'passwordSha1', 'authPlugins', 'authSwitchHandler', 'stream', 'ssl.cert', 'ssl.key', 'ssl.pfx'], cleartextHosts: { when: 'unset', option: 'ssl' } },
  evidence: {
    version: '3.24.6',
    by: 'experiment',
    what: 'connectTimeout is 10 s; a query and a wait for a free connection were still pending after 150 s; timeout in the query ended it; a lost idle connection of createConnection ended the process, not with promises and not in a pool; a refused connection was not tried again',
  },
} satisfies Partial<Library>;

const profile = {
  deadline: 'none for a query and the wait for a free connection: waits for ever; connecting 10 s',
  retries: 'none',
  body: 'no limit: all rows are held in memory',
  tls: 'clear text; checked with `ssl: {}`',
  fixes: ['`query({ sql, timeout: 10_000 })`', '`connectTimeout: 5_000`'],
  notFixes: ['`connectTimeout` ends no query', 'a timeout in the query leaves it running on the server'],
};

export const mysql2 = defineLibrary({
  ...facts,
  name: 'mysql2',
  modules: ['mysql2'],
  exports: {
    createConnection: { ...connection, unheardError: 'ends the process', errorCause: 'one lost idle connection', derives: { promise: promised } },
    createPool: { ...pool, derives: { getConnection: borrowed, promise: promised } },
  },
  profile: { ...profile, error: 'a connection ends the process; a pool survives' },
});

export const mysql2Promise = defineLibrary({
  ...facts,
  name: 'mysql2/promise',
  modules: ['mysql2/promise'],
  exports: { createConnection: { ...connection, unheardError: 'survives', oneShot: {} }, createPool: pool },
  profile: { ...profile, error: 'survives' },
});
