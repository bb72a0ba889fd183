import type { TSESTree } from '@typescript-eslint/utils';
import type { Node, Tree } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { constantOf } from './constants.js';
import { childrenOf, isFunction, memberName, unwrap, type CallNode, type FunctionNode } from './syntax.js';

/** How long code rests between two attempts: not at all, so many milliseconds, or not to be told. */
export type Rest = 'none' | 'unknown' | number;

/** Names of functions that stop the program for a while without being awaited here. A timer that is set is none: nobody waits for it. */
const pauses = /sleep|delay|^wait|pause|back_?off|defer|schedule|throttle|limit/i;

/** Every node below some others that runs along with them: the bodies of functions written there are left out. */
export function* nodesOf(roots: readonly Node[], tree: Tree): Iterable<Node> {
  const stack = roots.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    if (!isFunction(node)) stack.push(...childrenOf(node, tree).toReversed());
  }
}

/** The longer of two rests, as far as they are known. */
export function longer(a: Rest, b: Rest): Rest {
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  if (a === 'none') return b;
  return b === 'none' ? a : Math.max(a, b);
}

/**
 * How long code rests: whatever it awaits may be a rest, unless it is known to be none.
 * @param isWork whether what is awaited asks another machine or reads its answer
 * @param timer the call of a timer that is counted already
 */
export function restIn(roots: readonly Node[], tree: Tree, bindings: Bindings, isWork: (awaited: Node) => boolean, timer?: Node): Rest {
  let rest: Rest = 'none';
  for (const node of nodesOf(roots, tree)) {
    if (node.type === 'AwaitExpression') {
      const awaited = unwrap(node.argument);
      if (!isWork(awaited)) rest = longer(rest, restOf(awaited, bindings));
    } else if (node.type === 'YieldExpression' || (node.type === 'ForOfStatement' && node.await)) {
      return 'unknown';
    } else if (node.type === 'CallExpression' && node !== timer && node.parent.type !== 'AwaitExpression' && pauses.test(nameOfCallee(node))) {
      return 'unknown';
    }
  }
  return rest;
}

/** How long an awaited expression takes by the clock, if it is a sleep of a constant length. */
function restOf(awaited: Node, bindings: Bindings): Rest {
  if (awaited.type === 'NewExpression') {
    const [executor] = awaited.arguments;
    const waits = executor && isFunction(executor) ? timersIn(executor, bindings) : [];
    const [length] = waits.map((timer) => lengthOf(timer.arguments[1], bindings));
    return waits.length === 1 && length !== undefined ? length : 'unknown';
  }
  if (awaited.type !== 'CallExpression') return 'unknown';
  const origin = bindings.origin(awaited.callee);
  if (origin?.kind === 'module' && /^(?:node:)?timers\/promises$/.test(origin.module)) {
    return origin.path.join('.') === 'setTimeout' ? (lengthOf(awaited.arguments[0], bindings) ?? 'unknown') : 'unknown';
  }
  const own = bindings.functionOf(awaited.callee);
  return own === undefined ? 'unknown' : (restOfOwn(own, awaited, bindings) ?? 'unknown');
}

/** `sleep(500)`, where `sleep` is a function of this file that sets a timer of the length that it is given. */
function restOfOwn(own: FunctionNode, call: TSESTree.CallExpression, bindings: Bindings): number | undefined {
  const timers = timersIn(own, bindings);
  const [timer] = timers;
  const length = timer?.arguments[1];
  const origin = length && bindings.origin(length);
  if (timers.length !== 1 || origin?.kind !== 'parameter' || origin.of !== own || origin.path.length > 0) return undefined;
  return lengthOf(call.arguments[origin.index], bindings);
}

function lengthOf(argument: Node | undefined, bindings: Bindings): number | undefined {
  const value = argument && constantOf(argument, bindings)?.value;
  return typeof value === 'number' ? value : undefined;
}

/** Timers that a function sets, in functions inside it too. */
export function timersIn(inside: FunctionNode, bindings: Bindings): CallNode[] {
  const found: CallNode[] = [];
  const stack: Node[] = [inside.body];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'CallExpression') {
      const origin = bindings.origin(node.callee);
      if (origin?.kind === 'global' && origin.path.join('.') === 'setTimeout') found.push(node);
    }
    stack.push(...childrenOf(node, bindings.tree));
  }
  return found;
}

/** The milliseconds after which a function given to a timer runs; `undefined` for other calls. */
export function timerOf(call: Node | undefined, bindings: Bindings): { readonly rest: Rest } | undefined {
  if (call?.type !== 'CallExpression') return undefined;
  const origin = bindings.origin(call.callee);
  const name = origin?.kind === 'global' ? origin.path.join('.') : '';
  if (/^(?:setImmediate|queueMicrotask|process\.nextTick)$/.test(name)) return { rest: 'none' };
  if (name !== 'setTimeout') return undefined;
  const length = call.arguments[1];
  return { rest: length === undefined ? 'none' : (lengthOf(length, bindings) ?? 'unknown') };
}

/** The last name of what is called: `sleep` of `timers.sleep(1)`. */
export function nameOfCallee({ callee }: CallNode): string {
  const called = unwrap(callee);
  return called.type === 'Identifier' ? called.name : called.type === 'MemberExpression' ? (memberName(called) ?? '') : '';
}
