import assert from 'node:assert/strict';
import { cockatiel } from '../../../rules/src/libraries/retries/cockatiel.js';
import { rxjs } from '../../../rules/src/libraries/retries/rxjs.js';

/** As measured. */
const measured = {
  cockatiel: {
    version: '3.2.1 (also 4.0.0)',
    importNames: ['cockatiel'],
    retryDefault: 'retry(handleAll, {}) = INFINITE attempts, NO delay (3000+ attempts in 6 s); ExponentialBackoff default: decorrelated jitter, 128 ms start, max 30 s',
    quickFix: ['{ maxAttempts: 5, backoff: new ExponentialBackoff({ maxDelay: 10_000 }) }'],
  },
  rxjs: {
    version: '7.8.2',
    importNames: ['rxjs', 'rxjs/operators'],
    retryDefault: 'retry() and retry({delay}) = INFINITE; retry() resubscribes at once',
    quickFix: ['retry({ count: 3, delay: (e, i) => timer(Math.random() * 2 ** i * 200) })'],
  },
};

describe('cockatiel', () => {
  const fact = cockatiel.exports['retry'];
  assert.ok(fact?.kind === 'retry');

  it('was looked at in these versions', () => {
    assert.equal(`${cockatiel.evidence.version} (also ${cockatiel.evidence.others})`, measured.cockatiel.version);
    assert.deepEqual(cockatiel.modules, measured.cockatiel.importNames);
  });

  it('is given what to handle, and options behind it', () => {
    assert.deepEqual(fact.signature, [['other'], ['options']]);
  });

  it('has no end and no rest by itself', () => {
    assert.deepEqual([fact.attempts.option, fact.attempts.byDefault], ['maxAttempts', Infinity]);
    assert.deepEqual([fact.delay.option, fact.delay.byDefault, fact.jitter.byDefault], ['backoff', 'none', false]);
    assert.match(measured.cockatiel.retryDefault, /INFINITE attempts, NO delay/);
  });

  it('gets no backoff as a suggestion, whose class would have to be imported too', () => {
    assert.equal(fact.delay.write, undefined);
    assert.ok(cockatiel.profile.fixes[0]!.includes(measured.cockatiel.quickFix[0]!));
  });

  it('bounds no attempt by itself and emits nothing', () => {
    assert.deepEqual([cockatiel.profile.deadline, cockatiel.profile.error], ['none without `timeout(…)`', 'none emitted']);
  });
});

describe('retry of rxjs', () => {
  const fact = rxjs.exports['retry'];
  assert.ok(fact?.kind === 'retry');

  it('was looked at in this version', () => {
    assert.equal(rxjs.evidence.version, measured.rxjs.version);
  });

  it('is imported by these names', () => {
    assert.deepEqual(rxjs.modules, measured.rxjs.importNames);
  });

  it('has no end and no rest by itself', () => {
    assert.deepEqual([fact.attempts.option, fact.attempts.byDefault], ['count', Infinity]);
    assert.deepEqual([fact.delay.option, fact.delay.byDefault, fact.jitter.byDefault], ['delay', 'none', false]);
    assert.match(measured.rxjs.retryDefault, /INFINITE; retry\(\) resubscribes at once$/);
  });

  it('takes a count in place of the options', () => {
    assert.deepEqual([fact.signature, fact.attempts.argument], [[['options']], 0]);
  });

  it('gets no delay as a suggestion, whose timer would have to be imported too', () => {
    assert.equal(fact.delay.write, undefined);
    assert.deepEqual(rxjs.profile.fixes, measured.rxjs.quickFix.map((code) => `\`${code}\``));
  });

  it('is not ended by a rest', () => {
    assert.match(rxjs.profile.notFixes[0]!, /`retry\(\{ delay: 1_000 \}\)`/);
  });
});
