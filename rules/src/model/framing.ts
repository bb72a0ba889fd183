import type { Node } from '../source/tree.js';
import { contentPath, isContent } from './contents.js';
import type { Deliveries, Delivery } from './deliveries.js';
import { within } from './guards.js';
import { readByDecoder } from './decoding.js';
import { childrenOf, isInside, memberName, unwrap, type Syntax } from './syntax.js';
import { readerDeliveries } from './web-streams.js';

/** A piece of a stream of bytes that is taken for a whole message. */
export interface WholePiece {
  readonly node: Node;
  /** `parsed` as a document, `compared` with a word, `split` into lines of which the last is forgotten. */
  readonly as: 'parsed' | 'compared' | 'split';
}

/** Pieces of byte streams that are taken for whole messages, one for each listener or loop. */
export function wholePieces(deliveries: Deliveries, syntax: Syntax): WholePiece[] {
  const bodies = readerDeliveries(deliveries.network, syntax).filter((delivery) => delivery.isBody);
  const streams = [...deliveries.all.filter(({ fact }) => fact.carries === 'bytes'), ...bodies];
  return streams.flatMap((delivery) => {
    if (keepsRest(delivery, deliveries)) return [];
    const pieces = [...takenWhole(delivery, deliveries)].sort((a, b) => a.node.range[0] - b.node.range[0]);
    const [first] = pieces;
    // Lines of a program that are only shown to somebody may fall apart.
    return first && !(delivery.fact.printed && pieces.every(({ as }) => as === 'split')) ? [first] : [];
  });
}

/** Whether what is left over is kept for the next piece: text of this one goes into a variable or a field outside. */
function keepsRest(delivery: Delivery, deliveries: Deliveries): boolean {
  const { tree, bindings } = deliveries.network;
  for (const node of within(delivery.handler, tree)) {
    if (node.type === 'AssignmentExpression' && isOutside(node.left, delivery, deliveries) && mentionsContent(node.right, delivery, deliveries)) return true;
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') continue;
    const method = memberName(node.callee) ?? '';
    // `lines.pop()` is the line that has no end yet.
    if (/^(?:pop|at|splice)$/.test(method) && isContent(node.callee.object, delivery, bindings)) return true;
    if (/^(?:push|append|feed|unshift)$/.test(method) && node.arguments.some((argument) => mentionsContent(argument, delivery, deliveries))) return true;
  }
  return false;
}

function isOutside(target: Node, { handler }: Delivery, { network: { bindings } }: Deliveries): boolean {
  const base = unwrap(target);
  if (base.type === 'MemberExpression') return true;
  const declared = base.type === 'Identifier' ? (bindings.variable(base)?.defs[0]?.name as Node | undefined) : undefined;
  return declared === undefined || !isInside(declared, handler);
}

/** Whether text of the piece stands in an expression, as it came: not what was parsed of it. */
function mentionsContent(expression: Node, delivery: Delivery, { network: { tree, bindings } }: Deliveries): boolean {
  const parsed: Node[] = [];
  const mentions: Node[] = [];
  for (const node of within(expression, tree)) {
    if (node.type === 'CallExpression' && readByDecoder(node, bindings)) parsed.push(node);
    if (node.type === 'Identifier' && isContent(node, delivery, bindings)) mentions.push(node);
  }
  return mentions.some((mention) => !parsed.some((call) => isInside(mention, call)));
}

function* takenWhole(delivery: Delivery, deliveries: Deliveries): Iterable<WholePiece> {
  const { bindings } = deliveries.network;
  const isText = (node: Node) => contentPath(node, delivery, bindings)?.join('.') === delivery.fact.content.join('.');
  const stack: Node[] = [delivery.handler];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'CallExpression') {
      const read = readByDecoder(node, bindings);
      if (read && isText(read)) yield { node, as: 'parsed' };
      const isSplit = node.callee.type === 'MemberExpression' && memberName(node.callee) === 'split' && breaksLines(node.arguments[0]);
      if (isSplit && node.callee.type === 'MemberExpression' && isText(node.callee.object)) yield { node, as: 'split' };
    } else if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator) && node.left.type !== 'PrivateIdentifier') {
      const isCommand = (isWord(node.right) && isWholeText(node.left, isText)) || (isWord(node.left) && isWholeText(node.right, isText));
      if (isCommand) yield { node, as: 'compared' };
    } else if (node.type === 'SwitchStatement' && isWholeText(node.discriminant, isText) && node.cases.some(({ test }) => test != null && isWord(test))) {
      yield { node: node.discriminant, as: 'compared' };
    }
    stack.push(...childrenOf(node, deliveries.network.tree));
  }
}

/** The text of a piece, and not a member of it such as its length or its first byte. */
function isWholeText(node: Node, isText: (node: Node) => boolean): boolean {
  const value = unwrap(node);
  return (value.type === 'Identifier' || (value.type === 'CallExpression' && !(value.callee.type === 'MemberExpression' && /^(?:slice|subarray|substring|substr|at)$/.test(memberName(value.callee) ?? '')))) && isText(value);
}

/** A text of several characters: one alone can't be cut. */
function isWord(node: Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'string' && node.value.length > 1;
}

function breaksLines(separator: Node | undefined): boolean {
  if (separator?.type !== 'Literal') return false;
  return 'regex' in separator ? separator.regex.pattern.includes('\\n') : typeof separator.value === 'string' && separator.value.includes('\n');
}
