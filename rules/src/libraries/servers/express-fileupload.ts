import { defineLibrary } from '../library.js';

/** Without facts about its limits: `limits.fileSize` helps only together with `abortOnLimit`, and one without the other spoils uploads. */
export const expressFileupload = defineLibrary({
  name: 'express-fileupload',
  modules: ['express-fileupload'],
  exports: {},
  profile: {
    deadline: 'the one of `http.Server`',
    retries: 'does not apply',
    body: 'no limit, in memory',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: ['`limits: { fileSize: 5 * 1024 * 1024 }, abortOnLimit: true`'],
    notFixes: ['`limits.fileSize` without `abortOnLimit`: 200 with a file that was cut off'],
  },
  evidence: {
    version: '1.5.2',
    by: 'experiment',
    what: 'an upload of 64 MB was held in memory by default; fileSize alone cut the file off and answered 200; with abortOnLimit the upload was refused',
  },
});
