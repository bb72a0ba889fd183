import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/client/activate.js';
import { closeEverything, onDisk, open, openNew, replace, theExtension, write } from './support/editor.js';
import { becomes, eventually, pause, stays } from './support/eventually.js';
import { finding, findings, quickFix, shown } from './support/findings.js';
import { findingNode } from './support/tree.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";

describe('the view of accepted risks', () => {
  afterEach(closeEverything);

  const view = () => (theExtension().exports as ExtensionApi).accepted;
  const nodesOf = ({ uri }: vscode.TextDocument) =>
    view()
      .getChildren()
      .filter((node) => node.uri === uri.toString())
      .flatMap((file) => view().getChildren(file));
  const itemsOf = (document: vscode.TextDocument) => nodesOf(document).map((node) => view().getTreeItem(node));
  const told = (document: vscode.TextDocument) => itemsOf(document).map(({ label, description }) => `${typeof label === 'string' ? label : ''} | ${String(description)}`);
  const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`fallacies.${command}`, ...args);

  it('lists what comments accept, with their reasons', async () => {
    const editor = await openNew('accepted.ts', `// fallacies-disable-next-line require-timeout -- the warehouse answers at once\n${call}`);
    await becomes(() => told(editor.document), ['the warehouse answers at once | require-timeout  2  comment']);
    assert.deepEqual(shown(editor.document.uri), []);
    const file = view().getChildren().find((node) => node.uri === editor.document.uri.toString());
    assert.match(String(view().getTreeItem(file!).description), /^1 {2}desk\/\d+$/);
    await replace(editor, '// fallacies-disable-next-line require-timeout -- the warehouse answers at once', '//');
    await becomes(() => shown(editor.document.uri), ['2: require-timeout']);
    await becomes(() => itemsOf(editor.document), []);
  });

  /** How each finding looks, with what is said about the baseline. */
  const looks = ({ uri }: vscode.TextDocument) => findings(uri).map(({ severity, message }) => `${vscode.DiagnosticSeverity[severity]}${/ \([^(]*\)$/.exec(message)?.[0] ?? ''}`);
  const accept = async ({ uri }: vscode.TextDocument, ...reason: string[]) => {
    const { range } = await finding(uri, 'require-timeout');
    const { command } = await quickFix(uri, range, 'Mark this require-timeout as accepted…');
    return vscode.commands.executeCommand(command!.command, ...(command!.arguments as unknown[]), ...reason);
  };
  const isThere = (uri: vscode.Uri) => vscode.workspace.fs.stat(uri).then(() => true, () => false);

  it('takes up a finding with a reason, in a new baseline, and one undo there takes it back', async () => {
    const { document } = await openNew('till.ts', call);
    const home = vscode.Uri.joinPath(vscode.workspace.getWorkspaceFolder(document.uri)!.uri, 'fallacies-baseline.json');
    await accept(document, 'the till waits anyway');
    await becomes(() => looks(document), ['Hint (Accepted: the till waits anyway)']);
    await becomes(() => told(document), ['the till waits anyway | require-timeout  1  baseline']);
    assert.match(itemsOf(document)[0]!.accessibilityInformation!.label, /^the till waits anyway, in the baseline, rule require-timeout, line 1: /);
    assert.match(await onDisk(home), / -- the till waits anyway"/);
    assert.equal(document.isDirty, false);
    await open(home);
    await vscode.commands.executeCommand('undo');
    await becomes(() => isThere(home), false);
    await becomes(() => looks(document), ['Warning']);
    await becomes(() => told(document), []);
  });

  it('takes up a finding of the other view, in the baseline that is there, is undone in it, and withdraws', async () => {
    const uri = await write({ 'till.ts': call, 'fallacies-baseline.json': '{ "version": 1, "findings": {} }' });
    const home = vscode.Uri.joinPath(uri, '../fallacies-baseline.json');
    const { document } = await open(uri);
    await run('filterFindings', vscode.workspace.asRelativePath(uri, false));
    await run('acceptFinding', await eventually(() => findingNode('require-timeout')), 'asked once a day');
    await run('clearFilter');
    await becomes(() => looks(document), ['Hint (Accepted: asked once a day)']);
    const baseline = await open(home);
    assert.equal(baseline.document.isDirty, false);
    await vscode.commands.executeCommand('undo');
    assert.equal(baseline.document.getText(), '{ "version": 1, "findings": {} }');
    await becomes(() => looks(document), ['Warning']);
    await vscode.commands.executeCommand('redo');
    await becomes(() => looks(document), ['Hint (Accepted: asked once a day)']);
    await run('withdrawFinding', await eventually(() => nodesOf(document)[0]));
    await becomes(() => looks(document), ['Warning']);
    await becomes(() => nodesOf(document), []);
  });

  it('is undone and done again where the finding is, without a question, and the baseline is saved', async () => {
    const empty = '{ "version": 1, "findings": {} }';
    const uri = await write({ 'till.ts': call, 'fallacies-baseline.json': empty });
    const home = vscode.Uri.joinPath(uri, '../fallacies-baseline.json');
    const { document } = await open(uri);
    await accept(document, 'asked once a day');
    await becomes(() => looks(document), ['Hint (Accepted: asked once a day)']);
    assert.deepEqual([document.isDirty, document.getText()], [false, call]);
    await vscode.commands.executeCommand('undo');
    await becomes(() => looks(document), ['Warning']);
    await becomes(() => onDisk(home), empty);
    await vscode.commands.executeCommand('redo');
    await becomes(() => looks(document), ['Hint (Accepted: asked once a day)']);
    await becomes(async () => (await onDisk(home)).includes(' -- asked once a day"'), true);
    assert.deepEqual([document.isDirty, document.getText()], [false, call]);
    await run('withdrawFinding', await eventually(() => nodesOf(document)[0]));
    await becomes(() => looks(document), ['Warning']);
    await vscode.commands.executeCommand('undo');
    await becomes(() => looks(document), ['Hint (Accepted: asked once a day)']);
  });

  it('takes the new baseline away again when it is undone where the finding is', async () => {
    const { document } = await openNew('till.ts', call);
    const home = vscode.Uri.joinPath(vscode.workspace.getWorkspaceFolder(document.uri)!.uri, 'fallacies-baseline.json');
    await accept(document, 'the till waits anyway');
    await becomes(() => looks(document), ['Hint (Accepted: the till waits anyway)']);
    assert.match(await onDisk(home), / -- the till waits anyway"/);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await becomes(() => isThere(home), false);
    await becomes(() => looks(document), ['Warning']);
    await stays(() => looks(document), ['Warning'], 1500);
    assert.equal(await isThere(home), false);
  });

  it('takes up a finding in a baseline whose lines end in both ways', async () => {
    const uri = await write({ 'till.ts': call, 'fallacies-baseline.json': '{\r\n  "version": 1,\n  "findings": {}\r\n}\r\n' });
    const { document } = await open(uri);
    await accept(document, 'asked once a day');
    await becomes(() => looks(document), ['Hint (Accepted: asked once a day)']);
    assert.match(await onDisk(vscode.Uri.joinPath(uri, '../fallacies-baseline.json')), / -- asked once a day"\r\n/);
  });

  it('leaves a finding as it is where the baseline must not be written', async () => {
    const empty = '{ "version": 1, "findings": {} }';
    const uri = await write({ 'locked/till.ts': call, 'locked/fallacies-baseline.json': empty });
    const home = vscode.Uri.joinPath(uri, '../fallacies-baseline.json');
    const files = vscode.workspace.getConfiguration('files');
    await files.update('readonlyInclude', { '**/locked/fallacies-baseline.json': true }, vscode.ConfigurationTarget.Workspace);
    try {
      const { document } = await open(uri);
      await accept(document, 'asked once a day');
      assert.deepEqual([await onDisk(home), (await vscode.workspace.openTextDocument(home)).getText()], [empty, empty]);
      // Until it is taken back, the edit counts.
      await pause(1000);
      await becomes(() => looks(document), ['Warning']);
    } finally {
      await files.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('takes up the one that is meant of two alike in one line', async () => {
    const uri = await write({ 'till.ts': call.replace(/fetch.*(?=;)/, '[$&, $&]'), 'fallacies-baseline.json': '{ "version": 1, "findings": {} }' });
    const { document } = await open(uri);
    const [, second] = await eventually(() => (findings(uri).length === 2 ? findings(uri) : undefined));
    const { line, character } = second!.range.start;
    await run('acceptFinding', { uri: uri.toString(), rule: 'require-timeout', line, character }, 'asked once a day');
    await becomes(() => looks(document), ['Warning', 'Hint (Accepted: asked once a day)']);
  });

  it('leaves a finding alone where nobody gives a reason', async () => {
    const uri = await write({ 'till.ts': call, 'fallacies-baseline.json': '{}' });
    const { document } = await open(uri);
    let isDone = false;
    const asked = accept(document).then(() => {
      isDone = true;
    });
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isDone || undefined;
    });
    await asked;
    assert.equal(await onDisk(vscode.Uri.joinPath(uri, '../fallacies-baseline.json')), '{}');
  });

  it('withdraws what a comment accepts, which one undo brings back', async () => {
    const text = `// fallacies-disable-next-line require-timeout -- the warehouse answers at once\n${call}`;
    const { document } = await openNew('withdrawn.ts', text);
    await run('withdrawFinding', await eventually(() => nodesOf(document)[0]));
    assert.equal(document.getText(), call);
    await becomes(() => looks(document), ['Warning']);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
    await becomes(() => told(document), ['the warehouse answers at once | require-timeout  2  comment']);
  });
});
