import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, open, openNew, theExtension } from './support/editor.js';
import { becomes } from './support/eventually.js';
import { finding } from './support/findings.js';
import { withSettings } from './support/settings.js';
import { nodes, view } from './support/tree.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";
const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`fallacies.${command}`, ...args);
/** The names of the files whose findings are shown. VS Code keeps files of earlier tests open for minutes. */
const files = () => [...new Set(nodes().flatMap((node) => (node.kind === 'finding' ? [node.finding.file] : [])))].sort();
const bothAreThere = () => ['first.ts', 'second.ts'].every((name) => files().includes(name));

describe('the view of findings, kept to the file in front', () => {
  before(() => theExtension().activate());
  afterEach(async () => {
    await run('showAllFiles');
    await run('clearFilter');
    await run('groupByFallacy');
    await closeEverything();
  });

  async function openTwo(): Promise<readonly [vscode.TextDocument, vscode.TextDocument]> {
    const first = await openNew('first.ts', call);
    await finding(first.document.uri, 'require-timeout');
    const second = await openNew('second.ts', call + call.replace('order', 'stock'));
    await finding(second.document.uri, 'require-timeout');
    await becomes(bothAreThere, true);
    return [first.document, second.document];
  }

  it('shows what is in it, says so, and follows', async () => {
    const [first] = await openTwo();
    assert.equal(view().description ?? '', '');
    await run('showActiveFileOnly');
    assert.deepEqual([files(), view().description], [['second.ts'], 'only second.ts']);
    await open(first.uri);
    await becomes(() => [files(), view().description], [['first.ts'], 'only first.ts']);
    await run('showAllFiles');
    assert.deepEqual([bothAreThere(), view().description ?? ''], [true, '']);
  });

  it('counts all the same at its icon', async () => {
    await openTwo();
    const all = () => nodes().filter((node) => node.kind === 'finding' && node.finding.severity !== 'hint').length;
    await becomes(() => view().badge?.value === all(), true);
    const before = view().badge?.value;
    await run('showActiveFileOnly');
    assert.deepEqual([view().badge?.value, all()], [before, 2]);
  });

  it('works within every group, and with a filter', async () => {
    await openTwo();
    await run('showActiveFileOnly');
    for (const grouping of ['groupByFolder', 'groupBySeverity', 'groupByFallacy']) {
      await run(grouping);
      assert.deepEqual([files(), nodes().filter(({ kind }) => kind === 'finding').length], [['second.ts'], 2]);
    }
    await run('filterFindings', 'first.ts');
    assert.deepEqual([files(), view().message], [[], '0 of 2 findings for “first.ts”.']);
    await run('filterFindings', 'hang');
    assert.deepEqual([files(), view().message], [['second.ts'], '2 of 2 findings for “hang”.']);
  });

  it('says where the others are if there is nothing in it, or no file', async () => {
    const [first, second] = await openTwo();
    const clean = await openNew('clean.ts', 'export const one = 1;\n');
    await run('showActiveFileOnly');
    assert.deepEqual([files(), view().description], [[], 'only clean.ts']);
    assert.match(view().message ?? '', /^Nothing in clean\.ts; \d+ findings in other files\.$/);
    for (const { uri } of [clean.document, first, second]) {
      await open(uri);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    }
    await becomes(() => view().description, 'only the active file');
    assert.match(view().message ?? '', /^No file is open; \d+ findings in all\.$/);
  });

  it('takes all cells of a notebook for one file', async () => {
    await openTwo();
    const cells = [call, call].map((text) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text.replace('export ', ''), 'typescript'));
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData(cells));
    await vscode.window.showNotebookDocument(notebook);
    await run('showActiveFileOnly');
    const name = notebook.uri.path.split('/').at(-1);
    await becomes(() => view().description, `only ${name}`);
    await withSettings({ level: 'strict' }, async () => {
      for (const { document } of notebook.getCells()) await finding(document.uri, 'require-timeout');
      await becomes(() => nodes().flatMap((node) => (node.kind === 'finding' && node.finding.rule === 'require-timeout' ? [node.finding.file] : [])), [name, name]);
      assert.deepEqual(files(), [name]);
    });
  });

  it('stays with it while a page of ours is in front', async () => {
    await openTwo();
    await run('showActiveFileOnly');
    await run('openRulePage', 'require-timeout');
    await becomes(() => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('require-timeout'), true);
    assert.deepEqual([files(), view().description], [['second.ts'], 'only second.ts']);
  });
});
