import assert from 'node:assert/strict';
import { axiosRetryLibrary } from '../../../rules/src/libraries/retries/axios-retry.js';
import { axiosRetry } from '../../../rules/src/libraries/retries/retriers.js';

/** As measured. */
const measured = {
  version: '4.5.0',
  importNames: ['axios-retry'],
  retryDefault: '3 retries, NO DELAY at all; network errors + 5xx on GET HEAD OPTIONS PUT DELETE; timeouts (ECONNABORTED) and POST not retried',
  retriesNonIdempotent: false,
  quickFix: ['retryDelay: axiosRetry.exponentialDelay'],
};

describe('axios-retry', () => {
  const fact = axiosRetryLibrary.exports[''];
  assert.ok(fact?.kind === 'retry');

  it('was looked at in this version, under this name', () => {
    assert.deepEqual([axiosRetryLibrary.evidence.version, axiosRetryLibrary.modules], [measured.version, measured.importNames]);
    assert.equal(axiosRetry.module, axiosRetryLibrary.name);
  });

  it('is given a client, and options behind it', () => {
    assert.deepEqual(fact.signature, [['other'], ['options']]);
  });

  it('tries again three times, or without end where it is told so', () => {
    assert.deepEqual(fact.attempts, { option: 'retries', byDefault: 3, endless: [{ path: 'retries', value: Infinity }] });
    assert.match(measured.retryDefault, /^3 retries/);
  });

  it('does not rest unless told to, which is what gets suggested', () => {
    assert.equal(fact.delay.byDefault, 'none');
    assert.deepEqual([`${fact.delay.option}: ${fact.delay.write?.replace('{retry}', 'axiosRetry')}`], measured.quickFix);
    assert.equal(fact.jitter.option, fact.delay.option);
  });

  it('repeats no POST that was answered by 503, as measured, but one whose connection was reset', () => {
    assert.equal(measured.retriesNonIdempotent, false);
    assert.deepEqual(fact.writes, { byDefault: true, condition: 'retryCondition', blind: ['isNetworkError', 'isRetryableError'] });
    assert.match(axiosRetryLibrary.profile.retries, /after a POST too/);
    assert.match(axiosRetryLibrary.evidence.what, /a POST whose connection was reset/);
  });

  it('leaves the limit to axios and emits nothing', () => {
    assert.match(axiosRetryLibrary.profile.deadline, /^the one of axios/);
    assert.equal(axiosRetryLibrary.profile.error, 'none emitted');
  });
});
