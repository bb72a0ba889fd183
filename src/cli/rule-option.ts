import { evaluate, parse } from '@humanwhocodes/momoa';
import { bareRuleName, ruleChoiceProblems, ruleNameProblem, toRuleChoice, type RuleChoice } from '../../rules/src/config/rule-choice.js';
import { UsageError } from './usage-error.js';

/**
 * What one `--rule` says: `ID` (an error), `ID: warn`, or `ID: ["error", { limitMs: 3000 }]`. The value may be written as
 * loosely as shells make people write it: without quotes around keys, or with single ones.
 *
 * @throws UsageError if there is no such rule, or no such choice
 */
export function parseRuleOption(given: string): readonly [rule: string, choice: RuleChoice] {
  const colon = given.indexOf(':');
  const name = (colon === -1 ? given : given.slice(0, colon)).trim();
  const unknown = ruleNameProblem(name);
  if (unknown !== undefined) throw new UsageError(`--rule: ${unknown}`);
  const value = colon === -1 ? 'error' : valueOf(given.slice(colon + 1).trim(), name);
  const [problem] = ruleChoiceProblems(name, value, '');
  if (problem) {
    const place = problem.path.replace(/^\[1\]\.?/, '');
    throw new UsageError([`--rule ${name}`, place, problem.message].filter(Boolean).join(': '));
  }
  return [bareRuleName(name), toRuleChoice(value)];
}

function valueOf(text: string, name: string): unknown {
  if (/^[\w-]*$/.test(text)) return text;
  try {
    return evaluate(parse(text, { mode: 'json5' }));
  } catch (error) {
    throw new UsageError(`--rule ${name}: \`${text}\` is not JSON: ${(error as Error).message}`);
  }
}
