import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { isFunction, memberName, wrapped, type CallNode, type FunctionNode } from './syntax.js';

/** What is done with a value in this file. */
export interface Uses {
  /** Methods called on it, chained calls included. */
  readonly calls: readonly { readonly method: string; readonly path: string; readonly node: TSESTree.CallExpression }[];
  /** Members read from it, methods too. */
  readonly members: readonly { readonly name: string; readonly node: TSESTree.MemberExpression }[];
  /** Members taken out by destructuring: their name and the pattern that holds the value. */
  readonly taken: readonly { readonly name: string; readonly target: Node }[];
  /** Paths of members that are assigned: `['defaults', 'timeout']`. */
  readonly assigned: readonly (readonly string[])[];
  /** Calls it is an argument of. */
  readonly passed: readonly CallNode[];
  /** Whether it is handed on to code that can't be followed: returned, passed, stored. */
  readonly escapes: boolean;
  /** Whether it is looked at as a whole: `if (x)`, `x === y`. */
  readonly tested: boolean;
  /** Whether it is not used at all. */
  readonly dropped: boolean;
  /** Whether other members than the named ones may be used: `x[name]`, `...rest`. */
  readonly opaque: boolean;
}

interface Collecting {
  readonly calls: { method: string; path: string; node: TSESTree.CallExpression }[];
  readonly members: { name: string; node: TSESTree.MemberExpression }[];
  readonly taken: { name: string; target: Node }[];
  readonly assigned: (readonly string[])[];
  readonly passed: CallNode[];
  escapes: boolean;
  tested: boolean;
  mentions: number;
  opaque: boolean;
}

const chaining = /^(?:on|once|addListener|prependListener|off|setTimeout|setNoDelay|setSocketKeepAlive|setHeader)$/;

const remembered = new WeakMap<Node, Uses>();

/**
 * Follows a call's value through this file: `await`, names, `.then(value => …)`, destructuring, chained listeners.
 */
export function usesOf(value: Node, bindings: Bindings): Uses {
  const known = remembered.get(value);
  if (known) return known;
  const found = empty();
  follow(value, bindings, found, new Set());
  const uses = finish(found);
  remembered.set(value, uses);
  return uses;
}

/** The same for what a function gets as one of its parameters. */
export function usesOfParameter(inside: FunctionNode, index: number, bindings: Bindings): Uses {
  const parameter = inside.params[index];
  return parameter ? usesOfTarget(parameter, bindings) : finish(empty());
}

/** The same for what a name or a pattern takes. */
export function usesOfTarget(target: Node, bindings: Bindings): Uses {
  const found = empty();
  followTarget(target, bindings, found, new Set());
  return finish(found);
}

function empty(): Collecting {
  return { calls: [], members: [], taken: [], assigned: [], passed: [], escapes: false, tested: false, mentions: 0, opaque: false };
}

function finish(found: Collecting): Uses {
  return { ...found, dropped: found.mentions === 0 && !found.escapes };
}

/** Looks at the place where a value stands and goes on from there. */
function follow(value: Node, bindings: Bindings, found: Collecting, seen: Set<Node>): void {
  if (seen.has(value)) return;
  seen.add(value);
  const node = wrapped(value);
  const parent = node.parent;
  if (parent == null) return;
  switch (parent.type) {
    case 'AwaitExpression':
      follow(parent, bindings, found, seen);
      return;
    case 'ExpressionStatement':
      return;
    case 'MemberExpression':
      if (parent.object === node) followMember(parent, bindings, found, seen);
      else found.escapes = true;
      return;
    case 'VariableDeclarator':
      if (parent.init === node) followTarget(parent.id, bindings, found, seen);
      return;
    case 'AssignmentExpression':
      if (parent.right === node) {
        followTarget(parent.left, bindings, found, seen);
        if (parent.parent.type !== 'ExpressionStatement') follow(parent, bindings, found, seen);
      }
      return;
    case 'ArrowFunctionExpression':
      followReturned(parent, bindings, found, seen);
      return;
    case 'ReturnStatement':
      followReturned(enclosing(parent), bindings, found, seen);
      return;
    case 'IfStatement':
    case 'UnaryExpression':
    case 'BinaryExpression':
    case 'WhileStatement':
      found.tested = true;
      found.mentions += 1;
      return;
    case 'LogicalExpression':
      found.tested = true;
      found.mentions += 1;
      if (parent.right === node || parent.operator !== '&&') follow(parent, bindings, found, seen);
      return;
    case 'ConditionalExpression':
      if (parent.test === node) found.tested = true;
      else follow(parent, bindings, found, seen);
      found.mentions += 1;
      return;
    case 'ForOfStatement':
      found.members.push({ name: '@iterated', node: node as TSESTree.MemberExpression });
      found.mentions += 1;
      return;
    case 'CallExpression':
    case 'NewExpression':
      if (parent.callee !== node) found.passed.push(parent);
      found.escapes = true;
      found.mentions += 1;
      return;
    default:
      found.escapes = true;
      found.mentions += 1;
  }
}

/** The result of a callback given to `.then` goes on where the chain goes on; any other return leaves the file's sight. */
function followReturned(inside: FunctionNode | undefined, bindings: Bindings, found: Collecting, seen: Set<Node>): void {
  const call = inside?.parent;
  if (inside && call?.type === 'CallExpression' && call.callee.type === 'MemberExpression' && call.arguments[0] === inside) {
    if (memberName(call.callee) === 'then') {
      follow(call, bindings, found, seen);
      return;
    }
  }
  found.escapes = true;
  found.mentions += 1;
}

function enclosing(node: Node): FunctionNode | undefined {
  for (let at = node.parent; at != null; at = at.parent) if (isFunction(at)) return at;
  return undefined;
}

function followMember(member: TSESTree.MemberExpression, bindings: Bindings, found: Collecting, seen: Set<Node>): void {
  found.mentions += 1;
  const path: string[] = [];
  let outer: TSESTree.MemberExpression = member;
  for (;;) {
    const name = memberName(outer);
    if (name === undefined) {
      found.opaque = true;
      return;
    }
    path.push(name);
    const next = wrapped(outer).parent;
    if (next?.type !== 'MemberExpression' || next.object !== wrapped(outer)) break;
    outer = next;
  }
  const use = wrapped(outer).parent;
  const isCalled = use?.type === 'CallExpression' && use.callee === wrapped(outer);
  // `.then(value => …)`, `.catch(…)`, `.finally(…)`: the value goes into the callback, and the chain goes on.
  if (isCalled && path.length === 1 && /^(?:then|catch|finally)$/.test(path[0]!)) {
    followThen(use, path[0]!, bindings, found, seen);
    return;
  }
  found.members.push({ name: path[0]!, node: member });
  if (use?.type === 'AssignmentExpression' && use.left === outer) {
    found.assigned.push(path);
    return;
  }
  if (isCalled) {
    found.calls.push({ method: path.at(-1)!, path: path.join('.'), node: use });
    if (path.length === 1 && chaining.test(path[0]!)) follow(use, bindings, found, seen);
  }
}

function followThen(call: TSESTree.CallExpression, method: string, bindings: Bindings, found: Collecting, seen: Set<Node>): void {
  const [callback] = call.arguments;
  if (method !== 'then') {
    // The value passes by unless it failed.
    follow(call, bindings, found, seen);
    return;
  }
  const target = callback && bindings.functionOf(callback);
  if (target === undefined || (callback !== target && target.params.length === 0)) {
    found.escapes = true;
    return;
  }
  const [parameter] = target.params;
  if (parameter !== undefined) followTarget(parameter, bindings, found, seen);
}

/** A name or a pattern that takes the value. */
function followTarget(target: Node, bindings: Bindings, found: Collecting, seen: Set<Node>): void {
  switch (target.type) {
    case 'Identifier': {
      const variable = bindings.variable(target);
      if (variable === undefined) {
        found.escapes = true;
        return;
      }
      for (const reference of variable.references) {
        if (reference.isRead()) follow(reference.identifier, bindings, found, seen);
      }
      return;
    }
    case 'AssignmentPattern':
      followTarget(target.left, bindings, found, seen);
      return;
    case 'ObjectPattern':
      found.mentions += 1;
      for (const property of target.properties) {
        if (property.type === 'RestElement') {
          found.opaque = true;
          continue;
        }
        const { key } = property;
        if (property.computed || (key.type !== 'Identifier' && key.type !== 'Literal')) found.opaque = true;
        else found.taken.push({ name: key.type === 'Identifier' ? key.name : String(key.value), target: property.value });
      }
      return;
    case 'MemberExpression': {
      // `this.request = http.request(…)`: whoever has the object has the value.
      found.escapes = true;
      return;
    }
    default:
      found.escapes = true;
  }
}

/** The methods that are called in a chain behind a call: `get(url).set(…).timeout(…)`. */
export function methodsBehind(node: Node): readonly string[] {
  const methods: string[] = [];
  let at = wrapped(node);
  while (at.parent?.type === 'MemberExpression' && at.parent.object === at && at.parent.parent.type === 'CallExpression') {
    methods.push(memberName(at.parent) ?? '');
    at = wrapped(at.parent.parent);
  }
  return methods;
}
