import assert from 'node:assert/strict';
import { fetchRetry } from '../../../rules/src/libraries/http/fetch-retry.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  version: '6.0.0',
  importNames: ['fetch-retry'],
  timeoutDefault: "fetch's x 4",
  retryOption: 'retries, retryDelay, retryOn',
  retryDefault: '3 retries, fixed 1 s, no jitter, network errors only (503 not retried)',
  quickFixVerified: false,
};

describe('fetch-retry', () => {
  const retry = fetchRetry.exports[''];
  assert.ok(retry?.kind === 'retry');

  it('was looked at in this version', () => {
    assert.equal(fetchRetry.evidence.version, measured.version);
  });

  it('is imported by this name', () => {
    assert.deepEqual(fetchRetry.modules, measured.importNames);
  });

  it('has no deadline of its own', () => {
    assert.deepEqual(deadlinesOf(fetchRetry), []);
  });

  it('makes a fetch try again', () => {
    assert.deepEqual(retry.signature, [['other'], ['options']]);
  });

  it('tries three times more, after even rests of the same length', () => {
    assert.deepEqual(retry.attempts, { option: 'retries', byDefault: 3 });
    assert.equal(retry.delay.byDefault, 'fixed');
    assert.deepEqual(retry.jitter, { option: 'retryDelay', byDefault: false, write: '(attempt) => Math.random() * Math.min(10_000, 2 ** attempt * 300)' });
  });

  it('gets no rests as a suggestion, which nobody tried', () => {
    assert.equal(retry.delay.write === undefined, !measured.quickFixVerified);
  });

  it('goes on for ever with no option', () => {
    assert.equal(retry.attempts.endless, undefined);
  });
});
