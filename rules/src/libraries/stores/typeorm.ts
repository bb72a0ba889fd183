import { defineLibrary, type CallFact, type ClientFact } from '../library.js';

const call: CallFact = { kind: 'call', signature: [['other'], ['other'], ['other']], gives: 'body' };
const transaction: CallFact = { kind: 'call', signature: [['callback', 'other'], ['callback']], gives: 'body', inTransaction: true };

/** What repositories and entity managers have in common. */
const entities = {
  query: call, find: call, findBy: call, findOne: call, findOneBy: call, findOneOrFail: call, findOneByOrFail: call, findAndCount: call, findAndCountBy: call,
  count: call, countBy: call, exists: call, existsBy: call, sum: call, average: call, minimum: call, maximum: call,
  save: call, insert: call, update: call, upsert: call, delete: call, remove: call, softDelete: call, softRemove: call, restore: call, recover: call,
  increment: call, decrement: call, preload: call,
} satisfies Record<string, CallFact>;

const repository: ClientFact = { kind: 'client', signature: [['other']], calls: entities, cost: 'none', noun: 'repository' };

const manager: ClientFact = {
  kind: 'client',
  signature: [['other']],
  calls: { ...entities, transaction },
  derives: { getRepository: repository },
  cost: 'none',
  noun: 'entity manager',
};

const runner: ClientFact = {
  kind: 'client',
  signature: [['other']],
  calls: { connect: call, query: call, startTransaction: { ...call, transaction: 'opens' }, commitTransaction: { ...call, transaction: 'commits' }, rollbackTransaction: { ...call, transaction: 'rolls back' }, 'manager.query': call, 'manager.save': call },
  cost: 'none',
  noun: 'connection',
};

const source: ClientFact = {
  kind: 'client',
  signature: [['options', 'other']],
  calls: {
    initialize: { ...call, gives: 'connection', noun: 'connection pool' },
    query: call,
    synchronize: call,
    runMigrations: call,
    transaction,
    'manager.transaction': transaction,
    'manager.query': call,
    'manager.find': call,
    'manager.findBy': call,
    'manager.findOne': call,
    'manager.findOneBy': call,
    'manager.save': call,
    'manager.insert': call,
    'manager.update': call,
    'manager.delete': call,
    'manager.remove': call,
    'manager.count': call,
  },
  derives: { getRepository: repository, 'manager.getRepository': repository, createQueryRunner: runner, createEntityManager: manager },
  cost: 'connects',
  noun: 'connection pool',
  unheardError: 'survives',
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
    what: 'with pg: initialize() and queries were still pending after 150 s; connectTimeoutMS and extra.query_timeout ended them; a lost connection ended no process',
  },
});
