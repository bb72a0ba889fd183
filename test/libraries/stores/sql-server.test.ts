import assert from 'node:assert/strict';
import { mssql } from '../../../rules/src/libraries/stores/mssql.js';
import { tedious } from '../../../rules/src/libraries/stores/tedious.js';
import { clientOf, limitsOf, transactionsOf } from './clients-of.js';

/** As measured. */
const measured = {
  versions: { tedious: '19.2.2' },
  timeoutDefault: 'tedious: connect 15 s, request 15 s',
  hangsForeverByDefault: 'tedious: no',
  tlsDefault: 'tedious verifies (trustServerCertificate false)',
  cleartextDefault: 'tedious encrypt true',
  verifiedBy: 'source',
};

describe('tedious', () => {
  const connection = clientOf(tedious, 'Connection');

  it('was read in this version', () => {
    assert.deepEqual([tedious.evidence.version, tedious.evidence.by], [measured.versions.tedious, measured.verifiedBy]);
    assert.deepEqual(tedious.modules, ['tedious']);
  });

  it('brings its limits', () => {
    assert.match(measured.hangsForeverByDefault, /no$/);
    assert.deepEqual(limitsOf(connection), []);
  });

  it('encrypts unless somebody wrote otherwise', () => {
    assert.deepEqual(tedious.request?.cleartextHosts, { when: 'false', option: 'options.encrypt' });
  });

  it('runs a function in a transaction', () => {
    assert.deepEqual(transactionsOf(connection), ['transaction']);
  });

  it('ends the process by an error nobody listens to', () => {
    assert.equal(connection.unheardError, 'ends the process');
  });

  it('tries once', () => {
    assert.equal(tedious.request?.retries, 'none');
  });
});

describe('mssql', () => {
  it('was read in this version', () => {
    assert.deepEqual([mssql.evidence.version, mssql.evidence.by], ['12.7.14', 'source']);
    assert.deepEqual(mssql.modules, ['mssql']);
  });

  it('brings its limits', () => {
    assert.deepEqual(limitsOf(clientOf(mssql, 'ConnectionPool')), []);
  });

  it('may be asked for its one pool in every request', () => {
    assert.deepEqual([clientOf(mssql, 'connect').cost, clientOf(mssql, 'ConnectionPool').cost], ['none', 'connects']);
  });

  it('survives a lost connection, and tries once', () => {
    assert.equal(clientOf(mssql, 'connect').unheardError, 'survives');
    assert.equal(mssql.request?.retries, 'none');
  });
});
