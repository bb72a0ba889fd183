import * as vscode from 'vscode';
import { closeEverything } from './support/editor.js';
import { becomes, stays } from './support/eventually.js';
import { shown } from './support/findings.js';

const reads = `const answer = await fetch('https://rates.shop.example/today');
const rates = await answer.json();
rates.usd`;

/** Shows a notebook that was never saved, and gives its cells. */
async function openCells(...texts: readonly string[]): Promise<vscode.TextDocument[]> {
  const cells = texts.map((text) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, 'typescript'));
  const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData(cells));
  await vscode.window.showNotebookDocument(notebook);
  return notebook.getCells().map(({ document }) => document);
}

describe('cells of notebooks', () => {
  afterEach(closeEverything);

  it('have findings at their own places', async () => {
    const [first, second] = await openCells('const a = 1;', reads);
    await becomes(() => shown(second!.uri), ['1: require-response-status-check']);
    await stays(() => shown(first!.uri), []);
  });

  it('mean what other cells declare', async () => {
    const [first, second] = await openCells(reads, 'const b = 1;');
    await becomes(() => shown(first!.uri), ['1: require-response-status-check']);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(second!.uri, new vscode.Range(0, 0, 0, 12), "const { fetch } = require('somewhere');");
    await vscode.workspace.applyEdit(edit);
    await becomes(() => shown(first!.uri), []);
  });
});
