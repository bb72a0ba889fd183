import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, type ClientCapabilities, type Connection } from 'vscode-languageserver';
import { configName } from '../../rules/src/config/config-text.js';
import { extensions } from '../engine/parse/languages.js';
import { baselineNames } from './baseline.js';

const globs = [`**/*.{${extensions.join(',')}}`, '**/package.json', `**/{${[configName, ...baselineNames].join(',')}}`];

/** Asks the editor to tell when settings or files change that findings may depend on. */
export function register(connection: Connection, { workspace }: ClientCapabilities): void {
  if (workspace?.didChangeConfiguration?.dynamicRegistration) {
    void connection.client.register(DidChangeConfigurationNotification.type, { section: 'fallacies' });
  }
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: globs.map((globPattern) => ({ globPattern })) });
  }
}
