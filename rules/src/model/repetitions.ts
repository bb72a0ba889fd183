import type { Range } from '../source/range.js';
import type { Node, Tree } from '../source/tree.js';
import type { Question } from './attempts.js';
import type { Client, Network } from './network.js';
import { constantGivenBy, libraryRetries, type LibraryRetry } from './retry-calls.js';
import { retryLoops, type RetryLoop } from './retry-loops.js';
import { retryRecursions, type RetryRecursion } from './retry-recursion.js';
import { firstLine, type Syntax } from './syntax.js';
import type { AttemptLoop } from './turns.js';

/** Everything in a file that asks another machine again after a failure. */
export interface Repetitions {
  readonly loops: readonly RetryLoop[];
  readonly recursions: readonly RetryRecursion[];
  readonly byLibraries: readonly LibraryRetry[];
}

/** Finds them. */
export function repetitionsIn(network: Network, syntax: Syntax): Repetitions {
  return { loops: retryLoops(network, syntax), recursions: retryRecursions(network, syntax), byLibraries: libraryRetries(network, syntax) };
}

/** What a finding about a repetition names. */
interface Marked {
  readonly range: Range;
  /** What is repeated. */
  readonly name: string;
  /** The number of attempts; missing where there is no end, or where the source does not say. */
  readonly attempts?: number;
  readonly loop?: RetryLoop;
  readonly recursion?: RetryRecursion;
  readonly library?: LibraryRetry;
}

/** Attempts that do not end while the peer is down, or that are so many that it makes no difference. */
export interface EndlessRetry extends Marked {
  /** Why there is no end: the code goes round, somebody wrote it, or nobody wrote an end; or there is one far away. */
  readonly why: 'loop' | 'recursion' | 'option' | 'default' | 'far';
}

/** Attempts that follow each other at once. */
export interface HastyRetry extends Marked {
  readonly by: 'code' | 'library' | 'reconnection';
  /** The option that says so, if it is written. */
  readonly option?: Node;
  readonly client?: Client;
}

/** So many attempts in a row are no help for anybody. */
const far = 100;
/** Whoever rests so long between two attempts, in milliseconds, may go on: a peer can live with that. */
const calm = 1_000;

/** Retries without an end. */
export function endlessRetries({ loops, recursions, byLibraries }: Repetitions, tree: Tree): EndlessRetry[] {
  const found: EndlessRetry[] = [];
  for (const loop of loops) {
    if (loop.onPurpose || !loop.asksTheSame || loop.rest === 'unknown') continue;
    const marked = { range: headOf(loop.loop, tree), name: loop.questions[0]!.name, loop };
    if (loop.attempts === Infinity && (loop.rest === 'none' || loop.rest < calm)) found.push({ ...marked, why: 'loop' });
    else if (isFar(loop.attempts) && loop.rest === 'none') found.push({ ...marked, why: 'far', attempts: loop.attempts! });
  }
  for (const recursion of recursions) {
    if (recursion.onPurpose || recursion.attempts !== Infinity || recursion.rest === 'unknown') continue;
    if (recursion.rest !== 'none' && recursion.rest >= calm) continue;
    found.push({ range: recursion.again.range, name: recursion.questions[0]!.name, recursion, why: 'recursion' });
  }
  for (const library of byLibraries) {
    if (library.onPurpose) continue;
    const marked = { range: library.said ? firstLine(library.said.node, tree.text) : library.of.node.callee.range, name: library.of.name, library };
    if (library.attempts === Infinity) found.push({ ...marked, why: library.said ? 'option' : 'default' });
    else if (isFar(library.attempts) && library.rests === false) found.push({ ...marked, why: 'far', attempts: library.attempts! });
  }
  return found;
}

/** Retries without a rest. Those without an end are left out: that is the first thing to mend. */
export function hastyRetries({ loops, recursions, byLibraries }: Repetitions, network: Network): HastyRetry[] {
  const { tree } = network;
  const found: HastyRetry[] = [];
  for (const loop of loops) {
    if (loop.onPurpose || !loop.asksTheSame || loop.rest !== 'none' || !isHasty(loop.attempts) || restsByItself(loop.questions)) continue;
    found.push({ range: headOf(loop.loop, tree), name: loop.questions[0]!.name, by: 'code', loop, ...countOf(loop.attempts) });
  }
  for (const recursion of recursions) {
    if (recursion.onPurpose || recursion.rest !== 'none' || !isHasty(recursion.attempts) || restsByItself(recursion.questions)) continue;
    found.push({ range: recursion.again.range, name: recursion.questions[0]!.name, by: 'code', recursion, ...countOf(recursion.attempts) });
  }
  for (const library of byLibraries) {
    if (library.onPurpose || library.rests !== false || !isHasty(library.attempts)) continue;
    const option = library.restOff;
    const range = option ? firstLine(option, tree.text) : library.of.node.callee.range;
    found.push({ range, name: library.of.name, by: 'library', library, ...(option && { option }), ...countOf(library.attempts) });
  }
  for (const client of network.clients) {
    const option = client.fact.reconnects && client.options.read(client.fact.reconnects.option);
    if (option?.state !== 'set' || option.node === undefined || constantGivenBy(option, network) !== 0) continue;
    found.push({ range: firstLine(option.node, tree.text), name: client.name, by: 'reconnection', option: option.node, client });
  }
  return found;
}

/** Whether what is asked has tried several times, with pauses, before it fails at all. */
function restsByItself(questions: readonly Question[]): boolean {
  return questions.some(({ remote: { request } }) => request.retries === 'by-default' && request.repeats?.delay.byDefault !== 'none');
}

function isFar(attempts: number | undefined): boolean {
  return attempts !== undefined && attempts !== Infinity && attempts >= far;
}

/** One attempt more, made at once, helps against a connection that was closed while idle. */
function isHasty(attempts: number | undefined): boolean {
  return attempts === undefined || (attempts > 2 && attempts < far);
}

function countOf(attempts: number | undefined): { readonly attempts?: number } {
  return attempts === undefined ? {} : { attempts };
}

/** The head of a loop: `while (true)`, `do`. */
function headOf(loop: AttemptLoop, { text }: Tree): Range {
  const [start] = loop.range;
  if (loop.type === 'DoWhileStatement') return [start, start + 2];
  const head = text.slice(start, loop.body.range[0]).trimEnd();
  const line = head.search(/[\r\n]/);
  return [start, start + (line < 0 ? head.length : line)];
}
