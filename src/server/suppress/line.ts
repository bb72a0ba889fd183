import { indentAt, layoutOf } from '../../../rules/src/edit/layout.js';
import type { Comment, Tree } from '../../../rules/src/source/tree.js';
import { directiveText, insertion, type Family, type Suppression } from './comment.js';
import { tokenAround } from './inside.js';
import { join } from './join.js';

const anyNextLine = /^\s*(?:eslint|oxlint|fallacies)-disable-next-line(?=\s|$)/;

/**
 * Silences a rule for the line in which an offset stands: by the comment that silences other rules there, else by a
 * comment on a line of its own above it, else by one before the offset.
 *
 * @param whole the text of the file, of which the tree may be only a part
 */
export function suppressLine(tree: Tree, rule: string, offset: number, family: Family, whole = tree.text): Suppression {
  const { text } = tree;
  const start = lineStart(text, offset);
  const end = nextLineStart(text, offset);
  // A brace may close what holds the comment between elements.
  const isAbove = ({ range: [, to] }: Comment) => to < start && to >= lineStart(text, start - 1) && /^\s*\}?\s*$/.test(text.slice(to, start));
  const isBeside = ({ range: [from, to] }: Comment) => from >= start && to <= end;
  const joined = join(tree, family, 'disable-next-line', rule, isAbove) ?? join(tree, family, 'disable-line', rule, isBeside);
  if (joined) return joined;

  const directive = directiveText(family, 'disable-next-line', rule);
  const above = tree.comments.find((comment) => isAbove(comment) && anyNextLine.test(comment.value));
  // Between a comment of that kind and the line that it is for nothing may stand.
  if (above) return insertion(above.range[0], `/* ${directive} */ `);

  const { newline } = layoutOf(text);
  const indent = indentAt(text, offset);
  const around = tokenAround(tree, start);
  const isInMarkup = text.slice(start, offset) !== whole.slice(start, offset);
  if (around === undefined && !isInMarkup) return insertion(start, `${indent}// ${directive}${newline}`);
  if (around !== undefined && around !== 'comment' && around.type === 'JSXText' && text.slice(start, around.range[1]).trim() === '') {
    return insertion(start, `${indent}{/* ${directive} */}${newline}`);
  }
  return insertion(offset, `/* ${directiveText(family, 'disable-line', rule)} */ `);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function nextLineStart(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}
