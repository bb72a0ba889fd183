import { defineLibrary, type CallFact, type ClientFact } from '../library.js';

const call: CallFact = { kind: 'call', signature: [['other'], ['other'], ['other']], gives: 'body' };

/** Without a function it hands back a transaction for the caller to end. */
const transaction: CallFact = { kind: 'call', signature: [['callback', 'options'], ['callback']], gives: 'body', inTransaction: true, ends: { commit: 'commit', rollback: 'rollback' } };

const model: ClientFact = {
  kind: 'client',
  signature: [['other'], ['other'], ['options']],
  calls: {
    findAll: call, findOne: call, findByPk: call, findOrCreate: call, findAndCountAll: call, count: call, min: call, max: call, sum: call,
    create: call, bulkCreate: call, update: call, upsert: call, destroy: call, restore: call, increment: call, decrement: call, truncate: call, sync: call,
  },
  cost: 'none',
  noun: 'model',
};

const client: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['options', 'url'], ['options', 'other'], ['options', 'other'], ['options']],
  calls: { query: call, authenticate: call, sync: call, transaction },
  derives: { define: model, model },
  cost: 'connects',
  noun: 'connection pool',
  unheardError: 'survives',
};

export const sequelize = defineLibrary({
  name: 'sequelize',
  modules: ['sequelize'],
  exports: { '': client, Sequelize: client },
  request: { retries: 'none', hostOptions: ['host'], cleartextHosts: { when: 'false', option: 'dialectOptions.ssl' } },
  profile: {
    deadline: 'none for the first connection and a query: they wait for ever; a place in the pool 60 s',
    retries: 'none over a network (5 for a locked SQLite file)',
    body: 'no limit: all rows are held in memory',
    tls: 'as the driver: clear text with PostgreSQL',
    error: 'survives',
    fixes: ['`dialectOptions: { connectionTimeoutMillis: 5_000, query_timeout: 10_000, statement_timeout: 10_000 }` (PostgreSQL)'],
    notFixes: ['`pool: { acquire }`: a silent server is still waited for', '`dialectOptions.statement_timeout` alone'],
  },
  evidence: {
    version: '6.37.8',
    by: 'experiment',
    what: 'with pg: pool.acquire did not bound the first connection (pending after 150 s), nor a query; the options of the driver did; a lost connection ended no process',
  },
});
