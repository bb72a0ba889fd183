import { workspace, type Uri } from 'vscode';
import { untracked, type Repository } from './git.js';

/** What a repository is compared with. */
export interface Comparison {
  /** The common ancestor of the commit at hand and the one that the settings name. */
  readonly base: string;
  /** The paths of the files on disk that are not as they are there; found out when somebody first asks. */
  changed(): Promise<ReadonlySet<string>>;
}

/** The branch, tag or commit that `fallacies.changedSince` names for a file or folder; empty if none. */
export function refFor(place: Uri): string {
  return workspace.getConfiguration('fallacies', place).get<string>('changedSince', '').trim();
}

/** Compares repositories, each once until it changes: files that did not change at all need no look of their own. */
export class Comparisons {
  readonly #known = new Map<Repository, Map<string, Promise<Comparison>>>();

  /**
   * Compares with the common ancestor of a branch, tag or commit.
   *
   * @throws Error, asynchronously, if Git knows no such name
   */
  of(repository: Repository, ref: string): Promise<Comparison> {
    const known = this.#known.get(repository) ?? new Map<string, Promise<Comparison>>();
    this.#known.set(repository, known);
    const comparison = known.get(ref) ?? compare(repository, ref);
    known.set(ref, comparison);
    return comparison;
  }

  /** Forgets what was found out about a repository. */
  forget(repository: Repository): void {
    this.#known.delete(repository);
  }
}

/** Whether a file is surely as it is in the commit: not where the repository is reached by a link, which gives it other paths. */
export async function isUnchanged({ fsPath }: Uri, { rootUri }: Repository, comparison: Comparison): Promise<boolean> {
  const below = fsPath.slice(rootUri.fsPath.length);
  return fsPath.startsWith(rootUri.fsPath) && /^[\\/]/.test(below) && !(await comparison.changed()).has(fsPath);
}

async function compare(repository: Repository, ref: string): Promise<Comparison> {
  // Git would take it for an option.
  if (ref.startsWith('-')) throw new Error(`${ref} is no name.`);
  const base = (await repository.getMergeBase?.('HEAD', ref)) ?? ref;
  let changed: Promise<ReadonlySet<string>> | undefined;
  return { base, changed: () => (changed ??= changedSince(base, repository)) };
}

async function changedSince(base: string, repository: Repository): Promise<ReadonlySet<string>> {
  const changes = await repository.diffWith(base);
  return new Set([...changes.map(({ uri }) => uri.fsPath), ...untracked(repository)]);
}
