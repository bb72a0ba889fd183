import { defineLibrary } from '../library.js';

export const expressSession = defineLibrary({
  name: 'express-session',
  modules: ['express-session'],
  exports: {},
  profile: {
    deadline: 'does not apply',
    retries: 'does not apply',
    body: 'does not apply',
    tls: 'cookies go over clear text too: `secure` and `sameSite` are not set',
    error: 'none emitted',
    fixes: [],
    notFixes: ['no `store`: sessions live in the memory of one process, grow without end and end with it'],
  },
  evidence: {
    version: '1.19.0',
    by: 'experiment',
    what: 'the store is a MemoryStore; the cookie has path=/ and httpOnly, and neither secure, sameSite nor maxAge; without a secret each request gets 500',
  },
});
