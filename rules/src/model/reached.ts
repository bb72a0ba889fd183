import type { Node } from '../source/tree.js';
import { functionBehind } from './callers.js';
import { eachElement } from './contents.js';
import type { Network } from './network.js';
import { childrenOf, isFunction, memberName, wrapped, type CallNode, type FunctionNode } from './syntax.js';

/** A function that runs in each turn. */
export interface Reached {
  readonly inside: FunctionNode;
  /** What calls it; nothing for the function that the timer is given. */
  readonly by: CallNode | undefined;
  /** The calls that run along with it. */
  readonly nodes: ReadonlySet<Node>;
}

/** How many calls may stand between a timer's function and what it waits for. */
const depth = 3;

/** The functions of this file that run in each turn. */
export function reachedFrom(run: FunctionNode, network: Network): readonly Reached[] {
  const found: Reached[] = [];
  const open: { inside: FunctionNode; by: CallNode | undefined; steps: number }[] = [{ inside: run, by: undefined, steps: 0 }];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { inside, by, steps } = next;
    if (found.some((other) => other.inside === inside)) continue;
    const nodes = callsIn(inside, network);
    found.push({ inside, by, nodes });
    if (steps === depth) continue;
    for (const call of nodes) {
      const called = call.type === 'CallExpression' && network.of(call) === undefined ? functionBehind(call.callee, network.bindings) : undefined;
      if (called && call.type === 'CallExpression') open.push({ inside: called, by: call, steps: steps + 1 });
    }
  }
  return found;
}

/** The calls that run along with a function: those in functions that it runs at once too. */
function callsIn(inside: FunctionNode, { tree }: Network): Set<Node> {
  const found = new Set<Node>();
  const stack: Node[] = [inside.body];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') found.add(node);
    if (!isFunction(node) || isRunAlong(node)) stack.push(...childrenOf(node, tree));
  }
  return found;
}

/** `list.map(…)`, `.then(…)`, `new Promise(…)`, `(async () => …)()` */
function isRunAlong(inside: FunctionNode): boolean {
  const outer = wrapped(inside);
  const { parent } = outer;
  if (parent?.type === 'NewExpression') return parent.callee.type === 'Identifier' && parent.callee.name === 'Promise';
  if (parent?.type !== 'CallExpression') return false;
  const method = parent.callee.type === 'MemberExpression' ? (memberName(parent.callee) ?? '') : '';
  return parent.callee === outer || eachElement.test(method) || /^(?:then|catch|finally)$/.test(method);
}

/** The calls by which a function is reached, from the inside outwards. */
export function waysTo(inside: FunctionNode, reached: readonly Reached[]): readonly CallNode[] {
  const way: CallNode[] = [];
  for (let by = reached.find((one) => one.inside === inside)?.by; by !== undefined && !way.includes(by); ) {
    way.push(by);
    const at = by;
    by = reached.find(({ nodes }) => nodes.has(at))?.by;
  }
  return way;
}
