import { defineLibrary, type CallFact, type ClientFact } from '../library.js';

/** Its request is an object that code may still change after it was made, so mostly nothing is known of its limit. */
const sendRequest: CallFact = { kind: 'call', signature: [['options']], method: 'option', gives: 'answer' };
const throughPipeline: CallFact = { ...sendRequest, signature: [['other'], ['options']] };

const pipeline: ClientFact = { kind: 'client', signature: [['options']], calls: { sendRequest: throughPipeline }, cost: 'none', noun: 'pipeline' };

export const azureCoreRestPipeline = defineLibrary({
  name: '@azure/core-rest-pipeline',
  // The packages for single services are many; these two stand for them.
  modules: ['@azure/core-rest-pipeline', '@azure/core-client', '@azure/storage-blob'],
  exports: {
    createDefaultHttpClient: { kind: 'client', signature: [], calls: { sendRequest }, request: { retries: 'none' }, cost: 'none', noun: 'client' },
    createEmptyPipeline: { ...pipeline, signature: [], request: { retries: 'none' } },
    createPipelineFromOptions: pipeline,
    ServiceClient: { kind: 'client', new: true, signature: [['options']], calls: { sendRequest }, cost: 'none', noun: 'client' },
  },
  request: {
    deadline: {
      options: [
        { path: 'abortSignal', write: 'AbortSignal.timeout({limit})', callOnly: true, takesSignal: true },
        // Ends with the headers: what follows may still drip.
        { path: 'timeout', off: [0] },
      ],
      whenSilent: 'waits for ever',
      forEver: true,
    },
    status: {
      throws: false,
      fields: ['status'],
      readers: ['bodyAsText', 'readableStreamBody', 'browserStreamBody', 'blobBody'],
      failed: '{name}.status >= 400',
      status: 'status',
    },
    retries: 'by-default',
    urlOptions: ['url'],
  },
  profile: {
    deadline: 'none: waits for ever',
    retries: '3, growing from 1 s to 64 s, with jitter, POST too',
    body: 'no limit',
    tls: 'certificates are checked; clear text is refused unless `allowInsecureConnection: true`',
    error: 'none emitted',
    fixes: ['`abortSignal: AbortSignal.timeout(10_000)`', '`requestOptions: { timeout: 10_000 }` (to the headers)'],
    notFixes: [],
  },
  evidence: {
    version: '1.24.0',
    others: '1.25.0',
    by: 'experiment',
    what: 'a silent server was still pending after 640 s; abortSignal ended the whole call, timeout the wait for the headers; POST was repeated on 503 and ECONNRESET',
  },
});
