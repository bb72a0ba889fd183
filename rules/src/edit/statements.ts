import type { TSESTree } from '@typescript-eslint/utils';
import { topStatement } from '../model/syntax.js';
import type { Node, Tree } from '../source/tree.js';
import type { Edit } from './edit.js';
import { aboveComments, beginsLine, behindComments, holdsComment, indentAt, layoutOf } from './layout.js';

/** Waits for the promise of a call that stands as a statement of its own in an asynchronous function. */
export function waitFor(call: Node): Edit[] {
  return [{ range: [call.range[0], call.range[0]], text: 'await ' }];
}

/** Puts a statement behind another one: on a line of its own, or in the same line where more follows there. */
export function insertStatementAfter(statement: Node, code: string, tree: Tree): Edit[] {
  const { text } = tree;
  const { newline, semicolons } = layoutOf(text);
  const end = statement.range[1];
  // A line comment ends its line, so the new one begins behind it.
  const behind = behindComments(tree, end);
  const rest = lineRest(text, behind);
  if (rest.trim() === '') return [{ range: [behind, behind], text: `${newline}${indentAt(text, statement.range[0])}${code}${semicolons ? ';' : ''}` }];
  return [{ range: [end, end], text: `${text[end - 1] === ';' ? '' : ';'} ${code};` }];
}

/** Puts a statement before another one, below what is said about that. */
export function insertStatementBefore(statement: Node, code: string, tree: Tree): Edit[] {
  const { text } = tree;
  const { newline, semicolons } = layoutOf(text);
  const [start] = statement.range;
  const ownLine = beginsLine(text, start);
  return [{ range: [start, start], text: ownLine ? `${code}${semicolons ? ';' : ''}${newline}${indentAt(text, start)}` : `${code}; ` }];
}

/**
 * Moves a statement and what is said above it behind another one of the same block; `undefined` where one of the two
 * shares its lines with other code.
 */
export function moveBehind(statement: Node, other: Node, tree: Tree): Edit[] | undefined {
  const { text } = tree;
  const { newline } = layoutOf(text);
  const start = aboveComments(tree, statement.range[0]);
  const end = behindComments(tree, statement.range[1]);
  const behind = behindComments(tree, other.range[1]);
  const rest = lineRest(text, end);
  const hasOwnLines = beginsLine(text, statement.range[0]) && rest.trim() === '' && beginsLine(text, other.range[0]) && lineRest(text, behind).trim() === '';
  if (!hasOwnLines) return undefined;
  const indent = indentAt(text, statement.range[0]);
  return [
    { range: [start - indentAt(text, start).length, end + rest.length + 1], text: '' },
    { range: [behind, behind], text: `${newline}${indent}${text.slice(start, end)}` },
  ];
}

/** What stands in a line from an offset on. */
function lineRest(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end < 0 ? text.length : end);
}

/**
 * Turns `r => r.json()` into a function with a check before its result; `undefined` where a comment would be lost.
 * @param check the statement, without a semicolon
 */
export function checkBeforeResult(body: TSESTree.Expression, check: string, tree: Tree): Edit[] | undefined {
  const arrow = body.parent;
  if (arrow.type !== 'ArrowFunctionExpression' || holdsComment(tree, arrow)) return undefined;
  const { newline, semicolons, step } = layoutOf(tree.text);
  const end = semicolons ? ';' : '';
  const outer = indentAt(tree.text, arrow.range[0]);
  const inner = outer + step;
  const start = tree.text.indexOf('=>', lastParameterEnd(arrow)) + 2;
  const result = tree.text.slice(...body.range);
  return [{ range: [start, arrow.range[1]], text: ` {${newline}${inner}${check}${end}${newline}${inner}return ${result}${end}${newline}${outer}}` }];
}

function lastParameterEnd(arrow: TSESTree.ArrowFunctionExpression): number {
  return arrow.returnType?.range[1] ?? arrow.params.at(-1)?.range[1] ?? arrow.range[0];
}

/** Moves a declaration and what is said above it to the top of the file, before the statement that it stands in and what is said about that. */
export function moveToTop(declaration: TSESTree.VariableDeclaration, tree: Tree): Edit[] | undefined {
  const top = topStatement(declaration);
  if (top === declaration) return undefined;
  const { text } = tree;
  const { newline } = layoutOf(text);
  const indent = indentAt(text, declaration.range[0]);
  const start = aboveComments(tree, declaration.range[0]);
  const rest = lineRest(text, declaration.range[1]);
  const code = text.slice(start, declaration.range[1]);
  // Only a declaration that has its lines for itself leaves none of them half empty; a comment behind it may be about them.
  if (!beginsLine(text, declaration.range[0]) || rest.trim() !== '') return undefined;
  // The lines of a template are its content: whatever is before them has to stay.
  if (code.includes('`') && code.includes('\n')) return undefined;
  const at = aboveComments(tree, top.range[0]);
  return [
    { range: [at, at], text: `${code.replaceAll(`\n${indent}`, '\n')}${newline}${newline}` },
    { range: [start - indentAt(text, start).length, Math.min(declaration.range[1] + rest.length + 1, text.length)], text: '' },
  ];
}
