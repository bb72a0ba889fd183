import assert from 'node:assert/strict';
import { drizzle } from '../../../rules/src/libraries/stores/drizzle-orm.js';
import { knex } from '../../../rules/src/libraries/stores/knex.js';
import { clientOf, limitsOf, transactionsOf } from './clients-of.js';

/** As measured. */
const measured = {
  knex: {
    version: '3.3.0',
    importNames: ['knex'],
    timeoutDefault: 'acquire 60 s, but a silent server ends at ~30 s (tarn createTimeoutMillis); query none (pending 150 s)',
    retryDefault: '0',
    errorEventCrash: 'no',
    quickFix: ['acquireConnectionTimeout: 5_000', '.timeout(10_000)', 'connection: { query_timeout: 10_000 } (pg)'],
  },
  drizzle: {
    version: '0.45.4',
    importNames: 'drizzle-orm/*',
    timeoutOptions: ["the driver's"],
    errorEventCrash: "YES with node-postgres Pool lacking on('error')",
  },
};

describe('knex', () => {
  const client = clientOf(knex, '');

  it('was looked at in this version', () => {
    assert.equal(knex.evidence.version, measured.knex.version);
  });

  it('is imported by this name, as the default and by name', () => {
    assert.deepEqual(knex.modules, measured.knex.importNames);
    assert.deepEqual(Object.keys(knex.exports), ['', 'knex']);
  });

  it('has a limit for the one driver that takes it for all queries', () => {
    assert.deepEqual(limitsOf(client), ['connection.query_timeout: 10_000']);
    assert.ok(client.limits?.every(({ when }) => when?.path === 'client' && when.values.includes('pg')));
  });

  it('runs a function in a transaction', () => {
    assert.deepEqual(transactionsOf(client), ['transaction']);
  });

  it('counts the building of a query as no call', () => {
    assert.deepEqual(Object.keys(client.calls), ['transaction']);
  });

  it('survives an error nobody listens to', () => {
    assert.equal(measured.knex.errorEventCrash, 'no');
    assert.equal(client.unheardError, 'survives');
  });

  it('tries once', () => {
    assert.equal(knex.request?.retries, 'none');
  });
});

describe('drizzle-orm', () => {
  const client = clientOf(drizzle, 'drizzle');

  it('was looked at in this version', () => {
    assert.equal(drizzle.evidence.version, measured.drizzle.version);
  });

  it('is imported by the driver', () => {
    assert.deepEqual(drizzle.modules.filter((name) => !name.startsWith('drizzle-orm/')), []);
    assert.ok(drizzle.modules.includes('drizzle-orm/node-postgres'));
  });

  it('leaves out what opens a file', () => {
    assert.deepEqual(drizzle.modules.filter((name) => /better-sqlite3|expo-sqlite|sql-js|pglite/.test(name)), []);
  });

  it('has the limits of its driver, and no own', () => {
    assert.deepEqual(limitsOf(client), []);
    assert.equal(drizzle.request?.deadline, undefined);
  });

  it('runs a function in a transaction', () => {
    assert.deepEqual(transactionsOf(client), ['transaction']);
  });

  it('connects to nothing by itself, and emits nothing', () => {
    assert.equal(client.cost, 'none');
    assert.equal(client.unheardError, undefined);
  });

  it('tries once', () => {
    assert.equal(drizzle.request?.retries, 'none');
  });
});
