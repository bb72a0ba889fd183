import type { Variable } from '@typescript-eslint/scope-manager';
import type { Node } from '../source/tree.js';
import { aside, isIntended, madeOf, mentions, namesOf, type Acknowledgement } from './acknowledgements.js';
import type { Deliveries } from './deliveries.js';
import { within } from './guards.js';
import { isStore } from './library-index.js';
import type { Network } from './network.js';
import { plainText } from './plain-text.js';
import { enclosingFunction, isFunction, memberName, unwrap, type CallNode, type FunctionNode } from './syntax.js';

/** Work that nobody waits for, though whoever asked for it takes it for done. */
export interface UnwaitedWork {
  readonly call: CallNode;
  /**
   * `handled`: the message that it is for counts as done when its handler ends; `acknowledged`: it is acknowledged behind
   * the call; `sent`: the work is to hand a message over, and nobody hears that it failed.
   */
  readonly by: 'handled' | 'acknowledged' | 'sent';
  /** `message`, `job` */
  readonly noun: string;
  /** Whether the code around it can wait. */
  readonly canWait: boolean;
}

/** Work for messages, and messages that are sent, that nobody waits for. */
export function unwaitedWork(deliveries: Deliveries, acknowledgements: readonly Acknowledgement[]): UnwaitedWork[] {
  const found = new Map<CallNode, UnwaitedWork>();
  const add = (call: CallNode, by: UnwaitedWork['by'], noun: string): void => {
    if (!found.has(call)) found.set(call, { call, by, noun, canWait: enclosingFunction(call)?.async === true && !isForEach(call) });
  };
  for (const { call, scope, message } of acknowledgements) {
    for (const work of droppedIn(scope, message, deliveries)) if (work.range[1] <= call.range[0]) add(work, 'acknowledged', 'message');
  }
  for (const delivery of deliveries.all) {
    const { fact, handler } = delivery;
    if (fact.awaited !== true || fact.carries !== 'messages' || !isFunction(handler) || hasCallback(handler)) continue;
    const message = madeOf(namesOf(delivery, deliveries), handler, deliveries);
    for (const work of droppedIn(handler, message, deliveries)) add(work, 'handled', fact.noun);
  }
  for (const { node, fact, laid } of deliveries.network.calls) {
    const statement = node.parent;
    if (fact.sends !== 'promised' || laid.callback !== undefined || statement.type !== 'ExpressionStatement' || isAside(node, deliveries)) continue;
    if (!node.arguments.some((argument) => isFunction(argument)) && !isIntended(statement, deliveries)) add(node, 'sent', 'message');
  }
  return [...found.values()].sort((a, b) => a.call.range[0] - b.call.range[0]);
}

/** Calls within a function or a loop that are given a message, and whose promise nobody takes. */
function droppedIn(scope: Node, message: ReadonlySet<Variable>, deliveries: Deliveries): CallNode[] {
  const found: CallNode[] = [];
  for (const statement of within(isFunction(scope) ? scope.body : scope, deliveries.network.tree)) {
    const call = statement.type === 'ExpressionStatement' ? unwrap(statement.expression) : undefined;
    if (call?.type !== 'CallExpression' || !mentions(call, message) || isAside(call, deliveries) || isIntended(statement, deliveries)) continue;
    if (isForEach(call) || isPromise(call, deliveries.network)) found.push(call);
  }
  return found;
}

/** `records.forEach(async (record) => { await … })`: nobody gets the promises. */
function isForEach(call: CallNode): boolean {
  const [each] = call.arguments;
  return call.callee.type === 'MemberExpression' && memberName(call.callee) === 'forEach' && isFunction(each) && each.async;
}

/** Whether a call surely gives a promise: an asynchronous function of this file, or a call of a known library without a callback. */
function isPromise(call: CallNode, network: Network): boolean {
  if (network.bindings.functionOf(call.callee)?.async === true) return true;
  const made = network.of(call);
  if (made?.kind !== 'call' || made.laid.callback !== undefined || call.arguments.some((argument) => isFunction(argument))) return false;
  return made.fact.gives === 'answer' || (made.fact.gives === 'body' && (made.fact.sends === 'promised' || (isStore(made.library) && made.fact.sends === undefined)));
}

/** `process((job, done) => …)`: the end is told by a call. */
function hasCallback({ params }: FunctionNode): boolean {
  return params.some((parameter) => parameter.type === 'Identifier' && /^(?:done|callback|cb|next)$/.test(parameter.name));
}

/** Whether something is done beside the work that nobody would miss. */
function isAside(call: CallNode, { network: { tree } }: Deliveries): boolean {
  return aside.test(plainText(call.callee, tree).slice(-60));
}
