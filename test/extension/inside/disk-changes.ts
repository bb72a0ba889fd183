import { existsSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { folder } from './support/editor.js';
import { becomes, repeating } from './support/eventually.js';
import { shown } from './support/findings.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";
const mended = call.replace(' }', ', signal: AbortSignal.timeout(10_000) }');
const run = (command: string) => vscode.commands.executeCommand(`fallacies.${command}`);

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
