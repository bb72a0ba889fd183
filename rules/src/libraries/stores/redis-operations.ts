import type { CallFact, OperationFact } from '../library.js';

const key = { argument: 0 };

/** Commands of Redis that are about one key, by what they do to it. Those about a counter or a set change it in one step. */
const commands: Readonly<Record<OperationFact['does'], readonly string[]>> = {
  reads: [
    'get', 'getbuffer', 'exists', 'ttl', 'pttl', 'type', 'strlen', 'hget', 'hgetall', 'hmget', 'hexists', 'hkeys', 'hvals', 'hlen', 'lrange', 'llen', 'smembers',
    'sismember', 'scard', 'zrange', 'zrangebyscore', 'zrevrange', 'zscore', 'zrank', 'zcard', 'xlen', 'xrange',
  ],
  creates: ['setnx', 'hsetnx', 'xadd'],
  changes: [
    'set', 'setex', 'psetex', 'getset', 'append', 'expire', 'pexpire', 'incr', 'incrby', 'incrbyfloat', 'decr', 'decrby', 'hset', 'hmset', 'hincrby',
    'lpush', 'rpush', 'ltrim', 'sadd', 'zadd', 'zincrby',
  ],
  deletes: ['del', 'unlink', 'getdel', 'hdel', 'lrem', 'srem', 'zrem', 'zremrangebyscore', 'spop', 'lpop', 'rpop', 'xack'],
};

/** Where the value stands, for commands that put one in place of the old one. */
const values: Readonly<Record<string, number>> = { set: 1, setnx: 1, getset: 1, setex: 2, psetex: 2, hset: 2, hsetnx: 2 };

const byCommand = new Map<string, OperationFact>(
  (Object.entries(commands) as [OperationFact['does'], readonly string[]][]).flatMap(([does, names]) =>
    names.map((name) => [name, { does, records: 'one', key, ...(name in values && { data: { argument: values[name]! } }) }] as const),
  ),
);

/** How a client of Redis calls the commands that take many keys, and what sends many commands at once. */
export interface RedisBatches {
  readonly get: string;
  readonly set: string;
  readonly any: string;
}

/** The commands of a client, with what they do. */
export function withOperations<Calls extends Readonly<Record<string, CallFact>>>(calls: Calls, batches: RedisBatches): Calls {
  const entries = Object.entries(calls).map(([name, call]) => {
    const command = name.toLowerCase();
    const operation = byCommand.get(command);
    if (operation === undefined) return [name, call];
    const batch = command === 'get' ? batches.get : command === 'set' ? batches.set : /^(?:del|unlink|exists)$/.test(command) ? `${name}(keys)` : batches.any;
    return [name, { ...call, operation: { ...operation, batch } }];
  });
  return Object.fromEntries(entries) as Calls;
}
