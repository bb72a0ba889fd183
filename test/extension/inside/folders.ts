import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, folder, open, openNew, write } from './support/editor.js';
import { becomes, eventually } from './support/eventually.js';
import { findings, shown } from './support/findings.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";

describe('several folders', () => {
  afterEach(closeEverything);

  it('are open', () => {
    assert.deepEqual(vscode.workspace.workspaceFolders?.map(({ name }) => name), ['shop', 'desk']);
  });

  it('are all looked at', async () => {
    const inShop = await open(vscode.Uri.joinPath(folder('shop'), 'worker/shipping.js'));
    const onDesk = await openNew('order.ts', call);
    await eventually(() => findings(inShop.document.uri)[0]);
    await becomes(() => shown(onDesk.document.uri), ['1: require-timeout']);
  });

  it('have settings of their own', async () => {
    const inShop = await open(vscode.Uri.joinPath(folder('shop'), 'worker/shipping.js'));
    const onDesk = await openNew('order.ts', call);
    await eventually(() => findings(inShop.document.uri)[0]);
    await becomes(() => shown(onDesk.document.uri), ['1: require-timeout']);
    const settings = vscode.workspace.getConfiguration('fallacies', folder('desk'));
    await settings.update('rules', { 'require-timeout': 'off' }, vscode.ConfigurationTarget.WorkspaceFolder);
    try {
      await becomes(() => shown(onDesk.document.uri), []);
      await eventually(() => findings(inShop.document.uri)[0]);
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    }
    await becomes(() => shown(onDesk.document.uri), ['1: require-timeout']);
  });

  it('may bring a configuration file, which holds for its files alone', async () => {
    const uri = await write({ 'team/order.ts': call, 'team/fallacies.config.json': '{ "rules": { "require-timeout": "off" } }' });
    const beside = await openNew('order.ts', call);
    await becomes(() => shown(beside.document.uri), ['1: require-timeout']);
    const { document } = await open(uri);
    await becomes(() => shown(document.uri), []);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(uri, '../fallacies.config.json'));
    await becomes(() => shown(document.uri), ['1: require-timeout']);
  });
});
