import { idempotencyKeys, uniqueValues } from '../libraries/unique-values.js';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { constantOf } from './constants.js';
import type { Network } from './network.js';
import { ownRetriers } from './own-retriers.js';
import { plainText } from './plain-text.js';
import type { Repetitions } from './repetitions.js';
import { nameOfCallee } from './rests.js';
import { isTriedAgain, loopOf, nearestTry } from './retry-loops.js';
import { childrenOf, isFunction, isInside, keyName, type CallNode, type Syntax } from './syntax.js';
import { usesOf } from './uses.js';

/** A key that tells a repeated request from a new one, and that each attempt makes anew. */
export interface FreshKey {
  /** As it is written: `idempotencyKey`, `Idempotency-Key`. */
  readonly name: string;
  /** The expression that makes it. */
  readonly value: Node;
  /** The property whose value it is, if it is one. */
  readonly property?: Extract<Node, { type: 'Property' }>;
  /** What tries again: a key that is made before it would be the same for all attempts. Missing where that is no place for a statement. */
  readonly retry?: Node;
}

/** Code that runs once for each attempt. */
interface Zone {
  readonly body: Node;
  readonly retry?: Node;
}

const known = new Set(idempotencyKeys);

/** Keys that are made within an attempt. */
export function freshKeys(repetitions: Repetitions, network: Network, syntax: Syntax): FreshKey[] {
  const keys = keysIn(syntax, network.bindings);
  if (keys.length === 0) return [];
  const zones = zonesOf(repetitions, network, syntax);
  return keys.flatMap((key): FreshKey[] => {
    const zone = zones.find(({ body }) => isInside(key.value, body)) ?? loopAround(key.value, network.bindings);
    if (zone === undefined || !isMadeAnew(key.value, zone.body, network.bindings)) return [];
    return [{ ...key, ...(zone.retry && { retry: zone.retry }) }];
  });
}

type Key = Pick<FreshKey, 'name' | 'value' | 'property'>;

/** Where keys are given: as options, in headers, by methods that set a header. */
function keysIn({ properties, assignments, calls }: Syntax, bindings: Bindings): Key[] {
  const found: Key[] = [];
  for (const property of properties) {
    const name = keyName(property);
    if (name !== undefined && known.has(name) && property.parent.type === 'ObjectExpression') found.push({ name, value: property.value, property });
  }
  for (const { left, right } of assignments) {
    const name = left.type === 'MemberExpression' ? keyName({ key: left.property, computed: left.computed }) : undefined;
    if (name !== undefined && known.has(name)) found.push({ name, value: right });
  }
  for (const call of calls) {
    const [first, value] = call.arguments;
    if (first === undefined || value === undefined || !/^(?:set|append|header|setHeader)$/.test(nameOfCallee(call))) continue;
    const name = constantOf(first, bindings)?.value;
    if (typeof name === 'string' && known.has(name)) found.push({ name, value });
  }
  return found;
}

/** Functions that are run once for each attempt, and functions that call themselves. */
function zonesOf({ byLibraries, recursions }: Repetitions, { bindings }: Network, syntax: Syntax): Zone[] {
  const zones: Zone[] = [];
  for (const { of, bodies } of byLibraries) {
    if (of.kind !== 'retry' || of.fact.tries === 'source') continue;
    for (const body of bodies) zones.push({ body, ...callGiven(body, [of.node, ...usesOf(of.node, bindings).calls.map(({ node }) => node)]) });
  }
  for (const { of } of recursions) zones.push({ body: of.body });
  for (const { of, index } of ownRetriers(syntax, bindings)) {
    for (const call of syntax.calls) {
      const given = bindings.functionOf(call.callee) === of ? call.arguments[index] : undefined;
      const body = given && given.type !== 'SpreadElement' ? bindings.functionOf(given) : undefined;
      if (body) zones.push({ body, ...callGiven(body, [call]) });
    }
  }
  return zones;
}

/** The call that is given a function as it is written there. */
function callGiven(body: Node, calls: readonly CallNode[]): { readonly retry?: Node } {
  const retry = calls.find((call) => call.arguments.some((argument) => argument === body));
  return retry ? { retry } : {};
}

/** The loop that tries again what a key is made for. */
function loopAround(value: Node, bindings: Bindings): Zone | undefined {
  const attempt = nearestTry(value);
  const retry = attempt && loopOf(attempt);
  return attempt && retry && isTriedAgain(value, attempt, bindings) ? { body: retry.body, retry } : undefined;
}

/** Whether a value is made within some code by something that gives another one each time. */
function isMadeAnew(value: Node, zone: Node, bindings: Bindings): boolean {
  const stack: Node[] = [value];
  const seen = new Set<Node>();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (seen.has(node) || isFunction(node)) continue;
    seen.add(node);
    if (givesUnique(node, bindings)) return true;
    if (node.type === 'Identifier') {
      const writes = bindings.variable(node)?.references.filter((reference) => reference.isWrite()) ?? [];
      const [write] = writes;
      // A name that is declared around the attempts keeps its value, and one that is given several is too much to tell.
      if (writes.length === 1 && write?.init === true && write.writeExpr != null && isInside(write.writeExpr, zone)) stack.push(write.writeExpr);
    } else if (node.type !== 'LogicalExpression' && node.type !== 'ConditionalExpression') {
      stack.push(...childrenOf(node, bindings.tree));
    }
  }
  return false;
}

/** Whether a call gives another value each time. */
export function givesUnique(node: Node, bindings: Bindings): boolean {
  if (node.type === 'NewExpression') return nameOfCallee(node) === 'Date' && node.arguments.length === 0 && bindings.origin(node.callee)?.kind === 'global';
  const origin = node.type === 'CallExpression' ? bindings.origin(node.callee) : undefined;
  if (origin?.kind === 'global') return uniqueValues.globals.includes(origin.path.join('.'));
  return origin?.kind === 'module' && (uniqueValues.modules[origin.module] ?? []).includes(origin.path.join('.'));
}

/** Whether an expression means the same in front of what tries it again: nothing in it belongs to an attempt. */
export function isIndependent(value: Node, retry: Node, { tree }: Pick<Bindings, 'tree'>): boolean {
  if (/\b(?:this|super|await|yield|arguments)\b/.test(plainText(value, tree))) return false;
  return tree.scopes.scopes.every((scope) =>
    scope.references.every(({ identifier, resolved }) => {
      if (resolved == null || !isInside(identifier, value)) return true;
      const isOutside = (node: Node) => !isInside(node, retry);
      return resolved.identifiers.every(isOutside) && resolved.references.every((other) => !other.isWrite() || isOutside(other.identifier));
    }),
  );
}
