import type { Retrier } from '../libraries/library.js';
import { tellingText } from '../source/telling-text.js';
import type { Node } from '../source/tree.js';
import { addressOf } from './address.js';
import type { Bindings } from './bindings.js';
import { callsOf } from './callers.js';
import { methodOf, type Client, type Network, type RemoteCall } from './network.js';
import type { Project } from '../source/project.js';
import type { ProjectView } from './project-view.js';
import { above, enclosingFunction, isInside, memberName, wrapped, type FunctionNode } from './syntax.js';
import { usesOf } from './uses.js';

/** Reads from another machine that get one chance. */
export interface SingleAttempt {
  /** The client that makes them, or the first call of a function. */
  readonly of: Client | RemoteCall;
  /** The idempotent calls concerned, in the order of the source. */
  readonly calls: readonly RemoteCall[];
  /** A package of the project that could make it try again. */
  readonly retrier?: Retrier;
}

/** Methods that may be repeated without harm (RFC 9110, 9.2.2), read-only ones alone: the others are a decision. */
const repeatable = new Set(['GET', 'HEAD']);
/** Words by which a file says that somebody tries again, or that a scheduler will. */
const triesAgain = /retr(?:y|ies)|attempt|back_?off|try_?again|poll|\bcron\b|schedul|setInterval|\bqueue\b|worker|\bjobs?\b|circuit|resilien|fallback|cached?\b/i;

/** Packages that make a package with commands a server all the same. */
const servers = new Set(['express', 'fastify', 'koa', 'hono', '@nestjs/core', '@hapi/hapi', 'next']);

/**
 * Where a file asks another machine and takes the first failure for final: once per client or function.
 *
 * @param checks the handlers of health checks, which are there to tell of a failure
 */
export function singleAttempts(network: Network, project: ProjectView, checks: () => readonly FunctionNode[]): SingleAttempt[] {
  if (triesAgain.test(tellingText(network.tree)) || isRunByHand(project)) return [];
  const found: SingleAttempt[] = [];
  const byOwner = new Map<Client | FunctionNode, RemoteCall[]>();
  let handlers: readonly FunctionNode[] | undefined;
  for (const call of network.calls) {
    if (call.request.retries !== 'none' || call.provides.includes('retry')) continue;
    if (call.request.status === undefined || !repeatable.has(methodOf(call) ?? '')) continue;
    const owner = call.client ?? call.inside;
    if (owner === undefined || isHandled(call.node) || isRepeated(call.node) || isPassedOver(call, network)) continue;
    const address = addressOf(call, network);
    if (address === 'loopback' || (call.client === undefined && (address === 'unknown' || address === 'relative'))) continue;
    if (isCached(call) || isBestEffort(call, network) || (handlers ??= checks()).some((check) => isInside(call.node, check))) continue;
    const calls = byOwner.get(owner);
    if (calls) calls.push(call);
    else byOwner.set(owner, [call]);
  }
  for (const [owner, calls] of byOwner) {
    const [first] = calls;
    if (first === undefined) continue;
    const of = 'kind' in owner ? owner : first;
    const { retriesSetElsewhere: pattern, retriers } = of.library;
    const retrier = retriers?.[of.kind];
    if (of.kind === 'client' && isHandedOn(of, network)) continue;
    if (pattern !== undefined && isInReach(of, network) && project.mentions(pattern) !== false) continue;
    found.push({ of, calls, ...(retrier && project.project?.dependencies.has(retrier.module) && { retrier }) });
  }
  return found.sort((a, b) => a.of.node.range[0] - b.of.node.range[0]);
}

/** Scripts and commands: whoever runs them sees the failure and runs them again. */
export function isRunByHand(project: ProjectView): boolean {
  return project.isUnseen || isTool(project);
}

/** The same, where a package that can't be seen is taken for a server. */
export function isTool({ project, isScript }: ProjectView): boolean {
  if (isScript) return true;
  return project !== undefined && project.hasCommands && !servesRequests(project);
}

/** Whether a package has what answers requests. */
export function servesRequests({ dependencies }: Project): boolean {
  return [...dependencies].some((name) => servers.has(name));
}

/** Whether a function gets the client and may make it try again: `protect(client)`. */
function isHandedOn(client: Client, network: Network): boolean {
  return usesOf(client.node, network.bindings).passed.some((call) => call.type === 'CallExpression');
}

/** Whether other files can make it try again: a client that none of them gets hold of is this file's business. */
function isInReach(of: Client | RemoteCall, network: Network): boolean {
  return of.kind === 'call' || of.exported || of.base !== undefined || usesOf(of.node, network.bindings).escapes;
}

/** Whether somebody takes care of the failure: a `catch` around it, whatever it does, or a `.catch(…)`. */
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

/** Whether each call of the function in sight stands in a loop that goes on with the next item when one fails. */
function isPassedOver({ inside }: RemoteCall, { bindings }: Network): boolean {
  const callers = inside ? callsOf(inside, bindings) : [];
  return callers.length > 0 && callers.every(goesOn);
}

/** A `try` inside a loop, whose `catch` neither throws nor leaves. */
function goesOn(call: Node): boolean {
  const inside = enclosingFunction(call);
  const attempt = above(call, (at) => at.parent?.type === 'TryStatement' && at.parent.block === at && at.parent.handler != null, inside)?.parent;
  if (attempt?.type !== 'TryStatement' || attempt.handler == null) return false;
  const isLooped = above(attempt, (at) => /^(?:While|DoWhile|For|ForOf|ForIn)Statement$/.test(at.type), inside) !== undefined;
  const last = attempt.handler.body.body.at(-1);
  return isLooped && !/^(?:Throw|Return|Break)Statement$/.test(last?.type ?? '');
}

/** `next: { revalidate: 60 }`, `cache: 'force-cache'`: a stale answer stands in for a missing one. */
function isCached({ options }: RemoteCall): boolean {
  return options.read('next').state === 'set' || options.read('cache').constant?.value === 'force-cache';
}

/** Whether an answer that went badly is passed over: nothing is thrown where `ok` is false, so nobody depends on it. */
function isBestEffort(call: RemoteCall, { bindings }: Network): boolean {
  const { status } = call.request;
  if (status?.throws !== false) return false;
  const tests = usesOf(call.node, bindings).members.filter(({ name }) => status.fields.includes(name));
  const decisions = tests.flatMap(({ node }) => above(node, (at) => at.type === 'IfStatement', call.inside) ?? []);
  return decisions.length > 0 && !decisions.some((decision) => raises(decision, call, bindings));
}

/** Whether a decision ends in a failure for the caller: something is thrown, or answered with a status. */
function raises(decision: Node, { node }: RemoteCall, bindings: Bindings): boolean {
  if (decision.type !== 'IfStatement') return false;
  return [decision.consequent, decision.alternate].some((branch) => {
    const last = branch?.type === 'BlockStatement' ? branch.body.at(-1) : branch;
    if (last?.type === 'ThrowStatement') return true;
    if (last?.type !== 'ReturnStatement' || last.argument?.type !== 'CallExpression') return false;
    // `return answer.json()` answers with what came.
    const { callee } = last.argument;
    const origin = callee.type === 'MemberExpression' ? bindings.origin(callee.object) : undefined;
    return !(origin?.kind === 'result' && origin.call === node);
  });
}

/** Whether the call stands in a loop of its function: whoever loops, asks again. */
function isRepeated(node: Node): boolean {
  return above(node, (at) => /^(?:While|DoWhile|For)Statement$/.test(at.type), enclosingFunction(node)) !== undefined;
}
