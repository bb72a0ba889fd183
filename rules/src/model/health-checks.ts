import type { Node } from '../source/tree.js';
import { addressOf } from './address.js';
import type { Network, RemoteCall } from './network.js';
import { plainText } from './plain-text.js';
import type { Route } from './routes.js';
import { childrenOf, isFunction, isInside, memberName, wrapped, type CallNode, type FunctionNode, type Syntax } from './syntax.js';
import { usesOf } from './uses.js';

/** A health check that fails whenever another machine does. */
export interface DependentCheck {
  readonly path: string;
  /** `liveness`: platforms restart what fails it; `health`: some do. */
  readonly of: 'liveness' | 'health';
  /** The first call that decides, and the others. */
  readonly call: RemoteCall;
  readonly others: readonly RemoteCall[];
}

/** What may stand before the name of a check. */
const before = String.raw`^\/?(?:(?:api|v\d+|internal|system|status|monitoring|probes?|k8s|actuator|[-_]+|_?health(?:z|-?checks?)?)\/)*`;
const liveness = new RegExp(String.raw`${before}(?:livez?|liveness|alive|ping)\/?$`, 'i');
const health = new RegExp(String.raw`${before}health(?:z|-?check)?\/?$`, 'i');
const readiness = new RegExp(String.raw`${before}(?:ready?z?|readiness|startupz?)\/?$`, 'i');
/** What stands in every file that has a check, or in its path. */
export const mentionsCheck = /\b(?:live|alive|ping|ready|readiness|startup)|health/i;
/** Names that something else may have: a list of live streams. */
const ambiguous = /^\/?(?:(?:api|v\d+)\/)*(?:live|alive|ping)\/?$/i;

/** The handlers of all checks: whoever runs the service asks them again and again. */
export function checkHandlers(routes: readonly Route[]): FunctionNode[] {
  return routes.filter(({ path }) => [liveness, readiness, health].some((check) => check.test(path))).map(({ handler }) => handler);
}

/** Health checks whose answer depends on another machine, by the first call that decides it. */
export function dependentChecks(routes: readonly Route[], network: Network, syntax: Syntax): DependentCheck[] {
  const found: DependentCheck[] = [];
  // Where there is a check for liveness, the one for health is for people or load balancers.
  const hasLiveness = routes.some(({ path }) => liveness.test(path));
  for (const { path, handler } of routes) {
    const of = liveness.test(path) ? 'liveness' : health.test(path) && !hasLiveness ? 'health' : undefined;
    if (of === undefined) continue;
    const calls = reached(handler, network, syntax).filter(({ call, by }) => decides(call, by, handler, network) && !(ambiguous.test(path) && isData(call, network)));
    const [first, ...others] = calls.map(({ call }) => call);
    if (first && !found.some(({ call }) => call === first)) found.push({ path, of, call: first, others });
  }
  return found;
}

/** A call that a handler makes, itself or through functions of this file. */
interface Reached {
  readonly call: RemoteCall;
  /** The calls of functions of this file that lead to it. */
  readonly by: readonly CallNode[];
}

function reached(handler: FunctionNode, network: Network, syntax: Syntax): Reached[] {
  const found: Reached[] = [];
  const seen = new Set<FunctionNode>([handler]);
  const open: { readonly inside: FunctionNode; readonly by: readonly CallNode[] }[] = [{ inside: handler, by: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { inside, by } = next;
    for (const call of network.calls) if (isInside(call.node, inside)) found.push({ call, by });
    if (by.length >= 2) continue;
    for (const call of syntax.calls) {
      const called = isInside(call, inside) ? network.bindings.functionOf(call.callee) : undefined;
      if (called === undefined || seen.has(called) || isInside(called, inside)) continue;
      seen.add(called);
      open.push({ inside: called, by: [...by, call] });
    }
  }
  return found.sort((a, b) => a.call.node.range[0] - b.call.node.range[0]);
}

/** Whether the check fails when a call does. */
function decides(call: RemoteCall, by: readonly CallNode[], handler: FunctionNode, network: Network): boolean {
  if (addressOf(call, network) === 'loopback') return false;
  const steps = [call.node, ...by];
  if (steps.some(isForgotten) || steps.some((step) => isAskedFor(step, network))) return false;
  return !steps.some(isGuarded) || answersFailure(handler, unreached(call.node), network);
}

/** Whether nobody waits for a call. */
function isForgotten(node: CallNode): boolean {
  const { parent } = wrapped(node);
  const isDropped = parent?.type === 'ExpressionStatement' || (parent?.type === 'UnaryExpression' && parent.operator === 'void');
  return isDropped && !node.arguments.some(isFunction);
}

/** Whether only some requests want it: `if (request.query.deep)`. */
function isAskedFor(node: Node, { tree }: Network): boolean {
  for (let at = node; at.parent != null; at = at.parent) {
    const { parent } = at;
    const test = (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') && parent.test !== at ? parent.test : undefined;
    if (test && /\b(?:query|searchParams|params|headers?)\b/.test(plainText(test, tree))) return true;
  }
  return false;
}

/** Whether a failure is caught, told to a callback or looked at as a result, on the way out of the function. */
function isGuarded(node: Node): boolean {
  if ((node.type === 'CallExpression' || node.type === 'NewExpression') && node.arguments.some(isFunction)) return true;
  for (let at = node, parent = at.parent; parent != null; at = parent, parent = at.parent) {
    if (parent.type === 'TryStatement' && parent.block === at && parent.handler != null) return true;
    if (catchesBehind(at, parent)) return true;
  }
  return false;
}

/** Whether a step of a chain, or `Promise.allSettled`, hears of a failure in what stands before it. */
function catchesBehind(at: Node, parent: Node): boolean {
  if (parent.type === 'MemberExpression') return parent.object === at && memberName(parent) === 'catch';
  if (parent.type !== 'CallExpression' || parent.callee.type !== 'MemberExpression') return false;
  const method = memberName(parent.callee);
  return method === 'allSettled' || (method === 'then' && parent.callee === at && parent.arguments.length > 1);
}

/** The `catch` clauses around a call that its failure does not come to, because one further in does not throw it on. */
function unreached(node: Node): ReadonlySet<Node> {
  const found = new Set<Node>();
  let isCaught = isSettled(node);
  for (let at = node, parent = at.parent; parent != null; at = parent, parent = at.parent) {
    if (isFunction(parent) && isSettled(parent)) isCaught = true;
    if (parent.type !== 'TryStatement' || parent.block !== at || parent.handler == null) continue;
    if (isCaught) found.add(parent.handler);
    isCaught ||= parent.handler.body.body.at(-1)?.type !== 'ThrowStatement';
  }
  return found;
}

/** Whether a failure of a promise ends in its own chain: `query.catch(…)`, `query.then(…, …)`, `Promise.allSettled([query])`. */
function isSettled(node: Node): boolean {
  const isStep = (at: Node) => !/Statement$|^VariableDeclaration$/.test(at.type) && !(isFunction(at) && at !== node);
  for (let at = node; at.parent != null && isStep(at.parent); at = at.parent) if (catchesBehind(at, at.parent)) return true;
  return (node.type === 'CallExpression' || node.type === 'NewExpression') && node.arguments.some(isFunction);
}

/** Whether a handler tells a failure: it throws, hands an error on, or answers with a status of 500 and above. */
function answersFailure(handler: FunctionNode, except: ReadonlySet<Node>, { tree }: Network): boolean {
  const stack: Node[] = [handler.body];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (except.has(node)) continue;
    if (node.type === 'ThrowStatement') return true;
    if (node.type === 'Literal' && typeof node.value === 'number' && node.value >= 500 && node.value < 600) return true;
    if (node.type === 'Identifier' && /unavailable|internal_?server/i.test(node.name)) return true;
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'next' && node.arguments.length > 0) return true;
    stack.push(...childrenOf(node, tree));
  }
  return false;
}

/** Whether what a call gives is used for more than whether it came. */
function isData({ node }: RemoteCall, { bindings }: Network): boolean {
  const { escapes, members, taken, opaque } = usesOf(node, bindings);
  return escapes || opaque || members.length > 0 || taken.length > 0;
}
