import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { serverArguments } from '../shared/server-arguments.js';
import { activateWith, type ExtensionApi } from './activate.js';
import { startsInspected } from './inspected.js';
import { quieted } from './quiet-client.js';

/** The entry where the extension host runs on Node: the server is a process of its own. */
export function activate(context: ExtensionContext): Promise<ExtensionApi> {
  return activateWith(context, ({ extensionUri }, options, startOptions) => {
    const module = Uri.joinPath(extensionUri, 'dist', 'server.cjs').fsPath;
    const server = { module, transport: TransportKind.ipc, options: { execArgv: [...serverArguments] } };
    const client = quieted(new LanguageClient('fallacies', 'Fallacies', server, { ...options, initializationOptions: startOptions }));
    return {
      client,
      kill: () => void client.serverProcess?.kill('SIGKILL'),
      isInspected: () => startsInspected([...(client.serverProcess?.spawnargs ?? []), ...(process.env['NODE_OPTIONS'] ?? '').split(/\s+/)]),
    };
  });
}
