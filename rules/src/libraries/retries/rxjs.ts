import { defineLibrary } from '../library.js';

export const rxjs = defineLibrary({
  name: 'rxjs',
  modules: ['rxjs', 'rxjs/operators'],
  exports: {
    retry: {
      kind: 'retry',
      signature: [['options']],
      tries: 'source',
      endedBehind: ['timeout', 'timeoutWith', 'takeUntil', 'takeUntilDestroyed', 'takeWhile'],
      attempts: { option: 'count', argument: 0, byDefault: Infinity, endless: [{ path: 'count', value: Infinity }] },
      // Nothing is written: a delay that grows needs `timer` to be imported with it.
      delay: { option: 'delay', byDefault: 'none' },
      jitter: { option: 'delay', byDefault: false },
    },
  },
  profile: {
    deadline: 'none without `timeout(…)`',
    retries: '`retry()` and `retry({ delay })` without end, `retry()` and `retry(3)` without rest; whatever is subscribed to, POST too',
    body: 'does not apply',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: ['`retry({ count: 3, delay: (e, i) => timer(Math.random() * 2 ** i * 200) })`'],
    notFixes: ['`retry({ delay: 1_000 })`: rests, and has no end'],
  },
  evidence: {
    version: '7.8.2',
    by: 'experiment',
    what: 'retry() subscribed again at once and without end; retry(3) three times, at once',
  },
});
