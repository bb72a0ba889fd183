import type { TSESTree } from '@typescript-eslint/utils';
import type { HandedFact } from '../libraries/library.js';
import type { Range } from '../source/range.js';
import { tellingText } from '../source/telling-text.js';
import type { Node } from '../source/tree.js';
import { addressOf } from './address.js';
import { textOf } from './constants.js';
import { serverOf } from './handlers.js';
import { hearingOf, hearingOfTarget, type Hearing } from './hearing.js';
import { nameOfHolder } from './holders.js';
import type { Client, Network, RemoteCall, Server } from './network.js';
import type { ProjectView } from './project-view.js';
import { isFunction, memberName, wrapped, type FunctionNode, type Syntax } from './syntax.js';

/** Something that emits `error`, which ends the process where nobody listens, and nobody listens. */
export interface UnheardEmitter {
  readonly range: Range;
  /** What the code calls it: `pool`, `http.get(…)`. */
  readonly name: string;
  /** What makes it emit an error: `one lost connection`. */
  readonly cause: string;
  readonly made: { readonly by: Client | RemoteCall } | { readonly parameter: TSESTree.Identifier; readonly of: FunctionNode };
}

/** A listener of the whole process that does not end it: then nothing that is unheard does. */
const keepsRunning = /['"`]uncaughtException['"`]\s*,(?![\s\S]{0,600}?\bprocess\.(?:exit|abort)\b)/;

/** Emitters whose errors nobody hears, in this file and, where others can reach them, in those that import it. */
export function unheardEmitters(network: Network, syntax: Syntax, project: ProjectView): UnheardEmitter[] {
  const found = [...madeHere(network, project), ...handed(network, syntax, project)];
  if (found.length === 0) return [];
  // A script is a process of its own.
  const isAlone = project.isScript && !project.isUnseen;
  return (isAlone ? keepsRunning.test(tellingText(network.tree)) : project.mentions(keepsRunning)) === false ? found : [];
}

function* madeHere(network: Network, project: ProjectView): Iterable<UnheardEmitter> {
  for (const made of [...network.clients, ...network.calls]) {
    const { unheardError, errorCause } = made.fact;
    if (unheardError !== 'ends the process' || errorCause === undefined || addressOf(made, network) === 'loopback') continue;
    if (!isUnheard(hearingOf(made.node, network), project)) continue;
    const [start] = made.node.range;
    yield { range: [start, made.node.callee.range[1]], name: nameOf(made), cause: errorCause, made: { by: made } };
  }
}

/** A listener that a server hands something to. */
interface Receiver {
  readonly listener: Node;
  readonly fact: HandedFact;
}

/** What servers hand to the listeners of their events. */
function* handed(network: Network, syntax: Syntax, project: ProjectView): Iterable<UnheardEmitter> {
  for (const receivers of receiversOf(network, syntax)) {
    const found = receivers.map((receiver) => handedTo(receiver, network, project));
    // One listener is enough for all that are handed the same.
    if (found.every((emitter) => emitter !== undefined)) yield* found;
  }
}

/** Listeners, those of the same event of the same server together. */
function receiversOf(network: Network, syntax: Syntax): readonly (readonly Receiver[])[] {
  const groups = new Map<Server, Map<HandedFact, Receiver[]>>();
  const add = (server: Server, fact: HandedFact | undefined, listener: Node): void => {
    if (fact?.unheardError !== 'ends the process' || fact.errorCause === undefined) return;
    const byFact = groups.get(server) ?? new Map<HandedFact, Receiver[]>();
    groups.set(server, byFact.set(fact, [...(byFact.get(fact) ?? []), { listener, fact }]));
  };
  for (const server of network.servers) if (server.laid.callback) add(server, server.fact.hands?.[''], server.laid.callback);
  for (const call of syntax.calls) {
    if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') continue;
    const [event, listener] = call.arguments;
    if (!/^(?:on|once|addListener)$/.test(memberName(call.callee) ?? '') || listener === undefined) continue;
    const server = serverOf(call.callee.object, network);
    const name = textOf(event, network.bindings);
    if (name !== undefined && server?.fact.hands && Object.hasOwn(server.fact.hands, name)) add(server, server.fact.hands[name], listener);
  }
  return [...groups.values()].flatMap((byFact) => [...byFact.values()]);
}

function handedTo({ listener, fact }: Receiver, network: Network, project: ProjectView): UnheardEmitter | undefined {
  const of = network.bindings.functionOf(listener);
  const parameter = of?.params[fact.parameter];
  if (of === undefined || parameter?.type !== 'Identifier') return undefined;
  const hearing = hearingOfTarget(parameter, network);
  // What is refused at once is gone before it can fail.
  if (!isUnheard(hearing, project) || isRefused(hearing)) return undefined;
  const [start] = parameter.range;
  return { range: [start, start + parameter.name.length], name: parameter.name, cause: fact.errorCause ?? '', made: { parameter, of } };
}

function isRefused({ methods }: Hearing): boolean {
  return (methods.has('destroy') || methods.has('terminate')) && !methods.has('on');
}

function isUnheard({ heard, reachedAs }: Hearing, project: ProjectView): boolean {
  if (heard !== 'no') return false;
  return [...reachedAs].every((name) => project.reachersMention(listeningTo(name)) === false);
}

/** Code that listens for the errors of something by its name. */
function listeningTo(name: string): RegExp {
  const mention = name === '*' ? '' : `(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])[^;{}]{0,200}?`;
  return new RegExp(`${mention}(?:\\.(?:on|once|addListener|prependListener|addEventListener)\\s*\\(\\s*['"\`]error['"\`]|\\.onerror\\b)`);
}

function nameOf({ node, name }: Client | RemoteCall): string {
  for (let at: Node = wrapped(node); ; at = wrapped(at.parent)) {
    const holder = nameOfHolder(at);
    if (holder !== undefined) return holder;
    if (at.parent?.type !== 'AwaitExpression' || isFunction(at.parent)) return `${name}(…)`;
  }
}
