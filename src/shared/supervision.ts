/** What client and server say to each other so that a server which hangs or ends can be replaced, and the file that did it is known. */

/** Server to client, a notification around work that keeps the server from answering: what it is about; empty when it is done. */
export const busyMethod = 'fallacies/busy';
export interface BusyWith {
  readonly uri?: string;
  /** The rule that has its turn; told of suspects alone. */
  readonly rule?: string;
  /** Set where a debugger may attach, which keeps the server from answering for as long as somebody looks at it. */
  readonly isInspected?: true;
}

/** Client to server, a request without parameters, answered as soon as the server has time. */
export const aliveMethod = 'fallacies/alive';

/** What became of a server, or of a thread that checks the workspace. */
export type Fate = 'hung' | 'ended';

/** A file in the midst of which a server hung or ended. */
export interface Suspect {
  readonly uri: string;
  readonly fate: Fate;
  /** How often. */
  readonly times: number;
}
