import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { catalogueRules } from '../../rules/src/catalogue/rules.js';
import { rules } from '../../rules/src/rules/index.js';
import type { Rule } from '../../rules/src/rule/rule.js';
import { projectRoot } from '../support/sources.js';
import { findingsInEngine } from '../support/engine-face.js';
import { assertCase } from '../support/eslint-face.js';
import { testedRules } from '../support/tested-rules.js';

const names = rules.map((rule) => rule.name);
const casesOf = (rule: Rule) => testedRules.find((tested) => tested.rule.name === rule.name)?.invalid ?? [];

describe('every rule', () => {
  it('stands in the catalogue, and the catalogue holds no other', () => {
    assert.deepEqual(names, Object.keys(catalogueRules));
  });

  it('has a test file, and no test file is left over', () => {
    const files = readdirSync(`${projectRoot}test/rules`).filter((name) => name.endsWith('.test.ts'));
    assert.deepEqual(files.sort(), names.map((name) => `${name}.test.ts`).sort());
  });

  for (const rule of rules) {
    describe(rule.name, () => {
      it('has a file of its own', () => {
        assert.ok(existsSync(`${projectRoot}rules/src/rules/${rule.name}.ts`));
      });

      it('has a page', () => {
        assert.ok(existsSync(`${projectRoot}rules/docs/rules/${rule.name}.md`));
      });

      it('fails every one of its invalid cases once it reports nothing', () => {
        const emptied: Rule = { ...rule, *check() {} };
        assert.ok(casesOf(rule).length > 0, 'has no invalid case');
        for (const ruleCase of casesOf(rule)) assert.throws(() => assertCase(emptied, ruleCase), /Should have \d+ errors? but had 0/, ruleCase.name);
      });

      it('shows every message in some case', () => {
        const shown = casesOf(rule).flatMap((ruleCase) =>
          findingsInEngine(rule, ruleCase).flatMap((finding) => [finding, ...finding.related, ...finding.suggestions].map(({ messageId }) => messageId)),
        );
        assert.deepEqual(Object.keys(rule.messages).filter((id) => !shown.includes(id)), []);
      });

      it('says things in one line, without advice', () => {
        for (const text of Object.values(rule.messages)) {
          assert.doesNotMatch(text, /\n|\bshould\b|\bconsider\b|\bforever\b/i);
        }
      });
    });
  }
});
