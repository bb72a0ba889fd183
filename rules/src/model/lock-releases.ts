import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { readsClock } from './clock.js';
import { constantOf } from './constants.js';
import { givesUnique } from './idempotency-keys.js';
import { functionName } from './lifetimes.js';
import { claimOf, isNamedAsLock, saysLock, type Claim } from './locks.js';
import { wordsOf } from './names.js';
import type { Network, RemoteCall } from './network.js';
import { plainText } from './plain-text.js';
import { above, eachNode, enclosingFunction, isInside, keyName, memberName, unwrap, wrapped } from './syntax.js';
import { usesOf } from './uses.js';

/** A lock that is let go by whoever comes along: nobody asks whose it is. */
export interface UnownedRelease {
  readonly call: RemoteCall;
  /** The call that took the lock. */
  readonly claim: RemoteCall;
  /** Whether it is let go even if it was never taken; else it may have gone by itself and belong to the next one. */
  readonly isNeverAsked: boolean;
  /** The time after which it goes by itself, in milliseconds, where the source says it. */
  readonly ttlMs?: number;
  /** The name of the value that only this holder has, where it means the same at the release. */
  readonly token?: string;
}

/** Nothing that is locked for so long, in milliseconds, is expected to take longer. */
const long = 3_600_000;
/** Functions that take a lock away from whoever has it, and mean to. */
const onPurpose = /^(?:force|forced|clear|reset|break|steal|clean|cleanup|stale|expired|admin|revoke|purge|flush|delete|remove)$/;
/** Words by which a function says that it lets a lock go. */
const releasing = /^(?:unlock|release|releases|free)$/;

/** Locks that are let go without a look at whose they are. */
export function unownedReleases(network: Network): UnownedRelease[] {
  const onKeys = network.calls.filter(({ fact }) => fact.onKey !== undefined);
  const releases = onKeys.filter(({ fact }) => fact.onKey?.does === 'free');
  if (releases.length === 0) return [];
  const claims = onKeys.flatMap((call) => claimOf(call, network.bindings) ?? []).filter(({ call }) => isLookedAt(call, network));
  const found: UnownedRelease[] = [];
  for (const call of releases) {
    const claim = claims.find((taken) => isReleaseOf(call, taken, network));
    if (claim === undefined || isAsked(call, onKeys, network) || isRenewed(claim, onKeys, network)) continue;
    const isNeverAsked = runsInAnyCase(call, claim);
    const ttlMs = ttlOf(claim, network.bindings);
    if (!isNeverAsked && (!expires(claim, onKeys, network) || (ttlMs ?? 0) > long)) continue;
    const token = tokenAt(call, claim, network);
    found.push({ call, claim: claim.call, isNeverAsked, ...(ttlMs !== undefined && { ttlMs }), ...(token !== undefined && { token }) });
  }
  return found;
}

/** Whether somebody acts on whether the key was free: else it is a mark that is set and taken away. */
function isLookedAt({ node }: RemoteCall, { bindings }: Network): boolean {
  const { tested, escapes, passed } = usesOf(node, bindings);
  return tested || escapes || passed.length > 0;
}

function isReleaseOf(call: RemoteCall, { call: claim }: Claim, network: Network): boolean {
  const inside = enclosingFunction(call.node);
  const shape = keyOf(claim, network.bindings);
  if (shape === undefined || !keysOf(call).some((other) => shapeOf(other, network.bindings) === shape)) return false;
  const name = inside && functionName(inside);
  const words = name === undefined ? [] : wordsOf(name);
  if (words.some((word) => onPurpose.test(word))) return false;
  const owner = enclosingFunction(claim.node);
  const isNamed = isNamedAsLock(claim, network);
  // A nested function, such as one that is handed back to let the lock go, is a part of the function.
  if (owner !== undefined && isInside(call.node, owner)) {
    if (call.node.range[0] < claim.node.range[0]) return false;
    // A mark that says "this was done" is taken back where doing it failed.
    return isNamed || above(call.node, ({ type }) => type === 'CatchClause', owner) === undefined;
  }
  if (owner === undefined && inside === undefined) return isNamed && call.node.range[0] > claim.node.range[0];
  return isNamed && (saysLock(shape) || words.some((word) => releasing.test(word) || saysLock(word)));
}

/** The keys that a command lets go: `del(a, b)`, `del([a, b])`. */
function keysOf({ node }: RemoteCall): readonly Node[] {
  return node.arguments.flatMap((argument) => (argument.type === 'ArrayExpression' ? argument.elements.flatMap((element) => element ?? []) : [argument]));
}

/** The key of any other command. */
function keyOf({ node: { arguments: [key] } }: RemoteCall, bindings: Bindings): string | undefined {
  return key && shapeOf(key, bindings);
}

/** An expression with its constants written out and each parameter alike, so that two functions that are given the same compare equal. */
function shapeOf(expression: Node, bindings: Bindings, depth = 0): string | undefined {
  const node = unwrap(bindings.value(expression));
  if (depth > 6) return undefined;
  const constant = constantOf(node, bindings);
  if (constant !== undefined) return String(constant.value);
  const inner = (part: Node) => shapeOf(part, bindings, depth + 1);
  switch (node.type) {
    case 'TemplateLiteral':
      return node.quasis.map(({ value }, index) => `${value.cooked ?? ''}${index < node.expressions.length ? (inner(node.expressions[index]!) ?? '?') : ''}`).join('');
    case 'BinaryExpression':
      return node.operator === '+' ? `${inner(node.left) ?? '?'}${inner(node.right) ?? '?'}` : undefined;
    case 'CallExpression':
      return `${plainText(node.callee, bindings.tree)}(${node.arguments.map((argument) => inner(argument) ?? '?').join()})`;
    case 'Identifier':
      return bindings.origin(node)?.kind === 'parameter' ? '$' : node.name;
    case 'MemberExpression': {
      const name = memberName(node);
      const object = node.object.type === 'ThisExpression' ? 'this' : inner(node.object);
      return name === undefined || object === undefined ? undefined : `${object}.${name}`;
    }
    default:
      return undefined;
  }
}

/** Whether somebody looks whose the lock is, or whether its time is up, before it is let go. */
function isAsked(call: RemoteCall, onKeys: readonly RemoteCall[], { bindings, tree }: Network): boolean {
  const shapes = new Set(keysOf(call).map((key) => shapeOf(key, bindings)));
  const inside = enclosingFunction(call.node) ?? tree.program;
  const reads = onKeys.filter(({ fact, node }) => fact.onKey?.does === 'read' && isInside(node, inside) && node.range[0] < call.node.range[0]);
  if (reads.some((read) => shapes.has(keyOf(read, bindings)))) return true;
  // `if (Date.now() < until)`
  for (let at: Node = call.node, parent: Node | undefined = at.parent; parent != null && at !== inside; at = parent, parent = at.parent) {
    if (parent.type !== 'IfStatement' || parent.test === at) continue;
    let isTimed = false;
    eachNode([parent.test], tree, (node) => {
      isTimed ||= readsClock(node, bindings) !== undefined;
    });
    if (isTimed) return true;
  }
  return false;
}

/** Whether a lock is made to last longer while the work goes on. */
function isRenewed({ call }: Claim, onKeys: readonly RemoteCall[], { bindings }: Network): boolean {
  const key = keyOf(call, bindings);
  return onKeys.some((other) => other.fact.onKey?.does === 'expire' && other.inside !== call.inside && keyOf(other, bindings) === key);
}

/** Whether a lock goes by itself: as the call says, or as another command says that comes behind it. */
function expires({ call, expiry }: Claim, onKeys: readonly RemoteCall[], { bindings }: Network): boolean {
  if (expiry !== undefined) return expiry !== 'unknown';
  const key = keyOf(call, bindings);
  return onKeys.some((other) => other.fact.onKey?.does === 'expire' && other.inside === call.inside && keyOf(other, bindings) === key);
}

function ttlOf({ call, expiry }: Claim, bindings: Bindings): number | undefined {
  if (expiry === undefined || expiry === 'unknown') return undefined;
  const given = call.node.arguments;
  const at = given.findIndex((argument) => argument === expiry.node);
  const word = constantOf(expiry.node, bindings)?.value;
  const isWord = at >= 0 && typeof word === 'string';
  const { parent } = expiry.node;
  const unit = isWord ? word : parent?.type === 'Property' ? keyName(parent) : undefined;
  const length = isWord ? given[at + 1] : expiry.node;
  const value = length && length.type !== 'SpreadElement' ? constantOf(length, bindings)?.value : undefined;
  if (typeof value !== 'number') return undefined;
  // A place of its own, as with Memcached, counts seconds.
  if (unit === undefined) return at >= 0 ? value * 1_000 : undefined;
  return /^EX$/i.test(unit) ? value * 1_000 : /^PX$/i.test(unit) ? value : undefined;
}

/** Whether a lock is let go in a `finally` whose `try` takes it: also when somebody else had it. */
function runsInAnyCase(call: RemoteCall, { call: claim }: Claim): boolean {
  if (enclosingFunction(call.node) !== claim.inside) return false;
  for (let at: Node = call.node, parent: Node | undefined = at.parent; parent != null; at = parent, parent = at.parent) {
    if (/^(?:IfStatement|ConditionalExpression|LogicalExpression|SwitchCase)$/.test(parent.type)) return false;
    if (parent.type === 'TryStatement') return parent.finalizer === at && isInside(claim.node, parent.block);
  }
  return false;
}

/** The name of the value that the lock holds, where that is a text of this holder's own and means the same at the release. */
function tokenAt(call: RemoteCall, { call: claim }: Claim, { bindings, tree }: Network): string | undefined {
  const value = unwrap(claim.node.arguments[1]!);
  if (value.type !== 'Identifier' || !isUniqueText(value, bindings)) return undefined;
  const variable = bindings.variable(value);
  const declared = variable?.identifiers[0];
  const block = declared && above(declared, ({ type }) => type === 'BlockStatement' || type === 'Program');
  if (variable === undefined || block === undefined || !isInside(call.node, block)) return undefined;
  // Nothing in between may have taken its name.
  const scopes = tree.scopes.scopes.filter(({ block: outer }) => isInside(call.node, outer) && isInside(outer, block));
  return scopes.some((scope) => scope.set.has(value.name) && scope.set.get(value.name) !== variable) ? undefined : value.name;
}

/** `randomUUID()`, `randomBytes(16).toString('hex')`, and templates with one of them. */
function isUniqueText(expression: Node, bindings: Bindings): boolean {
  const node = unwrap(bindings.value(expression));
  if (node.type === 'TemplateLiteral') return node.expressions.some((part) => isUniqueText(part, bindings));
  if (node.type !== 'CallExpression') return false;
  const callee = unwrap(node.callee);
  if (callee.type === 'MemberExpression' && memberName(callee) === 'toString') return givesUnique(unwrap(callee.object), bindings);
  const origin = bindings.origin(callee);
  const isNumber = origin?.kind === 'global' && origin.path.at(-1) !== 'randomUUID';
  return !isNumber && givesUnique(node, bindings) && !/^random(?:Bytes|Int)$/.test(origin?.kind === 'module' ? (origin.path.at(-1) ?? '') : '');
}

/** Whether a release is waited for and nobody looks at its result: `await redis.del(key);`. */
export function isDropped({ node }: RemoteCall): boolean {
  const outer = wrapped(node);
  const awaited = outer.parent?.type === 'AwaitExpression' ? wrapped(outer.parent) : undefined;
  return awaited?.parent?.type === 'ExpressionStatement';
}

