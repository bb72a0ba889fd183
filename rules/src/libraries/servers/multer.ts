import { defineLibrary } from '../library.js';

export const multer = defineLibrary({
  name: 'multer',
  modules: ['multer'],
  exports: {
    '': {
      kind: 'parser',
      signature: [['options']],
      body: {
        option: 'limits.fileSize',
        off: [Infinity],
        write: '5_000_000',
        direction: 'request',
        disk: [{ option: 'dest' }, { option: 'storage', made: /\bdiskStorage\b/ }],
        whenUnbounded: 'takes uploads of any size',
      },
    },
  },
  profile: {
    deadline: 'the one of `http.Server`',
    retries: 'does not apply',
    body: 'no limit: files of any size and number, in memory without a storage; fields 1 MB',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: ['`limits: { fileSize: 5_000_000, files: 5 }`'],
    notFixes: [],
  },
  evidence: {
    version: '2.5.0',
    others: '1.4.4',
    by: 'experiment',
    what: 'fileSize and files are Infinity by default; without a storage, files are buffered in memory',
  },
});
