import type { TSESTree } from '@typescript-eslint/utils';
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

/** Whether an error of a call arrives at a clause: it is waited for in the block, and nothing before catches it. */
export function isCaughtBy(node: Node, clause: TSESTree.CatchClause): boolean {
  const { block } = clause.parent;
  if (!isInside(node, block)) return false;
  let isAwaited = false;
  for (let at = node, parent = at.parent; at !== block && parent != null; at = parent, parent = at.parent) {
    if (parent.type === 'AwaitExpression') isAwaited = true;
    if (parent.type === 'TryStatement' && parent !== clause.parent && parent.block === at && parent.handler !== null) return false;
    if (parent.type === 'TryStatement' && parent !== clause.parent && parent.block !== at) return false;
    if (isFunction(parent)) return false;
    if (parent.type === 'CallExpression' && parent.callee.type === 'MemberExpression' && isInside(node, parent.callee.object) && memberName(parent.callee) === 'catch') return false;
  }
  return isAwaited;
}

/** The nodes within a node, functions inside it left out, in no order. */
export function* within(node: Node, tree: Tree): Iterable<Node> {
  const stack: Node[] = [node];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    yield at;
    if (at === node || !isFunction(at)) stack.push(...childrenOf(at, tree));
  }
}
