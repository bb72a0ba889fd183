import assert from 'node:assert/strict';
import { memcached } from '../../../rules/src/libraries/stores/memcached.js';
import { upstashRedis } from '../../../rules/src/libraries/stores/upstash-redis.js';
import { clientOf, limitsOf } from './clients-of.js';

/** As read. */
const read = {
  memcached: { version: '2.2.2', timeout: 5_000, poolSize: 10, events: ['issue', 'failure', 'reconnecting', 'reconnect', 'remove'] },
  upstashRedis: { version: '1.39.0', retries: 5, subpaths: ['node', 'cloudflare', 'fastly'] },
};

describe('memcached', () => {
  const client = clientOf(memcached, '');

  it('was read in this version', () => {
    assert.deepEqual([memcached.evidence.version, memcached.evidence.by], [read.memcached.version, 'source']);
    assert.deepEqual(memcached.modules, ['memcached']);
  });

  it('has no option that ends the wait for a command', () => {
    assert.deepEqual(limitsOf(client), []);
  });

  it('emits no error, connects and tries once', () => {
    assert.equal(read.memcached.events.includes('error'), false);
    assert.deepEqual([client.unheardError, client.cost, memcached.request?.retries], [undefined, 'connects', 'none']);
  });
});

describe('@upstash/redis', () => {
  const client = clientOf(upstashRedis, 'Redis');

  it('was read in this version', () => {
    assert.deepEqual([upstashRedis.evidence.version, upstashRedis.evidence.by], [read.upstashRedis.version, 'source']);
  });

  it('is imported by these names', () => {
    const subpaths = upstashRedis.modules.flatMap((name) => name.split('/').slice(2));
    assert.deepEqual(subpaths.toSorted(), read.upstashRedis.subpaths.toSorted());
  });

  it('waits as long as fetch', () => {
    assert.deepEqual(limitsOf(client), []);
    assert.equal(upstashRedis.request?.deadline, undefined);
  });

  it('opens no connection of its own, and tries again by itself', () => {
    assert.deepEqual([client.cost, client.unheardError, upstashRedis.request?.retries], ['none', undefined, 'by-default']);
  });
});
