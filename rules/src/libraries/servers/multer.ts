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
        whenUnbounded: 'takes uploads of any size',
      },
    },
  },
  evidence: {
    version: '2.5.0',
    others: '1.4.4',
    by: 'experiment',
    what: 'fileSize and files are Infinity by default; without a storage, files are buffered in memory',
  },
});
