import { defineLibrary } from '../library.js';

export const cockatiel = defineLibrary({
  name: 'cockatiel',
  modules: ['cockatiel'],
  exports: {
    retry: {
      kind: 'retry',
      signature: [['other'], ['options']],
      tries: { methods: ['execute'] },
      attempts: { option: 'maxAttempts', byDefault: Infinity, endless: [{ path: 'maxAttempts', value: Infinity }] },
      // Nothing is written: `ExponentialBackoff` would have to be imported with it.
      delay: { option: 'backoff', byDefault: 'none' },
      jitter: { option: 'backoff', byDefault: false },
    },
  },
  profile: {
    deadline: 'none without `timeout(…)`',
    retries: 'without end and without rest; `ExponentialBackoff` starts at 128 ms, up to 30 s, with jitter',
    body: 'does not apply',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: ['`retry(handleAll, { maxAttempts: 5, backoff: new ExponentialBackoff({ maxDelay: 10_000 }) })`'],
    notFixes: ['`retry(handleAll, {})`'],
  },
  evidence: {
    version: '3.2.1',
    others: '4.0.0',
    by: 'experiment',
    what: 'retry(handleAll, {}) made more than 3000 attempts in 6 s; maxAttempts: 3 made 4, without rest',
  },
});
