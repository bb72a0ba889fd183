import {
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Host } from '../../rules/src/source/host.js';
import { configName } from '../../rules/src/config/config-text.js';
import { lockfiles } from '../../rules/src/source/versions.js';
import { isSource } from '../engine/files/by-name.js';
import { baselineName } from '../engine/baseline/baseline-text.js';
import { extensions } from '../engine/parse/languages.js';
import { baselineNames } from './baseline.js';
import { pathOf } from './document-path.js';
import type { WorkspaceFolder } from './workspace-folders.js';

/** Of a folder that is deleted the editor tells nothing but its own name. */
const deletions = { globPattern: '**/*', kind: 4 } as const;
const namesThatMatter: readonly string[] = ['package.json', 'pnpm-workspace.yaml', ...lockfiles, '.gitignore', configName, ...baselineNames];
/** Path aliases stand in `tsconfig.json`, `jsconfig.json`, and those that they extend, as they are named as a rule. */
const compilerConfigs = ['tsconfig', 'jsconfig'] as const;
const compilerConfig = new RegExp(`/(?:${compilerConfigs.join('|')})[^/]*\\.json$`);
const globs = [`**/*.{${extensions.join(',')}}`, `**/{${namesThatMatter.join(',')}}`, `**/{${compilerConfigs.join(',')}}*.json`];

/** Whether findings in open documents may depend on a file that changed. */
export function mayMatter(uri: string): boolean {
  return isSource(uri) || compilerConfig.test(uri) || namesThatMatter.some((name) => uri.endsWith(`/${name}`));
}

/**
 * Whether something that is gone may have been a folder, of which the editor tells nothing but its name.
 *
 * @param view what analyses saw until now: it still lists the folders that they looked into
 */
export function mayHaveBeenFolder(uri: string, view: Pick<Host, 'list'>): boolean {
  const { path } = URI.parse(uri);
  return !path.slice(path.lastIndexOf('/')).includes('.') || view.list(pathOf(URI.parse(uri))) !== undefined;
}

/** Whether a file holds known findings in our form. */
export function isBaseline(uri: string): boolean {
  return uri.endsWith(`/${baselineName}`);
}

/** Asks the editor to tell when settings or files change that findings may depend on, and what is typed in baselines. */
export function register(connection: Connection, { workspace, textDocument }: ClientCapabilities, folders: readonly WorkspaceFolder[]): void {
  if (workspace?.didChangeConfiguration?.dynamicRegistration) {
    void connection.client.register(DidChangeConfigurationNotification.type, { section: 'fallacies' });
  }
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [...globs.map((globPattern) => ({ globPattern })), deletions] });
  }
  if (textDocument?.synchronization?.dynamicRegistration) {
    // Not of other schemes: comparisons show the same file as it was.
    const schemes = new Set(['file', ...folders.map(({ uri }) => URI.parse(uri).scheme)]);
    const documentSelector = [...schemes].map((scheme) => ({ scheme, pattern: `**/${baselineName}` }));
    void connection.client.register(DidOpenTextDocumentNotification.type, { documentSelector });
    void connection.client.register(DidChangeTextDocumentNotification.type, { documentSelector, syncKind: TextDocumentSyncKind.Incremental });
    void connection.client.register(DidCloseTextDocumentNotification.type, { documentSelector });
  }
}
