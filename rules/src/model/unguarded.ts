import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { contentPath, isContent } from './contents.js';
import { readByDecoder } from './decoding.js';
import type { Deliveries, Delivery } from './deliveries.js';
import { isExported } from './exports.js';
import { eventOf, listening } from './feeds.js';
import { leavesUncaught } from './guards.js';
import { enclosingFunction, isFunction, isInside, memberName, unwrap, type CallNode, type FunctionNode, type Syntax } from './syntax.js';

/** A message that is read by what throws if it is malformed, with nobody to catch that. */
export interface UnguardedParse {
  readonly call: CallNode;
  /** `message`, `answer` */
  readonly noun: string;
  /** What comes of it, as a verb phrase. */
  readonly consequence: string;
  /** The function or loop that is run for the message. */
  readonly handler: Delivery['handler'];
  /** How the failure can be told: a message can be left out, or the promise around can be rejected. */
  readonly outlet: { readonly kind: 'leave' } | { readonly kind: 'reject'; readonly name: string } | undefined;
}

/** Names of functions that look a message over before it is read. */
const lookingOver = /valid|verif|check|safe|^try|^is[A-Z_]/i;

/** Parses of what arrives that nobody guards. */
export function unguardedParses(deliveries: Deliveries, syntax: Syntax): UnguardedParse[] {
  const { bindings } = deliveries.network;
  const wholes = bodies(deliveries, syntax);
  if ((deliveries.all.length === 0 && wholes.length === 0) || isCaughtForAll(syntax, bindings)) return [];
  const found: UnguardedParse[] = [];
  for (const call of syntax.calls) {
    const read = readByDecoder(call, bindings);
    const parse = ofMessage(call, read, deliveries, syntax) ?? (read && ofBody(call, read, wholes, bindings));
    if (parse) found.push(parse);
  }
  return found;
}

/** `process.on('uncaughtException', …)`: what happens then is told there. */
function isCaughtForAll(syntax: Syntax, bindings: Bindings): boolean {
  return syntax.calls.some((call) => {
    const event = call.callee.type === 'MemberExpression' && listening.test(memberName(call.callee) ?? '') ? eventOf(call, bindings) : undefined;
    if (event !== 'uncaughtException' && event !== 'unhandledRejection') return false;
    const origin = call.callee.type === 'MemberExpression' ? bindings.origin(call.callee.object) : undefined;
    return origin !== undefined && origin.kind !== 'value' && origin.kind !== 'result' && (origin.kind !== 'global' || origin.path.join('.') === 'process');
  });
}

function ofMessage(call: CallNode, read: Node | undefined, deliveries: Deliveries, syntax: Syntax): UnguardedParse | undefined {
  const { bindings } = deliveries.network;
  for (let at: Node | undefined = call.parent; at != null; at = at.parent) {
    for (const delivery of deliveries.by(at)) {
      const { fact } = delivery;
      const content = read ?? decodedBy(call, delivery, bindings);
      if (content === undefined || fact.carries !== 'messages' || fact.whenThrown === undefined || !isContent(content, delivery, bindings)) continue;
      if (isFunction(delivery.handler) && !isGiven(delivery, delivery.handler, bindings)) continue;
      if (leavesUncaught(call, at) !== true || isLookedOver(call, delivery, syntax, bindings)) continue;
      return { call, noun: fact.noun, consequence: consequenceOf(delivery, call), handler: delivery.handler, outlet: outletOf(delivery) };
    }
  }
  return undefined;
}

/** `message.json()` */
function decodedBy(call: CallNode, { fact }: Delivery, bindings: Bindings): Node | undefined {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression' || call.type !== 'CallExpression') return undefined;
  const isDecoder = fact.decoders?.includes(memberName(callee) ?? '') && bindings.origin(callee.object)?.kind !== 'module';
  return isDecoder ? callee.object : undefined;
}

/** Whether it is known who runs a function: what it was given to, or the platform, which runs what a file exports. Its type alone does not tell. */
function isGiven({ fact, feed }: Delivery, inside: FunctionNode, bindings: Bindings): boolean {
  if (!('entry' in fact.by)) return feed !== undefined;
  const { parent } = inside;
  return parent.type === 'ExportNamedDeclaration' || (inside.type !== 'FunctionDeclaration' && isExported(inside, bindings)) || parent.type === 'ExportDefaultDeclaration';
}

/** An asynchronous function rejects, and nobody waits for what a listener gives back. */
function consequenceOf({ fact, handler }: Delivery, call: CallNode): string {
  const inside = enclosingFunction(call);
  const rejects = isFunction(handler) && handler.async && inside === handler && !fact.awaited;
  return rejects ? 'ends the process' : (fact.whenThrown ?? '');
}

/** Whether the message is looked over first, by a function whose name says so. */
function isLookedOver(call: CallNode, delivery: Delivery, { calls }: Syntax, bindings: Bindings): boolean {
  return calls.some((other) => {
    if (other.range[0] >= call.range[0] || !isInside(other, delivery.handler)) return false;
    const callee = unwrap(other.callee);
    const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? (memberName(callee) ?? '') : '';
    if (!lookingOver.test(name) || /^is(?:Buffer|Array|String|ArrayBuffer|View)$/.test(name)) return false;
    return other.arguments.some((argument) => argument.type !== 'SpreadElement' && contentPath(argument, delivery, bindings) !== undefined);
  });
}

/** Who handles by hand what is acknowledged by hand, and awaits an answer, can't just leave. */
function outletOf({ fact, handler }: Delivery): UnguardedParse['outlet'] {
  if (fact.acknowledgement !== undefined || fact.awaited || !isFunction(handler)) return undefined;
  return fact.noun === 'answer' ? rejectionAround(handler) : { kind: 'leave' };
}

/** The name by which the promise around a callback is rejected. */
function rejectionAround(inside: FunctionNode): UnguardedParse['outlet'] {
  for (let at: FunctionNode | undefined = inside; at !== undefined; at = enclosingFunction(at)) {
    const call = at.parent;
    const [, reject] = at.params;
    const isExecutor = call.type === 'NewExpression' && call.callee.type === 'Identifier' && call.callee.name === 'Promise' && call.arguments[0] === at;
    if (isExecutor) return reject?.type === 'Identifier' ? { kind: 'reject', name: reject.name } : undefined;
  }
  return undefined;
}

/** A function that is run when a body is there, and the listeners that gathered it. */
interface Body {
  readonly end: FunctionNode;
  readonly noun: string;
  readonly whenThrown: string;
  readonly gathering: readonly Delivery[];
}

/** The listeners for the end of a body, each with those that gather its pieces. */
function bodies(deliveries: Deliveries, syntax: Syntax): Body[] {
  const { feeds, network } = deliveries;
  const found: Body[] = [];
  for (const call of syntax.calls) {
    if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || !listening.test(memberName(call.callee) ?? '')) continue;
    const event = eventOf(call, network.bindings);
    if (event !== 'end' && event !== 'close') continue;
    const whole = feeds.of(call.callee.object)?.fact.whole;
    const [, listener] = call.arguments;
    const end = listener && network.bindings.functionOf(listener);
    if (!whole?.events.includes(event) || end === undefined) continue;
    const gathering = deliveries.all.filter(({ fact, handler }) => fact.carries === 'bytes' && enclosingFunction(handler) === enclosingFunction(end));
    found.push({ end, noun: whole.noun, whenThrown: whole.whenThrown, gathering });
  }
  return found;
}

function ofBody(call: CallNode, read: Node, wholes: readonly Body[], bindings: Bindings): UnguardedParse | undefined {
  for (const { end, noun, whenThrown, gathering } of wholes) {
    if (!isInside(call, end) || !gathering.some(({ handler }) => isGathered(read, handler, bindings))) continue;
    if (leavesUncaught(call, end) !== true) return undefined;
    return { call, noun, consequence: whenThrown, handler: end, outlet: noun === 'answer' ? rejectionAround(end) : undefined };
  }
  return undefined;
}

/** Whether a value is made of a variable that a listener fills. */
function isGathered(expression: Node, listener: Node, bindings: Bindings): boolean {
  const seen = new Set<Node>();
  for (let node: Node | undefined = unwrap(expression); node !== undefined && !seen.has(node); ) {
    seen.add(node);
    if (node.type === 'Identifier') {
      const variable = bindings.variable(node);
      if (variable?.references.some(({ identifier }) => isInside(identifier, listener))) return true;
      const [given, ...others] = bindings.candidates(node);
      node = others.length === 0 ? given : undefined;
    } else if (node.type === 'CallExpression') {
      node = madeOf(node);
    } else {
      return false;
    }
  }
  return false;
}

/** `chunks.join('')`, `Buffer.concat(chunks).toString()`, `String(body)` */
function madeOf({ callee, arguments: [first] }: TSESTree.CallExpression): Node | undefined {
  if (callee.type === 'MemberExpression' && /^(?:join|toString|trim|slice|replace|substring)$/.test(memberName(callee) ?? '')) return unwrap(callee.object);
  return first && first.type !== 'SpreadElement' ? unwrap(first) : undefined;
}
