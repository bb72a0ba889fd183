import assert from 'node:assert/strict';
import { ioredis } from '../../../rules/src/libraries/stores/ioredis.js';
import { pg } from '../../../rules/src/libraries/stores/pg.js';

/** As measured. */
const measured = {
  pg: {
    version: '8.23.1',
    importNames: ['pg', 'pg-pool'],
    cleartextDefault: 'YES: ssl false',
    tlsVerifyOption: 'ssl.rejectUnauthorized, sslmode=no-verify',
    poolLimitDefault: 'max 10, wait queue unbounded',
    retryDefault: '0',
  },
  ioredis: {
    version: '6.0.0',
    otherVersionsChecked: '5.11.1',
    cleartextDefault: 'redis://',
    retryDefault: 'reconnect for ever; per command 20 reconnects. v6: 50 ms x2 up to 5 s + 0-200 ms jitter; v5: times*50 max 2 s, no jitter',
  },
};

describe('pg', () => {
  it('was looked at in this version', () => {
    assert.equal(pg.evidence.version, measured.pg.version);
  });

  it('is imported by these names', () => {
    assert.deepEqual(pg.modules, measured.pg.importNames);
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

  it('tries once', () => {
    assert.equal(pg.request?.retries, 'none');
  });
});

describe('ioredis', () => {
  it('was looked at in these versions', () => {
    assert.deepEqual([ioredis.evidence.version, ioredis.evidence.others], [measured.ioredis.version, measured.ioredis.otherVersionsChecked]);
  });

  it('is in clear text unless `tls` is given', () => {
    const redis = ioredis.exports['Redis'];
    assert.ok(redis?.kind === 'client');
    assert.deepEqual(redis.request?.cleartextHosts, { when: 'unset', option: 'tls' });
  });

  it('tries again by itself', () => {
    assert.equal(ioredis.request?.retries, 'by-default');
  });
});
