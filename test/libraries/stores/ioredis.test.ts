import assert from 'node:assert/strict';
import { ioredis } from '../../../rules/src/libraries/stores/ioredis.js';
import { clientOf, limitsOf } from './clients-of.js';

/** As measured. */
const measured = {
  version: '6.0.0',
  otherVersionsChecked: '5.11.1',
  timeoutDefault: 'connect 10 s; command NONE (pending 150 s on a frozen server)',
  cleartextDefault: 'redis://',
  retryDefault: 'reconnect for ever; per command 20 reconnects. v6: 50 ms x2 up to 5 s + 0-200 ms jitter; v5: times*50 max 2 s, no jitter',
  errorEventCrash: 'no (prints "[ioredis] Unhandled error event")',
  quickFix: ['commandTimeout: 5_000', 'maxRetriesPerRequest: 1', 'enableOfflineQueue: false'],
};

describe('ioredis', () => {
  const redis = clientOf(ioredis, 'Redis');

  it('was looked at in these versions', () => {
    assert.deepEqual([ioredis.evidence.version, ioredis.evidence.others], [measured.version, measured.otherVersionsChecked]);
  });

  it('is made in these ways', () => {
    assert.deepEqual(Object.keys(ioredis.exports), ['', 'Redis', 'Cluster', 'Redis.Cluster']);
  });

  it('is in clear text unless `tls` is given', () => {
    assert.deepEqual(redis.request?.cleartextHosts, { when: 'unset', option: 'tls' });
  });

  it('gets a limit for its commands', () => {
    assert.deepEqual(limitsOf(redis), measured.quickFix.slice(0, 1));
  });

  it('hands the limit on to the nodes of a cluster', () => {
    assert.deepEqual(limitsOf(clientOf(ioredis, 'Cluster')), ['redisOptions.commandTimeout']);
  });

  it('waits on purpose for commands that block and messages that come', () => {
    assert.deepEqual(['blpop', 'brpop', 'subscribe', 'xread'].filter((name) => Object.hasOwn(redis.calls, name)), []);
  });

  it('survives an error nobody listens to', () => {
    assert.match(measured.errorEventCrash, /^no/);
    assert.equal(redis.unheardError, 'survives');
  });

  it('tries again by itself', () => {
    assert.equal(ioredis.request?.retries, 'by-default');
  });
});
