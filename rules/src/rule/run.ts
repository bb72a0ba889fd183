import type { Model } from '../model/model.js';
import type { Finding, MessageData } from './finding.js';
import type { Rule } from './rule.js';

/** Options as somebody wrote them for one rule; `limitMs` overrides the shared limit. */
export type GivenOptions = Readonly<Record<string, unknown>> & { readonly limitMs?: number };

/** Runs one rule over a file's model and gives its findings in the order of their places. */
export function runRule(rule: Rule, model: Model, given: GivenOptions = {}): Finding[] {
  // What a test does to a peer that it made itself says nothing about production.
  if (model.isTest) return [];
  const { limitMs = model.settings.limitMs, ...own } = given;
  const findings: Finding[] = [];
  for (const report of rule.check(model, { options: { ...rule.defaults, ...own }, limitMs })) {
    findings.push({
      rule: rule.name,
      messageId: report.message,
      data: report.data ?? {},
      range: report.range,
      related: (report.related ?? []).map(({ range, message, data = {} }) => ({ messageId: message, data, range })),
      suggestions: (report.suggest ?? []).map(({ message, data = {}, edits }) => ({
        messageId: message,
        data,
        edits: edits.toSorted((a, b) => a.range[0] - b.range[0]),
      })),
    });
  }
  return findings.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}

/** The text of a message. */
export function renderMessage(rule: Rule, messageId: string, data: MessageData): string {
  return fillIn(templateOf(rule, messageId), data);
}

/** One of a rule's messages, with its placeholders. */
export function templateOf(rule: Rule, messageId: string): string {
  const template = rule.messages[messageId];
  if (template === undefined) throw new Error(`${rule.name} has no message ${messageId}`);
  return template;
}

/** A message with its placeholders filled: those that `data` does not fill stay as they are, as in ESLint. */
export function fillIn(template: string, data: MessageData): string {
  return template.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, key: string) => (key in data ? String(data[key]) : whole));
}
