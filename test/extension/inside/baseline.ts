import * as vscode from 'vscode';
import { closeEverything, open, write } from './support/editor.js';
import { becomes } from './support/eventually.js';
import { findings } from './support/findings.js';
import { withSettings } from './support/settings.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";

/** How each finding looks, and whether it says that it is in the baseline. */
const looks = (uri: vscode.Uri): string[] =>
  findings(uri).map(({ severity, message, tags }) => [vscode.DiagnosticSeverity[severity], message.includes('baseline') ? 'known' : 'new', ...(tags ?? [])].join(' '));

describe('a baseline in the editor', () => {
  afterEach(closeEverything);

  it('makes what it holds hints as soon as it is written, until it is deleted', async () => {
    const uri = await write({ 'app/order.ts': call });
    const file = vscode.Uri.joinPath(uri, '../eslint-suppressions.json');
    const { document } = await open(uri);
    await becomes(() => looks(document.uri), ['Warning new']);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{ "order.ts": { "fallacies/require-timeout": { "count": 1 } } }'));
    await becomes(() => looks(document.uri), ['Hint known']);
    await withSettings({ baseline: 'hide' }, () => becomes(() => looks(document.uri), []));
    await withSettings({ baseline: 'ignore' }, () => becomes(() => looks(document.uri), ['Warning new']));
    await vscode.workspace.fs.delete(file);
    await becomes(() => looks(document.uri), ['Warning new']);
  });
});
