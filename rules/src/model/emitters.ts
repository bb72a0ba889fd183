import type { TSESTree } from '@typescript-eslint/utils';
import type { HandedFact } from '../libraries/library.js';
import type { Range } from '../source/range.js';
import type { Node } from '../source/tree.js';
import { serverOf } from './handlers.js';
import { hearingOf, hearingOfTarget, type Hearing } from './hearing.js';
import type { Client, Network, RemoteCall } from './network.js';
import type { ProjectView } from './project-view.js';
import { isFunction, memberName, nameOfHolder, wrapped, type FunctionNode, type Syntax } from './syntax.js';

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
  return (isAlone ? keepsRunning.test(network.tree.text) : project.mentions(keepsRunning)) === false ? found : [];
}

function* madeHere(network: Network, project: ProjectView): Iterable<UnheardEmitter> {
  for (const made of [...network.clients, ...network.calls]) {
    const { unheardError, errorCause } = made.fact;
    if (unheardError !== 'ends the process' || errorCause === undefined) continue;
    if (!isUnheard(hearingOf(made.node, network), project)) continue;
    const [start] = made.node.range;
    yield { range: [start, made.node.callee.range[1]], name: nameOf(made), cause: errorCause, made: { by: made } };
  }
}

/** What servers hand to the listeners of their events. */
function* handed(network: Network, syntax: Syntax, project: ProjectView): Iterable<UnheardEmitter> {
  for (const { fact, laid } of network.servers) {
    if (laid.callback) yield* handedTo(laid.callback, fact.hands?.[''], network, project);
  }
  for (const call of syntax.calls) {
    if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') continue;
    const [event, listener] = call.arguments;
    if (!/^(?:on|once|addListener)$/.test(memberName(call.callee) ?? '') || event?.type !== 'Literal' || listener === undefined) continue;
    const hands = serverOf(call.callee.object, network)?.fact.hands;
    const name = String(event.value);
    if (hands && Object.hasOwn(hands, name)) yield* handedTo(listener, hands[name], network, project);
  }
}

function* handedTo(listener: Node, fact: HandedFact | undefined, network: Network, project: ProjectView): Iterable<UnheardEmitter> {
  const of = network.bindings.functionOf(listener);
  const parameter = fact && of?.params[fact.parameter];
  if (of === undefined || parameter?.type !== 'Identifier' || fact?.unheardError !== 'ends the process' || fact.errorCause === undefined) return;
  const hearing = hearingOfTarget(parameter, network);
  // What is refused at once is gone before it can fail.
  if (!isUnheard(hearing, project) || isRefused(hearing)) return;
  const [start] = parameter.range;
  yield { range: [start, start + parameter.name.length], name: parameter.name, cause: fact.errorCause, made: { parameter, of } };
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
