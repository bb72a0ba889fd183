import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../source/tree.js';
import { addressOf } from './address.js';
import type { Bindings } from './bindings.js';
import { textOf } from './constants.js';
import { listeningTo } from './hearing.js';
import { nameOfHolder } from './holders.js';
import type { Client, Network, RemoteCall, Server } from './network.js';
import type { ProjectView } from './project-view.js';
import { constantGivenBy } from './retry-calls.js';
import { above, calleeName, eachNode, enclosingFunction, isFunction, memberName, unwrap, wrapped, type FunctionNode } from './syntax.js';
import { usesOf, usesOfParameter } from './uses.js';

/** A connection that is told not to come back. */
export interface NeverReconnecting {
  readonly made: Client | RemoteCall;
  readonly name: string;
  /** The option's value. */
  readonly value: Node;
  readonly option: string;
}

/** A connection that brings messages, and that nobody makes anew when it is lost. */
export interface LostConnection {
  readonly made: Client | RemoteCall;
  readonly name: string;
  /** The listener that hears of it and does nothing about it. */
  readonly heardBy?: Node;
}

/** A server that keeps connections to peers which are gone. */
export interface DeadPeers {
  readonly server: Server;
  readonly name: string;
}

/** What becomes of the connections in a file that are meant to last. */
export interface Losses {
  /** Those that are told not to connect again. */
  readonly neverReconnecting: readonly NeverReconnecting[];
  /** Those that bring messages until they are lost, and then nobody makes anew. */
  readonly lostConnections: readonly LostConnection[];
  /** Servers that keep connections whose peers are gone. */
  readonly deadPeers: readonly DeadPeers[];
}

/** Looks at every connection that is meant to last. */
export function lossesIn(network: Network, project: ProjectView): Losses {
  return { neverReconnecting: neverReconnecting(network), lostConnections: lostConnections(network, project), deadPeers: deadPeers(network, project) };
}

const ends = /^(?:close|terminate|destroy|end|quit|disconnect|disconnectAsync|endAsync)$/;

/** Connections whose own reconnection is switched off and that are not ended where they are made. */
function neverReconnecting(network: Network): NeverReconnecting[] {
  const found: NeverReconnecting[] = [];
  for (const made of [...network.clients, ...network.calls]) {
    for (const { option, values } of made.fact.lasting?.unless ?? []) {
      const facet = made.options.read(option);
      if (facet.state !== 'set' || facet.node === undefined || !values.includes(constantGivenBy(facet, network))) continue;
      const hearing = listeningTo(made.node, network);
      const isKnownToEnd = [...hearing.methods].some((method) => ends.test(method)) || isInExecutor(made.node);
      const isMadeAnew = ['close', 'end', 'disconnect', 'offline', 'error'].some((event) => (hearing.listeners.get(event) ?? []).some((listener) => !isIdle(listener, network)));
      if (isKnownToEnd || isMadeAnew || addressOf(made, network) === 'loopback') continue;
      found.push({ made, name: nameOf(made.node, made.name), value: facet.node, option });
    }
  }
  return found;
}

/** Connections that messages arrive by and whose loss nobody answers. */
function lostConnections(network: Network, project: ProjectView): LostConnection[] {
  const found: LostConnection[] = [];
  for (const made of [...network.clients, ...network.calls]) {
    const { lasting } = made.fact;
    if (lasting?.lostBy === undefined || addressOf(made, network) === 'loopback' || isInExecutor(made.node)) continue;
    if (lasting.option !== undefined && made.options.read(lasting.option).state !== 'unset') continue;
    const hearing = listeningTo(made.node, network);
    const { listeners, methods, reachedAs } = hearing;
    const receives = listeners.has('message') || network.calls.some(({ client, fact }) => fact.receives !== undefined && client !== undefined && (client === made || client.base === made));
    // What is listened to once, or closed by its user, is done when it closes.
    if (!receives || methods.has('once') || isEnded(made.node, methods, network)) continue;
    const heard = listeners.get(lasting.lostBy) ?? [];
    if (hearing.heard === 'unknown' || [...heard, ...(listeners.get('error') ?? [])].some((listener) => !isIdle(listener, network))) continue;
    const isHeardElsewhere = reachedAs.size > 0 && project.reachersMention(new RegExp(`['"\`]${lasting.lostBy}['"\`]|\\bon${lasting.lostBy}\\b|reconnect`, 'i')) !== false;
    if (isHeardElsewhere) continue;
    found.push({ made, name: nameOf(made.node, made.name), ...(heard[0] && { heardBy: heard[0] }) });
  }
  return found;
}

/** Servers that send to connections they keep, and never ask whether anybody is at the other end. */
function deadPeers(network: Network, project: ProjectView): DeadPeers[] {
  return network.servers.flatMap((server) => {
    const { deadPeers: fact } = server.fact;
    if (fact === undefined) return [];
    const uses = usesOf(server.node, network.bindings);
    const listens = uses.calls.filter(({ method, node }) => /^(?:on|addListener)$/.test(method) && textOf(node.arguments[0], network.bindings) === 'connection');
    const handlers = listens.map(({ node }) => node.arguments[1] && network.bindings.functionOf(node.arguments[1]));
    // Whoever handles connections elsewhere may look after them there.
    if (handlers.length === 0 || handlers.some((handler) => handler === undefined)) return [];
    const keeps = uses.members.some(({ name }) => name === fact.held) || handlers.some((handler) => handler !== undefined && isCollected(handler, network));
    if (!keeps || project.mentions(fact.watched) !== false) return [];
    return [{ server, name: nameOfHolder(server.node) ?? server.name }];
  });
}

/** Whether a handler puts what it is handed into a collection. */
function isCollected(handler: FunctionNode, { bindings }: Network): boolean {
  return usesOfParameter(handler, 0, bindings).passed.some((call) => call.callee.type === 'MemberExpression' && /^(?:add|push|set|unshift)$/.test(calleeName(call) ?? ''));
}

/** Whether a promise is waiting for it: a question with one answer. */
function isInExecutor(node: Node): boolean {
  const inside = enclosingFunction(node);
  return inside?.parent.type === 'NewExpression' && inside.parent.callee.type === 'Identifier' && inside.parent.callee.name === 'Promise';
}

/** Whether it is closed on purpose: anywhere but where it failed and where its owner goes away. */
function isEnded(node: Node, methods: ReadonlySet<string>, network: Network): boolean {
  if (![...methods].some((method) => ends.test(method))) return false;
  const closing = usesOf(node, network.bindings).calls.filter(({ method }) => ends.test(method));
  return closing.length === 0 || closing.some((call) => !isCleanup(call.node, network.bindings));
}

/** `return () => socket.close()`, `onCleanup(() => socket.close())`, `process.on('SIGTERM', …)`, a listener for `error`. */
function isCleanup(node: Node, bindings: Bindings): boolean {
  const inside = enclosingFunction(node);
  if (inside === undefined) return false;
  const { parent } = inside;
  if (parent.type === 'ReturnStatement') return true;
  if (parent.type === 'AssignmentExpression') return parent.left.type === 'MemberExpression' && memberName(parent.left) === 'onerror';
  return parent.type === 'CallExpression' && (/cleanup|destroy|unmount|dispose/i.test(calleeName(parent) ?? '') || /^(?:error|SIGTERM|SIGINT|beforeunload)$/.test(textOf(parent.arguments[0], bindings) ?? ''));
}

/** Whether a listener does nothing about a loss: it writes it down, stops timers, shows it. Whatever else it does may mend it. */
function isIdle(listener: Node, network: Network): boolean {
  const { bindings, tree } = network;
  const own = bindings.functionOf(listener);
  if (own === undefined) return isConsole(listener, network);
  let idle = true;
  eachNode([own.body], tree, (node) => {
    if (node.type === 'AssignmentExpression' || node.type === 'ThrowStatement' || node.type === 'UpdateExpression' || node.type === 'NewExpression') idle = false;
    if (node.type === 'CallExpression') idle &&= isIdleCall(node, network);
  });
  return idle;
}

function isIdleCall(call: TSESTree.CallExpression, network: Network): boolean {
  const name = calleeName(call) ?? '';
  const { callee } = call;
  if (callee.type === 'MemberExpression') {
    const object = unwrap(callee.object);
    const holder = object.type === 'Identifier' ? object.name : object.type === 'MemberExpression' ? (memberName(object) ?? '') : '';
    return isConsole(callee, network) || /^log(?:ger)?$|logger$/i.test(holder) || /^(?:toString|toISOString|toLocaleString|close|terminate)$/.test(name);
  }
  const shows = /^set[A-Z]/.test(name) && !/^set(?:Timeout|Interval|Immediate)$/.test(name) && call.arguments.every(({ type }) => type === 'Literal');
  return shows || /^(?:clearInterval|clearTimeout|log|debug|String)$/.test(name);
}

function isConsole(expression: Node, { bindings }: Network): boolean {
  const origin = bindings.origin(expression);
  return origin?.kind === 'global' && origin.path[0] === 'console';
}

/** What the code calls it, through an `await`. */
function nameOf(node: Node, otherwise: string): string {
  const outer = wrapped(node);
  const awaited = outer.parent?.type === 'AwaitExpression' ? outer.parent : node;
  const chained = above(node, (at) => at.parent?.type === 'VariableDeclarator' || isFunction(at.parent));
  return nameOfHolder(awaited) ?? (chained && nameOfHolder(chained)) ?? otherwise;
}
