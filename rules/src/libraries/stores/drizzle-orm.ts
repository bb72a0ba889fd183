import { defineLibrary, type CallFact, type ClientFact, type OperationFact } from '../library.js';

const transaction: CallFact = { kind: 'call', signature: [['callback'], ['options']], gives: 'body', inTransaction: true };
const execute: CallFact = { kind: 'call', signature: [['other']], gives: 'body' };

const batch = 'where(inArray(table.id, ids))';
const reads: OperationFact = { does: 'reads', records: 'many', batch, bounds: { methods: ['limit'], append: '.limit(100)' } };
const one: OperationFact = { does: 'reads', records: 'one', batch };

/** Its other methods build queries, which are sent where they are awaited and may be parts of others. */
const client: ClientFact = {
  kind: 'client',
  signature: [['options', 'url', 'other'], ['options']],
  calls: {
    transaction,
    execute,
    batch: execute,
    // `db.query.users.findFirst({ … })`
    '**.findFirst': { ...execute, operation: { ...one, key: { argument: 0, path: 'where' } } },
    '**.findMany': { ...execute, operation: { ...reads, key: { argument: 0, path: 'where' }, bounds: { options: [{ argument: 0, path: 'limit' }], write: { argument: 0, path: 'limit', value: '100' } } } },
    $count: { ...execute, operation: { does: 'reads', records: 'one' } },
  },
  builds: {
    begins: ['select', 'selectDistinct', 'selectDistinctOn', 'insert', 'update', 'delete', 'with'],
    operations: {
      select: reads, selectDistinct: reads, selectDistinctOn: reads,
      insert: { does: 'creates', records: 'one', batch: 'insert(table).values(rows)' },
      update: { does: 'changes', records: 'many' },
      delete: { does: 'deletes', records: 'many', batch },
      onConflictDoUpdate: { does: 'changes', records: 'one', batch: 'insert(table).values(rows)' },
    },
    notSent: ['as', 'toSQL', 'getSQL', 'prepare', '$dynamic'],
  },
  // Around a driver that is there it connects to nothing.
  cost: 'none',
  noun: 'database',
};

export const drizzle = defineLibrary({
  name: 'drizzle-orm',
  // Those that open a file in the same process are left out.
  modules: [
    'drizzle-orm/aws-data-api/pg',
    'drizzle-orm/bun-sql',
    'drizzle-orm/d1',
    'drizzle-orm/gel',
    'drizzle-orm/libsql',
    'drizzle-orm/libsql/http',
    'drizzle-orm/libsql/web',
    'drizzle-orm/libsql/ws',
    'drizzle-orm/mysql-proxy',
    'drizzle-orm/mysql2',
    'drizzle-orm/neon-http',
    'drizzle-orm/neon-serverless',
    'drizzle-orm/netlify-db',
    'drizzle-orm/node-postgres',
    'drizzle-orm/pg-proxy',
    'drizzle-orm/planetscale-serverless',
    'drizzle-orm/postgres-js',
    'drizzle-orm/singlestore',
    'drizzle-orm/tidb-serverless',
    'drizzle-orm/vercel-postgres',
    'drizzle-orm/xata-http',
  ],
  exports: { drizzle: client },
  types: {
    DrizzleD1Database: 'drizzle',
    LibSQLDatabase: 'drizzle',
    MySql2Database: 'drizzle',
    NeonDatabase: 'drizzle',
    NeonHttpDatabase: 'drizzle',
    NodePgDatabase: 'drizzle',
    PlanetScaleDatabase: 'drizzle',
    PostgresJsDatabase: 'drizzle',
    VercelPgDatabase: 'drizzle',
  },
  request: { retries: 'none' },
  profile: {
    deadline: 'none of its own, as the driver: with `pg` it waits for ever',
    retries: 'none of its own: as the driver',
    body: 'as the driver',
    tls: 'as the driver',
    error: 'as the driver: with a `Pool` of `pg` that nobody listens to, it ends the process',
    fixes: ['`drizzle(new Pool({ connectionTimeoutMillis: 5_000, query_timeout: 10_000 }))`'],
    notFixes: [],
  },
  evidence: {
    version: '0.45.4',
    by: 'experiment',
    what: 'over node-postgres: a query to a silent server was still pending after 150 s, the limits of the pool ended it; a lost idle connection of a Pool without a listener ended the process',
  },
});
