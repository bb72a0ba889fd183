import * as vscode from 'vscode';
import { closeEverything, open, replace, write } from './support/editor.js';
import { becomes, stays } from './support/eventually.js';
import { findings } from './support/findings.js';
import { committed } from './support/git.js';
import { withSettings } from './support/settings.js';

const call = (name: string): string => `export const ${name} = () => fetch('https://shop.example/${name}', { method: 'POST' });\n`;

const reads = ["const answer = await fetch('https://rates.shop.example/today');\n", 'const rates = await answer.json();\n', 'rates.usd'];
const kernel = { kernelspec: { display_name: 'TypeScript', language: 'typescript', name: 'typescript' }, language_info: { name: 'typescript' } };
const notebook = JSON.stringify({ cells: [{ cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source: reads }], metadata: kernel, nbformat: 4, nbformat_minor: 5 });

/** Line and look of each finding. */
const looks = (uri: vscode.Uri): string[] => findings(uri).map(({ range, severity }) => `${range.start.line + 1} ${vscode.DiagnosticSeverity[severity]}`);

describe('findings since a commit', () => {
  let root: vscode.Uri;
  before(async function () {
    this.timeout(120_000);
    root = await committed({ 'shop.ts': call('orders') + call('stock'), 'orders.ts': call('orders'), 'rates.ipynb': notebook });
  });
  afterEach(closeEverything);

  it('are hints in lines that did not change, while typing, when saved, and until the setting goes', async () => {
    const uri = vscode.Uri.joinPath(root, 'shop.ts');
    const editor = await open(uri);
    await becomes(() => looks(uri), ['1 Warning', '2 Warning']);
    await withSettings({ changedSince: 'HEAD' }, async () => {
      await becomes(() => looks(uri), ['1 Hint', '2 Hint']);
      await replace(editor, 'export const stock', `${call('mail')}export const stock`);
      await becomes(() => looks(uri), ['1 Hint', '2 Warning', '3 Warning']);
      await editor.document.save();
      await becomes(() => looks(uri), ['1 Hint', '2 Warning', '3 Hint']);
    });
    await becomes(() => looks(uri), ['1 Warning', '2 Warning', '3 Warning']);
  }).timeout(120_000);

  it('are what they are in files that the commit does not hold', async () => {
    const old = vscode.Uri.joinPath(root, 'orders.ts');
    const uri = vscode.Uri.joinPath(root, 'new.ts');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(call('stock')));
    await withSettings({ changedSince: 'HEAD' }, async () => {
      await open(old);
      await becomes(() => looks(old), ['1 Hint']);
      await open(uri);
      await becomes(() => looks(uri), ['1 Warning']);
    });
  });

  it('are hints in files that are not open too, once the workspace was checked', async () => {
    const old = vscode.Uri.joinPath(root, 'orders.ts');
    const uri = vscode.Uri.joinPath(root, 'shop.ts');
    const late = vscode.Uri.joinPath(root, 'late.ts');
    await vscode.workspace.fs.writeFile(late, new TextEncoder().encode(call('late')));
    await withSettings({ changedSince: 'HEAD' }, async () => {
      await vscode.commands.executeCommand('fallacies.checkWorkspace');
      await becomes(() => looks(old), ['1 Hint']);
      await becomes(() => looks(uri), ['1 Hint', '2 Warning', '3 Hint']);
      await becomes(() => looks(late), ['1 Warning']);
    });
    await becomes(() => looks(old), ['1 Warning']);
    await vscode.commands.executeCommand('fallacies.clearWorkspaceResults');
  }).timeout(120_000);

  it('are what they are in cells of notebooks, whose lines are not those of the file', async () => {
    const old = vscode.Uri.joinPath(root, 'orders.ts');
    const opened = await vscode.workspace.openNotebookDocument(vscode.Uri.joinPath(root, 'rates.ipynb'));
    await vscode.window.showNotebookDocument(opened);
    const { uri } = opened.cellAt(0).document;
    await becomes(() => looks(uri), ['1 Warning']);
    await withSettings({ changedSince: 'HEAD' }, async () => {
      await open(old);
      await becomes(() => looks(old), ['1 Hint']);
      await stays(() => looks(uri), ['1 Warning']);
    });
  });

  it('are what they are where Git does not know the name, or no repository the file', async () => {
    const uri = vscode.Uri.joinPath(root, 'orders.ts');
    const outside = await write({ 'outside.ts': call('orders') });
    await withSettings({ changedSince: 'HEAD' }, async () => {
      await open(uri);
      await becomes(() => looks(uri), ['1 Hint']);
      await open(outside);
      await becomes(() => looks(outside), ['1 Warning']);
    });
    await withSettings({ changedSince: 'no-such-branch' }, () => becomes(() => looks(uri), ['1 Warning']));
  });
});
