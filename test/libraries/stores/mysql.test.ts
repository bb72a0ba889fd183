import assert from 'node:assert/strict';
import { mariadb } from '../../../rules/src/libraries/stores/mariadb.js';
import { mysql } from '../../../rules/src/libraries/stores/mysql.js';
import { mysql2, mysql2Promise } from '../../../rules/src/libraries/stores/mysql2.js';
import { clientOf, limitsOf } from './clients-of.js';

/** As measured. */
const measured = {
  mysql2: {
    version: '3.24.6',
    importNames: ['mysql2', 'mysql2/promise'],
    timeoutDefault: 'connect 10 s; query none (pending 150 s); pool wait none',
    retryDefault: '0',
    cleartextDefault: 'YES: no ssl',
    errorEventCrash: 'callback createConnection: YES on a dropped idle connection; promise wrapper and pool: no',
    quickFix: ['query({ sql, timeout: 10_000 })', 'connectTimeout: 5_000', 'queueLimit: 100'],
  },
  others: {
    versions: { mariadb: '3.5.4', mysql: '2.18.1' },
    timeoutDefault: 'mariadb: connect 1 s, query/socket 0; mysql: connect 10 s',
    cleartextDefault: 'mariadb/mysql plain',
    quickFix: null,
    verifiedBy: 'source',
  },
};

describe('mysql2', () => {
  it('was looked at in this version', () => {
    assert.deepEqual([mysql2.evidence.version, mysql2Promise.evidence.version], [measured.mysql2.version, measured.mysql2.version]);
  });

  it('is imported by these names', () => {
    assert.deepEqual([...mysql2.modules, ...mysql2Promise.modules], measured.mysql2.importNames);
  });

  it('has no option for a client that ends the wait for a query', () => {
    assert.deepEqual(limitsOf(clientOf(mysql2, 'createPool')), []);
    assert.equal(mysql2.request?.deadline, undefined);
  });

  it('ends the process by an error of a connection with callbacks that nobody listens to', () => {
    assert.equal(clientOf(mysql2, 'createConnection').unheardError, 'ends the process');
  });

  it('survives it with promises and in a pool', () => {
    assert.equal(clientOf(mysql2Promise, 'createConnection').unheardError, 'survives');
    assert.equal(clientOf(mysql2, 'createPool').unheardError, 'survives');
    assert.equal(clientOf(mysql2Promise, 'createPool').unheardError, 'survives');
  });

  it('connects for each client, but not for what is borrowed or wrapped', () => {
    const pool = clientOf(mysql2, 'createPool');
    assert.equal(pool.cost, 'connects');
    assert.deepEqual([pool.derives?.['getConnection']?.cost, pool.derives?.['promise']?.cost], ['none', 'none']);
  });

  it('is in clear text unless `ssl` is given', () => {
    assert.deepEqual(mysql2.request?.cleartextHosts, { when: 'unset', option: 'ssl' });
  });

  it('tries once', () => {
    assert.equal(mysql2.request?.retries, 'none');
  });
});

describe('mysql', () => {
  it('was read in this version', () => {
    assert.deepEqual([mysql.evidence.version, mysql.evidence.by], [measured.others.versions.mysql, measured.others.verifiedBy]);
    assert.deepEqual(mysql.modules, ['mysql']);
  });

  it('has no option for a client that ends the wait for a query', () => {
    assert.deepEqual(limitsOf(clientOf(mysql, 'createConnection')), []);
  });

  it('ends the process by an error of a connection that nobody listens to, not of a pool', () => {
    assert.equal(clientOf(mysql, 'createConnection').unheardError, 'ends the process');
    assert.equal(clientOf(mysql, 'createPool').unheardError, 'survives');
  });

  it('is in clear text by default, and tries once', () => {
    assert.deepEqual(mysql.request?.cleartextHosts, { when: 'unset', option: 'ssl' });
    assert.equal(mysql.request?.retries, 'none');
  });
});

describe('mariadb', () => {
  it('was read in this version', () => {
    assert.deepEqual([mariadb.evidence.version, mariadb.evidence.by], [measured.others.versions.mariadb, measured.others.verifiedBy]);
    assert.deepEqual(mariadb.modules, ['mariadb', 'mariadb/callback']);
  });

  it('is bounded by silence on the socket, which nothing writes as long as nobody tried it', () => {
    assert.equal(measured.others.quickFix, null);
    assert.deepEqual(limitsOf(clientOf(mariadb, 'createPool')), ['socketTimeout']);
  });

  it('is not bounded by a limit that the server keeps', () => {
    assert.deepEqual(clientOf(mariadb, 'createConnection').limits?.filter(({ path }) => path === 'queryTimeout'), []);
  });

  it('survives a lost connection', () => {
    assert.equal(clientOf(mariadb, 'createConnection').unheardError, 'survives');
  });

  it('is in clear text by default, and tries once', () => {
    assert.deepEqual(mariadb.request?.cleartextHosts, { when: 'unset', option: 'ssl' });
    assert.equal(mariadb.request?.retries, 'none');
  });
});
