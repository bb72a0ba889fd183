import { defineLibrary, type CallFact, type ClientFact, type OperationFact } from '../library.js';

/** `prisma.user.findMany(…)`: the models are the project's own. */
const any: CallFact = { kind: 'call', signature: [['other']], gives: 'body' };
/** An array of queries in place of the function is sent at once. */
const transaction: CallFact = { kind: 'call', signature: [['callback', 'other'], ['options']], gives: 'body', inTransaction: true };

const key = { argument: 0, path: 'where' };
const data = { argument: 0, path: 'data' };
const counts = { up: '{ increment: {by} }', down: '{ decrement: {by} }' };
const operations = {
  findUnique: { does: 'reads', records: 'one', key, orNone: true, batch: 'findMany({ where: { id: { in: ids } } })' },
  findUniqueOrThrow: { does: 'reads', records: 'one', key, batch: 'findMany({ where: { id: { in: ids } } })' },
  findFirst: { does: 'reads', records: 'one', key, orNone: true, batch: 'findMany({ where: { id: { in: ids } } })' },
  findFirstOrThrow: { does: 'reads', records: 'one', key, batch: 'findMany({ where: { id: { in: ids } } })' },
  findMany: {
    does: 'reads', records: 'many', key, batch: 'findMany({ where: { id: { in: ids } } })',
    bounds: { options: [{ argument: 0, path: 'take' }, { argument: 0, path: 'cursor' }, { argument: 0, path: 'distinct' }], write: { argument: 0, path: 'take', value: '100' } },
  },
  count: { does: 'reads', records: 'one', key, batch: 'groupBy' },
  aggregate: { does: 'reads', records: 'one', key, batch: 'groupBy' },
  groupBy: { does: 'reads', records: 'one', key },
  create: { does: 'creates', records: 'one', data, batch: 'createMany' },
  createMany: { does: 'creates', records: 'many', data, batch: 'createMany' },
  createManyAndReturn: { does: 'creates', records: 'many', data, batch: 'createManyAndReturn' },
  update: { does: 'changes', records: 'one', key, data, batch: 'updateMany', batchWrites: 'the same', counts },
  updateMany: { does: 'changes', records: 'many', key, data, counts },
  upsert: { does: 'changes', records: 'one', key, data: { argument: 0, path: 'update' } },
  delete: { does: 'deletes', records: 'one', key, batch: 'deleteMany({ where: { id: { in: ids } } })' },
  deleteMany: { does: 'deletes', records: 'many', key, batch: 'deleteMany({ where: { id: { in: ids } } })' },
} satisfies Record<string, OperationFact>;

const calls: ClientFact['calls'] = {
  '**': any,
  ...Object.fromEntries(Object.entries(operations).map(([name, operation]) => [`**.${name}`, { ...any, operation }])),
  $transaction: transaction,
};

const extended: ClientFact = { kind: 'client', signature: [['other']], calls, cost: 'none', noun: 'client' };

const client: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['options']],
  calls,
  derives: {
    $extends: extended,
    // Both give the client back.
    $on: { ...extended, signature: [['other'], ['callback']] },
    $use: { ...extended, signature: [['callback']] },
  },
  cost: 'connects',
  noun: 'connection pool',
};

export const prisma = defineLibrary({
  name: '@prisma/client',
  modules: ['@prisma/client', '@prisma/client/edge'],
  // Version 7 writes the client to wherever the schema says.
  generated: { modules: /prisma|generated/i, exports: ['PrismaClient'] },
  exports: { PrismaClient: client },
  types: { 'Prisma.TransactionClient': 'PrismaClient' },
  request: { retries: 'none', urlOptions: ['datasourceUrl', 'datasources.db.url'] },
  profile: {
    deadline: 'none for a query; an interactive transaction 5 s (2 s to begin); the rest as the adapter (7), or connecting 5 s and the pool 10 s (6)',
    retries: 'none',
    body: 'no limit: all rows are held in memory',
    tls: 'as the adapter',
    error: 'none emitted',
    fixes: ['`new PrismaPg({ connectionString, connectionTimeoutMillis: 5_000, query_timeout: 10_000 })`'],
    notFixes: ['`timeout` of `$transaction` bounds transactions alone'],
  },
  evidence: {
    version: '7.10.0',
    by: 'documentation',
    what: 'connection pool pages for 6 and 7; read in the client’s runtime: maxWait 2 s and timeout 5 s for interactive transactions',
  },
});

/** The pool of version 7, made once for the client. */
const adapter: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['options', 'url', 'other'], ['other']],
  calls: {},
  cost: 'none',
  noun: 'connection pool',
  unheardError: 'survives',
  limits: [
    { path: 'connectionTimeoutMillis', bounds: 'connecting and waiting for a free connection', off: [0], write: '5_000' },
    { path: 'query_timeout', bounds: 'waiting for the result of a query', off: [0, false], write: '10_000' },
  ],
};

export const prismaPg = defineLibrary({
  name: '@prisma/adapter-pg',
  modules: ['@prisma/adapter-pg'],
  exports: { PrismaPg: adapter },
  request: { retries: 'none', urlOptions: ['connectionString'], hostOptions: ['host'], cleartextHosts: { when: 'false', option: 'ssl' } },
  profile: {
    deadline: 'none: as `pg`, waits for ever',
    retries: 'none',
    body: 'no limit: all rows are held in memory',
    tls: 'clear text, as `pg`',
    error: 'survives: the adapter listens',
    fixes: ['`new PrismaPg({ connectionString, connectionTimeoutMillis: 5_000, query_timeout: 10_000 })`'],
    notFixes: ['`statement_timeout` alone: a frozen server keeps no time'],
  },
  evidence: {
    version: '7.10.0',
    by: 'source',
    what: 'hands its options to a Pool of pg, whose facts were established by experiment, and listens to the errors of the pool',
  },
});
