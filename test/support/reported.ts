import type { Linter } from 'eslint';
import type { Edit } from '../../rules/src/edit/edit.js';

/** What a person gets to see of a finding, in the same form from every face. */
export interface Reported {
  readonly rule: string;
  readonly messageId: string;
  readonly message: string;
  /** From 1, as are columns. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly suggestions: readonly { readonly messageId: string; readonly message: string; readonly output: string }[];
}

/** Offsets count after a byte order mark, which stays where it is. */
function split(text: string): { mark: string; body: string } {
  return text.startsWith('\uFEFF') ? { mark: '\uFEFF', body: text.slice(1) } : { mark: '', body: text };
}

/** The text after some edits. */
export function edited(text: string, edits: readonly Edit[]): string {
  const { mark, body } = split(text);
  return mark + edits.toReversed().reduce((rest, { range, text: inserted }) => rest.slice(0, range[0]) + inserted + rest.slice(range[1]), body);
}

/** Line and column, both from 1, of an offset. Lines end as in JavaScript. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const lines = split(text).body.slice(0, offset).split(/\r\n|[\r\n\u2028\u2029]/);
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

/** What ESLint reported. */
export function reportedByESLint(text: string, messages: readonly Linter.LintMessage[]): Reported[] {
  return messages.map((message) => {
    if (message.ruleId === null || message.messageId === undefined) throw new Error(message.message);
    return {
      rule: message.ruleId.replace(/^fallacies\//, ''),
      messageId: message.messageId,
      message: message.message,
      line: message.line,
      column: message.column,
      endLine: message.endLine ?? message.line,
      endColumn: message.endColumn ?? message.column,
      suggestions: (message.suggestions ?? []).map((suggestion) => ({
        messageId: suggestion.messageId ?? '',
        message: suggestion.desc,
        output: edited(text, [suggestion.fix]),
      })),
    };
  });
}
