import { Redis } from 'ioredis';

export const cache = new Redis('rediss://cache.shop.example:6379', {
  password: process.env.CACHE_PASSWORD,
  commandTimeout: 500,
  maxRetriesPerRequest: 1,
});

cache.on('error', (error) => console.error('cache:', error.message));
