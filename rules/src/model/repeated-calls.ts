import type { Node } from '../source/tree.js';
import { addressOf } from './address.js';
import { callsOf } from './callers.js';
import { iterationsAround, mentionsElement, type Iteration } from './iterations.js';
import { boundOf, isGivenInParts } from './list-bounds.js';
import { saidName } from './names.js';
import type { Network, RemoteCall } from './network.js';
import { statementText, type Operation } from './operations.js';
import { plainText } from './plain-text.js';
import { isForUnknown, isSpared } from './spared-calls.js';
import { above, eachNode, isFunction, isInside, keyName, memberName, unwrap, type CallNode, type FunctionNode, type Syntax } from './syntax.js';

/** A call to another machine that is made once for each element of a list of any length. */
export interface RepeatedCall {
  readonly iteration: Iteration;
  /** The call in the iteration: that one itself, or of a function that makes it. */
  readonly node: CallNode;
  readonly name: string;
  /** What it does to the records of a store. */
  readonly operation?: Operation['fact'];
  /** Whether another function stands in between. */
  readonly isIndirect: boolean;
}

/** A call to another machine, or of a function that makes one or two. */
export interface Site {
  readonly node: CallNode;
  /** The whole of it, with what is chained to it. */
  readonly whole: CallNode;
  readonly name: string;
  readonly operation?: Operation['fact'];
  readonly isIndirect: boolean;
}

/** What a function that is imported asks another machine. */
type FindAsker = (module: string, path: readonly string[]) => { readonly operation?: Operation['fact'] } | undefined;

/** Functions that do more than this are pieces of work, and not ways to ask. */
const maxCallsOfAsker = 2;

/** Words of whoever keeps the pace on purpose. */
const paced = /\b(?:sleep|delay|pause|throttl\w*|rate_?limit\w*|back_?off|debounce|semaphore|sema\w*|mutex|bottleneck|acquire\w*|p_?limit|limiter|(?<!\.)limit(?=\()|concurrency|waitFor\w*|setTimeout|cool_?down|attempts?|retry|retries|cursor|nextPageToken|continuationToken)\b/i;
/** Names of a transaction, or of what runs in one: its statements share a connection, one after the other. */
const inTransaction = /^(?:tx|trx|txn|transaction|session|queryRunner|transactional\w*|sp|savepoint|qr|dbTx)$/i;
/** Functions that run once, by hand or at the start. */
const once = /seed|migrat|backfill|bootstrap|fixture|^setup|^init|populate(?:Db|Database)|^install|^upgrade|^main$|demo|sample/i;

/** Calls to other machines that are repeated over a list, once for each iteration: the first one of it. */
export function repeatedCalls(network: Network, operations: readonly Operation[], syntax: Syntax, asker: FindAsker): readonly RepeatedCall[] {
  const direct = sitesOf(network, operations);
  const found = new Map<Node, RepeatedCall>();
  for (const site of [...direct, ...throughFunctions(askersAmong(direct, network), network), ...throughImports(network, syntax, asker)]) {
    const iteration = unboundedIteration(site, network, operations);
    const known = iteration && found.get(iteration.node);
    if (iteration === undefined || (known && known.node.range[0] <= site.node.range[0])) continue;
    const { operation: _anyData, ...rest } = site;
    const operation = site.isIndirect ? site.operation : fitting(site.operation, site.node, iteration, network);
    found.set(iteration.node, { ...rest, ...(operation && { operation }), iteration });
  }
  return [...found.values()].sort((a, b) => a.node.range[0] - b.node.range[0]);
}

/**
 * Whether the number of calls is what is wrong: one waits for the other, or the store could be asked for all together. What
 * is done at once and can't be joined is wrong by how much is under way.
 */
export function isPerElement({ iteration, operation, isIndirect }: RepeatedCall): boolean {
  return iteration.way === 'in turn' || (operation?.batch !== undefined && !isIndirect);
}

function sitesOf(network: Network, operations: readonly Operation[]): readonly Site[] {
  const built = operations.filter(({ call }) => call === undefined).map(({ given, node, name, fact }): Site => ({ node: given, whole: node, name, operation: fact, isIndirect: false }));
  const calls = network.calls.filter((call) => asks(call, network)).flatMap((call): Site | readonly never[] => {
    const operation = operations.find((candidate) => candidate.call === call);
    // `LISTEN`, `SET`, `CREATE TABLE`: no statement about records.
    if (operation === undefined && call.fact.statement && statementText(call.node, call.fact.statement, network) !== undefined) return [];
    return { node: call.node, whole: operation?.node ?? call.node, name: call.name, ...(operation && { operation: operation.fact }), isIndirect: false };
  });
  return [...calls, ...built];
}

/** An operation without its batch form where that writes the same to all, and every element gets something else. */
function fitting(operation: Operation['fact'] | undefined, call: CallNode, iteration: Iteration, network: Network): Operation['fact'] | undefined {
  if (operation?.batchWrites !== 'the same') return operation;
  const [options] = call.arguments;
  const data = options?.type === 'ObjectExpression' ? options.properties.find((property) => property.type === 'Property' && keyName(property) === operation.data?.path) : undefined;
  const isSame = data?.type === 'Property' && !mentionsElement(data.value, iteration, network, (top) => identifiers(top, network));
  if (isSame) return operation;
  const { batch: _writesTheSame, ...rest } = operation;
  return rest;
}

/** Whether a call asks or tells a peer something about one thing: no connection, no step of a transaction, nothing local. */
function asks(call: RemoteCall, network: Network): boolean {
  const { fact } = call;
  if (fact.gives === 'connection' || fact.gives === 'stream' || fact.transaction || fact.inTransaction || fact.receives || fact.acknowledges) return false;
  return addressOf(call, network) !== 'loopback';
}

/** Calls of functions and methods of this file that make a call or two. */
function throughFunctions(askers: ReadonlyMap<FunctionNode, Site>, network: Network): readonly Site[] {
  return [...askers].flatMap(([inside, site]) => {
    // A function that calls itself goes through a tree, a level at a time.
    const callers = callsOf(inside, network.bindings).filter((node) => !isInside(node, inside));
    return callers.map((node): Site => through(node, site, network));
  });
}

/** Calls of functions of other files that make a call or two. */
function throughImports(network: Network, { calls }: Syntax, asker: FindAsker): readonly Site[] {
  return calls.flatMap((node): Site | readonly never[] => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.arguments.length === 0 || network.of(node)) return [];
    if (!iterationsAround(node, network)?.iterations.length) return [];
    const origin = network.bindings.origin(node.callee);
    const asked = origin?.kind === 'module' ? asker(origin.module, origin.path) : undefined;
    return asked ? through(node, { node, whole: node, name: node.callee.name, isIndirect: true, ...asked }, network) : [];
  });
}

function through(node: CallNode, site: Site, network: Network): Site {
  return { ...site, node, whole: node, name: saidName(node, network.tree.text) ?? site.name, isIndirect: true };
}

/** Functions and methods that make a call or two, whatever they are given, with the first of them. */
export function askerFunctions(network: Network, operations: readonly Operation[]): ReadonlyMap<FunctionNode, Site> {
  return askersAmong(sitesOf(network, operations), network);
}

function askersAmong(direct: readonly Site[], network: Network): ReadonlyMap<FunctionNode, Site> {
  const byFunction = new Map<FunctionNode, Site[]>();
  for (const site of direct) {
    const inside = namedFunction(site.node);
    if (inside) byFunction.set(inside, [...(byFunction.get(inside) ?? []), site]);
  }
  return new Map(
    [...byFunction].flatMap(([inside, sites]) => {
      const [site] = sites;
      return site === undefined || sites.length > maxCallsOfAsker || isForUnknown(site.node, inside, network) || !isAboutWhatIsGiven(site, inside, network) ? [] : [[inside, site] as const];
    }),
  );
}

/** Whether a call mentions anything that its function is given, or makes of it. */
function isAboutWhatIsGiven({ whole }: Site, inside: FunctionNode, network: Network): boolean {
  return identifiers(whole, network).some((name) => {
    const declared = network.bindings.variable(name)?.defs[0]?.name as Node | undefined;
    return declared !== undefined && isInside(declared, inside);
  });
}

/** The function with a name that a node stands in. */
function namedFunction(node: Node): FunctionNode | undefined {
  const found = above(node, (at) => isFunction(at) && (at.type === 'FunctionDeclaration' || /^(?:MethodDefinition|PropertyDefinition|VariableDeclarator|Property)$/.test(at.parent.type)));
  return found && isFunction(found) ? found : undefined;
}

/** The iteration over a list of any length that repeats a call. */
function unboundedIteration({ node, whole, operation }: Site, network: Network, operations: readonly Operation[]): Iteration | undefined {
  const around = iterationsAround(node, network);
  if (around === undefined || around.iterations.length === 0) return undefined;
  const identifiersIn = (top: Node) => identifiers(top, network);
  if (identifiersIn(whole).some((name) => name.type === 'Identifier' && inTransaction.test(name.name))) return undefined;
  if (isOnlyOnce(around.inside)) return undefined;
  for (const iteration of around.iterations) {
    const bound = boundOf(iteration.list, operations, network.bindings);
    if (bound === 'parts' || paced.test(plainText(iteration.body, network.tree))) return undefined;
    // A part of them at once is no more than the part; a call for each is still a call for each.
    if (iteration.way === 'at once' && isGivenInParts(iteration.list, network.bindings)) return undefined;
    if (bound === 'few' || !mentionsElement(whole, iteration, network, identifiersIn)) continue;
    if (iteration.way === 'in turn' && (dependsOnPrevious(node, iteration, network, identifiersIn) || isSearch(node, operation, iteration, network))) return undefined;
    if (isSpared(node, iteration, operation, network)) return undefined;
    return isInTransaction(iteration.node, network) ? undefined : iteration;
  }
  return undefined;
}

function identifiers(top: Node, { tree }: Network): readonly Node[] {
  const found: Node[] = [];
  eachNode([top], tree, (node) => {
    if (node.type === 'Identifier') found.push(node);
  });
  return found;
}

/** Whether a call is given something that an earlier turn of its loop made. */
function dependsOnPrevious(node: CallNode, { node: loop, body }: Iteration, { bindings }: Network, identifiersIn: (node: Node) => readonly Node[]): boolean {
  const seen = new Set<Node>();
  const isFromBefore = (expression: Node): boolean => identifiersIn(expression).some((name) => {
    const variable = bindings.variable(name);
    const declared = variable?.defs[0]?.name as Node | undefined;
    if (variable === undefined || declared === undefined || seen.has(declared)) return false;
    // `const body = { after: last }`
    if (isInside(declared, body)) return declared.parent?.type === 'VariableDeclarator' && declared.parent.init != null && isFromBefore(seen.add(declared) && declared.parent.init);
    if (isInside(declared, loop)) return false;
    return variable.references.some((reference) => reference.isWrite() && isInside(reference.identifier, body));
  });
  return node.arguments.some(isFromBefore);
}

/** Whether a loop ends with the first answer that fits: the next peer is asked only if this one had none. */
function isSearch(node: CallNode, operation: Operation['fact'] | undefined, { body }: Iteration, network: Network): boolean {
  const holder = above(node, (at) => at.type === 'VariableDeclarator' || at.type === 'AssignmentExpression' || at.type === 'ReturnStatement' || at === body);
  if (holder?.type === 'ReturnStatement') return true;
  const names = holder?.type === 'VariableDeclarator' ? namesIn(holder.id) : holder?.type === 'AssignmentExpression' ? namesIn(holder.left) : [];
  let ends = false;
  eachNode([body], network.tree, (at) => {
    if (at.type === 'BreakStatement' && at.label == null && above(at, (outer) => outer.type === 'SwitchStatement', body) === undefined) ends = true;
    // Whatever was found, the next turn is never reached.
    if (at.type === 'ReturnStatement' && above(at, isDecision, body) === undefined) ends = true;
    if (at.type === 'ReturnStatement' && at.argument && names.some((name) => mentionsName(at.argument!, name, network) && isPositive(at, name, network))) ends = true;
    // What comes of one element decides whether the next is asked for at all; records that are read could be read together before.
    if (at.type === 'ReturnStatement' && operation?.does !== 'reads' && names.some((name) => isDecidedBy(at, name, network))) ends = true;
  });
  return ends;
}

/** The names that hold what is taken: `answer`, `{ ok, status }`. */
function namesIn(target: Node): readonly string[] {
  if (target.type === 'Identifier') return [target.name];
  return target.type === 'ObjectPattern' ? target.properties.flatMap((property) => (property.type === 'Property' && property.value.type === 'Identifier' ? [property.value.name] : [])) : [];
}

function isDecision(node: Node): boolean {
  return node.type === 'IfStatement' || node.type === 'SwitchStatement' || node.type === 'CatchClause' || isFunction(node);
}

function mentionsName(node: Node, name: string, network: Network): boolean {
  return identifiers(node, network).some((identifier) => identifier.type === 'Identifier' && identifier.name === name);
}

function isDecidedBy(statement: Node, name: string, network: Network): boolean {
  const decision = above(statement, (at) => at.type === 'IfStatement');
  return decision?.type === 'IfStatement' && mentionsName(decision.test, name, network);
}

/** Whether a statement is reached where something was found: `if (user) return user`. */
function isPositive(statement: Node, name: string, network: Network): boolean {
  const decision = above(statement, (at) => at.type === 'IfStatement');
  if (decision?.type !== 'IfStatement') return true;
  const test = unwrap(decision.test);
  return mentionsName(test, name, network) && !(test.type === 'UnaryExpression' && test.operator === '!');
}

/** Whether code runs while a transaction is open, by the functions around it. */
function isInTransaction(node: Node, network: Network): boolean {
  for (let at: Node | undefined = node; at != null; at = at.parent) {
    if (!isFunction(at)) continue;
    if (at.params.some((parameter) => parameter.type === 'Identifier' && inTransaction.test(parameter.name))) return true;
    const call: Node = at.parent;
    if (call.type !== 'CallExpression' || call.callee === at) continue;
    const made = network.of(call);
    if (made?.kind === 'call' && made.fact.inTransaction) return true;
    if (/transaction/i.test(saidName(call, network.tree.text) ?? '')) return true;
  }
  return false;
}

function isOnlyOnce(inside: FunctionNode | undefined): boolean {
  for (let at: Node | undefined = inside; at != null; at = at.parent) {
    const name = nameGivenBy(at);
    if (name !== undefined && once.test(name)) return true;
  }
  return false;
}

/** The name that a node gives to a function in it. */
function nameGivenBy(node: Node): string | undefined {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return node.id?.name;
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'Property':
      return keyName(node);
    case 'VariableDeclarator':
      return node.id.type === 'Identifier' ? node.id.name : undefined;
    case 'AssignmentExpression':
      return node.left.type === 'MemberExpression' ? memberName(node.left) : undefined;
    default:
      return undefined;
  }
}
