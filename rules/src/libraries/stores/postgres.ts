import { defineLibrary, type CallFact, type ClientFact } from '../library.js';
import { byNumber } from './statements.js';

const statement: CallFact = { kind: 'call', signature: [['other'], ['other'], ['other']], gives: 'body', statement: byNumber };
const transaction: CallFact = { kind: 'call', signature: [['callback', 'other'], ['callback']], gives: 'body', inTransaction: true };

const plain: CallFact = { kind: 'call', signature: [['other'], ['other'], ['other']], gives: 'body' };

/** Its queries are tagged templates, which are no calls; called as a function it only builds parts of them. */
const client: ClientFact = {
  kind: 'client',
  signature: [['url', 'options'], ['options']],
  calls: { unsafe: statement, file: plain, notify: plain, begin: transaction },
  derives: { reserve: { kind: 'client', signature: [], calls: { unsafe: statement }, cost: 'none', noun: 'connection' } },
  cost: 'connects',
  noun: 'connection pool',
  unheardError: 'survives',
};

export const postgres = defineLibrary({
  name: 'postgres',
  modules: ['postgres'],
  exports: { '': client },
  types: { Sql: '' },
  // `PGSSL` may ask for TLS, so only a written `false` says that there is none.
  request: { retries: 'none', hostOptions: ['host', 'hostname'], cleartextHosts: { when: 'false', option: 'ssl' } },
  profile: {
    deadline: 'none for a query: waits for ever; connecting 30 s',
    retries: 'none for queries; reconnects',
    body: 'no limit: all rows are held in memory',
    tls: 'clear text (`ssl: false`)',
    error: 'survives',
    fixes: ['`connect_timeout: 5` (seconds)', '`connection: { statement_timeout: 10_000 }` while the server lives'],
    notFixes: ['`statement_timeout` on a dead server'],
  },
  evidence: {
    version: '3.4.9',
    by: 'experiment',
    what: 'connect_timeout is 30 s; a query to a silent server was still pending after 150 s; a lost connection ended no process; a pool holds up to 10 connections',
  },
});
