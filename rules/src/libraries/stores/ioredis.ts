import { defineLibrary, type CallFact, type ClientFact, type FeedFact } from '../library.js';
import { expire, free, pexpire, publish, read, setByWords, setnx, waitsOnPurpose } from './keys.js';
import { endsProcess } from '../feed-fact.js';
import { clientCertificates } from '../tls-options.js';
import { withOperations } from './redis-operations.js';

const published = { content: [], carries: 'messages', noun: 'message', whenThrown: endsProcess } as const;

const feed: FeedFact = {
  delivers: [
    { ...published, by: { events: ['message', 'messageBuffer', 'smessage', 'smessageBuffer'] }, parameter: 1 },
    { ...published, by: { events: ['pmessage', 'pmessageBuffer'] }, parameter: 2 },
  ],
};

/** A sentinel is asked for its own password, and a connector may open the socket in any way. */
export const credentialsOf = (path: string): readonly string[] => [
  ...['password', 'username', 'sentinelPassword', 'sentinelUsername', 'Connector'].map((name) => path + name),
  ...clientCertificates(`${path}tls.`),
  ...clientCertificates(`${path}sentinelTLS.`),
];

const command: CallFact = { kind: 'call', signature: [['other']], gives: 'body' };

/** Commands with one answer. Those that block until something comes and those that subscribe wait on purpose. */
const calls = withOperations({
  get: read, getdel: command, getex: command, getset: read, set: setByWords, setex: command, setnx, psetex: command,
  mget: command, mset: command, del: free, unlink: free, exists: command, expire, pexpire, ttl: command, type: command,
  incr: command, incrby: command, incrbyfloat: command, decr: command, decrby: command, append: command, strlen: command, keys: command, scan: command,
  hget: command, hgetall: command, hmget: command, hset: command, hmset: command, hsetnx: command, hdel: command, hexists: command, hincrby: command,
  hkeys: command, hvals: command, hlen: command, hscan: command,
  lpush: command, rpush: command, lpop: command, rpop: command, lrange: command, llen: command, lrem: command, ltrim: command,
  sadd: command, srem: command, smembers: command, sismember: command, scard: command, spop: command, sscan: command,
  zadd: command, zrem: command, zrange: command, zrangebyscore: command, zrevrange: command, zscore: command, zrank: command, zcard: command, zincrby: command,
  zremrangebyscore: command, xadd: command, xack: command, xlen: command, xrange: command,
  publish, ping: command, eval: command, evalsha: command, flushdb: command, flushall: command, info: command,
} satisfies Record<string, CallFact>, { get: 'mget', set: 'mset', any: 'pipeline()' });

const client: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['url', 'options', 'other'], ['options', 'other'], ['options']],
  calls,
  // A second connection to subscribe with is made for each use, and on purpose.
  derives: { duplicate: { kind: 'client', signature: [['options']], calls, cost: 'none', noun: 'connection', unheardError: 'survives', feed } },
  request: { hostOptions: ['host'], credentials: credentialsOf(''), cleartextHosts: { when: 'unset', option: 'tls' } },
  cost: 'connects',
  noun: 'connection',
  unheardError: 'survives',
  limits: [
    {
      path: 'commandTimeout',
      bounds: 'waiting for the answer to a command',
      write: '5_000',
      instead: ['socketTimeout'],
      // Libraries of queues ask for this value, and then block on the connection.
      breaks: { methods: waitsOnPurpose, toldBy: { path: 'maxRetriesPerRequest', value: null } },
    },
  ],
  withoutAddress: 'this machine',
  feed,
  lasting: { unless: [{ option: 'retryStrategy', values: [null, false] }] },
  reconnects: { option: 'retryStrategy', write: '(attempt) => Math.min(attempt * 50, 2_000)' },
};

/** A cluster hands these options to each of its nodes; TLS and hosts are theirs too. */
const cluster: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['other'], ['options']],
  calls,
  request: { credentials: credentialsOf('redisOptions.') },
  cost: 'connects',
  noun: 'connection',
  limits: [
    {
      path: 'redisOptions.commandTimeout',
      bounds: 'waiting for the answer to a command',
      instead: ['redisOptions.socketTimeout'],
      breaks: { methods: waitsOnPurpose, toldBy: { path: 'redisOptions.maxRetriesPerRequest', value: null } },
    },
  ],
  feed,
};

export const ioredis = defineLibrary({
  name: 'ioredis',
  cache: true,
  modules: ['ioredis'],
  exports: { '': client, Redis: client, Cluster: cluster, 'Redis.Cluster': cluster },
  request: { retries: 'by-default' },
  profile: {
    deadline: 'none for a command: waits for ever on a frozen server; connecting 10 s',
    retries: 'reconnects for ever; a command is sent again over 20 reconnects, after growing pauses with jitter (version 5: without jitter)',
    body: 'no limit; the queue of commands while offline has no limit either',
    tls: 'clear text; checked with `rediss://` or `tls: {}`',
    error: 'survives, and prints it',
    fixes: ['`commandTimeout: 5_000`', '`maxRetriesPerRequest: 1`', '`enableOfflineQueue: false`'],
    notFixes: ['`connectTimeout` ends no command'],
  },
  evidence: {
    version: '6.0.0',
    others: '5.11.1',
    by: 'experiment',
    what: 'redis:// is clear text, rediss:// and tls: {} verify; reconnects for ever and repeats a command over 20 reconnects; a command to a frozen server was still pending after 150 s, commandTimeout ended it; an error thrown by a listener for messages ended the process',
  },
});
