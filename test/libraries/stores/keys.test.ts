import assert from 'node:assert/strict';
import type { ClientFact, KeyFact } from '../../../rules/src/libraries/library.js';
import { ioredis } from '../../../rules/src/libraries/stores/ioredis.js';
import { memcached } from '../../../rules/src/libraries/stores/memcached.js';
import { redis } from '../../../rules/src/libraries/stores/redis.js';
import { upstashRedis } from '../../../rules/src/libraries/stores/upstash-redis.js';
import { clientOf } from './clients-of.js';

/** Commands that do something to a key of which locks are made, by what they do. */
function commandsOf({ calls }: ClientFact, does: KeyFact['does']): string[] {
  return Object.entries(calls).flatMap(([name, { onKey }]) => (onKey?.does === does ? [name] : []));
}

describe('keys of which locks are made', () => {
  it('in ioredis, by words', () => {
    const client = clientOf(ioredis, 'Redis');
    assert.deepEqual(commandsOf(client, 'claim'), ['set', 'setnx']);
    assert.deepEqual(commandsOf(client, 'free'), ['del', 'unlink']);
    assert.deepEqual(commandsOf(client, 'expire'), ['expire', 'pexpire']);
    assert.deepEqual(commandsOf(client, 'read'), ['get', 'getset']);
  });

  it('in ioredis, through a cluster too', () => {
    assert.deepEqual(commandsOf(clientOf(ioredis, 'Cluster'), 'claim'), ['set', 'setnx']);
  });

  it('in redis, by options', () => {
    const client = clientOf(redis, 'createClient');
    const { onKey } = client.calls['set']!;
    assert.deepEqual(commandsOf(client, 'claim'), ['set', 'setNX']);
    assert.deepEqual(commandsOf(client, 'expire'), ['expire', 'pExpire']);
    assert.deepEqual(onKey?.does === 'claim' && onKey.expiry?.options?.map(({ path }) => path), ['EX', 'PX', 'EXAT', 'PXAT', 'expiration']);
  });

  it('in @upstash/redis, by options in small letters', () => {
    const { onKey } = clientOf(upstashRedis, 'Redis').calls['set']!;
    assert.deepEqual(onKey?.does === 'claim' && onKey.onlyNew?.options?.map(({ path }) => path), ['nx']);
    assert.deepEqual(onKey?.does === 'claim' && onKey.expiry?.options?.map(({ path }) => path), ['ex', 'px', 'exat', 'pxat']);
  });

  it('in memcached, by the lifetime’s place', () => {
    const client = clientOf(memcached, '');
    const { onKey } = client.calls['add']!;
    assert.deepEqual([commandsOf(client, 'claim'), commandsOf(client, 'free')], [['add'], ['del']]);
    assert.deepEqual(onKey?.does === 'claim' && onKey.expiry?.argument, { index: 2, off: [0] });
  });
});
