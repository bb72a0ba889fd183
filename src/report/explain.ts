import { fallacies } from '../../rules/src/catalogue/fallacies.js';
import { reading } from '../../rules/src/catalogue/readings.js';
import { catalogueRules } from '../../rules/src/catalogue/rules.js';
import { renderMessage } from '../../rules/src/rule/run.js';
import { rules } from '../../rules/src/rules/index.js';
import type { Explain } from './file-report.js';

const ruleByName = new Map<string, (typeof rules)[number]>(rules.map((rule) => [rule.name, rule]));

/** What the catalogue and the rule itself say about a rule. */
export const explainRule: Explain = (name) => {
  const rule = ruleByName.get(name);
  if (rule === undefined) throw new Error(`There is no rule ${name}.`);
  const entry = catalogueRules[rule.name];
  return {
    message: (messageId, data) => renderMessage(rule, messageId, data),
    fallacy: fallacies[entry.fallacy].title,
    reading: reading(entry.readings.primary),
  };
};
