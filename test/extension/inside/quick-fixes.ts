import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { apply, closeEverything, onDisk, open, openNew, write } from './support/editor.js';
import { becomes } from './support/eventually.js';
import { finding, quickFix, quickFixes, shown } from './support/findings.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";

/** Opens a file of the desk and gives its editor with the time limit that it lacks. */
async function openCall(name: string, text = call): Promise<{ document: vscode.TextDocument; range: vscode.Range }> {
  const { document } = await openNew(name, text);
  const { range } = await finding(document.uri, 'require-timeout');
  return { document, range };
}

describe('quick fixes', () => {
  afterEach(closeEverything);

  it('offer each suggestion, the first one preferred', async () => {
    const { document, range } = await openCall('order.ts');
    const suggestion = await quickFix(document.uri, range, 'Give up after 10 s: `signal: AbortSignal.timeout(10_000)`.');
    const [first] = await quickFixes(document.uri, range);
    assert.equal(first?.title, suggestion.title);
    assert.equal(first.isPreferred, true);
    assert.equal(first.kind?.value, 'quickfix');
  });

  it('prefer nothing but suggestions', async () => {
    const { document, range } = await openCall('order.ts');
    await quickFix(document.uri, range, /^Give up/);
    const preferred = (await quickFixes(document.uri, range)).filter(({ isPreferred }) => isPreferred === true);
    assert.equal(preferred.length, 1);
  });

  it('mend the code, and the finding goes', async () => {
    const { document, range } = await openCall('order.ts');
    const { edit } = await quickFix(document.uri, range, /^Give up/);
    await apply(edit!);
    await becomes(() => shown(document.uri), []);
    await document.save();
    assert.equal(await onDisk(document.uri), "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST', signal: AbortSignal.timeout(10_000) });\n");
  });

  it('bring the declaration that a correction needs', async () => {
    const { document } = await openNew('reports.ts', pool);
    const { range } = await finding(document.uri, 'no-client-per-request');
    const { edit } = await quickFix(document.uri, range, 'Make it once, at the top of the file.');
    await apply(edit!);
    assert.match(document.getText(), /^const pool = new pg\.Pool/m);
    await becomes(() => shown(document.uri).filter((line) => line.includes('no-client-per-request')), []);
  });

  it('disable a rule for one line in our own form, with room for a reason', async () => {
    const { document, range } = await openCall('order.ts');
    const { edit } = await quickFix(document.uri, range, /^Disable require-timeout.*\bline\b/);
    await apply(edit!);
    assert.match(document.getText(), /fallacies-disable-(?:next-)?line require-timeout -- /);
    await becomes(() => shown(document.uri), []);
  });

  it('select the reason where somebody is, though the file is shown twice', async () => {
    const { document, range } = await openCall('twice.ts');
    const beside = await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
    const { edit, command } = await quickFix(document.uri, range, /^Disable require-timeout.*\bat its end$/);
    await apply(edit!);
    await vscode.commands.executeCommand(command!.command, ...(command!.arguments as unknown[]));
    assert.equal(vscode.window.activeTextEditor?.viewColumn, beside.viewColumn);
    await becomes(() => document.getText(vscode.window.activeTextEditor?.selection), 'reason');
  });

  it('disable a rule for the whole file', async () => {
    const { document, range } = await openCall('order.ts', `${call}\n${call.replace('order', 'orderAgain')}`);
    const { edit } = await quickFix(document.uri, range, /^Disable require-timeout.*\bfile\b/);
    await apply(edit!);
    assert.match(document.getText(), /fallacies-disable-file require-timeout -- /);
    await becomes(() => shown(document.uri), []);
  });

  it("write ESLint's form where the project lists the plugin", async () => {
    const uri = await write({
      'linted/order.ts': call,
      'linted/package.json': '{ "name": "linted", "type": "module", "devDependencies": { "eslint-plugin-fallacies": "^0.1.0" } }',
    });
    const { document } = await open(uri);
    const { range } = await finding(uri, 'require-timeout');
    const { edit } = await quickFix(uri, range, /^Disable require-timeout.*\bline\b/);
    await apply(edit!);
    assert.match(document.getText(), /eslint-disable-(?:next-)?line fallacies\/require-timeout -- /);
    await becomes(() => shown(uri), []);
  });

  it('open the reading that the rule rests on', async () => {
    const { document, range } = await openCall('order.ts');
    const { command, edit } = await quickFix(document.uri, range, /^Read “/);
    assert.equal(command?.command, 'fallacies.openReading');
    assert.equal(edit, undefined);
  });

  it('offer nothing away from findings', async () => {
    const { document } = await openCall('order.ts', `${call}export const two = 2;\n`);
    assert.deepEqual(await quickFixes(document.uri, new vscode.Range(1, 14, 1, 14)), []);
  });
});

const pool = `import express from 'express';
import pg from 'pg';

const app = express();

app.get('/reports', async (request, response) => {
  const pool = new pg.Pool({ host: 'database.shop.example', ssl: true, connectionTimeoutMillis: 2000, query_timeout: 2000 });
  const { rows } = await pool.query('SELECT count(*) FROM orders');
  response.json(rows);
});
`;
