import { requireLockTtl } from '../../rules/src/rules/require-lock-ttl.js';
import { testRule } from '../support/test-rule.js';

testRule(requireLockTtl, {
  valid: [
    {
      name: 'an expiry in the same command',
      code: `import Redis from 'ioredis';
const redis = new Redis();
const got = await redis.set('lock:job', token, 'PX', 30_000, 'NX');`,
    },
    {
      name: 'the words the other way round, in small letters',
      code: `import Redis from 'ioredis';
const redis = new Redis();
const got = await redis.set('lock:job', token, 'nx', 'ex', seconds);`,
    },
    {
      name: 'a word from elsewhere',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export const lock = (key, unit) => redis.set('lock:' + key, token, unit, 30, 'NX');`,
    },
    {
      name: 'words that are spread',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export const lock = (...words) => redis.set('lock:job', token, 'NX', ...words);`,
    },
    {
      name: 'a plain write to a key that is called a lock',
      code: `import Redis from 'ioredis';
const redis = new Redis();
await redis.set('lock:job', token);`,
    },
    {
      name: 'a write to a key that has to be there',
      code: `import Redis from 'ioredis';
const redis = new Redis();
await redis.set('lock:job', token, 'XX');`,
    },
    {
      name: 'options with an expiry',
      code: `import { createClient } from 'redis';
const client = createClient();
const got = await client.set('lock:job', token, { NX: true, PX: 30_000 });`,
    },
    {
      name: 'the newer options with an expiry',
      code: `import { createClient } from 'redis';
const client = createClient();
const got = await client.set('lock:job', token, { condition: 'NX', expiration: { type: 'PX', value: 30_000 } });`,
    },
    {
      name: 'options from elsewhere',
      code: `import { createClient } from 'redis';
const client = createClient();
export const lock = (options) => client.set('lock:job', token, options);`,
    },
    {
      name: 'options with a spread from elsewhere',
      code: `import { createClient } from 'redis';
const client = createClient();
export const lock = (options) => client.set('lock:job', token, { NX: true, ...options });`,
    },
    {
      name: 'options that are filled later',
      code: `import { createClient } from 'redis';
const client = createClient();
const options = { NX: true };
options.EX = 60;
await client.set('lock:job', token, options);`,
    },
    {
      name: 'options over HTTP with an expiry',
      code: `import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
const got = await redis.set('lock:job', token, { nx: true, ex: 60 });`,
    },
    {
      name: 'a mark that is to stay, at level recommended',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function handledBefore(id) {
  return (await redis.set('handled:' + id, '1', 'NX')) === null;
}`,
    },
    {
      name: 'a key that is handed in and may mean anything, at level strict too',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function setOnce(key, value) {
  return (await redis.setnx(key, value)) === 1;
}`,
      options: { unnamed: true },
    },
    {
      name: 'a first value that nobody asks about, at level strict too',
      code: `import Redis from 'ioredis';
const redis = new Redis();
await redis.set('settings:theme', 'dark', 'NX');`,
      options: { unnamed: true },
    },
    {
      name: 'blocks, clocks and releases are no locks',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function first(id) {
  if (await redis.setnx('block:' + id, '1')) return 'block';
  if (await redis.setnx(\`clock-release:leaderboard:\${id}\`, '1')) return 'clock';
  return (await redis.setnx('unlock:' + id, '1')) ? 'unlock' : 'none';
}`,
    },
    {
      name: 'an account that is locked until somebody unlocks it',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function lockAccount(id) {
  return (await redis.set('account:' + id + ':closed', '1', 'NX')) === 'OK';
}`,
    },
    {
      name: 'a value that says until when, read by whoever comes later',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function lock() {
  const until = Date.now() + 30_000;
  if (await redis.setnx('lock:job', String(until))) return true;
  return Number(await redis.get('lock:job')) < Date.now();
}`,
    },
    {
      name: 'a value that says until when, read by a key with another name',
      code: `import Redis from 'ioredis';
const redis = new Redis();
const key = 'lock:job';
export async function lock() {
  const until = Date.now() + 30_000;
  if (await redis.setnx(key, String(until))) return true;
  return Number(await redis.get('lock:job')) < Date.now();
}`,
    },
    {
      name: 'commands in a transaction are one',
      code: `import Redis from 'ioredis';
const redis = new Redis();
await redis.multi().setnx('lock:job', token).expire('lock:job', 30).exec();`,
    },
    {
      name: 'a script does both',
      code: `import Redis from 'ioredis';
const redis = new Redis();
await redis.eval(script, 1, 'lock:job', token, 30_000);`,
    },
    {
      name: 'a lock of a library',
      code: `import Redlock from 'redlock';
const redlock = new Redlock([redis]);
const lock = await redlock.acquire(['lock:job'], 30_000);`,
    },
    {
      name: 'a lock of another kind of store, bound to the session',
      code: `import pg from 'pg';
const pool = new pg.Pool();
await pool.query('SELECT pg_advisory_lock(1)');`,
    },
    {
      name: 'a store of our own with such a method',
      code: `import { store } from './store';
await store.setnx('lock:job', '1');`,
    },
    {
      name: 'a function of our own in the library’s name',
      code: `const redis = { setnx: (key, value) => map.set(key, value) };
redis.setnx('lock:job', '1');`,
    },
    {
      name: 'a lifetime that is given by its place',
      code: `import Memcached from 'memcached';
const memcached = new Memcached('cache:11211');
memcached.add('lock:job', 1, 30, done);`,
    },
    {
      name: 'a lifetime from elsewhere',
      code: `import Memcached from 'memcached';
const memcached = new Memcached('cache:11211');
export const lock = (seconds) => memcached.add('lock:job', 1, seconds, done);`,
    },
    {
      name: 'a test',
      code: `import Redis from 'ioredis';
const redis = new Redis();
await redis.setnx('lock:job', '1');`,
      filename: 'src/lock.test.ts',
    },
  ],
  invalid: [
    {
      name: 'a word alone',
      code: `import Redis from 'ioredis';
const redis = new Redis();
const got = await redis.set('lock:job', token, 'NX');`,
      errors: [
        {
          messageId: 'noExpiry',
          data: { call: 'redis.set' },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'addExpiry',
              data: { ttl: '30 s', code: "'PX', 30_000" },
              output: `import Redis from 'ioredis';
const redis = new Redis();
const got = await redis.set('lock:job', token, 'PX', 30_000, 'NX');`,
            },
          ],
        },
      ],
    },
    {
      name: 'a limit of one’s own for the suggestion',
      code: `import Redis from 'ioredis';
const redis = new Redis();
const got = await redis.set('lock:job', token, 'NX');`,
      options: { ttlMs: 5000 },
      errors: [
        {
          messageId: 'noExpiry',
          data: { call: 'redis.set' },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'addExpiry',
              data: { ttl: '5 s', code: "'PX', 5_000" },
              output: `import Redis from 'ioredis';
const redis = new Redis();
const got = await redis.set('lock:job', token, 'PX', 5_000, 'NX');`,
            },
          ],
        },
      ],
    },
    {
      name: 'double quotes, CommonJS, a key from a template',
      code: `const { Redis } = require("ioredis");
const redis = new Redis();
const lock = (id) => redis.set(\`mutex:\${id}\`, 1, "NX");`,
      errors: [
        {
          messageId: 'noExpiry',
          data: { call: 'redis.set' },
          line: 3,
          column: 22,
          endLine: 3,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'addExpiry',
              data: { ttl: '30 s', code: '"PX", 30_000' },
              output: `const { Redis } = require("ioredis");
const redis = new Redis();
const lock = (id) => redis.set(\`mutex:\${id}\`, 1, "PX", 30_000, "NX");`,
            },
          ],
        },
      ],
    },
    {
      name: 'the command of its own, asked whether it went well',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function run() {
  if (!(await redis.setnx('job:lock', token))) return;
  await work();
}`,
      errors: [
        {
          messageId: 'noExpiry',
          data: { call: 'redis.setnx' },
          line: 4,
          column: 15,
          endLine: 4,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'addExpiry',
              data: { ttl: '30 s', code: "set(…, 'PX', 30_000, 'NX')" },
              output: `import Redis from 'ioredis';
const redis = new Redis();
export async function run() {
  if (!(await redis.set('job:lock', token, 'PX', 30_000, 'NX'))) return;
  await work();
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'the command of its own, counted: no edit is certain',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function run() {
  const got = await redis.setnx('job:lock', token);
  if (got === 1) await work();
}`,
      errors: [
        {
          messageId: 'noExpiry',
          data: { call: 'redis.setnx' },
          line: 4,
          column: 21,
          endLine: 4,
          endColumn: 32,
        },
      ],
    },
    {
      name: 'a value in parentheses of its own',
      code: `import Redis from 'ioredis';
const redis = new Redis();
await redis.setnx('job:lock', (token));`,
      errors: [
        {
          messageId: 'noExpiry',
          data: { call: 'redis.setnx' },
          line: 3,
          column: 7,
          endLine: 3,
          endColumn: 18,
        },
      ],
    },
    {
      name: 'an expiry right behind',
      code: `import Redis from 'ioredis';
const redis = new Redis();
await redis.setnx('lock:b', '1');
await redis.expire('lock:b', 30);
await work();`,
      errors: [
        {
          messageId: 'laterExpiry',
          data: { call: 'redis.setnx', later: 'redis.expire' },
          line: 3,
          column: 7,
          endLine: 3,
          endColumn: 18,
          suggestions: [
            {
              messageId: 'joinExpiry',
              data: { code: "set(…, 'EX', 30, 'NX')" },
              output: `import Redis from 'ioredis';
const redis = new Redis();
await redis.set('lock:b', '1', 'EX', 30, 'NX');
await work();`,
            },
          ],
        },
      ],
    },
    {
      name: 'an expiry right behind, in milliseconds',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function acquire(lockKey: string, ttl: number) {
  const got = await redis.set(lockKey, '1', 'NX');
  if (!got) return false;
  await redis.pexpire(lockKey, ttl);
  return true;
}`,
      errors: [
        {
          messageId: 'laterExpiry',
          data: { call: 'redis.set', later: 'redis.pexpire' },
          line: 4,
          column: 21,
          endLine: 4,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'joinExpiry',
              data: { code: "'PX', ttl" },
              output: `import Redis from 'ioredis';
const redis = new Redis();
export async function acquire(lockKey: string, ttl: number) {
  const got = await redis.set(lockKey, '1', 'PX', ttl, 'NX');
  if (!got) return false;
  return true;
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'an expiry as the first thing that follows success',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function run(key: string) {
  if (await redis.setnx('lock:' + key, '1')) {
    await redis.expire('lock:' + key, 60);
    await work();
  }
}`,
      errors: [
        {
          messageId: 'laterExpiry',
          data: { call: 'redis.setnx', later: 'redis.expire' },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 24,
          suggestions: [
            {
              messageId: 'joinExpiry',
              data: { code: "set(…, 'EX', 60, 'NX')" },
              output: `import Redis from 'ioredis';
const redis = new Redis();
export async function run(key: string) {
  if (await redis.set('lock:' + key, '1', 'EX', 60, 'NX')) {
    await work();
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'an expiry in a branch of its own',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function lock(key: string) {
  const got = await redis.setnx(key, '1');
  if (got) await redis.expire(key, 60);
  return !got;
}`,
      errors: [
        {
          messageId: 'laterExpiry',
          data: { call: 'redis.setnx', later: 'redis.expire' },
          line: 4,
          column: 21,
          endLine: 4,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'joinExpiry',
              data: { code: "set(…, 'EX', 60, 'NX')" },
              output: `import Redis from 'ioredis';
const redis = new Redis();
export async function lock(key: string) {
  const got = await redis.set(key, '1', 'EX', 60, 'NX');
  return !got;
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'an expiry that is all that comes of success: something has to stay',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function lock(key: string) {
  if (await redis.setnx(key, '1')) {
    await redis.expire(key, 60);
  }
}`,
      errors: [
        {
          messageId: 'laterExpiry',
          data: { call: 'redis.setnx', later: 'redis.expire' },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 24,
        },
      ],
    },
    {
      name: 'an expiry with other work before it',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function lock(key: string) {
  await redis.setnx(key, '1');
  await announce(key);
  await redis.expire(key, 60);
}`,
      errors: [
        {
          messageId: 'laterExpiry',
          data: { call: 'redis.setnx', later: 'redis.expire' },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 20,
        },
      ],
    },
    {
      name: 'an expiry that is computed later',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function lock(key: string) {
  await redis.setnx(key, '1');
  await redis.expire(key, await secondsFor(key));
}`,
      errors: [
        {
          messageId: 'laterExpiry',
          data: { call: 'redis.setnx', later: 'redis.expire' },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 20,
        },
      ],
    },
    {
      name: 'an expiry with a comment: it stays',
      code: `import Redis from 'ioredis';
const redis = new Redis();
await redis.setnx('lock:b', '1');
await redis.expire('lock:b' /* the same */, 30);`,
      errors: [
        {
          messageId: 'laterExpiry',
          data: { call: 'redis.setnx', later: 'redis.expire' },
          line: 3,
          column: 7,
          endLine: 3,
          endColumn: 18,
        },
      ],
    },
    {
      name: 'an expiry in a callback',
      code: `import Redis from 'ioredis';
const redis = new Redis();
redis.setnx('lock:b', '1').then((got) => {
  if (got) redis.expire('lock:b', 30);
});`,
      errors: [
        {
          messageId: 'laterExpiry',
          data: { call: 'redis.setnx', later: 'redis.expire' },
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 12,
        },
      ],
    },
    {
      name: 'options alone',
      code: `import { createClient } from 'redis';
const client = createClient();
const got = await client.set('lock:job', token, { NX: true });`,
      errors: [
        {
          messageId: 'noExpiry',
          data: { call: 'client.set' },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'addExpiry',
              data: { ttl: '30 s', code: 'PX: 30_000' },
              output: `import { createClient } from 'redis';
const client = createClient();
const got = await client.set('lock:job', token, { NX: true, PX: 30_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'the newer options alone',
      code: `import { createClient } from 'redis';
const client = createClient();
const got = await client.set('lock:job', token, {
  condition: 'NX',
});`,
      errors: [
        {
          messageId: 'noExpiry',
          data: { call: 'client.set' },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'addExpiry',
              data: { ttl: '30 s', code: "expiration: { type: 'PX', value: 30_000 }" },
              output: `import { createClient } from 'redis';
const client = createClient();
const got = await client.set('lock:job', token, {
  condition: 'NX',
  expiration: { type: 'PX', value: 30_000 },
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'options with a name',
      code: `import { createClient } from 'redis';
const client = createClient();
const once = { NX: true } as const;
const got = await client.set('lock:job', token, once);`,
      errors: [
        {
          messageId: 'noExpiry',
          data: { call: 'client.set' },
          line: 4,
          column: 19,
          endLine: 4,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'addExpiry',
              data: { ttl: '30 s', code: 'PX: 30_000' },
              output: `import { createClient } from 'redis';
const client = createClient();
const once = { NX: true } as const;
const got = await client.set('lock:job', token, { ...once, PX: 30_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'options and an expiry right behind',
      code: `import { createClient } from 'redis';
const client = createClient();
await client.set('lock:job', token, { NX: true });
await client.expire('lock:job', 60);`,
      errors: [
        {
          messageId: 'laterExpiry',
          data: { call: 'client.set', later: 'client.expire' },
          line: 3,
          column: 7,
          endLine: 3,
          endColumn: 17,
          suggestions: [
            {
              messageId: 'joinExpiry',
              data: { code: 'EX: 60' },
              output: `import { createClient } from 'redis';
const client = createClient();
await client.set('lock:job', token, { NX: true, EX: 60 });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'the command of its own in the other library',
      code: `import { createClient } from 'redis';
const client = createClient();
const got = await client.setNX('lock:job', token);
if (got) await work();`,
      errors: [
        {
          messageId: 'noExpiry',
          data: { call: 'client.setNX' },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'addExpiry',
              data: { ttl: '30 s', code: 'set(…, { PX: 30_000, NX: true })' },
              output: `import { createClient } from 'redis';
const client = createClient();
const got = await client.set('lock:job', token, { PX: 30_000, NX: true });
if (got) await work();`,
            },
          ],
        },
      ],
    },
    {
      name: 'options over HTTP',
      code: `import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
if (await redis.set('lock:job', token, { nx: true })) await work();`,
      errors: [
        {
          messageId: 'noExpiry',
          data: { call: 'redis.set' },
          line: 3,
          column: 11,
          endLine: 3,
          endColumn: 20,
          suggestions: [
            {
              messageId: 'addExpiry',
              data: { ttl: '30 s', code: 'px: 30_000' },
              output: `import { Redis } from '@upstash/redis';
const redis = Redis.fromEnv();
if (await redis.set('lock:job', token, { nx: true, px: 30_000 })) await work();`,
            },
          ],
        },
      ],
    },
    {
      name: 'a lock by the name of the variable',
      code: `import Redis from 'ioredis';
const redis = new Redis();
const LOCK_KEY = 'nightly';
const got = await redis.set(LOCK_KEY, token, 'NX');`,
      errors: [
        {
          messageId: 'noExpiry',
          data: { call: 'redis.set' },
          line: 4,
          column: 19,
          endLine: 4,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'addExpiry',
              data: { ttl: '30 s', code: "'PX', 30_000" },
              output: `import Redis from 'ioredis';
const redis = new Redis();
const LOCK_KEY = 'nightly';
const got = await redis.set(LOCK_KEY, token, 'PX', 30_000, 'NX');`,
            },
          ],
        },
      ],
    },
    {
      name: 'a lock by the name of the function that makes the key',
      code: `import Redis from 'ioredis';
const redis = new Redis();
const got = await redis.set(lockKey(id), token, 'NX');`,
      errors: [
        {
          messageId: 'noExpiry',
          data: { call: 'redis.set' },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'addExpiry',
              data: { ttl: '30 s', code: "'PX', 30_000" },
              output: `import Redis from 'ioredis';
const redis = new Redis();
const got = await redis.set(lockKey(id), token, 'PX', 30_000, 'NX');`,
            },
          ],
        },
      ],
    },
    {
      name: 'a lock by the name of its class, on a client that is handed in',
      code: `import type { Redis } from 'ioredis';
export class JobMutex {
  constructor(private readonly redis: Redis) {}
  async take(name: string) {
    return (await this.redis.set(name, '1', 'NX')) === 'OK';
  }
}`,
      errors: [
        {
          messageId: 'noExpiry',
          data: { call: 'this.redis.set' },
          line: 5,
          column: 19,
          endLine: 5,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'addExpiry',
              data: { ttl: '30 s', code: "'PX', 30_000" },
              output: `import type { Redis } from 'ioredis';
export class JobMutex {
  constructor(private readonly redis: Redis) {}
  async take(name: string) {
    return (await this.redis.set(name, '1', 'PX', 30_000, 'NX')) === 'OK';
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client in a field',
      code: `import { Redis } from 'ioredis';
class Jobs {
  redis = new Redis();
  async run() {
    if (await this.redis.set('job:running', '1', 'NX')) {
      await work();
      await this.redis.del('job:running');
    }
  }
}`,
      errors: [
        {
          messageId: 'noExpiry',
          data: { call: 'this.redis.set' },
          line: 5,
          column: 15,
          endLine: 5,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'addExpiry',
              data: { ttl: '30 s', code: "'PX', 30_000" },
              output: `import { Redis } from 'ioredis';
class Jobs {
  redis = new Redis();
  async run() {
    if (await this.redis.set('job:running', '1', 'PX', 30_000, 'NX')) {
      await work();
      await this.redis.del('job:running');
    }
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a key that the same function lets go again',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function once(name: string) {
  const got = await redis.set(name, '1', 'NX');
  if (!got) return;
  try {
    await work();
  } finally {
    await redis.del(name);
  }
}`,
      errors: [
        {
          messageId: 'noExpiry',
          data: { call: 'redis.set' },
          line: 4,
          column: 21,
          endLine: 4,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'addExpiry',
              data: { ttl: '30 s', code: "'PX', 30_000" },
              output: `import Redis from 'ioredis';
const redis = new Redis();
export async function once(name: string) {
  const got = await redis.set(name, '1', 'PX', 30_000, 'NX');
  if (!got) return;
  try {
    await work();
  } finally {
    await redis.del(name);
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client of another file',
      code: `import { redis } from './redis';
const got = await redis.set('lock:job', token, 'NX');`,
      files: { 'src/redis.ts': `import { Redis } from 'ioredis';
export const redis = new Redis();` },
      errors: [
        {
          messageId: 'noExpiry',
          data: { call: 'redis.set' },
          line: 2,
          column: 19,
          endLine: 2,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'addExpiry',
              data: { ttl: '30 s', code: "'PX', 30_000" },
              output: `import { redis } from './redis';
const got = await redis.set('lock:job', token, 'PX', 30_000, 'NX');`,
            },
          ],
        },
      ],
    },
    {
      name: 'a mark that somebody asks about, at level strict',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function handledBefore(id) {
  return (await redis.set('handled:' + id, '1', 'NX')) === null;
}`,
      options: { unnamed: true },
      errors: [
        {
          messageId: 'undyingClaim',
          data: { call: 'redis.set' },
          line: 4,
          column: 17,
          endLine: 4,
          endColumn: 26,
        },
      ],
    },
    {
      name: 'a lifetime without an end',
      code: `import Memcached from 'memcached';
const memcached = new Memcached('cache:11211');
memcached.add('lock:job', 1, 0, done);`,
      errors: [
        {
          messageId: 'noExpiry',
          data: { call: 'memcached.add' },
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 14,
        },
      ],
    },
  ],
});
