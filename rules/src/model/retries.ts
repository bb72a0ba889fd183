import type { RetryHelper } from '../libraries/library.js';
import type { Node } from '../source/tree.js';
import { methodOf, type Client, type Network, type RemoteCall } from './network.js';
import type { ProjectView } from './project-view.js';
import { above, enclosingFunction, memberName, wrapped, type FunctionNode } from './syntax.js';
import { reachOf, urlStart, urlText } from './url.js';
import { usesOf } from './uses.js';

/** Reads from another machine that get one chance. */
export interface SingleAttempt {
  /** The client that makes them, or the first call of a function. */
  readonly of: Client | RemoteCall;
  /** The idempotent calls concerned, in the order of the source. */
  readonly calls: readonly RemoteCall[];
  /** A package of the project that could make it try again. */
  readonly helper?: RetryHelper;
}

/** Methods that may be repeated without harm (RFC 9110, 9.2.2), read-only ones alone: the others are a decision. */
const repeatable = new Set(['GET', 'HEAD']);
/** Words by which a file says that somebody tries again, or that a scheduler will. */
const triesAgain = /retr(?:y|ies)|attempt|back_?off|try_?again|poll|\bcron\b|schedul|setInterval|\bqueue\b|worker|\bjobs?\b|circuit|resilien|fallback|cached?\b/i;

/** Where a file asks another machine and takes the first failure for final: once per client or function. */
export function singleAttempts(network: Network, project: ProjectView): SingleAttempt[] {
  if (triesAgain.test(network.tree.text) || isRunByHand(network, project)) return [];
  const found: SingleAttempt[] = [];
  const byOwner = new Map<Client | FunctionNode, RemoteCall[]>();
  for (const call of network.calls) {
    if (call.request.retries !== 'none' || call.provides.includes('retry')) continue;
    if (call.request.status === undefined || !repeatable.has(methodOf(call) ?? '')) continue;
    const owner = call.client ?? call.inside;
    if (owner === undefined || isHandled(call.node) || isRepeated(call.node)) continue;
    if (call.client === undefined && !isRemote(call, network)) continue;
    const calls = byOwner.get(owner);
    if (calls) calls.push(call);
    else byOwner.set(owner, [call]);
  }
  for (const [owner, calls] of byOwner) {
    const [first] = calls;
    if (first === undefined) continue;
    const of = 'kind' in owner ? owner : first;
    const { retriesSetElsewhere: pattern, retryHelpers } = of.library;
    const helper = retryHelpers?.[of.kind];
    if (of.kind === 'client' && isHandedOn(of, network)) continue;
    if (pattern !== undefined && isInReach(of, network) && project.mentions(pattern) !== false) continue;
    found.push({ of, calls, ...(helper && project.project?.dependencies.has(helper.module) && { helper }) });
  }
  return found.sort((a, b) => a.of.node.range[0] - b.of.node.range[0]);
}

/** Tools and scripts: whoever runs them sees the failure and runs them again. */
function isRunByHand({ tree }: Network, { project }: ProjectView): boolean {
  const inside = project ? tree.path.slice(project.root.length + 1) : '';
  if (tree.text.startsWith('#!') || /(?:^|\/)(?:scripts?|bin|cli|bench(?:marks?)?|examples?|\.github)\//.test(inside)) return true;
  return project !== undefined && project.hasCommands && !/(?:^|,)(?:express|fastify|koa|hono|@nestjs\/core|@hapi\/hapi|next)(?:,|$)/.test([...project.dependencies].join(','));
}

/** Whether a function gets the client and may make it try again: `protect(client)`. */
function isHandedOn(client: Client, network: Network): boolean {
  return usesOf(client.node, network.bindings).passed.some((call) => call.type === 'CallExpression');
}

/** Whether other files can make it try again: a client that none of them gets hold of is this file's business. */
function isInReach(of: Client | RemoteCall, network: Network): boolean {
  return of.kind === 'call' || of.exported || of.base !== undefined || usesOf(of.node, network.bindings).escapes;
}

/** Whether the address is known to be another machine's. */
function isRemote(call: RemoteCall, network: Network): boolean {
  const { url } = call.laid;
  const text = url && urlText(url, network.bindings);
  const host = text && urlStart(text)?.host;
  return host !== undefined && reachOf(host) !== 'loopback';
}

/** Whether the failure has a path of its own: a `catch` that goes on without throwing, a `.catch(…)`. */
function isHandled(node: Node): boolean {
  const inside = enclosingFunction(node);
  const clause = above(node, (at) => at.parent?.type === 'TryStatement' && at.parent.block === at && at.parent.handler != null, inside);
  if (clause) return true;
  for (let at: Node = wrapped(node), parent = at.parent; parent != null; at = wrapped(parent), parent = at.parent) {
    if (parent.type === 'MemberExpression' && parent.object === at) {
      if (memberName(parent) === 'catch') return true;
      if (parent.parent.type !== 'CallExpression') return false;
      at = parent;
      parent = parent.parent;
      continue;
    }
    if (parent.type !== 'AwaitExpression') return false;
  }
  return false;
}

/** Whether the call stands in a loop of its function: whoever loops, asks again. */
function isRepeated(node: Node): boolean {
  return above(node, (at) => /^(?:While|DoWhile|For)Statement$/.test(at.type), enclosingFunction(node)) !== undefined;
}
