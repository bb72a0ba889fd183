import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { isInBranch } from './branches.js';
import { functionBehind } from './callers.js';
import { constantOf } from './constants.js';
import type { Deadlines } from './deadlines.js';
import { fieldName } from './fields.js';
import { nameOfHolder } from './holders.js';
import { functionName } from './lifetimes.js';
import { longestWait } from './limits.js';
import { wordsOf } from './names.js';
import type { Network, RemoteCall } from './network.js';
import { plainText } from './plain-text.js';
import { reachedFrom, waysTo } from './reached.js';
import { nameOfCallee } from './rests.js';
import { eachNode, isInside, keyName, memberName, wrapped, type CallNode, type FunctionNode, type Syntax } from './syntax.js';

/** A timer that begins the next call whether or not the one before has ended. */
export interface OverlappingInterval {
  readonly timer: CallNode;
  readonly call: RemoteCall;
  /** Between two turns, in milliseconds. */
  readonly interval: number;
  /** How long the call may wait, in milliseconds; `Infinity` where nothing bounds it. */
  readonly wait: number;
}

/** Whoever rests longer between two turns will rarely meet the one before. */
const longest = 60_000;
/** Signs of life are sent at their time, whatever became of the last one. */
const signOfLife = /heart_?beat|ping|keep_?alive|renew|extend|lease|watch_?dog/i;
/** Words by which code says that it is at work already. */
const atWork = /^(?:running|busy|pending|progress|flight|inflight|processing|loading|fetching|polling|syncing|checking|sending|flushing|refreshing|updating|saving|executing|working|lock|locked|unlocked|acquire|acquired|mutex|semaphore|throttled)$/;

/** Timers whose calls may overlap. */
export function overlappingIntervals(network: Network, syntax: Syntax, deadlines: Deadlines): OverlappingInterval[] {
  if (network.calls.length === 0) return [];
  return syntax.calls.flatMap((timer) => {
    const interval = timer.type === 'CallExpression' ? intervalOf(timer, network.bindings) : undefined;
    const run = interval !== undefined && timer.arguments[0] ? functionBehind(timer.arguments[0], network.bindings) : undefined;
    return interval === undefined || interval > longest || run === undefined ? [] : (overlapping(timer, run, interval, network, deadlines) ?? []);
  });
}

/** The milliseconds of `setInterval(…, 2_000)`. */
export function intervalOf(call: TSESTree.CallExpression, bindings: Bindings): number | undefined {
  if (nameOfCallee(call) !== 'setInterval') return undefined;
  const origin = bindings.origin(call.callee);
  const isTimer = origin?.kind === 'global' ? origin.path.join('.') === 'setInterval' : origin?.kind === 'module' && /^(?:node:)?timers$/.test(origin.module);
  const length = isTimer && call.arguments[1] ? constantOf(call.arguments[1], bindings)?.value : undefined;
  return typeof length === 'number' ? length : undefined;
}

function overlapping(timer: CallNode, run: FunctionNode, interval: number, network: Network, deadlines: Deadlines): OverlappingInterval | undefined {
  const reached = reachedFrom(run, network);
  const names = [nameOfHolder(timer) ?? keyOf(timer), ...reached.flatMap(({ inside, by }) => [functionName(inside), by && nameOfCallee(by)])];
  if (names.some((name) => name !== undefined && signOfLife.test(name)) || endsItself(run, network.bindings)) return undefined;
  const written = writtenIn(reached.map(({ inside }) => inside), network.bindings);
  for (const call of network.calls) {
    const place = reached.find(({ nodes }) => nodes.has(call.node));
    if (place === undefined || !isWaitedFor(call) || isSignOfLife(call, network)) continue;
    const way = [call.node, ...waysTo(place.inside, reached)];
    if (way.some((node) => isInBranch(node, (test) => saysAtWork(test, written, network.bindings)))) continue;
    const wait = longestWait(call, deadlines);
    if (wait !== 'unknown' && wait > interval) return { timer, call, interval, wait };
  }
  return undefined;
}

/** `{ heartbeat: setInterval(…) }`, `static heartbeat = setInterval(…)` */
function keyOf(timer: Node): string | undefined {
  const { parent } = wrapped(timer);
  return parent?.type === 'Property' || parent?.type === 'PropertyDefinition' ? keyName(parent) : undefined;
}

/** Whether a call or its address says that it only tells that somebody lives. */
function isSignOfLife({ node, laid }: RemoteCall, { tree, bindings }: Network): boolean {
  const address = laid.url && constantOf(laid.url, bindings)?.value;
  return signOfLife.test(plainText(node, tree)) || (typeof address === 'string' && signOfLife.test(address));
}

/** Whether code goes on with the answer, or at least when it is there: what is sent and forgotten disturbs nobody. */
function isWaitedFor({ node, laid, fact }: RemoteCall): boolean {
  if (fact.gives === 'connection' || fact.gives === 'stream') return false;
  if (laid.callback !== undefined) return true;
  const { parent } = wrapped(node);
  if (parent?.type === 'MemberExpression') return memberName(parent) !== 'catch';
  return parent?.type !== 'ExpressionStatement' && parent?.type !== 'UnaryExpression' && parent?.type !== 'ArrowFunctionExpression';
}

/** Whether a turn stops its own timer first: there is only one. */
function endsItself({ body }: FunctionNode, bindings: Bindings): boolean {
  if (body.type !== 'BlockStatement') return false;
  return body.body.flatMap((statement) => (statement.type === 'TryStatement' ? statement.block.body : [statement])).some((statement) => {
    const call = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
    const origin = call?.type === 'CallExpression' ? bindings.origin(call.callee) : undefined;
    return origin?.kind === 'global' && origin.path.join('.') === 'clearInterval';
  });
}

/** Variables of outside and fields that functions give a value. */
function writtenIn(functions: readonly FunctionNode[], bindings: Bindings): ReadonlySet<Variable | string> {
  const written = new Set<Variable | string>();
  eachNode(functions, bindings.tree, (node) => {
    // A counter that is stepped says how many turns there were, not whether one is at work.
    const name = node.type === 'AssignmentExpression' && node.operator === '=' ? flagOf(node.left, bindings) : undefined;
    if (name === undefined) return;
    const isOwn = typeof name !== 'string' && functions.some((inside) => name.identifiers.some((identifier) => isInside(identifier, inside)));
    if (!isOwn) written.add(name);
  });
  return written;
}

function flagOf(node: Node, bindings: Bindings): Variable | string | undefined {
  if (node.type === 'Identifier') return bindings.variable(node);
  return node.type === 'MemberExpression' ? fieldName(node) : undefined;
}

/** Whether a condition asks if a turn is at work already: by a value that the turns themselves give, or by its name. */
function saysAtWork(test: Node, written: ReadonlySet<Variable | string>, bindings: Bindings): boolean {
  let says = false;
  eachNode([test], bindings.tree, (node) => {
    const flag = flagOf(node, bindings);
    const name = node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? fieldName(node) : undefined;
    says ||= (flag !== undefined && written.has(flag)) || (name !== undefined && wordsOf(name).some((word) => atWork.test(word)));
  });
  return says;
}
