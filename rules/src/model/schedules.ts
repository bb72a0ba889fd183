import type { ScheduleFact } from '../libraries/library.js';
import { holdToOneProcess } from '../libraries/platforms.js';
import { tellingText } from '../source/telling-text.js';
import type { Node } from '../source/tree.js';
import { isForDevelopers, isInBranch } from './branches.js';
import { functionBehind } from './callers.js';
import { constantOf } from './constants.js';
import type { Handlers } from './handlers.js';
import { nameOfHolder } from './holders.js';
import { intervalOf } from './intervals.js';
import { functionName } from './lifetimes.js';
import { knownAt } from './library-index.js';
import { wordsOf } from './names.js';
import { methodOf, type Network } from './network.js';
import { isRunAtStart, starting } from './open-servers.js';
import type { Operation } from './operations.js';
import { optionsOf } from './options.js';
import { plainText } from './plain-text.js';
import type { ProjectView } from './project-view.js';
import { reachedFrom, waysTo, type Reached } from './reached.js';
import { nameOfCallee } from './rests.js';
import { isTool, servesRequests } from './retries.js';
import { isFunction, memberName, unwrap, type CallNode, type FunctionNode, type Syntax } from './syntax.js';
import { saidName } from './names.js';
import { urlText } from './url.js';

/** A deed that each process of a service does when the clock says so, though it is to be done once. */
export interface ScheduledDeed {
  /** What makes the clock call: `cron.schedule(…)`, the call of a decorator, `setInterval(…)`. */
  readonly schedule: CallNode;
  /** What it comes to: a call that sends or creates something. */
  readonly deed: CallNode;
  /** The deed as a reader would say it. */
  readonly name: string;
}

/** Who comes more often looks after the process itself. */
const shortest = 60_000;

/** Words of those who see to it that one process does it, or that doing it again changes nothing. */
const agreed =
  /(?<![a-z])(?:un)?lock(?!down)|[a-z](?<!B|b|c|C)Lock|redlock|mutex|semaphore|\bleas(?:e|es|ed|ing)\b|leader(?!board)|elect(?:ion|ed)|is_?primary|is_?master|singleton|distributed|instance_?(?:id|index|number|var)|NODE_APP_INSTANCE|skip\s+locked|['"]NX['"]|\bnx:|setnx|\bclaim|dedup|idempoten|job_?id|already_?(?:sent|run|done|processed)|skipDuplicates|on\s+conflict|onConflict|insert\s+ignore|P2002|23505|11000/i;

/** Words of what each process has to do for itself, and of what is only noted. */
const forItself = /^(?:metrics?|stats?|statistics|telemetry|heartbeats?|heart|beat|alive|keepalive|pings?|pong|health|uptime|memory|cpu|logs?|logger|logging|traces?|spans?|cache|caches|warm|warmup|refresh|reload|tokens?|login|auth|graphql|search|revalidate|purge|monitor(?:ing)?|presence|register)$/;

/** Functions of other files whose name says that something leaves the house. */
const deedName = /^(?:send|email|mail|notify|charge|bill|invoice|remind|payout|publish|enqueue)(?=[A-Z_])(?!.*(?:Socket|Client|Update|Event|Status|State|Command|Chunk|Buffer|Frame)s?$)/;

/** Deeds by the clock, each schedule once. */
export function scheduledDeeds(network: Network, operations: () => readonly Operation[], handlers: () => Handlers, syntax: Syntax, project: ProjectView): ScheduledDeed[] {
  if (agreed.test(tellingText(network.tree)) || isTool(project) || holdToOneProcess.some((name) => project.project?.dependencies.has(name))) return [];
  return syntax.calls.flatMap((schedule) => {
    const run = runBy(schedule, network, project);
    if (run === undefined || handlers().handlerAround(schedule) || isForDevelopers(schedule, network.tree) || isForChosen(schedule, network)) return [];
    if (isFunction(run)) return deedIn(schedule, run, network, operations()) ?? [];
    const name = deedOf(run, network);
    return name === undefined || schedule.type !== 'CallExpression' ? [] : [{ schedule, deed: schedule, name }];
  });
}

/** The function that a call makes the clock run; its name where it comes from another file. */
function runBy(call: CallNode, network: Network, project: ProjectView): FunctionNode | Node | undefined {
  if (call.type === 'CallExpression' && nameOfCallee(call) === 'setInterval') {
    const interval = network.servers.length > 0 && network.tree.text.includes(starting) ? intervalOf(call, network.bindings) : undefined;
    const [run] = call.arguments;
    return interval !== undefined && interval >= shortest && run && isRunAtStart(call, network, 3) ? (functionBehind(run, network.bindings) ?? run) : undefined;
  }
  const fact = scheduleOf(call, network);
  const mayBeMany = fact !== undefined && (network.servers.length > 0 || (project.project !== undefined && servesRequests(project.project)));
  return mayBeMany ? runIn(call, fact, network) : undefined;
}

function scheduleOf(call: CallNode, { bindings, settings }: Network): ScheduleFact | undefined {
  const known = knownAt(bindings.origin(call.callee), settings);
  return known?.fact.kind === 'schedule' && (known.fact.new !== true || call.type === 'NewExpression') ? known.fact : undefined;
}

function runIn(call: CallNode, { runs, agreed: agreement }: ScheduleFact, { bindings }: Network): FunctionNode | Node | undefined {
  if (call.parent.type === 'Decorator') {
    const method = call.parent.parent;
    const every = call.arguments.map((argument) => constantOf(argument, bindings)?.value).find((value) => typeof value === 'number');
    if (every !== undefined && every < shortest) return undefined;
    return method?.type === 'MethodDefinition' && isFunction(method.value) ? method.value : undefined;
  }
  const literals = call.arguments.filter((argument) => unwrap(bindings.value(argument)).type === 'ObjectExpression');
  if (agreement !== undefined && literals.some((literal) => optionsOf(literal, 'call', bindings).read(agreement).state !== 'unset')) return undefined;
  const given = runs === undefined ? call.arguments.slice(1) : literals.flatMap((literal) => optionsOf(literal, 'call', bindings).read(runs).node ?? []);
  return given.flatMap((argument) => functionBehind(argument, bindings) ?? []).at(0) ?? given.find((argument) => bindings.origin(argument)?.kind === 'module');
}

/** Whether a setting decides which process does it: what only leaves out tests decides nothing. */
function isForChosen(node: Node, { tree }: Network): boolean {
  return isInBranch(node, (test) => {
    const said = plainText(test, tree);
    return /process\.env|config|setting|enable|role|worker|schedul|cron|jobs?\b|primary|instance/i.test(said) && !said.includes('NODE_ENV');
  });
}

/** The first deed that a function comes to. */
function deedIn(schedule: CallNode, run: FunctionNode, network: Network, operations: readonly Operation[]): ScheduledDeed | undefined {
  const reached = reachedFrom(run, network);
  const names = [nameOfHolder(schedule), ...reached.flatMap(({ inside, by }) => [functionName(inside), by && nameOfCallee(by)])];
  if (names.some((name) => name !== undefined && isForItself(name))) return undefined;
  for (const place of reached) {
    for (const deed of place.nodes) {
      const name = isDeed(deed) ? doneBy(deed, network, operations) : undefined;
      if (name !== undefined && isDeed(deed) && !isForItself(saidOf(deed, network, operations)) && !isLeft(deed, place, reached, network)) return { schedule, deed, name };
    }
  }
  return undefined;
}

function isDeed(node: Node): node is CallNode {
  return node.type === 'CallExpression' || node.type === 'NewExpression';
}

/** Whether a condition on the way to a deed picks the process. */
function isLeft(deed: CallNode, { inside }: Reached, reached: readonly Reached[], network: Network): boolean {
  return [deed, ...waysTo(inside, reached)].some((node) => isForChosen(node, network));
}

/** What a call does that shows when it is done twice, as a reader would say it. */
function doneBy(deed: CallNode, network: Network, operations: readonly Operation[]): string | undefined {
  const made = network.of(deed);
  const call = made?.kind === 'call' ? made : undefined;
  const operation = operations.find(({ node, given }) => node === deed || given === deed);
  if (operation) return operation.fact.does === 'creates' || operation.fact.sends ? operation.name : undefined;
  if (call) return call.fact.sends !== undefined || call.fact.movesMoney !== undefined || methodOf(call) === 'POST' ? call.name : undefined;
  return deed.type === 'CallExpression' ? deedOf(deed.callee, network) : undefined;
}

/** The name of a function of another file, or of a service that is handed in, that says what it does to the world. */
function deedOf(callee: Node, { bindings, tree }: Network): string | undefined {
  const node = unwrap(callee);
  const name = node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? memberName(node) : undefined;
  if (name === undefined || !deedName.test(name) || isForItself(name) || functionBehind(node, bindings) !== undefined) return undefined;
  const origin = bindings.origin(node);
  const isElsewhere = origin?.kind === 'module' ? /^[.~@#/]/.test(origin.module) : node.type === 'MemberExpression' && isService(node.object);
  return isElsewhere ? plainText(node, tree).replace(/\s+/g, '') : undefined;
}

/** `this.mails` */
function isService(node: Node): boolean {
  return node.type === 'MemberExpression' && node.object.type === 'ThisExpression' && !/socket|gateway|ws|io\b/i.test(memberName(node) ?? '');
}

/** What a call is called, the address it goes to, and the table that it writes to. */
function saidOf(deed: CallNode, network: Network, operations: readonly Operation[]): string {
  const made = network.of(deed);
  const address = made?.kind === 'call' && made.laid.url ? urlText(made.laid.url, network.bindings)?.known : undefined;
  const statement = operations.find(({ node, given }) => node === deed || given === deed)?.statement ?? '';
  return `${saidName(deed, network.tree.text) ?? ''} ${address ?? ''} ${/\binto\s+(\S+)/i.exec(statement)?.[1] ?? ''}`;
}

function isForItself(name: string): boolean {
  return wordsOf(name).some((word) => forItself.test(word));
}
