import { defineLibrary, type CallFact, type DeadlineFact, type StatusFact } from '../library.js';
import { pRetry } from '../retries/retriers.js';

/** Answers of the fetch API, wherever it comes from. */
export const fetchStatus: StatusFact = {
  throws: false,
  fields: ['ok', 'status', 'statusText', 'redirected', 'type'],
  readers: ['json', 'text', 'arrayBuffer', 'blob', 'formData', 'bytes', 'body', 'buffer'],
  failed: '!{name}.ok',
  status: 'status',
};

/** `fetch` of Node and undici: connect 10 s, headers 300 s, 300 s between two chunks of the body, no limit on the whole. */
export const fetchDeadline: DeadlineFact = {
  options: [
    { path: 'signal', write: 'AbortSignal.timeout({limit})', off: [null], callOnly: true, takesSignal: true },
    { path: 'dispatcher', opaque: true },
  ],
  ignored: ['timeout'],
  whenSilent: 'may hang 5 minutes, or for ever on a slow body,',
  forEver: true,
};

export const fetchCall: CallFact = {
  kind: 'call',
  signature: [['url', 'other'], ['options']],
  method: 'option',
  gives: 'answer',
};

/** What bounds every `fetch` of a process, and everything that is built on it. */
export const fetchSetElsewhere = /\bsetGlobalDispatcher\s*\(|\bglobalThis\.fetch\s*=[^=]|\bglobal\.fetch\s*=[^=]|undici\.globalDispatcher/;

export const fetchLibrary = defineLibrary({
  name: 'fetch',
  modules: [],
  globals: { fetch: 'fetch', Request: 'Request' },
  exports: {
    fetch: fetchCall,
    Request: { kind: 'carrier', new: true, signature: [['url', 'other'], ['options']] },
  },
  request: { deadline: fetchDeadline, status: fetchStatus, retries: 'none', streamIn: 'body' },
  deadlineSetElsewhere: fetchSetElsewhere,
  retriesSetElsewhere: /\bsetGlobalDispatcher\s*\(|\bglobalThis\.fetch\s*=[^=]|\bglobal\.fetch\s*=[^=]|from ['"](?:fetch-retry|@vercel\/fetch-retry)['"]/,
  retriers: { call: pRetry },
  profile: {
    deadline: 'none for the whole, so that a body that drips lasts for ever; connecting 10 s, headers 300 s, 300 s between two chunks',
    retries: 'none',
    body: 'no limit',
    tls: 'by the scheme of the URL; certificates are checked',
    error: 'none emitted',
    fixes: ['`signal: AbortSignal.timeout(10_000)`', '`signal: AbortSignal.any([existing, AbortSignal.timeout(10_000)])`'],
    notFixes: ['`timeout: 10_000` (no option of `fetch`)'],
  },
  evidence: {
    version: 'Node 20.20.2 (undici 6.24.1)',
    others: 'Node 24.21.0 (undici 7.29.1): identical',
    by: 'experiment',
    what: 'a silent server ended after 305.6 s (headers) and 306.1 s (body); a dripping body was still pending after 640 s; with signal all four ended at the bound',
  },
});
