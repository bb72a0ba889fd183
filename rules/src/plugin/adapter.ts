import type { Rule as ESLintRule } from 'eslint';
import { catalogueRules, docsUrl } from '../catalogue/rules.js';
import type { Edit } from '../edit/edit.js';
import type { Finding } from '../rule/finding.js';
import type { Rule } from '../rule/rule.js';
import { runRule, type GivenOptions } from '../rule/run.js';
import { optionsSchema } from '../rule/schema.js';
import { hostsOnDisk, type HostSource } from './hosts.js';
import { lintedFile } from './linted-file.js';

const onDisk = hostsOnDisk();

/** Makes an ESLint rule of ours. */
export function toESLintRule(rule: Rule, hostOf: HostSource = onDisk): ESLintRule.RuleModule {
  const { description, level } = catalogueRules[rule.name];
  return {
    meta: {
      type: 'problem',
      docs: { description, url: docsUrl(rule.name), recommended: level === 'recommended' },
      messages: { ...rule.messages },
      schema: [{ ...optionsSchema(rule) }],
      defaultOptions: [{ ...rule.defaults }],
      hasSuggestions: true,
    },
    create(context) {
      const file = lintedFile(context, hostOf);
      if (!file.mayReport) return {};
      return {
        Program() {
          for (const finding of runRule(rule, file.model, context.options[0] as GivenOptions | undefined)) {
            if (!file.isSilenced(rule.name, finding.range[0])) report(finding, context);
          }
        },
      };
    },
  };
}

function report({ messageId, data, range, suggestions }: Finding, context: ESLintRule.RuleContext): void {
  const { sourceCode } = context;
  context.report({
    loc: { start: sourceCode.getLocFromIndex(range[0]), end: sourceCode.getLocFromIndex(range[1]) },
    messageId,
    data: placeholders(data),
    suggest: suggestions.map((suggestion) => ({
      messageId: suggestion.messageId,
      data: placeholders(suggestion.data),
      fix: (fixer) => suggestion.edits.map((edit) => apply(edit, fixer)),
    })),
  });
}

/** oxlint takes texts alone. */
function placeholders(data: Finding['data']): Record<string, string> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, String(value)]));
}

function apply({ range, text }: Edit, fixer: ESLintRule.RuleFixer): ESLintRule.Fix {
  return fixer.replaceTextRange([...range], text);
}
