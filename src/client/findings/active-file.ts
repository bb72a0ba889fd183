import { EventEmitter, TabInputCustom, TabInputNotebook, TabInputNotebookDiff, TabInputText, TabInputTextDiff, window, workspace, type Disposable, type Tab, type Uri } from 'vscode';
import { pageScheme } from '../rule-pages.js';

/**
 * The file that is in front: that of the active tab. Where this shows no file, or a page of ours, it is the one that was
 * in front before, as long as that is open: who looks something up about a finding comes back to it.
 */
export class ActiveFile implements Disposable {
  readonly #changes = new EventEmitter<undefined>();
  readonly #listeners: readonly Disposable[];
  /** Fires when another file is in front, or none. */
  readonly onDidChange = this.#changes.event;
  #uri: Uri | undefined;

  constructor() {
    this.#listeners = [window.tabGroups.onDidChangeTabs(() => this.#look()), window.tabGroups.onDidChangeTabGroups(() => this.#look())];
    this.#look();
  }

  /** Its name without folders; `undefined` if there is none. */
  get name(): string | undefined {
    return this.#uri?.path.split('/').at(-1);
  }

  /** Its URI, or those of its cells if it is a notebook. */
  get uris(): ReadonlySet<string> {
    const uri = this.#uri?.toString();
    const notebook = workspace.notebookDocuments.find((candidate) => candidate.uri.toString() === uri);
    if (notebook !== undefined) return new Set(notebook.getCells().map(({ document }) => document.uri.toString()));
    return new Set(uri === undefined ? [] : [uri]);
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#changes.dispose();
  }

  #look(): void {
    const before = this.#uri?.toString();
    const inFront = fileIn(window.tabGroups.activeTabGroup.activeTab);
    const isStillOpen = () => window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => fileIn(tab)?.toString() === before));
    if (inFront !== undefined || !isStillOpen()) this.#uri = inFront;
    if (this.#uri?.toString() !== before) this.#changes.fire(undefined);
  }
}

/** The file in a tab; of a comparison, the side that is edited. */
function fileIn(tab: Tab | undefined): Uri | undefined {
  const input = tab?.input;
  if (input instanceof TabInputTextDiff || input instanceof TabInputNotebookDiff) return input.modified;
  const isFile = input instanceof TabInputText || input instanceof TabInputNotebook || input instanceof TabInputCustom;
  return isFile && input.uri.scheme !== pageScheme ? input.uri : undefined;
}
