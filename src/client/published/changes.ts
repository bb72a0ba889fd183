import { Disposable, EventEmitter, languages, workspace, type TextDocument, type Uri } from 'vscode';
import { documentSelector } from '../client-options.js';
import { linesAfter, linesChangedIn, type Lines } from './changed-lines.js';
import { editorsGit, type GitApi, type Repository } from './git.js';

/** What is known of a document's changes: its changed lines; `everything` where none of it is in the commit. */
type Changed = readonly Lines[] | 'everything';

/** Why nothing is known of changes, for people. */
export type NoChanges = 'cell' | 'noGit' | 'noRepository' | 'noSuchRef';

/** Asks the editor's Git extension which lines of documents changed since the commit that the settings name. */
export class Changes implements Disposable {
  readonly #emitter = new EventEmitter<Uri>();
  /** Fires when something else is known of a document. */
  readonly onDidChange = this.#emitter.event;
  readonly #known = new Map<string, Changed | NoChanges>();
  readonly #asked = new Map<string, number>();
  readonly #watched = new Set<Repository>();
  readonly #subscriptions: Disposable[];
  #git: GitApi | undefined;

  constructor() {
    this.#subscriptions = [
      workspace.onDidOpenTextDocument((document) => void this.#ask(document)),
      workspace.onDidSaveTextDocument((document) => void this.#ask(document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#known.delete(uri.toString())),
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

  /** The lines of a document that changed; `undefined` where all count, or nothing is known. */
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
  }

  /** Git compares what is saved: of a document that is not, the lines that were moved along with the typing are closer. */
  #askSaved(): void {
    for (const document of workspace.textDocuments) if (!document.isDirty) void this.#ask(document);
  }

  async #ask(document: TextDocument): Promise<void> {
    if (languages.match(documentSelector(), document) === 0) return;
    const key = document.uri.toString();
    const round = (this.#asked.get(key) ?? 0) + 1;
    this.#asked.set(key, round);
    const ref = workspace.getConfiguration('fallacies', document.uri).get<string>('changedSince', '').trim();
    const before = this.#known.get(key);
    const known = ref === '' ? undefined : await this.#changed(document, ref);
    // Somebody asked again meanwhile, or it was closed.
    if (this.#asked.get(key) !== round || document.isClosed) return;
    if (known === undefined) this.#known.delete(key);
    else this.#known.set(key, known);
    if (before !== undefined || known !== undefined) this.#emitter.fire(document.uri);
  }

  async #changed({ uri }: TextDocument, ref: string): Promise<Changed | NoChanges> {
    // Git counts the lines of the notebook's file.
    if (uri.scheme === 'vscode-notebook-cell') return 'cell';
    const git = await editorsGit();
    if (git === undefined) return 'noGit';
    this.#watchFor(git);
    const repository = git.getRepository(uri);
    if (repository === null) return 'noRepository';
    this.#watch(repository);
    // Git would take it for an option.
    if (ref.startsWith('-')) return 'noSuchRef';
    try {
      const base = (await repository.getMergeBase?.('HEAD', ref)) ?? ref;
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
    this.#subscriptions.push(repository.state.onDidChange(() => this.#askSaved()));
  }
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
