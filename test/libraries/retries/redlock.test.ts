import assert from 'node:assert/strict';
import { redlock } from '../../../rules/src/libraries/retries/redlock.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '4.2.0',
  otherVersionsChecked: '5.0.0-beta.2',
  importNames: ['redlock'],
  timeoutDefault: 'bounded by retryCount, but each redis call has no timeout of its own',
  retryDefault: '10 retries, 200 ms + up to 100 ms jitter, driftFactor 0.01',
  notes: 'acquire THROWS after the window; no fencing token: the lock can expire while you work.',
};

describe('redlock', () => {
  const client = redlock.exports[''];
  assert.ok(client?.kind === 'client');

  it('was looked at in these versions', () => {
    assert.deepEqual([redlock.evidence.version, redlock.evidence.others], [measured.version, measured.otherVersionsChecked]);
    assert.deepEqual(redlock.modules, measured.importNames);
  });

  it('is made of clients, with options behind them', () => {
    assert.deepEqual([client.new, client.signature], [true, [['other'], ['options']]]);
  });

  it('asks with the methods of both versions', () => {
    assert.deepEqual(Object.keys(client.calls).toSorted(), ['acquire', 'extend', 'lock', 'release', 'unlock', 'using']);
  });

  it('opens no connection of its own, and has no limit that could be given', () => {
    assert.deepEqual([client.cost, client.limits, deadlinesOf(redlock)], ['none', undefined, []]);
    assert.match(measured.timeoutDefault, /each redis call has no timeout of its own$/);
    assert.match(redlock.profile.deadline, /^none of its own/);
  });

  it('tries again by itself', () => {
    assert.equal(redlock.request?.retries, 'by-default');
    assert.match(measured.retryDefault, /^10 retries, 200 ms/);
    assert.match(redlock.profile.retries, /^10, after 200 ms/);
  });

  it('survives an error nobody listens to', () => {
    assert.equal(client.unheardError, 'survives');
  });

  it('is not made safe by a longer lock', () => {
    assert.match(measured.notes, /no fencing token/);
    assert.match(redlock.profile.notFixes[0]!, /fencing token/);
  });
});
