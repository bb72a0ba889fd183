import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import { addressOf } from './address.js';
import { callsOf } from './callers.js';
import type { Deadlines } from './deadlines.js';
import { knownAt } from './library-index.js';
import { isDropped } from './lifetimes.js';
import type { Network, RemoteCall } from './network.js';
import { plainText } from './plain-text.js';
import { timersIn } from './rests.js';
import { calleeName, eachNode, enclosingFunction, isFunction, isInside, memberName, unwrap, wrapped, type FunctionNode, type Syntax } from './syntax.js';

/** A call that somebody stops waiting for after some time, and that nobody ends. */
export interface LostRace {
  readonly call: RemoteCall;
  /** Where the wait ends: `Promise.race([…])`, or the call of what wraps it. */
  readonly race: TSESTree.CallExpression;
  /** The member of the race that the call stands in, and the code that says when it is lost, where one limit could take the place of both. */
  readonly limited?: { readonly member: Node; readonly milliseconds: Node };
}

/** A promise that is settled by the clock. */
interface Timer {
  readonly rejects: boolean;
  /** What says how long it takes, where that is written beside it. */
  readonly milliseconds?: Node | undefined;
}

/** Calls without a limit of their own that race against a timer. */
export function lostRaces(network: Network, deadlines: Deadlines, syntax: Syntax): LostRace[] {
  const search = new Search(network, deadlines);
  const found = new Map<RemoteCall, LostRace>();
  for (const node of syntax.calls) {
    if (node.type !== 'CallExpression') continue;
    for (const lost of search.lostIn(node)) if (!found.has(lost.call)) found.set(lost.call, lost);
  }
  return [...found.values()];
}

class Search {
  constructor(
    readonly network: Network,
    readonly deadlines: Deadlines,
  ) {}

  *lostIn(node: TSESTree.CallExpression): Iterable<LostRace> {
    const { bindings, settings } = this.network;
    const known = knownAt(bindings.origin(node.callee), settings)?.fact;
    if (known?.kind === 'race') {
      for (const call of this.#unended(node.arguments[known.argument])) yield { call, race: node };
      return;
    }
    const members = this.#membersOf(node);
    if (members === undefined) return;
    const timers = members.flatMap((member) => this.#timerOf(member) ?? []);
    const [timer] = timers;
    // Whoever takes no answer and fails at no time only wanted to begin.
    if (timer === undefined || (!timers.some(({ rejects }) => rejects) && isDropped(node))) return;
    for (const member of members) {
      yield* this.#givenTo(node, member);
      const calls = this.#unended(member);
      const [only] = calls;
      const isPair = members.length === 2 && calls.length === 1 && only !== undefined && isInside(only.node, member);
      const milliseconds = isPair && timer.rejects ? timer.milliseconds : undefined;
      for (const call of calls) yield { call, race: node, ...(milliseconds && { limited: { member, milliseconds } }) };
    }
  }

  /** The promises of `Promise.race([…])`. */
  #membersOf(node: TSESTree.CallExpression): readonly TSESTree.Expression[] | undefined {
    if (node.callee.type !== 'MemberExpression' || memberName(node.callee) !== 'race') return undefined;
    const origin = this.network.bindings.origin(node.callee);
    const list = node.arguments[0] && unwrap(this.network.bindings.value(node.arguments[0]));
    if (origin?.kind !== 'global' || origin.path.join('.') !== 'Promise.race' || list?.type !== 'ArrayExpression') return undefined;
    return list.elements.filter((element) => element !== null).filter((element) => element.type !== 'SpreadElement');
  }

  /** What the calls of the function around a race give it to race with: `withTimeout(fetch(url), 1_000)`. */
  *#givenTo(race: TSESTree.CallExpression, member: Node): Iterable<LostRace> {
    const { bindings, tree } = this.network;
    const origin = bindings.origin(base(member));
    if (origin?.kind !== 'parameter' || origin.path.length > 0 || origin.of !== enclosingFunction(race)) return;
    if (/abort|cancel/i.test(plainText(origin.of, tree))) return;
    for (const call of callsOf(origin.of, bindings)) {
      for (const lost of this.#unended(call.arguments[origin.index])) yield { call: lost, race: call };
    }
  }

  /** The calls behind a promise that nothing ends. */
  #unended(promise: Node | undefined): readonly RemoteCall[] {
    if (promise === undefined || this.#isUsedElsewhere(promise)) return [];
    return this.#callsBehind(promise).filter((call) => {
      if (addressOf(call, this.network) === 'loopback' || call.request.deadline === undefined) return false;
      const own = this.deadlines.withoutRace(call);
      return own.state === 'unset' && own.problem === 'missing' && (call.client === undefined || this.deadlines.ofClient(call.client).state === 'unset');
    });
  }

  /** Whether a promise with a name is waited for at another place too: then its work is wanted. */
  #isUsedElsewhere(promise: Node): boolean {
    const node = base(promise);
    const variable = node.type === 'Identifier' ? this.network.bindings.variable(node) : undefined;
    return variable !== undefined && variable.references.filter((reference) => reference.isRead()).length > 1;
  }

  #callsBehind(promise: Node): readonly RemoteCall[] {
    const { network } = this;
    const value = base(network.bindings.value(base(promise)));
    if (value.type !== 'CallExpression') return [];
    const made = network.of(value);
    if (made?.kind === 'call') return [made];
    if (calleeName(value) === 'all' && value.arguments[0]?.type === 'ArrayExpression') {
      return value.arguments[0].elements.flatMap((element) => (element === null ? [] : this.#callsBehind(element)));
    }
    const own = network.bindings.functionOf(value.callee);
    return own === undefined ? [] : network.calls.filter(({ inside }) => inside === own);
  }

  /** Whether a promise is settled by the clock, and how. */
  #timerOf(promise: Node): Timer | undefined {
    const { bindings, tree } = this.network;
    const value = unwrap(bindings.value(promise));
    // What has a name may be used behind the race, so its time alone can't move.
    const isHere = value === unwrap(promise);
    if (value.type === 'NewExpression') {
      const [executor] = value.arguments;
      return isFunction(executor) ? this.#ofExecutor(executor, isHere) : undefined;
    }
    if (value.type !== 'CallExpression') return undefined;
    if (value.callee.type === 'MemberExpression' && chains.test(memberName(value.callee) ?? '')) {
      const timer = this.#timerOf(value.callee.object);
      const fails = value.arguments.some((argument) => /\bthrow\b|Promise\.reject\b/.test(plainText(argument, tree)));
      return timer && { rejects: timer.rejects || fails, milliseconds: isHere ? timer.milliseconds : undefined };
    }
    const own = bindings.functionOf(value.callee);
    if (own !== undefined) return this.#ofOwn(own, value, isHere);
    const origin = bindings.origin(value.callee);
    return origin?.kind === 'module' && sleeps.test(calleeName(value) ?? '') ? { rejects: false } : undefined;
  }

  /** `new Promise((_, reject) => setTimeout(…))` */
  #ofExecutor(executor: FunctionNode, isHere: boolean): Timer | undefined {
    const { bindings } = this.network;
    const [timer] = timersIn(executor, bindings);
    if (timer === undefined || this.#asks(executor)) return undefined;
    const reject = executor.params[1];
    const variable = reject?.type === 'Identifier' ? bindings.variable(reject) : undefined;
    // Whoever keeps the timer ends it behind the race.
    const isKept = wrapped(timer).parent?.type === 'AssignmentExpression';
    return { rejects: (variable?.references.length ?? 0) > 0, milliseconds: isHere && !isKept ? timer.arguments[1] : undefined };
  }

  /** `sleep(1_000)`, where `sleep` is a function of this file. */
  #ofOwn(own: FunctionNode, call: TSESTree.CallExpression, isHere: boolean): Timer | undefined {
    const { bindings, tree } = this.network;
    const [timer] = timersIn(own, bindings);
    if (timer === undefined || this.#asks(own) || own.params.some((parameter) => parameter.type === 'Identifier' && isCalled(parameter, this.network))) return undefined;
    let rejects = false;
    eachNode([own.body], tree, (node) => {
      rejects ||= node.type === 'ThrowStatement' || (node.type === 'NewExpression' && isFunction(node.arguments[0]) && this.#ofExecutor(node.arguments[0], false)?.rejects === true);
    });
    const length = timer.arguments[1];
    const origin = length && bindings.origin(length);
    return { rejects, milliseconds: isHere && origin?.kind === 'parameter' && origin.of === own ? call.arguments[origin.index] : undefined };
  }

  #asks(inside: Node): boolean {
    return this.network.calls.some(({ node }) => isInside(node, inside));
  }
}

const chains = /^(?:then|catch|finally)$/;
/** Names by which functions of other files only wait, or fail, for some time. */
const sleeps = /^(?:sleep|delay|wait|pause|timer|setTimeout|timeout\w*|(?:reject|fail|throw)\w*(?:after|timeout|in)\w*)$/i;

/** The promise that a chain of handlers begins with. */
function base(promise: Node): Node {
  let node = unwrap(promise);
  while (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && chains.test(memberName(node.callee) ?? '')) node = unwrap(node.callee.object);
  return node;
}

/** Whether a parameter is a function that is run, or a promise that is waited for: then it is more than a timer. */
function isCalled(parameter: TSESTree.Identifier, { bindings }: Network): boolean {
  return (bindings.variable(parameter)?.references ?? []).some(({ identifier }) => {
    const { parent } = identifier as Node;
    return (parent?.type === 'CallExpression' && parent.callee === identifier) || parent?.type === 'AwaitExpression' || parent?.type === 'ArrayExpression';
  });
}
