import type { TestedRule } from './rule-case.js';

const registered = new Map<string, TestedRule>();

/** Notes a rule's cases, for the tests that run all of them through another face. */
export function register(tested: TestedRule): void {
  const known = registered.get(tested.rule.name);
  registered.set(tested.rule.name, {
    rule: tested.rule,
    valid: [...(known?.valid ?? []), ...tested.valid],
    invalid: [...(known?.invalid ?? []), ...tested.invalid],
  });
}

/** What was noted so far. */
export function registeredRules(): TestedRule[] {
  return [...registered.values()];
}
