import { defineLibrary } from '../library.js';

/**
 * Without facts about its limits: `limits.fileSize` alone cuts a file off and says nothing, so writing it would mend the
 * memory and spoil the upload.
 */
export const busboy = defineLibrary({
  name: 'busboy',
  modules: ['busboy', '@fastify/busboy'],
  exports: {},
  profile: {
    deadline: 'the one of `http.Server`',
    retries: 'does not apply',
    body: 'no limit: files of any size and number; fields are cut off at 1 MiB without a word',
    tls: 'does not apply',
    error: 'ends the process',
    fixes: ["`limits: { fileSize, files }` with `file.on('limit', …)`"],
    notFixes: ['`limits` without a listener for `limit`: an upload that was cut off counts as good'],
  },
  evidence: {
    version: '1.6.0',
    by: 'experiment',
    what: 'files, parts and sizes are Infinity by default; fileSize truncates and emits `limit`; a body that ends early emits `error`, which ended the process',
  },
});
