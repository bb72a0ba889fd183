import assert from 'node:assert/strict';
import { asyncLibrary } from '../../../rules/src/libraries/retries/async.js';

/** As measured. */
const measured = {
  version: '3.2.6',
  importNames: ['async'],
  retryDefault: '5 attempts within 10 ms',
  intervals: [200, 401, 801],
};

describe('retry of async', () => {
  const fact = asyncLibrary.exports['retry'];
  assert.ok(fact?.kind === 'retry');

  it('was looked at in this version, under this name', () => {
    assert.deepEqual([asyncLibrary.evidence.version, asyncLibrary.modules], [measured.version, measured.importNames]);
  });

  it('makes five attempts, the first one counted, given as a number or as an option', () => {
    assert.equal(1 + fact.attempts.byDefault, Number(measured.retryDefault.split(' ')[0]));
    assert.deepEqual([fact.attempts.option, fact.attempts.argument, fact.attempts.countsFirst], ['times', 0, true]);
  });

  it('does not rest unless told to', () => {
    assert.deepEqual([fact.delay.option, fact.delay.byDefault, fact.delay.off], ['interval', 'none', [0]]);
    assert.match(measured.retryDefault, /within 10 ms$/);
  });

  it('gets pauses as a suggestion that grow as those did that were measured, and differ', () => {
    const rests = [1, 2, 3].map((attempt) => 100 * 2 ** attempt);
    assert.deepEqual(rests, measured.intervals.map((interval) => Math.floor(interval / 100) * 100));
    assert.equal(fact.delay.write, '(attempt) => Math.random() * 100 * 2 ** attempt');
  });
});
