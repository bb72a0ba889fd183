import type { Library } from '../library.js';
import { asyncLibrary } from './async.js';
import { axiosRetryLibrary } from './axios-retry.js';
import { opossum, pTimeout } from './circuits.js';
import { cockatiel } from './cockatiel.js';
import { exponentialBackoff } from './exponential-backoff.js';
import { pRetryLibrary } from './p-retry.js';
import { swr, tanstackQuery } from './queries.js';
import { pLimit, pQueue } from './queues.js';
import { redlock } from './redlock.js';
import { asyncRetry, retry } from './retry.js';
import { rxjs } from './rxjs.js';

/** What makes something try again, or stops it from being tried. */
export const retryHelpers: readonly Library[] = [
  pRetryLibrary,
  retry,
  asyncRetry,
  exponentialBackoff,
  axiosRetryLibrary,
  asyncLibrary,
  cockatiel,
  rxjs,
  redlock,
  opossum,
  pTimeout,
  pQueue,
  pLimit,
  tanstackQuery,
  swr,
];
