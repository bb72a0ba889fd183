import { defineLibrary } from '../library.js';

export const opossum = defineLibrary({
  name: 'opossum',
  modules: ['opossum'],
  exports: {},
  profile: {
    deadline: '10 s, which ends the wait and not the work',
    retries: 'none',
    body: 'does not apply',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: ['`timeout: 3_000`'],
    notFixes: ['`timeout: false`'],
  },
  evidence: {
    version: '9.0.0',
    others: '10.0.0',
    by: 'experiment',
    what: 'opens at 50 % of failures and tries again after 30 s; timeout: 50 ended a call after 50 ms, timeout: false never',
  },
});

export const pTimeout = defineLibrary({
  name: 'p-timeout',
  modules: ['p-timeout'],
  exports: { '': { kind: 'race', argument: 0 } },
  profile: {
    deadline: 'what `milliseconds` says: it ends the wait and not the work',
    retries: 'none',
    body: 'does not apply',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: [],
    notFixes: ['`milliseconds: Infinity`'],
  },
  evidence: {
    version: '7.0.2',
    by: 'experiment',
    what: 'the promise was rejected after 50 ms with milliseconds: 50, and the work behind it went on to its end',
  },
});
