import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { elementsOf } from './collections.js';
import type { Operation } from './operations.js';
import { enclosingFunction, isFunction, memberName, resultsOf, unwrap } from './syntax.js';

/** Methods that give a list no longer than the one they are called on. */
const noLonger = /^(?:map|filter|sort|toSorted|reverse|toReversed|flat|flatMap|entries|values|keys|concat|trim\w*|toArray|lean|exec)$/;
/** Words of a part of a list: it was cut because it is long. */
const parts = /chunk|batch|\bpages?$|^page[A-Z]|slice|partition|bucket|shard|window/i;
/** Words of what is configured, deployed or written in the code, of which there are few. */
const few =
  /^(?:all|default|supported|allowed|enabled|known|available|registered|active|valid)?_?(?:regions?|zones?|providers?|locales?|languages?|langs|environments?|envs|endpoints?|hosts?|servers?|nodes?|replicas?|peers?|brokers?|plugins?|hooks?|handlers?|listeners?|middlewares?|services?|clients?|connections?|migrations?|tables?|collections?|models?|schemas?|steps?|stages?|phases?|queues?|topics?|channels?|options?|settings?|features?|flags?|types?|kinds?|formats?|sizes?|scopes?|roles?|permissions?|columns?|fields?|keys?to\w*|commands?|scripts?|modules?|adapters?|strategies|strategy|transports?|drivers?|backends?|mirrors?|sources?|targets?|resolvers?|validators?|processors?|workers?|shards?|networks?|chains?|currencies|versions?|extensions?|indexes|indices|levels|attempts|retries|delays|intervals|periods|months|days|weeks|years|args|argv|params|headers|cookies|candidates|variants|themes|templates|patterns|paths?|globs|packages)$/i;
/** Endings of such names. */
const fewOf = /(?:types|kinds|regions|zones|providers|locales|languages|environments|formats|scopes|levels|endpoints|hosts|urls|strategies|adapters|plugins|stages|phases)$/i;
/** Words of functions that give what is written down somewhere. */
const written = /static|default|initial|sample|demo|builtin|built_in|predefined|config/i;
/** Names of what holds a configuration. */
const configured = /^(?:config|conf|cfg|settings|options|opts|env|constants|defaults|argv|args|flags|params|program)$/i;
const constantName = /^[A-Z][A-Z0-9_]+$/;
/** Functions that give what is between two marks of a text, or a number of things that is written down. */
const smallResult = /^(?:split|match|matchAll|slice|splice|take|takeRight|first|head|sampleSize|range|times|fill|from)$/;

/**
 * Why a list has few elements, as far as the source says: `parts` of a list that was cut, `few` by what it is.
 * `undefined` for a list that may be of any length.
 */
export function boundOf(list: Node, operations: readonly Operation[], bindings: Bindings, depth = 0): 'parts' | 'few' | undefined {
  const node = unwrap(list);
  if (depth > 12) return 'few';
  const on = (next: Node | null | undefined) => (next == null ? undefined : boundOf(next, operations, bindings, depth + 1));
  switch (node.type) {
    case 'AwaitExpression':
      return on(node.argument);
    case 'ArrayExpression':
      return ofElements(node.elements, on);
    case 'LogicalExpression':
      return on(node.left) ?? (unwrap(node.right).type === 'ArrayExpression' ? undefined : on(node.right));
    case 'ConditionalExpression':
      return on(node.consequent) ?? on(node.alternate);
    case 'Literal':
    case 'TemplateLiteral':
    case 'ObjectExpression':
      return 'few';
    case 'NewExpression':
      return node.arguments[0] && node.arguments[0].type !== 'SpreadElement' ? on(node.arguments[0]) : undefined;
    case 'CallExpression':
      return ofCall(node, on, operations, bindings);
    case 'MemberExpression':
      return ofMember(node, on, bindings);
    case 'Identifier':
      return ofName(node, on, operations, bindings);
    default:
      return undefined;
  }
}

type On = (next: Node | null | undefined) => 'parts' | 'few' | undefined;

function ofElements(elements: readonly (Node | null)[], on: On): 'parts' | 'few' | undefined {
  const spreads = elements.flatMap((element) => (element?.type === 'SpreadElement' ? [element.argument] : []));
  const bounds = spreads.map(on);
  if (spreads.length > 0 && bounds.includes(undefined)) return undefined;
  return bounds.includes('parts') ? 'parts' : 'few';
}

function ofCall(call: Extract<Node, { type: 'CallExpression' }>, on: On, operations: readonly Operation[], bindings: Bindings): 'parts' | 'few' | undefined {
  const operation = operations.find(({ node, call: remote }) => node === call || remote?.node === call);
  if (operation) return isBounded(operation) ? 'few' : undefined;
  const callee = unwrap(call.callee);
  const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? (memberName(callee) ?? '') : '';
  const object = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
  const [first] = call.arguments;
  const isObject = object?.type === 'Identifier' && object.name === 'Object' && /^(?:keys|values|entries|getOwnPropertyNames)$/.test(name);
  // Objects are mostly written down, or configured.
  if (isObject) return 'few';
  if (object?.type === 'Identifier' && object.name === 'Array' && name === 'from') return first && first.type !== 'SpreadElement' && unwrap(first).type !== 'ObjectExpression' ? on(first) : 'few';
  if (/^(?:slice|splice|take|takeRight|sampleSize|chunk)$/.test(name) || parts.test(name)) return 'parts';
  if (smallResult.test(name)) return 'few';
  if (object && noLonger.test(name)) return on(object);
  if (callee.type === 'Identifier' && /^(?:Array|fill)$/.test(name)) return 'few';
  if (first && first.type !== 'SpreadElement' && /^(?:uniq|unique|dedupe|compact|flatten|sortBy|orderBy|shuffle|without|difference|intersection|union|uniqBy|differenceBy)/.test(name)) return on(first);
  if (written.test(name)) return 'few';
  const own = bindings.functionOf(call.callee);
  const [result, ...others] = own ? resultsOf(own, bindings.tree) : [];
  return result && others.length === 0 ? on(result) : few.test(name.replace(/^(?:get|list|load|find|fetch|read|resolve)(?:All)?/, '')) ? 'few' : undefined;
}

function ofMember(node: Extract<Node, { type: 'MemberExpression' }>, on: On, bindings: Bindings): 'parts' | 'few' | undefined {
  const name = memberName(node) ?? '';
  if (parts.test(name)) return 'parts';
  if (few.test(name) || fewOf.test(name) || constantName.test(name)) return 'few';
  for (let at = unwrap(node.object); ; at = unwrap(at.object)) {
    const said = at.type === 'Identifier' ? at.name : at.type === 'MemberExpression' ? (memberName(at) ?? '') : '';
    if (configured.test(said)) return 'few';
    if (at.type !== 'MemberExpression') break;
  }
  const origin = bindings.origin(node);
  if (origin?.kind === 'value') return on(origin.node);
  return origin?.kind === 'global' ? 'few' : undefined;
}

function ofName(node: Extract<Node, { type: 'Identifier' }>, on: On, operations: readonly Operation[], bindings: Bindings): 'parts' | 'few' | undefined {
  if (parts.test(node.name)) return 'parts';
  const given = bindings.candidates(node);
  if (given.some((value) => isUnboundedRead(value, operations))) return undefined;
  if (few.test(node.name) || fewOf.test(node.name) || constantName.test(node.name)) return 'few';
  const variable = bindings.variable(node);
  if (variable === undefined) return 'few';
  if (isLengthChecked(node.name, node, bindings)) return 'few';
  // What another file exports as a list is written there.
  const origin = bindings.origin(node);
  if (origin?.kind === 'module') return 'few';
  // An element of a part is a part.
  const whole = elementsOf(node, bindings);
  if (whole && boundOfWords(whole)) return 'parts';
  const bounds = given.map((value) => (value.type === 'ArrayExpression' && value.elements.length === 0 ? undefined : on(value)));
  if (bounds.length === 0) return undefined;
  return bounds.every((bound) => bound !== undefined) ? bounds.includes('parts') ? 'parts' : 'few' : undefined;
}

function isUnboundedRead(value: Node, operations: readonly Operation[]): boolean {
  const read = unwrap(value.type === 'AwaitExpression' ? value.argument : value);
  return operations.some((operation) => (operation.node === read || operation.call?.node === read) && !isBounded(operation));
}

function boundOfWords(list: Node): boolean {
  const node = unwrap(list);
  const name = node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? (memberName(node) ?? '') : node.type === 'CallExpression' ? calleeWord(node) : '';
  return parts.test(name);
}

function calleeWord(call: Extract<Node, { type: 'CallExpression' }>): string {
  const callee = unwrap(call.callee);
  return callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? (memberName(callee) ?? '') : '';
}

/** `if (ids.length > 100) throw …` in the function around it, or on the way in. */
function isLengthChecked(name: string, node: Node, { tree }: Bindings): boolean {
  let inside = enclosingFunction(node);
  for (let outer = inside && enclosingFunction(inside); outer; outer = enclosingFunction(outer)) inside = outer;
  const text = inside && isFunction(inside) ? tree.text.slice(...inside.range) : tree.text;
  const checked = new RegExp(`\\b${name.replace(/\$/g, '\\$')}\\??\\.length\\s*(?:>=?\\s*(?![01]\\b|[a-z]\\b)[\\w.]+|<=\\s*(?![01]\\b|[a-z]\\b)[\\w.]+)`);
  return checked.test(text);
}

/** Whether a read hands back no more records than a limit says. */
function isBounded({ fact, chain, given }: Operation): boolean {
  if (fact.records === 'one') return true;
  if (chain.some(({ method }) => fact.bounds?.methods?.includes(method))) return true;
  const text = given.arguments.map((argument) => (argument.type === 'ObjectExpression' ? argument.properties : [])).flat();
  return text.some((property) => property.type === 'SpreadElement' || (property.key.type === 'Identifier' && (fact.bounds?.options ?? []).some(({ path }) => path === (property.key as { name?: string }).name)));
}
