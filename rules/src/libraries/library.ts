import type { CarrierFact, CommandFact, GlobalFact, KeeperFact, RaceFact, ScheduleFact } from './aside-fact.js';
import type { DriverLimit, LastingFact, OneShotFact } from './connection-fact.js';
import type { AcknowledgingFact, DeliveryFact, FeedFact, FeedMakerFact } from './feed-fact.js';
import type { KeyFact } from './key-fact.js';
import type { BuilderFact, OperationFact, StatementFact } from './operation-fact.js';
import type { Profile } from './profile.js';
import type { BodyFact, RepeatFact, RequestFact } from './request-fact.js';
import type { Retrier } from './retrier.js';
import type { FileRoutes, RouteDecorators } from './route-fact.js';

export type { CarrierFact, CommandFact, GlobalFact, KeeperFact, RaceFact, ScheduleFact } from './aside-fact.js';
export type { AcknowledgementFact, DeliveryFact, FeedFact } from './feed-fact.js';
export type { ClaimFact, KeyFact, Said } from './key-fact.js';
export type { ArgumentPlace, BuilderFact, OperationFact, StatementFact } from './operation-fact.js';
export type { Profile } from './profile.js';
export type { BodyFact, DeadlineFact, LimitOption, RepeatFact, RequestFact, StatusFact } from './request-fact.js';
export type { DriverLimit, LastingFact, OneShotFact } from './connection-fact.js';
export type { Retrier } from './retrier.js';
export type { FileRoutes, RouteDecorators } from './route-fact.js';

/**
 * What one position of a call's arguments holds. Alternatives are told apart by their shape: a function is the
 * callback, an object literal the options, a text or `URL` the url.
 */
export type ArgumentRole = 'url' | 'options' | 'callback' | 'body' | 'other';

/** The arguments of a call by position: each position lists the roles that may stand there. */
export type Signature = readonly (readonly ArgumentRole[])[];

/** What an emitter does to the process when it emits `error` and nobody listens. */
export type UnheardError = 'ends the process' | 'survives';

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
  /** Methods of what it hands back that give it a limit wherever they are called: `.timeout(…)`. */
  readonly boundedBy?: readonly string[];
  /** What comes of an `error` that what it hands back emits to nobody. */
  readonly unheardError?: UnheardError;
  /** What makes it emit one in production, as a noun phrase: `one refused connection`. Without it nobody is asked to listen. */
  readonly errorCause?: string;
  /** A path that it is given counts from an address that somebody else holds. */
  readonly based?: true;
  /** Its function argument runs while a transaction is open. */
  readonly inTransaction?: true;
  /** What it does to the records of a store. */
  readonly operation?: OperationFact;
  /** Where the SQL stands that says what it does. */
  readonly statement?: StatementFact;
  /** The position of the command that says what it does: `client.send(new GetItemCommand(…))`. */
  readonly command?: number;
  /** What can be done with the records that it hands back: `document.save()`. */
  readonly records?: ClientFact;
  /** What it does to a key that one process alone is to hold. */
  readonly onKey?: KeyFact;
  /** Without a function it hands back a transaction, which these methods of it end. */
  readonly ends?: { readonly commit: string; readonly rollback: string };
  /** What it does to the transaction of the connection that it is called on. */
  readonly transaction?: 'opens' | 'commits' | 'rolls back';
  /** It moves money each time it runs, unless it comes with the key of a movement that was made already. */
  readonly movesMoney?: MoneyFact;
  /** Facts that differ from the library's. */
  readonly request?: Partial<RequestFact>;
  /** How a person names what is made, for `gives: 'connection'`. */
  readonly noun?: string;
  readonly lasting?: LastingFact;
  readonly oneShot?: OneShotFact;
  /** What others send through it, and how that arrives. */
  readonly feed?: FeedFact;
  /** It tells a broker that it may forget a message: the option that names the message by a member of it. */
  readonly acknowledges?: string;
  /** What arrives from other machines because of it, in the plural: `messages`. */
  readonly receives?: string;
  /**
   * It hands over a message that others are to work on. `promised`: unless it is given a function, a promise says whether
   * the message arrived; `untold`: nothing does.
   */
  readonly sends?: 'promised' | 'untold';
  /** It puts a job into a queue, which is tried once unless options say how often: those of the queue, or those that it is given. */
  readonly job?: JobFact;
  /** The option, and its value, by which it asks for no word on whether a message arrived. */
  readonly unconfirmed?: { readonly option: string; readonly value: unknown };
}

/** Where the options of a job stand among the arguments. */
export interface JobFact {
  readonly options: number;
  /** Where they stand if the name of the job, which comes first, is left out. */
  readonly withoutName?: number;
  /** Options with which it is run again and again anyway. */
  readonly repeatedBy: readonly string[];
  /** Text that puts failed jobs back, somewhere in the project. */
  readonly putBackBy: RegExp;
}

/** A call that moves money. */
export interface MoneyFact {
  /** Where the key stands: a member of the argument at this position. */
  readonly key: { readonly argument: number; readonly option: string };
  /** It only does where this member of its first argument is given, and has this value if one is named. */
  readonly onlyWith?: { readonly option: string; readonly value?: unknown };
}

/** Something made once and used for many calls. */
export interface ClientFact {
  readonly kind: 'client';
  readonly signature: Signature;
  readonly new?: true;
  /**
   * Its calls by dotted path; `''` for the client called itself, `*` for every method without an entry of its own,
   * `**` for every method at any depth, `**.name` for those of that name.
   */
  readonly calls: Readonly<Record<string, CallFact>>;
  /** Methods that `*` does not stand for. */
  readonly notCalls?: readonly string[];
  /** Methods that make a further client from this one, inheriting its options. */
  readonly derives?: Readonly<Record<string, ClientFact>>;
  /** Methods that build a query. */
  readonly builds?: BuilderFact;
  /** What `new` makes of it, where it is a class: a document of a model. */
  readonly instances?: ClientFact;
  readonly request?: Partial<RequestFact>;
  /** What each new one costs: `connects` (sockets, logins), or nothing of weight. */
  readonly cost: 'connects' | 'none';
  /** How a person names it: `connection pool`. */
  readonly noun: string;
  /** The member that holds defaults which can be assigned later: `defaults`. */
  readonly defaults?: string;
  /** What comes of an `error` that it emits to nobody. */
  readonly unheardError?: UnheardError;
  /** What makes it emit one in production, as a noun phrase: `one lost connection`. Without it nobody is asked to listen. */
  readonly errorCause?: string;
  /** What arrives at it from other machines to be worked on, in the plural: `messages`. */
  readonly receives?: string;
  /** Time limits that it does not bring by itself. */
  readonly limits?: readonly DriverLimit[];
  /** Where it connects to if it is given no argument at all. */
  readonly withoutAddress?: 'this machine' | 'nowhere';
  /** Functions that only reckon with it, by what they are called everywhere, and ask nobody. */
  readonly reckoning?: RegExp;
  /** What others send through it, and how that arrives. */
  readonly feed?: FeedFact;
  /** The option that says how many milliseconds it rests before it connects again: a number, or a function that gives one. */
  readonly reconnects?: { readonly option: string; readonly write?: string };
  readonly lasting?: LastingFact;
  readonly oneShot?: OneShotFact;
  /** The option without which each of its connections ends with its first request, and the code that a suggestion writes as its value. */
  readonly keepsAlive?: { readonly option: string; readonly write: string };
}

/** Runs a function again until it succeeds. */
export interface RetryFact extends RepeatFact {
  readonly kind: 'retry';
  readonly new?: true;
  /** `callback` marks the function that is tried again, `other` a client that is made to try again. */
  readonly signature: Signature;
  /**
   * Where it finds what it tries again, beside a `callback`: in the client that it is given, in these methods of what it
   * hands back, or in the source of the pipe that it stands in.
   */
  readonly tries?: 'client' | 'source' | { readonly methods: readonly string[] };
  /** The deadline of the client that it is given spans all attempts, unless this option is set. */
  readonly sharesDeadlineUnless?: string;
  /** Names of what ends it where it stands behind it in the same pipe. */
  readonly endedBehind?: readonly string[];
  readonly jitter: NonNullable<RepeatFact['jitter']>;
}

/** What a server's listener is handed, where that emits errors of its own. */
export interface HandedFact {
  /** The position of the listener's parameter. */
  readonly parameter: number;
  readonly unheardError: UnheardError;
  readonly errorCause?: string;
}

/** A server or router: where requests from other machines arrive. */
export interface ServerFact {
  readonly kind: 'server';
  readonly new?: true;
  readonly signature: Signature;
  /** Methods whose function arguments handle requests. */
  readonly routes: readonly string[];
  /** Members of a handler's first parameter that hold the request, where that is a context. */
  readonly requestIn?: readonly string[];
  /** Events whose listeners handle requests. */
  readonly events?: readonly string[];
  /** Whether function arguments of the creating call handle requests. */
  readonly handlerArgument?: true;
  /** What the listeners of its events are handed, by event; `''` for the function given to the creating call. */
  readonly hands?: Readonly<Record<string, HandedFact>>;
  /** Whether its `close` takes a function that runs once everything under way has ended. */
  readonly closes?: true;
  /** The method that makes it listen and hands back the server whose `close` takes such a function: `listen` of an application. */
  readonly listensBy?: string;
  /** The method by which it begins to take requests, where that hands back no server to close; its own `close` gives a promise. */
  readonly opensBy?: string;
  readonly body?: BodyFact;
  /** The member that holds its connections, where it never notices by itself that a peer is gone, and text that looks after them: a regular expression. */
  readonly deadPeers?: { readonly held: string; readonly watched: RegExp };
  /** What comes of an `error` that it emits to nobody. */
  readonly unheardError?: UnheardError;
  /** What others send through it, and how that arrives. */
  readonly feed?: FeedFact;
  /** The member that holds all its connections, their method that sends, and the member that says how much waits to be sent. */
  readonly connections?: { readonly member: string; readonly sends: string; readonly buffered: string };
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

export type Fact = CallFact | ClientFact | ServerFact | ParserFact | CredentialsFact | GlobalFact | CarrierFact | RetryFact | RaceFact | FeedMakerFact | AcknowledgingFact | CommandFact | KeeperFact | ScheduleFact;

/** What differs in some versions. */
export interface VersionFacts {
  /** As in a `package.json`: `<3`. */
  readonly range: string;
  /** In place of the library's. */
  readonly request: Partial<RequestFact>;
}

/** How we know. */
export interface Evidence {
  /** The version the facts were established with. */
  readonly version: string;
  readonly others?: string;
  readonly by: 'experiment' | 'source' | 'documentation';
  /** What was run or read. */
  readonly what: string;
}

/** Everything known about one library, as data. Paths are members of the module: `''` is the module itself (or its default export). */
export interface Library {
  readonly name: string;
  /** Specifiers it is imported by. */
  readonly modules: readonly string[];
  /** Where its generator writes code into the project, and the exports of that code which are those of the library. */
  readonly generated?: { readonly modules: RegExp; readonly exports: readonly string[] };
  /** The library with the same exports that programs put in its place at run time (`secure ? https : http`). What is known of this one then holds of both. */
  readonly twin?: string;
  /** Names that exist without an import, and the paths they stand for. */
  readonly globals?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, Fact>>;
  /** Types of clients that are no classes, and the export that makes one: `{ AxiosInstance: 'create' }`. */
  readonly types?: Readonly<Record<string, string>>;
  /** Types of feeds that no export makes: `Channel`. */
  readonly feedTypes?: Readonly<Record<string, FeedFact>>;
  /** Types of messages, and of functions that are given one: `SQSHandler`. */
  readonly messageTypes?: Readonly<Record<string, DeliveryFact>>;
  readonly request?: RequestFact;
  /** Options that hold functions which are handed an `AbortSignal` as a member of their first argument: `queryFn`. */
  readonly signalTo?: readonly string[];
  /**
   * Text that sets a deadline for all calls of the library, somewhere in the project: a regular expression.
   * Where it is found, calls without a limit of their own count as `unknown`.
   */
  readonly deadlineSetElsewhere?: RegExp;
  /** Text that makes all calls of the library retry, somewhere in the project. */
  readonly retriesSetElsewhere?: RegExp;
  /** Versions whose facts differ. Where the version in use is not known, whatever differs counts as not known. */
  readonly versions?: readonly VersionFacts[];
  /** How requests find their handlers where no call says it. */
  readonly routeDecorators?: RouteDecorators;
  readonly fileRoutes?: readonly FileRoutes[];
  /** It mostly holds copies of what is kept elsewhere. */
  readonly cache?: true;
  readonly profile: Profile;
  /** What makes its clients try again, and its single calls. */
  readonly retriers?: { readonly client?: Retrier; readonly call?: Retrier };
  readonly evidence: Evidence;
}

/** Marks a table as one library's facts. */
export function defineLibrary(library: Library): Library {
  return library;
}
