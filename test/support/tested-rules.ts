import { readdirSync } from 'node:fs';
import { registeredRules } from './registry.js';
import type { InvalidCase, RuleCase, TestedRule } from './rule-case.js';

const folder = new URL('../rules/', import.meta.url);

// Whoever imports this wants all cases, also where mocha was asked for a single test file.
for (const name of readdirSync(folder).sort()) {
  if (name.endsWith('.test.ts')) await import(new URL(name, folder).href);
}

/** Every rule that has a test file, with its cases. */
export const testedRules: readonly TestedRule[] = registeredRules();

/** A case and the rule that it is about. */
export interface ListedCase {
  readonly tested: TestedRule;
  readonly ruleCase: RuleCase | InvalidCase;
  readonly title: string;
}

/** All cases of all rules. */
export const allCases: readonly ListedCase[] = testedRules.flatMap((tested) =>
  [...tested.valid, ...tested.invalid].map((ruleCase) => ({ tested, ruleCase, title: `${tested.rule.name}: ${ruleCase.name}` })),
);
