import { endsProcess } from '../feed-fact.js';
import { defineLibrary, type CallFact, type ClientFact, type DeadlineFact, type FeedFact } from '../library.js';

const deadline: DeadlineFact = {
  options: [{ path: 'timeout', write: '{limit}', off: [0, Infinity] }],
  whenSilent: 'waits for ever',
  forEver: true,
};

/** The answer goes to the callback, behind the error; what is given back is a stream. */
const call = (method: string): CallFact => ({
  kind: 'call',
  signature: [['url', 'options'], ['options', 'callback'], ['callback']],
  method,
  gives: 'body',
});

/** What a callback throws goes past every promise around it. */
const feed: FeedFact = {
  delivers: [{ by: { callback: true }, parameter: 2, content: [], carries: 'messages', noun: 'answer', whenThrown: endsProcess }],
};

const promised = {
  '': call('option'),
  get: call('GET'),
  head: call('HEAD'),
  options: call('OPTIONS'),
  post: call('POST'),
  put: call('PUT'),
  patch: call('PATCH'),
  del: call('DELETE'),
  delete: call('DELETE'),
} satisfies Record<string, CallFact>;

const more = { endedBy: ['abort', 'destroy'], feed };

const calls = {
  '': { ...promised[''], ...more },
  get: { ...promised.get, ...more },
  head: { ...promised.head, ...more },
  options: { ...promised.options, ...more },
  post: { ...promised.post, ...more },
  put: { ...promised.put, ...more },
  patch: { ...promised.patch, ...more },
  del: { ...promised.del, ...more },
  delete: { ...promised.delete, ...more },
} satisfies Record<string, CallFact>;

const client: ClientFact = { kind: 'client', signature: [['options', 'callback']], calls, cost: 'none', noun: 'client' };
const promisedClient: ClientFact = { ...client, calls: promised };

const urlOptions = ['url', 'uri', 'baseUrl'];

export const request = defineLibrary({
  name: 'request',
  modules: ['request'],
  exports: { ...calls, defaults: { ...client, derives: { defaults: client } } },
  // No status: it arrives as the second parameter of a callback.
  request: { deadline, retries: 'none', urlOptions, streamIn: '' },
  profile: {
    deadline: 'none: waits for ever',
    retries: 'none',
    body: 'no limit',
    tls: 'by the scheme of the URL; certificates are checked',
    error: 'none emitted where a callback is given',
    fixes: ['`timeout: 10_000` (to the headers, then between two chunks)'],
    notFixes: [],
  },
  evidence: {
    version: '2.88.2',
    by: 'experiment',
    what: 'a silent server was still pending at the end of the run; timeout ends a connect, a wait for headers and an idle socket, not a body that drips; an error thrown by the callback ended the process',
  },
});

export const requestPromise = defineLibrary({
  name: 'request-promise',
  modules: ['request-promise', 'request-promise-native'],
  exports: { ...promised, defaults: { ...promisedClient, derives: { defaults: promisedClient } } },
  request: {
    deadline,
    status: {
      throws: true,
      off: [{ path: 'simple', values: [false] }],
      fields: ['statusCode', 'statusMessage'],
      readers: ['body'],
      errorAnswer: 'response',
    },
    retries: 'none',
    urlOptions,
  },
  profile: {
    deadline: 'none: waits for ever',
    retries: 'none',
    body: 'no limit',
    tls: 'by the scheme of the URL; certificates are checked',
    error: 'none emitted',
    fixes: ['`timeout: 10_000` (to the headers, then between two chunks)'],
    notFixes: [],
  },
  evidence: {
    version: '2.88.2',
    others: 'request-promise 4.2.6 (source: it hands every call to request)',
    by: 'experiment',
    what: 'waits as request does; throws on statuses of failure unless simple is false; by the source, an error without an answer has no response',
  },
});
