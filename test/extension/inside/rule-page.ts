import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openNew } from './support/editor.js';
import { eventually } from './support/eventually.js';
import { finding } from './support/findings.js';

const tabOf = (rule: string) => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes(rule));

describe('the page of a rule', () => {
  afterEach(closeEverything);

  it('opens inside VS Code', async () => {
    const { document } = await openNew('order.ts', "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n");
    await finding(document.uri, 'require-timeout');
    await vscode.commands.executeCommand('fallacies.openRulePage', 'require-timeout');
    await eventually(() => tabOf('require-timeout'));
  });

  it('has a neighbour that tells what holds for the file at hand', async () => {
    await openNew('told.ts', "export const order = () => fetch('https://orders.shop.example/1');\n");
    await vscode.commands.executeCommand('fallacies.showFileReport');
    const { document } = await eventually(() => vscode.window.visibleTextEditors.find(({ document: { uri } }) => uri.scheme === 'fallacies'));
    assert.match(document.getText(), /^# .*told\.ts\n\n- Editor: .*\n- Fallacies: .*\n- Checked: yes[^]*- Place: server, because .*\n[^]*- Changed since: not set\n$/);
    assert.equal(vscode.workspace.fs.isWritableFileSystem('fallacies'), false);
  });

  it('is chosen from a list, which begins with the first fallacy', async () => {
    const done = vscode.commands.executeCommand('fallacies.openRulePage');
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return tabOf('no-retry-non-idempotent');
    });
    await done;
  });
});
