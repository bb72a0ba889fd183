import { defineLibrary, type CallFact, type ClientFact } from '../library.js';

const call = (method: string): CallFact => ({ kind: 'call', signature: [['url', 'other'], ['options']], method, gives: 'answer' });

const calls = {
  '': call('option'),
  get: call('GET'),
  delete: call('DELETE'),
  head: call('HEAD'),
  post: call('POST'),
  put: call('PUT'),
  patch: call('PATCH'),
} satisfies Record<string, CallFact>;

const instance: ClientFact = { kind: 'client', signature: [['options']], calls, cost: 'none', noun: 'client' };

export const ky = defineLibrary({
  name: 'ky',
  modules: ['ky', 'ky-universal'],
  exports: { ...calls, create: instance, extend: instance },
  request: {
    deadline: {
      options: [{ path: 'timeout', write: '{limit}', off: [false] }, { path: 'signal', callOnly: true, opaque: true, takesSignal: true }],
      whenDisabled: 'may hang 5 minutes, or for ever on a slow body,',
      forEver: true,
    },
    status: {
      throws: true,
      off: [{ path: 'throwHttpErrors', values: [false] }],
      fields: ['status', 'ok', 'statusText'],
      readers: ['json', 'text', 'arrayBuffer', 'blob', 'formData', 'bytes', 'body'],
      errorAnswer: 'response',
    },
    retries: 'by-default',
    repeats: {
      attempts: {
        option: 'retry.limit',
        number: 'retry',
        byDefault: 2,
        endedBy: ['signal', 'retry.shouldRetry'],
        // Version 2 refuses it.
        endless: [
          { path: 'retry.limit', value: Infinity, range: '<2' },
          { path: 'retry', value: Infinity, range: '<2' },
        ],
      },
      delay: { option: 'retry.delay', byDefault: 'growing', off: [0] },
      writes: { methods: 'retry.methods' },
    },
    urlOptions: ['prefixUrl', 'baseUrl'],
  },
  profile: {
    deadline: '10 s to the headers; the body is not covered and may last for ever',
    retries: '2 for methods that may be repeated, growing from 0.3 s, no jitter; timeouts are not repeated',
    body: 'no limit, and no option for one',
    tls: 'by the scheme of the URL; certificates are checked',
    error: 'none emitted',
    fixes: ['`signal: AbortSignal.timeout(10_000)`', '`timeout: 10_000` (to the headers)'],
    notFixes: ['`timeout: false`', '`ky.create({ signal: AbortSignal.timeout(10_000) })` (ends all later requests at once)'],
  },
  evidence: {
    version: '1.14.3',
    others: '2.1.0',
    by: 'experiment',
    what: 'a silent server was given up after 10.1 s; 2 retries for idempotent methods; a body that stalls hung 306 s; a timeout of Infinity is refused; a retry limit of Infinity went on beyond a timeout of 1 s in version 1 and is refused by version 2',
  },
});
