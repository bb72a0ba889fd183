import * as vscode from 'vscode';
import { closeEverything, folder, open, write } from './support/editor.js';
import { becomes, eventually, repeating } from './support/eventually.js';
import { findings } from './support/findings.js';
import { withSettings } from './support/settings.js';
import { nodes, view } from './support/tree.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** How each finding looks, and whether it says that it is in the baseline. */
const looks = (uri: vscode.Uri): string[] =>
  findings(uri).map(({ severity, message, tags }) => [vscode.DiagnosticSeverity[severity], message.includes('baseline') ? 'known' : 'new', ...(tags ?? [])].join(' '));

describe('a baseline in the editor', () => {
  afterEach(closeEverything);

  it('makes what it holds hints as soon as it is written, until it holds nothing', async () => {
    const desk = folder('desk');
    const uri = await write({ 'app/order.ts': call });
    const baseline = vscode.Uri.joinPath(desk, 'eslint-suppressions.json');
    const listed = uri.path.slice(desk.path.length + 1);
    const { document } = await open(uri);
    await becomes(() => looks(document.uri), ['Warning new']);
    try {
      const written = repeating(() => vscode.workspace.fs.writeFile(baseline, bytes(JSON.stringify({ [listed]: { 'fallacies/require-timeout': { count: 1 } } }))));
      await becomes(() => written(looks(document.uri)), ['Hint known']);
      await eventually(() => nodes().find((node) => node.kind === 'finding' && node.finding.uri === document.uri.toString() && node.finding.severity === 'hint'));
      const news = () => nodes().filter((node) => node.kind === 'finding' && node.finding.severity !== 'hint');
      await becomes(() => (view().badge?.value ?? 0) - news().length, 0);
      await withSettings({ baseline: 'hide' }, () => becomes(() => looks(document.uri), []));
      await withSettings({ baseline: 'ignore' }, () => becomes(() => looks(document.uri), ['Warning new']));
      await becomes(() => looks(document.uri), ['Hint known']);
      const emptied = repeating(() => vscode.workspace.fs.writeFile(baseline, bytes('{}')));
      await becomes(() => emptied(looks(document.uri)), ['Warning new']);
    } finally {
      await vscode.workspace.fs.delete(baseline);
    }
  });
});
