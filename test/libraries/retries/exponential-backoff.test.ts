import assert from 'node:assert/strict';
import { exponentialBackoff } from '../../../rules/src/libraries/retries/exponential-backoff.js';

/** As measured. */
const measured = {
  version: '3.1.3',
  importNames: ['exponential-backoff'],
  retryDefault: '10 attempts, 100 ms x2, maxDelay INFINITY, jitter none',
  quickFix: ["{ numOfAttempts: 5, maxDelay: 10_000, jitter: 'full' }"],
};

describe('exponential-backoff', () => {
  const fact = exponentialBackoff.exports['backOff'];
  assert.ok(fact?.kind === 'retry');

  it('was looked at in this version, under this name', () => {
    assert.deepEqual([exponentialBackoff.evidence.version, exponentialBackoff.modules], [measured.version, measured.importNames]);
  });

  it('makes ten attempts, the first one counted', () => {
    assert.equal(1 + fact.attempts.byDefault, Number(measured.retryDefault.split(' ')[0]));
    assert.deepEqual([fact.attempts.option, fact.attempts.countsFirst], ['numOfAttempts', true]);
  });

  it('goes on without end where it is told so', () => {
    assert.deepEqual(fact.attempts.endless, [{ path: 'numOfAttempts', value: Infinity }]);
  });

  it('rests longer each time, and evenly', () => {
    assert.deepEqual(fact.delay, { option: 'startingDelay', byDefault: 'growing', off: [0] });
    assert.deepEqual(fact.jitter, { option: 'jitter', byDefault: false, off: ['none'], write: "'full'" });
  });

  it('takes the function first and the options behind it', () => {
    assert.deepEqual(fact.signature, [['callback'], ['options']]);
  });

  it('is helped by these options', () => {
    assert.deepEqual(exponentialBackoff.profile.fixes, measured.quickFix.map((code) => `\`${code}\``));
  });

  it('bounds no attempt and emits nothing', () => {
    assert.match(exponentialBackoff.profile.deadline, /^none/);
    assert.equal(exponentialBackoff.profile.error, 'none emitted');
  });
});
