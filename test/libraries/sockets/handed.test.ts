import assert from 'node:assert/strict';
import { nodeHttp, nodeHttps } from '../../../rules/src/libraries/http/node-http.js';
import { nodeHttp2 } from '../../../rules/src/libraries/http/node-http2.js';
import type { Library } from '../../../rules/src/libraries/library.js';
import { nodeNet } from '../../../rules/src/libraries/sockets/node-net.js';
import { nodeTls } from '../../../rules/src/libraries/sockets/node-tls.js';
import { ws } from '../../../rules/src/libraries/sockets/ws.js';

/** The exit codes of servers without a listener for `error` on what their own listeners are handed, as measured in Node 20.20.2 and with ws 8.23.0. */
const measured = {
  http: { upgrade: 1, connect: 1, connection: 0 },
  net: { '': 1, connection: 1 },
  http2: { stream: 1 },
  ws: { connection: 1 },
};

/** The same as the facts say it. */
function toldBy(library: Library, server: string): Record<string, number> {
  const fact = library.exports[server];
  assert.ok(fact?.kind === 'server' && fact.hands);
  return Object.fromEntries(Object.entries(fact.hands).map(([event, { unheardError }]) => [event, unheardError === 'survives' ? 0 : 1]));
}

describe('what servers hand to their listeners', () => {
  it('node:http and node:https', () => {
    assert.deepEqual(toldBy(nodeHttp, 'createServer'), measured.http);
    assert.deepEqual(toldBy(nodeHttps, 'Server'), measured.http);
  });

  it('node:http2', () => assert.deepEqual(toldBy(nodeHttp2, 'createSecureServer'), measured.http2));
  it('node:net', () => assert.deepEqual(toldBy(nodeNet, 'createServer'), measured.net));
  it('node:tls, whose sockets are ready after the handshake', () => assert.deepEqual(Object.keys(toldBy(nodeTls, 'createServer')), ['', 'secureConnection']));
  it('ws', () => assert.deepEqual(toldBy(ws, 'WebSocketServer'), measured.ws));
});
