import { defineLibrary } from '../library.js';

/** Whatever they ask with is asked again, so a single attempt below them is no mistake. */
export const tanstackQuery = defineLibrary({
  name: '@tanstack/query-core',
  modules: ['@tanstack/query-core', '@tanstack/react-query', '@tanstack/vue-query', '@tanstack/solid-query', '@tanstack/svelte-query'],
  exports: {},
  request: { retries: 'by-default' },
  signalTo: ['queryFn'],
  profile: {
    deadline: 'none: the query function has to bring one',
    retries: '3 in a browser, growing from 1 s up to 30 s, no jitter; none on a server; none for mutations',
    body: 'does not apply',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: [],
    notFixes: [],
  },
  evidence: {
    version: '5.108.0',
    others: 'react-query 5.108.0, vue-query 5.104.0, solid-query 5.104.5, svelte-query 6.3.6, which are built on it',
    by: 'source',
    what: 'retryer: `retry` is 0 on a server and 3 elsewhere, the rest Math.min(1000 * 2 ** n, 30_000); mutation: `retry` is 0',
  },
});

export const swr = defineLibrary({
  name: 'swr',
  modules: ['swr', 'swr/infinite', 'swr/mutation', 'swr/immutable'],
  exports: {},
  request: { retries: 'by-default' },
  profile: {
    deadline: 'none: the fetcher has to bring one',
    retries: 'without end unless `errorRetryCount` is given, growing from 5 s to about 20 minutes, with jitter; only while the page is seen',
    body: 'does not apply',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: [],
    notFixes: [],
  },
  evidence: {
    version: '2.5.1',
    by: 'source',
    what: 'onErrorRetry: (Math.random() + 0.5) * 2 ** min(count, 8) * errorRetryInterval; errorRetryCount is undefined',
  },
});
