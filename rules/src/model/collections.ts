import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { eachElement } from './contents.js';
import { isFunction, memberName, unwrap } from './syntax.js';

/** The list that a name stands for an element of: the variable of `for (const x of list)`, the parameter of `list.map((x) => …)`. */
export function elementsOf(name: Node, bindings: Bindings): Node | undefined {
  const declared = bindings.variable(name)?.defs[0]?.name as Node | undefined;
  // `[index, x]` of `list.entries()`
  const pair = declared?.parent?.type === 'ArrayPattern' && declared.parent.elements.indexOf(declared as TSESTree.Identifier) === 1 ? declared.parent : undefined;
  const at = (pair ?? declared)?.parent;
  if (declared === undefined || at == null) return undefined;
  if (pair) return at.type === 'VariableDeclarator' && at.parent.parent.type === 'ForOfStatement' ? entriesOf(at.parent.parent.right) : undefined;
  if (at.type === 'VariableDeclarator' && at.parent.parent.type === 'ForOfStatement') return at.parent.parent.left === at.parent ? at.parent.parent.right : undefined;
  if (!isFunction(at) || at.params[0] !== declared) return undefined;
  const call = at.parent;
  if (call.type !== 'CallExpression' || call.arguments[0] !== at || call.callee.type !== 'MemberExpression') return undefined;
  return eachElement.test(memberName(call.callee) ?? '') && memberName(call.callee) !== 'reduce' ? call.callee.object : undefined;
}

/** The list of `list.entries()`. */
function entriesOf(expression: Node): Node | undefined {
  const call = unwrap(expression);
  return call.type === 'CallExpression' && call.callee.type === 'MemberExpression' && memberName(call.callee) === 'entries' ? call.callee.object : undefined;
}
