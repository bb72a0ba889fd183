import { defineLibrary, type CallFact, type RequestFact, type StatusFact } from '../library.js';

/** After the connection, which has 10 s, both phases have to be bounded: either option alone leaves the other without end. */
const request: Partial<RequestFact> = {
  deadline: {
    options: [
      { path: 'signal', write: 'AbortSignal.timeout({limit})', off: [null], callOnly: true, takesSignal: true },
      { path: 'response_timeout', off: [0] },
      { path: 'read_timeout', off: [0] },
    ],
    // Two names of one option.
    partial: [
      { path: 'timeout', part: 'the connection' },
      { path: 'open_timeout', part: 'the connection' },
    ],
    whenSilent: 'waits for ever for the answer',
    forEver: true,
  },
};

const status: StatusFact = {
  throws: false,
  fields: ['statusCode', 'statusMessage'],
  readers: ['body', 'raw'],
  failed: '{name}.statusCode >= 400',
  status: 'statusCode',
};

/** What it gives is a stream; the answer goes to the callback, behind the error. */
const withoutBody = (method: string): CallFact => ({ kind: 'call', signature: [['url'], ['options', 'callback'], ['callback']], method, gives: 'body', request });
const withBody = (method: string): CallFact => ({ kind: 'call', signature: [['url'], ['body'], ['options', 'callback'], ['callback']], method, gives: 'body', request });

export const needle = defineLibrary({
  name: 'needle',
  modules: ['needle'],
  exports: {
    // `needle(method, url, …)` has its options at the third or the fourth place, by the method. Nothing is said about its limits.
    '': { kind: 'call', signature: [['url'], ['url', 'body']], gives: 'answer', request: { status } },
    request: { kind: 'call', signature: [['other'], ['url'], ['body'], ['options', 'callback'], ['callback']], gives: 'body', request },
    get: withoutBody('GET'),
    head: withoutBody('HEAD'),
    post: withBody('POST'),
    put: withBody('PUT'),
    patch: withBody('PATCH'),
    delete: withBody('DELETE'),
    defaults: { kind: 'global' },
  },
  request: { retries: 'none' },
  deadlineSetElsewhere: /\bneedle\.defaults\s*\(/,
  profile: {
    deadline: 'none for the answer: waits for ever; connecting 10 s',
    retries: 'none',
    body: 'no limit, and no option for one',
    tls: 'by the scheme of the URL; certificates are checked',
    error: 'none emitted: streams emit `err`',
    fixes: ['`response_timeout: 10_000, read_timeout: 10_000`', '`signal: AbortSignal.timeout(10_000)`'],
    notFixes: ['`timeout: 10_000` (another name of `open_timeout`)', '`open_timeout: 10_000` (bounds the connection alone)'],
  },
  evidence: {
    version: '3.5.0',
    by: 'experiment',
    what: 'open_timeout is 10 s and ends with the connection; a server that is silent after it was still pending at the end of the run',
  },
});
