import { defineLibrary, type CallFact, type ClientFact } from '../library.js';
import { expire, freeByLists, pexpire, publish, read, setByLowerOptions, setnxByLowerOptions } from './keys.js';
import { withOperations } from './redis-operations.js';

const command: CallFact = { kind: 'call', signature: [['other']], gives: 'body' };

/** Commands over HTTPS, each a request of its own. */
const client: ClientFact = {
  kind: 'client',
  signature: [['options']],
  calls: withOperations({
    get: read, getset: read, set: setByLowerOptions, setex: command, setnx: setnxByLowerOptions, mget: command, mset: command, del: freeByLists, unlink: freeByLists, exists: command,
    expire, pexpire, ttl: command,
    incr: command, incrby: command, decr: command, decrby: command, keys: command, scan: command,
    hget: command, hgetall: command, hmget: command, hset: command, hdel: command, hincrby: command,
    lpush: command, rpush: command, lpop: command, rpop: command, lrange: command, llen: command,
    sadd: command, srem: command, smembers: command, sismember: command, zadd: command, zrem: command, zrange: command, zscore: command,
    publish, ping: command, eval: command, evalsha: command,
  }, { get: 'mget', set: 'mset', any: 'pipeline()' }),
  cost: 'none',
  noun: 'client',
};

export const upstashRedis = defineLibrary({
  name: '@upstash/redis',
  cache: true,
  modules: ['@upstash/redis', '@upstash/redis/cloudflare', '@upstash/redis/fastly', '@upstash/redis/node'],
  exports: { Redis: { ...client, new: true }, 'Redis.fromEnv': client },
  request: { retries: 'by-default', urlOptions: ['url'] },
  profile: {
    deadline: 'the one of `fetch`',
    retries: '5, after growing pauses, without jitter',
    body: 'no limit',
    tls: 'by the scheme of `url`',
    error: 'none emitted',
    fixes: ['`new Redis({ …, signal: () => AbortSignal.timeout(5_000) })`'],
    notFixes: ['`signal: AbortSignal.timeout(5_000)`: one signal ends all later commands too'],
  },
  evidence: {
    version: '1.39.0',
    by: 'source',
    what: 'a connection that was cut was asked six times, the last rest 2.7 s; by the source (HttpClient.request) 5 retries after exp(n) * 50 ms, and fetch with the given signal, called anew if it is a function; a silent server: a function ended each command at its bound, one signal failed all commands after it',
  },
});
