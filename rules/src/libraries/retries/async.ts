import { defineLibrary } from '../library.js';

export const asyncLibrary = defineLibrary({
  name: 'async',
  modules: ['async'],
  exports: {
    retry: {
      kind: 'retry',
      signature: [['options', 'callback', 'other'], ['callback'], ['other']],
      attempts: { option: 'times', argument: 0, countsFirst: true, byDefault: 4, endedBy: ['errorFilter'], endless: [{ path: 'times', value: Infinity }] },
      delay: { option: 'interval', byDefault: 'none', off: [0], write: '(attempt) => Math.random() * 100 * 2 ** attempt' },
      jitter: { option: 'interval', byDefault: false },
    },
  },
  profile: {
    deadline: 'none: each attempt waits as long as its own limit says',
    retries: '`retry`: 4 (5 attempts), without any rest; whatever is wrapped, POST too',
    body: 'does not apply',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: ['`{ times: 5, interval: (attempt) => Math.random() * 100 * 2 ** attempt }`'],
    notFixes: [],
  },
  evidence: {
    version: '3.2.6',
    by: 'experiment',
    what: 'retry(task) and retry(5, task) made 5 attempts within 10 ms; interval: (n) => 100 * 2 ** n made rests of 200, 401 and 801 ms',
  },
});
