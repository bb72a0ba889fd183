import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { constantOf } from './constants.js';
import type { Network } from './network.js';
import { isFunction, isInside, memberName, unwrap, wrapped, type FunctionNode } from './syntax.js';

/** Code that runs once for each element of a list. */
export interface Iteration {
  /** The loop, or the call that is given a function for each element. */
  readonly node: Node;
  /** What is gone through. */
  readonly list: Node;
  /** What runs for each element. */
  readonly body: Node;
  /** Whether one element waits for the one before, or all are worked on together. */
  readonly way: 'in turn' | 'at once';
  /** `Promise.all`, where something waits for all elements together. */
  readonly gathered?: TSESTree.CallExpression;
}

const perElement = /^(?:map|forEach|flatMap)$/;
const gathering = /^(?:all|allSettled|any|race)$/;
/** Methods of promises, whose functions run as a part of the chain. */
const chained = /^(?:then|catch|finally)$/;

/**
 * The iterations that a call stands in, the innermost first, up to the function that it is a part of. `undefined` where
 * something in between decides when it runs: a queue, a limiter, a timer.
 */
export function iterationsAround(call: Node, network: Network): { readonly iterations: readonly Iteration[]; readonly inside: FunctionNode | undefined } | undefined {
  const iterations: Iteration[] = [];
  let isAwaited = false;
  for (let at: Node = call, parent = at.parent; parent != null; at = parent, parent = at.parent) {
    if (parent.type === 'AwaitExpression') isAwaited = true;
    const loop = loopOver(parent, at);
    if (loop) iterations.push({ node: parent, list: loop, body: at, ...(isAwaited ? { way: 'in turn' } : wayOf(call, parent, network.bindings)) });
    if (!isFunction(parent)) continue;
    const outer = wrapped(parent);
    const runner = outer.parent;
    if (runner?.type !== 'CallExpression' && runner?.type !== 'NewExpression') return { iterations, inside: parent };
    const runs = runOf(parent, outer, runner, network);
    // What runs the iteration as a whole does not matter.
    if (runs === 'unknown') return iterations.length > 0 ? { iterations, inside: parent } : undefined;
    if (runs !== 'once') {
      iterations.push({ ...runs, body: parent });
      // What a list's method is called in runs on its own time.
      isAwaited = runs.gathered !== undefined && isAwaitedAt(runs.gathered);
      at = runs.node;
      parent = at.parent;
      if (parent == null) break;
      if (runs.gathered) {
        at = runs.gathered;
        parent = at.parent;
        if (parent == null) break;
      }
      continue;
    }
    isAwaited = false;
  }
  return { iterations, inside: undefined };
}

/** What a loop goes through, for a node in its body. */
function loopOver(loop: Node, body: Node): Node | undefined {
  if (loop.type === 'ForOfStatement') return !loop.await && loop.body === body ? loop.right : undefined;
  if (loop.type !== 'ForStatement' || loop.body !== body) return undefined;
  return countedList(loop);
}

/** The list of `for (let i = 0; i < list.length; i++)`; other steps go through it in parts. */
function countedList({ test, update }: TSESTree.ForStatement): Node | undefined {
  if (update?.type !== 'UpdateExpression' || test?.type !== 'BinaryExpression' || !/^(?:<|!==)$/.test(test.operator)) return undefined;
  const bound = unwrap(test.right);
  return bound.type === 'MemberExpression' && memberName(bound) === 'length' ? bound.object : undefined;
}

/** How a call runs in a loop that does not wait for it: together with the others, if anybody waits for them at all. */
function wayOf(call: Node, loop: Node, bindings: Bindings): Pick<Iteration, 'way' | 'gathered'> {
  const push = pushedBy(call, loop);
  const gathered = push && gatheredIn(push, bindings);
  return { way: 'at once', ...(gathered && { gathered }) };
}

/** The list in `promises.push(call)`. */
function pushedBy(call: Node, loop: Node): Node | undefined {
  for (let at: Node = call, parent = at.parent; parent != null && parent !== loop; at = parent, parent = at.parent) {
    if (parent.type === 'CallExpression' && parent.callee.type === 'MemberExpression' && memberName(parent.callee) === 'push' && parent.callee !== at) return parent.callee.object;
  }
  return undefined;
}

/** Who runs a function that is given to a call, and how often. */
function runOf(inside: FunctionNode, outer: Node, runner: TSESTree.CallExpression | TSESTree.NewExpression, network: Network): Omit<Iteration, 'body'> | 'once' | 'unknown' {
  if (runner.callee === outer) return 'once';
  if (runner.type === 'NewExpression') return runner.callee.type === 'Identifier' && runner.callee.name === 'Promise' ? 'once' : 'unknown';
  const made = network.of(runner);
  if (made?.kind === 'retry') return 'once';
  const callee = unwrap(runner.callee);
  const method = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
  if (callee.type !== 'MemberExpression' || method === undefined) return 'unknown';
  if (chained.test(method)) return 'once';
  if (!perElement.test(method) || runner.arguments[0] !== outer) return 'unknown';
  const gathered = method === 'forEach' ? undefined : gatheredAt(runner, network.bindings);
  // A list of promises that nobody here waits for is somebody else's: what they do with it is not known.
  if (method !== 'forEach' && gathered === undefined) return 'unknown';
  if (method === 'forEach' && !inside.async && !isDropped(runner)) return 'unknown';
  return { node: runner, list: callee.object, way: 'at once', ...(gathered && { gathered }) };
}

function isDropped(call: Node): boolean {
  return wrapped(call).parent?.type === 'ExpressionStatement';
}

/** The `Promise.all` that a list of promises goes into, where it stands or by its name. */
function gatheredAt(list: Node, bindings: Bindings): TSESTree.CallExpression | undefined {
  const at = wrapped(list);
  const { parent } = at;
  if (parent?.type === 'CallExpression' && parent.arguments[0] === at && isGathering(parent)) return parent;
  if (parent?.type === 'SpreadElement' && parent.parent.type === 'ArrayExpression') return gatheredAt(parent.parent, bindings);
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return gatheredIn(parent.id, bindings);
  return undefined;
}

function gatheredIn(name: Node, bindings: Bindings): TSESTree.CallExpression | undefined {
  const variable = bindings.variable(unwrap(name));
  for (const { identifier } of variable ? bindings.references(variable) : []) {
    const at = wrapped(identifier);
    if (at.parent?.type === 'CallExpression' && at.parent.arguments[0] === at && isGathering(at.parent)) return at.parent;
  }
  return undefined;
}

function isGathering({ callee }: TSESTree.CallExpression): boolean {
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Promise' && gathering.test(memberName(callee) ?? '');
}

function isAwaitedAt(call: Node): boolean {
  return wrapped(call).parent?.type === 'AwaitExpression';
}

/** Whether an expression mentions anything that is made anew for each element. */
export function mentionsElement(expression: Node, { node, body }: Iteration, network: Network, identifiersIn: (node: Node) => readonly Node[]): boolean {
  const scope = isFunction(body) ? body : node;
  return identifiersIn(expression).some((identifier) => {
    const declared = network.bindings.variable(identifier)?.defs[0]?.name as Node | undefined;
    return declared !== undefined && isInside(declared, scope) && constantOf(identifier, network.bindings) === undefined;
  });
}
