import { fetchSetElsewhere } from './fetch.js';
import { defineLibrary, type CallFact, type ClientFact } from '../library.js';

const call: CallFact = { kind: 'call', signature: [['url', 'other'], ['options']], method: 'option', gives: 'body' };
const raw: CallFact = { ...call, gives: 'answer' };

const instance: ClientFact = { kind: 'client', signature: [['options']], calls: { '': call, raw }, cost: 'none', noun: 'client' };
const create: ClientFact = { ...instance, derives: { create: instance } };

export const ofetch = defineLibrary({
  name: 'ofetch',
  modules: ['ofetch', 'ofetch/node'],
  // Nuxt and Nitro bring it without an import.
  globals: { $fetch: '$fetch' },
  exports: {
    ofetch: call,
    'ofetch.raw': raw,
    'ofetch.create': create,
    $fetch: call,
    '$fetch.raw': raw,
    '$fetch.create': create,
  },
  types: { $Fetch: 'ofetch.create' },
  request: {
    deadline: {
      options: [
        { path: 'signal', write: 'AbortSignal.timeout({limit})', off: [null], callOnly: true, takesSignal: true },
        // Ends with the headers: what follows may still drip.
        { path: 'timeout', write: '{limit}', off: [0] },
      ],
      whenSilent: 'may hang 10 minutes, or for ever on a slow body,',
      forEver: true,
    },
    status: {
      throws: true,
      off: [{ path: 'ignoreResponseError', values: [true] }],
      fields: ['status', 'ok', 'statusText'],
      readers: ['_data', 'json', 'text', 'arrayBuffer', 'blob', 'formData', 'body'],
      errorAnswer: 'response',
    },
    retries: 'by-default',
    repeats: {
      attempts: { option: 'retry', byDefault: 1, endedBy: ['signal'], endless: [{ path: 'retry', value: Infinity }] },
      delay: { option: 'retryDelay', byDefault: 'none', off: [0], write: '1_000' },
      writes: { byNumber: true },
    },
    urlOptions: ['baseURL'],
  },
  deadlineSetElsewhere: fetchSetElsewhere,
  profile: {
    deadline: 'none for a body that drips; a silent server ends after 606 s, two attempts of `fetch`',
    retries: '1 at once, but for POST, PUT, PATCH and DELETE; `retry: 5` makes 5, at once too',
    body: 'no limit, and no option for one',
    tls: 'by the scheme of the URL; certificates are checked',
    error: 'none emitted',
    fixes: ['`signal: AbortSignal.timeout(10_000)`', '`timeout: 10_000` (to the headers)'],
    notFixes: ['`timeout` beside a `signal` (it is not read)'],
  },
  evidence: {
    version: '1.5.1',
    by: 'experiment',
    what: 'a silent server ended after 606 s, two attempts of 300 s; timeout ends with the headers and is not read where signal is set; POST, PUT, PATCH and DELETE are not repeated; retry: 5 asked five times within 20 ms, with retryDelay: 300 every 300 ms',
  },
});
