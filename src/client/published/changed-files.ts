import { Uri, workspace } from 'vscode';
import { Comparisons, refFor } from './comparisons.js';
import { editorsGit, uncommitted, type GitApi, type Repository } from './git.js';

/** The files that changed, or why nobody can tell. */
export type ChangedFiles = KnownChanges | 'noGit' | 'noRepository';

interface KnownChanges {
  /** The files of the workspace that changed, those that are gone included. */
  readonly uris: readonly Uri[];
  /** Whether others changed in the same repositories, outside of the workspace. */
  readonly hasOthers: boolean;
  /** What `fallacies.changedSince` names without Git knowing it. */
  readonly unknownRefs: readonly string[];
}

/**
 * Asks the editor's Git extension which files of the workspace differ from the last commit, staged and new ones
 * included, or from the common ancestor with what `fallacies.changedSince` names.
 */
export async function changedFiles(): Promise<ChangedFiles> {
  const git = await editorsGit();
  if (git === undefined) return 'noGit';
  const repositories = repositoriesOf(git);
  if (repositories.size === 0) return 'noRepository';
  const found = new Map<string, Uri>();
  const unknownRefs = new Set<string>();
  let hasOthers = false;
  const take = (uris: readonly Uri[], isMeant: (root: Uri) => boolean): void => {
    for (const uri of uris) {
      const root = workspace.getWorkspaceFolder(uri)?.uri;
      if (root === undefined) hasOthers = true;
      else if (isMeant(root)) found.set(uri.toString(), uri);
    }
  };
  // Not kept: whoever asks wants to know how it is now.
  const comparisons = new Comparisons();
  for (const [repository, roots] of repositories) {
    await repository.status();
    take(uncommitted(repository), () => true);
    for (const ref of new Set(roots.map(refFor).filter((name) => name !== ''))) {
      try {
        const comparison = await comparisons.of(repository, ref);
        take([...(await comparison.changed())].map((path) => Uri.file(path)), (root) => refFor(root) === ref);
      } catch {
        unknownRefs.add(ref);
      }
    }
  }
  return { uris: [...found.values()], hasOthers, unknownRefs: [...unknownRefs] };
}

/** The open repositories that workspace folders lie in, or that lie in these, with those folders. */
function repositoriesOf(git: GitApi): ReadonlyMap<Repository, readonly Uri[]> {
  const found = new Map<Repository, Uri[]>();
  const add = (repository: Repository | null, root: Uri | undefined): void => {
    if (repository !== null && root !== undefined) found.set(repository, [...(found.get(repository) ?? []), root]);
  };
  for (const { uri } of workspace.workspaceFolders ?? []) add(git.getRepository(uri), uri);
  for (const repository of git.repositories) add(repository, workspace.getWorkspaceFolder(repository.rootUri)?.uri);
  return found;
}
