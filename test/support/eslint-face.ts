import { Linter, RuleTester } from 'eslint';
import * as parser from '@typescript-eslint/parser';
import { toESLintRule } from '../../rules/src/plugin/adapter.js';
import { parseAs } from '../../rules/src/plugin/parse.js';
import type { Rule } from '../../rules/src/rule/rule.js';
import { reportedByESLint, type Reported } from './reported.js';
import { pathOf, projectOf, type InvalidCase, type RuleCase } from './rule-case.js';
import { virtualHost } from './virtual-host.js';

// Each case is a test of its own already; ESLint only brings its assertions.
RuleTester.describe = (_title: string, run: () => void) => run();
RuleTester.it = RuleTester.describe;

const tester = new RuleTester({ languageOptions: { parser } });
const linter = new Linter({ configType: 'flat', cwd: '/project' });

/** Whether the trees of other files can be had. */
export interface Sight {
  readonly parsesOthers: boolean;
}

/** The rule as ESLint gets it, in the project of this case. */
function ruleIn(ruleCase: RuleCase, rule: Rule, { parsesOthers }: Sight = { parsesOthers: true }) {
  return toESLintRule(rule, (reading) => virtualHost(projectOf(ruleCase), (text, path) => (parsesOthers ? parseAs(reading, text, path) : undefined)));
}

function circumstances({ options, settings, languageOptions }: RuleCase) {
  return {
    ...(languageOptions && { languageOptions: { parser, ...languageOptions } }),
    ...(settings && { settings: { fallacies: settings } }),
    ...(options && { options: [options] }),
  };
}

/** Asserts through ESLint's RuleTester that a case gives exactly these findings. */
export function assertCase(rule: Rule, ruleCase: RuleCase | InvalidCase): void {
  const { name, code } = ruleCase;
  const shared = { name, code, filename: pathOf(ruleCase), ...circumstances(ruleCase) };
  const errors = 'errors' in ruleCase ? ruleCase.errors.map(({ suggestions = [], ...error }) => ({ ...error, suggestions: [...suggestions] })) : undefined;
  tester.run(rule.name, ruleIn(ruleCase, rule), {
    valid: errors ? [] : [shared],
    invalid: errors ? [{ ...shared, errors }] : [],
    assertionOptions: { requireMessage: true, requireLocation: true, requireData: true },
  });
}

/** What the rule reports in a case through ESLint. */
export function reportedInESLint(rule: Rule, ruleCase: RuleCase, sight?: Sight): Reported[] {
  const { options, ...rest } = circumstances(ruleCase);
  const messages = linter.verify(
    ruleCase.code,
    {
      files: ['**'],
      languageOptions: { parser },
      ...rest,
      linterOptions: { reportUnusedDisableDirectives: 'off' },
      plugins: { fallacies: { rules: { [rule.name]: ruleIn(ruleCase, rule, sight) } } },
      rules: { [`fallacies/${rule.name}`]: ['error', ...(options ?? [])] },
    },
    { filename: pathOf(ruleCase) },
  );
  return reportedByESLint(ruleCase.code, messages);
}
