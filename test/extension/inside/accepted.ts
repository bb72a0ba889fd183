import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/client/activate.js';
import { closeEverything, openNew, replace, theExtension } from './support/editor.js';
import { becomes } from './support/eventually.js';
import { shown } from './support/findings.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";

describe('the view of accepted risks', () => {
  afterEach(closeEverything);

  const view = () => (theExtension().exports as ExtensionApi).accepted;
  const itemsOf = ({ uri }: vscode.TextDocument) =>
    view()
      .getChildren()
      .filter((node) => node.uri === uri.toString())
      .flatMap((file) => view().getChildren(file).map((node) => view().getTreeItem(node)));

  it('lists what comments accept, with their reasons', async () => {
    const editor = await openNew('accepted.ts', `// fallacies-disable-next-line require-timeout -- the warehouse answers at once\n${call}`);
    await becomes(() => itemsOf(editor.document).map(({ label, description }) => `${typeof label === 'string' ? label : ''} | ${String(description)}`), ['the warehouse answers at once | require-timeout  2']);
    assert.deepEqual(shown(editor.document.uri), []);
    await replace(editor, '// fallacies-disable-next-line require-timeout -- the warehouse answers at once', '//');
    await becomes(() => shown(editor.document.uri), ['2: require-timeout']);
    await becomes(() => itemsOf(editor.document), []);
  });
});
