import type { Edit } from '../../../rules/src/edit/edit.js';

/** Whose comments are written: our own, or ESLint's where the project lints with the plugin. */
export type Family = 'fallacies' | 'eslint';

/** A comment that silences a rule, as an edit of the text, and where its reason stands in the edit's text. */
export interface Suppression {
  readonly edit: Edit;
  /** From where to where in `edit.text`; missing where the rule joins a comment that is already there. */
  readonly reason?: readonly [start: number, end: number];
}

/** Stands for the reason until somebody writes one. */
const placeholder = 'reason';

/** The reason that a comment gives, from what stands where it belongs; empty if nobody has written one yet. */
export function reasonIn(written: string): string {
  return written === placeholder ? '' : written;
}

/** The rule's name as a family's comments write it. */
export function nameIn(family: Family, rule: string): string {
  return family === 'eslint' ? `fallacies/${rule}` : rule;
}

/** What stands in a comment: `directive RULE -- reason`. */
export function directiveText(family: Family, action: string, rule: string): string {
  return `${family}-${action} ${nameIn(family, rule)} -- ${placeholder}`;
}

/** An insertion that holds the placeholder. */
export function insertion(offset: number, text: string): Suppression {
  const start = text.lastIndexOf(placeholder);
  return { edit: { range: [offset, offset], text }, reason: [start, start + placeholder.length] };
}
