import assert from 'node:assert/strict';
import { amqplib, amqplibCallbacks } from '../../../rules/src/libraries/brokers/amqplib.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '2.3.1',
  otherVersionsChecked: '0.10.9: same connect behaviour',
  importNames: ['amqplib', 'amqplib/callback_api'],
  calls: ['amqp.connect', 'channel.prefetch', 'channel.consume', 'channel.sendToQueue|publish'],
  timeoutOptions: ['socketOptions.timeout (connect + handshake)', 'heartbeat (URL)'],
  retryDefault: 'no reconnect; recovery: {} = infinite, 100 ms x2 max 30 s, jitter 0.2',
  errorEventCrash: "YES: connection drop without conn.on('error') crashes (safe_emit rethrows)",
  quickFix: ['amqp.connect(url, { timeout: 10_000 })', "conn.on('error', ...); conn.on('close', reconnect)", 'channel.prefetch(50)'],
};

describe('amqplib', () => {
  const connection = amqplib.exports['connect'];
  assert.ok(connection?.kind === 'client');

  it('was looked at in these versions', () => {
    assert.equal(amqplib.evidence.version, measured.version);
    assert.ok(measured.otherVersionsChecked.startsWith(amqplib.evidence.others!));
  });

  it('is imported by these names, with callbacks by one of its own', () => {
    assert.deepEqual([...amqplib.modules, amqplibCallbacks.modules[0]], measured.importNames);
  });

  it('takes its limit among the options of the socket, behind the address', () => {
    assert.deepEqual(connection.signature[1], ['options', 'callback']);
    assert.deepEqual(connection.limits, [{ path: 'timeout', bounds: 'connecting', off: [0], write: '10_000' }]);
    assert.ok(measured.quickFix[0]?.includes('timeout: 10_000'));
  });

  it('is not complained about for each call', () => {
    assert.deepEqual(deadlinesOf(amqplib), []);
  });

  it('gets no heartbeat as a suggestion: it stands in the URL', () => {
    assert.deepEqual(connection.limits?.filter(({ path }) => path === 'heartbeat'), []);
  });

  it('asks the broker on channels', () => {
    const channel = connection.derives?.['createChannel'];
    assert.deepEqual(
      ['prefetch', 'consume', 'sendToQueue', 'publish'].filter((method) => channel?.calls[method] === undefined),
      [],
    );
    assert.equal(connection.derives?.['createConfirmChannel'], channel);
  });

  it('acknowledges without waiting, which is no call', () => {
    assert.equal(connection.derives?.['createChannel']?.calls['ack'], undefined);
  });

  it('ends the process on an error of the connection that nobody listens to', () => {
    assert.ok(measured.errorEventCrash.startsWith('YES'));
    assert.equal(connection.unheardError, 'ends the process');
  });

  it('hands nothing back that could be listened to where it takes a callback', () => {
    const withCallback = amqplibCallbacks.exports['connect'];
    assert.ok(withCallback?.kind === 'client');
    assert.equal(withCallback.unheardError, undefined);
  });

  it('tries once', () => {
    assert.ok(measured.retryDefault.startsWith('no reconnect'));
    assert.equal(amqplib.request?.retries, 'none');
  });
});
