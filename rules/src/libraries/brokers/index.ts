import type { Library } from '../library.js';

/** Message brokers and job queues. */
export const brokers: readonly Library[] = [];
