import { defineLibrary, type CallFact, type ClientFact, type OperationFact } from '../library.js';
import { boundedByServer } from './pg.js';

const transaction: CallFact = { kind: 'call', signature: [['callback', 'options'], ['options']], gives: 'body', inTransaction: true, ends: { commit: 'commit', rollback: 'rollback' } };

/** Its other methods build queries, which are sent where they are awaited and may be parts of others. */
const reads: OperationFact = { does: 'reads', records: 'many', batch: "whereIn('id', ids)", bounds: { methods: ['limit', 'first', 'count', 'countDistinct', 'sum', 'avg', 'min', 'max', 'paginate', 'stream', 'groupBy', 'distinct'], append: '.limit(100)' } };
const one: OperationFact = { does: 'reads', records: 'one', batch: "whereIn('id', ids)" };
const aggregate: OperationFact = { does: 'reads', records: 'one', batch: 'groupBy' };
const inserts: OperationFact = { does: 'creates', records: 'one', batch: 'insert(rows)' };
const updates: OperationFact = { does: 'changes', records: 'many' };
const removes: OperationFact = { does: 'deletes', records: 'many', batch: "whereIn('id', ids)" };

const client: ClientFact = {
  kind: 'client',
  signature: [['options', 'url']],
  calls: { transaction },
  builds: {
    begins: ['', 'select', 'from', 'table', 'insert', 'queryBuilder', 'withSchema', 'with', 'column', 'columns', 'distinct', 'into', 'count', 'min', 'max', 'sum'],
    operations: {
      first: one, count: aggregate, countDistinct: aggregate, sum: aggregate, avg: aggregate, min: aggregate, max: aggregate,
      insert: inserts, update: updates, increment: updates, decrement: updates, delete: removes, del: removes, truncate: removes,
      onConflict: { ...inserts, does: 'changes' },
    },
    otherwise: reads,
    notSent: ['as', 'toSQL', 'toString', 'toQuery'],
  },
  cost: 'connects',
  noun: 'connection pool',
  unheardError: 'survives',
  // Other drivers have a limit for each query alone.
  limits: [
    {
      path: 'connection.query_timeout',
      bounds: 'waiting for the result of a query',
      off: [0, false],
      write: '10_000',
      when: { path: 'client', values: ['pg', 'postgres', 'postgresql'] },
      instead: ['connection.statement_timeout', 'connection.options'],
      setElsewhere: boundedByServer.setElsewhere,
    },
  ],
};

export const knex = defineLibrary({
  name: 'knex',
  modules: ['knex'],
  exports: { '': client, knex: client },
  types: { Knex: '' },
  request: {
    retries: 'none',
    urlOptions: ['connection', 'connection.connectionString'],
    hostOptions: ['connection.host'],
    cleartextHosts: { when: 'false', option: 'connection.ssl' },
  },
  profile: {
    deadline: 'none for a query: waits for ever; a place in the pool 60 s, a silent server ends at about 30 s',
    retries: 'none',
    body: 'no limit: all rows are held in memory',
    tls: 'as the driver',
    error: 'survives',
    fixes: ['`acquireConnectionTimeout: 5_000`', '`.timeout(10_000)`', '`connection: { query_timeout: 10_000 }` (PostgreSQL)'],
    notFixes: ['`.timeout(ms, { cancel: true })`: it waits for a second connection to the frozen server', '`acquireConnectionTimeout` alone ends no query'],
  },
  evidence: {
    version: '3.3.0',
    by: 'experiment',
    what: 'with pg: a silent server ended after 30 s, a query was still pending after 150 s; .timeout(10_000) and connection.query_timeout ended it, .timeout with cancel did not; a lost connection ended no process',
  },
});
