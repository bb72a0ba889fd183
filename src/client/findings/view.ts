import { commands, EventEmitter, l10n, window, type Disposable, type Memento, type TreeDataProvider, type TreeItem, type TreeView, type ViewBadge } from 'vscode';
import { translated } from '../translated.js';
import type { Collected } from './collected.js';
import { countInWords, itemOf } from './items.js';
import { filtered, groupings, hintsAmong, treeOf, withoutHints, type Grouping, type ShownFinding, type TreeNode } from './tree.js';

export const viewId = 'fallacies.findings';
const rememberedAs = { grouping: 'fallacies.grouping', hidesHints: 'fallacies.hidesHints' } as const;

/** How long news are gathered before the tree is made anew, in milliseconds. */
const restMs = 100;

/** The view of all findings: what it shows, and how. */
export class FindingsView implements TreeDataProvider<TreeNode>, Disposable {
  readonly #collected: Collected;
  readonly #memory: Memento;
  readonly #changes = new EventEmitter<undefined>();
  readonly #view: TreeView<TreeNode>;
  readonly #listener: Disposable;
  readonly onDidChangeTreeData = this.#changes.event;
  #grouping: Grouping;
  #hidesHints: boolean;
  #filter = '';
  #note: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #roots: readonly TreeNode[] | undefined;

  /** @param memory keeps how findings are grouped, and whether hints are hidden */
  constructor(collected: Collected, memory: Memento) {
    this.#collected = collected;
    this.#memory = memory;
    this.#grouping = groupings.find((grouping) => grouping === memory.get(rememberedAs.grouping)) ?? 'fallacy';
    this.#hidesHints = memory.get(rememberedAs.hidesHints) === true;
    this.#view = window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    this.#listener = collected.onDidChange(() => {
      this.#timer ??= setTimeout(() => this.#refresh(), restMs);
    });
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

  get note(): string | undefined {
    return this.#note;
  }

  /** What stands above the tree, a sentence: how far a check is, or how it ended. */
  set note(text: string | undefined) {
    this.#note = text;
    this.#showMessage();
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
    this.#listener.dispose();
    this.#changes.dispose();
    this.#view.dispose();
  }

  get #wanted(): readonly ShownFinding[] {
    return this.#hidesHints ? withoutHints(this.#collected.all) : this.#collected.all;
  }

  #refresh(): void {
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
    this.#showMessage();
    this.#changes.fire(undefined);
  }

  #showMessage(): void {
    const wanted = this.#wanted;
    const hidden = this.#collected.all.length - wanted.length;
    const filter = this.#filter === '' ? undefined : l10n.t('{0} of {1} for “{2}”.', filtered(wanted, this.#filter, translated).length, countInWords(wanted.length), this.#filter);
    const parts = [this.#note, filter, hidden === 0 ? undefined : l10n.t('Hidden hints: {0}.', hidden)].filter((part) => part !== undefined);
    this.#view.message = parts.join(' ');
  }
}
