import type { Retrier } from '../library.js';

export const axiosRetry: Retrier = {
  module: 'axios-retry',
  name: 'axiosRetry',
  required: '.default',
  write: '{retrier}({client}, { retries: 3, retryDelay: {retrier}.exponentialDelay, retryCondition: {retrier}.isIdempotentRequestError })',
  evidence: {
    version: '4.5.0',
    by: 'experiment',
    what: 'a peer that cut two connections was asked a third time; without retryDelay it asks again at once; without retryCondition a POST whose connection was reset is repeated too',
  },
};

/** For calls that resolve on every status only: what throws on 404 would be asked four times for a page that is not there. */
export const pRetry: Retrier = {
  module: 'p-retry',
  name: 'pRetry',
  // Version 4, the last one for CommonJS, takes fetch's `TypeError: fetch failed` for a mistake in the code and gives up.
  write: '{retrier}(() => {call}, { retries: 3, randomize: true })',
  evidence: {
    version: '7.1.1',
    others: '5.1.2, 6.2.1',
    by: 'experiment',
    what: 'a peer that cut two connections was asked a third time, after pauses of about 1.5 s and 3 s',
  },
};
