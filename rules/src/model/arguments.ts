import type { TSESTree } from '@typescript-eslint/utils';
import type { ArgumentRole, Signature } from '../libraries/library.js';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { constantOf } from './constants.js';
import { isLibraryModule } from './library-index.js';
import { calleeName, isFunction, unwrap, type CallNode } from './syntax.js';
import { urlText } from './url.js';

/** A call's arguments by their role. */
export interface Laid {
  readonly url?: Node;
  readonly body?: Node;
  readonly callback?: Node;
  /** What may be the options and may be the address; `options` are unknown then. */
  readonly addressOrOptions?: Node;
  /** What may be a `Request`, which brings an address and options of its own. */
  readonly request?: Node;
  /** `unknown` where an argument may be the options and may be something else. */
  readonly options?: Node | 'unknown';
  /** The first position that may hold the options and is free: where a suggestion puts them. */
  readonly optionsAt?: number;
}

type Shape = 'function' | 'object' | 'text' | 'nothing' | 'unknown';

/** What an argument can be told to be, without knowing more than this file. */
function shapeOf(argument: Node, bindings: Bindings): Shape {
  const value = unwrap(bindings.value(argument));
  if (isFunction(value) || makesFunction(value, bindings)) return 'function';
  if (value.type === 'ObjectExpression') return 'object';
  const constant = constantOf(value, bindings);
  if (constant !== undefined) return constant.value == null ? 'nothing' : 'text';
  if (value.type === 'TemplateLiteral' || urlText(value, bindings) !== undefined) return 'text';
  if (value.type === 'BinaryExpression' && value.operator === '+') return 'text';
  if (value.type === 'ArrayExpression') return 'text';
  return annotatedShape(argument, bindings) ?? 'unknown';
}

/** `makeCallback(resolve)`: a call of a function of this file that gives a function. */
function makesFunction(value: Node, bindings: Bindings): boolean {
  const maker = value.type === 'CallExpression' ? bindings.functionOf(value.callee) : undefined;
  if (maker === undefined) return false;
  if (maker.body.type !== 'BlockStatement') return isFunction(maker.body);
  const last = maker.body.body.at(-1);
  return last?.type === 'ReturnStatement' && isFunction(last.argument);
}

/** A parameter's type, or a name that can mean nothing else, tells a URL from options. */
function annotatedShape(argument: Node, bindings: Bindings): Shape | undefined {
  const node = unwrap(argument);
  const name = node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' && node.property.type === 'Identifier' ? node.property.name : '';
  const definition = node.type === 'Identifier' ? (bindings.variable(node)?.defs[0]?.name as Node | undefined) : undefined;
  const type = definition?.type === 'Identifier' ? definition.typeAnnotation?.typeAnnotation : undefined;
  if (type?.type === 'TSStringKeyword') return 'text';
  if (type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier') {
    if (type.typeName.name === 'URL') return 'text';
    if (/Options|Config|Init$/.test(type.typeName.name)) return 'unknown';
  }
  return /(?:^|[a-z_])(?:url|uri|href|endpoint)$/i.test(name) ? 'text' : undefined;
}

const accepts: Record<Shape, readonly ArgumentRole[]> = {
  function: ['callback', 'other'],
  object: ['options', 'body', 'other'],
  text: ['url', 'body', 'other'],
  nothing: [],
  unknown: [],
};

/** Tells which argument is what. */
export function layOut(call: CallNode, signature: Signature, bindings: Bindings): Laid {
  let laid: { -readonly [Key in keyof Laid]: Laid[Key] } = {};
  const given = call.arguments;
  const spread = given.findIndex((argument) => argument.type === 'SpreadElement');
  for (const [index, roles] of signature.entries()) {
    const argument = given[index];
    if (spread >= 0 && index >= spread) {
      if (roles.includes('options')) laid.options = 'unknown';
      continue;
    }
    if (argument === undefined) {
      if (roles.includes('options')) laid.optionsAt ??= index;
      continue;
    }
    const role = roleOf(argument, roles, given[index + 1], bindings);
    if (role === 'unknown') {
      if (roles.includes('options')) {
        if (roles.includes('url') && laid.options === undefined) laid.addressOrOptions = argument;
        else delete laid.addressOrOptions;
        laid.options ??= 'unknown';
      }
      else if (roles.includes('url')) laid.request = argument;
      continue;
    }
    // A literal behind something unknown: had that been the options, this would be something else.
    if (role === 'options' && laid.options !== undefined && laid.options !== 'unknown') continue;
    if (role === 'callback' && roles.includes('options') && laid.options === undefined) laid.optionsAt ??= index;
    if (role !== undefined && role !== 'other') laid = { ...laid, [role]: argument };
  }
  return laid;
}

function roleOf(
  argument: Node,
  roles: readonly ArgumentRole[],
  next: Node | undefined,
  bindings: Bindings,
): ArgumentRole | 'unknown' | undefined {
  const shape = shapeOf(argument, bindings);
  if (roles.length === 1) return shape === 'nothing' ? undefined : roles[0];
  if (shape === 'nothing') return undefined;
  const role = accepts[shape].find((candidate) => roles.includes(candidate));
  if (role !== undefined) return role;
  if (roles.includes('other') && !roles.includes('url') && isMadeByLibrary(argument, bindings)) return 'other';
  // `url | options` before a literal can only be the URL; `fetch(input)` takes a Request too, whose options are elsewhere.
  if (roles.includes('url') && roles.includes('options')) {
    return next !== undefined && unwrap(bindings.value(next)).type === 'ObjectExpression' ? 'url' : 'unknown';
  }
  if (roles.includes('url')) return mayBeRequest(argument, bindings) ? 'unknown' : 'url';
  return 'unknown';
}

/** `new Metadata()`: what a library has classes for is not among the options of its calls. */
function isMadeByLibrary(argument: Node, bindings: Bindings): boolean {
  const value = unwrap(bindings.value(argument));
  const origin = value.type === 'NewExpression' ? bindings.origin(value.callee) : undefined;
  return origin?.kind === 'module' && isLibraryModule(origin.module);
}

/** Whether the argument may be a `Request`, which brings options of its own. */
function mayBeRequest(argument: Node, bindings: Bindings): boolean {
  const node = unwrap(argument);
  if (node.type === 'MemberExpression' && node.property.type === 'Identifier') return /req(?:uest)?$/i.test(node.property.name);
  if (node.type === 'CallExpression') return /req(?:uest)?$|^clone$/i.test(calleeName(node) ?? '');
  if (node.type !== 'Identifier') return false;
  const definition = bindings.variable(node)?.defs[0]?.name as Node | undefined;
  const type = definition?.type === 'Identifier' ? definition.typeAnnotation?.typeAnnotation : undefined;
  if (type !== undefined) return !isAddress(type);
  return /^(?:req|request|input|resource|info|args?)$|Request$|Req$/i.test(node.name);
}

/** `string`, `URL`, `string | URL`: a request can't be among them. */
function isAddress(type: TSESTree.TypeNode): boolean {
  switch (type.type) {
    case 'TSStringKeyword':
    case 'TSTemplateLiteralType':
    case 'TSLiteralType':
      return true;
    case 'TSTypeReference':
      return type.typeName.type === 'Identifier' && type.typeName.name === 'URL';
    case 'TSUnionType':
      return type.types.every(isAddress);
    default:
      return false;
  }
}
