import { defineLibrary, type CallFact, type ClientFact } from '../library.js';

const ask: CallFact = { kind: 'call', signature: [['other', 'options'], ['other', 'options'], ['other', 'options']], gives: 'body' };

const file: ClientFact = {
  kind: 'client',
  signature: [['other'], ['options']],
  calls: { save: ask, download: ask, exists: ask, get: ask, getMetadata: ask, setMetadata: ask, delete: ask, copy: ask, move: ask, makePublic: ask, makePrivate: ask },
  cost: 'none',
  noun: 'file',
};

const bucket: ClientFact = {
  kind: 'client',
  signature: [['other'], ['options']],
  calls: { upload: ask, combine: ask, create: ask, exists: ask, get: ask, getFiles: ask, deleteFiles: ask, getMetadata: ask, setMetadata: ask, delete: ask },
  derives: { file },
  cost: 'none',
  noun: 'bucket',
};

const client: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['options']],
  calls: { createBucket: ask, getBuckets: ask },
  derives: { bucket },
  cost: 'none',
  noun: 'client',
};

const silence = { whenSilent: 'waits for ever', forEver: true, onlyWrong: true } as const;

export const googleStorage = defineLibrary({
  name: '@google-cloud/storage',
  modules: ['@google-cloud/storage'],
  exports: { Storage: client },
  request: {
    deadline: { ...silence, options: [{ path: 'timeout', write: '{limit}', off: [0] }] },
    retries: 'by-default',
    urlOptions: ['apiEndpoint'],
  },
  versions: [{ range: '>=8.4.0', request: { deadline: { ...silence, options: [], ignored: ['timeout'] } } }],
  profile: {
    deadline: 'none: waits for ever',
    retries: '3, growing, up to 10 minutes; what can be repeated safely only',
    body: 'no limit',
    tls: 'certificates are checked',
    error: 'does not apply',
    fixes: ['`new Storage({ timeout: 10_000, retryOptions: { maxRetries: 3, totalTimeout: 60 } })` (7.x)'],
    notFixes: ['`timeout` in 8.4', '`retryOptions: { totalTimeout }` alone: it only ends the retries'],
  },
  evidence: {
    version: '7.22.0',
    others: '8.4.0',
    by: 'experiment',
    what: 'a silent server was pending without end; `timeout` ended each attempt in 7.22, and none within 40 s in 8.4',
  },
});
