import { defineLibrary, type RetryFact } from '../library.js';
import { attempts, delay } from './p-retry.js';

const operation: RetryFact = {
  kind: 'retry',
  // An array in place of the options holds the rests themselves.
  signature: [['options']],
  tries: { methods: ['attempt'] },
  attempts,
  delay,
  jitter: { option: 'randomize', byDefault: false, off: [false], write: 'true' },
};

export const retry = defineLibrary({
  name: 'retry',
  modules: ['retry'],
  // The second argument of `wrap` may be the names of methods instead.
  exports: { operation, wrap: { ...operation, signature: [['other'], ['options']], tries: 'client' } },
  profile: {
    deadline: 'none: each attempt waits as long as its own limit says',
    retries: '10, growing from 1 s without a ceiling (the last rest is 512 s), no jitter; whatever is wrapped, POST too',
    body: 'does not apply',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: ['`{ retries: 5, maxTimeout: 10_000, randomize: true }`'],
    notFixes: ['`forever: true`'],
  },
  evidence: {
    version: '0.13.1',
    by: 'experiment',
    what: '10 retries after rests of 1 s to 512 s, in sum 1023 s, without jitter',
  },
});

/** The same options, and the one package of the family that makes its rests uneven without being asked. */
export const asyncRetry = defineLibrary({
  name: 'async-retry',
  modules: ['async-retry'],
  exports: {
    '': { kind: 'retry', signature: [['callback'], ['options']], attempts, delay, jitter: { option: 'randomize', byDefault: true, off: [false], write: 'true' } },
  },
  profile: {
    deadline: 'none: each attempt waits as long as its own limit says',
    retries: '10, growing from 1 s without a ceiling (the last rest is about 840 s), with jitter',
    body: 'does not apply',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: ['`{ retries: 5, maxTimeout: 10_000 }`'],
    notFixes: ['`forever: true`'],
  },
  evidence: {
    version: '1.3.3',
    by: 'experiment',
    what: '10 retries, doubling from 1 s on, with jitter; the last rest was about 840 s',
  },
});
