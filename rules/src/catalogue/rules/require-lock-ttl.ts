import type { CatalogueRule } from '../rule-entry.js';

export const requireLockTtl: CatalogueRule = {
  fallacy: 'coordination',
  level: 'recommended',
  description: 'Require an expiry, set in the same command, on every lock',
  assumption: 'The holder of a lock always lives to release it.',
  consequence:
    'A deployment, a crash or an eviction ends the process between taking the lock and letting it go. The key stays, and every other process waits or skips its work from then on, without an error, until somebody notices that the nightly job has not run for weeks and deletes the key by hand. A second command that sets the expiry leaves a smaller gap of the same kind.',
  bad: [
    {
      title: 'a lock that only its holder can end',
      file: 'nightly.ts',
      code: `import { Redis } from 'ioredis';
import { sendReports } from './reports';

const redis = new Redis('rediss://cache.shop.example:6380');

export async function nightly() {
  const got = await redis.set('lock:nightly', process.pid, 'NX');
  if (got !== 'OK') return;
  await sendReports();
  await redis.del('lock:nightly');
}`,
    },
    {
      title: 'an expiry that comes one command later',
      file: 'nightly.ts',
      code: `import { Redis } from 'ioredis';
import { sendReports } from './reports';

const redis = new Redis('rediss://cache.shop.example:6380');

export async function nightly() {
  const got = await redis.setnx('lock:nightly', process.pid);
  if (!got) return;
  await redis.expire('lock:nightly', 600);
  await sendReports();
}`,
    },
    {
      title: 'the same with options',
      file: 'leader.ts',
      code: `import { createClient } from 'redis';

const client = createClient({ url: process.env.REDIS_URL });
client.on('error', console.error);
await client.connect();

export async function isLeader(name: string) {
  return (await client.set('scheduler:leader', name, { NX: true })) === 'OK';
}`,
    },
  ],
  good: [
    {
      title: 'taking and expiring in one command',
      file: 'nightly.ts',
      code: `import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { sendReports } from './reports';

const redis = new Redis('rediss://cache.shop.example:6380');

export async function nightly() {
  const got = await redis.set('lock:nightly', randomUUID(), 'PX', 600_000, 'NX');
  if (got === 'OK') await sendReports();
}`,
    },
    {
      title: 'a mark that is to stay, which is no lock',
      file: 'defaults.ts',
      code: `import { Redis } from 'ioredis';

const redis = new Redis('rediss://cache.shop.example:6380');

export async function writeDefaults(theme: string) {
  await redis.set('settings:theme', theme, 'NX');
}`,
    },
  ],
  fix: 'A suggestion joins a `setnx` and the `expire` right behind it into one command, or adds an expiry of 30 seconds (option `ttlMs`). How long the work takes at most, the suggestion cannot know: a lock that expires too early has two holders, so the work has to check that it still holds the lock, or write with a fencing token.',
  whenNot:
    'A mark that is to stay, such as "this message was handled", may live without an expiry, at the price of a store that only grows. A lock that is bound to a session (an advisory lock of PostgreSQL, a lease of etcd) ends with it and is not reported.',
  readings: { primary: 'redis-set', second: 'kleppmann-lock#protecting', seed: 'young-bloods#lock-protocol' },
};
