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
        { path: 'signal', write: 'AbortSignal.timeout({limit})', off: [null], callOnly: true, takesSignal: true },
      ],
      ignored: ['timeout'],
      whenSilent: 'waits for ever',
      forEver: true,
    },
    status: fetchStatus,
    body: { option: 'size', off: [0], write: '10_000_000', direction: 'response', whenUnbounded: 'buffers an answer of any size' },
    retries: 'none',
    streamIn: 'body',
  },
  // Version 2 bounds the call and its body.
  versions: [
    {
      range: '<3',
      request: {
        deadline: {
          options: [
            { path: 'timeout', off: [0] },
            { path: 'signal', off: [null], callOnly: true, takesSignal: true },
          ],
          whenSilent: 'waits for ever',
          forEver: true,
        },
      },
    },
  ],
  retriers: { call: pRetry },
  profile: {
    deadline: 'none: waits for ever',
    retries: 'none',
    body: 'no limit',
    tls: 'by the scheme of the URL; certificates are checked',
    error: 'none emitted',
    fixes: ['`signal: AbortSignal.timeout(10_000)`', '`size: 10_000_000`'],
    notFixes: ['`timeout: 10_000` (version 3 ignores it)'],
  },
  evidence: {
    version: '3.3.2',
    others: '2.7.0',
    by: 'experiment',
    what: 'a silent server was still pending after 640 s; signal covers the body; version 3 ignores `timeout`',
  },
});
