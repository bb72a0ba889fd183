import type { CallFact, DeadlineFact, LimitOption, RequestFact, Signature } from '../libraries/library.js';
import type { Node } from '../source/tree.js';
import { addressOf } from './address.js';
import type { Deadlines } from './deadlines.js';
import { within } from './guards.js';
import type { Known } from './library-index.js';
import { callsOf } from './callers.js';
import { methodOf, type Network, type RemoteCall } from './network.js';
import { plainText } from './plain-text.js';
import { above, childrenOf, eachNode, isInside, keyName, memberName, type FunctionNode } from './syntax.js';
import { usesOf } from './uses.js';

/** Names by which a function of a project takes a time limit. */
const limitName = /^(?:time_?out(?:_?in)?(?:_?ms|_?millis(?:econds)?)?|request_?time_?out(?:_?ms)?|(?:abort_?)?signal|deadline(?:_?ms)?|max_?wait(?:_?ms)?)$/i;

/** Those of them that are no time but a signal. */
const takesSignal = /signal$/i;

/** Words by which a function says that it tries again. */
const triesAgain = /retr(?:y|ies)|attempt|back_?off/i;

/** What a function's parameters hold, as far as the wrapped call is concerned. */
interface Parameters {
  readonly url: number;
  readonly options: number | undefined;
}

/**
 * What is known of a function that makes one call of a known library and returns its answer: a call of it is such a
 * call, with the limit that it sets or takes. `undefined` for every other function, and where its limit can't be told.
 * @param isGiven whether other files give an option by one of these names
 */
export function wrapperOf(inside: FunctionNode, network: Network, deadlines: Deadlines, isGiven: (names: readonly string[]) => boolean | undefined): Known | undefined {
  const calls = network.calls.filter((call) => isInside(call.node, inside.body));
  const [call] = calls;
  const places = call && calls.length === 1 ? placesIn(inside, call, network) : undefined;
  if (call === undefined || places === undefined) return undefined;
  if (inside.params.some((parameter) => takesLimit(parameter) && parameter.type !== 'AssignmentPattern')) return undefined;
  const deadline = limitOf(inside, call, places, network, deadlines, isGiven);
  if (deadline === 'unknown') return undefined;
  return { library: call.library, path: '', fact: factOf(inside, call, places, deadline, network), provides: call.provides };
}

/** Adds the calls of functions and methods of the file itself that make one call and return its answer. */
export function addOwnWrappers(network: Network): void {
  const byFunction = new Map<FunctionNode, RemoteCall[]>();
  for (const call of network.calls) {
    if (call.inside === undefined) continue;
    const calls = byFunction.get(call.inside);
    if (calls) calls.push(call);
    else byFunction.set(call.inside, [call]);
  }
  for (const [inside, [call, ...others]] of byFunction) {
    const places = call && others.length === 0 ? placesIn(inside, call, network) : undefined;
    if (call === undefined || places === undefined) continue;
    // Its limit and its attempts are judged where it stands, in the light of its callers.
    const fact = factOf(inside, call, places, undefined, network);
    const known: Known = { library: call.library, path: '', fact: { ...fact, request: { ...fact.request, retries: 'by-default' } }, provides: call.provides };
    for (const caller of callsOf(inside, network.bindings)) network.add(caller, known);
  }
}

function placesIn(inside: FunctionNode, call: RemoteCall, network: Network): Parameters | undefined {
  if (call.fact.gives !== 'answer' || !returns(inside, call, network)) return undefined;
  const address = addressOf(call, network);
  return address === 'loopback' || address === 'relative' ? undefined : parametersOf(inside, call, network);
}

function factOf(inside: FunctionNode, call: RemoteCall, { url, options }: Parameters, deadline: DeadlineFact | undefined, network: Network): CallFact {
  const text = plainText(inside, network.tree);
  const request: Partial<RequestFact> = {
    ...call.request,
    deadline,
    status: call.provides.includes('status') || judgesStatus(call, network) ? undefined : call.request.status,
    body: undefined,
    ...(triesAgain.test(text) && { retries: 'by-default' as const }),
  };
  const signature: Signature = Array.from({ length: Math.max(url, options ?? 0) + 1 }, (_none, index) => [index === url ? 'url' : index === options ? 'options' : 'other']);
  const method = methodOf(call);
  const address = call.laid.url && network.bindings.origin(call.laid.url);
  const isPassedOn = address?.kind === 'parameter' && address.of === inside && address.path.length === 0;
  return { kind: 'call', signature, gives: 'answer', ...(!isPassedOn && { based: true as const }), ...(method !== undefined && { method }), request };
}

/** Whether a function's result is the answer of a call. */
function returns(inside: FunctionNode, call: RemoteCall, { bindings, tree }: Network): boolean {
  const isAnswer = (node: Node | null | undefined): boolean => {
    const origin = node == null ? undefined : bindings.origin(node);
    return origin?.kind === 'result' && origin.call === call.node && origin.path.length === 0;
  };
  if (inside.body.type !== 'BlockStatement') return isAnswer(inside.body);
  return returned(inside.body, tree).some(isAnswer);
}

/** What a function's own `return` statements give. */
function returned(body: Node, tree: Network['tree']): readonly (Node | null)[] {
  return [...within(body, tree)].flatMap((node) => (node.type === 'ReturnStatement' ? [node.argument] : []));
}

function parametersOf(inside: FunctionNode, call: RemoteCall, network: Network): Parameters | undefined {
  const { url } = call.laid;
  if (url === undefined) return undefined;
  const indexIn = (node: Node) => inside.params.findIndex((_parameter, index) => mentions(node, derivedFrom(inside, index, network), network));
  const at = indexIn(url);
  if (at < 0) return undefined;
  const argument = call.laid.options;
  const options = argument === undefined || argument === 'unknown' ? -1 : inside.params.findIndex((_parameter, index) => index !== at && mentions(argument, derivedFrom(inside, index, network), network));
  return { url: at, options: options < 0 ? undefined : options };
}

/** The limit of a wrapper's calls: `undefined` if it sets one or is itself the place to complain about. */
function limitOf(
  inside: FunctionNode,
  call: RemoteCall,
  { options }: Parameters,
  network: Network,
  deadlines: Deadlines,
  isGiven: (names: readonly string[]) => boolean | undefined,
): DeadlineFact | undefined | 'unknown' {
  const fact = call.request.deadline;
  if (fact?.whenSilent === undefined) return undefined;
  const limit = deadlines.of(call);
  if (limit.state === 'unset') return undefined;
  const names = options === undefined ? [] : limitNames(inside, options, network);
  const taken = names.filter((name) => !name.hasDefault).map(({ name }) => name);
  const argument = call.laid.options;
  const isForwarded = options !== undefined && argument !== undefined && argument !== 'unknown' && isHandedOn(argument, derivedFrom(inside, options, network), network);
  if (limit.state === 'set') {
    if (!dependsOnCaller(call, fact, inside, options, network)) return undefined;
    if (taken.length === 0) return names.length > 0 ? undefined : 'unknown';
  } else if (!isForwarded && taken.length === 0) {
    return 'unknown';
  }
  const library = isForwarded ? fact.options.filter(({ path }) => !isOverwritten(path, argument, network)) : [];
  const paths = new Set([...library.map(({ path }) => path), ...taken]);
  // Where nobody gives any, the wrapper itself is the one place to mend.
  if (limit.state === 'unknown' && isForwarded && isGiven([...paths]) !== true) return 'unknown';
  const own: LimitOption[] = taken.map((path) => ({ path, ...(takesSignal.test(path) && { takesSignal: true as const }), ...(isMilliseconds(path, inside, network) && { write: '{limit}' }) }));
  return { ...fact, options: [...library.filter(({ path }) => !taken.includes(path)), ...own] };
}

/** Whether a call's options hold a value of their own under a name that may be handed on. */
function isOverwritten(path: string, options: Node, { bindings }: Network): boolean {
  const literal = bindings.value(options);
  return literal.type === 'ObjectExpression' && literal.properties.some((property) => property.type === 'Property' && keyName(property) === path);
}

/** Whether what is given under a name goes into a timer. */
function isMilliseconds(name: string, inside: FunctionNode, { tree }: Network): boolean {
  const timer = new RegExp(`\\bAbortSignal\\.timeout\\(\\s*(?:\\w+[?!]?\\.)*${name}\\b|\\bsetTimeout\\([^]{0,300}?,\\s*(?:\\w+[?!]?\\.)*${name}\\s*\\)`);
  return timer.test(plainText(inside, tree));
}

/** Whether the limit that a call is given has something to do with what the wrapper was given. */
function dependsOnCaller(call: RemoteCall, fact: DeadlineFact, inside: FunctionNode, options: number | undefined, network: Network): boolean {
  if (options === undefined) return false;
  const derived = derivedFrom(inside, options, network);
  return fact.options.some(({ path }) => {
    const { node } = call.options.read(path);
    return node !== undefined && mentions(node, derived, network);
  });
}

/** The members of a parameter by which a limit may be given, and whether they have a value of their own. */
function limitNames(inside: FunctionNode, index: number, network: Network): readonly { readonly name: string; readonly hasDefault: boolean }[] {
  const derived = derivedFrom(inside, index, network);
  const found = new Map<string, boolean>();
  const stack: Node[] = [inside];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'ObjectPattern' && isTakenFrom(node, inside.params[index], derived, network)) {
      for (const property of node.properties) {
        const name = property.type === 'Property' ? keyName(property) : undefined;
        if (property.type === 'Property' && name !== undefined && limitName.test(name)) found.set(name, property.value.type === 'AssignmentPattern');
      }
    } else if (node.type === 'MemberExpression' && mentions(node.object, derived, network)) {
      const name = memberName(node);
      if (name !== undefined && limitName.test(name)) found.set(name, (found.get(name) ?? true) && hasFallback(node));
    }
    stack.push(...childrenOf(node, network.tree));
  }
  return [...found].map(([name, hasDefault]) => ({ name, hasDefault }));
}

function isTakenFrom(pattern: Node, parameter: Node | undefined, derived: ReadonlySet<unknown>, network: Network): boolean {
  const { parent } = pattern;
  if (parameter !== undefined && isInside(pattern, parameter)) return true;
  return parent?.type === 'VariableDeclarator' && parent.init != null && mentions(parent.init, derived, network);
}

/** `options.timeout ?? 5_000` */
function hasFallback(node: Node): boolean {
  const outer = node.parent?.type === 'ChainExpression' ? node.parent : node;
  return outer.parent?.type === 'LogicalExpression' && outer.parent.left === outer && outer.parent.operator !== '&&';
}

function takesLimit(parameter: Node): boolean {
  const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  return target.type === 'Identifier' && limitName.test(target.name);
}

const remembered = new WeakMap<Node, ReadonlySet<unknown>>();

/** The variables whose values are made of a parameter: its own, and those that it goes into. */
function derivedFrom(inside: FunctionNode, index: number, { bindings, tree }: Network): ReadonlySet<unknown> {
  const parameter = inside.params[index];
  if (parameter === undefined) return new Set();
  const known = remembered.get(parameter);
  if (known) return known;
  const derived = new Set<unknown>();
  const namesIn = (node: Node) => identifiersIn(node, tree).flatMap((name) => bindings.variable(name) ?? []);
  for (const variable of namesIn(parameter)) derived.add(variable);
  for (let size = 0; size !== derived.size; ) {
    size = derived.size;
    for (const scope of tree.scopes.scopes) {
      for (const variable of scope.variables) {
        if (derived.has(variable)) continue;
        const isMade = variable.references.some((reference) => reference.writeExpr != null && isInside(reference.writeExpr, inside) && namesIn(reference.writeExpr).some((name) => derived.has(name)));
        if (isMade) derived.add(variable);
      }
    }
  }
  remembered.set(parameter, derived);
  return derived;
}

function identifiersIn(top: Node, tree: Network['tree']): readonly Node[] {
  const found: Node[] = [];
  eachNode([top], tree, (node) => {
    if (node.type === 'Identifier') found.push(node);
  });
  return found;
}

function mentions(node: Node, derived: ReadonlySet<unknown>, { bindings, tree }: Network): boolean {
  return identifiersIn(node, tree).some((name) => derived.has(bindings.variable(name)));
}

/** Whether all of what was given goes into a call's options: as they are, or spread. */
function isHandedOn(options: Node, derived: ReadonlySet<unknown>, { bindings }: Network): boolean {
  const isDerived = (node: Node) => node.type === 'Identifier' && derived.has(bindings.variable(node));
  const literal = bindings.value(options);
  if (literal.type !== 'ObjectExpression') return isDerived(options);
  return literal.properties.some((property) => property.type === 'SpreadElement' && isDerived(property.argument));
}

/** Whether the status of the answer decides something that the caller notices: an error, or another result. */
function judgesStatus(call: RemoteCall, { bindings }: Network): boolean {
  const { status } = call.request;
  if (status === undefined || status.throws) return status?.throws === true;
  const looks = usesOf(call.node, bindings).members.filter(({ name }) => status.fields.includes(name));
  return looks.some(({ node }) => {
    const decision = above(node, (at) => /^(?:IfStatement|ConditionalExpression|LogicalExpression|SwitchStatement)$/.test(at.type), call.inside);
    return decision?.type === 'IfStatement' ? endsIn(decision.consequent) : decision !== undefined;
  });
}

function endsIn(branch: Node): boolean {
  const last = branch.type === 'BlockStatement' ? branch.body.at(-1) : branch;
  return last?.type === 'ThrowStatement' || last?.type === 'ReturnStatement';
}
