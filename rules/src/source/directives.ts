import type { Range } from './range.js';
import type { Comment } from './tree.js';

/** Whose form a comment is written in. */
export type DirectiveFamily = 'eslint' | 'oxlint' | 'fallacies';

/** The comment that silences a rule at a place. */
export interface Suppression {
  readonly family: DirectiveFamily;
  /** What follows `--` in the comment; empty if nothing does. */
  readonly reason: string;
  /** Where the comment stands. */
  readonly comment: Range;
}

/** A comment that says where rules are silent. */
export interface Directive extends Suppression {
  readonly silences: boolean;
  /** Where it holds. */
  readonly span: Range;
  /** Full names, `fallacies/require-timeout`; all rules if there are none. */
  readonly rules: ReadonlySet<string>;
}

/** The comments of a file that say where rules are silent. */
export interface Directives {
  /** Each holds for the lines, or the file, of its span. */
  readonly spans: readonly Directive[];
  /** Each holds from its place until another of its family says otherwise. In the order of their places. */
  readonly switches: readonly Directive[];
}

const form = /^\s*(eslint|oxlint|fallacies)-(disable(?:-next-line|-line|-file)?|enable)(?=\s|$)/;
const prefix = 'fallacies/';
const lineBreak = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * Finds the directives among a file's comments: `eslint-disable`, `-enable`, `-disable-line`, `-disable-next-line`,
 * the same with `oxlint-`, all with ESLint's meaning, and `fallacies-disable-line`, `-next-line` and `-file`. Each may
 * name rules, divided by commas, and give a reason after `--`.
 */
export function readDirectives(comments: readonly Comment[], text: string): Directives {
  const spans: Directive[] = [];
  const switches: Directive[] = [];
  for (const comment of comments) {
    const [label, family, action] = form.exec(comment.value) ?? [];
    if (label === undefined) continue;
    const span = spanOf(family as DirectiveFamily, action as Action, comment, text);
    if (span === undefined) continue;
    const holdsUntilSwitched = action === 'disable' || action === 'enable';
    (holdsUntilSwitched ? switches : spans).push({
      family: family as DirectiveFamily,
      silences: action !== 'enable',
      span,
      comment: comment.range,
      ...readTail(comment.value.slice(label.length), family === 'fallacies'),
    });
  }
  return { spans, switches };
}

/**
 * What silences a rule at an offset, if one of the families does.
 *
 * @param rule the name without a prefix: `require-timeout`
 */
export function suppressionOf(
  { spans, switches }: Directives,
  rule: string,
  offset: number,
  families: readonly DirectiveFamily[],
): Suppression | undefined {
  const applies = ({ rules, span }: Directive) =>
    span[0] <= offset && offset < span[1] && (rules.size === 0 || rules.has(prefix + rule));
  for (const family of families) {
    const ofFamily = (directive: Directive) => directive.family === family && applies(directive);
    const lastSwitch = switches.findLast(ofFamily);
    const found = spans.findLast(ofFamily) ?? (lastSwitch?.silences ? lastSwitch : undefined);
    if (found) return { family, reason: found.reason, comment: found.comment };
  }
  return undefined;
}

type Action = 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file';

/** Where a directive holds; `undefined` for what is no directive in that family or that kind of comment. */
function spanOf(family: DirectiveFamily, action: Action, { type, range }: Comment, text: string): Range | undefined {
  const [start, end] = range;
  const own = family === 'fallacies';
  switch (action) {
    case 'disable':
    case 'enable':
      return own || type === 'Line' ? undefined : [start, Infinity];
    case 'disable-line': {
      const line: Range = [lineStart(text, start), nextLine(text, end)];
      const spansLines = nextLine(text, start) < end;
      return spansLines && !own ? undefined : line;
    }
    case 'disable-next-line': {
      const next = nextLine(text, end);
      return [next, nextLine(text, next)];
    }
    case 'disable-file':
      return own ? [0, Infinity] : undefined;
  }
}

function readTail(tail: string, own: boolean): Pick<Directive, 'rules' | 'reason'> {
  const divider = /\s-{2,}\s/.exec(tail);
  const list = divider ? tail.slice(0, divider.index) : tail;
  const names = list.split(',').map((name) => name.trim().replace(/^(['"]?)(.*)\1$/s, '$2'));
  return {
    rules: new Set(names.filter(Boolean).map((name) => (own && !name.includes('/') ? prefix + name : name))),
    reason: divider ? tail.slice(divider.index + divider[0].length).trim() : '',
  };
}

function lineStart(text: string, offset: number): number {
  for (let index = offset; index > 0; index -= 1) {
    if (/[\n\r\u2028\u2029]/.test(text.charAt(index - 1))) return index;
  }
  return 0;
}

/** Where the line after this one begins; past every offset on the last line. */
function nextLine(text: string, offset: number): number {
  lineBreak.lastIndex = offset;
  return lineBreak.exec(text) ? lineBreak.lastIndex : Infinity;
}
