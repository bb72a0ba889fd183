import assert from 'node:assert/strict';
import { ruleIds } from '../../rules/src/catalogue/rules.js';
import { ruleGroups } from '../../src/client/rule-picks.js';

describe('client: the rules to choose from', () => {
  const groups = ruleGroups();

  it('are all there, each once', () => {
    assert.deepEqual(groups.flatMap(({ rules }) => rules.map(({ rule }) => rule)).sort(), [...ruleIds].sort());
  });

  it('stand below their fallacy, in the order of the catalogue', () => {
    assert.equal(groups[0]!.title, 'The network is reliable');
    assert.deepEqual(groups[0]!.rules.find(({ rule }) => rule === 'require-timeout'), {
      rule: 'require-timeout',
      level: 'recommended',
      description: 'Require a time limit on every call that waits for a reply',
    });
    assert.deepEqual(groups.filter(({ rules }) => rules.length === 0), []);
  });
});
