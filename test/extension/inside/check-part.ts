import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, folder, open, write } from './support/editor.js';
import { becomes, eventually, repeating } from './support/eventually.js';
import { shown } from './support/findings.js';
import { view } from './support/tree.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";
const mended = call.replace(' }', ', signal: AbortSignal.timeout(10_000) }');
const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`fallacies.${command}`, ...args);
const beside = (uri: vscode.Uri, ...path: string[]) => vscode.Uri.joinPath(uri, '..', ...path);
const note = () => view().note;

describe('a check of folders', () => {
  afterEach(async () => {
    await closeEverything();
    await run('clearWorkspaceResults');
  });

  it('shows what is found below the folder that the Explorer gives, and says how much was checked', async () => {
    const uri = await write({ 'web/order.ts': call, 'web/deep/fine.ts': mended, 'web/.gitignore': 'ignored.ts\n', 'web/ignored.ts': call, 'webshop/order.ts': call });
    const web = beside(uri);
    await run('checkFolderInExplorer', web, [web]);
    await becomes(() => shown(uri), ['1: require-timeout']);
    assert.equal(note(), `2 files in “${vscode.workspace.asRelativePath(web)}” checked, 1 finding.`);
    assert.deepEqual([shown(beside(uri, 'ignored.ts')), shown(beside(uri, '../webshop/order.ts'))], [[], []]);
  });

  it('takes all folders that are selected, of several workspace folders too', async () => {
    const uri = await write({ 'web/order.ts': call, 'api/order.ts': call });
    const [web, api] = [beside(uri), beside(uri, '../api')];
    const worker = vscode.Uri.joinPath(folder('shop'), 'worker');
    await run('checkFolderInExplorer', web, [web, api, worker]);
    const names = [web, api, worker].map((place) => `“${vscode.workspace.asRelativePath(place)}”`).join(', ');
    assert.ok(note()?.includes(` files in ${names} checked, `), note());
    await becomes(() => [shown(uri), shown(beside(uri, '../api/order.ts'))], [['1: require-timeout'], ['1: require-timeout']]);
    await eventually(() => (shown(vscode.Uri.joinPath(worker, 'shipping.js')).length > 0 ? true : undefined));
  });

  it('takes a workspace folder by its name', async () => {
    await write({ 'order.ts': call });
    await run('checkFolderInExplorer', folder('desk'), [folder('desk')]);
    assert.match(note() ?? '', /^\d+ files in “desk” checked, \d+ findings\.$/);
  });

  it('keeps what earlier checks found, and says so', async () => {
    const uri = await write({ 'web/order.ts': call, 'api/order.ts': call, 'api/more.ts': call });
    const api = beside(uri, '../api');
    await run('checkFolder', beside(uri));
    await run('checkFolder', api);
    assert.equal(note(), `2 files in “${vscode.workspace.asRelativePath(api)}” checked, 2 findings. Kept from earlier checks: 1 file, 1 finding.`);
    await becomes(() => shown(uri), ['1: require-timeout']);
  });

  it('is followed by new files, and stays when documents close', async () => {
    const uri = await write({ 'web/order.ts': call });
    await run('checkFolder', beside(uri));
    const name = `“${vscode.workspace.asRelativePath(beside(uri))}”`;
    const late = beside(uri, 'late.ts');
    const written = repeating(() => vscode.workspace.fs.writeFile(late, new TextEncoder().encode(call)));
    await becomes(async () => written(shown(late)), ['1: require-timeout']);
    await becomes(note, `2 files in ${name} checked, 2 findings.`);
    const { document } = await open(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 0, 1, 0), mended);
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await closeEverything();
    await becomes(() => shown(uri), []);
    await becomes(note, `2 files in ${name} checked, 1 finding.`);
  });

  it('says why nothing was checked', async () => {
    const uri = await write({ 'dist/order.ts': call });
    await run('checkFolder', beside(uri));
    assert.equal(note(), `There are no files to check in “${vscode.workspace.asRelativePath(beside(uri))}”: .gitignore and fallacies.exclude hold there, too.`);
    const outside = vscode.Uri.joinPath(folder('desk'), '../outside');
    await run('checkFolder', outside);
    assert.match(note() ?? '', /^“.*outside” lies in no folder of the workspace: only what does can be checked\.$/);
  });

  it('asks for the folder where none is given, the one of the file at hand first', async () => {
    const uri = await write({ 'web/deep/order.ts': call, 'web/other.ts': call });
    await open(uri);
    const done = run('checkFolder');
    // The list takes a while to come, and commands that come before it go nowhere.
    const accept = repeating(() => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'));
    await eventually(async () => accept(note()?.startsWith('1 file in') ? true : undefined));
    await done;
    assert.equal(note(), `1 file in “${vscode.workspace.asRelativePath(beside(uri))}” checked, 1 finding.`);
  });
});

describe('a check of changed files where no Git repository is open', () => {
  it('says that no changed files are known', async () => {
    await run('checkChangedFiles');
    assert.match(note() ?? '', /^No changed files are known: (?:there is no Git in this editor|no folder of the workspace lies in an open Git repository, or holds one)\.$/);
    await run('clearWorkspaceResults');
    assert.equal(note(), undefined);
  });
});
