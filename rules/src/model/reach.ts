import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { callersOf } from './callers.js';
import { isLibraryModule } from './library-index.js';
import { methodOf, type Network } from './network.js';
import { enclosingFunction, isFunction, memberName, unwrap, wrapped, type CallNode, type FunctionNode } from './syntax.js';

/** How a value leaves the machine. */
export type Reach = 'write' | 'call';

/**
 * Whether a value leaves the machine with a call of this file: as an argument or a part of one, through names, literals,
 * `JSON.stringify`, functions of this file. `write`: with a call that makes or changes something at the peer.
 */
export function leavesWith(value: Node, network: Network): Reach | undefined {
  const seen = new Set<Node>();
  const stack: Node[] = [value];
  let found: Reach | undefined;
  for (let at = stack.pop(); at !== undefined && seen.size < 400; at = stack.pop()) {
    const node = wrapped(at);
    const { parent } = node;
    if (seen.has(node) || parent == null) continue;
    seen.add(node);
    const isArgument = (parent.type === 'CallExpression' || parent.type === 'NewExpression') && parent.callee !== node;
    const reach = isArgument ? reachOfCall(parent, network) : undefined;
    if (reach === 'write') return reach;
    found ??= reach;
    stack.push(...(isArgument ? through(node, parent, network.bindings) : next(node, parent, network.bindings)));
  }
  return found;
}

/** Whether a call asks a peer, or changes something there. */
function reachOfCall(call: CallNode, network: Network): Reach | undefined {
  const made = network.of(call);
  if (made?.kind === 'call') {
    if (made.fact.method === undefined) return 'write';
    return /^(?:POST|PUT|PATCH|DELETE)$/.test(methodOf(made) ?? '') ? 'write' : 'call';
  }
  // `db.insert(orders).values({ … })`, `new Order({ … })` of a model: a client's own way to write.
  return isOnClient(call, network) ? 'write' : undefined;
}

function isOnClient(call: CallNode, network: Network): boolean {
  if (call.type === 'NewExpression') return network.clientOf(call.callee) !== undefined;
  let at = unwrap(call.callee);
  let isBuilt = false;
  for (let hops = 0; hops < 20; hops += 1) {
    if (at.type === 'MemberExpression') at = unwrap(at.object);
    else if (at.type === 'CallExpression') {
      isBuilt = true;
      at = unwrap(at.callee);
    } else break;
  }
  return isBuilt && network.clientOf(at) !== undefined;
}

/** Where an argument goes on from a call. */
function through(node: Node, call: CallNode, bindings: Bindings): readonly Node[] {
  const callee = unwrap(call.callee);
  const origin = bindings.origin(callee);
  const isKnownMaker = origin?.kind === 'global' && /^(?:JSON\.stringify|String|Request|URLSearchParams|Headers|FormData|Object\.(?:assign|freeze)|Buffer\.from)$/.test(origin.path.join('.'));
  // `new PutCommand({ … })` is sent later.
  if (isKnownMaker || (call.type === 'NewExpression' && origin?.kind === 'module' && isLibraryModule(origin.module))) return [call];
  const own = bindings.functionOf(callee);
  if (own) return mentionsOfParameter(own, call.arguments.indexOf(node as (typeof call.arguments)[number]), bindings);
  const isAdded = callee.type === 'MemberExpression' && /^(?:set|append|push|add|unshift)$/.test(memberName(callee) ?? '');
  return isAdded ? mentions(callee.object, bindings) : [];
}

/** Where a value goes on from what it is a part of. */
function next(node: Node, parent: Node, bindings: Bindings): readonly Node[] {
  switch (parent.type) {
    case 'Property':
      return parent.value === node && parent.parent.type === 'ObjectExpression' ? [parent.parent] : [];
    case 'ArrayExpression':
    case 'SpreadElement':
    case 'AwaitExpression':
    case 'TemplateLiteral':
    case 'BinaryExpression':
    case 'LogicalExpression':
      return [parent];
    case 'ConditionalExpression':
      return parent.test === node ? [] : [parent];
    case 'MemberExpression':
      return parent.object === node && memberName(parent) === 'toString' && parent.parent.type === 'CallExpression' ? [parent.parent] : [];
    case 'VariableDeclarator':
      return parent.init === node ? mentions(parent.id, bindings) : [];
    case 'AssignmentExpression': {
      if (parent.right !== node) return [];
      const { left } = parent;
      return [...mentions(left.type === 'MemberExpression' ? left.object : left, bindings), parent];
    }
    case 'ReturnStatement':
    case 'ArrowFunctionExpression': {
      const inside = isFunction(parent) ? parent : enclosingFunction(parent);
      return (inside && callersOf(inside, bindings)) ?? [];
    }
    default:
      return [];
  }
}

/** Where a name is read. */
function mentions(target: Node, bindings: Bindings): readonly Node[] {
  const name = unwrap(target);
  const variable = name.type === 'Identifier' ? bindings.variable(name) : undefined;
  return (variable?.references ?? []).flatMap((reference) => (reference.isRead() ? [reference.identifier as Node] : []));
}

function mentionsOfParameter(inside: FunctionNode, index: number, bindings: Bindings): readonly Node[] {
  const parameter = inside.params[index];
  return parameter === undefined ? [] : mentions(parameter.type === 'AssignmentPattern' ? parameter.left : parameter, bindings);
}
