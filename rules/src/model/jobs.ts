import type { Node } from '../source/tree.js';
import { addressOf } from './address.js';
import { constantOf } from './constants.js';
import type { Client, Network, RemoteCall } from './network.js';
import { optionsOf } from './options.js';
import { plainText } from './plain-text.js';
import type { ProjectView } from './project-view.js';
import { isRunByHand, type SingleAttempt } from './retries.js';
import { unwrap } from './syntax.js';

/** Queues whose jobs have one attempt, each once: where the queue is made, or where this file first puts a job into it. */
export function singleJobs(network: Network, project: ProjectView): SingleAttempt[] {
  const jobs = network.calls.filter((call) => hasOneAttempt(call, network));
  if (jobs.length === 0 || isRunByHand(project)) return [];
  const byQueue = new Map<Client | string, RemoteCall[]>();
  for (const call of jobs) {
    const { callee } = call.node;
    const queue = call.client ?? plainText(callee.type === 'MemberExpression' ? callee.object : callee, network.tree);
    const calls = byQueue.get(queue);
    if (calls) calls.push(call);
    else byQueue.set(queue, [call]);
  }
  const found = [...byQueue].map(([queue, calls]): SingleAttempt => ({ of: typeof queue === 'string' ? calls[0]! : queue, calls }));
  return found.filter((jobs) => !isSaidElsewhere(jobs, project)).sort((a, b) => a.of.node.range[0] - b.of.node.range[0]);
}

/** Whether a call puts a job into a queue, and neither of them says that it is tried again. */
function hasOneAttempt(call: RemoteCall, network: Network): boolean {
  const { client, fact, request, provides } = call;
  const attempts = fact.request?.repeats?.attempts.option;
  if (fact.job === undefined || attempts === undefined || request.retries !== 'none' || provides.includes('retry')) return false;
  if (client && (saysAttempts(client) || addressOf(client, network) === 'loopback')) return false;
  const { options, withoutName, repeatedBy } = fact.job;
  const given = call.node.arguments;
  if (given.length === 0 || given.some(({ type }) => type === 'SpreadElement')) return false;
  const places = withoutName === undefined || isText(given[0]!, network) ? [options] : given.length > options ? [options] : [withoutName];
  return places.every((place) => {
    const argument = given[place];
    if (argument === undefined) return true;
    const said = optionsOf(argument, 'call', network.bindings);
    return [attempts, ...repeatedBy].every((path) => said.read(path).state === 'unset');
  });
}

/** Whether other code says that jobs are tried again: where the queue is made, if that is not seen, or where failed jobs are put back. */
function isSaidElsewhere({ of, calls }: SingleAttempt, project: ProjectView): boolean {
  const patterns = [calls[0]!.fact.job!.putBackBy, of.kind === 'call' ? of.library.retriesSetElsewhere : undefined];
  return patterns.some((pattern) => pattern !== undefined && project.mentions(pattern) !== false);
}

/** Whether a client's options say how often what it is given is tried, or can't be read. */
export function saysAttempts({ options, request }: Client): boolean {
  const option = request.repeats?.attempts.option;
  return option !== undefined && options.read(option).state !== 'unset';
}

function isText(argument: Node, { bindings }: Network): boolean {
  const value = unwrap(bindings.value(argument));
  return value.type === 'TemplateLiteral' || typeof constantOf(value, bindings)?.value === 'string';
}
