import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, open, write } from './support/editor.js';
import { becomes, eventually } from './support/eventually.js';
import { shown } from './support/findings.js';
import { findingNode, ruleNode, view } from './support/tree.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";
const mended = call.replace(' }', ', signal: AbortSignal.timeout(10_000) }');
const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`fallacies.${command}`, ...args);

describe('a check of the workspace', () => {
  afterEach(async () => {
    await run('clearFilter');
    await closeEverything();
    await run('clearWorkspaceResults');
  });

  it('shows findings of files that are not open, until it is cleared', async () => {
    const uri = await write({ 'checked/order.ts': call, 'checked/.gitignore': 'ignored.ts\n', 'checked/ignored.ts': call });
    assert.deepEqual(shown(uri), []);
    await run('checkWorkspace');
    await becomes(() => shown(uri), ['1: require-timeout']);
    assert.deepEqual(shown(vscode.Uri.joinPath(uri, '../ignored.ts')), []);
    assert.match(view().note ?? '', /^\d+ files checked, \d+ findings\.$/);
    await run('clearWorkspaceResults');
    await becomes(() => shown(uri), []);
    assert.equal(view().note, undefined);
  });

  it('yields to what an open document says, and takes over when it is closed', async () => {
    const uri = await write({ 'opened/order.ts': call });
    await run('checkWorkspace');
    const { document } = await open(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 0, 1, 0), mended);
    await vscode.workspace.applyEdit(edit);
    await becomes(() => shown(uri), []);
    await document.save();
    await closeEverything();
    await becomes(() => shown(uri), []);
  });

  it('can be cancelled', async () => {
    const long = Array.from({ length: 20 }, (_call, nth) => call.replace('order', `order${nth}`)).join('');
    const uri = await write(Object.fromEntries(Array.from({ length: 150 }, (_file, index) => [`long/${index}.ts`, long])));
    const done = run('checkWorkspace');
    await eventually(() => (/^Checking: [1-9]/.test(view().note ?? '') ? true : undefined));
    await run('cancelCheck');
    await done;
    assert.match(view().note ?? '', /^Cancelled after \d+ of \d+ files, /);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(uri, '..'), { recursive: true });
  });

  it('lets all of a kind be fixed in files that are not open', async () => {
    const uri = await write({ 'all/order.ts': call });
    await run('checkWorkspace');
    await run('filterFindings', 'require-timeout all/order.ts');
    await eventually(() => findingNode('require-timeout'));
    assert.equal(ruleNode('require-timeout')?.count, 1);
    const done = run('fixAll', { rule: 'require-timeout', uri: uri.toString() });
    const text = () => vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.getText();
    await eventually(async () => {
      await vscode.commands.executeCommand('refactorPreview.apply');
      return text()?.includes('AbortSignal') ? true : undefined;
    });
    await done;
    assert.equal(text(), mended);
    await becomes(() => shown(uri), []);
  });
});
