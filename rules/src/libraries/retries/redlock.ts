import { defineLibrary, type CallFact } from '../library.js';

/** `(resource, ttl, callback)` in version 4, `(resources, duration, settings)` in version 5. */
const call: CallFact = { kind: 'call', signature: [['other'], ['other'], ['callback', 'options']], gives: 'body' };

export const redlock = defineLibrary({
  name: 'redlock',
  modules: ['redlock'],
  exports: {
    '': {
      kind: 'client',
      new: true,
      signature: [['other'], ['options']],
      calls: {
        acquire: call,
        lock: call,
        extend: call,
        release: { ...call, signature: [['other'], ['callback', 'options']] },
        unlock: { ...call, signature: [['other'], ['callback', 'options']] },
        using: { ...call, signature: [['other'], ['other'], ['callback', 'options'], ['callback']] },
      },
      cost: 'none',
      noun: 'lock manager',
      unheardError: 'survives',
    },
  },
  request: { retries: 'by-default' },
  profile: {
    deadline: 'none of its own: each command waits as long as the Redis client does',
    retries: '10, after 200 ms and up to 100 ms of jitter, then it throws',
    body: 'does not apply',
    tls: 'does not apply',
    error: 'survives',
    fixes: [],
    notFixes: ['a longer lock in place of a fencing token: it can still end while the work goes on'],
  },
  evidence: {
    version: '4.2.0',
    others: '5.0.0-beta.2',
    by: 'experiment',
    what: 'acquire threw after 10 retries; version 4 emits `clientError`, version 5 listens to `error` itself',
  },
});
