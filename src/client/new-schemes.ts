import { workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { documentSelector } from './client-options.js';
import type { Supervisor } from './supervisor.js';

/** Starts afresh when a folder is added that lies where none did: the client learns only as it starts which documents are looked at. */
export function followSchemes({ clientOptions }: BaseLanguageClient, supervisor: Supervisor): Disposable {
  let known = documentSelector();
  return workspace.onDidChangeWorkspaceFolders(() => {
    const now = documentSelector();
    const isNew = now.some(({ scheme }) => known.every((other) => other.scheme !== scheme));
    known = now;
    if (!isNew) return;
    clientOptions.documentSelector = now;
    void supervisor.restart();
  });
}
