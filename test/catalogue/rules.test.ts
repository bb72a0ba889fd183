import assert from 'node:assert/strict';
import { reading, readings } from '../../rules/src/catalogue/readings.js';
import { catalogueRules, docsUrl, ruleIds } from '../../rules/src/catalogue/rules.js';

const table = ruleIds.map((id) => [id, catalogueRules[id]] as const);

describe('rules in the catalogue', () => {
  it('stand in the order of their names', () => {
    assert.deepEqual(ruleIds, ruleIds.toSorted());
  });

  it('have a page in the repository', () => {
    assert.equal(docsUrl('require-timeout'), 'https://github.com/fallacies/fallacies/blob/main/rules/docs/rules/require-timeout.md');
  });

  it('are described in one imperative line', () => {
    for (const [id, { description }] of table) assert.match(description, /^(?:Require|Disallow|Prefer) [^\n]+[^.\n]$/, id);
  });

  it('say what happens in two to four sentences', () => {
    for (const [id, { consequence }] of table) {
      const sentences = consequence.match(/[^.]+\./g) ?? [];
      assert.ok(sentences.length >= 2 && sentences.length <= 4, `${id}: ${sentences.length}`);
    }
  });

  it('have every text filled in, without advice', () => {
    for (const [id, { assumption, consequence, fix, whenNot, evidence }] of table) {
      for (const text of [assumption, consequence, fix, whenNot, ...(evidence ? [evidence.text] : [])]) {
        assert.match(text, /^[A-Z][^\n]+\.$/, id);
        assert.doesNotMatch(text, /\bshould\b|\bconsider\b|\bforever\b/, id);
      }
    }
  });

  it('have examples of both kinds with a title and a file', () => {
    for (const [id, { bad, good }] of table) {
      assert.ok(bad.length > 0 && good.length > 0, id);
      for (const { title, file, code } of [...bad, ...good]) {
        assert.match(title, /^[^A-Z].*[^.]$/, id);
        assert.match(file, /^[\w-]+\.tsx?$/, id);
        assert.match(code, /^\S[^]*\S$/, id);
      }
    }
  });

  it('link different readings', () => {
    for (const [id, { readings: { primary, second, third } }] of table) {
      const refs = [primary, second, ...(third ? [third] : [])];
      assert.equal(new Set(refs).size, refs.length, id);
    }
  });

  it('name a reading of the first list', () => {
    for (const [id, { readings: { seed } }] of table) assert.ok('seed' in readings[reading(seed).id], id);
  });

  it('weigh less than an error at level recommended where they are strict', () => {
    for (const [id, { level, recommendedAs }] of table) assert.ok(recommendedAs === undefined || level !== 'recommended', id);
  });
});
