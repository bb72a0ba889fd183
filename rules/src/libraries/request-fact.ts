/** An option that bounds a wait. */
export interface LimitOption {
  /** Dotted path in the options: `timeout`, `timeout.request`. */
  readonly path: string;
  /** Constant values that switch the limit off. */
  readonly off?: readonly unknown[];
  /**
   * The code that a suggestion writes as the option's value, with `{limit}` for the milliseconds.
   * Only what was seen to work in an experiment; options without it are recognised but never suggested.
   */
  readonly write?: string;
  /** Bounds nothing on a client: one signal made at its creation would end every later call at once. */
  readonly callOnly?: true;
  /** The option only emits this event; it takes a listener that ends the call to bound anything. */
  readonly needsListener?: string;
  /** The option only bounds anything where this other one, a dotted path, has this value. */
  readonly needsOption?: { readonly path: string; readonly value: unknown };
  /** It takes the `AbortSignal` of whoever asked, which ends the call: their giving up reaches it by this option. */
  readonly takesSignal?: true;
  /** A value of this type makes the library throw at once. */
  readonly refuses?: 'number';
  /** Its value may hold a limit that can't be seen from here (a dispatcher, a cancel token): never complained about. */
  readonly opaque?: true;
}

/** How long a call may wait for its peer, and what bounds it. */
export interface DeadlineFact {
  readonly options: readonly LimitOption[];
  /** Options that look like a limit and are ignored by this library. */
  readonly ignored?: readonly string[];
  /** Options that bound a part of the wait alone, and that part: `the connection`. */
  readonly partial?: readonly { readonly path: string; readonly part: string }[];
  /** Options that take an agent, and an option of such an agent that looks like a limit and is none. */
  readonly agents?: readonly { readonly option: string; readonly path: string }[];
  /** What happens without a limit, as a verb phrase: `waits for ever`. `undefined` if the library brings a limit of its own. */
  readonly whenSilent?: string;
  /** Whether the experiment saw it wait without end. Only then may `whenSilent` say "for ever". */
  readonly forEver: boolean;
  /** What happens when the library's own limit is switched off, where it has one. */
  readonly whenDisabled?: string;
  /** A limit that is missing is not complained about for each call (drivers and SDKs); one that does nothing is. */
  readonly onlyWrong?: true;
}

/** Whether an answer with an error status is an error for the caller. */
export type StatusFact =
  | {
      readonly throws: false;
      /** Members of the answer that tell whether it went well. */
      readonly fields: readonly string[];
      /** Members that read the body. */
      readonly readers: readonly string[];
      /** The condition a suggestion tests, with `{name}` for the answer: `!{name}.ok`. */
      readonly failed?: string;
      /** The member that holds the status. */
      readonly status: string;
    }
  | {
      readonly throws: true;
      /** Options that switch the throwing off, with the values that do; a function that always returns `true` counts as `true`. */
      readonly off?: readonly { readonly path: string; readonly values: readonly unknown[] }[];
      readonly fields: readonly string[];
      readonly readers: readonly string[];
      /** The member of a thrown error that holds the answer and is missing when there was none. */
      readonly errorAnswer?: string;
    };

/** How often something is tried again, and how long it rests in between. */
export interface RepeatFact {
  readonly attempts: {
    /** Dotted path of the option. */
    readonly option?: string;
    /** Dotted path of an option that holds the number itself where it is one: `retry: 5`. */
    readonly number?: string;
    /** The position of an argument that holds the number itself where it is one: `retry(3)`. */
    readonly argument?: number;
    /** The number counts the first attempt too. */
    readonly countsFirst?: true;
    /** How often it is tried again without the option; `Infinity` for no end. */
    readonly byDefault: number;
    /** Options that may end it earlier, whatever the number says. */
    readonly endedBy?: readonly string[];
    /** Options that make it go on without end, with the values that do, and the versions in which they do (all, if left out). */
    readonly endless?: readonly { readonly path: string; readonly value: unknown; readonly range?: string }[];
  };
  readonly delay: {
    /** Dotted path of the option. */
    readonly option?: string;
    readonly byDefault: 'none' | 'fixed' | 'growing';
    /** Constant values, given or returned by a function that is given, with which it does not rest. */
    readonly off?: readonly unknown[];
    /** The code that a suggestion writes as the option's value, with `{retry}` for the name by which the library is called. */
    readonly write?: string;
  };
  /** Whether the rests are made uneven, so that clients which failed together do not come back together. */
  readonly jitter?: {
    readonly option?: string;
    readonly byDefault: boolean;
    /** Constant values that switch it off; without them the option says how long the rests are. */
    readonly off?: readonly unknown[];
    /** The code that a suggestion writes as the option's value. */
    readonly write?: string;
  };
  /**
   * Which requests are tried again beyond those that may be repeated without harm; for what tries requests again by itself
   * and not whatever it is given.
   */
  readonly writes?: {
    /** POST too, when nobody says otherwise. */
    readonly byDefault?: true;
    /** Dotted path of an option that lists the methods. */
    readonly methods?: string;
    /** Dotted path of an option that decides by the error: what does not look at the method lets every method through. */
    readonly condition?: string;
    /** Functions of the library for that option that look at no method. */
    readonly blind?: readonly string[];
    /** A number of attempts that is given to a single request holds for every method. */
    readonly byNumber?: true;
  };
}

/** How large a body may grow. */
export interface BodyFact {
  /** Dotted path of the option that limits it. */
  readonly option: string;
  readonly off: readonly unknown[];
  /** The limit that holds without the option; `undefined` for none. */
  readonly byDefault?: string;
  /** The code that a suggestion writes as the option's value. */
  readonly write: string;
  /** `request`: what clients send us; `response`: what peers answer. */
  readonly direction: 'request' | 'response';
  /** What happens without a limit, as a clause: `reads uploads of any size`. */
  readonly whenUnbounded: string;
  /** Options that send bodies to disk: whatever they are given, or what is made by such code. */
  readonly disk?: readonly { readonly option: string; readonly made?: RegExp }[];
}

/** What holds for all requests of a library or client. */
export interface RequestFact {
  readonly deadline?: DeadlineFact | undefined;
  readonly status?: StatusFact | undefined;
  readonly body?: BodyFact | undefined;
  /** How often a failed request is tried again when nobody asks for it: `none`, or what the library does. */
  readonly retries: 'none' | 'by-default';
  /** The options that say how often, and after which rests. */
  readonly repeats?: RepeatFact;
  /**
   * Dotted paths of options by which a client proves who it is, any of which does: a password, a certificate of its own,
   * a function that opens the socket. Their last names mean the same beside an address. Left out where credentials may
   * come from somewhere else too, such as the environment.
   */
  readonly credentials?: readonly string[];
  /** What it logs in with when nobody says anything: `user:password`. */
  readonly credentialsByDefault?: string;
  /** The member of an answer that is a stream of its body; `''` where the answer itself is one. */
  readonly streamIn?: string;
  /** Dotted paths of options that hold a URL, and of those that hold a host name. */
  readonly urlOptions?: readonly string[];
  readonly hostOptions?: readonly string[];
  /** When a connection to a host given by name goes in clear text: always, or by the state of an option. */
  readonly cleartextHosts?: { readonly when: 'always' } | { readonly when: 'unset' | 'false'; readonly option: string };
}
