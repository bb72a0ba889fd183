import type { ClaimFact, Said } from '../libraries/library.js';
import type { Node, Tree } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { clockValue } from './clock.js';
import { constantOf, textOf } from './constants.js';
import { functionName } from './lifetimes.js';
import { wordsOf } from './names.js';
import type { Network, RemoteCall } from './network.js';
import { plainText } from './plain-text.js';
import { childrenOf, classOfThis, enclosingFunction, isClass, isFunction, isInside, memberName, unwrap } from './syntax.js';
import { usesOf } from './uses.js';

/** A key that a process takes for itself and that does not go by itself if the process dies. */
export interface UndyingClaim {
  readonly call: RemoteCall;
  readonly fact: ClaimFact;
  /** The word or option by which the call says that the key has to be new. */
  readonly says?: Saying;
  /** Whether it is a lock, told by its names or by being let go again; else it may be a mark that is to stay. */
  readonly isLock: boolean;
  /** The command of its own that lets the key expire, where one comes behind it in the same function. */
  readonly later?: RemoteCall;
}

/** How a call says something. */
export interface Saying {
  readonly node: Node;
  /** The option beside it that a suggestion writes. */
  readonly write?: { readonly path: string; readonly value: string };
}

/** Keys that are taken without an end. */
export function undyingClaims(network: Network): UndyingClaim[] {
  const onKeys = network.calls.filter((call) => call.fact.onKey !== undefined);
  return onKeys.flatMap((call) => {
    const claim = undying(call, network.bindings);
    if (claim === undefined) return [];
    const key = keyOf(call, network);
    const sameKey = key === undefined ? [] : onKeys.filter((other) => other !== call && keyOf(other, network) === key);
    // The value says until when: whoever comes later reads it and takes over.
    const [, value] = call.node.arguments;
    if (value && clockValue(value, network.bindings) && sameKey.some((other) => other.fact.onKey?.does === 'read')) return [];
    const beside = sameKey.filter(({ node }) => isInside(node, enclosingFunction(call.node) ?? network.tree.program));
    const later = beside.find(({ fact, node }) => fact.onKey?.does === 'expire' && node.range[0] > call.node.range[0]);
    const isLock = isNamedAsLock(call, network) || beside.some(({ fact }) => fact.onKey?.does === 'free');
    // A mark that nobody asks about is only a first value, and a key that is handed in may mean anything.
    if (!isLock && (!saysText(call, network) || !usesOf(call.node, network.bindings).tested)) return [];
    return [{ ...claim, isLock, ...(later && { later }) }];
  });
}

function undying(call: RemoteCall, bindings: Bindings): Pick<UndyingClaim, 'call' | 'fact' | 'says'> | undefined {
  const claim = claimOf(call, bindings);
  return claim?.expiry === undefined ? claim : undefined;
}

/** A key that a process takes for itself. */
export interface Claim {
  readonly call: RemoteCall;
  readonly fact: ClaimFact;
  readonly says?: Saying;
  /** How it says when the key goes by itself: missing where it surely does not. */
  readonly expiry?: Saying | 'unknown';
}

/** The claim that a call makes, if it surely makes one. */
export function claimOf(call: RemoteCall, bindings: Bindings): Claim | undefined {
  const { onKey: fact } = call.fact;
  const [key, value] = call.node.arguments;
  if (fact?.does !== 'claim' || key === undefined || value === undefined || call.node.arguments.some((argument) => argument.type === 'SpreadElement')) return undefined;
  const says = fact.onlyNew && saying(fact.onlyNew, call, bindings);
  if (fact.onlyNew && (says === undefined || says === 'unknown')) return undefined;
  const expiry = fact.expiry && saying(fact.expiry, call, bindings);
  return { call, fact, ...(typeof says === 'object' && { says }), ...(expiry !== undefined && { expiry }) };
}

/** How a call says something; `unknown` where it may, `undefined` where it surely does not. */
function saying({ words = [], options = [], argument }: Said, call: RemoteCall, bindings: Bindings): Saying | 'unknown' | undefined {
  const rest = call.node.arguments.slice(2);
  if (argument) {
    const given = call.node.arguments[argument.index];
    const constant = given && constantOf(given, bindings);
    return constant !== undefined && argument.off.includes(constant.value) ? undefined : given ? { node: given } : 'unknown';
  }
  for (const option of options) {
    const facet = call.options.read(option.path);
    const isSaid = facet.state === 'set' && (option.value === undefined || facet.constant?.value === option.value);
    if (isSaid && facet.node) return { node: facet.node, ...(option.write && { write: option.write }) };
    if (facet.state === 'unknown' || (facet.state === 'set' && option.value !== undefined && facet.constant === undefined)) return 'unknown';
  }
  let unknown = false;
  for (const node of rest) {
    const constant = constantOf(node, bindings);
    if (typeof constant?.value === 'string' && words.includes(constant.value.toUpperCase())) return { node };
    const mayBeWord = constant === undefined && !isFunction(unwrap(bindings.value(node))) && unwrap(bindings.value(node)).type !== 'ObjectExpression';
    if (words.length > 0 && mayBeWord) unknown = true;
  }
  return unknown ? 'unknown' : undefined;
}

function keyOf({ node }: RemoteCall, { bindings, tree }: Network): string | undefined {
  const [key] = node.arguments;
  return key && (textOf(key, bindings) ?? plainText(unwrap(key), tree)).replace(/\s+/g, '');
}

/** `lock`, `mutex`, `lease`, `leader`, and none of `block`, `clock`, `unlock`, `release`, `leaderboard`. */
const lockWord = /^(?:[a-z]*(?<!b|c|un)lock(?:s|ing)?|mutex(?:es)?|leases?|leader(?:ship)?|semaphores?)$/;

export function saysLock(name: string): boolean {
  return wordsOf(name).some((word) => lockWord.test(word));
}

/** Whether the key, or the function or class around the call, is called a lock. */
export function isNamedAsLock(call: RemoteCall, { bindings, tree }: Network): boolean {
  const [key] = call.node.arguments;
  if (key && namesIn(key, bindings, tree).some(saysLock)) return true;
  const inside = enclosingFunction(call.node);
  const own = inside && functionName(inside);
  // `acquireLock` and `lock` take a lock; `lockAccount` may mark an account.
  if (own !== undefined && lockWord.test(wordsOf(own).at(-1) ?? '')) return true;
  const owner = classOfThis(call.node);
  return isClass(owner) && owner.id != null && saysLock(owner.id.name);
}

/** Whether a part of the key is written here. */
function saysText(call: RemoteCall, { bindings, tree }: Network): boolean {
  const [key] = call.node.arguments;
  return key !== undefined && namesIn(key, bindings, tree, true).some((text) => /\w/.test(text));
}

/** Names and texts that an expression is made of, constants followed. */
function namesIn(expression: Node, bindings: Bindings, tree: Tree, textsOnly = false): string[] {
  const names: string[] = [];
  const seen = new Set<Node>();
  const stack = [expression];
  for (let node = stack.pop(); node !== undefined && seen.size < 60; node = stack.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.type === 'Literal' && typeof node.value === 'string') names.push(node.value);
    else if (node.type === 'TemplateElement') names.push(node.value.cooked ?? '');
    else if (node.type === 'Identifier' && !textsOnly) names.push(node.name);
    else if (node.type === 'MemberExpression' && !textsOnly) names.push(memberName(node) ?? '');
    const value = node.type === 'Identifier' || node.type === 'MemberExpression' ? unwrap(bindings.value(node)) : node;
    if (value !== node && !isFunction(value) && !isClass(value)) stack.push(value);
    if (!isFunction(node)) stack.push(...childrenOf(node, tree));
  }
  return names;
}
