import type { TSESTree } from '@typescript-eslint/utils';
import { tellingText } from '../source/telling-text.js';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { constantOf } from './constants.js';
import type { Deliveries } from './deliveries.js';
import { eventOf, listening } from './feeds.js';
import { serverOf, type Handlers } from './handlers.js';
import type { Network } from './network.js';
import { above, childrenOf, enclosingFunction, isFunction, memberName, unwrap, type FunctionNode, type Syntax } from './syntax.js';

/** Something that is sent again and again, whether the receiver keeps up or not. */
export interface UncheckedSend {
  readonly node: TSESTree.CallExpression;
  /** The object that sends, as it is written. */
  readonly sender: Node;
  /** What says how much waits to be sent, where that is a member of the sender; else the result of the call does. */
  readonly buffered?: string;
  /** Whether the call is a statement in a loop of its own function, so that the loop can wait. */
  readonly inLoop: boolean;
}

/** Signs that somebody watches how much waits to be sent. */
const watched = /\bdrain\b|\bwritable(?:NeedDrain|Length)\b|\bbuffer(?:edAmount|Size)\b|\.pause\(|highWaterMark/;

/** Writes to other machines, in loops and for each piece that arrives, whose result nobody looks at. */
export function uncheckedSends(network: Network, deliveries: () => Deliveries, handlers: () => Handlers, syntax: Syntax): UncheckedSend[] {
  const calls = syntax.calls.filter(isDroppedSend);
  if (calls.length === 0 || watched.test(tellingText(network.tree))) return [];
  return calls.flatMap((node): UncheckedSend[] => {
    const sender = node.callee.object;
    const repetition = repetitionOf(node, network, deliveries);
    if (repetition === undefined) return [];
    if (memberName(node.callee) === 'write') {
      return isSocket(sender, network, deliveries()) || isAnswer(sender, network, handlers()) ? [{ node, sender, inLoop: repetition === 'loop' }] : [];
    }
    const connections = connectionsOf(node, network);
    return connections !== undefined && connections.sends === memberName(node.callee) ? [{ node, sender, inLoop: false, buffered: connections.buffered }] : [];
  });
}

type SendCall = TSESTree.CallExpression & { callee: TSESTree.MemberExpression };

/** A call that sends and whose result goes nowhere. */
function isDroppedSend(call: Node): call is SendCall {
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || !/^(?:write|send)$/.test(memberName(call.callee) ?? '')) return false;
  // A function among the arguments is told when the piece is on its way.
  if (call.arguments.length === 0 || call.arguments.some((argument) => isFunction(argument))) return false;
  const use = call.parent.type === 'ChainExpression' ? call.parent.parent : call.parent;
  return use.type === 'ExpressionStatement' || (use.type === 'ArrowFunctionExpression' && use.parent.type === 'CallExpression') || (use.type === 'LogicalExpression' && use.parent.type === 'ExpressionStatement');
}

/** What makes a call happen again and again: a loop, or a function that is run for each element or each piece. */
function repetitionOf(call: Node, network: Network, deliveries: () => Deliveries): 'loop' | 'function' | undefined {
  const inside = enclosingFunction(call);
  const loop = above(call, isLoop, inside);
  if (loop) return !leavesBehind(call) && isUnbounded(loop, network, deliveries) ? 'loop' : undefined;
  return inside && isRepeated(call, inside, network, deliveries) ? 'function' : undefined;
}

/** Whether the loop ends behind the call: it was a search. */
function leavesBehind(call: Node): boolean {
  const block = above(call, ({ type }) => type === 'BlockStatement');
  const last = block?.type === 'BlockStatement' ? block.body.at(-1) : undefined;
  return last !== undefined && /^(?:Return|Break|Throw)Statement$/.test(last.type);
}

function isLoop({ type }: Node): boolean {
  return type === 'ForOfStatement' || type === 'ForStatement' || type === 'WhileStatement' || type === 'DoWhileStatement';
}

function isUnbounded(loop: Node, network: Network, deliveries: () => Deliveries): boolean {
  if (loop.type === 'ForOfStatement') {
    // What waits for each element goes as slowly as that comes, unless it comes from a file or a peer that is faster.
    if (loop.await) return isBytes(loop.right, network, deliveries());
    return !isShort(loop.right, network) && !waits(loop.body, network);
  }
  if (loop.type === 'ForStatement') {
    const limit = loop.test?.type === 'BinaryExpression' ? constantOf(loop.test.right, network.bindings)?.value : undefined;
    return limit === undefined && !waits(loop.body, network);
  }
  return (loop.type === 'WhileStatement' || loop.type === 'DoWhileStatement') && !waits(loop.body, network);
}

/** Collections whose size the code bounds, or that are small by their nature: the fields of one object. */
function isShort(collection: Node, network: Network): boolean {
  const value = unwrap(network.bindings.value(collection));
  if (value.type === 'ArrayExpression') return !value.elements.some((element) => element?.type === 'SpreadElement');
  if (value.type !== 'CallExpression' || value.callee.type !== 'MemberExpression') return false;
  const origin = network.bindings.origin(value.callee);
  const isObject = origin?.kind === 'global' && /^Object\.(?:keys|values|entries)$/.test(origin.path.join('.'));
  return isObject || memberName(value.callee) === 'slice' || isShort(value.callee.object, network);
}

/** Whether something in a loop is awaited, not counting functions in it: then other work paces it. */
function waits(body: Node, network: Network): boolean {
  const open: Node[] = [body];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at.type === 'AwaitExpression' || at.type === 'YieldExpression') return true;
    if (!isFunction(at)) open.push(...childrenOf(at, network.tree));
  }
  return false;
}

/** A function given to `forEach`, or a listener that hands the pieces of one stream on to another: an answer to them is paced by whoever asks. */
function isRepeated(send: Node, inside: FunctionNode, network: Network, deliveries: () => Deliveries): boolean {
  const call = inside.parent;
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
  const method = memberName(call.callee) ?? '';
  if (method === 'forEach') return call.arguments[0] === inside && !isShort(call.callee.object, network);
  if (!listening.test(method) || eventOf(call, network.bindings) !== 'data' || call.arguments[1] !== inside) return false;
  return isHandedOn(send, inside, network) && isBytes(call.callee.object, network, deliveries());
}

/** `other.write(chunk)` in a listener for chunks. */
function isHandedOn(send: Node, inside: FunctionNode, network: Network): boolean {
  const [chunk] = send.type === 'CallExpression' ? send.arguments : [];
  const origin = chunk && network.bindings.origin(chunk);
  return origin?.kind === 'parameter' && origin.of === inside && origin.index === 0 && origin.path.length === 0;
}

/** A stream of bytes that comes as fast as a disk or a peer gives it, and not what a program prints. */
function isBytes(expression: Node, network: Network, deliveries: Deliveries): boolean {
  const feed = deliveries.feeds.of(expression);
  if (feed) return feed.fact.delivers?.some(({ carries, printed }) => carries === 'bytes' && printed !== true) ?? false;
  const value = unwrap(network.bindings.value(expression));
  const origin = value.type === 'CallExpression' ? network.bindings.origin(value.callee) : undefined;
  return origin?.kind === 'module' && origin.path.at(-1) === 'createReadStream';
}

/** A socket, or a request that is being sent. What brings one body that comes to an end is only read. */
function isSocket(expression: Node, network: Network, deliveries: Deliveries): boolean {
  const origin = network.bindings.origin(expression);
  const made = origin?.kind === 'result' && origin.path.length === 0 ? network.of(origin.call) : undefined;
  if (made?.kind === 'call' && made.fact.gives === 'request') return true;
  const feed = deliveries.feeds.of(expression)?.fact;
  return feed !== undefined && feed.whole === undefined && (feed.delivers?.some(({ carries, printed }) => carries === 'bytes' && printed !== true) ?? false);
}

/** The answer to a request that arrived here: the parameter behind the request. */
function isAnswer(expression: Node, network: Network, handlers: Handlers): boolean {
  const origin = network.bindings.origin(expression);
  if (origin?.kind !== 'parameter' || origin.path.length > 0) return false;
  const request = origin.of.params[origin.index - 1];
  return request !== undefined && handlers.isRequest(request);
}

/** Whether code runs by an interval or for messages that arrive. */
function isFrequent(node: Node, bindings: Bindings): boolean {
  const often = (at: Node) => {
    const call = isFunction(at) ? at.parent : undefined;
    if (call?.type !== 'CallExpression') return false;
    if (call.callee.type === 'Identifier') return call.callee.name === 'setInterval';
    return call.callee.type === 'MemberExpression' && listening.test(memberName(call.callee) ?? '') && /^(?:message|data)$/.test(eventOf(call, bindings) ?? '');
  };
  return above(node, often) !== undefined;
}

/** How the connections of a server are written to, where a call sends to each of them. */
function connectionsOf(call: SendCall, network: Network): { readonly sends: string; readonly buffered: string } | undefined {
  // What is the same each time, as a sign of life, is small; what is sent now and then does not pile up.
  if (constantOf(call.arguments[0]!, network.bindings) !== undefined || !isFrequent(call, network.bindings)) return undefined;
  const inside = enclosingFunction(call);
  const loop = above(call, isLoop, inside);
  const collection = loop?.type === 'ForOfStatement' ? loop.right : loop === undefined && inside?.parent.type === 'CallExpression' && inside.parent.callee.type === 'MemberExpression' ? inside.parent.callee.object : undefined;
  const holder = collection && unwrap(collection);
  if (holder?.type !== 'MemberExpression') return undefined;
  const connections = serverOf(holder.object, network)?.fact.connections;
  return connections?.member === memberName(holder) ? connections : undefined;
}
