import { Redis } from 'ioredis';

export const cache = new Redis('rediss://cache.shop.example:6379', {
  password: process.env.CACHE_PASSWORD,
  commandTimeout: 500,
  maxRetriesPerRequest: 1,
});

cache.on('error', (error) => console.error('cache:', error.message));

/** Whether it is our turn to do what one instance alone may do in so many seconds. */
export async function lock(name: string, seconds: number): Promise<boolean> {
  return (await cache.set(`lock:${name}`, 'taken', 'EX', seconds, 'NX')) === 'OK';
}
