import { defineLibrary } from '../library.js';

export const exponentialBackoff = defineLibrary({
  name: 'exponential-backoff',
  modules: ['exponential-backoff'],
  exports: {
    backOff: {
      kind: 'retry',
      signature: [['callback'], ['options']],
      attempts: { option: 'numOfAttempts', countsFirst: true, byDefault: 9, endedBy: ['retry'], endless: [{ path: 'numOfAttempts', value: Infinity }] },
      delay: { option: 'startingDelay', byDefault: 'growing', off: [0] },
      jitter: { option: 'jitter', byDefault: false, off: ['none'], write: "'full'" },
    },
  },
  profile: {
    deadline: 'none: each attempt waits as long as its own limit says',
    retries: '9 (10 attempts), growing from 100 ms without a ceiling, no jitter',
    body: 'does not apply',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: ["`{ numOfAttempts: 5, maxDelay: 10_000, jitter: 'full' }`"],
    notFixes: [],
  },
  evidence: {
    version: '3.1.3',
    by: 'experiment',
    what: '10 attempts by default; numOfAttempts: 4 made 4, after rests of 102, 200 and 401 ms',
  },
});
