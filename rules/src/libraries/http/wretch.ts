import { fetchSetElsewhere } from './fetch.js';
import { defineLibrary, type CallFact, type ClientFact, type Signature } from '../library.js';

const withoutBody = (method: string): CallFact => ({ kind: 'call', signature: [['url']], method, gives: 'answer' });
const withBody = (method: string): CallFact => ({ kind: 'call', signature: [['body'], ['url']], method, gives: 'answer' });

const calls = {
  get: withoutBody('GET'),
  head: withoutBody('HEAD'),
  delete: withoutBody('DELETE'),
  opts: withoutBody('OPTIONS'),
  post: withBody('POST'),
  put: withBody('PUT'),
  patch: withBody('PATCH'),
} satisfies Record<string, CallFact>;

const client: ClientFact = { kind: 'client', signature: [['url'], ['options']], calls, cost: 'none', noun: 'client' };

/**
 * Links of a chain that bound nothing but `options`. Left out, so that what comes behind them is not known: `addon`,
 * `middlewares`, `polyfills`, `resolve`, `defer`, each of which may bring a limit.
 */
const links = (further: ClientFact): Readonly<Record<string, ClientFact>> => {
  const link = (signature: Signature): ClientFact => ({ ...further, signature });
  return {
    url: link([['url']]),
    options: link([['options']]),
    headers: link([['other']]),
    accept: link([['other']]),
    content: link([['other']]),
    auth: link([['other']]),
    json: link([['body']]),
    body: link([['body']]),
    errorType: link([['other']]),
    catcher: link([['other'], ['callback']]),
  };
};

/** Chains are followed over three links. */
const last: ClientFact = { ...client, derives: links(client) };
const middle: ClientFact = { ...client, derives: links(last) };
const first: ClientFact = { ...client, derives: links(middle) };

export const wretch = defineLibrary({
  name: 'wretch',
  modules: ['wretch'],
  exports: { '': first },
  types: { Wretch: '' },
  request: {
    deadline: {
      // For one call's chain: on a client that is kept, a signal fires once for all.
      options: [{ path: 'signal', callOnly: true }],
      whenSilent: 'may hang 5 minutes, or for ever on a slow body,',
      forEver: true,
    },
    retries: 'none',
  },
  deadlineSetElsewhere: new RegExp(`${fetchSetElsewhere.source}|\\bwretch\\.(?:options|polyfills)\\s*\\(`),
  retriesSetElsewhere: /from ['"]wretch\/middlewares(?:\/retry)?['"]|require\(['"]wretch\/middlewares(?:\/retry)?['"]\)|\bsetGlobalDispatcher\s*\(/,
  profile: {
    deadline: 'none for the whole, as `fetch`: headers 300 s, then 300 s between two chunks',
    retries: 'none; the middleware `retry`: 10',
    body: 'no limit, and no option for one',
    tls: 'by the scheme of the URL; certificates are checked',
    error: 'none emitted',
    fixes: ['`.options({ signal: AbortSignal.timeout(10_000) })`, made for each call'],
    notFixes: ['a signal on a client that is kept (it fires once for all calls)'],
  },
  evidence: {
    version: '2.11.1',
    others: '3.0.9: same',
    by: 'experiment',
    what: 'waits as long as the fetch of Node: 300 s for a silent server, for ever for a body that drips; .options({ signal }) ended it',
  },
});
