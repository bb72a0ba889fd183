import assert from 'node:assert/strict';
import { socketIo, socketIoClient } from '../../../rules/src/libraries/sockets/socket-io.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  client: {
    version: '4.8.4',
    importNames: ['socket.io-client'],
    timeoutDefault: 'connect 20 s; ack: NONE (emitWithAck pending)',
    retryDefault: 'reconnects for ever, 1..5 s, randomizationFactor 0.5',
    errorEventCrash: 'no',
    quickFix: ['socket.timeout(5_000).emitWithAck(...)'],
  },
  server: {
    version: '4.8.4',
    importNames: ['socket.io'],
    hangsForeverByDefault: false,
    bodyLimitOption: 'maxHttpBufferSize',
    bodyLimitDefault: '1 MB (2 MB message = disconnect)',
  },
};

describe('socket.io-client', () => {
  const socket = socketIoClient.exports['io'];
  assert.ok(socket?.kind === 'client');

  it('was looked at in this version', () => {
    assert.equal(socketIoClient.evidence.version, measured.client.version);
  });

  it('is imported by this name', () => {
    assert.ok(socketIoClient.modules.includes(measured.client.importNames[0]!));
  });

  it('is bounded for one acknowledgement by a method of the socket, so nothing is said about options', () => {
    assert.deepEqual(deadlinesOf(socketIoClient), []);
    assert.equal(socket.limits, undefined);
    assert.deepEqual(socketIoClient.profile.fixes, [`\`${measured.client.quickFix[0]!.replace('...', '…')}\``]);
  });

  it('connects for each socket, and again by itself', () => {
    assert.deepEqual([socket.cost, socketIoClient.request?.retries], ['connects', 'by-default']);
  });

  it('does nothing on an error that nobody hears', () => {
    assert.equal(socket.unheardError, 'survives');
  });
});

describe('socket.io', () => {
  it('was looked at in this version', () => {
    assert.equal(socketIo.evidence.version, measured.server.version);
    assert.deepEqual(socketIo.modules, measured.server.importNames);
  });

  it('limits messages by itself, with or without `new`', () => {
    for (const path of ['', 'Server']) {
      const server = socketIo.exports[path];
      assert.ok(server?.kind === 'server', path);
      const { option, byDefault, off } = server.body ?? {};
      assert.deepEqual([option, off], [measured.server.bodyLimitOption, [Infinity]], path);
      assert.ok(measured.server.bodyLimitDefault.startsWith(byDefault ?? 'none'), path);
    }
  });

  it('gets its own limit back as a suggestion', () => {
    const server = socketIo.exports['Server'];
    assert.ok(server?.kind === 'server');
    assert.equal(server.body?.write, '1_000_000');
  });

  it('finds silent clients by itself', () => {
    assert.equal(measured.server.hangsForeverByDefault, false);
    assert.deepEqual(deadlinesOf(socketIo), []);
  });
});
