import { defineLibrary, type ParserFact } from '../library.js';

const form: ParserFact = {
  kind: 'parser',
  signature: [['options']],
  body: {
    option: 'maxFileSize',
    off: [Infinity],
    byDefault: '200 MiB',
    write: '5_000_000',
    direction: 'request',
    whenUnbounded: 'takes uploads of any size',
  },
};

export const formidable = defineLibrary({
  name: 'formidable',
  modules: ['formidable'],
  exports: { '': form, formidable: form, IncomingForm: form, Formidable: form },
  profile: {
    deadline: 'the one of `http.Server`',
    retries: 'does not apply',
    body: 'files 200 MiB, fields 20 MiB, any number of files; JSON of any size',
    tls: 'does not apply',
    error: 'survives: `parse` rejects',
    fixes: ['`maxFileSize: 5_000_000`'],
    notFixes: ['`maxFileSize: Infinity`'],
  },
  evidence: {
    version: '3.5.4',
    by: 'experiment',
    what: 'an upload of 220 MB got 413 by default, one of 6 MB with maxFileSize: 5_000_000, and 220 MB passed with Infinity; 25 MB of JSON were accepted',
  },
});
