import { defineLibrary } from '../library.js';

export const fetchRetry = defineLibrary({
  name: 'fetch-retry',
  modules: ['fetch-retry'],
  exports: {
    '': {
      kind: 'retry',
      signature: [['other'], ['options']],
      tries: 'client',
      // Only whole numbers are taken, so there is no going on for ever.
      attempts: { option: 'retries', byDefault: 3 },
      delay: { option: 'retryDelay', byDefault: 'fixed' },
      writes: { byDefault: true },
      jitter: { option: 'retryDelay', byDefault: false, write: '(attempt) => Math.random() * Math.min(10_000, 2 ** attempt * 300)' },
    },
  },
  profile: {
    deadline: 'that of the `fetch` it is given, four times',
    retries: '3, every 1 s, no jitter, POST too; network errors alone, no status',
    body: 'does not apply',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: [],
    notFixes: [],
  },
  evidence: {
    version: '6.0.0',
    by: 'experiment',
    what: 'a refused connection was tried four times, 1 s apart, POST as well; 503 was handed on at once',
  },
});
