import { Redis } from 'ioredis';

export const cache = new Redis('redis://cache.shop.example:6379', {
  password: process.env.CACHE_PASSWORD,
  commandTimeout: 500,
  maxRetriesPerRequest: 1,
});

cache.on('error', (error) => console.error('cache:', error.message));

/** Whether it is our turn to do what one instance alone may do at a time. */
export async function lock(name: string): Promise<boolean> {
  return (await cache.set(`lock:${name}`, 'taken', 'NX')) === 'OK';
}

export async function unlock(name: string): Promise<void> {
  await cache.del(`lock:${name}`);
}
