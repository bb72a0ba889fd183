import type { DeadlineFact, LimitOption } from '../libraries/library.js';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { mentionsByName } from './callers.js';
import { textOf } from './constants.js';
import type { Client, Network, RemoteCall } from './network.js';
import type { Facet, Options } from './options.js';
import { plainText } from './plain-text.js';
import type { ProjectView } from './project-view.js';
import { opensAgain } from './reopenings.js';
import { isTimeoutSignal, spentLimit } from './spent-limits.js';
import { above, enclosingFunction, isFunction, memberName, unwrap, wrapped, type CallNode } from './syntax.js';
import { methodsBehind, usesOf, usesOfTarget, type Uses } from './uses.js';

/** Why a call has no deadline. */
export type DeadlineProblem =
  /** No limit is given. */
  | 'missing'
  /** A limit is given a value that switches it off. */
  | 'disabled'
  /** The option given is not one of this library's. */
  | 'ignored'
  /** The option only emits an event, and nobody ends the call when it comes. */
  | 'notEnforced'
  /** The option does nothing without another one. */
  | 'powerless'
  /** The option bounds a part of the wait alone. */
  | 'partial'
  /** The library takes no value of this type for the option, and throws. */
  | 'refused'
  /** The limit runs from a moment before the call. */
  | 'shared'
  /** The limit is switched off before the body is read. */
  | 'cleared';

/** Whether a wait is bounded, and if not, what is wrong. */
export interface Deadline extends Facet {
  readonly problem?: DeadlineProblem;
  /** The option that is wrong, as written in the source. */
  readonly option?: string;
  /** The option that it does nothing without. */
  readonly needed?: LimitOption['needsOption'];
  /** Whether it is an option of something else that the call is given. */
  readonly isElsewhere?: boolean | undefined;
  /** The part of the wait that it bounds. */
  readonly part?: string | undefined;
}

type Reading = { readonly verdict: 'bounded' | 'unknown' | 'nothing' } | { readonly verdict: 'wrong'; readonly problem: DeadlineProblem; readonly option: string; readonly node: Node; readonly needed?: LimitOption['needsOption']; readonly part?: string; readonly isElsewhere?: boolean };

/** What it takes to read one option beside its value. */
interface Surroundings {
  readonly phases: readonly LimitOption[];
  /** Members of the answer that read its body. */
  readonly readers: readonly string[];
}

/** Reads deadlines of calls and clients. */
export class Deadlines {
  constructor(
    readonly network: Network,
    readonly project: ProjectView,
  ) {}

  /** Whether a call's wait is bounded by anything: its own options, its client, the project. */
  of(call: RemoteCall): Deadline {
    const own = this.ownOf(call);
    if (own.state !== 'unset' || call.client === undefined) return own;
    const client = this.ofClient(call.client);
    return client.state === 'unset' && own.problem !== 'missing' ? own : client;
  }

  /** What the call itself says, leaving out its client. */
  ownOf(call: RemoteCall): Deadline {
    const own = this.withoutRace(call);
    // It bounds the wait but leaves the call running: a mistake of its own kind.
    return own.state === 'unset' && isRaced(call.node, this.network.bindings) ? unknown('call', 'it races with something that may be a timer') : own;
  }

  /** The same, whatever the call races with. */
  withoutRace(call: RemoteCall): Deadline {
    const fact = call.request.deadline;
    if (fact === undefined || call.provides.includes('deadline')) return bounded('library', 'somebody else bounds it');
    if (this.#streams(call)) return unknown('call', 'the answer is read as a stream, which may last');
    const { bindings } = this.network;
    const reading = this.#read(fact, [call.options, ...(call.carried ? [call.carried] : [])], 'call', call);
    // What a library does by itself, a client may have switched off.
    const facet = reading.verdict === 'nothing' && call.client && !fact.onlyWrong ? missing('call') : this.#facet(reading, fact, 'call');
    if (facet.state !== 'unset') return facet;
    const { endedBy, boundedBy } = call.fact;
    if (boundedBy !== undefined) {
      const uses = usesOf(call.node, bindings);
      if ([...methodsBehind(call.node), ...uses.calls.map(({ method }) => method)].some((method) => boundedBy.includes(method))) return bounded('call', 'a method gives it a limit');
      if (uses.escapes) return unknown('call', 'what it gives is handed on');
    }
    if (endedBy !== undefined) {
      const uses = usesOf(call.node, bindings);
      if (uses.escapes) return unknown('call', 'what it gives is handed on');
      if (uses.calls.some((use) => endedBy.includes(use.method) && isTimed(use.node, bindings))) return bounded('call', 'a timer ends it');
      const events = fact.options.flatMap((option) => option.needsListener ?? []);
      if (events.some((event) => listensTo(event, uses, bindings))) return bounded('call', 'its own timer ends it');
    }
    if (call.client === undefined && fact.whenSilent !== undefined && this.#setElsewhere(call.library.deadlineSetElsewhere)) {
      return unknown('global', 'a default may be set for the whole project');
    }
    return facet;
  }

  /** What a client gives to all its calls. */
  ofClient(client: Client): Deadline {
    const { deadline: fact } = client.request;
    if (fact === undefined || client.provides.includes('deadline')) return bounded('library', 'somebody else bounds it');
    const facet = this.#facet(this.#read(fact, [client.options], 'client', client), fact, 'client');
    if (facet.state !== 'unset') return facet;
    if (this.#assignedLater(client, fact)) return unknown('client', 'a default is assigned later');
    if (client.base) return this.ofClient(client.base);
    return this.#setElsewhere(client.library.deadlineSetElsewhere) ? unknown('global', 'a default may be set for the whole project') : facet;
  }

  #facet(reading: Reading, fact: DeadlineFact, from: 'call' | 'client'): Deadline {
    switch (reading.verdict) {
      case 'bounded':
        return bounded(from, 'a limit is given');
      case 'unknown':
        return unknown(from, 'a limit may be given elsewhere');
      case 'wrong':
        return { ...reading, state: 'unset', from, why: reading.problem };
      case 'nothing':
        return fact.whenSilent === undefined || fact.onlyWrong ? bounded('library', 'the library or another rule sees to it') : missing(from);
    }
  }

  #read(fact: DeadlineFact, sources: readonly Options[], from: 'call' | 'client', { node, request }: RemoteCall | Client): Reading {
    const readers = request.status?.readers ?? [];
    let wrong: Reading | undefined;
    for (const options of sources) {
      for (const option of fact.options) {
        const reading = this.#readOption(option, options, from, node, { phases: fact.options, readers });
        if (reading.verdict === 'bounded' || reading.verdict === 'unknown') return reading;
        if (reading.verdict === 'wrong') wrong ??= reading;
      }
    }
    if (wrong) return wrong;
    for (const name of fact.ignored ?? []) {
      for (const options of sources) {
        const facet = options.read(name);
        // A function is no time.
        if (facet.state === 'set' && facet.node && !isFunction(facet.node)) return { verdict: 'wrong', problem: 'ignored', option: name, node: facet.node };
      }
    }
    for (const { path, part } of fact.partial ?? []) {
      for (const options of sources) {
        const facet = options.read(path);
        if (facet.state === 'set' && facet.node) return { verdict: 'wrong', problem: 'partial', option: path, node: facet.node, part };
      }
    }
    return this.#readAgent(fact, sources) ?? { verdict: 'nothing' };
  }

  /** `agent: new Agent({ timeout })`: the agent only emits an event. */
  #readAgent({ agents = [] }: DeadlineFact, sources: readonly Options[]): Reading | undefined {
    for (const { option, path } of agents) {
      for (const options of sources) {
        const { node } = options.read(option);
        const given = node && this.network.clientOf(node)?.options.read(path);
        if (given?.state === 'set' && given.node) return { verdict: 'wrong', problem: 'ignored', option: `${option}.${path}`, node: given.node, isElsewhere: true };
      }
    }
    return undefined;
  }

  #readOption(option: LimitOption, options: Options, from: 'call' | 'client', node: CallNode, { phases, readers }: Surroundings): Reading {
    const facet = options.read(option.path);
    if (facet.state === 'unset') return { verdict: 'nothing' };
    if (facet.state === 'unknown' || facet.node === undefined) return { verdict: 'unknown' };
    if (facet.constant && option.off?.includes(facet.constant.value)) {
      return { verdict: 'wrong', problem: 'disabled', option: option.path, node: facet.node };
    }
    // A limit for each phase is read phase by phase.
    if (facet.node.type === 'ObjectExpression' && phases.some(({ path }) => path.startsWith(`${option.path}.`))) return { verdict: 'nothing' };
    if (option.refuses !== undefined) {
      const isRefused = typeof facet.constant?.value === option.refuses;
      return isRefused ? { verdict: 'wrong', problem: 'refused', option: option.path, node: facet.node } : { verdict: 'nothing' };
    }
    if (option.callOnly && from === 'client' && isTimeoutSignal(unwrap(this.network.bindings.value(facet.node)), this.network.bindings)) {
      return { verdict: 'wrong', problem: 'shared', option: option.path, node: facet.node };
    }
    if (option.opaque || (option.callOnly && from === 'client')) return { verdict: 'unknown' };
    const spent = option.callOnly && spentLimit(facet.node, node, readers, this.network.bindings);
    if (spent) return { verdict: 'wrong', problem: spent.problem, option: option.path, node: spent.node };
    if (option.needsOption !== undefined) {
      const needed = options.read(option.needsOption.path);
      if (needed.state === 'unknown' || (needed.state === 'set' && needed.constant === undefined)) return { verdict: 'unknown' };
      if (needed.constant?.value !== option.needsOption.value) return { verdict: 'wrong', problem: 'powerless', option: option.path, node: facet.node, needed: option.needsOption };
    }
    if (option.needsListener !== undefined) return this.#readListener(option, option.needsListener, facet.node, node);
    return { verdict: 'bounded' };
  }

  /** An option that only emits an event bounds the call if a listener is there. */
  #readListener(option: LimitOption, event: string, at: Node, node: CallNode): Reading {
    const uses = usesOf(node, this.network.bindings);
    if (uses.escapes) return { verdict: 'unknown' };
    return listensTo(event, uses, this.network.bindings) ? { verdict: 'bounded' } : { verdict: 'wrong', problem: 'notEnforced', option: option.path, node: at };
  }

  /** `client.defaults.timeout = …`, `client.interceptors.request.use(…)`: limits that come after the creation. */
  #assignedLater(client: Client, fact: DeadlineFact): boolean {
    const { defaults } = client.fact;
    if (defaults === undefined) return false;
    const uses = usesOf(client.node, this.network.bindings);
    const names = new Set(fact.options.map((option) => option.path.split('.')[0]!));
    if (uses.assigned.some((path) => path[0] === defaults && (path.length === 1 || names.has(path[1]!)))) return true;
    return uses.calls.some((use) => {
      if (!use.path.startsWith('interceptors.request.')) return false;
      const text = plainText(use.node, this.network.tree);
      return [...names].some((name) => text.includes(name)) || !use.node.arguments.some((argument) => isFunction(argument));
    });
  }

  #setElsewhere(pattern: RegExp | undefined): boolean {
    return pattern !== undefined && this.project.mentions(pattern) !== false;
  }

  /** Event streams and answers read piece by piece last as long as they last: a limit on the whole would cut them. */
  #streams(call: RemoteCall): boolean {
    const literal = call.options.literal;
    const text = literal ? plainText(literal, this.network.tree) : '';
    if (/text\/event-stream|\bstream\s*:\s*true/.test(text) || call.fact.gives === 'stream') return true;
    const { bindings } = this.network;
    if (call.fact.gives === 'request') return opensAgain(call, this.network);
    if (call.fact.gives !== 'answer' || call.request.status?.throws !== false) return false;
    const { members, taken } = usesOf(call.node, bindings);
    return [
      ...members.filter((member) => member.name === 'body').map((member) => usesOf(member.node, bindings)),
      ...taken.filter((member) => member.name === 'body').map((member) => usesOfTarget(member.target, bindings)),
    ].some((body) => body.escapes || body.opaque || body.members.some((member) => !readsWhole.test(member.name)));
  }
}

const readsWhole = /^(?:json|text|arrayBuffer|blob|bytes|formData|dump|cancel)$/;

function missing(from: Facet['from']): Deadline {
  return { state: 'unset', from, why: 'no limit is given', problem: 'missing' };
}

/** `Promise.race([call, timer])`, also with `.catch(…)` behind the call, or by a name that stands nowhere else. */
function isRaced(node: Node, bindings: Bindings): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  if (parent?.type === 'MemberExpression' && parent.object === outer && parent.parent.type === 'CallExpression') {
    return /^(?:then|catch|finally)$/.test(memberName(parent) ?? '') && isRaced(parent.parent, bindings);
  }
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') {
    const variable = bindings.variable(parent.id);
    const mentions = variable ? bindings.references(variable) : [];
    return mentions.length > 0 && mentions.every((mention) => !mention.isWrite() && isRaced(mention.identifier as Node, bindings));
  }
  const race = parent?.type === 'ArrayExpression' ? parent.parent : undefined;
  return race?.type === 'CallExpression' && race.callee.type === 'MemberExpression' && memberName(race.callee) === 'race';
}

function bounded(from: Facet['from'], why: string): Deadline {
  return { state: 'set', from, why };
}

function unknown(from: Facet['from'], why: string): Deadline {
  return { state: 'unknown', from, why };
}

/** Whether somebody is told when a call was silent for some time. */
function listensTo(event: string, { calls }: Uses, bindings: Bindings): boolean {
  return calls.some(
    (use) =>
      (/^(?:on|once|addListener|prependListener)$/.test(use.method) && textOf(use.node.arguments[0], bindings) === event) ||
      (use.method === 'setTimeout' && use.node.arguments.length > 1),
  );
}

/** Whether code runs because some time went by: in a function given, itself or by name, to a timer or a listener for `timeout`. */
function isTimed(node: Node, bindings: Bindings): boolean {
  for (let inner = enclosingFunction(node); inner !== undefined; inner = enclosingFunction(inner)) {
    if ([inner, ...(mentionsByName(inner, bindings) ?? [])].some((value) => isGivenToTimer(value, bindings))) return true;
  }
  return above(node, (at) => at.type === 'CallExpression' && at.callee.type === 'Identifier' && at.callee.name === 'setTimeout') !== undefined;
}

function isGivenToTimer(value: Node, bindings: Bindings): boolean {
  const call = value.parent;
  if (call?.type !== 'CallExpression' || call.callee === value) return false;
  const { callee } = call;
  const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? memberName(callee) : undefined;
  return name === 'setTimeout' || name === 'setInterval' || call.arguments.some((argument) => textOf(argument, bindings) === 'timeout');
}
