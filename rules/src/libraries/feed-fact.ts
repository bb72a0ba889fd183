/** How a consumer tells a broker that it is done with a message. */
export interface AcknowledgementFact {
  /** Methods of the message itself: `message.ack()`. */
  readonly ofMessage?: readonly string[];
  /** Methods of something else that are given the message, or a part of it: `channel.ack(message)`. */
  readonly given?: readonly string[];
}

/** Where a function of ours is given that is run for each message. */
export type DeliveryWay =
  /** `feed.on('message', f)`. Without names: every event but those of the connection itself. */
  | { readonly events: readonly string[] | 'any' }
  /** `feed.addEventListener('message', f)`, `feed.onmessage = f` */
  | { readonly targetEvents: readonly string[] | 'any' }
  /** `feed.consume(queue, f)`; `option` is where it stands in the options: `feed.run({ eachMessage: f })`. */
  | { readonly method: string; readonly argument: number; readonly option?: string }
  /** The callback of the call that makes the feed. */
  | { readonly callback: true }
  /** `for await (const message of feed)` */
  | { readonly loop: true }
  /** The function that a file exports, run by a platform; known by its type. */
  | { readonly entry: true };

/** One way in which a feed hands over what arrived. */
export interface DeliveryFact {
  readonly by: DeliveryWay;
  /** The position of the parameter that holds what arrived; 0 for the variable of a loop. */
  readonly parameter: number;
  /** Members of that parameter below which stands what somebody else wrote: `['message', 'value']`. */
  readonly content: readonly string[];
  /** Whole messages, as they were sent; or bytes, cut anywhere. */
  readonly carries: 'messages' | 'bytes';
  /** The bytes arrive as text already, with characters kept whole. */
  readonly decoded?: true;
  /** What another program on the same machine prints, mostly for people to read. */
  readonly printed?: true;
  /** How a person calls one piece: `message`, `answer`. */
  readonly noun: string;
  /** Methods of the message that throw if it is malformed: `json`. */
  readonly decoders?: readonly string[];
  /**
   * What comes of an error thrown while it is handled, as a verb phrase: `ends the process`. Left out where it was not
   * established.
   */
  readonly whenThrown?: string;
  /** The promise of an asynchronous function is awaited, so that its rejection counts as thrown. */
  readonly awaited?: true;
  readonly acknowledgement?: AcknowledgementFact;
  /** The option, by its position among the arguments, that makes the broker forget the message before it is handled. */
  readonly unacknowledged?: { readonly option: string; readonly argument: number };
}

/** Feeds that a function of ours is given: the connections of a server. */
export interface HandingFact {
  /** The events to whose listeners it is given; left out for the callback of the call itself. */
  readonly events?: readonly string[];
  readonly parameter: number;
  readonly feed: FeedFact;
}

/** Something that hands over what other programs send: a socket, a subscription, the output of a process. */
export interface FeedFact {
  readonly delivers?: readonly DeliveryFact[];
  /** Members that are feeds: `stdout`. */
  readonly members?: Readonly<Record<string, FeedFact>>;
  /** Methods that give a further feed: `createChannel`. */
  readonly opens?: Readonly<Record<string, FeedFact>>;
  readonly hands?: readonly HandingFact[];
  /** Events that say that all pieces of a body have arrived, and how a person calls that body. */
  readonly whole?: { readonly events: readonly string[]; readonly noun: string; readonly whenThrown: string };
  /** Whether what was handed over counts as done by itself, at some time: the option among the arguments of the call that makes the feed. */
  readonly autoCommit?: { readonly option: string; readonly argument: number; readonly byDefault: boolean };
}

/** Gives a feed that is nothing else: no call that somebody waits for, no client. */
export interface FeedMakerFact {
  readonly kind: 'feed';
  readonly new?: true;
  readonly feed: FeedFact;
}

/** Tells a broker that it may forget a message: the option that names the message by a member of it. */
export interface AcknowledgingFact {
  readonly kind: 'acknowledgement';
  readonly new?: true;
  /** `ReceiptHandle` in `new DeleteMessageCommand({ ReceiptHandle: message.ReceiptHandle })`. */
  readonly handle: string;
}

/** A stream of bytes: what is written at once may arrive in pieces, and what is written in pieces at once. */
export function bytes(noun: string): DeliveryFact[] {
  return [{ by: { events: ['data'] }, parameter: 0, content: [], carries: 'bytes', noun, whenThrown: endsProcess }];
}

/** Seen with the listeners of every emitter: nobody catches what they throw. */
export const endsProcess = 'ends the process';

const httpBody = (noun: string): FeedFact => ({
  delivers: bytes(noun),
  whole: { events: ['end', 'close'], noun, whenThrown: endsProcess },
});

/** The body of a request that arrives, and of an answer. */
export const requestFeed: FeedFact = httpBody('request');
export const answerFeed: FeedFact = httpBody('answer');
