import assert from 'node:assert/strict';
import { libraries } from '../../../rules/src/libraries/index.js';
import { axiosRetry, pRetry } from '../../../rules/src/libraries/retries/retriers.js';

/** As measured. */
const measured = {
  axiosRetry: { version: '4.5.0', retryDefault: '3 retries, NO DELAY at all; network errors + 5xx on GET HEAD OPTIONS PUT DELETE; timeouts (ECONNABORTED) and POST not retried', quickFix: 'retryDelay: axiosRetry.exponentialDelay' },
  pRetry: { version: '7.1.1', retryDefault: '10 retries, 1 s x2, maxTimeout INFINITY (last wait 512 s, sum 1023 s), NO jitter', quickFix: 'randomize: true' },
};

describe('packages that try again', () => {
  it('were looked at in these versions', () => {
    assert.deepEqual([axiosRetry.evidence.version, pRetry.evidence.version], [measured.axiosRetry.version, measured.pRetry.version]);
  });

  it('axios-retry is given pauses, which it does not make by itself', () => {
    assert.ok(axiosRetry.write.replaceAll('{retrier}', 'axiosRetry').includes(measured.axiosRetry.quickFix));
  });

  it('p-retry is given an end and pauses that differ, which it does not make by itself', () => {
    assert.ok(pRetry.write.includes(measured.pRetry.quickFix));
    assert.match(pRetry.write, /retries: \d\b/);
  });

  it('none is offered to a library that tries again by itself', () => {
    const helped = libraries.filter((library) => library.retriers !== undefined);
    assert.ok(helped.length > 0);
    assert.deepEqual(helped.filter((library) => library.request?.retries !== 'none'), []);
  });
});
