import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openNew, replace } from './support/editor.js';
import { becomes, eventually } from './support/eventually.js';
import { finding } from './support/findings.js';
import { withSettings } from './support/settings.js';
import { drawn, findingNode, nodes, ruleNode, view } from './support/tree.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";
const inTransaction = `import createKnex from 'knex';
const knex = createKnex({ client: 'pg' });
export const pay = () => knex.transaction(async (trx) => {
  await trx('orders').insert({ paid: true });
  await fetch('https://pay.shop.example/charges', { method: 'POST' });
});
`;
const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`fallacies.${command}`, ...args);

describe('the view of findings', () => {
  /** Shows nothing but what is in a new file, which is given. */
  async function openAlone(name: string, text: string): Promise<vscode.TextEditor> {
    const editor = await openNew(name, text);
    await run('filterFindings', vscode.workspace.asRelativePath(editor.document.uri, false));
    await finding(editor.document.uri, 'require-timeout');
    await eventually(() => findingNode('require-timeout'));
    return editor;
  }

  afterEach(async () => {
    await run('clearFilter');
    await run('showHints');
    await run('groupByFallacy');
    await closeEverything();
  });

  it('shows the findings of open documents by fallacy and rule, with the truth about it', async () => {
    await openAlone('viewed.ts', call);
    assert.deepEqual(drawn(), [
      'The network is reliable | 1  Any call may be lost, cut off or left without an answer, and the caller cannot tell which.',
      '  require-timeout | 1',
      '    viewed.ts:1 | `fetch` may hang 5 minutes, or for ever on a slow body, if the peer falls silent.',
    ]);
  });

  it('says the same to those who listen', async () => {
    await openAlone('heard.ts', call);
    const labels = nodes().map((node) => view().getTreeItem(node).accessibilityInformation?.label ?? '');
    assert.match(labels[0]!, /^The network is reliable, 1 finding, Any call may be lost/);
    assert.match(labels[2]!, /^`fetch` may hang .*\. Rule require-timeout, .*heard\.ts line 1$/);
  });

  it('groups by folder and by severity too', async () => {
    await openAlone('grouped.ts', call);
    await run('groupByFolder');
    assert.deepEqual(nodes().map(({ kind }) => kind), ['folder', 'file', 'finding']);
    await run('groupBySeverity');
    assert.deepEqual(nodes().map(({ kind }) => kind), ['severity', 'rule', 'finding']);
    await run('groupByFallacy');
    assert.deepEqual(nodes().map(({ kind }) => kind), ['fallacy', 'rule', 'finding']);
  });

  it('follows what is typed', async () => {
    const editor = await openAlone('followed.ts', call);
    await replace(editor, 'export', '\n\nexport');
    await becomes(() => findingNode('require-timeout')?.finding.line, 2);
    await replace(editor, ' }', ', signal: AbortSignal.timeout(10_000) }');
    await becomes(() => nodes(), []);
  });

  it('leads to the place', async () => {
    const { document } = await openAlone('revealed.ts', `\n\n${call}`);
    await run('revealFinding', findingNode('require-timeout'));
    const { start } = (await finding(document.uri, 'require-timeout')).range;
    assert.deepEqual(vscode.window.activeTextEditor?.selection.active, start);
  });

  it('offers a fix where there is one', async () => {
    await openAlone('offered.ts', inTransaction);
    const withoutFix = await eventually(() => findingNode('no-remote-call-in-transaction'));
    assert.equal(view().getTreeItem(withoutFix).contextValue, 'finding');
    assert.equal(view().getTreeItem(findingNode('require-timeout')!).contextValue, 'fixableFinding');
    assert.deepEqual(nodes().filter(({ kind }) => kind === 'rule').map((node) => view().getTreeItem(node).contextValue).sort(), ['fixableRule', 'rule']);
  });

  it('fixes a finding', async () => {
    const { document } = await openAlone('fixed.ts', call);
    await run('fixFinding', findingNode('require-timeout'));
    assert.match(document.getText(), /signal: AbortSignal\.timeout\(10_000\)/);
    await becomes(() => nodes(), []);
  });

  it('silences a finding, with the reason selected', async () => {
    const { document } = await openAlone('silenced.ts', call);
    await run('silenceFinding', findingNode('require-timeout'));
    assert.match(document.getText(), /^\/\/ fallacies-disable-next-line require-timeout -- reason\n/);
    assert.equal(document.getText(vscode.window.activeTextEditor?.selection), 'reason');
  });

  it('turns a rule down, and back to what the level says', async () => {
    const { document } = await openAlone('turned-down.ts', call);
    const settings = () => vscode.workspace.getConfiguration('fallacies').inspect('rules')?.workspaceValue;
    await run('showRuleAs', findingNode('require-timeout'), 'hint');
    assert.deepEqual(settings(), { 'require-timeout': 'hint' });
    await becomes(() => findingNode('require-timeout')?.finding.severity, 'hint');
    await run('showRuleAs', ruleNode('require-timeout'), 'off');
    await becomes(() => nodes(), []);
    await run('showRuleAs', { rule: 'require-timeout', uri: document.uri.toString() }, 'level');
    assert.equal(settings(), undefined);
    await becomes(() => findingNode('require-timeout')?.finding.severity, 'warning');
  });

  it('leaves out hints, and takes them in again', async () => {
    await openAlone('hints.ts', call);
    await withSettings({ rules: { 'require-timeout': 'hint' } }, async () => {
      await becomes(() => findingNode('require-timeout')?.finding.severity, 'hint');
      await run('hideHints');
      assert.deepEqual(nodes(), []);
      await run('showHints');
      assert.ok(findingNode('require-timeout'));
    });
  });

  it('copies a finding', async () => {
    await openAlone('copied.ts', call);
    await run('copyFinding', findingNode('require-timeout'));
    assert.match(await vscode.env.clipboard.readText(), /copied\.ts:1:28 require-timeout: `fetch` may hang/);
  });

  it('fixes all of a kind in a file once the changes were looked at, and undoes it in one step', async () => {
    const text = `${call}${call.replace('order =', 'again =')}`;
    const { document } = await openAlone('all.ts', text);
    await eventually(() => (ruleNode('require-timeout')?.count === 2 ? true : undefined));
    const done = run('fixAllInFile', findingNode('require-timeout'));
    await eventually(async () => {
      await vscode.commands.executeCommand('refactorPreview.apply');
      return document.getText() === text ? undefined : true;
    });
    await done;
    assert.equal(document.getText().match(/AbortSignal\.timeout\(10_000\)/g)?.length, 2);
    await becomes(() => nodes(), []);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });
});
