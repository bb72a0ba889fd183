import { defineLibrary, type KeeperFact } from '../library.js';

const limiter: KeeperFact = { kind: 'keeper', signature: [['options']], keeps: 'counts', store: 'store', memoryStore: 'MemoryStore' };

export const expressRateLimit = defineLibrary({
  name: 'express-rate-limit',
  modules: ['express-rate-limit'],
  exports: { '': limiter, rateLimit: limiter },
  profile: {
    deadline: 'does not apply',
    retries: 'does not apply',
    body: 'does not apply',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: [],
    notFixes: ['no `store`: each process counts for itself, so several allow several times as much'],
  },
  evidence: {
    version: '8.7.4',
    by: 'source',
    what: 'without options, the sixth request got 429 with `retry-after: 60`; by the source (dist/index.mjs) they are counted in a MemoryStore of the process',
  },
});
