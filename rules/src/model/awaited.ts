import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { callersOf } from './callers.js';
import { enclosingFunction, isFunction, isInside, memberName, wrapped, type CallNode, type FunctionNode } from './syntax.js';

/** The way on which a function waits for something: the calls that a value goes through, the innermost first. */
export type Way = readonly CallNode[];

/**
 * How a function waits for a value: by `await` or `return`, through chains, `Promise.all`, names, and functions that it
 * hands to what it waits for. `undefined` where nothing in sight says that it does.
 * @param of a promise, or a function whose end is waited for
 */
export function waitedBy(of: Node, owner: FunctionNode, bindings: Bindings): Way | undefined {
  const open: { readonly at: Node; readonly way: Way }[] = [{ at: of, way: [] }];
  const seen = new Set<Node>();
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (seen.has(place.at) || !isInside(place.at, owner)) continue;
    seen.add(place.at);
    const on = isFunction(place.at) ? fromFunction(place.at, owner, bindings) : fromValue(place.at, owner, bindings);
    if (on === 'waited') return place.way;
    const way = on.through ? [...place.way, on.through] : place.way;
    for (const at of on.to) open.push({ at, way });
  }
  return undefined;
}

type Step = 'waited' | { readonly to: readonly Node[]; readonly through?: CallNode };

const nowhere: Step = { to: [] };

/** Who waits for a function to end: the function looked for itself, or whoever the function is handed to. */
function fromFunction(inside: FunctionNode, owner: FunctionNode, bindings: Bindings): Step {
  if (inside === owner) return 'waited';
  const outer = wrapped(inside);
  const { parent } = outer;
  if (parent?.type === 'NewExpression') return parent.callee.type === 'Identifier' && parent.callee.name === 'Promise' ? { to: [parent] } : nowhere;
  // `(async () => …)()`
  if (parent?.type === 'CallExpression') return parent.callee === outer ? { to: [parent] } : { to: [parent], through: parent };
  return { to: callersOf(inside, bindings) ?? [] };
}

/** Where a promise goes from the place that it stands at. */
function fromValue(value: Node, owner: FunctionNode, bindings: Bindings): Step {
  const at = wrapped(value);
  const { parent } = at;
  switch (parent?.type) {
    case 'AwaitExpression':
    case 'ReturnStatement':
      return { to: around(parent) };
    case 'ForOfStatement':
      return parent.await && parent.right === at ? { to: around(parent) } : nowhere;
    case 'ArrowFunctionExpression':
      return { to: [parent] };
    case 'MemberExpression':
      return parent.object === at && parent.parent.type === 'CallExpression' && parent.parent.callee === parent ? { to: [parent.parent] } : nowhere;
    case 'NewExpression':
    case 'CallExpression':
      return parent.callee === at ? nowhere : { to: [parent, ...gatheredBy(parent, owner, bindings)], through: parent };
    case 'ArrayExpression':
    case 'LogicalExpression':
    case 'SpreadElement':
      return { to: [parent] };
    case 'ConditionalExpression':
      return parent.test === at ? nowhere : { to: [parent] };
    case 'VariableDeclarator':
      return { to: mentionsOf(parent.id, owner, bindings) };
    case 'AssignmentExpression':
      return { to: mentionsOf(parent.left, owner, bindings) };
    default:
      return nowhere;
  }
}

function around(node: Node): readonly Node[] {
  const inside = enclosingFunction(node);
  return inside ? [inside] : [];
}

/** `promises.push(call)`: whoever waits for the list waits for the call. */
function gatheredBy(call: CallNode, owner: FunctionNode, bindings: Bindings): readonly Node[] {
  const isPush = call.callee.type === 'MemberExpression' && memberName(call.callee) === 'push';
  return isPush && call.callee.type === 'MemberExpression' ? mentionsOf(call.callee.object, owner, bindings) : [];
}

/** Where a name of the function itself is read. What is kept for others to wait for is theirs too. */
function mentionsOf(name: Node, owner: FunctionNode, bindings: Bindings): readonly Node[] {
  const variable = name.type === 'Identifier' ? bindings.variable(name) : undefined;
  if (variable === undefined || variable.identifiers.some((identifier) => !isInside(identifier, owner))) return [];
  const mentions = variable.references.filter((reference) => reference.isRead()).map((reference) => reference.identifier as Node);
  return mentions.some(isKept) ? [] : mentions;
}

/** `running.set(key, promise)`, `this.running = promise` */
function isKept(mention: Node): boolean {
  const at = wrapped(mention);
  const { parent } = at;
  if (parent?.type === 'AssignmentExpression') return parent.right === at && parent.left.type === 'MemberExpression';
  return parent?.type === 'CallExpression' && parent.callee.type === 'MemberExpression' && memberName(parent.callee) === 'set' && parent.arguments.includes(at as never);
}
