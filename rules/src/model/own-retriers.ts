import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { isTriedAgain, nearestTry } from './retry-loops.js';
import { above, eachNode, enclosingFunction, memberName, type FunctionNode, type Syntax } from './syntax.js';

/** A parameter that its function calls and tries again, in a loop or by calling itself: whoever hands a function in has it tried again. */
export interface OwnRetrier {
  readonly of: FunctionNode;
  readonly index: number;
}

/** Functions of this file that try again what they are given. */
export function ownRetriers(syntax: Syntax, bindings: Bindings): OwnRetrier[] {
  const found: OwnRetrier[] = [];
  for (const call of syntax.calls) {
    const origin = bindings.origin(call.callee);
    if (origin?.kind !== 'parameter' || origin.path.length > 0) continue;
    if (isLooped(call, origin.of, bindings) || callsItself(call, origin.of, bindings)) found.push({ of: origin.of, index: origin.index });
  }
  return found;
}

function isLooped(call: Node, of: FunctionNode, bindings: Bindings): boolean {
  const attempt = nearestTry(call);
  if (attempt === undefined || enclosingFunction(attempt) !== of) return false;
  return above(call, (at) => at.type === 'AwaitExpression', attempt.block) !== undefined && isTriedAgain(call, attempt, bindings);
}

/** `try { return await work(); } catch { return again(work, left - 1); }`, `work().catch(() => again(work, left - 1))` */
function callsItself(call: Node, of: FunctionNode, bindings: Bindings): boolean {
  const attempt = nearestTry(call);
  const chain = call.parent?.type === 'MemberExpression' && memberName(call.parent) === 'catch' ? call.parent.parent : undefined;
  const handler = attempt && enclosingFunction(attempt) === of ? attempt.handler : chain?.type === 'CallExpression' ? chain.arguments[0] : undefined;
  if (handler == null) return false;
  let isCalled = false;
  eachNode([handler], bindings.tree, (node) => {
    isCalled ||= node.type === 'CallExpression' && bindings.functionOf(node.callee) === of;
  });
  return isCalled;
}
