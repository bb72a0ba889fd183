import { defineLibrary, type CallFact, type ClientFact, type DeliveryFact, type FeedFact, type DriverLimit } from '../library.js';
import { expire, freeByOptions, pexpire, publish, read, setByOptions, setNX, waitsOnPurpose } from './keys.js';
import { clientCertificates } from '../tls-options.js';
import { withOperations } from './redis-operations.js';

const command: CallFact = { kind: 'call', signature: [['other']], gives: 'body' };
const connect: CallFact = { kind: 'call', signature: [], gives: 'connection', noun: 'connection' };

/** Commands with one answer. Those that block until something comes and those that subscribe wait on purpose. */
const calls = withOperations({
  connect,
  get: read, getDel: command, getEx: command, getSet: read, set: setByOptions, setEx: command, setNX, mGet: command, mSet: command,
  del: freeByOptions, unlink: freeByOptions, exists: command, expire, pExpire: pexpire, ttl: command, type: command, keys: command, scan: command,
  incr: command, incrBy: command, incrByFloat: command, decr: command, decrBy: command, append: command, strLen: command,
  hGet: command, hGetAll: command, hmGet: command, hSet: command, hSetNX: command, hDel: command, hExists: command, hIncrBy: command,
  hKeys: command, hVals: command, hLen: command, hScan: command,
  lPush: command, rPush: command, lPop: command, rPop: command, lRange: command, lLen: command, lRem: command, lTrim: command,
  sAdd: command, sRem: command, sMembers: command, sIsMember: command, sCard: command, sPop: command, sScan: command,
  zAdd: command, zRem: command, zRange: command, zRangeByScore: command, zScore: command, zRank: command, zCard: command, zIncrBy: command,
  zRemRangeByScore: command, xAdd: command, xAck: command, xLen: command, xRange: command,
  publish, ping: command, eval: command, evalSha: command, flushDb: command, flushAll: command, info: command, sendCommand: command,
} satisfies Record<string, CallFact>, { get: 'mGet', set: 'mSet', any: 'multi()' });

const published = { content: [], carries: 'messages', noun: 'message', whenThrown: 'ends the process or loses the messages behind it' } as const;
const subscription = (method: string): DeliveryFact => ({ ...published, by: { method, argument: 1 }, parameter: 0 });

/** Up to version 3 by events, later by listeners of their own. */
const feed: FeedFact = {
  delivers: [
    { ...published, by: { events: ['message', 'message_buffer'] }, parameter: 1 },
    { ...published, by: { events: ['pmessage', 'pmessage_buffer'] }, parameter: 2 },
    ...['subscribe', 'SUBSCRIBE', 'pSubscribe', 'PSUBSCRIBE', 'sSubscribe', 'SSUBSCRIBE'].map(subscription),
  ],
};

const credentialsOf = (path: string): readonly string[] => [...['password', 'username', 'credentialsProvider'].map((name) => path + name), ...clientCertificates(`${path}socket.`)];
const credentialsBefore4 = ['user', 'auth_user', 'auth_pass', ...clientCertificates('tls.')];

/** Nothing is written for it: without `pingInterval` beside it, it closes healthy connections that are idle. */
const commands: Omit<DriverLimit, 'path'> = { bounds: 'waiting for the answer to a command', breaks: { methods: waitsOnPurpose }, range: '>=5.1.0' };

const pool: ClientFact = {
  kind: 'client',
  signature: [['options'], ['other']],
  calls,
  cost: 'connects',
  noun: 'connection pool',
  unheardError: 'ends the process',
  errorCause: 'one lost connection',
  limits: [{ path: 'socket.socketTimeout', ...commands }],
};

const single: ClientFact = {
  kind: 'client',
  signature: [['options', 'url']],
  calls,
  cost: 'connects',
  noun: 'connection',
  unheardError: 'ends the process',
  errorCause: 'one lost connection',
  limits: [{ path: 'socket.socketTimeout', ...commands }],
  withoutAddress: 'this machine',
  feed,
  lasting: { unless: [{ option: 'socket.reconnectStrategy', values: [false] }] },
  reconnects: { option: 'socket.reconnectStrategy', write: '(attempt) => Math.min(attempt * 50, 2_000)' },
};

const client: ClientFact = {
  ...single,
  derives: {
    // A second connection to subscribe with is made for each use, and on purpose.
    duplicate: { kind: 'client', signature: [['options']], calls, cost: 'none', noun: 'connection', unheardError: 'ends the process', errorCause: 'one lost connection', feed },
    createPool: { kind: 'client', signature: [['other']], calls, cost: 'connects', noun: 'connection pool', unheardError: 'ends the process', errorCause: 'one lost connection' },
  },
};

const cluster: ClientFact = {
  kind: 'client',
  signature: [['options']],
  calls,
  request: { credentials: credentialsOf('defaults.') },
  cost: 'connects',
  noun: 'connection',
  limits: [{ path: 'defaults.socket.socketTimeout', ...commands }],
  feed,
};

export const redis = defineLibrary({
  name: 'redis',
  cache: true,
  modules: ['redis', '@redis/client'],
  exports: { createClient: client, createClientPool: pool, createCluster: cluster },
  types: { RedisClientType: 'createClient', RedisClientPoolType: 'createClientPool', RedisClusterType: 'createCluster' },
  request: {
    retries: 'by-default',
    urlOptions: ['url'],
    credentials: [...credentialsOf(''), ...credentialsBefore4],
    hostOptions: ['socket.host'],
    cleartextHosts: { when: 'unset', option: 'socket.tls' },
  },
  profile: {
    deadline: 'none for the handshake and a command that was sent: waits for ever; connecting 5 s',
    retries: 'reconnects for ever, after growing pauses with jitter',
    body: 'no limit; the queue of commands has no limit either (`commandsQueueMaxLength`)',
    tls: 'clear text; checked with `rediss://`',
    error: 'ends the process',
    fixes: ["`client.on('error', …)`", '`socket: { connectTimeout: 5_000, socketTimeout: 10_000 }, pingInterval: 5_000`'],
    notFixes: [
      '`commandOptions: { timeout }` alone: it bounds the time in the queue, not the wait for the answer',
      '`socket: { connectTimeout }` alone',
      '`socketTimeout` without `pingInterval`: it closes healthy connections that are idle',
    ],
  },
  evidence: {
    version: '6.3.1',
    others: '5.12.1, 4.7.1',
    by: 'experiment',
    what: 'a command to a frozen server was still pending after 150 s, socket.socketTimeout alone ended it; a lost connection without an error listener ended the process (5, 6); reconnects for ever, 50 ms doubled up to 2 s; an error thrown by a listener ended the process (4), or broke the reading of the replies, so that the next message was lost (6)',
  },
});
