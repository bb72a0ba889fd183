import type { Place } from '../source/place.js';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { clockValue, givenByFunction, isComposed, type ClockValue } from './clock.js';
import { functionName } from './lifetimes.js';
import { wordsOf } from './names.js';
import type { Network } from './network.js';
import { leavesWith } from './reach.js';
import { isFunction, keyName, memberName, unwrap, type Syntax } from './syntax.js';

/**
 * What an id is for: `repetition`, by which a peer tells that it has this already; `id`, by which something is found again;
 * `member`, a mere `id`, which is one for others only where it stands in what is written to a peer.
 */
export type IdUse = 'repetition' | 'id' | 'member';

/** An id that two machines give to two things if they make it at the same time. */
export interface ClockId {
  /** The whole expression. */
  readonly node: Node;
  readonly name: string;
  readonly use: IdUse;
  readonly value: ClockValue;
}

/** Something with a name, and the expression that it is given. */
interface Named {
  /** As in the source: of a function too. */
  readonly full: string;
  readonly name: string;
  readonly given: Node;
  readonly use: IdUse;
}

/**
 * Functions whose names say that they make ids: they are found without a sign of the network beside them. Every file
 * that has one holds the word itself.
 */
export const idMakers: readonly string[] = ['generate', 'create', 'make', 'new', 'get', 'gen'].flatMap((verb) =>
  ['RequestId', 'OrderId', 'TransactionId', 'MessageId', 'CorrelationId', 'JobId', 'IdempotencyKey'].map((id) => verb + id),
);

/** Words one of which stands in every file that has an id for repetitions. */
export const repetitionWords: readonly string[] = [
  'idempotencyKey', 'idempotency_key', 'idempotencyToken', 'Idempotency-Key', 'idempotency-key', 'IdempotencyKey', 'MessageDeduplicationId', 'dedupKey', 'dedupeKey', 'dedupId', 'dedupeId', 'deduplicationId', 'deduplicationKey', 'dedup_key', 'dedupe_key',
];

/** Names of ids in words: the last two. */
const idNames = /^(?:request|message|correlation|transaction|order|job) id$/;
/** What is shown until the peer has given its own id, or in place of one that there is not, and what only one process ever sees. */
const passing = /^(?:temp|tmp|temporary|optimistic|local|draft|placeholder|pending|mock|test|fake|demo|dummy|sample|preview|last|prev|previous|error|failed|unknown)$/;

/** Ids that are made of the clock alone. */
export function clockIds(network: Network, syntax: Syntax, place: () => Place): ClockId[] {
  const { bindings, tree } = network;
  if (!/\b(?:Date|performance)\b/.test(tree.text)) return [];
  const found = new Map<Node, ClockId>();
  for (const one of [...variables(network), ...members(syntax), ...headers(syntax), ...makers(syntax)]) {
    for (const branch of branchesOf(one.given)) {
      const value = clockValue(branch, bindings);
      if (value === undefined || !isAnId(one, value)) continue;
      const node = siteOf(branch, value, bindings);
      if (!found.has(node) && isShared(branch, one, network, place)) found.set(node, { node, name: one.name, use: one.use, value });
    }
  }
  return [...found.values()].sort((a, b) => a.node.range[0] - b.node.range[0]);
}

/** What a name says about the id that it holds. */
function useOf(name: string): IdUse | undefined {
  if (!/(?:id|key|token|nonce)$/i.test(name)) return undefined;
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (words.some((word) => passing.test(word))) return undefined;
  if (/^(?:id|key|token)$/.test(last) && words.some((word) => /^(?:idempotency|dedupe?|deduplication)$/.test(word))) return 'repetition';
  if (last === 'nonce' || idNames.test(words.slice(-2).join(' '))) return 'id';
  return name === 'id' || name === '_id' ? 'member' : undefined;
}

function* named(full: string | undefined, given: Node | null | undefined, name = full): Iterable<Named> {
  const use = name === undefined || given == null ? undefined : useOf(name);
  if (full !== undefined && name !== undefined && given != null && use !== undefined) yield { full, name, given, use };
}

/** `const requestId = …`, `requestId = …`, and the default of a parameter. */
function* variables({ tree }: Network): Iterable<Named> {
  for (const { variables: declared } of tree.scopes.scopes) {
    for (const { name, references } of declared) {
      const use = useOf(name);
      if (use === undefined || use === 'member') continue;
      for (const { writeExpr, identifier } of references) {
        if (writeExpr != null && isWhole(writeExpr, identifier)) yield* named(name, writeExpr);
      }
    }
  }
}

/** Whether a name is given the expression itself and no part of it. */
function isWhole(given: Node, identifier: Node): boolean {
  const holder = given.parent;
  return (
    (holder?.type === 'VariableDeclarator' && holder.id === identifier) ||
    (holder?.type === 'AssignmentExpression' && holder.left === identifier && holder.operator !== '+=') ||
    (holder?.type === 'AssignmentPattern' && holder.left === identifier)
  );
}

/** Properties of literals, and members that are assigned. */
function* members({ properties, assignments }: Syntax): Iterable<Named> {
  for (const { parent, kind, value, ...property } of properties) {
    const name = keyName(property);
    if (name !== undefined && parent.type === 'ObjectExpression' && kind === 'init' && !(name === 'id' && isQuestion(parent.properties))) yield* named(name, value);
  }
  for (const { left, right, operator } of assignments) {
    if (left.type === 'MemberExpression' && operator !== '+=') yield* named(memberName(left), right);
  }
}

/** The number of a question in JSON-RPC, by which its answer is found and nothing else. */
function isQuestion(beside: readonly Node[]): boolean {
  return beside.some((property) => property.type === 'Property' && keyName(property) === 'jsonrpc');
}

/** `headers.set('Idempotency-Key', …)`. */
function* headers({ calls }: Syntax): Iterable<Named> {
  for (const { callee, arguments: given } of calls) {
    const [name, value] = given;
    if (given.length !== 2 || name?.type !== 'Literal' || typeof name.value !== 'string' || !name.value.includes('-')) continue;
    if (callee.type === 'MemberExpression' && /^(?:set|append|setHeader|header)$/.test(memberName(callee) ?? '')) yield* named(name.value, value);
  }
}

/** Functions that are called after what they make: `generateOrderId`. */
function* makers({ functions }: Syntax): Iterable<Named> {
  for (const inside of functions) {
    const name = functionName(inside);
    const made = name === undefined ? undefined : /^(?:generate|create|make|build|new|next|get|gen)_?(?=[A-Z_])_?(.+)$/.exec(name)?.[1];
    if (made !== undefined && useOf(made) !== 'member') yield* named(name, givenByFunction(inside), made.charAt(0).toLowerCase() + made.slice(1));
  }
}

/** The expressions of which one becomes the value: `given ?? String(Date.now())`. */
function branchesOf(given: Node): Node[] {
  const found: Node[] = [];
  const stack = [given];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const inner = unwrap(node);
    if (inner.type === 'ConditionalExpression') stack.push(inner.consequent, inner.alternate);
    else if (inner.type === 'LogicalExpression') stack.push(inner.right);
    else found.push(inner);
  }
  return found;
}

function isAnId({ name, use }: Named, value: ClockValue): boolean {
  // Peers that want a growing number are given the time on purpose.
  if (wordsOf(name).at(-1) === 'nonce' && !isComposed(value)) return false;
  // One a second may be what is wanted of repetitions.
  if (use === 'repetition' && value.unit !== 'millisecond') return false;
  return !value.texts.some((text) => wordsOf(text).some((word) => passing.test(word)));
}

/** Where an id is made: a name for it, or a call of a function that makes it, leads there. */
function siteOf(branch: Node, value: ClockValue, bindings: Bindings): Node {
  const seen = new Set<Node>();
  for (let node = unwrap(branch); ; ) {
    if (seen.has(node)) return node;
    seen.add(node);
    const made = node.type === 'CallExpression' ? bindings.functionOf(node.callee) : undefined;
    const inner = isFunction(made) ? givenByFunction(made) : isComposed(value) && /^(?:Identifier|MemberExpression)$/.test(node.type) ? bindings.value(node) : undefined;
    if (inner === undefined) return node;
    node = unwrap(inner);
  }
}

/** Whether others see an id: on a server by its name, in a browser and for a mere `id` only where it is sent away. */
function isShared(branch: Node, { full, use }: Named, network: Network, place: () => Place): boolean {
  if (use === 'member') return leavesWith(branch, network) === 'write';
  const { calls, clients, servers } = network;
  const isSigned = calls.length + clients.length + servers.length > 0 || idMakers.includes(full) || repetitionWords.includes(full);
  return isSigned && (place() === 'server' || leavesWith(branch, network) !== undefined);
}
