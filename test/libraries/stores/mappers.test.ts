import assert from 'node:assert/strict';
import { sequelize } from '../../../rules/src/libraries/stores/sequelize.js';
import { typeorm } from '../../../rules/src/libraries/stores/typeorm.js';
import { clientOf, limitsOf, transactionsOf } from './clients-of.js';

/** As measured. */
const measured = {
  sequelize: {
    version: '6.37.8',
    importNames: ['sequelize'],
    timeoutDefault: 'pool.acquire 60 s - but it does NOT bound the first connection (pending 150 s on a silent server); query none',
    retryDefault: 'max 5 but only for SQLITE_BUSY',
    errorEventCrash: 'no',
    quickFix: 'dialectOptions: { connectionTimeoutMillis: 5_000, query_timeout: 10_000, statement_timeout: 10_000 } (postgres)',
  },
  typeorm: {
    version: '1.1.1',
    importNames: ['typeorm'],
    timeoutDefault: 'none: initialize() pending 150 s, query pending',
    retryDefault: '0',
    errorEventCrash: 'no',
    badFixes: ['maxQueryExecutionTime only logs'],
  },
};

describe('sequelize', () => {
  const client = clientOf(sequelize, 'Sequelize');

  it('was looked at in this version', () => {
    assert.equal(sequelize.evidence.version, measured.sequelize.version);
    assert.deepEqual(sequelize.modules.slice(0, 1), measured.sequelize.importNames);
  });

  it('has limits for the one database whose driver takes them', () => {
    assert.deepEqual(limitsOf(client), ['dialectOptions.connectionTimeoutMillis: 5_000', 'dialectOptions.query_timeout: 10_000']);
    assert.ok(client.limits?.every(({ when }) => when?.path === 'dialect' && when.values.includes('postgres')));
  });

  it('runs a function in a transaction', () => {
    assert.deepEqual(transactionsOf(client), ['transaction']);
    assert.deepEqual(client.calls['transaction']?.signature, [['callback', 'options'], ['callback']]);
  });

  it('asks through the models it defines', () => {
    assert.ok(client.derives?.['define']?.calls['findAll']);
  });

  it('survives an error nobody listens to', () => {
    assert.equal(client.unheardError, 'survives');
  });

  it('tries once over a network', () => {
    assert.equal(sequelize.request?.retries, 'none');
  });
});

describe('typeorm', () => {
  const source = clientOf(typeorm, 'DataSource');

  it('was looked at in this version', () => {
    assert.equal(typeorm.evidence.version, measured.typeorm.version);
    assert.deepEqual(typeorm.modules, measured.typeorm.importNames);
  });

  it('has limits for the one database whose driver takes them', () => {
    assert.deepEqual(limitsOf(source), ['connectTimeoutMS: 5_000', 'extra.query_timeout: 10_000']);
    assert.ok(source.limits?.every(({ when }) => when?.path === 'type' && when.values.includes('postgres')));
    assert.equal(typeorm.request?.deadline, undefined);
  });

  it('runs a function in a transaction, of the source and of its manager', () => {
    assert.deepEqual(transactionsOf(source), ['transaction', 'manager.transaction']);
    assert.deepEqual(transactionsOf(clientOf(typeorm, 'getManager')), ['transaction']);
  });

  it('connects with a source, not with what it is asked for', () => {
    assert.equal(source.cost, 'connects');
    assert.equal(source.derives?.['getRepository']?.cost, 'none');
    assert.equal(clientOf(typeorm, 'getConnection').cost, 'none');
  });

  it('survives an error nobody listens to', () => {
    assert.equal(source.unheardError, 'survives');
  });

  it('tries once', () => {
    assert.equal(typeorm.request?.retries, 'none');
  });
});
