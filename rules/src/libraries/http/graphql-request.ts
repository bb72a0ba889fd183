import { fetchSetElsewhere } from './fetch.js';
import { defineLibrary, type CallFact, type ClientFact, type DeadlineFact } from '../library.js';

const whenSilent = 'may hang 5 minutes, or for ever on a slow body,';

const deadline: DeadlineFact = {
  options: [{ path: 'signal', write: 'AbortSignal.timeout({limit})', off: [null], callOnly: true, takesSignal: true }],
  whenSilent,
  forEver: true,
};

/** A limit for all requests goes into a `fetch` of its own: a signal would be the same one for each of them. */
const clientDeadline: DeadlineFact = {
  options: [
    { path: 'signal', callOnly: true, takesSignal: true },
    { path: 'fetch', write: '(url, init) => fetch(url, { ...init, signal: AbortSignal.timeout({limit}) })' },
  ],
  whenSilent,
  forEver: true,
};

/** `request(url, document, …)`, or one object with everything. */
const call: CallFact = { kind: 'call', signature: [['url', 'options'], ['other'], ['other'], ['other']], method: 'POST', gives: 'body' };
const onClient: CallFact = { ...call, signature: [['other', 'options'], ['other'], ['other']], request: { deadline } };

const client: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['url'], ['options']],
  calls: { request: onClient, rawRequest: onClient, batchRequests: onClient },
  request: { deadline: clientDeadline },
  cost: 'none',
  noun: 'client',
};

export const graphqlRequest = defineLibrary({
  name: 'graphql-request',
  modules: ['graphql-request'],
  exports: { '': call, request: call, rawRequest: call, batchRequests: call, GraphQLClient: client },
  request: {
    deadline,
    status: { throws: true, fields: ['status'], readers: ['data'], errorAnswer: 'response' },
    retries: 'none',
    urlOptions: ['url'],
  },
  deadlineSetElsewhere: fetchSetElsewhere,
  profile: {
    deadline: 'none for the whole, as `fetch`: headers 300 s, then 300 s between two chunks',
    retries: 'none',
    body: 'no limit',
    tls: 'by the scheme of the URL; certificates are checked',
    error: 'none emitted',
    fixes: [
      '`client.request({ document, signal: AbortSignal.timeout(10_000) })`',
      '`new GraphQLClient(url, { fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(10_000) }) })`',
    ],
    notFixes: ['`new GraphQLClient(url, { signal: AbortSignal.timeout(10_000) })` (ends all later requests at once)'],
  },
  evidence: {
    version: '7.4.0',
    by: 'experiment',
    what: 'a silent server ended after 305.3 s; a signal for each request and a fetch with one ended it; a signal on the client rejects every request after its time',
  },
});
