import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openNew, theExtension } from './support/editor.js';
import { eventually } from './support/eventually.js';

describe('activation', () => {
  afterEach(closeEverything);

  it('waits for the first document in JavaScript or TypeScript', async () => {
    await openNew('notes.md', 'Call `fetch("https://orders.example")` first.\n');
    assert.equal(theExtension().isActive, false);
    await openNew('first.ts', 'export const first = 1;\n');
    await eventually(() => theExtension().isActive || undefined);
  });

  it('brings the commands that the manifest promises', async () => {
    const manifest = theExtension().packageJSON as { contributes: { commands: { command: string }[] } };
    const promised = manifest.contributes.commands.map(({ command }) => command);
    const there = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(promised.filter((command) => !there.has(command)), []);
    assert.ok(promised.length > 0);
  });

  it('has words in the place of the keys that the manifest names', () => {
    const { contributes } = theExtension().packageJSON as { contributes: { commands: { title: string }[] } };
    assert.equal(contributes.commands[0]!.title, 'Restart Server');
    assert.deepEqual(JSON.stringify(contributes).match(/"%[^"]*/g), null);
  });

  it('shows no message and opens no panel', () => {
    assert.equal(vscode.window.activeTerminal, undefined);
    assert.deepEqual(vscode.window.visibleTextEditors.filter(({ document }) => document.uri.scheme === 'output'), []);
  });
});
