import assert from 'node:assert/strict';
import { webSocket } from '../../../rules/src/libraries/sockets/web-socket.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  version: 'undici 7.30.2',
  timeoutOptions: ['none'],
  timeoutDefault: 'connect 10 s (10.6 s measured); handshake pending 150 s (undici dispatcher headersTimeout 300 s by source); dead peer never noticed',
  retryDefault: 'no reconnect',
  errorEventCrash: 'no (EventTarget)',
};

describe('the WebSocket of the platform', () => {
  it('was looked at in this version', () => {
    assert.equal(webSocket.evidence.version, measured.version);
  });

  it('has no option for a limit, so nothing is said about one', () => {
    assert.deepEqual(deadlinesOf(webSocket), []);
  });

  it('does not connect again', () => {
    assert.equal(webSocket.request?.retries, 'none');
  });

  it('is a global', () => {
    assert.deepEqual([webSocket.modules, Object.keys(webSocket.globals ?? {})], [[], ['WebSocket']]);
  });

  it('does nothing on an error that nobody hears', () => {
    const socket = webSocket.exports['WebSocket'];
    assert.ok(socket?.kind === 'call' && measured.errorEventCrash.startsWith('no'));
    assert.equal(socket.unheardError, 'survives');
  });
});
