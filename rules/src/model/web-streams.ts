import type { TSESTree } from '@typescript-eslint/utils';
import { bytes } from '../libraries/feed-fact.js';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { isContent } from './contents.js';
import { isTextDecoder } from './decoding.js';
import type { Delivery } from './deliveries.js';
import { within } from './guards.js';
import type { Network } from './network.js';
import { isFunction, isInside, memberName, unwrap, wrapped, type Syntax } from './syntax.js';

/** A piece that is decoded by itself, so that a character which lies across two of them is lost. */
export interface CutDecode {
  readonly call: TSESTree.CallExpression;
  /** Whether the decoder is kept from one piece to the next, so that it can remember the beginning of a character. */
  readonly isKept: boolean;
}

const [piece] = bytes('message');

/** A piece that a web stream gives. */
interface WebPiece extends Delivery {
  /** Whether the stream is a body as it comes from the network, and nothing has put its pieces together before. */
  readonly isBody: boolean;
}

/** Pieces that a reader of a web stream gives: `const { value } = await reader.read()`, and those of a body in a loop. */
export function readerDeliveries({ bindings }: Network, { calls, loops }: Syntax): WebPiece[] {
  const found: WebPiece[] = [];
  for (const call of calls) {
    const stream = call.type === 'CallExpression' ? readFrom(call, bindings) : undefined;
    if (call.type !== 'CallExpression' || stream === undefined) continue;
    const handler = workAround(call);
    const target = targetOf(call);
    if (handler && target) found.push({ fact: { ...piece!, content: ['value'] }, handler: handler as Delivery['handler'], target, isBody: isBody(stream, bindings) });
  }
  for (const loop of loops) {
    if (loop.type !== 'ForOfStatement' || !loop.await || loop.left.type !== 'VariableDeclaration') continue;
    const [declarator] = loop.left.declarations;
    if (declarator && isBody(loop.right, bindings)) found.push({ fact: piece!, handler: loop, target: declarator.id, isBody: true });
  }
  return found;
}

/** Pieces that are decoded one by one, each as if it were the last. */
export function cutDecodes(network: Network, syntax: Syntax): CutDecode[] {
  const { bindings, tree } = network;
  const found: CutDecode[] = [];
  for (const delivery of readerDeliveries(network, syntax)) {
    for (const node of within(delivery.handler, tree)) {
      if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || memberName(node.callee) !== 'decode') continue;
      const [argument, options] = node.arguments;
      if (options !== undefined || argument === undefined || argument.type === 'SpreadElement' || !isContent(argument, delivery, bindings)) continue;
      const decoder = unwrap(node.callee.object);
      if (!isTextDecoder(decoder, bindings)) continue;
      if (isUsedRightly(decoder, syntax, bindings)) continue;
      const declared = decoder.type === 'Identifier' ? (bindings.variable(decoder)?.defs[0]?.name as Node | undefined) : undefined;
      found.push({ call: node, isKept: declared !== undefined && !isInside(declared, delivery.handler) });
    }
  }
  return found;
}

/** Whether a decoder is told elsewhere that more will come: the call without that is the last one. */
function isUsedRightly(decoder: Node, { calls }: Syntax, bindings: Bindings): boolean {
  const variable = decoder.type === 'Identifier' ? bindings.variable(decoder) : undefined;
  return (
    variable !== undefined &&
    calls.some(({ callee, arguments: given }) => {
      const object = callee.type === 'MemberExpression' && memberName(callee) === 'decode' ? unwrap(callee.object) : undefined;
      return given.length > 1 && object !== undefined && bindings.variable(object) === variable;
    })
  );
}

/** The stream that is read by `reader.read()` of `stream.getReader()`. */
function readFrom(call: TSESTree.CallExpression, bindings: Bindings): Node | undefined {
  const origin = bindings.origin(call.callee);
  if (origin?.kind !== 'result' || origin.path.join('.') !== 'read') return undefined;
  const { callee } = origin.call;
  return callee.type === 'MemberExpression' && memberName(callee) === 'getReader' ? callee.object : undefined;
}

/** `answer.body`, decoded or not. What else it is put through may know where a message ends. */
function isBody(stream: Node, bindings: Bindings): boolean {
  const node = unwrap(stream);
  if (node.type === 'MemberExpression') return memberName(node) === 'body';
  const value = bindings.value(node);
  if (value.type !== 'CallExpression' || value.callee.type !== 'MemberExpression' || memberName(value.callee) !== 'pipeThrough') return false;
  const [through] = value.arguments;
  const isDecoder = through?.type === 'NewExpression' && through.callee.type === 'Identifier' && through.callee.name === 'TextDecoderStream';
  return isDecoder && isBody(value.callee.object, bindings);
}

/** The name or pattern that takes what is read. */
function targetOf(call: TSESTree.CallExpression): Node | undefined {
  const outer = wrapped(call).parent;
  if (outer?.type !== 'AwaitExpression') return undefined;
  const holder = wrapped(outer).parent;
  return holder?.type === 'VariableDeclarator' ? holder.id : undefined;
}

/** The loop around a call, or the function that calls itself for the next piece. */
function workAround(call: Node): Node | undefined {
  for (let at = call.parent; at != null; at = at.parent) {
    if (isFunction(at) || /^(?:For|ForOf|While|DoWhile)Statement$/.test(at.type)) return at;
  }
  return undefined;
}
