import type { Answer } from '../../answers/answer.js';
import { explainedRule, type ToldRule } from '../../answers/rule.js';
import { ruleNamed } from '../../answers/rule-named.js';
import { listFindings, type FindingsQuestion, type ListedFindings } from './list-findings.js';
import { listRules, type ListedRule, type RulesQuestion } from './list-rules.js';
import { createRoots } from './roots.js';

/** What can be asked, without a word about how questions arrive. */
export interface Answers {
  /** @param folders absolute; nothing outside of them is read */
  listFindings(question: FindingsQuestion, folders: readonly string[], signal?: AbortSignal): Promise<Answer<ListedFindings>>;
  explainRule(question: { readonly rule: string }): Answer<ToldRule>;
  listRules(question: RulesQuestion): Answer<{ readonly rules: readonly ListedRule[] }>;
}

/** Answers from the files as they are when somebody asks, and from the catalogue. */
export const answers: Answers = {
  listFindings: (question, folders, signal) => listFindings(question, createRoots(folders), signal),
  explainRule: ({ rule }) => explainedRule(ruleNamed(rule)),
  listRules,
};
