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
        { path: 'timeout.request', write: '{limit}' },
        { path: 'signal', write: 'AbortSignal.timeout({limit})', callOnly: true },
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
    urlOptions: ['url', 'prefixUrl'],
  },
  evidence: {
    version: '14.6.6',
    others: '16.1.0: same',
    by: 'experiment',
    what: 'no timeouts by default (pending after 640 s); 2 retries for idempotent methods by default; timeout.request bounds an attempt with its body, 0 and Infinity end it at once',
  },
});
