import type { OperationFact } from './operation-fact.js';
import type { Signature } from './library.js';

/** Stops waiting for a promise after some time, and leaves the work behind it running. */
export interface RaceFact {
  readonly kind: 'race';
  /** The position of the promise among the arguments. */
  readonly argument: number;
}

/** Keeps something in the memory of one process unless it is given a store. */
export interface KeeperFact {
  readonly kind: 'keeper';
  readonly signature: Signature;
  readonly keeps: 'sessions' | 'counts';
  /** The option that takes a store. */
  readonly store: string;
  /** The export that makes a store which is memory all the same. */
  readonly memoryStore?: string;
  /** It is no call of its own: this method takes it, with its options behind it. */
  readonly handedTo?: string;
}

/** Says what the call does that it is given to: `new GetItemCommand(…)`. */
export interface CommandFact {
  readonly kind: 'command';
  readonly new: true;
  readonly operation: OperationFact;
}

/** Carries options to a call that is made later (`new Request(url, { signal })`). */
export interface CarrierFact {
  readonly kind: 'carrier';
  readonly new?: true;
  readonly signature: Signature;
}

/** Runs a function at the times that it is given: called, or as the decorator of a method. */
export interface ScheduleFact {
  readonly kind: 'schedule';
  readonly new?: true;
  /** The option that holds the function, where no argument does: `onTick`. */
  readonly runs?: string;
  /** The option by which processes agree which of them runs it. */
  readonly agreed?: string;
}

/** Sets something for the whole process. */
export interface GlobalFact {
  readonly kind: 'global';
}
