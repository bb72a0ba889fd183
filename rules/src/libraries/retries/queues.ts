import { defineLibrary } from '../library.js';

export const pQueue = defineLibrary({
  name: 'p-queue',
  modules: ['p-queue'],
  exports: {},
  profile: {
    deadline: 'none; with `timeout` it counts from the start of a task and not from its arrival',
    retries: 'none',
    body: 'does not apply',
    tls: 'does not apply',
    error: 'survives: `add` rejects',
    fixes: [],
    notFixes: ['`new PQueue()`: `concurrency` is Infinity, so nothing waits'],
  },
  evidence: { version: '9.3.5', by: 'experiment', what: 'without options there is neither a timeout nor a bound on concurrency' },
});

export const pLimit = defineLibrary({
  name: 'p-limit',
  modules: ['p-limit'],
  exports: {},
  profile: {
    deadline: 'none',
    retries: 'none',
    body: 'does not apply',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: [],
    notFixes: [],
  },
  evidence: { version: '7.3.3', by: 'experiment', what: 'bounds how many run at once, and not for how long' },
});
