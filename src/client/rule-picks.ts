import { fallacies, type FallacyId } from '../../rules/src/catalogue/fallacies.js';
import { catalogueRules, ruleIds, type Level, type RuleId } from '../../rules/src/catalogue/rules.js';

/** The rules of one fallacy. */
export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly RulePick[];
}

/** A rule, as somebody chooses it. */
export interface RulePick {
  readonly rule: RuleId;
  readonly level: Level;
  /** What it is for. */
  readonly description: string;
}

/** All rules, by fallacy, in the order of the catalogue. */
export function ruleGroups(): readonly RuleGroup[] {
  return (Object.keys(fallacies) as FallacyId[])
    .map((fallacy) => ({
      title: fallacies[fallacy].title,
      rules: ruleIds.flatMap((rule) => {
        const entry = catalogueRules[rule];
        return entry.fallacy === fallacy ? [{ rule, level: entry.level, description: entry.description }] : [];
      }),
    }))
    .filter(({ rules }) => rules.length > 0);
}
