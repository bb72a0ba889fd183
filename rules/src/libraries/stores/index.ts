import type { Library } from '../library.js';
import { ioredis } from './ioredis.js';
import { pg } from './pg.js';

/** Databases, caches and what maps objects onto them. */
export const stores: readonly Library[] = [pg, ioredis];
