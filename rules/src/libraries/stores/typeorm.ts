import { defineLibrary, type CallFact, type ClientFact, type OperationFact, type DriverLimit } from '../library.js';
import { byNumber } from './statements.js';
import { boundedByServer } from './pg.js';

const call: CallFact = { kind: 'call', signature: [['other'], ['other'], ['other']], gives: 'body' };
const transaction: CallFact = { kind: 'call', signature: [['callback', 'other'], ['callback']], gives: 'body', inTransaction: true };

const query: CallFact = { ...call, statement: byNumber };

/** What repositories and entities do, by where the filter stands; entity managers are given the entity first. */
const operationsFrom = (first: number): Readonly<Record<string, OperationFact>> => {
  const filter = { argument: first };
  const where = { argument: first, path: 'where' };
  const byIds = 'findBy({ id: In(ids) })';
  const take = { argument: first, path: 'take' };
  const bounds: OperationFact['bounds'] = { options: [take], write: { ...take, value: '100' } };
  const one: OperationFact = { does: 'reads', records: 'one', key: where, batch: byIds };
  const oneBy: OperationFact = { ...one, key: filter };
  const removal: OperationFact = { does: 'deletes', records: 'one', key: filter, batch: 'delete({ id: In(ids) })' };
  const saved: OperationFact = { does: 'changes', records: 'one', data: filter, batch: 'save(entities)' };
  return {
    find: { ...one, records: 'many', bounds }, findBy: { ...oneBy, records: 'many' }, findAndCount: { ...one, records: 'many', bounds }, findAndCountBy: { ...oneBy, records: 'many' },
    findOne: { ...one, orNone: true }, findOneOrFail: one, findOneBy: { ...oneBy, orNone: true }, findOneByOrFail: oneBy, count: one, countBy: oneBy, exists: one, existsBy: oneBy,
    save: saved, insert: { ...saved, does: 'creates', batch: 'insert(entities)' }, upsert: { ...saved, batch: 'upsert(entities, keys)' },
    update: { does: 'changes', records: 'many', key: filter, data: { argument: first + 1 } },
    increment: { does: 'changes', records: 'many', key: filter }, decrement: { does: 'changes', records: 'many', key: filter },
    delete: { ...removal, records: 'many' }, softDelete: { ...removal, records: 'many' }, remove: { ...removal, batch: 'remove(entities)' }, softRemove: { ...removal, batch: 'softRemove(entities)' },
  };
};

const doing = (first: number): Readonly<Record<string, CallFact>> =>
  Object.fromEntries(Object.entries(operationsFrom(first)).map(([name, operation]) => [name, { ...call, operation }]));

/** What repositories and entity managers have in common. */
const entities = {
  query, find: call, findBy: call, findOne: call, findOneBy: call, findOneOrFail: call, findOneByOrFail: call, findAndCount: call, findAndCountBy: call,
  count: call, countBy: call, exists: call, existsBy: call, sum: call, average: call, minimum: call, maximum: call,
  save: call, insert: call, update: call, upsert: call, delete: call, remove: call, softDelete: call, softRemove: call, restore: call, recover: call,
  increment: call, decrement: call, preload: call,
} satisfies Record<string, CallFact>;

const repository: ClientFact = { kind: 'client', signature: [['other']], calls: { ...entities, ...doing(0) }, cost: 'none', noun: 'repository' };

/** Entities that extend `BaseEntity` read and write themselves. */
const entity: ClientFact = {
  kind: 'client',
  signature: [],
  calls: { ...entities, ...doing(0) },
  instances: {
    kind: 'client',
    new: true,
    signature: [],
    calls: { save: { ...call, operation: { does: 'changes', records: 'one', batch: 'save(entities)' } }, remove: { ...call, operation: { does: 'deletes', records: 'one', batch: 'remove(entities)' } }, reload: call },
    cost: 'none',
    noun: 'entity',
  },
  cost: 'none',
  noun: 'entity',
};

const manager: ClientFact = {
  kind: 'client',
  signature: [['other']],
  calls: { ...entities, ...doing(1), transaction },
  derives: { getRepository: repository },
  cost: 'none',
  noun: 'entity manager',
};

const runner: ClientFact = {
  kind: 'client',
  signature: [['other']],
  calls: { connect: call, query, startTransaction: { ...call, transaction: 'opens' }, commitTransaction: { ...call, transaction: 'commits' }, rollbackTransaction: { ...call, transaction: 'rolls back' }, 'manager.query': call, 'manager.save': call },
  cost: 'none',
  noun: 'connection',
};

/** Other drivers have a limit for each query alone. */
const withPostgres: Pick<DriverLimit, 'off' | 'when'> = { off: [0, false], when: { path: 'type', values: ['postgres'] } };

const source: ClientFact = {
  kind: 'client',
  signature: [['options', 'other']],
  calls: {
    initialize: { ...call, gives: 'connection', noun: 'connection pool', oneShot: { when: { path: 'type', values: ['postgres', 'cockroachdb', 'mysql', 'mariadb', 'mssql'] } } },
    query,
    synchronize: call,
    runMigrations: call,
    transaction,
    'manager.transaction': transaction,
    ...Object.fromEntries(Object.entries(doing(1)).map(([name, fact]) => [`manager.${name}`, fact])),
    'manager.query': query,
  },
  derives: { getRepository: repository, 'manager.getRepository': repository, createQueryRunner: runner, createEntityManager: manager },
  cost: 'connects',
  noun: 'connection pool',
  unheardError: 'survives',
  limits: [
    { path: 'connectTimeoutMS', bounds: 'connecting', write: '5_000', instead: ['extra.connectionTimeoutMillis'], ...withPostgres },
    {
      path: 'extra.query_timeout',
      bounds: 'waiting for the result of a query',
      write: '10_000',
      instead: ['extra.statement_timeout', 'extra.options'],
      setElsewhere: boundedByServer.setElsewhere,
      ...withPostgres,
    },
  ],
};

export const typeorm = defineLibrary({
  name: 'typeorm',
  modules: ['typeorm'],
  exports: {
    DataSource: { ...source, new: true },
    // Until version 1: one connection by name for the whole process.
    createConnection: source,
    getConnection: { ...source, cost: 'none' },
    getManager: manager,
    getRepository: repository,
    BaseEntity: entity,
  },
  types: { Connection: 'getConnection', EntityManager: 'getManager', Repository: 'getRepository' },
  request: { retries: 'none', urlOptions: ['url'], hostOptions: ['host'], cleartextHosts: { when: 'false', option: 'ssl' } },
  profile: {
    deadline: 'none: `initialize()` and queries wait for ever',
    retries: 'none (the module for Nest: 10, every 3 s, for the first connection)',
    body: 'no limit: all rows are held in memory',
    tls: 'as the driver',
    error: 'survives',
    fixes: ['`connectTimeoutMS: 5_000, extra: { query_timeout: 10_000 }` (PostgreSQL)'],
    notFixes: ['`maxQueryExecutionTime` only logs', '`extra: { statement_timeout }` alone'],
  },
  evidence: {
    version: '1.1.1',
    by: 'experiment',
    what: 'with pg: initialize() and queries were still pending after 150 s; connectTimeoutMS and extra.query_timeout ended them; a lost connection ended no process; with pg, mysql2 and mssql a refused first connection was not tried again',
  },
});
