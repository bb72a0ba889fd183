import { defineLibrary } from '../library.js';

export const axiosRetryLibrary = defineLibrary({
  name: 'axios-retry',
  modules: ['axios-retry'],
  exports: {
    '': {
      kind: 'retry',
      signature: [['other'], ['options']],
      tries: 'client',
      sharesDeadlineUnless: 'shouldResetTimeout',
      attempts: { option: 'retries', byDefault: 3, endless: [{ path: 'retries', value: Infinity }] },
      delay: { option: 'retryDelay', byDefault: 'none', off: [0], write: '{retry}.exponentialDelay' },
      // A connection that was reset is a network error, whatever the method; the status alone is asked together with it.
      writes: { byDefault: true, condition: 'retryCondition', blind: ['isNetworkError', 'isRetryableError'] },
      // Its own growing delay is uneven by up to a fifth; without a delay there is nothing to make uneven.
      jitter: { option: 'retryDelay', byDefault: false },
    },
  },
  profile: {
    deadline: 'the one of axios, which spans all attempts unless `shouldResetTimeout` is set',
    retries: '3 without any rest; network errors, after a POST too, and 5xx unless it was a POST; no timeouts',
    body: 'does not apply',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: ['`retryDelay: axiosRetry.exponentialDelay`'],
    notFixes: [],
  },
  evidence: {
    version: '4.5.0',
    by: 'experiment',
    what: 'a server that answered 503 was asked again after 6, 2 and 3 ms; with exponentialDelay after about 210, 430 and 830 ms; a POST whose connection was reset behind its body was sent four times',
  },
});
