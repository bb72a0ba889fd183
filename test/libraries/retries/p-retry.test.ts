import assert from 'node:assert/strict';
import type { Library, RetryFact } from '../../../rules/src/libraries/library.js';
import { pRetryLibrary } from '../../../rules/src/libraries/retries/p-retry.js';
import { asyncRetry, retry } from '../../../rules/src/libraries/retries/retry.js';
import { deadlinesOf } from '../facts-of.js';

/** As measured. */
const measured = {
  pRetry: {
    version: '7.1.1 (also 9.0.0) / 0.13.1',
    importNames: ['p-retry', 'retry'],
    retryOption: 'retries, minTimeout, maxTimeout, factor, randomize, maxRetryTime',
    retryDefault: '10 retries, 1 s x2, maxTimeout INFINITY (last wait 512 s, sum 1023 s), NO jitter',
    quickFix: ['{ retries: 5, maxTimeout: 10_000, randomize: true }'],
  },
  asyncRetry: {
    version: '1.3.3',
    retryDefault: '10 retries, 1 s x2, max INFINITY (last wait ~ 840 s), jitter ON',
    quickFix: ['{ retries: 5, maxTimeout: 10_000 }'],
  },
};

function retryOf(library: Library, path: string): RetryFact {
  const fact = library.exports[path];
  assert.ok(fact?.kind === 'retry', path);
  return fact;
}

describe('p-retry, retry and async-retry', () => {
  const all = [retryOf(pRetryLibrary, ''), retryOf(retry, 'operation'), retryOf(asyncRetry, '')];

  it('were looked at in these versions', () => {
    for (const number of [pRetryLibrary.evidence.version, retry.evidence.version]) assert.ok(measured.pRetry.version.includes(number), number);
    assert.equal(asyncRetry.evidence.version, measured.asyncRetry.version);
  });

  it('are imported by these names', () => {
    assert.deepEqual([...pRetryLibrary.modules, ...retry.modules], measured.pRetry.importNames);
    assert.deepEqual(asyncRetry.modules, ['async-retry']);
  });

  it('try again ten times unless told otherwise', () => {
    for (const { attempts } of all) assert.deepEqual([attempts.option, attempts.byDefault], ['retries', 10]);
    assert.match(measured.pRetry.retryDefault, /^10 retries/);
    assert.match(measured.asyncRetry.retryDefault, /^10 retries/);
  });

  it('go on without end with these options', () => {
    for (const { attempts } of all) assert.deepEqual(attempts.endless?.map(({ path, value }) => [path, value]), [['retries', Infinity], ['forever', true]]);
  });

  it('rest longer each time', () => {
    for (const { delay } of all) assert.deepEqual([delay.option, delay.byDefault], ['minTimeout', 'growing']);
  });

  it('rest unevenly by themselves in async-retry alone', () => {
    assert.deepEqual(all.map(({ jitter }) => jitter.byDefault), [false, false, true]);
    assert.deepEqual([...new Set(all.map(({ jitter }) => jitter.option))], ['randomize']);
  });

  it('take the function first and the options behind it, but for `operation`', () => {
    assert.deepEqual(retryOf(pRetryLibrary, '').signature, [['callback'], ['options']]);
    assert.deepEqual(retryOf(pRetryLibrary, 'makeRetriable').signature, [['callback'], ['options']]);
    assert.deepEqual(retryOf(retry, 'operation').signature, [['options']]);
    assert.deepEqual(retryOf(asyncRetry, '').signature, [['callback'], ['options']]);
  });

  it('are helped by these options', () => {
    const inCode = (fixes: readonly string[]) => fixes.map((code) => `\`${code}\``);
    for (const library of [pRetryLibrary, retry]) assert.deepEqual(library.profile.fixes, inCode(measured.pRetry.quickFix));
    assert.deepEqual(asyncRetry.profile.fixes, inCode(measured.asyncRetry.quickFix));
  });

  it('bound no attempt and emit nothing', () => {
    for (const library of [pRetryLibrary, retry, asyncRetry]) {
      assert.deepEqual(deadlinesOf(library), []);
      assert.match(library.profile.deadline, /^none/);
      assert.equal(library.profile.error, 'none emitted');
    }
  });
});
