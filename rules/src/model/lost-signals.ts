import type { Range } from '../source/range.js';
import type { Node } from '../source/tree.js';
import { addressOf } from './address.js';
import { waitedBy, type Way } from './awaited.js';
import { methodOf, type Client, type Network, type RemoteCall } from './network.js';
import { derivedFrom, signalsOf, type Signal } from './signals.js';
import { isTimeoutSignal } from './spent-limits.js';
import { above, enclosingFunction, firstLine, isFunction, isInside, memberName, unwrap, wrapped, type CallNode, type FunctionNode } from './syntax.js';

/** A call that its function waits for, and that goes on when whoever called the function has given up. */
export interface LostSignal {
  readonly call: RemoteCall;
  readonly signal: Signal;
  /** The call's option that takes a signal: a dotted path. */
  readonly option: string;
  /** Whether the option may hold `null`. */
  readonly takesNull: boolean;
  /** The limit that is given in the signal's place. */
  readonly instead?: Node;
  /** The option's value if one is given, else the callee. */
  readonly marked: Range;
}

/** Calls in functions that are given a signal and keep it to themselves. */
export function lostSignals(network: Network): LostSignal[] {
  // Types and names say it, and most files have neither.
  if (!/signal/i.test(network.tree.text)) return [];
  return network.calls.flatMap((call) => lost(call, network) ?? []);
}

function lost(call: RemoteCall, network: Network): LostSignal | undefined {
  const option = call.request.deadline?.options.find(({ takesSignal }) => takesSignal);
  if (option === undefined || call.inside === undefined) return undefined;
  const given = givenTo(call, option.path, network);
  if (given === 'else') return undefined;
  const found = holderAround(call, network);
  if (found === undefined) return undefined;
  const { signal, way, owner } = found;
  if (addressOf(call, network) === 'loopback' || runsAfterwards(call, signal, owner) || undoes(call, owner, network) || isShadowed(call, signal, owner, network)) return undefined;
  if (isLinked(call, signal, way, owner, network)) return undefined;
  const marked = firstLine(given ?? call.node.callee, network.tree.text);
  return { call, signal, option: option.path, takesNull: option.off?.includes(null) ?? false, marked, ...(given && { instead: given }) };
}

/** What a call's own option holds: nothing, a limit of its own, or something else, which may well be the signal. */
function givenTo({ options, carried, client, request }: RemoteCall, path: string, { bindings }: Network): Node | 'else' | undefined {
  const own = options.read(path);
  const others = [...(carried ? [carried.read(path)] : []), ...clientsOf(client).map((made) => made.options.read(path))];
  if (others.some(({ state }) => state !== 'unset')) return 'else';
  // Older ways to end a call stand beside it: a cancel token.
  const opaque = (request.deadline?.options ?? []).filter((option) => option.opaque && option.path !== path);
  if (opaque.some((option) => options.read(option.path).state !== 'unset')) return 'else';
  if (own.state === 'unset') return undefined;
  const isLimit = own.state === 'set' && own.node !== undefined && own.node === unwrap(own.node) && isTimeoutSignal(own.node, bindings);
  return isLimit && own.node ? own.node : 'else';
}

function clientsOf(client: Client | undefined): readonly Client[] {
  const found: Client[] = [];
  for (let at = client; at !== undefined; at = at.base) found.push(at);
  return found;
}

interface Found {
  readonly signal: Signal;
  readonly owner: FunctionNode;
  readonly way: Way;
}

/** The nearest function around a call that is given a signal, if it waits for the call. */
function holderAround(call: RemoteCall, network: Network): Found | undefined {
  for (let owner = call.inside; owner !== undefined; owner = enclosingFunction(owner)) {
    const [signal] = signalsOf(owner, network).filter(({ from }) => from <= call.node.range[0]);
    if (signal === undefined) continue;
    const way = waitedBy(startOf(call), owner, network.bindings);
    return way && { signal, owner, way };
  }
  return undefined;
}

/** A request that tells its end by events is waited for where a promise is made around it. */
function startOf({ fact, node, inside }: RemoteCall): Node {
  if (fact.gives !== 'request') return node;
  const executor = inside && wrapped(inside).parent?.type === 'NewExpression' ? inside : undefined;
  return executor ?? node;
}

/** Whether a call cleans up, or comes when the caller has given up already: it has to run all the same. */
function runsAfterwards(call: RemoteCall, signal: Signal, owner: FunctionNode): boolean {
  for (let at: Node = call.node, parent: Node | undefined = at.parent; parent != null && at !== owner; at = parent, parent = at.parent) {
    if (parent.type === 'CatchClause' || (parent.type === 'TryStatement' && parent.finalizer === at)) return true;
    if (parent.type === 'CallExpression' && isCleanup(parent, at)) return true;
    const test = parent.type === 'IfStatement' || parent.type === 'ConditionalExpression' ? parent.test : undefined;
    if (test !== undefined && test !== at && signal.mentions.some((mention) => isInside(mention, test) && above(mention, isAborted, parent) !== undefined)) return true;
  }
  return false;
}

/** Whether a call removes something in a function that has other work to do: what was begun there has to be undone all the same. */
function undoes(call: RemoteCall, owner: FunctionNode, network: Network): boolean {
  return methodOf(call) === 'DELETE' && network.calls.some((other) => isInside(other.node, owner) && methodOf(other) !== 'DELETE');
}

/** `.catch(() => …)`, `.finally(() => …)` */
function isCleanup({ callee, arguments: given }: Extract<Node, { type: 'CallExpression' }>, at: Node): boolean {
  if (callee.type !== 'MemberExpression' || !isFunction(at)) return false;
  const name = memberName(callee);
  return name === 'catch' || name === 'finally' || (name === 'then' && given[1] === at);
}

function isAborted(node: Node): boolean {
  return node.type === 'MemberExpression' && memberName(node) === 'aborted';
}

/** Whether the name means something else where the call is made. */
function isShadowed(call: RemoteCall, { root }: Signal, owner: FunctionNode, { tree }: Network): boolean {
  return tree.scopes.scopes.some((scope) => {
    const other = scope.set.get(root.name);
    return other !== undefined && other !== root && isInside(scope.block, owner) && isInside(call.node, scope.block);
  });
}

/** Whether the signal may end the call in another way: by what the call is given, or by what waits for it. */
function isLinked({ node, fact }: RemoteCall, signal: Signal, way: Way, owner: FunctionNode, network: Network): boolean {
  if (signal.mentions.some((mention) => isInside(mention, node))) return true;
  const mentions = [...derivedFrom(signal, owner, network)];
  // The object that stands for a request can be ended from anywhere.
  if (fact.gives === 'request' && mentions.some((mention) => !isReadOnly(mention))) return true;
  const isMentionedIn = (place: Node) => mentions.some((mention) => isInside(mention, place));
  return way.some((through) => {
    const beside = through.arguments.filter((argument) => !(isFunction(argument) && isInside(node, argument)));
    return (passesOn(through) ? beside : [through.callee, ...beside]).some(isMentionedIn);
  });
}

/** Methods that only pass on what they are called on: a chain that begins with another call, a list that another call gave. */
function passesOn({ callee }: CallNode): boolean {
  return callee.type === 'MemberExpression' && /^(?:then|catch|finally|map|flatMap)$/.test(memberName(callee) ?? '');
}

/** `signal.aborted`, `signal.throwIfAborted()` */
function isReadOnly(mention: Node): boolean {
  const { parent } = wrapped(mention);
  return parent?.type === 'MemberExpression' && /^(?:aborted|reason|throwIfAborted)$/.test(memberName(parent) ?? '');
}
