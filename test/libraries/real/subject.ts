import type { DeadlineFact, DriverLimit, Library } from '../../../rules/src/libraries/library.js';
import type { Scope } from './questions.js';

/** Options of a call or a client. */
export type Options = Readonly<Record<string, unknown>>;

/** Makes one call to the peer at a port of loopback, with some options, and waits for all of the answer. */
export type Call = (port: number, options: Options) => Promise<unknown>;

/** How the facts of a library are asked for. */
export interface Subject extends Scope {
  /** What the report calls it, where a library is asked more than once. */
  readonly name: string;
  readonly library: Library;
  /** The package, by the name that it is installed by; `undefined` for what comes with Node. */
  readonly package?: string;
  /** A deadline that differs from the library's own. */
  readonly deadline?: DeadlineFact | undefined;
  /** Limits that a driver does not bring, asked for in place of a deadline. */
  readonly limits?: readonly DriverLimit[];
  /** Loads the package and says how to call it. Loading takes its time, which is not the call's. */
  prepare(load: (name: string) => Promise<object>): Promise<Call>;
}

/** The address of a peer. */
export const urlAt = (port: number, scheme = 'http'): string => `${scheme}://127.0.0.1:${port}/`;

/** The facts about one function or client that a library exports. */
export function deadlineOf({ exports }: Library, path: string): DeadlineFact | undefined {
  const fact = exports[path];
  return fact?.kind === 'call' || fact?.kind === 'client' ? fact.request?.deadline : undefined;
}

/** The limits of a client that a library exports. */
export function limitsOf({ exports }: Library, path: string): readonly DriverLimit[] {
  const fact = exports[path];
  return fact?.kind === 'client' ? (fact.limits ?? []) : [];
}
