/** What client and server say to each other about the findings of a workspace, files that are not open included. */

/** Client to server, a request without parameters that can be cancelled: check every file. Answered with the state at its end. */
export const checkWorkspaceMethod = 'fallacies/checkWorkspace';
/** Client to server, a request that can be cancelled: check some files, or all below some folders. Answered with the state at its end. */
export const checkPartMethod = 'fallacies/checkPart';
export interface PartParams {
  /** The files and folders. */
  readonly uris: readonly string[];
  /** What makes them a part: where they are, or that they changed. */
  readonly as: 'places' | 'changes';
}
/** Client to server, a request without parameters: forget what was found in files that are not open. */
export const clearWorkspaceMethod = 'fallacies/clearWorkspace';

/** Server to client, a notification: how far a check is, or what is known since. */
export const workspaceStateMethod = 'fallacies/workspaceState';
export interface WorkspaceState {
  /** `none` before the first check and after results were cleared. */
  readonly phase: 'none' | 'running' | WorkspaceEnd;
  /** What it is about: all of the workspace, unless it names a part. What is no place is not told one by one. */
  readonly part?: { readonly as: 'changes' } | { readonly as: 'places'; readonly uris: readonly string[] };
  /** Files that were looked at. */
  readonly done: number;
  /** Files to look at. */
  readonly total: number;
  /** Findings that are held of what it is about, in files that are open too. */
  readonly findings: number;
  /** How many other files were read so far for the one at hand, where that takes long: for what is set once for a project. */
  readonly reading?: number;
  /** What is held beside it, of earlier checks. */
  readonly kept?: { readonly files: number; readonly findings: number };
  /** Whether what earlier checks found was let go, because there was no room for both. */
  readonly madeRoom?: true;
  /** Files that were not looked at, because a check hung or ended in them. */
  readonly passedOver?: readonly string[];
}

/** How a check ended: `manyFiles` and `manyFindings` say that a limit left out the rest. */
export type WorkspaceEnd = 'complete' | 'cancelled' | 'manyFiles' | 'manyFindings' | 'failed';

/** Client to server, a request: the edit for one finding, in a file that may not be open; `null` where there is none. */
export const mendMethod = 'fallacies/mend';
export interface MendParams {
  readonly uri: string;
  readonly rule: string;
  /** Where the finding begins, counted from zero. */
  readonly line: number;
  readonly character: number;
  /** `fix` makes its first suggestion, `silence` writes a comment. */
  readonly how: 'fix' | 'silence';
}

/** Client to server, a request that can be cancelled: an edit that makes the first suggestion of all findings of a rule. */
export const fixAllMethod = 'fallacies/fixAll';
export interface FixAllParams {
  readonly rule: string;
  /** The file; every file with findings if it is left out. */
  readonly uri?: string;
}

/** An answer that holds an edit in the protocol's own form, which the client's library knows how to read. */
export interface EditAnswer<Edit, Place> {
  readonly edit: Edit;
  /** Where the reason of a new comment stands, once the edit is made. */
  readonly reason?: Place;
}

/** What came of fixing all of a kind. */
export interface FixAllAnswer<Edit> {
  readonly edit: Edit;
  readonly fixed: number;
  /** Findings that have no fix, or whose fix does not go together with the others. */
  readonly left: number;
  readonly files: number;
}
