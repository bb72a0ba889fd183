import { fetchDeadline, fetchSetElsewhere, fetchStatus } from './fetch.js';
import { defineLibrary, type CallFact } from '../library.js';
import { pRetry } from '../retries/retriers.js';

const call: CallFact = { kind: 'call', signature: [['url', 'other'], ['options']], method: 'option', gives: 'answer' };

/** In Node, these are node-fetch 2 and not the `fetch` of Node: the 300 s of that one do not hold here. */
export const crossFetch = defineLibrary({
  name: 'cross-fetch',
  modules: ['cross-fetch', 'isomorphic-fetch'],
  exports: {
    '': call,
    fetch: call,
    Request: { kind: 'carrier', new: true, signature: [['url', 'other'], ['options']] },
  },
  request: {
    deadline: {
      options: [
        { path: 'signal', write: 'AbortSignal.timeout({limit})', off: [null], callOnly: true, takesSignal: true },
        // An option of node-fetch 2. Where a bundle runs in a browser, nobody reads it.
        { path: 'timeout', off: [0], opaque: true },
      ],
      whenSilent: 'waits for ever',
      forEver: true,
    },
    status: fetchStatus,
    retries: 'none',
  },
  retriers: { call: pRetry },
  profile: {
    deadline: 'none: waits for ever',
    retries: 'none',
    body: 'no limit (`size` in Node alone)',
    tls: 'by the scheme of the URL; certificates are checked',
    error: 'none emitted',
    fixes: ['`signal: AbortSignal.timeout(10_000)`'],
    notFixes: [],
  },
  evidence: {
    version: '4.1.0',
    others: 'isomorphic-fetch 3.0.0 (source: the same node-fetch 2)',
    by: 'experiment',
    what: 'a silent server was still pending at the end of the run; signal ended it',
  },
});

/** Unlike its neighbours it hands over the `fetch` of Node where there is one. */
export const isomorphicUnfetch = defineLibrary({
  name: 'isomorphic-unfetch',
  modules: ['isomorphic-unfetch'],
  exports: { '': call },
  request: { deadline: fetchDeadline, status: fetchStatus, retries: 'none', streamIn: 'body' },
  deadlineSetElsewhere: fetchSetElsewhere,
  retriers: { call: pRetry },
  profile: {
    deadline: 'none for the whole, as `fetch`: headers 300 s, then 300 s between two chunks',
    retries: 'none',
    body: 'no limit',
    tls: 'by the scheme of the URL; certificates are checked',
    error: 'none emitted',
    fixes: ['`signal: AbortSignal.timeout(10_000)`'],
    notFixes: ['`timeout: 10_000` (no option of `fetch`)'],
  },
  evidence: {
    version: '4.0.2',
    by: 'source',
    what: 'index.js: module.exports = global.fetch || …, so in Node 18 and later it is the global fetch itself',
  },
});
