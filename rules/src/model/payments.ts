import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import type { Deliveries } from './deliveries.js';
import type { Handlers } from './handlers.js';
import type { Network, RemoteCall } from './network.js';
import { optionsOf } from './options.js';
import { nameOfCallee } from './rests.js';
import { above, enclosingFunction, type FunctionNode, type Syntax } from './syntax.js';

/** Names of calls that leave something behind. */
const writes = /^(?:save|create|insert|update|upsert|put|publish|emit|send|commit|set|add|delete|remove|write)/i;

/** A movement of money that may come again. */
export interface UnkeyedPayment {
  readonly call: RemoteCall;
  /** What comes again, and the call with it. */
  readonly cause: 'request' | 'message';
}

/**
 * Movements of money for a request or a message that carry no key, and behind which something is written: where that
 * fails, the request or message comes again, and the money moves again.
 */
export function unkeyedPayments(network: Network, deliveries: Deliveries, handlers: Handlers, syntax: Syntax): UnkeyedPayment[] {
  return network.calls.flatMap((call): UnkeyedPayment[] => {
    const { fact, node, inside } = call;
    if (fact.movesMoney === undefined || inside === undefined || !isAwaited(node, inside) || !isUnkeyed(call, network.bindings)) return [];
    const cause = handlers.handlerAround(node) ? 'request' : isDelivery(node, network, deliveries) ? 'message' : undefined;
    const isFollowed = syntax.calls.some((other) => {
      const isBehind = other.range[0] > node.range[1] && enclosingFunction(other) === inside;
      return isBehind && isAwaited(other, inside) && writes.test(nameOfCallee(other));
    });
    return cause !== undefined && isFollowed ? [{ call, cause }] : [];
  });
}

function isAwaited(node: Node, inside: FunctionNode): boolean {
  return above(node, (at) => at.type === 'AwaitExpression', inside) !== undefined;
}

/** Whether a node runs for each message: in a function that a feed or a worker is given. */
function isDelivery(node: Node, network: Network, deliveries: Deliveries): boolean {
  for (let inside = enclosingFunction(node); inside !== undefined; inside = enclosingFunction(inside)) {
    const handler = inside;
    if (deliveries.by(handler).length > 0) return true;
    const isWork = network.clients.some(({ fact, laid }) => fact.receives !== undefined && laid.callback !== undefined && network.bindings.functionOf(laid.callback) === handler);
    if (isWork) return true;
  }
  return false;
}

/** Whether no key is given, for certain. */
export function isUnkeyed({ fact, node }: RemoteCall, bindings: Bindings): boolean {
  const { key, onlyWith } = fact.movesMoney!;
  const [params] = node.arguments;
  if (node.arguments.some((argument) => argument.type === 'SpreadElement') || params === undefined) return false;
  const condition = onlyWith && optionsOf(params, 'call', bindings).read(onlyWith.option);
  if (condition && (condition.state !== 'set' || (onlyWith.value !== undefined && condition.constant?.value !== onlyWith.value))) return false;
  const options = node.arguments[key.argument];
  return options === undefined || optionsOf(options, 'call', bindings).read(key.option).state === 'unset';
}
