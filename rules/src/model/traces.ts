import { traceNames, tracers } from '../libraries/tracing.js';
import { addressOf } from './address.js';
import type { Handlers } from './handlers.js';
import type { Network, RemoteCall } from './network.js';
import type { ProjectView } from './project-view.js';
import type { FunctionNode } from './syntax.js';

/** Calls to other services made for a request, where nothing says which request: the first of each handler alone. */
export function lostTraces(network: Network, handlers: Handlers, project: ProjectView): RemoteCall[] {
  const first = new Map<FunctionNode, RemoteCall>();
  for (const call of network.calls) {
    // Only HTTP has headers that everybody hands on.
    if (call.request.status === undefined || call.fact.gives === 'connection') continue;
    const handler = handlers.handlerAround(call.node);
    if (handler === undefined || first.has(handler)) continue;
    const address = addressOf(call, network);
    if (address === 'loopback' || address === 'relative' || mayHaveHeaders(call)) continue;
    first.set(handler, call);
  }
  if (first.size === 0 || project.isUnseen) return [];
  if ([...(project.project?.dependencies ?? [])].some((name) => tracers.test(name))) return [];
  return project.mentions(traceNames) === false ? [...first.values()] : [];
}

/** Whether headers come from elsewhere: with the call, with its client, or with a request that it is given. */
function mayHaveHeaders({ options, client, carried }: RemoteCall): boolean {
  const read = (path: string) => [options, ...(carried ? [carried] : []), ...(client ? [client.options] : [])].map((given) => given.read(path));
  return read('headers').some(({ state, node }) => state === 'unknown' || (state === 'set' && node?.type !== 'ObjectExpression')) || read('headers.traceparent').some(({ state }) => state !== 'unset');
}
