import { defineLibrary, type CallFact, type ClientFact, type OperationFact, type DriverLimit } from '../library.js';
import { byMark } from './statements.js';
import { boundedByServer } from './pg.js';

const call: CallFact = { kind: 'call', signature: [['other'], ['other'], ['other']], gives: 'body' };

/** Without a function it hands back a transaction for the caller to end. */
const transaction: CallFact = { kind: 'call', signature: [['callback', 'options'], ['callback']], gives: 'body', inTransaction: true, ends: { commit: 'commit', rollback: 'rollback' } };

const save: CallFact = { ...call, operation: { does: 'changes', records: 'one', batch: 'bulkCreate(rows, { updateOnDuplicate })' } };
const erase: CallFact = { ...call, operation: { does: 'deletes', records: 'one', batch: 'destroy({ where: { id: ids } })' } };

/** One row, read or built. */
const instance: ClientFact = {
  kind: 'client',
  signature: [['other'], ['options']],
  calls: { save, update: { ...save, operation: { ...save.operation!, data: { argument: 0 } } }, destroy: erase, increment: save, decrement: save, reload: { ...call, operation: { does: 'reads', records: 'one' } } },
  cost: 'none',
  noun: 'row',
};

const where = { argument: 0, path: 'where' };
const byIds = 'findAll({ where: { id: ids } })';
const read = (operation: Partial<OperationFact>): CallFact => ({ ...call, records: instance, operation: { does: 'reads', records: 'one', key: where, batch: byIds, ...operation } });
const list: OperationFact['bounds'] = { options: [{ argument: 0, path: 'limit' }, { argument: 0, path: 'group' }], write: { argument: 0, path: 'limit', value: '100' } };

const model: ClientFact = {
  kind: 'client',
  signature: [['other'], ['other'], ['options']],
  calls: {
    findAll: read({ records: 'many', bounds: list }),
    findAndCountAll: read({ records: 'many', bounds: list }),
    findOne: read({ orNone: true }),
    findByPk: read({ key: { argument: 0 }, orNone: true }),
    count: read({ batch: 'count({ group })' }), min: read({ batch: 'findAll({ group })' }), max: read({ batch: 'findAll({ group })' }), sum: read({ batch: 'findAll({ group })' }),
    findOrCreate: { ...call, records: instance, operation: { does: 'changes', records: 'one', key: where, data: { argument: 0, path: 'defaults' } } },
    create: { ...call, records: instance, operation: { does: 'creates', records: 'one', data: { argument: 0 }, batch: 'bulkCreate' } },
    bulkCreate: { ...call, operation: { does: 'creates', records: 'many', data: { argument: 0 }, batch: 'bulkCreate' } },
    update: { ...call, operation: { does: 'changes', records: 'many', key: { argument: 1, path: 'where' }, data: { argument: 0 } } },
    upsert: { ...call, operation: { does: 'changes', records: 'one', data: { argument: 0 }, batch: 'bulkCreate(rows, { updateOnDuplicate })' } },
    destroy: { ...call, operation: { does: 'deletes', records: 'many', key: where, batch: 'destroy({ where: { id: ids } })' } },
    restore: call, increment: { ...call, operation: { does: 'changes', records: 'many', key: { argument: 1, path: 'where' } } }, decrement: { ...call, operation: { does: 'changes', records: 'many', key: { argument: 1, path: 'where' } } }, truncate: call, sync: call,
  },
  instances: { ...instance, new: true },
  cost: 'none',
  noun: 'model',
};

/** Other drivers have a limit for each query alone. */
const withPostgres: Pick<DriverLimit, 'off' | 'when'> = { off: [0, false], when: { path: 'dialect', values: ['postgres'] } };

const client: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['options', 'url'], ['options', 'other'], ['options', 'other'], ['options']],
  calls: { query: { ...call, statement: byMark }, authenticate: { ...call, oneShot: { unless: 'retry', when: { path: 'dialect', values: ['postgres', 'mysql', 'mariadb', 'mssql'] } } }, sync: call, transaction },
  derives: { define: model, model },
  cost: 'connects',
  noun: 'connection pool',
  unheardError: 'survives',
  limits: [
    { path: 'dialectOptions.connectionTimeoutMillis', bounds: 'connecting', write: '5_000', ...withPostgres },
    {
      path: 'dialectOptions.query_timeout',
      bounds: 'waiting for the result of a query',
      write: '10_000',
      instead: ['dialectOptions.statement_timeout', 'dialectOptions.options'],
      setElsewhere: boundedByServer.setElsewhere,
      ...withPostgres,
    },
  ],
};

export const sequelize = defineLibrary({
  name: 'sequelize',
  // `sequelize-typescript` hands it on with decorators, and version 7 has another name.
  modules: ['sequelize', 'sequelize-typescript', '@sequelize/core'],
  exports: { '': client, Sequelize: client, Model: model },
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
    what: 'with pg: pool.acquire did not bound the first connection (pending after 150 s), nor a query; the options of the driver did; a lost connection ended no process; with pg, mysql2, mariadb and mssql a refused first connection was not tried again, with retry it was',
  },
});
