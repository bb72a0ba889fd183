import assert from 'node:assert/strict';
import { pg } from '../../../rules/src/libraries/stores/pg.js';
import { clientOf, limitsOf } from './clients-of.js';

/** As measured. */
const measured = {
  version: '8.23.1',
  importNames: ['pg', 'pg-pool'],
  timeoutDefault: 'none: connect, pool checkout and query all pending for ever',
  cleartextDefault: 'YES: ssl false',
  tlsVerifyOption: 'ssl.rejectUnauthorized, sslmode=no-verify',
  poolLimitDefault: 'max 10, wait queue unbounded',
  retryDefault: '0',
  errorEventCrash: "YES: an IDLE pool client losing its connection crashes without pool.on('error'); same for Client",
  quickFix: ['connectionTimeoutMillis: 5_000', 'query_timeout: 10_000', 'statement_timeout: 10_000'],
  badFixes: ['statement_timeout', 'idleTimeoutMillis'],
};

describe('pg', () => {
  const pool = clientOf(pg, 'Pool');
  const client = clientOf(pg, 'Client');

  it('was looked at in this version', () => {
    assert.equal(pg.evidence.version, measured.version);
  });

  it('is imported by these names', () => {
    assert.deepEqual(pg.modules, measured.importNames);
  });

  it('is said to be in clear text only where somebody wrote so', () => {
    assert.deepEqual(pg.request?.cleartextHosts, { when: 'false', option: 'ssl' });
  });

  it('connects for each pool and client', () => {
    assert.deepEqual(
      Object.entries(pg.exports).map(([path, fact]) => [path, fact.kind === 'client' && fact.cost, fact.kind === 'client' && fact.noun]),
      [
        ['', 'connects', 'connection pool'],
        ['Pool', 'connects', 'connection pool'],
        ['Client', 'connects', 'connection'],
      ],
    );
  });

  it('lends out connections, which cost nothing', () => {
    assert.equal(pool.derives?.['connect']?.cost, 'none');
    assert.ok(pool.derives['connect'].calls['query']);
  });

  it('gets the limits that were seen to end a wait', () => {
    assert.deepEqual(limitsOf(pool), measured.quickFix.slice(0, 2));
    assert.deepEqual(limitsOf(client), measured.quickFix.slice(0, 2));
  });

  it('takes nothing for a limit that ends no wait', () => {
    assert.deepEqual(pool.limits?.filter(({ path }) => measured.badFixes.includes(path)), []);
  });

  it('is not complained about for each query', () => {
    assert.equal(pg.request?.deadline, undefined);
  });

  it('ends the process by an error nobody listens to', () => {
    assert.match(measured.errorEventCrash, /^YES/);
    assert.deepEqual([pool.unheardError, client.unheardError], ['ends the process', 'ends the process']);
  });

  it('tries once', () => {
    assert.equal(pg.request?.retries, 'none');
  });
});
