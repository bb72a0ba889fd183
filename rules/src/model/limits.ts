import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { constantOf } from './constants.js';
import type { Deadlines } from './deadlines.js';
import type { RemoteCall } from './network.js';
import { isTimeoutSignal } from './spent-limits.js';
import { unwrap } from './syntax.js';

/** How long a call may wait: so many milliseconds, without an end, or not to be told. */
export function longestWait(call: RemoteCall, deadlines: Deadlines): number | 'unknown' {
  const { deadline } = call.request;
  // Drivers wait as long as the connection lasts.
  if (deadline === undefined || deadline.onlyWrong) return Infinity;
  const { state } = deadlines.of(call);
  if (state === 'unset') return Infinity;
  const sources = [call.options, ...(call.client ? [call.client.options] : [])];
  for (const { path, write } of deadline.options) {
    for (const options of sources) {
      const facet = options.read(path);
      const length = facet.state === 'set' && facet.node ? lengthOf(facet.node, write, deadlines.network.bindings) : undefined;
      if (length !== undefined) return length;
    }
  }
  return 'unknown';
}

/** The milliseconds in an option's value: the number itself where the option takes one, or what a signal is made with. */
function lengthOf(value: Node, write: string | undefined, bindings: Bindings): number | undefined {
  const node = unwrap(bindings.value(value));
  const length = isTimeoutSignal(node, bindings) && node.type === 'CallExpression' ? node.arguments[0] : write === '{limit}' ? node : undefined;
  const constant = length && constantOf(length, bindings)?.value;
  return typeof constant === 'number' && constant > 0 ? constant : undefined;
}
