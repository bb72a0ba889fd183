import { defineLibrary, type CallFact, type ClientFact } from '../library.js';
import { byName } from './statements.js';

const statement: CallFact = { kind: 'call', signature: [['other'], ['callback']], gives: 'body', statement: byName };
const procedure: CallFact = { kind: 'call', signature: [['other'], ['callback']], gives: 'body' };

const request: ClientFact = {
  kind: 'client',
  signature: [['other']],
  calls: { query: statement, execute: procedure, batch: statement, bulk: procedure },
  cost: 'none',
  noun: 'request',
};

const pool: ClientFact = {
  kind: 'client',
  signature: [['options', 'url'], ['callback']],
  calls: { connect: { kind: 'call', signature: [['callback']], gives: 'connection', noun: 'connection pool' }, query: statement, batch: statement },
  derives: { request },
  // Called again, it hands out the pool that is there.
  cost: 'none',
  noun: 'connection pool',
  unheardError: 'survives',
};

export const mssql = defineLibrary({
  name: 'mssql',
  modules: ['mssql'],
  exports: { connect: pool, ConnectionPool: { ...pool, new: true, cost: 'connects' }, Request: { ...request, new: true }, query: statement, batch: statement },
  request: { retries: 'none', hostOptions: ['server'], cleartextHosts: { when: 'false', option: 'options.encrypt' } },
  profile: {
    deadline: 'connecting 15 s, a request 15 s (`requestTimeout`)',
    retries: 'none',
    body: 'no limit: all rows are held in memory',
    tls: 'encrypted and checked',
    error: 'survives a lost connection',
    fixes: [],
    notFixes: ['`requestTimeout: 0` switches the limit off', '`trustServerCertificate: true` takes any certificate'],
  },
  evidence: {
    version: '12.7.14',
    by: 'source',
    what: 'tedious/connection-pool: connectTimeout and requestTimeout 15 s, a lost socket only marks the connection; connect() keeps one pool for the process',
  },
});
