import type { CatalogueRule } from '../rule-entry.js';

export const noUnownedLockRelease: CatalogueRule = {
  fallacy: 'coordination',
  level: 'strict',
  description: 'Disallow releasing a lock without a look at whose it is',
  assumption: 'When we release the lock, it is still ours.',
  consequence:
    'A lock with an expiry goes by itself while a slow holder still works: a pause of the garbage collector, a slow peer, a machine that slept. Somebody else takes it. Then the first holder finishes, deletes the key that is no longer its own, and a third one starts beside the second: the lock that was to keep two apart now keeps nobody apart, for as long as work is slow.',
  bad: [
    {
      title: 'deleted, whoever has it by now',
      file: 'nightly.ts',
      code: `import { Redis } from 'ioredis';
import { sendReports } from './reports';

const redis = new Redis('rediss://cache.shop.example:6380');

export async function nightly() {
  const got = await redis.set('lock:nightly', '1', 'PX', 10_000, 'NX');
  if (got !== 'OK') return;
  try {
    await sendReports();
  } finally {
    await redis.del('lock:nightly');
  }
}`,
    },
    {
      title: 'deleted even where it was never taken',
      file: 'orders.ts',
      code: `import { createClient } from 'redis';

const client = createClient({ url: process.env.REDIS_URL });
client.on('error', console.error);
await client.connect();

export async function ship(order: string) {
  const key = \`lock:order:\${order}\`;
  try {
    const got = await client.set(key, 'locked', { NX: true, PX: 30_000 });
    if (!got) throw new Error('somebody ships it already');
    await pack(order);
  } finally {
    await client.del(key);
  }
}

declare function pack(order: string): Promise<void>;`,
    },
  ],
  good: [
    {
      title: 'deleted only while it holds our own value, in one command',
      file: 'nightly.ts',
      code: `import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { sendReports } from './reports';

const redis = new Redis('rediss://cache.shop.example:6380');
const UNLOCK = 'if redis.call("get", KEYS[1]) == ARGV[1] then return redis.call("del", KEYS[1]) end return 0';

export async function nightly() {
  const token = randomUUID();
  const got = await redis.set('lock:nightly', token, 'PX', 10_000, 'NX');
  if (got !== 'OK') return;
  try {
    await sendReports();
  } finally {
    await redis.eval(UNLOCK, 1, 'lock:nightly', token);
  }
}`,
    },
    {
      title: 'a lock of a library that keeps the token',
      file: 'orders.ts',
      code: `import Redlock from 'redlock';
import { Redis } from 'ioredis';

const redlock = new Redlock([new Redis('rediss://cache.shop.example:6380')]);
redlock.on('error', console.error);

export async function ship(order: string) {
  await redlock.using([\`lock:order:\${order}\`], 10_000, async (signal) => {
    await pack(order, signal);
  });
}

declare function pack(order: string, signal: AbortSignal): Promise<void>;`,
    },
  ],
  fix: 'Where the lock holds a random value of its own, a suggestion replaces the deletion by a script that deletes the key only while it holds that value. Where it holds a constant, give it such a value first. The script keeps others’ locks safe; that the late holder itself writes nothing any more, only a fencing token in the protected resource can see to.',
  whenNot:
    'Work that surely ends before the expiry, which is what a bound of its own on every call in it gives. Locks of more than an hour, and functions that are called to take a lock away from whoever has it, are not reported.',
  readings: { primary: 'kleppmann-lock#fencing', second: 'redis-set', seed: 'brooker-consensus#leases' },
};
