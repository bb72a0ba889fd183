import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import type { Handlers } from './handlers.js';
import { methodOf, type Network, type RemoteCall } from './network.js';
import { plainText } from './plain-text.js';
import { Replies } from './replies.js';
import type { Route } from './routes.js';
import { above, enclosingFunction, isFunction, isInside, memberName, unwrap, wrapped, type Syntax } from './syntax.js';
import { urlStart, urlText } from './url.js';

/** Parts of an answer that are asked for together, of several services, of which the slightest failure takes all. */
export interface JointAnswer {
  /** The call of `Promise.all`. */
  readonly node: TSESTree.CallExpression;
  readonly parts: readonly RemoteCall[];
}

/** Reads of different services for one answer whose parts could do without each other. */
export function jointAnswers(network: Network, syntax: Syntax, handlers: () => Handlers, routes: () => readonly Route[]): JointAnswer[] {
  const asked = syntax.calls.flatMap((call): { readonly node: TSESTree.CallExpression; readonly parts: readonly RemoteCall[]; readonly names: readonly Node[] }[] => {
    const elements = elementsOfAll(call);
    const pattern = elements && patternOf(call);
    if (elements === undefined || pattern === undefined || call.type !== 'CallExpression') return [];
    const parts = elements.map((element) => partAt(element, network));
    const names = pattern.elements;
    if (parts.some((part) => part === undefined || methodOf(part) !== 'GET') || names.length !== parts.length || names.some((name) => name === null)) return [];
    const calls = parts.filter((part) => part !== undefined);
    return new Set(calls.map((part) => serviceOf(part, network))).size > 1 ? [{ node: call, parts: calls, names: names.filter((name) => name !== null) }] : [];
  });
  if (asked.length === 0) return [];
  const replies = new Replies(network, handlers(), routes());
  return asked.flatMap(({ node, parts, names }) => {
    const isWhole = names.every((name) => goesInto(name, replies, network.bindings)) && names.some((name) => !isNeeded(name, network.bindings));
    return isWhole ? [{ node, parts }] : [];
  });
}

/** The elements of `Promise.all([…])`. */
function elementsOfAll(call: Node): readonly Node[] | undefined {
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || memberName(call.callee) !== 'all') return undefined;
  const { object } = call.callee;
  const [list] = call.arguments;
  if (object.type !== 'Identifier' || object.name !== 'Promise' || list?.type !== 'ArrayExpression' || list.elements.length < 2) return undefined;
  return list.elements.some((element) => element === null || element.type === 'SpreadElement') ? undefined : list.elements.filter((element) => element !== null);
}

/** `const [a, b] = await Promise.all(…)` */
function patternOf(call: Node): TSESTree.ArrayPattern | undefined {
  const awaited = wrapped(call).parent;
  const holder = awaited?.type === 'AwaitExpression' ? wrapped(awaited).parent : undefined;
  return holder?.type === 'VariableDeclarator' && holder.id.type === 'ArrayPattern' ? holder.id : undefined;
}

/** The call that a part is asked for with, if nothing stands in for it when that fails. */
function partAt(element: Node, network: Network): RemoteCall | undefined {
  let at = unwrap(element);
  for (let { parent } = at; parent !== undefined; parent = at.parent) {
    if (at.type !== 'CallExpression') return undefined;
    const made = network.of(at);
    if (made?.kind === 'call') return made.request.status === undefined ? undefined : made;
    const callee = unwrap(at.callee);
    // `.then(onValue)`; a second function, or `.catch`, is an answer for the failure.
    if (callee.type !== 'MemberExpression' || !/^(?:then|json|text)$/.test(memberName(callee) ?? '') || at.arguments.length > 1) return undefined;
    at = unwrap(callee.object);
  }
  return undefined;
}

/** What tells one service from another: the host, as it is written, or the client. `undefined` is the same for all that are not known. */
function serviceOf({ laid, client }: RemoteCall, network: Network): unknown {
  const text = laid.url && urlText(laid.url, network.bindings);
  const host = text && urlStart(text)?.host;
  if (host !== undefined) return host;
  // `${USERS_URL}/users`: the setting that the address begins with.
  const url = laid.url && unwrap(network.bindings.value(laid.url));
  const first = url?.type === 'TemplateLiteral' && url.quasis[0]?.value.raw === '' ? url.expressions[0] : url?.type === 'BinaryExpression' ? url.left : undefined;
  return client?.node ?? (first && first.type !== 'Literal' ? plainText(first, network.tree) : undefined);
}

/** Whether something named, or what is made of it, stands in an answer. */
function goesInto(target: Node, replies: Replies, bindings: Bindings, depth = 0): boolean {
  return mentionsOf(target, bindings).some((mention) => {
    const place = above(mention, (at) => isFunction(at) || at.type === 'ReturnStatement' || at.type === 'VariableDeclarator' || at.type === 'IfStatement' || (at.type === 'CallExpression' && replies.isSending(at)));
    const inside = enclosingFunction(mention);
    if (place?.type === 'CallExpression') return true;
    if (place?.type === 'ReturnStatement' || (isFunction(place) && place.body.type !== 'BlockStatement')) return inside !== undefined && replies.isReply(inside);
    return place?.type === 'VariableDeclarator' && depth < 3 && goesInto(place.id, replies, bindings, depth + 1);
  });
}

/** Whether a part is looked at before the answer: without it there is none. */
function isNeeded(target: Node, bindings: Bindings): boolean {
  return mentionsOf(target, bindings).some((mention) => {
    const decision = above(mention, (at) => at.type === 'IfStatement' || isFunction(at));
    return decision?.type === 'IfStatement' && isInside(mention, decision.test);
  });
}

function mentionsOf(target: Node, bindings: Bindings): readonly Node[] {
  switch (target.type) {
    case 'Identifier':
      return (bindings.variable(target)?.references ?? []).filter((reference) => reference.isRead()).map(({ identifier }) => identifier);
    case 'ObjectPattern':
      return target.properties.flatMap((property) => mentionsOf(property.type === 'RestElement' ? property.argument : property.value, bindings));
    case 'AssignmentPattern':
      return mentionsOf(target.left, bindings);
    case 'ArrayPattern':
      return target.elements.flatMap((element) => (element ? mentionsOf(element, bindings) : []));
    default:
      return [];
  }
}
