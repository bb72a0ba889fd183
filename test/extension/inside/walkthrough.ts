import * as vscode from 'vscode';
import { closeEverything } from './support/editor.js';
import { eventually } from './support/eventually.js';
import { finding, quickFixes, ruleOf, findings } from './support/findings.js';

const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);

describe('the walkthrough', () => {
  afterEach(closeEverything);

  it('opens an example in which the first fix can be made', async () => {
    await vscode.commands.executeCommand('fallacies.openExample');
    const { document } = await eventually(() => vscode.window.activeTextEditor);
    const first = await finding(document.uri, 'require-timeout');
    const [fix] = await quickFixes(document.uri, first.range);
    await vscode.workspace.applyEdit(fix!.edit!);
    await eventually(() => (findings(document.uri).some((other) => ruleOf(other) === 'require-timeout') ? undefined : true));
  });

  it('is there', async () => {
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'fallacies.fallacies#start');
    await eventually(() => tabs().find(({ label }) => /walkthrough|welcome|fallacies/i.test(label)));
  });

  it('leads to the page of each fallacy', async () => {
    await vscode.commands.executeCommand('fallacies.openFallacyPage', 'latency-is-zero');
    await eventually(() => tabs().find(({ label }) => label.includes('latency-is-zero')));
  });
});
