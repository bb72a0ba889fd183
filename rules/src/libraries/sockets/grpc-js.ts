import { defineLibrary, type CallFact, type ClientFact } from '../library.js';

/** Any method of a generated client whose last argument is a callback: `client.method(request, metadata?, options?, callback)`. */
const unary: CallFact = {
  kind: 'call',
  signature: [['body'], ['options', 'other', 'callback'], ['options', 'callback'], ['callback']],
  gives: 'body',
};

const client: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['url'], ['other'], ['options']],
  calls: { '*': unary },
  // `waitForReady` takes its deadline as an argument, the others call nobody or are called by generated code.
  notCalls: ['close', 'getChannel', 'waitForReady', 'makeUnaryRequest', 'makeClientStreamRequest', 'makeServerStreamRequest', 'makeBidiStreamRequest'],
  cost: 'connects',
  noun: 'channel',
};

export const grpc = defineLibrary({
  name: '@grpc/grpc-js',
  modules: ['@grpc/grpc-js'],
  exports: {
    'credentials.createInsecure': { kind: 'credentials', encrypted: false, secure: 'createSsl', makes: { argument: 1, client } },
    'credentials.createSsl': { kind: 'credentials', encrypted: true, makes: { argument: 1, client } },
    'ChannelCredentials.createInsecure': { kind: 'credentials', encrypted: false, secure: 'createSsl', makes: { argument: 1, client } },
    'ChannelCredentials.createSsl': { kind: 'credentials', encrypted: true, makes: { argument: 1, client } },
  },
  request: {
    deadline: {
      options: [
        { path: 'deadline', write: 'Date.now() + {limit}', off: [Infinity], callOnly: true },
        { path: 'interceptors', opaque: true },
        { path: 'interceptor_providers', opaque: true },
        { path: 'grpc.service_config', opaque: true },
      ],
      whenSilent: 'waits for ever',
      forEver: true,
    },
    retries: 'by-default',
  },
  profile: {
    deadline: 'none: waits for ever',
    retries: 'up to 5, of requests that did not reach the service; others by a `retryPolicy` of the service',
    body: '4 MB to read, no limit to send',
    tls: 'chosen: `createSsl` checks certificates, `createInsecure` is clear text',
    error: 'ends the process for streaming calls; others get it in their callback',
    fixes: ['`{ deadline: Date.now() + 10_000 }`', "`call.on('error', …)` for streaming calls"],
    notFixes: ['`deadline: Infinity`'],
  },
  evidence: {
    version: '1.14.7',
    by: 'experiment',
    what: 'no deadline by default: a silent server was still pending after 150 s; { deadline: Date.now() + 10_000 } ended it',
  },
});
