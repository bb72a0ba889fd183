import { commands, EventEmitter, l10n, window, type Disposable, type Memento, type TreeDataProvider, type TreeItem, type TreeView, type ViewBadge } from 'vscode';
import { translated } from '../translated.js';
import type { ActiveFile } from './active-file.js';
import type { Collected } from './collected.js';
import { countInWords, itemOf } from './items.js';
import { filtered, groupings, hintsAmong, inFiles, treeOf, withoutHints, type Grouping, type ShownFinding, type TreeNode } from './tree.js';

export const viewId = 'fallacies.findings';
const rememberedAs = { grouping: 'fallacies.grouping', hidesHints: 'fallacies.hidesHints', onlyActiveFile: 'fallacies.onlyActiveFile' } as const;

/** How long news are gathered before the tree is made anew, in milliseconds. */
const restMs = 100;
/**
 * How far apart changes of the view are at least that nobody asked for, in milliseconds. VS Code shows what changed in a
 * view when it has rested for 200: one that changes more often, as while a check is under way, would stand still.
 */
const distanceMs = 500;

/** The view of all findings: what it shows, and how. */
export class FindingsView implements TreeDataProvider<TreeNode>, Disposable {
  readonly #collected: Collected;
  readonly #activeFile: ActiveFile;
  readonly #memory: Memento;
  readonly #changes = new EventEmitter<undefined>();
  readonly #view: TreeView<TreeNode>;
  readonly #listeners: readonly Disposable[];
  readonly onDidChangeTreeData = this.#changes.event;
  #grouping: Grouping;
  #hidesHints: boolean;
  #onlyActiveFile: boolean;
  #filter = '';
  #note: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #refreshedAt = 0;
  #roots: readonly TreeNode[] | undefined;

  /** @param memory keeps how findings are grouped, and which are left out */
  constructor(collected: Collected, activeFile: ActiveFile, memory: Memento) {
    this.#collected = collected;
    this.#activeFile = activeFile;
    this.#memory = memory;
    this.#grouping = groupings.find((grouping) => grouping === memory.get(rememberedAs.grouping)) ?? 'fallacy';
    this.#hidesHints = memory.get(rememberedAs.hidesHints) === true;
    this.#onlyActiveFile = memory.get(rememberedAs.onlyActiveFile) === true;
    this.#view = window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    this.#listeners = [
      collected.onDidChange(() => this.#refreshSoon()),
      activeFile.onDidChange(() => {
        if (this.#onlyActiveFile) this.#refresh();
      }),
    ];
    this.#refresh();
  }

  get filter(): string {
    return this.#filter;
  }

  set filter(text: string) {
    this.#filter = text.trim();
    this.#refresh();
  }

  /** What stands at the icon of the view. */
  get badge(): ViewBadge | undefined {
    return this.#view.badge;
  }

  /** What stands beside the view's name. */
  get description(): string | undefined {
    return this.#view.description;
  }

  /** What stands above the tree. */
  get message(): string | undefined {
    return this.#view.message;
  }

  get note(): string | undefined {
    return this.#note;
  }

  /** A sentence of what stands above the tree: how far a check is, or how it ended. */
  set note(text: string | undefined) {
    this.#note = text;
    this.#refreshSoon();
  }

  /** Groups findings in another way, and remembers it for this workspace. */
  async groupBy(grouping: Grouping): Promise<void> {
    this.#grouping = grouping;
    this.#refresh();
    await this.#memory.update(rememberedAs.grouping, grouping);
  }

  /** Leaves hints out or takes them in again, and remembers it for this workspace. */
  async hideHints(hidesHints: boolean): Promise<void> {
    this.#hidesHints = hidesHints;
    this.#refresh();
    await this.#memory.update(rememberedAs.hidesHints, hidesHints);
  }

  /** Leaves out what is not in the file in front or takes it in again, and remembers it for this workspace. */
  async showOnlyActiveFile(onlyActiveFile: boolean): Promise<void> {
    this.#onlyActiveFile = onlyActiveFile;
    this.#refresh();
    await this.#memory.update(rememberedAs.onlyActiveFile, onlyActiveFile);
  }

  getTreeItem(node: TreeNode): TreeItem {
    return itemOf(node);
  }

  getChildren(node?: TreeNode): TreeNode[] {
    if (node) return node.kind === 'finding' ? [] : [...node.children];
    this.#roots ??= treeOf(filtered(this.#wanted, this.#filter, translated), this.#grouping);
    return [...this.#roots];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const listener of this.#listeners) listener.dispose();
    this.#changes.dispose();
    this.#view.dispose();
  }

  /** Those of the files that are shown at all. */
  get #near(): readonly ShownFinding[] {
    return this.#onlyActiveFile ? inFiles(this.#collected.all, this.#activeFile.uris) : this.#collected.all;
  }

  get #wanted(): readonly ShownFinding[] {
    return this.#hidesHints ? withoutHints(this.#near) : this.#near;
  }

  /** Shows news in a moment, with all that come until then, and not too soon after the last ones. */
  #refreshSoon(): void {
    const wait = Math.max(restMs, this.#refreshedAt + distanceMs - Date.now());
    this.#timer ??= setTimeout(() => this.#refresh(), wait);
  }

  #refresh(): void {
    this.#refreshedAt = Date.now();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#roots = undefined;
    const count = this.#collected.all.length;
    const hints = hintsAmong(this.#collected.all);
    // What is known already, or did not change, is no news.
    this.#view.badge = count === hints ? undefined : { value: count - hints, tooltip: countInWords(count, hints) };
    void commands.executeCommand('setContext', 'fallacies.grouping', this.#grouping);
    void commands.executeCommand('setContext', 'fallacies.isFiltered', this.#filter !== '');
    void commands.executeCommand('setContext', 'fallacies.hidesHints', this.#hidesHints);
    void commands.executeCommand('setContext', 'fallacies.onlyActiveFile', this.#onlyActiveFile);
    void commands.executeCommand('setContext', 'fallacies.hasFindings', count > 0);
    this.#view.description = this.#onlyActiveFile ? l10n.t('only {0}', this.#activeFile.name ?? l10n.t('the active file')) : '';
    this.#showMessage();
    this.#changes.fire(undefined);
  }

  #showMessage(): void {
    const near = this.#near;
    const wanted = this.#wanted;
    const elsewhere = this.#collected.all.length - near.length;
    const hidden = near.length - wanted.length;
    const filter = this.#filter === '' ? undefined : l10n.t('{0} of {1} for “{2}”.', filtered(wanted, this.#filter, translated).length, countInWords(wanted.length), this.#filter);
    const isElsewhere = near.length === 0 && elsewhere > 0;
    const narrowed = isElsewhere ? [this.#aboutOthers(elsewhere)] : [filter, hidden === 0 ? undefined : l10n.t('Hidden hints: {0}.', hidden)];
    this.#view.message = [this.#note, ...narrowed].filter((part) => part !== undefined).join(' ');
  }

  #aboutOthers(count: number): string {
    const { name } = this.#activeFile;
    return name === undefined ? l10n.t('No file is open; {0} in all.', countInWords(count)) : l10n.t('Nothing in {0}; {1} in other files.', name, countInWords(count));
  }
}
