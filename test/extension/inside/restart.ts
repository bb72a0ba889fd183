import assert from 'node:assert/strict';
import { ChildProcess } from 'node:child_process';
import * as vscode from 'vscode';
import { closeEverything, openNew, replace } from './support/editor.js';
import { becomes, eventually } from './support/eventually.js';
import { shown } from './support/findings.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";

/** The process of the language server: a child of the extension host, like those of other extensions. */
function serverProcess(): ChildProcess | undefined {
  // Node has no public way to a child that other code started.
  const { _getActiveHandles } = process as unknown as { readonly _getActiveHandles: () => unknown[] };
  const children = _getActiveHandles().filter((handle) => handle instanceof ChildProcess);
  return children.find(({ exitCode, signalCode, spawnargs }) => exitCode === null && signalCode === null && spawnargs.some((arg) => /dist[\\/]server\.cjs$/.test(arg)));
}

describe('the language server', () => {
  afterEach(closeEverything);

  it('comes back after it was killed, and looks at what is open', async () => {
    const editor = await openNew('order.ts', call);
    const { uri } = editor.document;
    await becomes(() => shown(uri), ['1: require-timeout']);
    const before = await eventually(serverProcess);
    before.kill('SIGKILL');
    const after = await eventually(() => {
      const now = serverProcess();
      return now?.pid === before.pid ? undefined : now;
    });
    assert.notEqual(after.pid, before.pid);
    await replace(editor, 'export', '\nexport');
    await becomes(() => shown(uri), ['2: require-timeout']);
    await replace(editor, 'export', '\nexport');
    await becomes(() => shown(uri), ['3: require-timeout']);
    await replace(editor, '\n\nexport', 'export');
    await becomes(() => shown(uri), ['1: require-timeout']);
  });

  it('is another one after the command that restarts it', async () => {
    const { document } = await openNew('restarted.ts', call);
    await becomes(() => shown(document.uri), ['1: require-timeout']);
    const before = await eventually(serverProcess);
    await vscode.commands.executeCommand('fallacies.restart');
    await eventually(() => {
      const now = serverProcess();
      return now?.pid === before.pid ? undefined : now;
    });
    await becomes(() => shown(document.uri), ['1: require-timeout']);
  });
});
