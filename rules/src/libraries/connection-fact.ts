/** A time limit that a driver does not bring and can be given. */
export interface DriverLimit {
  /** Dotted path in the client's options. */
  readonly path: string;
  /** What it bounds, as a noun phrase: `waiting for a free connection`. */
  readonly bounds: string;
  /** Constant values that switch it off. */
  readonly off?: readonly unknown[];
  /** The code that a suggestion writes as its value, seen to work in an experiment. */
  readonly write?: string;
  /** Where this other option has one of these values alone: the driver that it is handed to. */
  readonly when?: { readonly path: string; readonly values: readonly unknown[] };
  /** Options that bound the most of it, too: whoever sets one has thought of it. */
  readonly instead?: readonly string[];
  /** The versions that have the option and no limit without it, where not all do. */
  readonly range?: string;
  /** Text that bounds it from anywhere in the project: a regular expression. */
  readonly setElsewhere?: RegExp;
  /** Told of only beside another one that is missing: by itself it is a matter of taste. */
  readonly minor?: true;
  /** Methods that it would end though they wait on purpose, and the option whose value tells that somebody makes such calls. */
  readonly breaks?: { readonly methods: RegExp; readonly toldBy?: { readonly path: string; readonly value: unknown } };
}

/** A first connection that is tried once: if the peer is not there yet, it has failed. */
export interface OneShotFact {
  /** The option that makes it try again. */
  readonly unless?: string;
  /** Where this option has one of these values alone: the driver that it is handed to. */
  readonly when?: { readonly path: string; readonly values: readonly unknown[] };
}

/** How a connection that is meant to last comes back when it is lost. */
export interface LastingFact {
  /** It connects again by itself, unless one of these options has one of these values, given or returned by a function that is given. */
  readonly unless?: readonly { readonly option: string; readonly values: readonly unknown[] }[];
  /** The event by which it says that it is gone, where it does not connect again by itself. */
  readonly lostBy?: string;
  /** The option that makes it connect again by itself. */
  readonly option?: string;
}
