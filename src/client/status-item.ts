import { EventEmitter, languages, LanguageStatusSeverity, window, workspace, type CancellationToken } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { commandIds, statusMethod, type FileStatus } from '../shared/messages.js';
import { documentSelector } from './client-options.js';

/** The item in the editor's list of language features. */
export interface StatusItem {
  dispose(): void;
  listenTo(client: BaseLanguageClient): void;
  /** Waits until what the server tells of a document is as wanted; `undefined` if that takes longer than allowed. */
  until(uri: string, wanted: (status: FileStatus) => boolean, milliseconds: number, token: CancellationToken): Promise<FileStatus | undefined>;
  started(): void;
  /** @param next what happens now, as a sentence */
  stopped(next: string): void;
}

/** Makes the item: it tells how the document in the active editor stands. */
export function createStatusItem(): StatusItem {
  const item = languages.createLanguageStatusItem('fallacies', documentSelector());
  const known = new Map<string, FileStatus>();
  const told = new EventEmitter<FileStatus>();
  let trouble: string | undefined;
  item.name = 'Fallacies';
  item.command = { title: 'Show output', command: commandIds.showOutput };

  const show = () => {
    const uri = window.activeTextEditor?.document.uri.toString();
    const status = uri === undefined ? undefined : known.get(uri);
    item.severity = trouble !== undefined || status?.severity === 'warning' ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    item.text = trouble === undefined ? `Fallacies: ${status?.text ?? 'waiting'}` : 'Fallacies: the server ended';
    item.detail = trouble ?? status?.detail ?? '';
  };
  show();
  const listeners = [
    window.onDidChangeActiveTextEditor(show),
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
