import assert from 'node:assert/strict';
import { ws } from '../../../rules/src/libraries/sockets/ws.js';
import { deadlinesOf, optionsIn } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '8.23.0',
  importNames: ['ws', 'isomorphic-ws'],
  timeoutOptions: ['handshakeTimeout'],
  timeoutDefault: 'none (handshake pending 150 s; dead peer never noticed)',
  hangsForeverByDefault: true,
  bodyLimitOption: 'maxPayload',
  bodyLimitDefault: '100 MiB',
  errorEventCrash: 'YES',
  quickFix: ['handshakeTimeout: 10_000', 'maxPayload: 1_000_000'],
};

describe('ws', () => {
  const [deadline] = deadlinesOf(ws);
  const options = optionsIn(deadline!);

  it('was looked at in this version', () => {
    assert.equal(ws.evidence.version, measured.version);
  });

  it('is imported by these names', () => {
    assert.deepEqual(ws.modules, measured.importNames);
  });

  it('waits for ever for the handshake', () => {
    assert.deepEqual(options.all, measured.timeoutOptions);
    assert.equal(deadline?.whenSilent, 'waits for ever for the handshake');
    assert.equal(deadline.forEver, measured.hangsForeverByDefault);
  });

  it('gets a limit on the handshake as a suggestion', () => {
    assert.deepEqual(options.written, [measured.quickFix[0]]);
  });

  it('ends the process on an error that nobody hears', () => {
    const socket = ws.exports['WebSocket'];
    assert.ok(socket?.kind === 'call' && measured.errorEventCrash === 'YES');
    assert.equal(socket.unheardError, 'ends the process');
  });

  it('limits messages to a server, unless told otherwise', () => {
    const server = ws.exports['WebSocketServer'];
    assert.ok(server?.kind === 'server');
    const { option, byDefault, off = [], write } = server.body ?? {};
    assert.deepEqual([option, byDefault, off], [measured.bodyLimitOption, measured.bodyLimitDefault, [0]]);
    assert.equal(`${option}: ${write}`, measured.quickFix[1]);
  });
});
