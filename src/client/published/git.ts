import { extensions, type Event, type Uri } from 'vscode';

/** The part that is used here of what VS Code's Git extension offers to others, version 1. */
export interface GitApi {
  /** Those that are open. */
  readonly repositories: readonly Repository[];
  getRepository(uri: Uri): Repository | null;
  readonly onDidOpenRepository: Event<Repository>;
}

/** A file that changed. */
export interface Change {
  readonly uri: Uri;
  readonly status: number;
}

/** The status of files that Git does not follow. */
const untrackedStatus = 7;

/** The paths of the files in a repository that Git does not follow, and does not ignore. */
export function untracked({ state }: Repository): string[] {
  const inTree = state.workingTreeChanges.filter(({ status }) => status === untrackedStatus);
  return [...inTree, ...(state.untrackedChanges ?? [])].map(({ uri }) => uri.fsPath);
}

/** The files in a repository that are not as they were last committed, those that Git does not follow included. */
export function uncommitted({ state }: Repository): Uri[] {
  return [...state.mergeChanges, ...state.indexChanges, ...state.workingTreeChanges, ...(state.untrackedChanges ?? [])].map(({ uri }) => uri);
}

/** A repository that is open in the editor. */
export interface Repository {
  readonly rootUri: Uri;
  readonly state: {
    readonly onDidChange: Event<void>;
    readonly workingTreeChanges: readonly Change[];
    readonly indexChanges: readonly Change[];
    readonly mergeChanges: readonly Change[];
    /** Those that Git does not follow, where the editor lists them apart. */
    readonly untrackedChanges?: readonly Change[];
  };
  /** Looks at the files on disk, so that `state` tells how they are now. */
  status(): Promise<void>;
  /** The differences between a commit and the file on disk. */
  diffWith(ref: string, path: string): Promise<string>;
  /** The files on disk that are not as they are in a commit, without those that Git does not follow. */
  diffWith(ref: string): Promise<readonly Change[]>;
  /** The text that a file has in a commit. */
  show(ref: string, path: string): Promise<string>;
  getMergeBase?(one: string, other: string): Promise<string | undefined>;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** What the editor knows of Git; `undefined` where that extension is missing, switched off, or finds no Git. */
export async function editorsGit(): Promise<GitApi | undefined> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  try {
    const git = await extension?.activate();
    return git?.enabled ? git.getAPI(1) : undefined;
  } catch {
    return undefined;
  }
}
