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

  it('is chosen from a list, which begins with the first fallacy', async () => {
    const done = vscode.commands.executeCommand('fallacies.openRulePage');
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return tabOf('no-retry-non-idempotent');
    });
    await done;
  });
});
