import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openNew, openUntitled, replace } from './support/editor.js';
import { becomes, stays } from './support/eventually.js';
import { finding, findings, quickFix, shown } from './support/findings.js';
import { withSettings } from './support/settings.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";
const read = "export const order = () => fetch('https://orders.shop.example/1');\n";
const strictOnly = "import axios from 'axios';\n\nexport const orders = axios.create({ baseURL: 'https://orders.shop.example', timeout: 3_000 });\n\nexport const order = () => orders.get('/1');\n";

describe('settings, each of which holds at once', () => {
  afterEach(closeEverything);

  it('enable: false takes the findings away', async () => {
    const { document } = await openNew('order.ts', call);
    await becomes(() => shown(document.uri), ['1: require-timeout']);
    await withSettings({ enable: false }, () => becomes(() => shown(document.uri), []));
    await becomes(() => shown(document.uri), ['1: require-timeout']);
  });

  it('enable is switched by a command, which leaves nothing behind once it is on again', async () => {
    const { document } = await openNew('order.ts', call);
    const settings = () => vscode.workspace.getConfiguration('fallacies').inspect('enable')?.workspaceValue;
    await becomes(() => shown(document.uri), ['1: require-timeout']);
    await vscode.commands.executeCommand('fallacies.toggle');
    await becomes(() => shown(document.uri), []);
    assert.equal(settings(), false);
    await vscode.commands.executeCommand('fallacies.toggle');
    await becomes(() => shown(document.uri), ['1: require-timeout']);
    assert.equal(settings(), undefined);
  });

  it('level: strict shows a warning of level recommended as an error, that is, as a warning', async () => {
    const { document } = await openNew('orders.ts', strictOnly);
    const severity = () => findings(document.uri).map((found) => found.severity);
    await becomes(severity, [vscode.DiagnosticSeverity.Information]);
    await withSettings({ level: 'strict' }, () => becomes(severity, [vscode.DiagnosticSeverity.Warning]));
    await becomes(severity, [vscode.DiagnosticSeverity.Information]);
  });

  it('rules: a rule off', async () => {
    const { document } = await openNew('order.ts', call);
    await becomes(() => shown(document.uri), ['1: require-timeout']);
    await withSettings({ rules: { 'require-timeout': 'off' } }, () => becomes(() => shown(document.uri), []));
  });

  it('rules: a severity of its own', async () => {
    const { document } = await openNew('order.ts', call);
    const severity = () => findings(document.uri).map((found) => found.severity);
    await withSettings({ rules: { 'require-timeout': 'error' } }, () => becomes(severity, [vscode.DiagnosticSeverity.Error]));
    await withSettings({ rules: { 'require-timeout': 'hint' } }, () => becomes(severity, [vscode.DiagnosticSeverity.Hint]));
    await becomes(severity, [vscode.DiagnosticSeverity.Warning]);
  });

  it('ruleOptions: what a rule reports beside, and the limit that it writes', async () => {
    const { document } = await openNew('pages/order.ts', `${read}export const title = () => document.title;\n`);
    await stays(() => shown(document.uri), []);
    await withSettings({ ruleOptions: { 'require-timeout': { browser: true, limitMs: 2_500 }, 'require-timeot': {} } }, async () => {
      await becomes(() => shown(document.uri), ['1: require-timeout']);
      const { range } = await finding(document.uri, 'require-timeout');
      await quickFix(document.uri, range, /`signal: AbortSignal\.timeout\(2_500\)`/);
    });
    await becomes(() => shown(document.uri), []);
  });

  it('run: onSave waits for the save', async () => {
    await withSettings({ run: 'onSave' }, async () => {
      const editor = await openNew('order.ts', call);
      const { document } = editor;
      await becomes(() => shown(document.uri), ['1: require-timeout']);
      await replace(editor, "{ method: 'POST' }", "{ method: 'POST', signal: AbortSignal.timeout(1000) }");
      await stays(() => shown(document.uri), ['1: require-timeout']);
      await document.save();
      await becomes(() => shown(document.uri), []);
    });
  });

  it('exclude leaves files out', async () => {
    const { document } = await openNew('legacy/order.ts', call);
    await becomes(() => shown(document.uri), ['1: require-timeout']);
    await withSettings({ exclude: ['**/legacy/**'] }, () => becomes(() => shown(document.uri), []));
    await becomes(() => shown(document.uri), ['1: require-timeout']);
  });

  it('limitMs is the limit that suggestions write', async () => {
    const { document } = await openNew('order.ts', call);
    const { range } = await finding(document.uri, 'require-timeout');
    await withSettings({ limitMs: 2500 }, async () => {
      await quickFix(document.uri, range, /^Give up after .*`signal: AbortSignal\.timeout\(2_500\)`/);
    });
  });

  it('clients says what a client of the team takes care of', async () => {
    const { document } = await openNew('team.ts', "import { http } from '@acme/http';\n\nexport const order = () => http('https://orders.shop.example/1', { method: 'POST' });\n");
    await stays(() => shown(document.uri), []);
    const like = { name: 'http', from: '@acme/http', like: 'fetch' };
    await withSettings({ clients: [like] }, () => becomes(() => shown(document.uri), ['3: require-timeout']));
    await withSettings({ clients: [{ ...like, provides: ['deadline'] }] }, () => becomes(() => shown(document.uri), []));
  });

  it('wrappers says which functions protect what they are given', async () => {
    const { document } = await openUntitled('typescript', "import { withDeadline } from './deadline.js';\n\nexport const order = () => withDeadline(() => fetch('https://orders.shop.example/1', { method: 'POST' }));\n");
    await becomes(() => shown(document.uri), ['3: require-timeout']);
    await withSettings({ wrappers: [{ name: 'withDeadline', provides: ['deadline'] }] }, () => becomes(() => shown(document.uri), []));
  });

  it('browser says which files run in a browser, where no call needs a limit', async () => {
    const { document } = await openNew('pages/order.ts', read);
    await becomes(() => shown(document.uri), ['1: require-retry', '1: require-timeout']);
    await withSettings({ browser: ['**/pages/**'] }, () => becomes(() => shown(document.uri), []));
    await becomes(() => shown(document.uri), ['1: require-retry', '1: require-timeout']);
  });

  it('server says which files run on a server, whatever they look like', async () => {
    const { document } = await openNew('rendered/order.ts', `${read}export const title = () => document.title;\n`);
    await stays(() => shown(document.uri), []);
    await withSettings({ server: ['**/rendered/**'] }, () => becomes(() => shown(document.uri), ['1: require-retry', '1: require-timeout']));
    await becomes(() => shown(document.uri), []);
  });

  it('server goes over browser, and neither reaches other files', async () => {
    const { document } = await openNew('both/order.ts', read);
    const { document: beside } = await openNew('beside/order.ts', read);
    await withSettings({ browser: ['**/order.ts'], server: ['**/both/**'] }, async () => {
      await becomes(() => shown(beside.uri), []);
      await becomes(() => shown(document.uri), ['1: require-retry', '1: require-timeout']);
    });
    await becomes(() => shown(beside.uri), ['1: require-retry', '1: require-timeout']);
  });

  it('test says where tests are, which are not reported', async () => {
    const { document } = await openNew('trials/order.ts', call);
    await becomes(() => shown(document.uri), ['1: require-timeout']);
    await withSettings({ test: ['**/trials/**'] }, () => becomes(() => shown(document.uri), []));
  });
});
