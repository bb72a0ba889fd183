import { defineLibrary, type CallFact } from '../library.js';
import { client, evidence, profile, silence } from './aws-sdk.js';

/** These talk HTTP/2 through a handler of another make, whose limits are others. */
export const awsOverHttp2 = defineLibrary({
  name: '@aws-sdk/client-* over HTTP/2',
  modules: ['@aws-sdk/client-bedrock-runtime', '@aws-sdk/client-kinesis', '@aws-sdk/client-polly'],
  exports: { BedrockRuntimeClient: client, KinesisClient: client, PollyClient: client },
  request: { retries: 'by-default', urlOptions: ['endpoint'] },
  profile: {
    deadline: 'none that is written in the client',
    retries: '2, growing, with jitter; every command',
    body: 'no limit',
    tls: 'certificates are checked; clear text with an `http://` endpoint',
    error: 'does not apply',
    fixes: ['`client.send(command, { abortSignal: AbortSignal.timeout(10_000) })`'],
    notFixes: [],
  },
  evidence: {
    version: '3.1175.0',
    by: 'source',
    what: 'dist-es/runtimeConfig.js takes NodeHttp2Handler, whose limit is another: it was not measured',
  },
});

const handle: CallFact = {
  kind: 'call',
  signature: [['other'], ['options']],
  gives: 'body',
  request: { deadline: { ...silence, options: [{ path: 'abortSignal', callOnly: true, opaque: true, takesSignal: true }, { path: 'requestTimeout', opaque: true }] } },
};

/** What the clients send their requests through, where it is made by itself: `requestHandler: new NodeHttpHandler(…)`. */
export const awsHandler = defineLibrary({
  name: '@smithy/node-http-handler',
  modules: ['@smithy/node-http-handler', '@aws-sdk/node-http-handler'],
  exports: {
    NodeHttpHandler: {
      kind: 'client',
      new: true,
      signature: [['options']],
      calls: { handle },
      cost: 'none',
      noun: 'handler',
      limits: [
        { path: 'connectionTimeout', bounds: 'connecting', off: [0], write: '3_000', minor: true },
        { path: 'socketTimeout', bounds: 'an answer that stops coming', off: [0], write: '10_000', instead: ['requestTimeout'] },
      ],
    },
  },
  request: {
    deadline: {
      ...silence,
      options: [
        { path: 'socketTimeout', write: '{limit}', off: [0] },
        { path: 'requestTimeout', off: [0], needsOption: { path: 'throwOnRequestTimeout', value: true } },
      ],
    },
    retries: 'none',
  },
  versions: [{ range: '<4.4.0', request: { deadline: { ...silence, options: [{ path: 'socketTimeout', off: [0] }, { path: 'requestTimeout', off: [0] }] } } }],
  profile: {
    ...profile,
    retries: 'none: the clients repeat',
    fixes: ['`new NodeHttpHandler({ connectionTimeout: 3_000, socketTimeout: 10_000, requestTimeout: 10_000, throwOnRequestTimeout: true })`'],
    notFixes: ['`new NodeHttpHandler({ requestTimeout: 10_000 })` alone: it only prints a warning', '`new NodeHttpHandler({ connectionTimeout: 3_000 })` alone'],
  },
  evidence: { ...evidence, version: '4.14.2', others: '4.0 to 4.4' },
});
