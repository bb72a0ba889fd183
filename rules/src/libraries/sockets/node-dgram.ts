import { defineLibrary } from '../library.js';

export const nodeDgram = defineLibrary({
  name: 'node:dgram',
  modules: ['node:dgram', 'dgram'],
  exports: {
    createSocket: {
      kind: 'client',
      signature: [['options', 'other'], ['callback']],
      calls: {},
      cost: 'none',
      unheardError: 'ends the process',
      noun: 'UDP socket',
    },
  },
  types: { Socket: 'createSocket' },
  request: { retries: 'none' },
  profile: {
    deadline: 'none: a reply may never come, and no option waits for it',
    retries: 'none: what is lost is lost in silence',
    body: 'does not apply',
    tls: 'clear text',
    error: 'ends the process where a port is taken; `send` without a callback says nothing at all',
    fixes: [],
    notFixes: [],
  },
  evidence: {
    version: 'Node 20.20.2',
    by: 'experiment',
    what: 'EADDRINUSE nobody listens for ended the process; a message too big or to a closed port was dropped without an event',
  },
});
