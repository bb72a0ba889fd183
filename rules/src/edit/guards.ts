import type { TSESTree } from '@typescript-eslint/utils';
import type { UnguardedParse } from '../model/unguarded.js';
import { enclosingFunction, unwrap } from '../model/syntax.js';
import type { Node, Tree } from '../source/tree.js';
import type { Edit } from './edit.js';
import { beginsLine, indentAt, inQuotesOf, isTypeScript, layoutOf } from './layout.js';

/** A parse as a statement of its own can have it: its value under a name, and what takes the place of the statement before and behind it. */
interface Parsed {
  readonly name: string;
  readonly type: string;
  /** What is parsed, its type assertion included. */
  readonly value: Node;
  /** What the statement becomes behind the `try`, with the name for the value; nothing where the name was declared by it. */
  readonly rest?: string;
}

/**
 * Puts a `try` around a parse: its error is written down and the message left out, or the promise around is rejected.
 * `undefined` where the statement can't be taken apart without a change of what else it does.
 */
export function catchParse({ call, handler, noun, outlet }: UnguardedParse, tree: Tree): Edit[] | undefined {
  const statement = statementOf(call);
  if (outlet === undefined || statement === undefined || enclosingFunction(call) !== handler) return undefined;
  const parsed = takeApart(statement, call, tree);
  if (parsed === undefined) return undefined;
  const { text } = tree;
  const { newline, semicolons, step } = layoutOf(text);
  const ownLine = beginsLine(text, statement.range[0]);
  const end = semicolons || !ownLine ? ';' : '';
  const outer = ownLine ? `${newline}${indentAt(text, statement.range[0])}` : ' ';
  const inner = ownLine ? `${outer}${step}` : ' ';
  const told = outlet.kind === 'reject' ? `${outlet.name}(error)` : inQuotesOf(text, `${loggerOf(tree)}('Left out a malformed ${noun}:', error)`);
  const value = text.slice(...parsed.value.range);
  const attempt = `let ${parsed.name}${parsed.type}${end}${outer}try {${inner}${parsed.name} = ${value}${end}${outer}} catch (error) {${inner}${told}${end}${inner}return${end}${outer}}`;
  return [{ range: statement.range, text: parsed.rest === undefined ? attempt : `${attempt}${outer}${parsed.rest}` }];
}

/** The statement in a block that a node stands in. */
function statementOf(node: Node): TSESTree.Statement | undefined {
  for (let at = node; at.parent != null; at = at.parent) {
    if (at.parent.type === 'BlockStatement') return at as TSESTree.Statement;
    const isPlain = /^(?:VariableDeclarat|ExpressionStatement|AssignmentExpression|AwaitExpression|CallExpression|NewExpression|MemberExpression|TS)/.test(at.parent.type);
    if (!isPlain) return undefined;
  }
  return undefined;
}

function takeApart(statement: TSESTree.Statement, call: Node, tree: Tree): Parsed | undefined {
  const { text } = tree;
  const [start, end] = statement.range;
  if (tree.comments.some(({ range }) => range[0] >= start && range[1] <= end && !(range[0] >= call.range[0] && range[1] <= call.range[1]))) return undefined;
  const any = isTypeScript(tree) ? ': any' : '';
  if (statement.type === 'VariableDeclaration') {
    const [declarator, ...others] = statement.declarations;
    if (declarator?.init == null || others.length > 0 || unwrap(declarator.init) !== call) return undefined;
    if (declarator.id.type === 'Identifier') {
      const { id, init } = declarator;
      const written = id.typeAnnotation ? text.slice(...id.typeAnnotation.range) : init.type === 'TSAsExpression' && init.expression === call ? `: ${text.slice(...init.typeAnnotation.range)}` : any;
      return { name: id.name, type: written, value: init };
    }
  } else if (statement.type !== 'ExpressionStatement') {
    return undefined;
  }
  // Whatever is called first in the statement would be called behind the parse.
  if (statement.type === 'ExpressionStatement' && !isFirst(call)) return undefined;
  const name = 'parsed';
  if (tree.scopes.scopes.some((scope) => scope.set.has(name) || scope.references.some(({ identifier }) => 'name' in identifier && identifier.name === name))) return undefined;
  return { name, type: any, value: call, rest: `${text.slice(start, call.range[0])}${name}${text.slice(call.range[1], end)}` };
}

/** Whether nothing is called in a statement before a call in it: it is the first argument of each call around it, or what is assigned. */
function isFirst(call: Node): boolean {
  for (let at = call, parent = at.parent; parent != null && parent.type !== 'ExpressionStatement'; at = parent, parent = at.parent) {
    if (parent.type === 'CallExpression' || parent.type === 'NewExpression') {
      const calls = parent.callee.type === 'Identifier' || (parent.callee.type === 'MemberExpression' && parent.callee.object.type !== 'CallExpression');
      const before = parent.arguments.slice(0, Math.max(parent.arguments.indexOf(at as TSESTree.Expression), 0));
      if (parent.callee === at || !calls || !before.every((argument) => /^(?:Identifier|Literal|MemberExpression)$/.test(argument.type))) return false;
    }
  }
  return true;
}

/** What errors are written down with: a logger of the file, or the console. */
function loggerOf(tree: Tree): string {
  const scope = tree.scopes.scopes.find(({ type }) => (type as string) === 'module') ?? tree.scopes.globalScope;
  const name = ['logger', 'log'].find((candidate) => (scope?.set.get(candidate)?.defs.length ?? 0) > 0 && new RegExp(`\\b${candidate}\\.error\\(`).test(tree.text));
  return name === undefined ? 'console.error' : `${name}.error`;
}
