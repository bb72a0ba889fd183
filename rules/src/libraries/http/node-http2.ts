import { defineLibrary, type ServerFact } from '../library.js';

const server: ServerFact = {
  kind: 'server',
  signature: [['options', 'callback'], ['callback']],
  routes: [],
  events: ['request', 'stream'],
  handlerArgument: true,
  hands: { stream: { parameter: 0, unheardError: 'ends the process', errorCause: 'one client that resets its connection' } },
  closes: true,
};

/** No deadline: `session.setTimeout(…)` bounds all requests of a session, and a finding about one of them would be wrong. */
export const nodeHttp2 = defineLibrary({
  name: 'node:http2',
  modules: ['node:http2', 'http2'],
  exports: {
    connect: {
      kind: 'client',
      signature: [['url'], ['options', 'callback'], ['callback']],
      calls: {
        request: {
          kind: 'call',
          signature: [['other'], ['options']],
          gives: 'request',
          endedBy: ['close', 'destroy'],
          unheardError: 'ends the process',
          errorCause: 'one reset stream',
        },
      },
      cost: 'connects',
      unheardError: 'ends the process',
      errorCause: 'one dropped connection',
      noun: 'HTTP/2 session',
    },
    createServer: server,
    createSecureServer: server,
  },
  types: { ClientHttp2Session: 'connect' },
  request: { retries: 'none' },
  profile: {
    deadline: 'none: waits for ever',
    retries: 'none',
    body: 'no limit, and no option for one',
    tls: 'by the scheme of the URL; certificates are checked',
    error: 'ends the process, of a session and of a request',
    fixes: ['`session.request(headers, { signal: AbortSignal.timeout(10_000) })`', '`req.setTimeout(10_000, () => req.close(http2.constants.NGHTTP2_CANCEL))`'],
    notFixes: [],
  },
  evidence: {
    version: 'Node 20.20.2',
    by: 'experiment',
    what: 'a silent server was still pending after 150 s; signal ended the request; an error of a session or a stream that nobody hears ended the process, on a server too',
  },
});
