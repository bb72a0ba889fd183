import type { Node, Tree } from '../source/tree.js';
import { eachElement } from './contents.js';
import { childrenOf, isFunction, isInside, memberName, type FunctionNode } from './syntax.js';

/**
 * Whether an error thrown at a node leaves the code around it up to `top`: no `try` is in between, and no function
 * whose caller can't be told. `unknown` is for the latter.
 */
export function leavesUncaught(node: Node, top: Node): boolean | 'unknown' {
  for (let at = node, parent = at.parent; at !== top && parent != null; at = parent, parent = at.parent) {
    if (parent.type === 'TryStatement' && parent.block === at && parent.handler != null) return false;
    if (isFunction(parent) && parent !== top && !isRunAtOnce(parent)) return 'unknown';
    if (parent.type === 'CallExpression' && parent.callee.type === 'MemberExpression') {
      const method = memberName(parent.callee);
      if (method === 'allSettled') return false;
      // `work().catch(report)`
      if (isInside(node, parent.callee.object) && (method === 'catch' || (method === 'then' && parent.arguments.length > 1))) return false;
    }
  }
  return true;
}

/** `records.map((record) => …)`: what it throws, or rejects with, goes to whoever runs it. */
function isRunAtOnce(inside: FunctionNode): boolean {
  const { parent } = inside;
  return (
    parent.type === 'CallExpression' &&
    parent.arguments[0] === inside &&
    parent.callee.type === 'MemberExpression' &&
    eachElement.test(memberName(parent.callee) ?? '')
  );
}

/** The nodes within a node, functions inside it left out, in no order. */
export function* within(node: Node, tree: Tree): Iterable<Node> {
  const stack: Node[] = [node];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    yield at;
    if (at === node || !isFunction(at)) stack.push(...childrenOf(at, tree));
  }
}
