import type { TSESTree } from '@typescript-eslint/utils';
import { standardStreams, streamAdapters } from '../libraries/streams.js';
import type { Node } from '../source/tree.js';
import { addressOf } from './address.js';
import { mentionsByName } from './callers.js';
import type { Deliveries } from './deliveries.js';
import { listening } from './feeds.js';
import type { Handlers } from './handlers.js';
import { hearingOf, hearingOfTarget, type Hearing } from './hearing.js';
import type { Network, RemoteCall } from './network.js';
import { isFunction, memberName, unwrap, wrapped, type CallNode, type Syntax } from './syntax.js';
import { usesOf, usesOfTarget } from './uses.js';

/** A stream from another machine that is piped into something, where a failure of one end does not reach the other. */
export interface LoosePipe {
  /** The first call of `pipe` behind the stream. */
  readonly node: TSESTree.CallExpression;
  /** What comes behind another: the stream itself first. */
  readonly stages: readonly Node[];
  /** Whose failure nobody hears. */
  readonly unheard: 'source' | { readonly target: Node };
  /** The whole chain, with listeners among its calls or without. */
  readonly chain: TSESTree.CallExpression;
  /** Whether the chain consists of calls of `pipe` alone, each with one argument. */
  readonly isPlain: boolean;
}

/** What says that a source breaks off, and that a target takes nothing any more. */
const breaks = ['error', 'aborted', 'close'];
const fails = ['error', 'close'];

/** Pipes from other machines with an end whose failure nobody hears. */
export function loosePipes(network: Network, deliveries: () => Deliveries, handlers: () => Handlers, syntax: Syntax): LoosePipe[] {
  const pipes = syntax.calls.filter(isPipe);
  if (pipes.length === 0) return [];
  const ofAnswers = answerStreams(network);
  const found = pipes.flatMap((pipe): LoosePipe[] => {
    const source = ofAnswers.get(pipe) ?? fedSource(pipe, network, deliveries());
    if (source === undefined || pipe.arguments.length !== 1) return [];
    const chained = chainOf(pipe);
    if (chained.targets.some((target) => isStandardStream(target, network))) return [];
    const unheard = unheardEnd(source(), chained.targets, network, handlers());
    const stages = [pipe.callee.object, ...chained.targets];
    return unheard === undefined ? [] : [{ node: pipe, stages, unheard, chain: chained.last, isPlain: chained.isPlain }];
  });
  // A tunnel is one thing to mend: who closes both ends for one direction has done it for the other.
  const key = (from: Node | undefined, to: Node | undefined) => [from, to].map((end) => end && unwrap(end)).map((end) => (end?.type === 'Identifier' ? end.name : end?.range.join())).join(' ');
  const there = new Set<string>();
  return found.toSorted((a, b) => a.node.range[0] - b.node.range[0]).filter(({ stages }) => {
    there.add(key(stages[0], stages.at(-1)));
    return !there.has(key(stages.at(-1), stages[0]));
  });
}

type PipeCall = TSESTree.CallExpression & { callee: TSESTree.MemberExpression };

function isPipe(call: Node): call is PipeCall {
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || memberName(call.callee) !== 'pipe') return false;
  // Operators of observables come by the handful, and are functions or made by functions of their own.
  const [target] = call.arguments;
  return target !== undefined && target.type !== 'SpreadElement' && !isFunction(target);
}

function unheardEnd(source: Hearing, targets: readonly Node[], network: Network, handlers: Handlers): LoosePipe['unheard'] | undefined {
  if (source.heard === 'unknown' || source.reachedAs.size > 0) return undefined;
  if (source.heard === 'no') return 'source';
  const target = targets.find((candidate) => isUnheardTarget(candidate, network, handlers));
  return target && { target };
}

/** Streams that are answers of calls, or members of answers, by the calls of `pipe` on them; who listens is looked up when asked. */
function answerStreams(network: Network): Map<Node, () => Hearing> {
  const found = new Map<Node, () => Hearing>();
  for (const call of network.calls) {
    const member = call.fact.gives === 'stream' ? '' : call.request.streamIn;
    if (member === undefined || addressOf(call, network) === 'loopback') continue;
    for (const stream of streamsOf(call, member, network)) {
      const uses = stream.target ? usesOfTarget(stream.target, network.bindings) : usesOf(stream.node, network.bindings);
      const hearing = () => (stream.target ? hearingOfTarget(stream.target, network, breaks) : hearingOf(stream.node, network, breaks));
      for (const { path, node } of uses.calls) if (path === 'pipe') found.set(node, hearing);
    }
  }
  return found;
}

type Stream = { readonly node: Node; readonly target?: undefined } | { readonly target: Node };

function streamsOf(call: RemoteCall, member: string, network: Network): readonly Stream[] {
  if (member === '') return [{ node: call.node }];
  const uses = usesOf(call.node, network.bindings);
  const members = uses.members.filter(({ name }) => name === member);
  // Whoever else has the answer may listen, and so may code beside it that takes the member a second time.
  if (uses.opaque || uses.escapes || members.some(({ node }) => memberIsListenedTo(node, network))) return [];
  return [
    ...members.map(({ node }) => ({ node: adapted(node, network) })),
    ...uses.taken.filter(({ name }) => name === member).map(({ target }) => ({ target })),
  ];
}

/** `response.data.on('error', …)`, `finished(response.data)`, beside `response.data.pipe(…)`. */
function memberIsListenedTo(node: Node, network: Network): boolean {
  return adapted(node, network) === node && hearingOf(node, network, breaks).heard !== 'no';
}

/** `Readable.fromWeb(answer.body)`: the stream of the platform made one of Node's. */
function adapted(node: Node, network: Network): Node {
  const call = wrapped(node).parent;
  if (call?.type !== 'CallExpression' || call.arguments[0] !== wrapped(node)) return node;
  const origin = network.bindings.origin(call.callee);
  const isAdapter = origin?.kind === 'module' && streamAdapters.some(({ modules, path }) => modules.includes(origin.module) && path === origin.path.join('.'));
  return isAdapter ? call : node;
}

/** Sockets, answers that a callback is given, and requests that arrive. */
function fedSource(pipe: PipeCall, network: Network, deliveries: Deliveries): (() => Hearing) | undefined {
  const root = rootOf(pipe.callee.object);
  const feed = deliveries.feeds.of(root);
  if (!feed?.fact.delivers?.some(({ carries, printed }) => carries === 'bytes' && printed !== true)) return undefined;
  const call = feed.call ?? handingCall(root, network);
  const made = call && network.of(call);
  if ((made?.kind === 'call' || made?.kind === 'client') && addressOf(made, network) === 'loopback') return undefined;
  return root.type === 'Identifier' || root.type === 'MemberExpression' ? () => hearingOfTarget(root, network, breaks) : () => hearingOf(root, network, breaks);
}

/** The call that hands an answer to the function whose parameter it is. */
function handingCall(parameter: Node, network: Network): CallNode | undefined {
  const origin = network.bindings.origin(parameter);
  const given = origin?.kind === 'parameter' ? [origin.of, ...(mentionsByName(origin.of, network.bindings) ?? [])] : [];
  return given.map(({ parent }) => parent).find((parent) => parent?.type === 'CallExpression');
}

/** `answer.on('data', …).setEncoding('utf8')`: the chain begins at the answer. */
function rootOf(node: Node): Node {
  let at = unwrap(node);
  while (at.type === 'CallExpression' && at.callee.type === 'MemberExpression' && /^(?:on|once|addListener|setEncoding|resume)$/.test(memberName(at.callee) ?? '')) {
    at = unwrap(at.callee.object);
  }
  return at;
}

/** The targets behind a first `pipe`: `.pipe(a).on('error', …).pipe(b)`. */
function chainOf(first: PipeCall): { targets: Node[]; last: TSESTree.CallExpression; isPlain: boolean } {
  const targets: Node[] = [first.arguments[0]!];
  let last: TSESTree.CallExpression = first;
  let isPlain = rootOf(first.callee.object) === unwrap(first.callee.object);
  for (;;) {
    const member = wrapped(last).parent;
    if (member?.type !== 'MemberExpression') return { targets, last, isPlain };
    const call = member.object === wrapped(last) ? member.parent : undefined;
    if (call?.type !== 'CallExpression' || call.callee !== member) return { targets, last, isPlain };
    if (isPipe(call)) targets.push(call.arguments[0]!);
    else if (!listening.test(memberName(member) ?? '')) return { targets, last, isPlain: false };
    isPlain &&= isPipe(call) && call.arguments.length === 1;
    last = call;
  }
}

/** `process.stdout` is never done and never fails for long. */
function isStandardStream(target: Node, network: Network): boolean {
  const origin = network.bindings.origin(target);
  return origin?.kind === 'global' && standardStreams.includes(origin.path.join('.'));
}

/** Whether a target fails without anybody hearing it: one that a package makes, or the answer to a request. What functions of this file make may listen to itself. */
function isUnheardTarget(target: Node, network: Network, handlers: Handlers): boolean {
  const { bindings } = network;
  const origin = bindings.origin(target);
  if (origin?.kind === 'parameter' && origin.path.length === 0) {
    const request = origin.of.params[origin.index - 1];
    // Who goes away is told by the request, too.
    if (request === undefined || !handlers.isRequest(request) || hearingOfTarget(request, network, breaks).heard !== 'no') return false;
  } else if (origin?.kind !== 'result' || origin.path.length > 0 || bindings.origin(origin.call.callee)?.kind !== 'module') {
    return false;
  }
  const place = unwrap(target);
  const hearing = place.type === 'Identifier' ? hearingOfTarget(place, network, fails) : hearingOf(place, network, fails);
  return hearing.heard === 'no' && hearing.reachedAs.size === 0;
}
