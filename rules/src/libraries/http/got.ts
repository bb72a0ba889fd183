import { defineLibrary, type CallFact, type ClientFact } from '../library.js';

const call = (method: string): CallFact => ({ kind: 'call', signature: [['url', 'options'], ['options']], method, gives: 'answer' });

const calls = {
  '': call('option'),
  get: call('GET'),
  delete: call('DELETE'),
  head: call('HEAD'),
  post: call('POST'),
  put: call('PUT'),
  patch: call('PATCH'),
  stream: { ...call('option'), gives: 'stream' },
  paginate: { ...call('GET'), gives: 'stream' },
} satisfies Record<string, CallFact>;

const instance: ClientFact = { kind: 'client', signature: [['options']], calls, cost: 'none', noun: 'client', defaults: 'defaults' };

export const got = defineLibrary({
  name: 'got',
  modules: ['got'],
  exports: { ...calls, got: calls[''], extend: { ...instance, derives: { extend: instance } } },
  request: {
    deadline: {
      options: [
        { path: 'timeout', refuses: 'number' },
        { path: 'timeout.request', write: '{limit}' },
        { path: 'signal', write: 'AbortSignal.timeout({limit})', callOnly: true, takesSignal: true },
        // Each bounds one phase only. They may be what their author wanted, so they are taken for a decision.
        { path: 'timeout.response', opaque: true },
        { path: 'timeout.socket', opaque: true },
        { path: 'timeout.read', opaque: true },
      ],
      whenSilent: 'waits for ever',
      forEver: true,
    },
    status: {
      throws: true,
      off: [{ path: 'throwHttpErrors', values: [false] }],
      fields: ['statusCode', 'ok', 'statusMessage'],
      readers: ['body', 'rawBody', 'json', 'text', 'buffer'],
      errorAnswer: 'response',
    },
    retries: 'by-default',
    repeats: { attempts: { option: 'retry.limit', number: 'retry', byDefault: 2, endedBy: ['signal', 'retry.calculateDelay'], endless: [{ path: 'retry.limit', value: Infinity }] }, delay: { byDefault: 'growing' }, writes: { methods: 'retry.methods' } },
    urlOptions: ['url', 'prefixUrl'],
  },
  // Version 11 takes a number; it has no experiment behind it beyond that.
  versions: [{ range: '<12', request: { deadline: { options: [{ path: 'timeout' }, { path: 'timeout.request' }, { path: 'signal', opaque: true }], whenSilent: 'waits for ever', forEver: true } } }],
  profile: {
    deadline: 'none: waits for ever',
    retries: '2 for methods that may be repeated, growing from 1 s, up to 0.1 s of jitter',
    body: 'no limit, and no option for one',
    tls: 'by the scheme of the URL; certificates are checked',
    error: 'none emitted, but for `got.stream`',
    fixes: ['`timeout: { request: 10_000 }` (for each attempt)', '`signal: AbortSignal.timeout(10_000)` (for all attempts)'],
    notFixes: ['`timeout: { response: 10_000 }`', '`timeout: { connect: 10_000 }`', '`timeout: { socket: 10_000 }`', '`timeout: 10_000` (throws at once)'],
  },
  evidence: {
    version: '14.6.6',
    others: '16.1.0: same',
    by: 'experiment',
    what: 'no timeouts by default (pending after 640 s); 2 retries for idempotent methods by default; timeout.request bounds an attempt with its body, 0 and Infinity end it at once',
  },
});
