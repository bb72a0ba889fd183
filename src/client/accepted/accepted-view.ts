import { commands, EventEmitter, l10n, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, window, workspace, type Disposable, type TreeDataProvider } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { acceptedMethod, type AcceptedBy, type AcceptedFinding, type AcceptedParams, type WithdrawParams } from '../../shared/accepted-messages.js';
import { findingCommands } from '../../shared/finding-commands.js';
import { commandIds } from '../../shared/messages.js';
import { withdraw } from './accept.js';
import type { BaselineWriter } from './baseline-writer.js';

/** A file with accepted findings. */
interface AcceptedFile extends AcceptedParams {
  readonly kind: 'file';
}
interface AcceptedEntry extends AcceptedFinding {
  readonly kind: 'entry';
  readonly uri: string;
}
export type AcceptedNode = AcceptedFile | AcceptedEntry;

/** The view of findings that comments in the code or the baseline accept, with the reasons that they give. */
export class AcceptedView implements TreeDataProvider<AcceptedNode>, Disposable {
  readonly #files = new Map<string, AcceptedFile>();
  readonly #changes = new EventEmitter<undefined>();
  readonly #listeners: Disposable[] = [];
  readonly #view = window.createTreeView('fallacies.accepted', { treeDataProvider: this, showCollapseAll: true });
  readonly onDidChangeTreeData = this.#changes.event;

  listenTo(client: BaseLanguageClient, baselines: BaselineWriter): void {
    this.#listeners.push(commands.registerCommand(findingCommands.withdraw, (risk?: WithdrawParams) => (risk ? withdraw({ client, baselines }, risk) : undefined)));
    client.onNotification(acceptedMethod, (params: AcceptedParams) => {
      if (params.accepted.length === 0) this.#files.delete(params.uri);
      else this.#files.set(params.uri, { kind: 'file', ...params });
      this.#changes.fire(undefined);
    });
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Stopped) return;
      this.#files.clear();
      this.#changes.fire(undefined);
    });
  }

  getChildren(node?: AcceptedNode): AcceptedNode[] {
    if (node === undefined) return [...this.#files.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    if (node.kind === 'entry') return [];
    return node.accepted.map((accepted): AcceptedEntry => ({ kind: 'entry', uri: node.uri, ...accepted }));
  }

  getTreeItem(node: AcceptedNode): TreeItem {
    return node.kind === 'file' ? fileItem(node) : entryItem(node);
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#changes.dispose();
    this.#view.dispose();
  }
}

function fileItem({ uri, accepted }: AcceptedFile): TreeItem {
  const file = Uri.parse(uri);
  const path = workspace.asRelativePath(file);
  const item = new TreeItem(file, TreeItemCollapsibleState.Expanded);
  item.iconPath = ThemeIcon.File;
  item.description = [accepted.length, path.slice(0, Math.max(path.lastIndexOf('/'), 0))].filter((part) => part !== '').join('  ');
  item.accessibilityInformation = { label: l10n.t('{0}, {1} accepted', path, accepted.length) };
  return item;
}

/** Where something is accepted, in a word. */
const ways: Readonly<Record<AcceptedBy, () => string>> = {
  comment: () => l10n.t('comment'),
  baseline: () => l10n.t('baseline'),
  idleComment: () => l10n.t('silences nothing'),
};

function entryItem(entry: AcceptedEntry): TreeItem {
  const { uri, rule, message, reason, by, line, character } = entry;
  const why = reason === '' ? l10n.t('No reason is given') : reason;
  const item = new TreeItem(why);
  item.contextValue = 'accepted';
  item.description = [rule, String(line + 1), ways[by]()].filter(Boolean).join('  ');
  item.tooltip = new MarkdownString().appendText(message);
  item.iconPath = new ThemeIcon(iconOf(entry));
  item.accessibilityInformation = { label: spoken(entry, why) };
  item.command = { title: l10n.t('Reveal'), command: commandIds.revealPlace, arguments: [{ uri, line, character }] };
  return item;
}

function iconOf({ by, reason }: AcceptedEntry): string {
  if (by === 'idleComment') return 'warning';
  return reason === '' ? 'question' : 'pass';
}

function spoken({ by, rule, line, message }: AcceptedEntry, why: string): string {
  switch (by) {
    case 'comment':
      return l10n.t('{0}, by a comment, rule {1}, line {2}: {3}', why, rule, line + 1, message);
    case 'baseline':
      return l10n.t('{0}, in the baseline, rule {1}, line {2}: {3}', why, rule, line + 1, message);
    case 'idleComment':
      return l10n.t('{0}, line {1}: {2}', why, line + 1, message);
  }
}
