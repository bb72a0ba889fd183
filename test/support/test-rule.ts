import assert from 'node:assert/strict';
import type { Rule } from '../../rules/src/rule/rule.js';
import { reportedInEngine } from './engine-face.js';
import { assertCase, reportedInESLint } from './eslint-face.js';
import { register } from './registry.js';
import type { InvalidCase, RuleCase, RuleCases } from './rule-case.js';
import { assertSuggestionsHelp, assertSuggestionsKeepCode } from './suggestion-checks.js';

/**
 * Tests a rule by literal cases. Each runs through ESLint's RuleTester, which compares findings, places and
 * suggestions with what the case expects, and through the engine, which has to give the same as ESLint.
 * The cases are noted for the tests that run all of them through ESLint 9 and oxlint.
 */
export function testRule(rule: Rule, cases: RuleCases): void {
  register({ rule, ...cases });
  describe(rule.name, () => {
    for (const ruleCase of cases.valid) it(`says nothing: ${ruleCase.name}`, () => runCase(rule, ruleCase));
    for (const ruleCase of cases.invalid) it(`reports: ${ruleCase.name}`, () => runCase(rule, ruleCase));
  });
}

function runCase(rule: Rule, ruleCase: RuleCase | InvalidCase): void {
  assertCase(rule, ruleCase);
  const reported = reportedInESLint(rule, ruleCase);
  assert.deepEqual(reportedInEngine(rule, ruleCase), reported, 'the engine reports something else than ESLint');
  assertSuggestionsKeepCode(ruleCase, reported);
  assertSuggestionsHelp(rule, ruleCase, reported);
}
