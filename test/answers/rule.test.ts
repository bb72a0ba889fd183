import assert from 'node:assert/strict';
import { catalogueRules, ruleIds } from '../../rules/src/catalogue/rules.js';
import { QuestionError } from '../../src/answers/answer.js';
import { explainedRule } from '../../src/answers/rule.js';
import { ruleNamed } from '../../src/answers/rule-named.js';

describe('the answer about a rule', () => {
  it('tells what the catalogue knows, as data', () => {
    const { data } = explainedRule('require-timeout');
    const entry = catalogueRules['require-timeout'];
    assert.deepEqual(
      [data.rule, data.level, data.fallacy, data.consequence, data.whenNotToUse],
      ['require-timeout', 'recommended', 'The network is reliable', entry.consequence, entry.whenNot],
    );
    assert.deepEqual([data.bad.map(({ code }) => code), data.good.map(({ code }) => code)], [entry.bad.map(({ code }) => code), entry.good.map(({ code }) => code)]);
    assert.match(data.evidence?.url ?? '', /^https:/);
    assert.match(data.page, /\/require-timeout\.md$/);
  });

  it('begins the readings with the one that findings link to, and names none twice', () => {
    const { readings } = explainedRule('require-timeout').data;
    assert.match(readings[0]?.title ?? '', /“Timeouts”$/);
    assert.equal(new Set(readings.map(({ url }) => url)).size, readings.length);
  });

  it('says the same in words, for every rule', () => {
    const incomplete = ruleIds.filter((rule) => {
      const { data, text } = explainedRule(rule);
      const parts = [data.description, data.consequence, data.fix, data.whenNotToUse, ...data.bad.map(({ code }) => code), ...data.good.map(({ code }) => code), ...data.readings.map(({ url }) => url)];
      return !parts.every((part) => text.includes(part));
    });
    assert.deepEqual(incomplete, []);
  });

  it('leaves out where it happened if nobody told', () => {
    const rule = ruleIds.find((id) => catalogueRules[id].evidence === undefined);
    assert.ok(rule !== undefined && !('evidence' in explainedRule(rule).data));
  });
});

describe('the name of a rule', () => {
  it('may have the prefix of the plugin', () => {
    assert.deepEqual([ruleNamed('fallacies/require-retry'), ruleNamed(' require-retry ')], ['require-retry', 'require-retry']);
  });

  it('is refused with close names where there is no such rule', () => {
    assert.throws(() => ruleNamed('fallacies/require-retries'), (error) => error instanceof QuestionError && /^There is no rule `require-retries`\. Close to it: .*`require-retry`/.test(error.message));
  });

  it('is nothing that every object has', () => {
    assert.throws(() => ruleNamed('constructor'), QuestionError);
  });
});
