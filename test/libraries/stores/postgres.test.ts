import assert from 'node:assert/strict';
import { postgres } from '../../../rules/src/libraries/stores/postgres.js';
import { vercelPostgres } from '../../../rules/src/libraries/stores/vercel-postgres.js';
import { clientOf, limitsOf, transactionsOf } from './clients-of.js';

/** As measured. */
const measured = {
  version: '3.4.9',
  importNames: ['postgres'],
  timeoutDefault: 'connect 30 s; query none (pending 150 s)',
  retryDefault: 'reconnects; queries not retried',
  cleartextDefault: 'ssl false',
  errorEventCrash: 'no',
  quickFix: ['connect_timeout: 5', 'connection: { statement_timeout: 10_000 }'],
  quickFixVerified: 'connect_timeout: yes; statement_timeout on a live server: yes (does not help on a dead one)',
};

describe('postgres', () => {
  const client = clientOf(postgres, '');

  it('was looked at in this version', () => {
    assert.equal(postgres.evidence.version, measured.version);
  });

  it('is imported by this name and called itself', () => {
    assert.deepEqual(postgres.modules, measured.importNames);
    assert.deepEqual(Object.keys(postgres.exports), ['']);
    assert.deepEqual(client.signature, [['url', 'options'], ['options']]);
  });

  it('has no option that ends the wait for a query', () => {
    assert.deepEqual(limitsOf(client), []);
    assert.equal(postgres.request?.deadline, undefined);
  });

  it('runs a function in a transaction', () => {
    assert.deepEqual(transactionsOf(client), ['begin']);
  });

  it('counts parts of queries as no calls', () => {
    assert.equal(Object.hasOwn(client.calls, ''), false);
  });

  it('is said to be in clear text only where somebody wrote so', () => {
    assert.deepEqual(postgres.request?.cleartextHosts, { when: 'false', option: 'ssl' });
  });

  it('survives an error nobody listens to', () => {
    assert.equal(measured.errorEventCrash, 'no');
    assert.equal(client.unheardError, 'survives');
  });

  it('tries once', () => {
    assert.equal(postgres.request?.retries, 'none');
  });
});

describe('@vercel/postgres', () => {
  it('was read in this version', () => {
    assert.deepEqual([vercelPostgres.evidence.version, vercelPostgres.evidence.by], ['0.10.0', 'source']);
  });

  it('may be made for each request', () => {
    assert.deepEqual([clientOf(vercelPostgres, 'createPool').cost, clientOf(vercelPostgres, 'createClient').cost], ['none', 'none']);
  });

  it('tries once, and brings no limits that were looked at', () => {
    assert.equal(vercelPostgres.request?.retries, 'none');
    assert.deepEqual(limitsOf(clientOf(vercelPostgres, 'createPool')), []);
  });

  it('is said nothing of where nobody listens to errors', () => {
    assert.equal(clientOf(vercelPostgres, 'createPool').unheardError, undefined);
  });
});
