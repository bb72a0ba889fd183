import { indentAt, layoutOf } from '../../../rules/src/edit/layout.js';
import type { Comment, Tree } from '../../../rules/src/source/tree.js';
import { directiveText, insertion, type Family, type Suppression } from './comment.js';
import { tokenAround } from './inside.js';
import { join } from './join.js';

const anyNextLine = /^\s*(?:eslint|oxlint|fallacies)-disable-next-line(?=\s|$)/;

/**
 * Silences a rule for the line in which an offset stands, in each form that is possible there, the best one first: by the
 * comment that silences other rules there, and in no other form; else by a comment on a line of its own above it, and by
 * one in the line. None is possible where all of the line is text.
 *
 * @param whole the text of the file, of which the tree may be only a part
 */
export function suppressLine(tree: Tree, rule: string, offset: number, family: Family, whole = tree.text): readonly Suppression[] {
  const { text } = tree;
  const start = lineStart(text, offset);
  const end = nextLineStart(text, offset);
  // A brace may close what holds the comment between elements.
  const isAbove = ({ range: [, to] }: Comment) => to < start && to >= lineStart(text, start - 1) && /^\s*\}?\s*$/.test(text.slice(to, start));
  const isBeside = ({ range: [from, to] }: Comment) => from >= start && to <= end;
  const joined = join(tree, family, 'disable-next-line', rule, isAbove) ?? join(tree, family, 'disable-line', rule, isBeside);
  if (joined) return [joined];

  const directive = directiveText(family, 'disable-next-line', rule);
  const above = tree.comments.find((comment) => isAbove(comment) && anyNextLine.test(comment.value));
  const inLine = withinLine(tree, directiveText(family, 'disable-line', rule), offset, whole);
  // Between a comment of that kind and the line that it is for nothing may stand.
  const onOwnLine = above ? insertion(above.range[0], `/* ${directive} */ `, 'above') : aboveLine(tree, directive, offset, whole);
  return [onOwnLine, inLine].filter((suppression) => suppression !== undefined);
}

/** On a line of its own; `undefined` where that would be text. */
function aboveLine(tree: Tree, directive: string, offset: number, whole: string): Suppression | undefined {
  const { text } = tree;
  const start = lineStart(text, offset);
  const { newline } = layoutOf(text);
  const indent = indentAt(text, offset);
  const around = tokenAround(tree, start);
  const isInMarkup = text.slice(start, offset) !== whole.slice(start, offset);
  if (around === undefined && !isInMarkup) return insertion(start, `${indent}// ${directive}${newline}`, 'above');
  if (around !== undefined && around !== 'comment' && around.type === 'JSXText' && text.slice(start, around.range[1]).trim() === '') {
    return insertion(start, `${indent}{/* ${directive} */}${newline}`, 'above');
  }
  return undefined;
}

/** At the end of the line, in front of a comment that stands there; where the end is text, in front of the offset, unless that is text too. */
function withinLine(tree: Tree, directive: string, offset: number, whole: string): Suppression | undefined {
  const { text } = tree;
  const rest = text.slice(offset, nextLineStart(text, offset)).trimEnd();
  const end = offset + rest.length;
  const around = tokenAround(tree, end);
  const isInMarkup = rest !== whole.slice(offset, nextLineStart(whole, offset)).trimEnd();
  if (around === undefined && !isInMarkup) return insertion(end, ` // ${directive}`, 'atEnd');
  const last = around === 'comment' ? tree.comments.find(({ range: [from, to] }) => from > offset && from < end && end <= to) : undefined;
  if (last) return insertion(last.range[0], `/* ${directive} */ `, 'atEnd');
  return tokenAround(tree, offset) === undefined ? insertion(offset, `/* ${directive} */ `, 'within') : undefined;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function nextLineStart(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}
