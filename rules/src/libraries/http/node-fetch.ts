import { fetchStatus } from './fetch.js';
import { defineLibrary } from '../library.js';
import { pRetry } from '../retries/retriers.js';

export const nodeFetch = defineLibrary({
  name: 'node-fetch',
  modules: ['node-fetch'],
  exports: {
    '': { kind: 'call', signature: [['url', 'other'], ['options']], method: 'option', gives: 'answer' },
    Request: { kind: 'carrier', new: true, signature: [['url', 'other'], ['options']] },
  },
  request: {
    deadline: {
      options: [
        { path: 'signal', write: 'AbortSignal.timeout({limit})', off: [null], callOnly: true },
        // Bounds the call in version 2 and is ignored by version 3: unknown until the version is read.
        { path: 'timeout', off: [0], opaque: true },
      ],
      whenSilent: 'waits for ever',
      forEver: true,
    },
    status: fetchStatus,
    body: { option: 'size', off: [0], write: '10_000_000', direction: 'response', whenUnbounded: 'buffers an answer of any size' },
    retries: 'none',
  },
  retriers: { call: pRetry },
  evidence: {
    version: '3.3.2',
    others: '2.7.0',
    by: 'experiment',
    what: 'a silent server was still pending after 640 s; signal covers the body; version 3 ignores `timeout`',
  },
});
