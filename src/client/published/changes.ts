import { Disposable, EventEmitter, languages, Uri, workspace, type TextDocument } from 'vscode';
import { documentSelector } from '../client-options.js';
import { linesAfter, linesChangedIn, type Lines } from './changed-lines.js';
import { Comparisons, isUnchanged, refFor } from './comparisons.js';
import { editorsGit, type GitApi, type Repository } from './git.js';

/** What is known of a file's changes: its changed lines; `everything` where none of it is in the commit. */
type Changed = readonly Lines[] | 'everything';

/** Why nothing is known of changes, for people. */
export type NoChanges = 'cell' | 'noGit' | 'noRepository' | 'noSuchRef';

/** Asks the editor's Git extension which lines of files changed since the commit that the settings name: of those that are open, and of others with findings. */
export class Changes implements Disposable {
  readonly #emitter = new EventEmitter<Uri>();
  /** Fires when something else is known of a file. */
  readonly onDidChange = this.#emitter.event;
  readonly #known = new Map<string, Changed | NoChanges>();
  readonly #asked = new Map<string, number>();
  /** Files that are not open, by their URIs. */
  readonly #followed = new Set<string>();
  readonly #comparisons = new Comparisons();
  readonly #watched = new Set<Repository>();
  readonly #subscriptions: Disposable[];
  #git: GitApi | undefined;

  constructor() {
    this.#subscriptions = [
      workspace.onDidOpenTextDocument((document) => void this.#ask(document)),
      workspace.onDidSaveTextDocument((document) => void this.#ask(document)),
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.#known.delete(uri.toString());
        if (this.#followed.has(uri.toString())) void this.#find(uri);
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const key = document.uri.toString();
        const known = this.#known.get(key);
        if (known === undefined || typeof known === 'string') return;
        this.#known.set(key, contentChanges.reduce<readonly Lines[]>((lines, edit) => linesAfter(edit, lines), known));
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('fallacies.changedSince')) this.#askAll();
      }),
    ];
    this.#askAll();
  }

  /** Finds out about a file, whether it is open or not, from now on. */
  follow(uri: Uri): void {
    const key = uri.toString();
    if (this.#followed.has(key)) return;
    this.#followed.add(key);
    if (!isOpen(key)) void this.#find(uri);
  }

  /** Finds out about a file no longer, unless it is open. */
  leave(uri: Uri): void {
    const key = uri.toString();
    this.#followed.delete(key);
    if (!isOpen(key)) this.#known.delete(key);
  }

  /** The lines of a file that changed; `undefined` where all count, or nothing is known. */
  linesOf(uri: Uri): readonly Lines[] | undefined {
    const known = this.#known.get(uri.toString());
    return typeof known === 'string' ? undefined : known;
  }

  /** Why nothing is known of a document's changes, although the settings ask for them. */
  whyNot(uri: Uri): NoChanges | undefined {
    const known = this.#known.get(uri.toString());
    return typeof known === 'string' && known !== 'everything' ? known : undefined;
  }

  dispose(): void {
    this.#emitter.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #askAll(): void {
    for (const document of workspace.textDocuments) void this.#ask(document);
    this.#askClosed();
  }

  /** Git compares what is saved: of a document that is not, the lines that were moved along with the typing are closer. */
  #askSaved(): void {
    for (const document of workspace.textDocuments) if (!document.isDirty) void this.#ask(document);
    this.#askClosed();
  }

  #askClosed(): void {
    const open = new Set(workspace.textDocuments.map(({ uri }) => uri.toString()));
    for (const key of this.#followed) if (!open.has(key)) void this.#find(Uri.parse(key));
  }

  async #ask(document: TextDocument): Promise<void> {
    if (languages.match(documentSelector(), document) > 0) await this.#find(document.uri);
  }

  async #find(uri: Uri): Promise<void> {
    const key = uri.toString();
    const round = (this.#asked.get(key) ?? 0) + 1;
    this.#asked.set(key, round);
    const ref = refFor(uri);
    const before = this.#known.get(key);
    const known = ref === '' ? undefined : await this.#changed(uri, ref);
    // Somebody asked again meanwhile, or nobody wants to know any more.
    if (this.#asked.get(key) !== round || !(this.#followed.has(key) || isOpen(key))) return;
    if (known === undefined) this.#known.delete(key);
    else this.#known.set(key, known);
    if (before !== undefined || known !== undefined) this.#emitter.fire(uri);
  }

  async #changed(uri: Uri, ref: string): Promise<Changed | NoChanges> {
    // Git counts the lines of the notebook's file.
    if (uri.scheme === 'vscode-notebook-cell') return 'cell';
    const git = await editorsGit();
    if (git === undefined) return 'noGit';
    this.#watchFor(git);
    const repository = git.getRepository(uri);
    if (repository === null) return 'noRepository';
    this.#watch(repository);
    try {
      const comparison = await this.#comparisons.of(repository, ref);
      if (!isOpen(uri.toString()) && (await isUnchanged(uri, repository, comparison))) return [];
      const { base } = comparison;
      const diff = await repository.diffWith(base, uri.fsPath);
      if (diff !== '') return linesChangedIn(diff);
      return (await isIn(repository, base, uri.fsPath)) ? [] : 'everything';
    } catch {
      return 'noSuchRef';
    }
  }

  /** Repositories are found after the start, one by one. */
  #watchFor(git: GitApi): void {
    if (this.#git === git) return;
    this.#git = git;
    this.#subscriptions.push(git.onDidOpenRepository(() => this.#askSaved()));
  }

  /** A commit, a checkout or a fetch may change what is new. */
  #watch(repository: Repository): void {
    if (this.#watched.has(repository)) return;
    this.#watched.add(repository);
    const again = (): void => {
      this.#comparisons.forget(repository);
      this.#askSaved();
    };
    this.#subscriptions.push(repository.state.onDidChange(again));
  }
}

function isOpen(key: string): boolean {
  return workspace.textDocuments.some(({ uri }) => uri.toString() === key);
}

/** Git shows no differences for a file that it does not follow either. */
async function isIn(repository: Repository, ref: string, path: string): Promise<boolean> {
  try {
    await repository.show(ref, path);
    return true;
  } catch {
    return false;
  }
}
