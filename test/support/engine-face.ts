import type { Finding } from '../../rules/src/rule/finding.js';
import type { Rule } from '../../rules/src/rule/rule.js';
import { renderMessage } from '../../rules/src/rule/run.js';
import { defaultSettings } from '../../rules/src/source/settings.js';
import { analyse } from '../../src/engine/analyse.js';
import { parse } from '../../src/engine/parse/node-parser.js';
import { edited, placeOf, type Reported } from './reported.js';
import { pathOf, projectOf, type RuleCase } from './rule-case.js';
import { virtualHost } from './virtual-host.js';

/** What the rule finds in a case through the engine. Throws where the engine can't read the case or the rule fails. */
export function findingsInEngine(rule: Rule, ruleCase: RuleCase): readonly Finding[] {
  const { code, options = {}, settings } = ruleCase;
  const host = virtualHost(projectOf(ruleCase), (text, path) => parse(text, path).tree);
  const { findings, failures, error } = analyse(code.replace(/^\uFEFF/, ''), pathOf(ruleCase), host, {
    ruleSet: [rule],
    rules: new Map([[rule.name, { severity: 'error', options }]]),
    settings: { ...defaultSettings, ...settings },
  });
  if (error) throw new Error(`${ruleCase.name}: ${error.message}`);
  for (const failure of failures) throw failure.error;
  return findings;
}

/** The same as a person gets to see it. */
export function reportedInEngine(rule: Rule, ruleCase: RuleCase): Reported[] {
  const { code } = ruleCase;
  return findingsInEngine(rule, ruleCase).map(({ messageId, data, range, suggestions }) => {
    const start = placeOf(code, range[0]);
    const end = placeOf(code, range[1]);
    return {
      rule: rule.name,
      messageId,
      message: renderMessage(rule, messageId, data),
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      suggestions: suggestions.map((suggestion) => ({
        messageId: suggestion.messageId,
        message: renderMessage(rule, suggestion.messageId, suggestion.data),
        output: edited(code, suggestion.edits),
      })),
    };
  });
}
