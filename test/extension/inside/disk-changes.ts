import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { apply, closeEverything, folder, open, write } from './support/editor.js';
import { becomes, repeating } from './support/eventually.js';
import { shown } from './support/findings.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";
const mended = call.replace(' }', ', signal: AbortSignal.timeout(10_000) }');
const run = (command: string) => vscode.commands.executeCommand(`fallacies.${command}`);

describe('folders on disk', () => {
  afterEach(closeEverything);

  it('that are renamed take what lies in them along, for files that are open', async () => {
    const importing = "import { load } from './lib/deep/load.js';\nexport const all = () => load('https://users.example', { method: 'POST' });\n";
    const wrapper = 'export const load = (url, { timeout, ...rest }) => fetch(url, { ...rest, signal: AbortSignal.timeout(timeout) });\n';
    const uri = await write({ 'order.js': importing, 'lib/deep/load.js': wrapper, 'package.json': '{}' });
    const [lib, elsewhere] = [vscode.Uri.joinPath(uri, '../lib'), vscode.Uri.joinPath(uri, '../elsewhere')];
    const { document } = await open(uri);
    await becomes(() => shown(document.uri), ['2: require-timeout']);
    const away = new vscode.WorkspaceEdit();
    away.renameFile(lib, elsewhere);
    await apply(away);
    await becomes(() => shown(document.uri), []);
    const back = new vscode.WorkspaceEdit();
    back.renameFile(elsewhere, lib);
    await apply(back);
    await becomes(() => shown(document.uri), ['2: require-timeout']);
  });

  it('that are added to the workspace bring their settings, as long as they stay', async () => {
    const place = mkdtempSync(join(tmpdir(), 'ädded #1 %41-'));
    mkdirSync(join(place, '.vscode'));
    writeFileSync(join(place, '.vscode/settings.json'), '{ "fallacies.rules": { "require-timeout": "off" } }');
    writeFileSync(join(place, 'order.ts'), call);
    const { document } = await open(vscode.Uri.file(join(place, 'order.ts')));
    await becomes(() => shown(document.uri), ['1: require-timeout']);
    const usual = vscode.workspace.workspaceFolders?.length ?? 0;
    vscode.workspace.updateWorkspaceFolders(usual, 0, { uri: vscode.Uri.file(place) });
    await becomes(() => shown(document.uri), []);
    vscode.workspace.updateWorkspaceFolders(usual, 1);
    await becomes(() => shown(document.uri), ['1: require-timeout']);
  });
});

describe('files that change behind the editor, after a check of the workspace', () => {
  // Folders that are new are watched late: these files lie in one that was there from the start.
  const changed = vscode.Uri.joinPath(folder('desk'), 'changed-outside.ts');
  const made = vscode.Uri.joinPath(folder('desk'), 'made-outside.ts');

  after(async () => {
    for (const { fsPath } of [changed, made]) rmSync(fsPath, { force: true });
    await run('clearWorkspaceResults');
  });

  it('have the findings that they have then', async () => {
    writeFileSync(changed.fsPath, call);
    await run('checkWorkspace');
    await becomes(() => shown(changed), ['1: require-timeout']);
    const written = repeating(() => writeFileSync(changed.fsPath, mended));
    await becomes(() => written(shown(changed)), []);
  });

  it('join when they are made, and go when they are deleted', async () => {
    const written = repeating(() => writeFileSync(made.fsPath, call));
    await becomes(() => written(shown(made)), ['1: require-timeout']);
    const gone = repeating(() => (existsSync(made.fsPath) ? rmSync(made.fsPath) : writeFileSync(made.fsPath, call)));
    await becomes(() => gone(shown(made)), []);
  });
});
