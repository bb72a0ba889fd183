import type { RepeatFact } from '../libraries/library.js';
import type { Node } from '../source/tree.js';
import { isLasting, soundsLasting, type Question } from './attempts.js';
import { constantOf } from './constants.js';
import { nameOfHolder } from './holders.js';
import type { Client, Network, RemoteCall, Retry } from './network.js';
import type { Facet } from './options.js';
import { nameOfCallee } from './rests.js';
import { isInside, unwrap, type Syntax } from './syntax.js';
import { usesOf } from './uses.js';

/** What a library tries again, as its options say. */
export interface LibraryRetry {
  readonly of: Retry | Client | RemoteCall;
  readonly fact: RepeatFact;
  /** How many attempts there are at most: `Infinity` for no end, `undefined` where the source does not say. */
  readonly attempts: number | undefined;
  /** The option that says so, if it is written; without it the library has no end of its own. */
  readonly said?: { readonly path: string; readonly node: Node };
  readonly rests: boolean | undefined;
  /** The option that switches the rest off, if it is written. */
  readonly restOff?: Node;
  /** Whether it is meant to go on, or whether nothing says that it asks another machine at all. */
  readonly onPurpose: boolean;
  /** The functions that are tried again, where they are written in this file. */
  readonly bodies: readonly Node[];
}

/** Everything that libraries try again: functions that are handed to them, and their own requests. */
export function libraryRetries(network: Network, syntax: Syntax): LibraryRetry[] {
  const found: LibraryRetry[] = [];
  for (const retry of network.retries) {
    const bodies = bodiesOf(retry, network, syntax);
    found.push({ of: retry, fact: retry.fact, ...endOf(retry, retry.fact, network), ...restOf(retry, retry.fact, network), onPurpose: isOnPurpose(retry, bodies, network), bodies });
  }
  for (const made of [...network.clients, ...network.calls]) {
    const fact = made.request.repeats;
    // What a client says of all its calls is read where it is made.
    const isOwn = made.kind === 'client' || fact === made.fact.request?.repeats || fact === made.library.request?.repeats;
    if (fact === undefined || !isOwn) continue;
    const end = endOf(made, fact, network);
    if (end.said === undefined) continue;
    found.push({ of: made, fact, ...end, ...restOf(made, fact, network), onPurpose: false, bodies: [] });
  }
  return found;
}

/** The code that is run for each attempt. */
function bodiesOf({ fact, laid, node }: Retry, { bindings }: Network, syntax: Syntax): Node[] {
  if (fact.tries === 'source') {
    const pipe = node.parent;
    return pipe.type === 'CallExpression' && pipe.callee.type === 'MemberExpression' ? [pipe.callee.object] : [];
  }
  const given = laid.callback ? [laid.callback] : [];
  if (typeof fact.tries === 'object') {
    const { methods } = fact.tries;
    for (const { method, node: call } of usesOf(node, bindings).calls) {
      if (methods.includes(method)) given.push(...call.arguments.filter((argument) => argument.type !== 'SpreadElement'));
    }
  }
  const functions = given.flatMap((argument) => bindings.functionOf(argument) ?? []);
  // `retry(…, { retries: 3 })` given a function by its name: that function's calls are in sight too.
  return functions.flatMap((own) => [own, ...calledIn(own, syntax).flatMap((call) => bindings.functionOf(call.callee) ?? [])]);
}

function calledIn(own: Node, { calls }: Syntax): readonly Syntax['calls'][number][] {
  return calls.filter((call) => isInside(call, own));
}

/** Whether what is tried again goes on by itself, or may not ask anybody. */
function isOnPurpose(retry: Retry, bodies: readonly Node[], network: Network): boolean {
  if (soundsLasting(nameOfHolder(retry.node))) return true;
  if (retry.fact.tries === 'client') return false;
  const { tries } = retry.fact;
  if (bodies.length === 0) return typeof tries !== 'object' || usesOf(retry.node, network.bindings).calls.some(({ method }) => tries.methods.includes(method));
  const questions = network.calls.filter(({ node }) => bodies.some((body) => isInside(node, body))).map((remote): Question => ({ node: remote.node, name: remote.name, remote }));
  return questions.length === 0 || isLasting(questions, retry.node);
}

type Made = LibraryRetry['of'];

/** How many attempts there are, and what says so. */
function endOf(made: Made, { attempts }: RepeatFact, network: Network): Pick<LibraryRetry, 'attempts' | 'said'> {
  const { bindings, settings } = network;
  const isEnded = isEndedOtherwise(made, attempts, network);
  for (const { path, value, range } of attempts.endless ?? []) {
    const facet = made.options.read(path);
    if (facet.state !== 'set' || facet.constant?.value !== value || facet.node === undefined) continue;
    if (range === undefined || (settings.project && bindings.foreign.shareOf(made.library.modules, range) === 'all')) return { attempts: isEnded ? undefined : Infinity, said: { path, node: facet.node } };
    return { attempts: undefined };
  }
  const first = attempts.argument === undefined ? undefined : made.node.arguments[attempts.argument];
  const number = first && constantOf(first, bindings)?.value;
  if (first && typeof number === 'number') return { attempts: asAttempts(number, attempts, isEnded), said: { path: '', node: first } };
  const facet = readFirst(made, [attempts.option, attempts.number]);
  if (facet.state === 'unset') {
    const mayBeEndless = (attempts.endless ?? []).some(({ path }) => path !== attempts.option && made.options.read(path).state !== 'unset');
    return { attempts: mayBeEndless || (attempts.byDefault === Infinity && isEnded) ? undefined : attempts.byDefault + 1 };
  }
  const value = facet.constant?.value;
  if (facet.state === 'unknown' || typeof value !== 'number' || facet.node === undefined) return { attempts: undefined };
  return { attempts: asAttempts(value, attempts, isEnded), said: { path: facet.path, node: facet.node } };
}

/** What a number of the options means; `Infinity` only where it is known to be taken and nothing else ends it. */
function asAttempts(number: number, { countsFirst, endless = [] }: RepeatFact['attempts'], isEnded: boolean): number | undefined {
  if (number === Infinity && (isEnded || endless.length === 0)) return undefined;
  return countsFirst ? number : number + 1;
}

/** Whether something else may end the attempts: an option, the deadline of the client, what stands around. */
function isEndedOtherwise(made: Made, { endedBy = [] }: RepeatFact['attempts'], network: Network): boolean {
  if (endedBy.some((path) => made.options.read(path).state !== 'unset')) return true;
  if (made.kind !== 'retry') return false;
  const { fact, node } = made;
  const [first] = node.arguments;
  const client = fact.tries === 'client' && first ? network.clientOf(first) : undefined;
  if (client && fact.sharesDeadlineUnless !== undefined && made.options.read(fact.sharesDeadlineUnless).state === 'unset') {
    if (client.request.deadline?.options.some(({ path }) => client.options.read(path).state !== 'unset')) return true;
  }
  if (typeof fact.tries === 'object' && usesOf(node, network.bindings).passed.length > 0) return true;
  const pipe = node.parent;
  if (fact.endedBehind === undefined || pipe.type !== 'CallExpression') return false;
  const behind = pipe.arguments.slice(pipe.arguments.findIndex((argument) => argument === node) + 1);
  return behind.some((operator) => operator.type === 'CallExpression' && fact.endedBehind!.includes(nameOfCallee(operator)));
}

/** The first of some options that is not unset. */
function readFirst(made: Made, paths: readonly (string | undefined)[]): Facet & { readonly path: string } {
  const facets = paths.filter((path) => path !== undefined).map((path) => ({ ...made.options.read(path), path }));
  return facets.find(({ state, constant }) => state === 'set' && typeof constant?.value === 'number') ?? facets.find(({ state }) => state !== 'unset') ?? { state: 'unset', from: 'library', why: 'no option is given', path: paths[0] ?? '' };
}

/** Whether it rests between its attempts, and the option that says it does not. */
function restOf(made: Made, { attempts, delay }: RepeatFact, network: Network): Pick<LibraryRetry, 'rests' | 'restOff'> {
  const count = attempts.argument === undefined ? undefined : made.node.arguments[attempts.argument];
  // A number in the place of the options leaves none.
  const hasNone = count !== undefined && typeof constantOf(count, network.bindings)?.value === 'number';
  if (delay.option === undefined || hasNone) return { rests: delay.byDefault !== 'none' };
  const facet = made.options.read(delay.option);
  if (facet.state === 'unknown') return { rests: undefined };
  if (facet.state === 'unset') return { rests: delay.byDefault === 'none' ? inheritedRest(made, network) : true };
  const value = constantGivenBy(facet, network);
  const isOff = value !== undefined && (delay.off ?? []).includes(value);
  return isOff && facet.node ? { rests: false, restOff: facet.node } : { rests: true };
}

/** What holds for a call without a rest of its own: what its client says. */
function inheritedRest(made: Made, { bindings }: Network): boolean | undefined {
  if (made.kind === 'retry') return isChanged(made, bindings) ? undefined : false;
  const parent = made.kind === 'call' ? made.client : made.base;
  if (parent === undefined) return made.kind === 'call' && !Object.values(made.library.exports).includes(made.fact) ? undefined : false;
  const option = parent.request.repeats?.delay.option;
  return option === undefined || parent.options.read(option).state === 'unset' ? false : undefined;
}

/** Whether options come from a place that can't be read. */
function isChanged({ laid }: Retry, bindings: Network['bindings']): boolean {
  if (laid.options === undefined) return false;
  return laid.options === 'unknown' || unwrap(bindings.value(laid.options)).type !== 'ObjectExpression' && constantOf(laid.options, bindings) === undefined;
}

/** The constant that an option is, or that a function given for it always returns. */
export function constantGivenBy({ node, constant }: Facet, { bindings }: Network): unknown {
  if (constant !== undefined) return constant.value;
  const own = node && bindings.functionOf(node);
  if (own === undefined) return undefined;
  if (own.body.type !== 'BlockStatement') return constantOf(own.body, bindings)?.value;
  const returns = own.body.body.filter((statement) => statement.type === 'ReturnStatement');
  const only = own.body.body.length === returns.length || own.body.body.every((statement) => statement.type === 'ReturnStatement' || statement.type === 'ExpressionStatement') ? returns[0]?.argument : undefined;
  return only == null ? undefined : constantOf(only, bindings)?.value;
}
