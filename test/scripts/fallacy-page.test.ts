import assert from 'node:assert/strict';
import { fallacies, type Fallacy, type FallacyId } from '../../rules/src/catalogue/fallacies.js';
import { catalogueRules, ruleIds } from '../../rules/src/catalogue/rules.js';
import { fallacyPage } from '../../scripts/generate/fallacy-page.js';
import { readingLine } from '../../scripts/generate/markdown.js';

const tables = Object.entries(fallacies) as [FallacyId, Fallacy][];

describe('the page of a fallacy', () => {
  for (const [id, { title, truth, explanation, readings: refs }] of tables) {
    it(`tells the story of ${id}, and lists its rules and its readings in their order`, () => {
      const lines = fallacyPage(id).split('\n');
      assert.deepEqual(lines.slice(2, 7), [`# ${title}`, '', `> ${truth}`, '', explanation]);
      const linked = ruleIds.filter((rule) => lines.some((line) => line.startsWith(`| [${rule}](../rules/${rule}.md) |`)));
      assert.deepEqual(linked, ruleIds.filter((rule) => catalogueRules[rule].fallacy === id));
      assert.deepEqual(lines.filter((line) => /^\d+\. /.test(line)), refs.map((ref, index) => `${index + 1}. ${readingLine(ref)}`));
    });
  }

  it('tells where it happened, and which rule came of it', () => {
    assert.match(fallacyPage('network-is-reliable'), /\n- Stackdriver went down .+ The rule: \[require-timeout\]\(\.\.\/rules\/require-timeout\.md\)\.\n/);
  });
});
