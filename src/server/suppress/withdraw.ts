import type { Edit } from '../../../rules/src/edit/edit.js';
import { childrenOf } from '../../../rules/src/model/syntax.js';
import type { Range } from '../../../rules/src/source/range.js';
import type { Node, Tree } from '../../../rules/src/source/tree.js';

/** What stands in front of a comment's list of rules. Both kinds of comment begin with two characters. */
const head = /^..\s*(eslint|oxlint|fallacies)-disable[a-z-]*/s;

/**
 * Takes a rule out of the comment that silences it; the comment goes if it names no other. `undefined` if it names none,
 * and so silences all.
 */
export function withoutRule(text: string, tree: Tree, comment: Range, rule: string): Edit | undefined {
  const written = text.slice(...comment);
  const [directive = '', family] = head.exec(written) ?? [];
  const list = written.slice(directive.length).replace(/\*\/$/, '').split(/\s-{2,}\s/, 1)[0]!;
  const names = list.split(',').map((name) => name.trim()).filter(Boolean);
  if (names.length === 0) return undefined;
  const left = names.filter((name) => !isName(name.replaceAll(/^['"]|['"]$/g, ''), rule, family === 'fallacies'));
  if (left.length === 0) return withoutComment(text, tree, comment);
  const start = comment[0] + directive.length + list.length - list.trimStart().length;
  return { range: [start, start + list.trim().length], text: left.join(', ') };
}

/** Takes a comment out. */
export function withoutComment(text: string, tree: Tree, comment: Range): Edit {
  return { range: withSpace(text, inBraces(tree, comment) ?? comment), text: '' };
}

function isName(name: string, rule: string, isOwn: boolean): boolean {
  return name === `fallacies/${rule}` || (isOwn && name === rule);
}

/** The braces between elements that hold a comment and nothing else. */
function inBraces(tree: Tree, [start, end]: Range): Range | undefined {
  let node: Node | undefined = tree.program;
  while (node !== undefined) {
    if (node.type === 'JSXExpressionContainer' && node.expression.type === 'JSXEmptyExpression') {
      const [from, to] = node.range;
      return tree.text.slice(from + 1, to - 1).trim() === tree.text.slice(start, end) ? [from, to] : undefined;
    }
    node = childrenOf(node, tree).find(({ range: [from, to] }) => from <= start && end <= to);
  }
  return undefined;
}

/** What goes with something that is taken out: its lines if there is nothing else in them, else the space that set it apart. */
function withSpace(text: string, [start, end]: Range): Range {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline;
  const isLast = text.slice(end, lineEnd).trim() === '';
  if (isLast && text.slice(lineStart, start).trim() === '') return [lineStart, newline < 0 ? lineEnd : newline + 1];
  if (isLast) return [lineStart + text.slice(lineStart, start).trimEnd().length, end];
  return [start, end + /^[^\S\n]*/.exec(text.slice(end))![0].length];
}
