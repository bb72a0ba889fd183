import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import { answerLoops } from './answer-loops.js';
import { isAboutElse, isConnection } from './attempts.js';
import type { Bindings } from './bindings.js';
import { textOf } from './constants.js';
import type { Client, Network, RemoteCall, Retry } from './network.js';
import { isEven, pausesIn, saidAs } from './pauses.js';
import type { ProjectView } from './project-view.js';
import type { Repetitions } from './repetitions.js';
import { isRunByHand } from './retries.js';
import { nameOfCallee, timersIn } from './rests.js';
import { isTriedAgain, loopOf, nearestTry } from './retry-loops.js';
import { constantGivenBy, type LibraryRetry } from './retry-calls.js';
import { above, enclosingFunction, isFunction, isInside, keyName, unwrap, type CallNode, type FunctionNode, type Syntax } from './syntax.js';

/** A pause before another attempt that is equally long in every client. */
export interface EvenRest {
  /** The expression that says how long, the option that does, or what is called without one. */
  readonly at: Node;
  readonly by: 'code' | 'library' | 'reconnection';
  /** What is asked again, as a reader would say it. */
  readonly name: string;
  /** The library that rests, and the option that would make it uneven. */
  readonly library?: { readonly of: Retry | Client | RemoteCall; readonly option: string; readonly write: string; readonly said?: Node };
}

/** Words of an error handler or a listener: what runs in it, runs after a failure. */
const failures = /^(?:on_?)?(?:close|error|end|disconnect(?:ed)?|fail(?:ed|ure)?|connect_?(?:error|failed))$/i;

/** Names of what reaches a peer for a connection that is to last. */
const connects = /connect|socket|subscri/i;

/** Pauses before another attempt that clients which failed together make together. */
export function evenRests({ loops, recursions, byLibraries }: Repetitions, network: Network, syntax: Syntax, project: ProjectView): EvenRest[] {
  // Whoever runs a command is alone.
  const { calls, clients, retries } = network;
  if (calls.length + clients.length + retries.length === 0 || isRunByHand(project)) return [];
  const { bindings } = network;
  const found = new Map<Node, EvenRest>();
  const add = (pauses: readonly Node[], name: string): void => {
    const judged = pauses.map((pause) => ({ pause, even: isEven(pause, bindings) }));
    const [first] = judged.filter(({ even }) => even === true);
    if (first === undefined || judged.some(({ even }) => even === false)) return;
    const at = saidAs(first.pause, bindings);
    if (!found.has(at)) found.set(at, { at, by: 'code', name });
  };
  for (const { loop, attempt, handler, questions, attempts, asksTheSame, onPurpose } of loops) {
    const [first] = questions;
    const isReconnection = questions.some(({ name, remote }) => isConnection(remote) || connects.test(name)) && !isAboutElse(handler, [], bindings);
    if (first === undefined || !asksTheSame || (onPurpose && !isReconnection) || isFew(attempts)) continue;
    add(pausesIn([loop], bindings).filter((pause) => !isInside(pause, attempt.block) || pause.range[0] > first.node.range[1]), first.name);
  }
  for (const { loop, call } of answerLoops(network, syntax)) add(pausesIn([loop], bindings), call.name);
  for (const { again, of, questions, onPurpose, attempts } of recursions) {
    const timer = above(again, (at) => at.type === 'CallExpression' && nameOfCallee(at) === 'setTimeout', of);
    const isReconnection = questions.some(({ name, remote }) => isConnection(remote) || connects.test(name));
    if ((onPurpose && !isReconnection) || isFew(attempts)) continue;
    const handler = above(again, (at) => at.type === 'CatchClause' || (isFunction(at) && at.parent.type === 'CallExpression' && nameOfCallee(at.parent) === 'catch'), of);
    const length = timer?.type === 'CallExpression' ? timer.arguments[1] : undefined;
    add(length ? [length] : pausesIn(handler ? (isFunction(handler) ? [handler.body] : [handler]) : [], bindings), questions[0]!.name);
  }
  for (const { pauses, name } of loopedConnections(network)) add(pauses, name);
  for (const { timer, name } of reconnections(network)) if (timer.arguments[1]) add([timer.arguments[1]], name);
  return [...found.values(), ...byLibraries.flatMap((retry) => ofLibrary(retry, network)), ...ofStrategies(network)];
}

/** One attempt more brings no crowd together. */
function isFew(attempts: number | undefined): boolean {
  return attempts !== undefined && attempts <= 2;
}

/** Clients that connect when they are made, and calls that make a connection. */
function connectionsIn({ calls, clients }: Network): readonly (RemoteCall | Client)[] {
  return [...calls.filter(isConnection), ...clients.filter((client) => client.fact.cost === 'connects' || isConnection(client))];
}

/** Timers that make a connection again: where it failed or ended, inside the function that makes it. */
function reconnections(network: Network): { readonly timer: CallNode; readonly name: string }[] {
  return connectionsIn(network).flatMap(({ node, name }) => {
    const inside = enclosingFunction(node);
    if (inside === undefined) return [];
    return timersIn(inside, network.bindings)
      .filter((timer) => isAfterFailure(timer, inside, network.bindings) && runs(timer.arguments[0], inside, network.bindings))
      .map((timer) => ({ timer, name }));
  });
}

/** Pauses in loops that connect until it works. */
function loopedConnections(network: Network): { readonly pauses: readonly Node[]; readonly name: string }[] {
  return connectionsIn(network).flatMap(({ node, name }) => {
    const attempt = nearestTry(node);
    const loop = attempt && loopOf(attempt);
    return loop && attempt.handler && isTriedAgain(node, attempt, network.bindings) ? [{ pauses: pausesIn([loop], network.bindings), name }] : [];
  });
}

/** Whether a node runs when something failed: in a `catch`, or in a listener that a connection is given for its end. */
function isAfterFailure(node: Node, within: FunctionNode, bindings: Bindings): boolean {
  if (above(node, (at) => at.type === 'CatchClause', within) !== undefined) return true;
  for (let inside = enclosingFunction(node); inside !== undefined && inside !== within; inside = enclosingFunction(inside)) {
    const { parent } = inside;
    if (parent.type === 'CallExpression') {
      const [event] = parent.arguments;
      if (nameOfCallee(parent) === 'catch' || failures.test(textOf(event, bindings) ?? '')) return true;
    }
    const target = parent.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression' ? keyName({ key: parent.left.property, computed: parent.left.computed }) : undefined;
    if (failures.test(target ?? '')) return true;
  }
  return false;
}

/** Whether a timer's function is a function, or calls it. */
function runs(given: Node | undefined, of: FunctionNode, bindings: Bindings): boolean {
  const own = given && bindings.functionOf(given);
  if (own === undefined) return false;
  if (own === of) return true;
  const body = own.body.type === 'BlockStatement' ? own.body.body : [own.body];
  return body.some((statement) => {
    const expression = unwrap(statement.type === 'ExpressionStatement' ? statement.expression : statement);
    const call = expression.type === 'UnaryExpression' || expression.type === 'AwaitExpression' ? unwrap(expression.argument) : expression;
    return call.type === 'CallExpression' && (bindings.functionOf(call.callee) === of || isMethod(call.callee, of));
  });
}

function isMethod(callee: TSESTree.Node, of: FunctionNode): boolean {
  const { parent } = of;
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'ThisExpression' || (parent.type !== 'MethodDefinition' && parent.type !== 'PropertyDefinition')) return false;
  return keyName(parent) === keyName({ key: callee.property, computed: callee.computed });
}

/** What a library says of its rests, or what it does when nobody says anything. */
function ofLibrary({ of, fact, attempts, onPurpose, rests, bodies }: LibraryRetry, network: Network): EvenRest[] {
  const { jitter } = fact;
  if (jitter?.option === undefined || onPurpose || rests !== true || isFew(attempts)) return [];
  if (of.kind === 'retry' && fact.delay.byDefault === 'none' && of.options.read(jitter.option).state === 'unset') return [];
  const facet = of.options.read(jitter.option);
  const name = network.calls.find(({ node }) => bodies.some((body) => isInside(node, body)))?.name ?? of.name;
  const mended = jitter.write === undefined ? {} : { library: { of, option: jitter.option, write: jitter.write, ...(facet.node && { said: facet.node }) } };
  if (facet.state === 'unset') return jitter.byDefault ? [] : [{ at: unwrap(of.node.callee), by: 'library', name, ...mended }];
  if (facet.state !== 'set' || facet.node === undefined) return [];
  if (jitter.off !== undefined) return facet.constant !== undefined && jitter.off.includes(facet.constant.value) ? [{ at: facet.node, by: 'library', name, ...mended }] : [];
  const length = lengthGivenBy(facet.node, network.bindings);
  return length !== undefined && isEven(length, network.bindings) === true ? [{ at: length, by: 'code', name }] : [];
}

/** The length of a rest that an option says: a number, or what its function gives. */
function lengthGivenBy(value: Node, bindings: Bindings): Node | undefined {
  const own = bindings.functionOf(value);
  if (own === undefined) return unwrap(value).type === 'ObjectExpression' ? undefined : value;
  if (own.body.type !== 'BlockStatement') return own.body;
  const returned = own.body.body.filter((statement) => statement.type === 'ReturnStatement');
  return returned.length === 1 ? (returned[0]?.argument ?? undefined) : undefined;
}

/** Clients that connect again after the same time, always. Those that rest longer each time, up to a limit, do what their libraries do. */
function ofStrategies(network: Network): EvenRest[] {
  return network.clients.flatMap((client): EvenRest[] => {
    const option = client.fact.reconnects && client.options.read(client.fact.reconnects.option);
    if (option?.state !== 'set' || option.node === undefined) return [];
    const value = constantGivenBy(option, network);
    const at = lengthGivenBy(option.node, network.bindings);
    return typeof value === 'number' && value > 0 && at ? [{ at, by: 'reconnection', name: client.name }] : [];
  });
}
