import * as vscode from 'vscode';
import { closeEverything, openNew } from './support/editor.js';
import { eventually } from './support/eventually.js';
import { finding } from './support/findings.js';

describe('the page of a rule', () => {
  afterEach(closeEverything);

  it('opens inside VS Code', async () => {
    const { document } = await openNew('order.ts', "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n");
    await finding(document.uri, 'require-timeout');
    await vscode.commands.executeCommand('fallacies.openRulePage', 'require-timeout');
    await eventually(() => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('require-timeout')));
  });
});
