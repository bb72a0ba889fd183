import assert from 'node:assert/strict';
import { catalogueRules, type CatalogueRule, type Example } from '../../rules/src/catalogue/rules.js';
import type { Rule } from '../../rules/src/rule/rule.js';
import { rules } from '../../rules/src/rules/index.js';
import { preset, type LevelName } from '../../rules/src/rules/presets.js';
import { reportedInESLint } from '../support/eslint-face.js';

function levelOf({ level }: CatalogueRule, example: Example): LevelName {
  const named = example.level ?? level;
  return named === 'opt-in' ? 'all' : named;
}

function reported(rule: Rule, level: LevelName, { title, code, file }: Example): string[] {
  const options = preset(level).get(rule.name)?.options ?? {};
  return reportedInESLint(rule, { name: title, code, filename: `src/${file}`, options }).map(({ message }) => message);
}

describe('examples', () => {
  for (const rule of rules) {
    const entry = catalogueRules[rule.name];
    describe(rule.name, () => {
      for (const example of entry.bad) {
        it(`reports: ${example.title}`, () => {
          assert.equal(reported(rule, levelOf(entry, example), example).length, 1);
        });
        if (example.level === undefined) continue;
        it(`reports at level ${example.level} only: ${example.title}`, () => {
          assert.deepEqual(reported(rule, 'recommended', example), []);
        });
      }
      for (const example of entry.good) {
        it(`says nothing: ${example.title}`, () => {
          assert.deepEqual(reported(rule, levelOf(entry, example), example), []);
        });
      }
    });
  }
});
