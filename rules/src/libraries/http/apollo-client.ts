import { defineLibrary, type CallFact, type ClientFact } from '../library.js';

const call: CallFact = { kind: 'call', signature: [['options']], method: 'POST', gives: 'body' };

/** Where the requests of a client go out. A signal in its `fetchOptions` would be the same one for all of them. */
const link: ClientFact = {
  kind: 'client',
  signature: [['options']],
  calls: {},
  limits: [
    {
      path: 'fetch',
      bounds: 'the wait for an answer',
      write: '(url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(10_000) })',
    },
  ],
  cost: 'none',
  noun: 'link',
};

export const apolloClient = defineLibrary({
  name: '@apollo/client',
  modules: [
    '@apollo/client',
    '@apollo/client/core',
    '@apollo/client/link/http',
    '@apollo/client/link/batch-http',
    '@apollo/client/link/retry',
  ],
  exports: {
    HttpLink: { ...link, new: true },
    BatchHttpLink: { ...link, new: true },
    createHttpLink: link,
    ApolloClient: { kind: 'client', new: true, signature: [['options']], calls: { query: call, mutate: call }, cost: 'none', noun: 'client' },
    RetryLink: {
      kind: 'retry',
      new: true,
      signature: [['options']],
      // The option counts the first attempt too.
      attempts: { option: 'attempts.max', byDefault: 4, endless: [{ path: 'attempts.max', value: Infinity }] },
      delay: { option: 'delay.initial', byDefault: 'growing' },
      jitter: { option: 'delay.jitter', byDefault: true, off: [false], write: 'true' },
    },
  },
  request: { retries: 'none', urlOptions: ['uri'] },
  profile: {
    deadline: 'none for the whole, as `fetch`: headers 300 s, then 300 s between two chunks',
    retries: 'none; `RetryLink`: 4, growing from 0.3 s without a bound, with jitter, mutations too',
    body: 'no limit',
    tls: 'by the scheme of the URL; certificates are checked',
    error: 'none emitted',
    fixes: ['`new HttpLink({ uri, fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(10_000) }) })`'],
    notFixes: ['`fetchOptions: { signal: AbortSignal.timeout(10_000) }` on the link (bounds what runs in its first 10 s, and nothing later)'],
  },
  evidence: {
    version: '4.3.8',
    by: 'experiment',
    what: 'hangs as long as the fetch it is given; a fetch with a signal of its own ended it; a signal on the link left the second query without a limit',
  },
});
