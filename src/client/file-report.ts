import { commands, env, l10n, Uri, version, window, workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { commandIds, fileReportMethod, type PlaceParams } from '../shared/messages.js';
import { refFor } from './published/comparisons.js';
import { writtenPageUri } from './rule-pages.js';

/** The command that shows what holds for the file at hand, to be copied into a report of a false alarm. */
export function registerFileReport(client: BaseLanguageClient): Disposable {
  return commands.registerCommand(commandIds.showFileReport, async () => {
    const uri = window.activeTextEditor?.document.uri;
    const lines = uri && (await client.sendRequest<readonly string[] | null>(fileReportMethod, { uri: uri.toString() } satisfies PlaceParams));
    if (!lines) {
      void window.showInformationMessage(l10n.t('Open a file in JavaScript or TypeScript first.'));
      return;
    }
    await window.showTextDocument(writtenPageUri(nameOf(uri), report(uri, lines)), { preview: true });
  });
}

function report(uri: Uri, lines: readonly string[]): string {
  const since = refFor(uri);
  const told = [`Editor: ${env.appName} ${version}`, ...lines, `Changed since: ${since === '' ? 'not set' : since}`];
  return `# ${workspace.asRelativePath(uri)}\n\n${told.map((line) => `- ${line.replace(/\s+/g, ' ')}`).join('\n')}\n`;
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
