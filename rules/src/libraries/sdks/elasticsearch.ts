import { defineLibrary, type CallFact, type ClientFact } from '../library.js';

const ask: CallFact = { kind: 'call', signature: [['body'], ['options']], gives: 'body' };

const calls = {
  search: ask,
  msearch: ask,
  get: ask,
  mget: ask,
  index: ask,
  create: ask,
  update: ask,
  delete: ask,
  bulk: ask,
  count: ask,
  exists: ask,
  reindex: ask,
  scroll: ask,
  clearScroll: ask,
  openPointInTime: ask,
  updateByQuery: ask,
  deleteByQuery: ask,
  ping: ask,
  info: ask,
  'indices.create': ask,
  'indices.delete': ask,
  'indices.exists': ask,
  'indices.get': ask,
  'indices.refresh': ask,
  'indices.putMapping': ask,
  'indices.putSettings': ask,
  'indices.updateAliases': ask,
  'cluster.health': ask,
  'helpers.bulk': ask,
  'helpers.search': ask,
} satisfies Record<string, CallFact>;

const child: ClientFact = { kind: 'client', signature: [['options']], calls, cost: 'none', noun: 'client' };

export const elasticsearch = defineLibrary({
  name: '@elastic/elasticsearch',
  modules: ['@elastic/elasticsearch'],
  exports: { Client: { ...child, new: true, derives: { child }, cost: 'connects', noun: 'connection pool' } },
  request: {
    deadline: {
      options: [{ path: 'requestTimeout', write: '{limit}', off: [0] }, { path: 'signal', callOnly: true, opaque: true, takesSignal: true }],
      whenSilent: 'waits for ever',
      forEver: true,
      // The makers advise against short limits, and before 9 there was one of 30 s.
      onlyWrong: true,
    },
    retries: 'by-default',
    urlOptions: ['node'],
  },
  profile: {
    deadline: 'none since 9.0: waits for ever; 30 s before',
    retries: '3, growing, with jitter; `POST` too',
    body: '512 MB (`maxResponseSize`)',
    tls: 'by the URL of the `node`; certificates are checked',
    error: 'does not apply',
    fixes: ['`requestTimeout: 30_000`'],
    notFixes: [],
  },
  evidence: {
    version: '9.4.3',
    others: '9.5.1',
    by: 'experiment',
    what: 'a silent server was still pending after 640 s; requestTimeout ended it; connecting is given up after 10 s and tried four times',
  },
});
