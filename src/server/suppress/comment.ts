import type { Edit } from '../../../rules/src/edit/edit.js';

/** Whose comments are written: our own, or ESLint's where the project lints with the plugin. */
export type Family = 'fallacies' | 'eslint';

/** Where a comment stands: in the line above, at the line's end, within the line, at the top of the file; or it is there already and takes a rule more. */
export type Standing = 'above' | 'atEnd' | 'within' | 'atTop' | 'there';

/** A comment that silences a rule, as an edit of the text, and where its reason stands in the edit's text. */
export interface Suppression {
  readonly edit: Edit;
  readonly standing: Standing;
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
export function insertion(offset: number, text: string, standing: Standing): Suppression {
  const start = text.lastIndexOf(placeholder);
  return { edit: { range: [offset, offset], text }, standing, reason: [start, start + placeholder.length] };
}
