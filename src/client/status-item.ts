import { EventEmitter, l10n, languages, LanguageStatusSeverity, window, workspace, type CancellationToken, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { commandIds, statusMethod, type FileStatus } from '../shared/messages.js';
import { documentSelector } from './client-options.js';
import type { Changes, NoChanges } from './published/changes.js';

/** The item in the editor's list of language features. */
export interface StatusItem {
  dispose(): void;
  listenTo(client: BaseLanguageClient): void;
  /** Shows that something is under way until it ends. */
  during<Result>(work: PromiseLike<Result>): Promise<Result>;
  /** Waits until what the server tells of a document is as wanted; `undefined` if that takes longer than allowed. */
  until(uri: string, wanted: (status: FileStatus) => boolean, milliseconds: number, token: CancellationToken): Promise<FileStatus | undefined>;
  started(): void;
  /** @param next what happens now, as a sentence */
  stopped(next: string): void;
}

/** Makes the item: it tells how the document in the active editor stands. */
export function createStatusItem(changes: Changes): StatusItem {
  const item = languages.createLanguageStatusItem('fallacies', documentSelector());
  const known = new Map<string, FileStatus>();
  const told = new EventEmitter<FileStatus>();
  let trouble: string | undefined;
  let underWay = 0;
  item.name = 'Fallacies';
  item.command = { title: l10n.t('Show output'), command: commandIds.showOutput };

  const show = () => {
    const uri = window.activeTextEditor?.document.uri;
    const status = uri === undefined ? undefined : known.get(uri.toString());
    item.severity = trouble !== undefined || status?.severity === 'warning' ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    item.text = `Fallacies: ${trouble === undefined ? (status?.text ?? l10n.t('waiting')) : l10n.t('the server ended')}`;
    item.detail = trouble ?? [status?.detail ?? '', aboutChanges(uri, changes)].filter(Boolean).join(' ');
  };
  show();
  const listeners = [
    window.onDidChangeActiveTextEditor(show),
    changes.onDidChange(show),
    workspace.onDidChangeWorkspaceFolders(() => {
      item.selector = documentSelector();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  ];

  return {
    listenTo(client) {
      client.onNotification(statusMethod, (status: FileStatus) => {
        known.set(status.uri, status);
        show();
        told.fire(status);
      });
    },
    async during(work) {
      underWay += 1;
      item.busy = true;
      try {
        return await work;
      } finally {
        underWay -= 1;
        item.busy = underWay > 0;
      }
    },
    until(uri, wanted, milliseconds, token) {
      const now = known.get(uri);
      if (now !== undefined && wanted(now)) return Promise.resolve(now);
      return new Promise((resolve) => {
        const end = (status?: FileStatus): void => {
          clearTimeout(timer);
          for (const waiting of [listening, cancelling]) waiting.dispose();
          resolve(status);
        };
        const timer = setTimeout(end, milliseconds);
        const listening = told.event((status) => status.uri === uri && wanted(status) && end(status));
        const cancelling = token.onCancellationRequested(() => end());
      });
    },
    started() {
      trouble = undefined;
      show();
    },
    stopped(next) {
      trouble = next;
      known.clear();
      show();
    },
    dispose() {
      item.dispose();
      told.dispose();
      for (const listener of listeners) listener.dispose();
    },
  };
}

/** Why `fallacies.changedSince` does nothing for a document, although it is set. */
function aboutChanges(uri: Uri | undefined, changes: Changes): string {
  const reasons: Readonly<Record<NoChanges, () => string>> = {
    cell: () => l10n.t('fallacies.changedSince does nothing here: Git knows the lines of the notebook, not those of its cells.'),
    noGit: () => l10n.t('fallacies.changedSince does nothing here: there is no Git in this editor.'),
    noRepository: () => l10n.t('fallacies.changedSince does nothing here: the file lies in no open Git repository.'),
    noSuchRef: () => l10n.t('fallacies.changedSince does nothing here: Git does not know what it names.'),
  };
  const reason = uri && changes.whyNot(uri);
  return reason === undefined ? '' : reasons[reason]();
}
