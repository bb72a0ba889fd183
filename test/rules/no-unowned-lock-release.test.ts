import { noUnownedLockRelease } from '../../rules/src/rules/no-unowned-lock-release.js';
import { testRule } from '../support/test-rule.js';

testRule(noUnownedLockRelease, {
  valid: [
    {
      name: 'deleted by a script that compares',
      code: `import Redis from 'ioredis';
import { randomUUID } from 'node:crypto';
const redis = new Redis();
export async function run() {
  const token = randomUUID();
  if ((await redis.set('lock:job', token, 'PX', 10_000, 'NX')) !== 'OK') return;
  try { await work(); } finally { await redis.eval(UNLOCK, 1, 'lock:job', token); }
}`,
    },
    {
      name: 'compared before it is deleted',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function run(token) {
  if ((await redis.set('lock:job', token, 'PX', 10_000, 'NX')) !== 'OK') return;
  try { await work(); } finally {
    if ((await redis.get('lock:job')) === token) await redis.del('lock:job');
  }
}`,
    },
    {
      name: 'compared in the function that lets go',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export const acquireLock = (name, token) => redis.set(\`lock:\${name}\`, token, 'EX', 30, 'NX');
export async function releaseLock(name, token) {
  const holder = await redis.get(\`lock:\${name}\`);
  if (holder !== token) return false;
  return (await redis.del(\`lock:\${name}\`)) === 1;
}`,
    },
    {
      name: 'only while there is time left',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function run() {
  const until = Date.now() + 9_000;
  if (!(await redis.set('lock:job', '1', 'PX', 10_000, 'NX'))) return;
  await work();
  if (Date.now() < until) await redis.del('lock:job');
}`,
    },
    {
      name: 'made to last while the work goes on',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function run() {
  if (!(await redis.set('lock:job', '1', 'PX', 10_000, 'NX'))) return;
  const timer = setInterval(() => redis.pexpire('lock:job', 10_000), 3_000);
  try { await work(); } finally { clearInterval(timer); await redis.del('lock:job'); }
}`,
    },
    {
      name: 'without an expiry nobody else can have it: another rule speaks of that',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function run() {
  if (!(await redis.setnx('lock:job', '1'))) return;
  try { await work(); } finally { await redis.del('lock:job'); }
}`,
    },
    {
      name: 'an expiry from elsewhere',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function run(...words) {
  if (!(await redis.set('lock:job', '1', 'NX', ...words))) return;
  try { await work(); } finally { await redis.del('lock:job'); }
}`,
    },
    {
      name: 'a day is longer than any work',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function run() {
  if (!(await redis.set('lock:job', '1', 'EX', 86_400, 'NX'))) return;
  try { await work(); } finally { await redis.del('lock:job'); }
}`,
    },
    {
      name: 'a mark that is taken back where the work failed',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function handle(event) {
  const isNew = await redis.set('handled:' + event.id, '1', 'EX', 600, 'NX');
  if (!isNew) return;
  try { await work(event); } catch (error) {
    await redis.del('handled:' + event.id);
    throw error;
  }
}`,
    },
    {
      name: 'another key',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function run(id) {
  if (!(await redis.set('lock:' + id, '1', 'EX', 60, 'NX'))) return;
  await work(id);
  await redis.del('cache:' + id);
}`,
    },
    {
      name: 'a code that is used up by another function',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function reserve(code) { return (await redis.set('code:' + code, '1', 'EX', 60, 'NX')) === 'OK'; }
export async function consume(code) { await redis.del('code:' + code); }`,
    },
    {
      name: 'taken away from whoever has it, on purpose',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function acquireLock(id) { return (await redis.set('lock:' + id, '1', 'EX', 60, 'NX')) === 'OK'; }
export async function forceUnlock(id) { await redis.del('lock:' + id); }
export async function clearStaleLocks(ids) { for (const id of ids) await redis.del('lock:' + id); }`,
    },
    {
      name: 'an account that is locked and unlocked',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function afterFailure(user) { await redis.set('lock:account:' + user, '1', 'EX', 900, 'NX'); }
export async function unlock(user) { await redis.del('lock:account:' + user); }`,
    },
    {
      name: 'deleted before it is taken anew',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function restart() {
  await redis.del('leader');
  return (await redis.set('leader', '1', 'EX', 60, 'NX')) === 'OK';
}`,
    },
    {
      name: 'a plain write, which is no lock',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function run() {
  await redis.set('lock:job', '1', 'EX', 60);
  try { await work(); } finally { await redis.del('lock:job'); }
}`,
    },
    {
      name: 'a store of our own',
      code: `import { store } from './store.js';
export async function run() {
  if (!(await store.set('lock:job', '1', 'PX', 10_000, 'NX'))) return;
  try { await work(); } finally { await store.del('lock:job'); }
}`,
    },
    {
      name: 'a test',
      filename: 'src/lock.test.ts',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function run() {
  if (!(await redis.set('lock:job', '1', 'PX', 10_000, 'NX'))) return;
  try { await work(); } finally { await redis.del('lock:job'); }
}`,
    },
  ],
  invalid: [
    {
      name: 'a constant, and a deletion in the end',
      code: `import Redis from 'ioredis';
const redis = new Redis();
if (await redis.set('lock:job', '1', 'PX', 10_000, 'NX')) {
  try { await work(); }
  finally { await redis.del('lock:job'); }
}`,
      errors: [{ messageId: 'notOurs', data: { call: 'redis.del', claim: 'redis.set', ttl: ' (10 s)' }, line: 5, column: 19, endLine: 5, endColumn: 28 }],
    },
    {
      name: 'a value of its own that nobody looks at',
      code: `import Redis from 'ioredis';
import { randomUUID } from 'node:crypto';
const redis = new Redis();
export async function run(id) {
  const key = \`lock:\${id}\`;
  const token = randomUUID();
  const got = await redis.set(key, token, 'EX', 30, 'NX');
  if (got !== 'OK') return;
  try {
    await work(id);
  } finally {
    await redis.del(key);
  }
}`,
      errors: [
        {
          messageId: 'notOurs',
          data: { call: 'redis.del', claim: 'redis.set', ttl: ' (30 s)' },
          line: 12,
          column: 11,
          endLine: 12,
          endColumn: 20,
          suggestions: [
            {
              messageId: 'releaseOwn',
              data: { token: 'token' },
              output: `import Redis from 'ioredis';
import { randomUUID } from 'node:crypto';
const redis = new Redis();
export async function run(id) {
  const key = \`lock:\${id}\`;
  const token = randomUUID();
  const got = await redis.set(key, token, 'EX', 30, 'NX');
  if (got !== 'OK') return;
  try {
    await work(id);
  } finally {
    await redis.eval('if redis.call("get", KEYS[1]) == ARGV[1] then return redis.call("del", KEYS[1]) end return 0', 1, key, token);
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'with options, in CommonJS and with double quotes',
      filename: 'src/lock.cjs',
      code: `const { createClient } = require("redis");
const crypto = require("crypto");
const client = createClient({ url: process.env.REDIS_URL });
async function run(id) {
  const token = crypto.randomBytes(16).toString("hex");
  const got = await client.set("lock:" + id, token, { NX: true, PX: 5000 });
  if (!got) return;
  await work(id);
  await client.del("lock:" + id);
}
module.exports = { run };`,
      errors: [
        {
          messageId: 'notOurs',
          data: { call: 'client.del', claim: 'client.set', ttl: ' (5 s)' },
          line: 9,
          column: 9,
          endLine: 9,
          endColumn: 19,
          suggestions: [
            {
              messageId: 'releaseOwn',
              data: { token: 'token' },
              output: `const { createClient } = require("redis");
const crypto = require("crypto");
const client = createClient({ url: process.env.REDIS_URL });
async function run(id) {
  const token = crypto.randomBytes(16).toString("hex");
  const got = await client.set("lock:" + id, token, { NX: true, PX: 5000 });
  if (!got) return;
  await work(id);
  await client.eval("if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0", { keys: ["lock:" + id], arguments: [token] });
}
module.exports = { run };`,
            },
          ],
        },
      ],
    },
    {
      name: 'over HTTP',
      code: `import { Redis } from '@upstash/redis';
import { nanoid } from 'nanoid';
const redis = Redis.fromEnv();
export async function run() {
  const owner = nanoid();
  if (!(await redis.set('lock:sync', owner, { nx: true, ex: 60 }))) return;
  await work();
  await redis.del('lock:sync');
}`,
      errors: [
        {
          messageId: 'notOurs',
          data: { call: 'redis.del', claim: 'redis.set', ttl: ' (60 s)' },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 18,
          suggestions: [
            {
              messageId: 'releaseOwn',
              data: { token: 'owner' },
              output: `import { Redis } from '@upstash/redis';
import { nanoid } from 'nanoid';
const redis = Redis.fromEnv();
export async function run() {
  const owner = nanoid();
  if (!(await redis.set('lock:sync', owner, { nx: true, ex: 60 }))) return;
  await work();
  await redis.eval('if redis.call("get", KEYS[1]) == ARGV[1] then return redis.call("del", KEYS[1]) end return 0', ['lock:sync'], [owner]);
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'in a `finally` that runs where the lock was not taken too',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function run() {
  try {
    const got = await redis.set('lock:job', '1', 'PX', 10_000, 'NX');
    if (!got) return;
    await work();
  } finally {
    await redis.del('lock:job');
  }
}`,
      errors: [{ messageId: 'neverTaken', data: { call: 'redis.del', claim: 'redis.set', ttl: ' (10 s)' }, line: 9, column: 11, endLine: 9, endColumn: 20 }],
    },
    {
      name: 'the same without any expiry',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function run() {
  try {
    if (!(await redis.setnx('lock:job', '1'))) return;
    await work();
  } finally {
    await redis.del('lock:job');
  }
}`,
      errors: [{ messageId: 'neverTaken', data: { call: 'redis.del', claim: 'redis.setnx', ttl: '' }, line: 8, column: 11, endLine: 8, endColumn: 20 }],
    },
    {
      name: 'only if it was taken, which does not say whose it is now',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function run(seconds) {
  let got;
  try {
    got = await redis.set('lock:job', '1', 'EX', seconds, 'NX');
    if (!got) return;
    await work();
  } finally {
    if (got) await redis.del('lock:job');
  }
}`,
      errors: [{ messageId: 'notOurs', data: { call: 'redis.del', claim: 'redis.set', ttl: '' }, line: 10, column: 20, endLine: 10, endColumn: 29 }],
    },
    {
      name: 'two functions with parameters of other names',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function acquireLock(name, ttl) {
  return (await redis.set(\`lock:\${name}\`, '1', 'PX', ttl, 'NX')) === 'OK';
}
export async function releaseLock(key) {
  await redis.del(\`lock:\${key}\`);
}`,
      errors: [{ messageId: 'notOurs', data: { call: 'redis.del', claim: 'redis.set', ttl: '' }, line: 7, column: 9, endLine: 7, endColumn: 18 }],
    },
    {
      name: 'two methods of a class that is given a client',
      code: `import { Redis } from 'ioredis';
export class LockService {
  constructor(private readonly redis: Redis) {}
  async lock(key: string, seconds: number): Promise<boolean> {
    const result = await this.redis.set(key, 'locked', 'EX', seconds, 'NX');
    return result === 'OK';
  }
  async unlock(key: string): Promise<void> {
    await this.redis.del(key);
  }
}`,
      errors: [{ messageId: 'notOurs', data: { call: 'this.redis.del', claim: 'this.redis.set', ttl: '' }, line: 9, column: 11, endLine: 9, endColumn: 25 }],
    },
    {
      name: 'keys that a function makes, several at once',
      code: `import Redis from 'ioredis';
const redis = new Redis();
const lockKey = (id) => 'mint:' + id;
export async function reserve(id) {
  const got = await redis.set(lockKey(id), '1', 'PX', 20_000, 'NX');
  return got === 'OK';
}
export async function complete(id) {
  await redis.del('request:' + id, lockKey(id));
}`,
      errors: [{ messageId: 'notOurs', data: { call: 'redis.del', claim: 'redis.set', ttl: ' (20 s)' }, line: 9, column: 9, endLine: 9, endColumn: 18 }],
    },
    {
      name: 'a function that is handed back',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function lock(resource) {
  const got = await redis.set(resource, '1', 'EX', 10, 'NX');
  if (!got) throw new Error('busy');
  return async () => {
    await redis.unlink(resource);
  };
}`,
      errors: [{ messageId: 'notOurs', data: { call: 'redis.unlink', claim: 'redis.set', ttl: ' (10 s)' }, line: 7, column: 11, endLine: 7, endColumn: 23 }],
    },
    {
      name: 'an expiry in a command of its own',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function run() {
  const got = await redis.setnx('lock:job', '1');
  if (got === 0) return;
  await redis.expire('lock:job', 30);
  await work();
  await redis.del('lock:job');
}`,
      errors: [{ messageId: 'notOurs', data: { call: 'redis.del', claim: 'redis.setnx', ttl: '' }, line: 8, column: 9, endLine: 8, endColumn: 18 }],
    },
    {
      name: 'a mark of work under way, whatever it is called',
      code: `import Redis from 'ioredis';
const redis = new Redis();
export async function sync(tenant) {
  const key = 'syncing:' + tenant;
  if (!(await redis.set(key, '1', 'EX', 120, 'NX'))) return 'busy';
  try { return await work(tenant); } finally { redis.del(key).catch(console.error); }
}`,
      errors: [{ messageId: 'notOurs', data: { call: 'redis.del', claim: 'redis.set', ttl: ' (120 s)' }, line: 6, column: 48, endLine: 6, endColumn: 57 }],
    },
    {
      name: 'another store with a lifetime by its place',
      code: `import Memcached from 'memcached';
const memcached = new Memcached('cache:11211');
export async function run() {
  const got = await memcached.add('lock:job', 1, 30, () => undefined);
  if (!got) return;
  await work();
  await memcached.del('lock:job', () => undefined);
}`,
      errors: [{ messageId: 'notOurs', data: { call: 'memcached.del', claim: 'memcached.add', ttl: ' (30 s)' }, line: 7, column: 9, endLine: 7, endColumn: 22 }],
    },
    {
      name: 'a client that a function says it gives',
      code: `import { Redis } from 'ioredis';
let client: Redis | null = null;
function getRedis(): Redis | null {
  client ??= new Redis();
  return client;
}
export async function acquireLock(id: string): Promise<boolean> {
  const redis = getRedis();
  return (await redis?.set('lock:' + id, '1', 'EX', 30, 'NX')) === 'OK';
}
export async function releaseLock(id: string): Promise<void> {
  await getRedis()?.del('lock:' + id);
}`,
      errors: [{ messageId: 'notOurs', data: { call: 'del', claim: 'redis.set', ttl: ' (30 s)' }, line: 12, column: 9, endLine: 12, endColumn: 24 }],
    },
  ],
});
