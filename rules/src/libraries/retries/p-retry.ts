import { defineLibrary, type RetryFact } from '../library.js';

/** `retry` and what is built on it share their options. */
export const attempts: RetryFact['attempts'] = {
  option: 'retries',
  byDefault: 10,
  endedBy: ['maxRetryTime', 'signal', 'shouldRetry', 'shouldConsumeRetry'],
  endless: [
    { path: 'retries', value: Infinity },
    { path: 'forever', value: true },
  ],
};

/** Doubles from one second on, with no ceiling: the tenth rest is 512 s. */
export const delay: RetryFact['delay'] = { option: 'minTimeout', byDefault: 'growing' };

const retry: RetryFact = {
  kind: 'retry',
  signature: [['callback'], ['options']],
  // From version 7 on `forever` is refused.
  attempts: { ...attempts, endless: [{ path: 'retries', value: Infinity }, { path: 'forever', value: true, range: '<7' }] },
  delay,
  jitter: { option: 'randomize', byDefault: false, off: [false], write: 'true' },
};

export const pRetryLibrary = defineLibrary({
  name: 'p-retry',
  modules: ['p-retry'],
  exports: { '': retry, makeRetriable: retry },
  profile: {
    deadline: 'none: each attempt waits as long as its own limit says',
    retries: '10, growing from 1 s without a ceiling (the last rest is 512 s), no jitter; whatever is wrapped, POST too',
    body: 'does not apply',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: ['`{ retries: 5, maxTimeout: 10_000, randomize: true }`'],
    notFixes: ['`forever: true`: without end up to version 6, an error from 7 on'],
  },
  evidence: {
    version: '7.1.1',
    others: '9.0.0',
    by: 'experiment',
    what: '10 retries after rests of 1 s to 512 s, in sum 1023 s; three runs had the same rests',
  },
});
