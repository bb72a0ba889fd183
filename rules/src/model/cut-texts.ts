import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import { textOf } from './constants.js';
import { contentPath } from './contents.js';
import { readByDecoder } from './decoding.js';
import type { Deliveries, Delivery } from './deliveries.js';
import { within } from './guards.js';
import { plainText } from './plain-text.js';
import { isFunction, isInside, memberName, unwrap, type CallNode, type Syntax } from './syntax.js';

/** Text that is made of each piece by itself, so that a character which lies across two of them is lost. */
export interface CutText {
  readonly node: Node;
  /** Where the text grows. */
  readonly into: string;
  /** What the stream is called, and the statement before which it can be told its encoding; missing where that would change more. */
  readonly stream?: { readonly name: string; readonly statement: TSESTree.Statement };
}

/** Encodings of which each byte is a character, and those that are no text. */
const notUtf8 = /^(?:latin1|binary|ascii|hex|base64|base64url|utf16le|ucs2|ucs-2|utf-16le)$/i;

/** Texts that grow piece by piece, of streams that nobody told their encoding. */
export function cutTexts(deliveries: Deliveries, { calls }: Syntax): CutText[] {
  const found: CutText[] = [];
  for (const delivery of deliveries.all) {
    const { fact, handler, call, target } = delivery;
    if (fact.carries !== 'bytes' || fact.decoded || call === undefined || !isFunction(handler) || target.type !== 'Identifier') continue;
    // Who says that it is a text has told the stream so.
    if (/^\s*:\s*string\b/.test(deliveries.network.tree.text.slice(target.typeAnnotation?.range[0] ?? 0, target.typeAnnotation?.range[1] ?? 0))) continue;
    if (hasEncoding(call, calls, deliveries)) continue;
    const grown = growth(delivery, deliveries);
    if (!grown || isAscii(grown.into, calls, deliveries) || (fact.printed && !isReadAsData(grown.into, calls, deliveries))) continue;
    found.push({ ...grown, ...streamOf(call, delivery, grown.node, deliveries) });
  }
  return found;
}

/** `text += chunk`, `text = text + chunk.toString()` */
function growth(delivery: Delivery, { network }: Deliveries): Pick<CutText, 'node' | 'into'> | undefined {
  const { tree, bindings } = network;
  for (const node of within(delivery.handler, tree)) {
    if (node.type !== 'AssignmentExpression') continue;
    const into = tree.text.slice(...node.left.range);
    const right = unwrap(node.right);
    const added = node.operator === '+=' ? right : right.type === 'BinaryExpression' && right.operator === '+' && plainText(right.left, tree) === into ? unwrap(right.right) : undefined;
    if (node.operator !== '+=' && node.operator !== '=') continue;
    if (added && contentPath(added, delivery, bindings)?.length === 0 && isUtf8(added)) return { node, into };
  }
  return undefined;
}

/** `Buffer.from(text, 'base64')`: the text holds letters that are one byte each. */
function isAscii(text: string, calls: readonly CallNode[], { network: { tree, bindings } }: Deliveries): boolean {
  return calls.some(({ callee, arguments: [value, encoding] }) => {
    const isMade = callee.type === 'MemberExpression' && memberName(callee) === 'from' && value !== undefined && plainText(value, tree) === text;
    return isMade && notUtf8.test(textOf(encoding, bindings) ?? '');
  });
}

/** Whether a text that a program prints is parsed in the end, and not only shown to somebody. */
function isReadAsData(text: string, calls: readonly CallNode[], { network }: Deliveries): boolean {
  return calls.some((call) => {
    const read = readByDecoder(call, network.bindings);
    return read !== undefined && plainText(read, network.tree).startsWith(text);
  });
}

/** Whether a piece becomes text as UTF-8: by itself, or by `toString()`. */
function isUtf8(node: Node): boolean {
  if (node.type === 'Identifier' || node.type === 'TemplateLiteral') return true;
  if (node.type !== 'CallExpression') return false;
  const [encoding, ...more] = node.arguments;
  if (node.callee.type === 'MemberExpression' && memberName(node.callee) !== 'toString') return false;
  if (node.callee.type === 'Identifier') return more.length === 0;
  return encoding === undefined || (encoding.type === 'Literal' && typeof encoding.value === 'string' && !notUtf8.test(encoding.value));
}

/** The text of what a listener is put on, without the calls in between: `response` of `response.setEncoding('utf8').on(…)`. */
function streamText(call: CallNode, { network }: Deliveries): string | undefined {
  let at: Node = unwrap(call.callee);
  while (at.type === 'MemberExpression' && unwrap(at.object).type === 'CallExpression') {
    const inner = unwrap(at.object);
    at = inner.type === 'CallExpression' ? unwrap(inner.callee) : at.object;
  }
  return at.type === 'MemberExpression' ? plainText(at.object, network.tree).replace(/[?!]/g, '') : undefined;
}

function hasEncoding(call: CallNode, calls: readonly CallNode[], deliveries: Deliveries): boolean {
  const stream = streamText(call, deliveries);
  return calls.some((other) => {
    const isSetting = other.callee.type === 'MemberExpression' && /^set(?:Default)?Encoding$/.test(memberName(other.callee) ?? '');
    return isSetting && (stream === undefined || streamText(other, deliveries) === stream);
  });
}

/** Where the stream can be told its encoding: only where nobody counts its bytes or takes them elsewhere. */
function streamOf(call: CallNode, { handler, target }: Delivery, grown: Node, { network }: Deliveries): Pick<CutText, 'stream'> {
  const { tree, bindings } = network;
  const { callee, parent } = call;
  const variable = bindings.variable(target);
  if (target.type !== 'Identifier' || target.typeAnnotation != null || variable === undefined || callee.type !== 'MemberExpression') return {};
  if (parent.type !== 'ExpressionStatement' || callee.optional) return {};
  const object = unwrap(callee.object);
  const isPlain = object.type === 'Identifier' || (object.type === 'MemberExpression' && !object.computed && object.object.type === 'Identifier' && !object.optional);
  const isTextOnly = bindings.references(variable).every(({ identifier }) => {
    const use = identifier.parent as Node | undefined;
    return isInside(identifier, grown) || (use?.type === 'MemberExpression' && memberName(use) === 'toString');
  });
  const name = tree.text.slice(...callee.object.range);
  const isPiped = new RegExp(`${name.replace(/[.$]/g, '\\$&')}\\s*\\.pipe\\(`).test(tree.text);
  const inBlock = parent.parent.type === 'BlockStatement' || parent.parent.type === 'Program';
  return isPlain && isTextOnly && !isPiped && inBlock && isFunction(handler) ? { stream: { name, statement: parent } } : {};
}
