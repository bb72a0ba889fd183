import type { TSESTree } from '@typescript-eslint/utils';
import { errorTexts, type ErrorText } from '../libraries/error-texts.js';
import { tellingText } from '../source/telling-text.js';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { constantOf } from './constants.js';
import { isCaughtBy } from './guards.js';
import type { Network } from './network.js';
import { plainText } from './plain-text.js';
import { calleeName, eachNode, enclosingFunction, isFunction, isInside, keyName, memberName, unwrap, wrapped, type FunctionNode, type Syntax } from './syntax.js';

/** An error that is recognised by its words. */
export interface MatchedMessage {
  /** The comparison: `error.message.includes('ECONNRESET')`. */
  readonly node: Node;
  readonly text: ErrorText;
  /** Comparisons in the same function that can be one with the field `code` instead, each with the name of the error. */
  readonly codes: readonly { readonly node: Node; readonly error: string; readonly code: string }[];
}

const compares = /^(?:includes|startsWith|endsWith|indexOf|match|search|test)$/;
const reshapes = /^(?:toLowerCase|toUpperCase|toLocaleLowerCase|trim|toString)$/;
const eachOf = /^(?:some|find|every|filter|findIndex)$/;
/** Names that people give to errors, and to what they say. */
const errorish = /^(?:e|ex|err|error|exception|reason|cause)$|(?:[a-z]Err|[a-z_]err|[eE]rror|Exception)$/;
const messageish = /^(?:e|err|error|exception)_?(?:message|msg|text)$/i;
/** Fields by which code recognises an error as it should be. */
const lasting = /^(?:code|errno|cause|errors|statusCode|sqlState|errorLabels|hasErrorLabel)$/;

/** A text that is not in sight here tells nothing. The vague ones are common words: they have to begin a text. */
const anyText = new RegExp(errorTexts.map(({ text, isVague }) => (isVague ? `['"\`/(|]${text}` : text)).join('|'), 'i');

/** Where an error is recognised by words that other versions and platforms choose differently: the first in each function. */
export function matchedMessages(network: Network, syntax: Syntax): MatchedMessage[] {
  const { tree, bindings } = network;
  if (!anyText.test(tree.text)) return [];
  const asked: { readonly node: Node; readonly text: ErrorText | undefined; readonly error: string | undefined }[] = [];
  eachNode([tree.program], tree, (node) => {
    for (const { said, message } of comparisonsOf(node)) {
      const error = errorSaidBy(message, network);
      if (error === undefined) continue;
      const text = textIn(said, network);
      const isMeant = text !== undefined && (!text.isVague || isRemote(error, network, syntax));
      asked.push({ node, text: isMeant ? text : undefined, error: text && isCodeAlone(said, text) ? nameOfAsked(node) : undefined });
    }
  });
  asked.sort((a, b) => a.node.range[0] - b.node.range[0]);
  const functions = new Set(asked.map(({ node }) => around(node)));
  return [...functions].flatMap((inside) => {
    const found = asked.flatMap(({ node, text, error }) => (text && around(node) === inside && !isGuess(node) ? [{ node, text, error }] : []));
    const [first] = found;
    if (first === undefined || knowsBetter(inside)) return [];
    return [{ node: first.node, text: first.text, codes: found.flatMap(({ node, text, error }) => (error === undefined ? [] : [{ node, error, code: text.text }])) }];
  });

  /** The function around a comparison; one that is run for each of a list of words belongs to what is around it. */
  function around(node: Node): Node {
    const inside = enclosingFunction(node);
    return inside === undefined ? tree.program : isForEach(inside) ? around(inside) : inside;
  }

  /** Whether most of a condition asks for words of which nobody knows the field: then it is a guess and has to be. */
  function isGuess(node: Node): boolean {
    const inside = enclosingFunction(node);
    let condition = inside && isForEach(inside) ? inside.parent : node;
    for (condition = wrapped(condition); condition.parent?.type === 'LogicalExpression'; ) condition = wrapped(condition.parent);
    const parts = asked.filter((one) => isInside(one.node, condition));
    return parts.filter(({ text }) => text === undefined).length * 2 > parts.length;
  }

  /** Whether the function around a comparison looks at a field that stays as well: then the words are for what has lost it. */
  function knowsBetter(inside: Node): boolean {
    let isKnown = false;
    eachNode([inside], tree, (node) => {
      if (node.type === 'MemberExpression') isKnown ||= lasting.test(memberName(node) ?? '') || (memberName(node) === 'name' && isNameOfAbort(node));
      else if (node.type === 'Property') isKnown ||= node.parent.type === 'ObjectPattern' && lasting.test(keyName(node) ?? '');
      else if (node.type === 'BinaryExpression' && node.operator === 'in') isKnown ||= lasting.test(String(constantOf(node.left, bindings)?.value));
    });
    return isKnown;
  }

  function isNameOfAbort(node: Node): boolean {
    const { parent } = wrapped(node);
    return parent?.type === 'BinaryExpression' && /Abort|Timeout/i.test(plainText(parent, tree));
  }
}

/** What a comparison compares: `message.includes(said)`, `/said/.test(message)`, `message === said`, in either order. */
function comparisonsOf(node: Node): { readonly said: Node; readonly message: Node }[] {
  if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator)) {
    const { left, right } = node as { left: Node; right: Node };
    return [
      { said: right, message: left },
      { said: left, message: right },
    ];
  }
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return [];
  const method = memberName(node.callee) ?? '';
  const [argument] = node.arguments;
  if (argument === undefined || argument.type === 'SpreadElement' || !compares.test(method)) return [];
  return [method === 'test' ? { said: node.callee.object, message: argument } : { said: argument, message: node.callee.object }];
}

/** The text of an error that stands in what a message is compared with, if at least half of a list are such. */
function textIn(said: Node, network: Network): ErrorText | undefined {
  const texts = textsOf(said, network.bindings);
  const fits = texts.flatMap((text) => errorTexts.find((known) => isIn(text, known)) ?? []);
  if (fits.length * 2 < texts.length) return undefined;
  const whole = network.tree.text.toLowerCase();
  return fits.find(({ others }) => !others?.some((other) => whole.includes(other.toLowerCase())));
}

function isIn(text: string, { text: known, isAnywhere }: ErrorText): boolean {
  const [low, sought] = [text.toLowerCase(), known.toLowerCase()];
  return isAnywhere ? new RegExp(`(?<![\\w])${sought}(?![\\w])`).test(low) : low.replace(/^(?:type)?error: |[.:\s]+$| of$| resource\.?$/g, '') === sought;
}

function textsOf(said: Node, bindings: Bindings): string[] {
  const node = unwrap(bindings.value(said));
  if (node.type === 'Literal' && 'regex' in node) return node.regex.pattern.split('|').map((words) => words.replace(/^\^?\(?(?:\?:)?|\)?\$?$|\\b/g, ''));
  const value = constantOf(node, bindings)?.value;
  if (typeof value === 'string') return [value];
  // `codes.some((code) => error.message.includes(code))`
  const variable = node.type === 'Identifier' ? bindings.variable(node) : undefined;
  const each = variable?.defs[0]?.node as Node | undefined;
  if (!isFunction(each) || each.params[0] !== variable?.identifiers[0] || !isForEach(each)) return [];
  const list = unwrap(bindings.value(each.parent.callee.object));
  return list.type === 'ArrayExpression' ? list.elements.flatMap((element) => (element && element.type !== 'SpreadElement' ? textsOf(element, bindings) : [])) : [];
}

/** `codes.some((code) => …)` */
function isForEach(inside: FunctionNode): inside is FunctionNode & { parent: TSESTree.CallExpression & { callee: TSESTree.MemberExpression } } {
  const { parent } = inside;
  return parent.type === 'CallExpression' && parent.callee.type === 'MemberExpression' && eachOf.test(memberName(parent.callee) ?? '');
}

/** The error whose message an expression is: `error.message`, `String(error)`, `messageOf(error)`, in small letters too. */
function errorSaidBy(expression: Node, network: Network): Node | undefined {
  const { bindings } = network;
  const node = unwrap(bindings.value(expression));
  switch (node.type) {
    case 'MemberExpression':
      return memberName(node) === 'message' && isError(node.object, network) ? unwrap(node.object) : undefined;
    case 'CallExpression': {
      const name = calleeName(node) ?? '';
      if (node.callee.type === 'MemberExpression' && reshapes.test(name)) {
        return errorSaidBy(node.callee.object, network) ?? (name === 'toString' && isError(node.callee.object, network) ? unwrap(node.callee.object) : undefined);
      }
      const [argument] = node.arguments;
      if (argument === undefined || argument.type === 'SpreadElement' || !/^String$|(?:message|msg)/i.test(name)) return undefined;
      return errorSaidBy(argument, network) ?? (isError(argument, network) ? unwrap(argument) : undefined);
    }
    case 'TemplateLiteral':
      return node.expressions.map((part) => errorSaidBy(part, network) ?? (isError(part, network) ? unwrap(part) : undefined)).find((error) => error !== undefined);
    case 'ConditionalExpression':
      return errorSaidBy(node.consequent, network) ?? errorSaidBy(node.alternate, network);
    case 'LogicalExpression':
      return errorSaidBy(node.left, network) ?? errorSaidBy(node.right, network);
    case 'Identifier': {
      const definition = bindings.variable(node)?.defs[0]?.node as Node | undefined;
      // `const { message } = error`
      const taken = definition?.type === 'VariableDeclarator' && definition.id.type === 'ObjectPattern' && node.name === 'message' ? definition.init : undefined;
      if (taken) return isError(taken, network) ? unwrap(taken) : undefined;
      return messageish.test(node.name) && definition?.type !== 'VariableDeclarator' ? node : undefined;
    }
    default:
      return undefined;
  }
}

function isError(expression: Node, { bindings }: Network): boolean {
  const node = unwrap(expression);
  if (node.type === 'Identifier') return errorish.test(node.name) || (bindings.variable(node)?.defs[0]?.type as string | undefined) === 'CatchClause';
  if (node.type === 'MemberExpression') return memberName(node) === 'cause';
  return node.type === 'CallExpression' && /error/i.test(calleeName(node) ?? '');
}

/** Whether an error was caught around a call to another machine, and is none of those that the file makes itself. */
function isRemote(error: Node, { calls, bindings, tree }: Network, { catches }: Syntax): boolean {
  const definition = error.type === 'Identifier' ? (bindings.variable(error)?.defs[0]?.node as Node | undefined) : undefined;
  const clause = catches.find((one) => one === definition);
  return clause !== undefined && calls.some(({ node }) => isCaughtBy(node, clause)) && !/new \w*(?:Error|Exception)\([^)]*(?:time(?:d[ -]?)?[ -]?out|abort)/i.test(tellingText(tree));
}

function isCodeAlone(said: Node, { text, isCode }: ErrorText): boolean {
  return isCode === true && said.type === 'Literal' && said.value === text;
}

/** The name of the error in `error.message.includes(…)`, where nothing else stands around it. */
function nameOfAsked(node: Node): string | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || memberName(node.callee) !== 'includes' || node.arguments.length !== 1) return undefined;
  const member = unwrap(node.callee.object);
  return member.type === 'MemberExpression' && !member.optional && member.object.type === 'Identifier' ? member.object.name : undefined;
}
