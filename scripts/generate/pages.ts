import { fallacies, type FallacyId } from '../../rules/src/catalogue/fallacies.js';
import { catalogueRules, ruleIds, type RuleId } from '../../rules/src/catalogue/rules.js';
import type { Rule } from '../../rules/src/rule/rule.js';
import { fallaciesPage, fallacyPage } from './fallacy-page.js';
import type { ProofResult } from './proofs.js';
import { rulePage } from './rule-page.js';
import type { Words } from './words.js';

/** What pages are made of beside the catalogue. */
export interface PageSources {
  readonly rules: readonly Rule[];
  readonly proofs: readonly ProofResult[];
}

/**
 * The pages about rules and fallacies, by the paths under which the extension offers them.
 *
 * @throws Error if a catalogue entry has no rule
 */
export function pagesIn(words: Words, { rules, proofs }: PageSources): ReadonlyMap<string, string> {
  return new Map([
    ...ruleIds.map((id) => [`/rules/${id}.md`, rulePage(id, catalogueRules[id], ruleNamed(id, rules), proofs.find(({ rule }) => rule === id), words)] as const),
    ...(Object.keys(fallacies) as FallacyId[]).map((id) => [`/fallacies/${id}.md`, fallacyPage(id, words)] as const),
    ['/fallacies/README.md', fallaciesPage(words)],
  ]);
}

function ruleNamed(id: RuleId, rules: readonly Rule[]): Rule {
  const rule = rules.find(({ name }) => name === id);
  if (rule === undefined) throw new Error(`${id} stands in the catalogue, but rules/src/rules/index.ts has no rule of that name.`);
  return rule;
}
