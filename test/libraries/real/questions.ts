/**
 * Turns facts into questions that the real library can answer: how a call is made, against which peer, and what has to
 * come of it.
 */
import { satisfies } from 'semver';
import type { DeadlineFact, DriverLimit, Library, LimitOption } from '../../../rules/src/libraries/library.js';
import type { Manner } from './peers.js';

/** An option and the code of its value. */
export interface Given {
  readonly path: string;
  readonly code: string;
}

/** What has to come of a call: it still waits, its limit ends it, or it fails at once. */
export type Outcome = 'waits' | 'ends at the limit' | 'fails at once';

export interface Question {
  /** The fact, in words. */
  readonly fact: string;
  readonly peer: Manner;
  readonly given?: Given;
  readonly outcome: Outcome;
}

/** The limit that calls are given, in milliseconds. */
export const limit = 300;

/** A limit that no call reaches while it is watched. */
const farLimit = 60_000;

export interface Scope {
  /** Peers that a call without a limit waits for. */
  readonly waits: readonly Manner[];
  /** Peers that an option ends the wait for, by its path: all of them where nothing is said. */
  readonly ends?: Readonly<Record<string, readonly Manner[]>>;
}

/** The facts about deadlines that hold for a version of a library. */
export function deadlineFor(library: Library, version: string): DeadlineFact | undefined {
  const differs = library.versions?.find(({ range, request }) => request.deadline !== undefined && satisfies(version, range, { includePrerelease: true }));
  return differs?.request.deadline ?? library.request?.deadline;
}

/** Everything that can be asked about a deadline. */
export function questionsAbout({ options, ignored = [], partial = [], whenSilent }: DeadlineFact, scope: Scope): Question[] {
  const without: Question[] = scope.waits.map((peer) => ({ fact: whenSilent ?? 'waits for its own limit', peer, outcome: 'waits' }));
  return [
    ...without,
    ...options.flatMap((option) => aboutOption(option, scope)),
    ...ignored.map((path) => nothing(path, `${path} is ignored`, scope)),
    ...partial.map(({ path, part }) => nothing(path, `${path} bounds ${part} alone`, scope)),
  ];
}

/** Everything that can be asked about limits which a driver does not bring. */
export function questionsAboutLimits(limits: readonly DriverLimit[], scope: Scope): Question[] {
  return limits.flatMap(({ path, write, off = [], bounds }) => [
    ...scope.waits.map((peer): Question => ({ fact: `brings no limit for ${bounds}`, peer, outcome: 'waits' })),
    ...aboutOption({ path, off, ...(write === undefined ? {} : { write: /^[\d_]+$/.test(write) ? '{limit}' : write }) }, scope),
  ]);
}

function aboutOption({ path, write, off = [], refuses, needsListener }: LimitOption, scope: Scope): Question[] {
  const first = scope.waits[0] ?? 'silent';
  return [
    ...(write === undefined ? [] : (scope.ends?.[path] ?? scope.waits)).map((peer): Question => ended(path, write!.replace('{limit}', String(limit)), peer)),
    ...off.map((value): Question => ({ fact: `${path}: ${String(value)} is no limit`, peer: first, given: { path, code: codeOf(value) }, outcome: 'waits' })),
    ...(needsListener === undefined ? [] : [nothing(path, `${path} alone only emits ${needsListener}`, scope)]),
    ...(refuses === undefined ? [] : [{ fact: `${path} refuses a ${refuses}`, peer: first, given: { path, code: String(farLimit) }, outcome: 'fails at once' } as const]),
  ];
}

function ended(path: string, code: string, peer: Manner): Question {
  return { fact: `${path}: ${code} ends the wait`, peer, given: { path, code }, outcome: 'ends at the limit' };
}

function nothing(path: string, fact: string, { waits: [peer = 'silent'] }: Scope): Question {
  return { fact, peer, given: { path, code: String(limit) }, outcome: 'waits' };
}

function codeOf(value: unknown): string {
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}
