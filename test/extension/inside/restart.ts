import assert from 'node:assert/strict';
import { ChildProcess } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeEverything, openNew, replace, write } from './support/editor.js';
import { becomes, eventually } from './support/eventually.js';
import { finding, quickFix, shown } from './support/findings.js';
import { view } from './support/tree.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";

/** The process of the language server: a child of the extension host, like those of other extensions. */
function serverProcess(): ChildProcess | undefined {
  // Node has no public way to a child that other code started.
  const { _getActiveHandles } = process as unknown as { readonly _getActiveHandles: () => unknown[] };
  const children = _getActiveHandles().filter((handle) => handle instanceof ChildProcess);
  return children.find(({ exitCode, signalCode, spawnargs }) => exitCode === null && signalCode === null && spawnargs.some((arg) => /dist[\\/]server\.cjs$/.test(arg)));
}

/** Waits for a server that takes the place of another. */
const after = (before: ChildProcess) =>
  eventually(() => {
    const now = serverProcess();
    return now?.pid === before.pid ? undefined : now;
  });

describe('the language server', () => {
  afterEach(closeEverything);

  it('comes back after it was killed, and looks at what is open', async () => {
    const editor = await openNew('order.ts', call);
    const { uri } = editor.document;
    await becomes(() => shown(uri), ['1: require-timeout']);
    const before = await eventually(serverProcess);
    before.kill('SIGKILL');
    await after(before);
    await replace(editor, 'export', '\nexport');
    await becomes(() => shown(uri), ['2: require-timeout']);
    await replace(editor, 'export', '\nexport');
    await becomes(() => shown(uri), ['3: require-timeout']);
    await replace(editor, '\n\nexport', 'export');
    await becomes(() => shown(uri), ['1: require-timeout']);
  });

  it('that is killed while somebody types loses nothing: text, findings, quick fixes, the check of the workspace', async () => {
    const checked = await write({ 'checked.ts': call });
    await vscode.commands.executeCommand('fallacies.checkWorkspace');
    await becomes(() => shown(checked), ['1: require-timeout']);
    const editor = await openNew('typed.ts', call);
    const { document } = editor;
    await becomes(() => shown(document.uri), ['1: require-timeout']);
    const before = await eventually(serverProcess);
    for (let line = 1; line <= 20; line += 1) {
      await replace(editor, 'export const order', `const typed${line} = ${line};\nexport const order`);
      if (line === 10) before.kill('SIGKILL');
    }
    await becomes(() => view().note, 'The server ended. What it found in files that are not open is gone until it has checked them again.');
    const lines = Array.from({ length: 20 }, (_line, index) => `const typed${index + 1} = ${index + 1};\n`).join('');
    assert.equal(document.getText(), `${lines}${call}`);
    await replace(editor, 'const typed20 = 20;\n', '');
    await becomes(() => shown(document.uri), ['20: require-timeout']);
    const { range } = await finding(document.uri, 'require-timeout');
    assert.match((await quickFix(document.uri, range, /signal/)).title, /signal/);
    await becomes(() => shown(checked), ['1: require-timeout']);
    await eventually(() => (/^\d+ files checked, \d+ findings\.$/.test(view().note ?? '') ? true : undefined));
    await vscode.commands.executeCommand('fallacies.clearWorkspaceResults');
  });

  it('that is killed makes the checks of folders again that were asked for, and says what the last one was about', async () => {
    const uri = await write({ 'web/order.ts': call, 'api/order.ts': call });
    const [web, api] = [vscode.Uri.joinPath(uri, '..'), vscode.Uri.joinPath(uri, '../../api')];
    await vscode.commands.executeCommand('fallacies.checkFolder', web);
    await vscode.commands.executeCommand('fallacies.checkFolder', api);
    const note = `1 file in “${vscode.workspace.asRelativePath(api)}” checked, 1 finding. Kept from earlier checks: 1 file, 1 finding.`;
    assert.equal(view().note, note);
    const before = await eventually(serverProcess);
    before.kill('SIGKILL');
    await becomes(() => view().note, 'The server ended. What it found in files that are not open is gone until it has checked them again.');
    await after(before);
    await becomes(() => view().note, note);
    assert.deepEqual([shown(uri), shown(vscode.Uri.joinPath(api, 'order.ts'))], [['1: require-timeout'], ['1: require-timeout']]);
    await vscode.commands.executeCommand('fallacies.clearWorkspaceResults');
  });

  it('that hangs in a file is replaced by one that passes over it, until it is edited', async () => {
    const hook = join(mkdtempSync(join(tmpdir(), 'fallacies-')), 'hang.cjs');
    // Says that it looks at the file, and never gets through.
    writeFileSync(hook, `const { send } = process;\nif (send) process.send = (message, ...rest) => {\n  const sent = send.call(process, message, ...rest);\n  if (message.method === 'fallacies/busy' && message.params.uri?.endsWith('/bad.ts')) for (;;);\n  return sent;\n};\n`);
    const { setInterval } = globalThis;
    const { NODE_OPTIONS } = process.env;
    // Twenty seconds pass in two.
    globalThis.setInterval = ((act: () => void, ms: number) => setInterval(act, ms === 1_000 ? 100 : ms)) as typeof setInterval;
    process.env['NODE_OPTIONS'] = `--require ${JSON.stringify(hook)}`;
    try {
      await vscode.commands.executeCommand('fallacies.restart');
      const sound = await openNew('sound.ts', call);
      await becomes(() => shown(sound.document.uri), ['1: require-timeout']);
      const before = await eventually(serverProcess);
      const bad = await openNew('bad.ts', call);
      await after(before);
      await becomes(() => shown(sound.document.uri), ['1: require-timeout']);
      assert.deepEqual(shown(bad.document.uri), []);
      const hanging = await eventually(serverProcess);
      if (NODE_OPTIONS === undefined) delete process.env['NODE_OPTIONS'];
      else process.env['NODE_OPTIONS'] = NODE_OPTIONS;
      await replace(bad, 'export', '\nexport');
      await after(hanging);
      await becomes(() => shown(sound.document.uri), ['1: require-timeout']);
      // More than once: now somebody has to ask.
      await replace(bad, 'export', '\nexport');
      assert.deepEqual(shown(bad.document.uri), []);
      await vscode.commands.executeCommand('fallacies.restart');
      await becomes(() => shown(bad.document.uri), ['3: require-timeout']);
    } finally {
      globalThis.setInterval = setInterval;
    }
  });

  it('that hangs before it has started is replaced by one that looks at what is open', async () => {
    const hook = join(mkdtempSync(join(tmpdir(), 'fallacies-')), 'hang-at-start.cjs');
    writeFileSync(hook, "if (/dist[\\\\/]server\\.cjs$/.test(process.argv[1])) for (;;);\n");
    const { setInterval } = globalThis;
    const { NODE_OPTIONS } = process.env;
    // A minute passes in six seconds.
    globalThis.setInterval = ((act: () => void, ms: number) => setInterval(act, ms === 1_000 ? 100 : ms)) as typeof setInterval;
    process.env['NODE_OPTIONS'] = `--require ${JSON.stringify(hook)}`;
    try {
      const { document } = await openNew('started.ts', call);
      const before = await eventually(serverProcess);
      const restarted = vscode.commands.executeCommand('fallacies.restart');
      const hanging = await after(before);
      if (NODE_OPTIONS === undefined) delete process.env['NODE_OPTIONS'];
      else process.env['NODE_OPTIONS'] = NODE_OPTIONS;
      await restarted;
      await after(hanging);
      await becomes(() => shown(document.uri), ['1: require-timeout']);
    } finally {
      globalThis.setInterval = setInterval;
    }
  });

  it('is another one after the command that restarts it', async () => {
    const { document } = await openNew('restarted.ts', call);
    await becomes(() => shown(document.uri), ['1: require-timeout']);
    const before = await eventually(serverProcess);
    await vscode.commands.executeCommand('fallacies.restart');
    await after(before);
    await becomes(() => shown(document.uri), ['1: require-timeout']);
  });
});
