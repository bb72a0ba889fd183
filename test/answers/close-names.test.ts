import assert from 'node:assert/strict';
import { ruleIds } from '../../rules/src/catalogue/rules.js';
import { closeNames, unknownName } from '../../src/answers/close-names.js';

describe('close names', () => {
  it('are those with a letter wrong', () => {
    assert.equal(closeNames('require-timeot', ruleIds)[0], 'require-timeout');
  });

  it('are those that share a word, the shortest way first', () => {
    assert.deepEqual(closeNames('timeout', ruleIds), ['no-race-timeout', 'require-timeout', 'require-client-timeouts']);
  });

  it('do not depend on case, blanks and underscores', () => {
    assert.equal(closeNames('Require_Jitter', ruleIds)[0], 'require-jitter');
  });

  it('are none where nothing is near', () => {
    assert.deepEqual(closeNames('xyzzy', ruleIds), []);
  });

  it('are at most five', () => {
    assert.equal(closeNames('require', ruleIds).length, 5);
  });

  it('are offered for a name that is not known', () => {
    assert.equal(unknownName('fallacy', 'secure', ['network-is-secure', 'latency-is-zero']), 'There is no fallacy `secure`. Close to it: `network-is-secure`.');
  });

  it('give way to all names where there are none', () => {
    assert.equal(unknownName('level', 'xyzzy', ['strict', 'all']), 'There is no level `xyzzy`. There are: `strict`, `all`.');
  });
});
