import type { UnheardEmitter } from '../model/emitters.js';
import { holderOf, nameOfHolder } from '../model/holders.js';
import { unwrap, wrapped, type FunctionNode } from '../model/syntax.js';
import type { Node, Tree } from '../source/tree.js';
import type { Edit } from './edit.js';
import { behindComments, holdsComment, indentAt, layoutOf } from './layout.js';
import { insertStatementAfter } from './statements.js';

/** Code that listens for errors, as a person says it, and the edits that write it. */
export interface Listening {
  readonly code: string;
  readonly edits: readonly Edit[];
}

const listener = "on('error', (error) => console.error(error))";

/** Puts a listener for errors on an emitter; `undefined` where no edit is certain to compile. */
export function listenForErrors({ made, name }: UnheardEmitter, tree: Tree): Listening | undefined {
  const quoted = listener.replaceAll("'", layoutOf(tree.text).quote);
  if ('parameter' in made) {
    const code = `${name}.${quoted}`;
    const edits = insertAtBegin(made.of, code, tree);
    return edits && { code, edits };
  }
  const { node } = made.by;
  const outer = wrapped(node);
  // What a promise gives has to be awaited first.
  const awaited = outer.parent?.type === 'AwaitExpression' ? outer.parent : undefined;
  const value = awaited ?? node;
  const statement = holderOf(value)?.statement ?? assignmentOf(value);
  const holder = nameOfHolder(value);
  if (statement && holder !== undefined) {
    const code = `${holder}.${quoted}`;
    return { code, edits: insertStatementAfter(statement, code, tree) };
  }
  const isChained = outer.parent?.type === 'MemberExpression' && /^\s*\.(?:then|catch|finally)\b/.test(tree.text.slice(outer.range[1]));
  // `new Pool` without parentheses can't be chained, and what stands in types or groups of its own is left alone.
  if (awaited || isChained || outer !== node || tree.text[node.range[1] - 1] !== ')') return undefined;
  return { code: `.${quoted}`, edits: [{ range: [node.range[1], node.range[1]], text: `.${quoted}` }] };
}

/** The statement `x = value;` or `this.x = value;` in a list of statements. */
function assignmentOf(value: Node): Node | undefined {
  const assignment = wrapped(value).parent;
  const statement = assignment?.type === 'AssignmentExpression' && assignment.operator === '=' ? assignment.parent : undefined;
  return statement?.type === 'ExpressionStatement' && /^(?:BlockStatement|Program)$/.test(statement.parent.type) ? statement : undefined;
}

/** Puts a statement at the beginning of a function. `undefined` where its body is an expression that is more than a call. */
function insertAtBegin({ body }: FunctionNode, code: string, tree: Tree): Edit[] | undefined {
  const { text } = tree;
  const { newline, semicolons, step } = layoutOf(text);
  const end = semicolons ? ';' : '';
  if (body.type !== 'BlockStatement') {
    if (body.type !== 'CallExpression' || text[body.range[0] - 1] === '(' || holdsComment(tree, body)) return undefined;
    const outer = indentAt(text, body.range[0]);
    const lines = [code, text.slice(...body.range)].map((line) => `${newline}${outer}${step}${line}${end}`);
    return [{ range: body.range, text: `{${lines.join('')}${newline}${outer}}` }];
  }
  const [first] = body.body;
  const open = body.range[0] + 1;
  if (first === undefined) {
    if (text.slice(open, body.range[1] - 1).trim() !== '') return undefined;
    const indent = indentAt(text, body.range[0]);
    return [{ range: [open, body.range[1] - 1], text: `${newline}${indent}${step}${code}${end}${newline}${indent}` }];
  }
  if (first.type === 'ExpressionStatement' && first.directive != null) return insertStatementAfter(first, code, tree);
  const behind = behindComments(tree, open);
  const isOnItsLine = /[\r\n]/.test(text.slice(open, unwrap(first).range[0]));
  if (!isOnItsLine) return [{ range: [open, open], text: ` ${code};` }];
  return [{ range: [behind, behind], text: `${newline}${indentAt(text, first.range[0])}${code}${end}` }];
}
