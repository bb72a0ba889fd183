import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openNew } from './support/editor.js';
import { eventually } from './support/eventually.js';
import { finding } from './support/findings.js';

/** What the extension's hover at a place says; the editor's own part, the message, is not among it. */
async function hoverAt(uri: vscode.Uri, position: vscode.Position): Promise<string | undefined> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  const texts = hovers.flatMap(({ contents }) => contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : JSON.stringify(content))));
  return texts.find((text) => text.includes('The network is'));
}

describe('hover', () => {
  afterEach(closeEverything);

  it('tells the assumption, what happens and what to read', async () => {
    const { document } = await openNew('order.ts', "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n");
    const { range } = await finding(document.uri, 'require-timeout');
    const text = await eventually(() => hoverAt(document.uri, range.start));
    assert.match(text, /The network is reliable/);
    assert.match(text, /A peer that accepts the connection and then says nothing keeps the call waiting/);
    assert.match(text, /\[.+\]\(https:\/\/.+\)/);
  });

  it('links the page of the rule', async () => {
    const { document } = await openNew('order.ts', "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n");
    const { range } = await finding(document.uri, 'require-timeout');
    const text = await eventually(() => hoverAt(document.uri, range.start));
    assert.match(text, /\(command:fallacies\.openRulePage\?/);
  });

  it('is silent beside findings', async () => {
    const { document } = await openNew('order.ts', "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\nexport const two = 2;\n");
    await finding(document.uri, 'require-timeout');
    assert.equal(await hoverAt(document.uri, new vscode.Position(1, 14)), undefined);
  });

  it('takes nothing from the document', async () => {
    const { document } = await openNew('order.ts', "export const order = () => fetch('https://[x](command:workbench.action.quit).example/1', { method: 'POST' });\n");
    const { range } = await finding(document.uri, 'require-timeout');
    const text = await eventually(() => hoverAt(document.uri, range.start));
    assert.ok(!text.includes('workbench.action.quit'));
  });
});
