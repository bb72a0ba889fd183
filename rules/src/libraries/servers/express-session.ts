import { defineLibrary, type KeeperFact } from '../library.js';

const session: KeeperFact = { kind: 'keeper', signature: [['options']], keeps: 'sessions', store: 'store', memoryStore: 'MemoryStore' };

export const expressSession = defineLibrary({
  name: 'express-session',
  modules: ['express-session'],
  exports: { '': session },
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

/** A plugin: `app.register(session, { secret })`. */
const plugin: KeeperFact = { ...session, handedTo: 'register' };

export const fastifySession = defineLibrary({
  name: '@fastify/session',
  modules: ['@fastify/session', 'fastify-session'],
  exports: { '': plugin, fastifySession: plugin },
  profile: {
    deadline: 'does not apply',
    retries: 'does not apply',
    body: 'does not apply',
    tls: 'cookies are `secure` unless told otherwise',
    error: 'none emitted',
    fixes: [],
    notFixes: ['no `store`: sessions live in the memory of one process, grow without end and end with it'],
  },
  evidence: {
    version: '11.1.3',
    by: 'source',
    what: 'index.js and lib/store.js: without `store`, a store over a Map of the process',
  },
});
