/** How a command says something in what stands behind its key and its value. */
export interface Said {
  /** Words among the arguments, in capitals or not: `'NX'`. */
  readonly words?: readonly string[];
  /** Dotted paths in the options, with the value that says it where only that one does. */
  readonly options?: readonly {
    readonly path: string;
    readonly value?: unknown;
    /** The option that a suggestion writes beside it, with `{ttl}` for the milliseconds after which the key expires. */
    readonly write?: { readonly path: string; readonly value: string };
  }[];
  /** The argument that says it by its position, and the constants by which it says the contrary. */
  readonly argument?: { readonly index: number; readonly off: readonly unknown[] };
}

/** Takes a key for oneself: succeeds only as long as nobody has it. */
export interface ClaimFact {
  readonly does: 'claim';
  /** How the call says that the key has to be new; missing for a command that can't mean anything else. */
  readonly onlyNew?: Said;
  /** How the call says when the key goes by itself; missing for a command that can't. */
  readonly expiry?: Said;
  /**
   * The claim that a suggestion writes in its place: the method, and the code of the arguments behind key and value with
   * `{unit}` for `EX` (seconds) or `PX` (milliseconds) and `{ttl}` for how many of them. Its result is as true as the old one's.
   */
  readonly instead?: { readonly method: string; readonly rest: string };
}

/** What a command does to the key that is its first argument, as far as locks are made of it. */
export type KeyFact =
  | ClaimFact
  | { readonly does: 'read' }
  /**
   * Lets the key go, whoever holds it. `ifOwn` is the command that a suggestion writes in its place, which lets go only
   * what holds a value: its method and arguments, with `{script}`, `{key}` and `{value}`.
   */
  | { readonly does: 'free'; readonly ifOwn?: { readonly method: string; readonly rest: string } }
  /** Lets the key go by itself, after as much time as its second argument says. */
  | { readonly does: 'expire'; readonly unit: 'EX' | 'PX' };
