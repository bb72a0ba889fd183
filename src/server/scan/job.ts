import type { Diagnostic } from 'vscode-languageserver';
import type { AcceptedFinding } from '../../shared/accepted-messages.js';
import type { Texts } from '../../shared/messages.js';
import type { Fate } from '../../shared/supervision.js';
import type { EditorSettings } from '../settings.js';

/** A workspace folder to look at. */
export interface ScanFolder {
  readonly uri: string;
  /** As `pathOf` gives it. */
  readonly path: string;
  readonly editor: EditorSettings;
}

/** Files to look at. Plain data: it is handed to other threads. */
export interface ScanJob {
  readonly folders: readonly ScanFolder[];
  /** The only files of the folders to look at, or folders to look below, by their paths; all if it is left out. */
  readonly only?: readonly string[];
  /** Files that are not to be looked at, by their URIs. */
  readonly passOver: ReadonlySet<string>;
  /** How many files are looked at, at most. */
  readonly maxFiles: number;
  /** What a thread of its own speaks, if that is not English. */
  readonly texts?: Texts | undefined;
}

/** What was found in a file. */
export interface FileFindings {
  readonly uri: string;
  /** What went wrong in it, for the log. */
  readonly failures?: readonly string[];
  /** Why it was not looked at to the end: what did it hung, or is dead. */
  readonly lost?: Lost;
  readonly diagnostics: readonly Diagnostic[];
  readonly accepted: readonly AcceptedFinding[];
}

/** A file that was looked at. */
export interface LookedFile extends FileFindings {
  readonly imports: Imports;
}

/** What tells whether a file is to be looked at again when others change. */
export interface Imports {
  /** As `importedNames` gives them. */
  readonly names: readonly string[];
  /** Whether what it imports reaches those that import it: it exports it again, or a class that extends it. */
  readonly handsOn: boolean;
}

/** How a file was lost. */
export interface Lost {
  readonly fate: Fate;
  /** The rule that had its turn. */
  readonly rule?: string;
  readonly why: string;
}

/** News of a job under way. */
export interface ScanNews {
  /** How many files there are to look at. */
  readonly total: number;
  /** Files that were looked at since the last news, those without findings too. */
  readonly looked: readonly LookedFile[];
  /** How many other files were read so far for the file at hand, if that takes long. */
  readonly reading?: number;
}

/** How a job ended. */
export interface ScanEnd {
  /** Whether there were more files than may be looked at. */
  readonly hasMore: boolean;
}

/** Tells whether a job is to stop, and says so when it does. */
export interface Stop {
  readonly isRequested: boolean;
  onRequested(act: () => void): void;
}

/** Does a job somewhere that leaves the server free to answer. Ends early, without an error, when it is told to stop. */
export type Scanner = (job: ScanJob, tell: (news: ScanNews) => void, stop: Stop) => Promise<ScanEnd>;
