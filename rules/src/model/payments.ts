import type { Bindings } from './bindings.js';
import type { Handlers } from './handlers.js';
import type { Network, RemoteCall } from './network.js';
import { optionsOf } from './options.js';
import { nameOfCallee } from './rests.js';
import { above, enclosingFunction, type Syntax } from './syntax.js';

/** Names of calls that leave something behind. */
const writes = /^(?:save|create|insert|update|upsert|put|publish|emit|send|commit|set|add|delete|remove|write)/i;

/**
 * Movements of money in a handler of requests that carry no key, and behind which something is written: where that
 * fails, the client sends its request again, and the money moves again.
 */
export function unkeyedPayments(network: Network, handlers: Handlers, syntax: Syntax): RemoteCall[] {
  return network.calls.filter((call) => {
    const { fact, node, inside } = call;
    if (fact.movesMoney === undefined || inside === undefined || handlers.handlerAround(node) === undefined) return false;
    if (above(node, (at) => at.type === 'AwaitExpression', inside) === undefined || !isUnkeyed(call, network.bindings)) return false;
    return syntax.calls.some((other) => {
      const isBehind = other.range[0] > node.range[1] && enclosingFunction(other) === inside;
      return isBehind && above(other, (at) => at.type === 'AwaitExpression', inside) !== undefined && writes.test(nameOfCallee(other));
    });
  });
}

/** Whether no key is given, for certain. */
function isUnkeyed({ fact, node }: RemoteCall, bindings: Bindings): boolean {
  const { key, onlyWith } = fact.movesMoney!;
  const [params] = node.arguments;
  if (node.arguments.some((argument) => argument.type === 'SpreadElement') || params === undefined) return false;
  const condition = onlyWith && optionsOf(params, 'call', bindings).read(onlyWith.option);
  if (condition && (condition.state !== 'set' || (onlyWith.value !== undefined && condition.constant?.value !== onlyWith.value))) return false;
  const options = node.arguments[key.argument];
  return options === undefined || optionsOf(options, 'call', bindings).read(key.option).state === 'unset';
}
