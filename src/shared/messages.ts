/**
 * What client and server say to each other beyond the protocol. Method names and the types of what they carry, nothing
 * else.
 */

import type { Suspect } from './supervision.js';

/** What the client hands over at the start, because the server can't get it itself. */
export interface StartOptions {
  /** The parser, compiled: in a web worker, which reads no files. */
  readonly parser?: object;
  /** Texts in the editor's language by the English ones; missing where that is English, or has no translation. */
  readonly texts?: Texts | undefined;
  /** Files that servers before this one hung or ended in. */
  readonly suspects?: readonly Suspect[];
}

/** Translated texts by the English ones. */
export type Texts = Readonly<Record<string, string>>;

/** What stands in front of the rule's name wherever the editor shows both. */
export const diagnosticSource = 'fallacies';

/** Server to client, a notification: how a document stands. */
export const statusMethod = 'fallacies/status';
export interface FileStatus {
  readonly uri: string;
  /** Of the document, as it was looked at. */
  readonly version: number;
  readonly severity: 'information' | 'warning';
  /** A few words. */
  readonly text: string;
  /** A sentence or two. */
  readonly detail: string;
}

/** Server to client, a request: the text of a file that only the editor can read; `null` where there is none. */
export const readFileMethod = 'fallacies/readFile';
/** Server to client, a request: the names in a folder, those of folders ending in `/`; `null` where there is none. */
export const listFolderMethod = 'fallacies/listFolder';
export interface PlaceParams {
  readonly uri: string;
}

/** Client to server, a request: what holds for a document, as lines to read and to copy; `null` for one that is not looked at. */
export const fileReportMethod = 'fallacies/fileReport';

/** The commands that quick fixes and hovers call. */
export const commandIds = {
  restart: 'fallacies.restart',
  showOutput: 'fallacies.showOutput',
  toggle: 'fallacies.toggle',
  showFileReport: 'fallacies.showFileReport',
  openConfig: 'fallacies.openConfig',
  openRulePage: 'fallacies.openRulePage',
  openReading: 'fallacies.openReading',
  openFallacyPage: 'fallacies.openFallacyPage',
  openExample: 'fallacies.openExample',
  selectReason: 'fallacies.selectReason',
  revealPlace: 'fallacies.revealPlace',
} as const;

/** What conditions in the manifest ask about. */
export const contextKeys = {
  /** Whether a finding of the example has been mended. */
  exampleMended: 'fallacies.exampleMended',
} as const;

/** What `revealPlace` is given: a place, counted from zero. */
export interface RevealedPlace {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** What `selectReason` is given: where the reason of a new comment stands, once the edit is made. */
export interface ReasonPlace {
  readonly uri: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** What the server puts into the `data` of a diagnostic. */
export interface FindingData {
  /** Whether there is an edit that mends it. */
  readonly hasFix: boolean;
}
