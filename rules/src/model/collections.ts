import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { eachElement } from './contents.js';
import { isFunction, memberName } from './syntax.js';

/** The list that a name stands for an element of: the variable of `for (const x of list)`, the parameter of `list.map((x) => …)`. */
export function elementsOf(name: Node, bindings: Bindings): Node | undefined {
  const declared = bindings.variable(name)?.defs[0]?.name as Node | undefined;
  const at = declared?.parent;
  if (declared === undefined || at == null) return undefined;
  if (at.type === 'VariableDeclarator' && at.parent.parent.type === 'ForOfStatement') return at.parent.parent.left === at.parent ? at.parent.parent.right : undefined;
  if (!isFunction(at) || at.params[0] !== declared) return undefined;
  const call = at.parent;
  if (call.type !== 'CallExpression' || call.arguments[0] !== at || call.callee.type !== 'MemberExpression') return undefined;
  return eachElement.test(memberName(call.callee) ?? '') && memberName(call.callee) !== 'reduce' ? call.callee.object : undefined;
}
