import assert from 'node:assert/strict';
import { mqtt } from '../../../rules/src/libraries/brokers/mqtt.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '5.16.0',
  importNames: ['mqtt'],
  calls: ['mqtt.connect', 'mqtt.connectAsync', 'client.publish|publishAsync'],
  timeoutDefault: 'connack 30 s, keepalive 60 s; publish qos 1/2: NONE (pending 150 s through a frozen broker; queued for ever when offline)',
  retryDefault: 'reconnects for ever, fixed 1 s, no backoff, no jitter',
  errorEventCrash: 'no for refused / unresolvable host',
  quickFix: ['connectTimeout: 10_000'],
};

describe('mqtt', () => {
  const client = mqtt.exports['connect'];
  assert.ok(client?.kind === 'client');

  it('was looked at in this version', () => {
    assert.equal(mqtt.evidence.version, measured.version);
  });

  it('is imported by this name', () => {
    assert.deepEqual(mqtt.modules, measured.importNames);
  });

  it('has a limit for connecting, and no option for what follows', () => {
    assert.deepEqual(deadlinesOf(mqtt), []);
    assert.equal(client.limits, undefined);
    assert.match(mqtt.profile.deadline, /^none for `publish` .*connecting 30 s/);
  });

  it('is helped by a limit for connecting alone', () => {
    assert.deepEqual(mqtt.profile.fixes, measured.quickFix.map((code) => `\`${code}\``));
    assert.match(mqtt.profile.notFixes[0] ?? '', /publishAsync/);
  });

  it('publishes and subscribes, with promises and with callbacks', () => {
    assert.deepEqual(Object.keys(client.calls), ['publish', 'publishAsync', 'subscribe', 'subscribeAsync', 'unsubscribe', 'unsubscribeAsync']);
  });

  it('connects for each client', () => {
    assert.equal(client.cost, 'connects');
  });

  it('survives errors that nobody listens to', () => {
    assert.ok(measured.errorEventCrash.startsWith('no'));
    assert.equal(client.unheardError, 'survives');
  });

  it('tries again by itself', () => {
    assert.equal(mqtt.request?.retries, 'by-default');
  });
});
