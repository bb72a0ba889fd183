/**
 * What one position of a call's arguments holds. Alternatives are told apart by their shape: a function is the
 * callback, an object literal the options, a text or `URL` the url.
 */
export type ArgumentRole = 'url' | 'options' | 'callback' | 'body' | 'other';

/** The arguments of a call by position: each position lists the roles that may stand there. */
export type Signature = readonly (readonly ArgumentRole[])[];

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
  /** Its value may hold a limit that can't be seen from here (a dispatcher, a cancel token): never complained about. */
  readonly opaque?: true;
}

/** How long a call may wait for its peer, and what bounds it. */
export interface DeadlineFact {
  readonly options: readonly LimitOption[];
  /** Options that look like a limit and are ignored by this library. */
  readonly ignored?: readonly string[];
  /** What happens without a limit, as a verb phrase: `waits for ever`. `undefined` if the library brings a limit of its own. */
  readonly whenSilent?: string;
  /** Whether the experiment saw it wait without end. Only then may `whenSilent` say "for ever". */
  readonly forEver: boolean;
  /** What happens when the library's own limit is switched off, where it has one. */
  readonly whenDisabled?: string;
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
}

/** What holds for all requests of a library or client. */
export interface RequestFact {
  readonly deadline?: DeadlineFact;
  readonly status?: StatusFact;
  readonly body?: BodyFact;
  /** How often a failed request is tried again when nobody asks for it: `none`, or what the library does. */
  readonly retries: 'none' | 'by-default';
  /** Dotted paths of options that hold a URL, and of those that hold a host name. */
  readonly urlOptions?: readonly string[];
  readonly hostOptions?: readonly string[];
  /** When a connection to a host given by name goes in clear text: always, or by the state of an option. */
  readonly cleartextHosts?: { readonly when: 'always' } | { readonly when: 'unset' | 'false'; readonly option: string };
}

/** A function that talks to another machine. */
export interface CallFact {
  readonly kind: 'call';
  readonly signature: Signature;
  readonly new?: true;
  /** The HTTP method, or `option` where an option says it (GET if it doesn't). */
  readonly method?: string;
  /** What it hands back: the answer (or a promise of it), only the body, a request object, a connection. */
  readonly gives: 'answer' | 'body' | 'request' | 'connection' | 'stream';
  /** Methods of what it hands back that end the wait: called from a timer they bound it. */
  readonly endedBy?: readonly string[];
  /** Facts that differ from the library's. */
  readonly request?: Partial<RequestFact>;
  /** How a person names what is made, for `gives: 'connection'`. */
  readonly noun?: string;
}

/** Something made once and used for many calls. */
export interface ClientFact {
  readonly kind: 'client';
  readonly signature: Signature;
  readonly new?: true;
  /** Its calls by method name; `''` for the client called itself, `*` for every method without an entry of its own. */
  readonly calls: Readonly<Record<string, CallFact>>;
  /** Methods that `*` does not stand for. */
  readonly notCalls?: readonly string[];
  /** Methods that make a further client from this one, inheriting its options. */
  readonly derives?: Readonly<Record<string, ClientFact>>;
  readonly request?: Partial<RequestFact>;
  /** What each new one costs: `connects` (sockets, logins), or nothing of weight. */
  readonly cost: 'connects' | 'none';
  /** How a person names it: `connection pool`. */
  readonly noun: string;
  /** The member that holds defaults which can be assigned later: `defaults`. */
  readonly defaults?: string;
}

/** A server or router: where requests from other machines arrive. */
export interface ServerFact {
  readonly kind: 'server';
  readonly new?: true;
  readonly signature: Signature;
  /** Methods whose function arguments handle requests. */
  readonly routes: readonly string[];
  /** Events whose listeners handle requests. */
  readonly events?: readonly string[];
  /** Whether function arguments of the creating call handle requests. */
  readonly handlerArgument?: true;
  readonly body?: BodyFact;
}

/** Reads bodies that arrive (middleware). */
export interface ParserFact {
  readonly kind: 'parser';
  readonly signature: Signature;
  readonly body: BodyFact;
}

/** Credentials for a connection. */
export interface CredentialsFact {
  readonly kind: 'credentials';
  readonly encrypted: boolean;
  /** What a suggestion puts in place of the last member. */
  readonly secure?: string;
  /** A constructor that takes these credentials as the argument at this position makes a client with these facts. */
  readonly makes: { readonly argument: number; readonly client: ClientFact };
}

/** Sets something for the whole process. */
export interface GlobalFact {
  readonly kind: 'global';
}

/** Carries options to a call that is made later (`new Request(url, { signal })`). */
export interface CarrierFact {
  readonly kind: 'carrier';
  readonly new?: true;
  readonly signature: Signature;
}

export type Fact = CallFact | ClientFact | ServerFact | ParserFact | CredentialsFact | GlobalFact | CarrierFact;

/** How we know. */
export interface Evidence {
  /** The version the facts were established with. */
  readonly version: string;
  readonly others?: string;
  readonly by: 'experiment' | 'source' | 'documentation';
  /** What was run or read. */
  readonly what: string;
}

/** A package that makes something try again. It is suggested to projects alone that have it already. */
export interface Retrier {
  readonly module: string;
  /** What its default export is usually called. */
  readonly name: string;
  /** The code behind `require(…)` that gives the default export; missing where CommonJS code is not helped by it. */
  readonly required?: string;
  /** The code that makes it try again, with `{retrier}` for its name and `{client}` or `{call}` for what tries again. */
  readonly write: string;
  readonly evidence: Evidence;
}

/** Everything known about one library, as data. Paths are members of the module: `''` is the module itself (or its default export). */
export interface Library {
  readonly name: string;
  /** Specifiers it is imported by. */
  readonly modules: readonly string[];
  /** Names that exist without an import, and the paths they stand for. */
  readonly globals?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, Fact>>;
  readonly request?: RequestFact;
  /**
   * Text that sets a deadline for all calls of the library, somewhere in the project: a regular expression.
   * Where it is found, calls without a limit of their own count as `unknown`.
   */
  readonly deadlineSetElsewhere?: RegExp;
  /** Text that makes all calls of the library retry, somewhere in the project. */
  readonly retriesSetElsewhere?: RegExp;
  /** What makes its clients try again, and its single calls. */
  readonly retriers?: { readonly client?: Retrier; readonly call?: Retrier };
  readonly evidence: Evidence;
}

/** Marks a table as one library's facts. */
export function defineLibrary(library: Library): Library {
  return library;
}
