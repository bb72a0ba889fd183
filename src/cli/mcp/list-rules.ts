import { QuestionError, type Answer } from '../../answers/answer.js';
import { unknownName } from '../../answers/close-names.js';
import { fallacies, type FallacyId } from '../../../rules/src/catalogue/fallacies.js';
import { catalogueRules, ruleIds, type Level, type RuleId } from '../../../rules/src/catalogue/rules.js';
import { preset, type LevelName } from '../../../rules/src/rules/presets.js';
import { count } from '../../report/words.js';

/** Which rules somebody wants to hear of. */
export interface RulesQuestion {
  /** Those that run at this level. */
  readonly level?: LevelName | undefined;
  /** Those that guard against one fallacy: its id or its title. */
  readonly fallacy?: string | undefined;
}

/** A rule in a line. */
export interface ListedRule {
  readonly rule: RuleId;
  readonly level: Level;
  readonly fallacy: FallacyId;
  readonly description: string;
}

const fallacyIds = Object.keys(fallacies) as readonly FallacyId[];

/**
 * The rules there are, by fallacy.
 *
 * @throws QuestionError if there is no such fallacy
 */
export function listRules({ level, fallacy }: RulesQuestion): Answer<{ readonly rules: readonly ListedRule[] }> {
  const wanted = fallacy === undefined ? undefined : fallacyNamed(fallacy);
  const running = level === undefined ? undefined : preset(level);
  const rules = ruleIds
    .filter((rule) => running?.has(rule) ?? true)
    .map((rule): ListedRule => ({ rule, level: catalogueRules[rule].level, fallacy: catalogueRules[rule].fallacy, description: catalogueRules[rule].description }))
    .filter((rule) => wanted === undefined || rule.fallacy === wanted);
  return { data: { rules }, text: inWords(rules) };
}

function fallacyNamed(given: string): FallacyId {
  const id = fallacyIds.find((candidate) => candidate === given || fallacies[candidate].title.toLowerCase() === given.trim().toLowerCase());
  if (id === undefined) throw new QuestionError(unknownName('fallacy', given, fallacyIds));
  return id;
}

function inWords(rules: readonly ListedRule[]): string {
  const groups = fallacyIds
    .map((id) => ({ id, lines: rules.filter(({ fallacy }) => fallacy === id).map(({ rule, level, description }) => `- ${rule} (${level}): ${description}.`) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ id, lines }) => [`${fallacies[id].title} (${id})`, ...lines].join('\n'));
  return [`${count(rules.length, 'rule')}.`, ...groups].join('\n\n');
}
