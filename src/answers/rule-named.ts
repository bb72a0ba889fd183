import { ruleIds, type RuleId } from '../../rules/src/catalogue/rules.js';
import { QuestionError } from './answer.js';
import { unknownName } from './close-names.js';

const prefix = 'fallacies/';

/**
 * The rule that somebody named, with or without the plugin's prefix.
 *
 * @throws QuestionError with close names
 */
export function ruleNamed(given: string): RuleId {
  const bare = given.trim();
  const name = bare.startsWith(prefix) ? bare.slice(prefix.length) : bare;
  const id = ruleIds.find((candidate) => candidate === name);
  if (id === undefined) throw new QuestionError(unknownName('rule', name, ruleIds));
  return id;
}
