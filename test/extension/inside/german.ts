import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openNew, theExtension } from './support/editor.js';
import { finding } from './support/findings.js';
import { view } from './support/tree.js';

/** What the manifest of the running extension brings. VS Code keeps the English title of a command beside the shown one. */
interface Contributed {
  readonly commands: readonly { readonly title: object | string }[];
  readonly views: { readonly fallacies: readonly { readonly name: string }[] };
  readonly configuration: { readonly properties: { readonly 'fallacies.rules': { readonly properties: Readonly<Record<string, { readonly markdownDescription: string }>> } } };
}

describe('the extension in German', () => {
  afterEach(closeEverything);

  it('names its commands and its view, and says in English what is not translated', () => {
    const { contributes } = theExtension().packageJSON as { contributes: Contributed };
    const { commands, views, configuration } = contributes;
    assert.deepEqual(commands[0]!.title, { value: 'Server neu starten', original: 'Restart Server' });
    assert.equal(views.fallacies[0]!.name, 'Befunde');
    assert.match(configuration.properties['fallacies.rules'].properties['require-timeout']!.markdownDescription, /^Require a time limit/);
    assert.deepEqual(JSON.stringify(contributes).match(/"%[^"]*/g), null);
  });

  it('tells what a check of the workspace found', async () => {
    const { document } = await openNew('auskunft.ts', "export const order = () => fetch('https://orders.shop.example/1');\n");
    await finding(document.uri, 'require-timeout');
    await vscode.commands.executeCommand('fallacies.checkWorkspace');
    assert.match(view().note ?? '', /^\d+ Dateien geprüft, \d+ Befunde\.$/);
  });
});
