import assert from 'node:assert/strict';
import { nats } from '../../../rules/src/libraries/brokers/nats.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '2.29.3 and @nats-io/transport-node 3.4.0',
  importNames: ['nats', '@nats-io/transport-node'],
  calls: ['connect', 'nc.request', 'nc.publish', 'nc.flush'],
  timeoutDefault: 'connect 20 s; request 1 s; flush none (pending 150 s); ping 2 min x 2',
  retryDefault: '10 attempts, 2 s + 0-100 ms jitter',
  errorEventCrash: 'no',
  quickFix: ['connect({ timeout: 5_000 })', 'nc.request(s, d, { timeout: 1_000 })'],
};

describe('nats', () => {
  const connection = nats.exports['connect'];
  assert.ok(connection?.kind === 'client');

  it('was looked at in these versions', () => {
    assert.equal(`${nats.evidence.version} and ${nats.evidence.others}`, measured.version);
  });

  it('is imported by these names', () => {
    assert.deepEqual(nats.modules.slice(0, 2), measured.importNames);
  });

  it('has limits of its own where it has options for one', () => {
    assert.deepEqual(deadlinesOf(nats), []);
    assert.equal(connection.limits, undefined);
  });

  it('is helped by shorter ones', () => {
    assert.equal(nats.profile.fixes.length, measured.quickFix.length);
    assert.equal(nats.profile.fixes[0], `\`${measured.quickFix[0]}\``);
  });

  it('is not helped by publishing, which waits for nobody', () => {
    assert.match(nats.profile.notFixes[0] ?? '', /^`publish`/);
  });

  it('asks, publishes and flushes', () => {
    assert.deepEqual(
      ['request', 'publish', 'flush'].filter((method) => connection.calls[method] === undefined),
      [],
    );
  });

  it('emits no errors', () => {
    assert.equal(measured.errorEventCrash, 'no');
    assert.equal(connection.unheardError, undefined);
  });

  it('connects again, but repeats no request', () => {
    assert.match(measured.retryDefault, /^10 attempts/);
    assert.equal(nats.request?.retries, 'none');
  });
});
