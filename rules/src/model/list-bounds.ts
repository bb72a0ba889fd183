import type { Variable } from '@typescript-eslint/scope-manager';
import { tellingText } from '../source/telling-text.js';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { elementsOf } from './collections.js';
import type { Operation } from './operations.js';
import { optionsOf } from './options.js';
import { plainText } from './plain-text.js';
import { above, enclosingFunction, isFunction, memberName, resultsOf, unwrap } from './syntax.js';

/** Methods that give a list no longer than the one they are called on. */
const noLonger = /^(?:map|filter|sort|toSorted|reverse|toReversed|flat|flatMap|entries|values|keys|concat|trim\w*|toArray|lean|exec)$/;
/** Words of a part of a list: it was cut because it is long. */
const parts = /chunk|batch|\bpages?$|^page[A-Z]|[a-z]Page$|slice|partition|bucket|shard|window/i;
/** Words of what is configured, deployed or written in the code, of which there are few. */
const few =
  /^(?:all|default|supported|allowed|enabled|known|available|registered|active|valid)?_?(?:regions?|zones?|providers?|locales?|languages?|langs|environments?|envs|endpoints?|hosts?|servers?|nodes?|replicas?|peers?|brokers?|plugins?|hooks?|handlers?|listeners?|middlewares?|services?|clients?|connections?|migrations?|tables?|collections?|models?|schemas?|steps?|stages?|phases?|queues?|topics?|channels?|options?|settings?|features?|flags?|types?|kinds?|formats?|sizes?|scopes?|roles?|permissions?|plans|columns?|fields?|keys?to\w*|commands?|scripts?|modules?|adapters?|strategies|strategy|transports?|drivers?|backends?|mirrors?|sources?|targets?|resolvers?|validators?|processors?|workers?|shards?|networks?|chains?|currencies|versions?|extensions?|indexes|indices|levels|attempts|retries|delays|intervals|periods|months|days|weeks|years|args|argv|params|headers|cookies|candidates|variants|themes|templates|patterns|paths?|globs|packages)$/i;
/** Endings of such names. */
const fewOf = /(?:types|kinds|regions|zones|providers|locales|languages|environments|formats|scopes|levels|endpoints|hosts|urls|strategies|adapters|plugins|stages|phases)$/i;
/** Types of what is written down somewhere. */
const writtenType = /^(?:static|seed|default|sample|demo)[A-Z]|(?:Config|Configuration|Definition|Option|Setting)$/i;
/** Names by which a function is told how many to give at most. */
const howMany = /^(?:limit|max(?:[A-Z_]\w*)?|slots|count|size|batch_?size|page_?size|per_?page|take|top|top_?k|n)$/i;
/** How a request says how many it wants at most. */
const pageSize = /\b(?:maxResults|max_results|page_?size|per_?page|\$top|limit)\b/i;
/** Functions that go through many things in parts. */
const inParts = /batch|chunk|page/i;
/** Words of functions that are given a length to decide what to do about it. */
const judges = 'strateg|plan|check|assert|valid|ensure|limit|quota|allow|enforce|exceed';
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

function asNode(argument: Node | undefined): Node | undefined {
  return argument?.type === 'SpreadElement' ? undefined : argument;
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
  if (operation) return isBounded(operation, bindings) ? 'few' : undefined;
  const callee = unwrap(call.callee);
  const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? (memberName(callee) ?? '') : '';
  const object = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
  const [first] = call.arguments;
  if (object?.type === 'Identifier' && object.name === 'Promise' && /^(?:all|allSettled)$/.test(name)) return on(asNode(first));
  if (callee.type === 'Identifier' && name === 'structuredClone') return on(asNode(first));
  if (call.arguments.map((argument) => unwrap(argument)).some((argument) => howMany.test(argument.type === 'Identifier' ? argument.name : argument.type === 'MemberExpression' ? (memberName(argument) ?? '') : ''))) return 'few';
  if (object && configured.test(object.type === 'Identifier' ? object.name : object.type === 'MemberExpression' ? (memberName(object) ?? '') : '')) return 'few';
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
    if (at.type !== 'MemberExpression') {
      if (at.type === 'Identifier' && isPage(at, bindings)) return 'few';
      break;
    }
  }
  const origin = bindings.origin(node);
  if (origin?.kind === 'value') return on(origin.node);
  // What another file exports as a list is written there: `lists.ids` of `import * as lists`.
  return origin?.kind === 'global' || (origin?.kind === 'module' && origin.path.length === 1) ? 'few' : undefined;
}

function ofName(node: Extract<Node, { type: 'Identifier' }>, on: On, operations: readonly Operation[], bindings: Bindings): 'parts' | 'few' | undefined {
  if (parts.test(node.name)) return 'parts';
  const given = bindings.candidates(node);
  if (given.some((value) => isUnboundedRead(value, operations, bindings))) return undefined;
  if (few.test(node.name) || fewOf.test(node.name) || constantName.test(node.name)) return 'few';
  // `toolsByServer` has an entry for each server.
  const group = /By([A-Z]\w*)$/.exec(node.name)?.[1];
  if (group !== undefined && few.test(group)) return 'few';
  const variable = bindings.variable(node);
  if (variable === undefined) return 'few';
  if (isLengthChecked(node.name, node, bindings)) return 'few';
  if (given.some((value) => isTyped(value))) return 'few';
  // What another file exports as a list is written there.
  const origin = bindings.origin(node);
  if (origin?.kind === 'module') return 'few';
  // An element of a part is a part.
  const whole = elementsOf(node, bindings);
  if (whole && boundOfWords(whole)) return 'parts';
  const declared = variable.defs[0]?.name as Node | undefined;
  if (declared && isWrittenType(declared)) return 'few';
  const together = declared && oneOfAll(declared);
  if (together) return on(together);
  const maker = declared && destructuredFrom(declared);
  if (maker && on(maker) === 'parts') return 'parts';
  if (maker && isPageOf(maker, bindings)) return 'few';
  if (isFilledByFew(variable, on)) return 'few';
  const bounds = given.map((value) => (value.type === 'ArrayExpression' && value.elements.length === 0 ? undefined : on(value)));
  if (bounds.length === 0) return undefined;
  return bounds.every((bound) => bound !== undefined) ? bounds.includes('parts') ? 'parts' : 'few' : undefined;
}

/** Whether a name is the answer to a request, in a file that tells how many elements it wants. */
function isPage(name: Node, bindings: Bindings): boolean {
  return bindings.candidates(name).some((value) => isPageOf(value, bindings));
}

function isPageOf(value: Node, bindings: Bindings): boolean {
  const body = value.type === 'AwaitExpression' ? unwrap(bindings.value(value.argument)) : value;
  return body.type === 'CallExpression' && calleeWord(body) === 'json' && pageSize.test(tellingText(bindings.tree));
}

/** The expression whose member a name is: `const { users } = await readPage()`. */
function destructuredFrom(declared: Node): Node | undefined {
  const pattern = declared.parent?.type === 'Property' ? declared.parent.parent : undefined;
  return pattern?.type === 'ObjectPattern' && pattern.parent.type === 'VariableDeclarator' ? (pattern.parent.init ?? undefined) : undefined;
}

/** Whether a list begins empty and gets its elements in loops over few things. */
function isFilledByFew({ references }: Variable, on: On): boolean {
  const pushes = references.flatMap(({ identifier }) => {
    const { parent } = identifier as Node;
    return parent?.type === 'MemberExpression' && memberName(parent) === 'push' ? [parent] : [];
  });
  return pushes.length > 0 && pushes.every((push) => {
    const loop = above(push, (at) => at.type === 'ForOfStatement' || isFunction(at));
    return loop?.type === 'ForOfStatement' && on(loop.right) !== undefined;
  });
}

/** Whether a list comes out of a text that somebody typed: `text.split(',')`. */
function isTyped(value: Node): boolean {
  const node = unwrap(value);
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  return memberName(node.callee) === 'split' || (noLonger.test(memberName(node.callee) ?? '') && isTyped(node.callee.object));
}

/** `findInBatches(query, async (users) => …)`: what a function is given by one that goes through many things in parts. */
export function isGivenInParts(list: Node, bindings: Bindings): boolean {
  const declared = bindings.variable(unwrap(list))?.defs[0]?.name as Node | undefined;
  const inside = declared?.parent;
  if (!isFunction(inside) || inside.params[0] !== declared || inside.parent.type !== 'CallExpression' || inside.parent.callee === inside) return false;
  return inParts.test(calleeWord(inside.parent));
}

/** Whether a name has the type of a list of what is written down somewhere: `addresses: StaticAddress[]`. */
function isWrittenType(declared: Node): boolean {
  const type = declared.type === 'Identifier' ? declared.typeAnnotation?.typeAnnotation : undefined;
  const element = type?.type === 'TSArrayType' ? type.elementType : undefined;
  return element?.type === 'TSTypeReference' && element.typeName.type === 'Identifier' && writtenType.test(element.typeName.name);
}

/** What a name of `const [users, total] = await Promise.all([…])` stands for. */
function oneOfAll(declared: Node): Node | undefined {
  const pattern = declared.parent;
  if (pattern?.type !== 'ArrayPattern' || pattern.parent.type !== 'VariableDeclarator' || pattern.parent.init == null) return undefined;
  const given = unwrap(pattern.parent.init);
  const call = given.type === 'AwaitExpression' ? unwrap(given.argument) : given;
  const list = call.type === 'CallExpression' && calleeWord(call) === 'all' ? call.arguments[0] : undefined;
  const element = list?.type === 'ArrayExpression' ? list.elements[pattern.elements.indexOf(declared as (typeof pattern.elements)[number])] : undefined;
  return element == null || element.type === 'SpreadElement' ? undefined : element;
}

function isUnboundedRead(value: Node, operations: readonly Operation[], bindings: Bindings): boolean {
  const read = unwrap(value.type === 'AwaitExpression' ? value.argument : value);
  return operations.some((operation) => (operation.node === read || operation.call?.node === read) && !isBounded(operation, bindings));
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
  const text = inside && isFunction(inside) ? plainText(inside, tree) : tellingText(tree);
  const checked = new RegExp(`\\b${name.replace(/\$/g, '\\$')}\\??\\.length\\s*(?:>=?\\s*(?![01]\\b|[a-z]\\b)[\\w.]+|<=\\s*(?![01]\\b|[a-z]\\b)[\\w.]+)`);
  // `strategyFor(ids.length)`: whoever is told the length does something about it.
  const judged = new RegExp(`\\b\\w*(?:${judges})\\w*\\([^()]*\\b${name.replace(/\$/g, '\\$')}\\.length\\b`, 'i');
  return checked.test(text) || judged.test(text);
}

/** Whether a read hands back no more records than a limit says. */
function isBounded({ fact, chain, given }: Operation, bindings: Bindings): boolean {
  if (fact.records === 'one') return true;
  if (chain.some(({ method }) => fact.bounds?.methods?.includes(method))) return true;
  const options = given.arguments.map((argument) => optionsOf(argument, 'call', bindings)).filter(({ literal }) => literal !== undefined);
  return (fact.bounds?.options ?? []).some(({ path }) => path !== undefined && options.some((one) => one.read(path).state !== 'unset'));
}
