import type { TSESTree } from '@typescript-eslint/utils';
import type { BuilderFact, Library, OperationFact, StatementFact } from '../libraries/library.js';
import type { Node } from '../source/tree.js';
import { constantOf } from './constants.js';
import { knownAt } from './library-index.js';
import { saidName } from './names.js';
import { optionsOf, type Facet } from './options.js';
import type { Network, RemoteCall } from './network.js';
import { memberName, unwrap, wrapped, type CallNode, type Syntax } from './syntax.js';

/** What this file does to the records of a store at one place. */
export interface Operation {
  /** The call that sends it; of a query that is built, the last of the chain. */
  readonly node: CallNode;
  /** As a reader would say it: `redis.get`. */
  readonly name: string;
  readonly fact: OperationFact;
  readonly library: Library;
  /** The call that stands at `node` or where its chain begins; missing where a query is built by what is no call of its own. */
  readonly call?: RemoteCall;
  /** The call whose arguments the places in the fact count from. */
  readonly given: CallNode;
  /** The constant text of the SQL that it sends, as far as it is constant. */
  readonly statement?: string;
  /** Whether more follows behind that text. */
  readonly isCut?: true;
  /** Methods called on what it hands back, in their order: `sort`, `limit`. */
  readonly chain: readonly ChainedCall[];
}

export interface ChainedCall {
  readonly method: string;
  readonly node: TSESTree.CallExpression;
}

/** Everything that a file does to the records of stores, in the order of the source. */
export function operationsIn(network: Network, syntax: Syntax): Operation[] {
  const found = network.calls.flatMap((call) => operationOf(call, network) ?? []);
  for (const call of syntax.calls) {
    const built = call.type === 'CallExpression' ? builtQuery(call, network) : undefined;
    if (built) found.push(built);
  }
  return found.sort((a, b) => a.node.range[0] - b.node.range[0] || b.node.range[1] - a.node.range[1]);
}

/** The argument (or the member of one) that a place in an operation's fact means; `undefined` where it can't be seen. */
export function placeIn(operation: Operation, place: { readonly argument: number; readonly path?: string } | undefined, network: Network): Node | undefined {
  const facet = place && facetAt(operation, place, network);
  return facet?.state === 'set' ? facet.node : undefined;
}

/** The same as a facet: `unset` where it is not given, `unknown` where that can't be told. */
export function facetAt({ given }: Operation, { argument, path }: { readonly argument: number; readonly path?: string }, network: Network): Facet {
  const spread = given.arguments.findIndex(({ type }) => type === 'SpreadElement');
  const node = spread >= 0 && spread <= argument ? undefined : given.arguments[argument];
  if (node === undefined) return { state: spread >= 0 ? 'unknown' : 'unset', from: 'call', why: 'no such argument is given' };
  if (path === undefined) return { state: 'set', from: 'call', node, why: 'it is given' };
  return optionsOf(node, 'call', network.bindings).read(path);
}

function operationOf(call: RemoteCall, network: Network): Operation | undefined {
  const { node, name, library, fact } = call;
  const chain = chainFrom(node);
  const base = { node: chain.at(-1)?.node ?? node, name, library, call, given: node, chain };
  if (fact.operation) return { ...base, fact: fact.operation };
  if (fact.statement) {
    const statement = statementText(node, fact.statement, network);
    const operation = statement && byStatement(statement.text, fact.statement);
    return operation && { ...base, fact: operation, statement: statement.text, ...(statement.isCut && { isCut: true }) };
  }
  const command = fact.command === undefined ? undefined : node.arguments[fact.command];
  const made = command && unwrap(network.bindings.value(command));
  if (made?.type !== 'NewExpression') return undefined;
  const known = knownAt(network.bindings.origin(made.callee), network.settings);
  return known?.fact.kind === 'command' ? { ...base, fact: known.fact.operation, given: made } : undefined;
}

/** The calls that are chained to a call: `.sort(…)`, `.limit(…)`, but not those of its promise. */
function chainFrom(node: Node): ChainedCall[] {
  const chain: ChainedCall[] = [];
  for (let at = wrapped(node); at.parent?.type === 'MemberExpression' && at.parent.object === at; ) {
    const member = wrapped(at.parent);
    const method = memberName(at.parent);
    if (method === undefined || /^(?:then|catch|finally)$/.test(method)) break;
    if (member.parent?.type !== 'CallExpression' || member.parent.callee !== member) break;
    chain.push({ method, node: member.parent });
    at = wrapped(member.parent);
  }
  return chain;
}

/** A query that is built by a chain of calls on a client, at its first call. */
function builtQuery(first: TSESTree.CallExpression, network: Network): Operation | undefined {
  const callee = unwrap(first.callee);
  const client = clientBehind(first, network);
  if (client === undefined) return undefined;
  const { builds } = client;
  const method = client.method;
  if (!builds.begins.includes(method)) return undefined;
  const chain = chainFrom(first);
  const methods = [method, ...chain.map((link) => link.method)];
  if (methods.some((name) => builds.notSent?.includes(name))) return undefined;
  const last = chain.at(-1)?.node ?? first;
  if (!isSent(last)) return undefined;
  const fact = methods.toReversed().flatMap((name) => (Object.hasOwn(builds.operations, name) ? [builds.operations[name]!] : []))[0] ?? builds.otherwise;
  const said = saidName(first, network.tree.text) ?? (callee.type === 'Identifier' ? callee.name : undefined);
  return fact && { node: last, name: said ?? client.library.name, fact, library: client.library, given: first, chain };
}

interface Builder {
  readonly library: Library;
  readonly builds: BuilderFact;
  readonly method: string;
}

/** The client that a call begins a query on: one of this file, one that is imported, one that is known by its type. */
function clientBehind(call: TSESTree.CallExpression, network: Network): Builder | undefined {
  const callee = unwrap(call.callee);
  const isMember = callee.type === 'MemberExpression';
  const object = isMember ? callee.object : callee;
  const method = isMember ? memberName(callee) : '';
  const whole = builderAt(callee, network);
  if (whole) return { ...whole, method: '' };
  const builder = isMember && method !== undefined ? builderAt(object, network) : undefined;
  return builder && method !== undefined ? { ...builder, method } : undefined;
}

function builderAt(expression: Node, network: Network): Omit<Builder, 'method'> | undefined {
  const client = network.clientOf(expression) ?? network.clientElsewhere(expression);
  return client?.fact.builds && { library: client.library, builds: client.fact.builds };
}

/** Whether a query is sent where it stands: it is awaited, given back, or one of those that are waited for together. */
function isSent(last: Node): boolean {
  const at = wrapped(last);
  const { parent } = at;
  switch (parent?.type) {
    case 'AwaitExpression':
    case 'ReturnStatement':
    case 'YieldExpression':
    case 'ArrayExpression':
      return true;
    case 'ArrowFunctionExpression':
      return parent.body === at;
    case 'MemberExpression':
      return /^(?:then|catch|finally)$/.test(memberName(parent) ?? '');
    default:
      return false;
  }
}

/** The text of a statement up to its first value; `undefined` where not even its beginning can be seen. */
export function statementText(call: CallNode, { argument, members = [] }: StatementFact, { bindings, tree }: Network): { readonly text: string; readonly isCut: boolean } | undefined {
  const given = call.arguments[argument];
  if (given === undefined || given.type === 'SpreadElement') return undefined;
  let value = unwrap(bindings.value(given));
  if (value.type === 'ObjectExpression') {
    const options = optionsOf(value, 'call', bindings);
    const text = members.map((member) => options.read(member).node).find((node) => node !== undefined);
    if (text === undefined) return undefined;
    value = unwrap(bindings.value(text));
  }
  const constant = constantOf(value, bindings)?.value;
  if (typeof constant === 'string') return { text: constant, isCut: false };
  if (value.type === 'TaggedTemplateExpression') value = value.quasi;
  if (value.type === 'TemplateLiteral') return { text: tree.text.slice(value.range[0] + 1, value.range[1] - 1), isCut: false };
  if (value.type === 'BinaryExpression' && value.operator === '+') {
    let left: Node = value;
    while (left.type === 'BinaryExpression') left = unwrap(left.left);
    const first = constantOf(left, bindings)?.value;
    return typeof first === 'string' ? { text: first, isCut: true } : undefined;
  }
  return undefined;
}

const verb = /^(?:\s|--[^\n]*\n|\/\*[^]*?\*\/|\()*(with|select|insert|replace|update|delete)\b/i;
const oneRow = /\blimit\s+1\b|\bselect\s+(?:exists|count|sum|min|max|avg)\s*\(|\bselect\s+top\s+1\b/i;

/** What a statement does, by its verb. */
function byStatement(text: string, { batch }: StatementFact): OperationFact | undefined {
  const said = verb.exec(text)?.[1]?.toLowerCase();
  const written = said === 'with' ? (/\b(insert|update|delete)\b/i.exec(text)?.[1]?.toLowerCase() ?? 'select') : said;
  const does = written === 'select' ? 'reads' : written === 'insert' || written === 'replace' ? 'creates' : written === 'update' ? 'changes' : written === 'delete' ? 'deletes' : undefined;
  if (does === undefined) return undefined;
  const way = batch[does];
  const isChange = does === 'creates' && (written === 'replace' || /\bon\s+(?:conflict|duplicate)\b/i.test(text));
  return { does: isChange ? 'changes' : does, records: does === 'creates' || (does === 'reads' && oneRow.test(text)) ? 'one' : 'many', ...(way !== undefined && { batch: way }) };
}

