import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, folder, openNew, theExtension } from './support/editor.js';
import { finding, quickFix } from './support/findings.js';
import { drawn, view } from './support/tree.js';

/** What the manifest of the running extension brings. VS Code keeps the English title of a command beside the shown one. */
interface Contributed {
  readonly commands: readonly { readonly title: object | string }[];
  readonly views: { readonly fallacies: readonly { readonly name: string }[] };
  readonly configuration: { readonly properties: { readonly 'fallacies.rules': { readonly properties: Readonly<Record<string, { readonly markdownDescription: string }>> } } };
}

const code = "export const order = () => fetch('https://orders.shop.example/1');\n";
const page = vscode.Uri.from({ scheme: 'fallacies', path: '/rules/require-timeout.md' });

describe('the extension in German', () => {
  afterEach(closeEverything);

  it('names its commands, its view and its rules', () => {
    const { contributes } = theExtension().packageJSON as { contributes: Contributed };
    const { commands, views, configuration } = contributes;
    assert.deepEqual(commands[0]!.title, { value: 'Server neu starten', original: 'Restart Server' });
    assert.equal(views.fallacies[0]!.name, 'Befunde');
    assert.match(configuration.properties['fallacies.rules'].properties['require-timeout']!.markdownDescription, /^Ein Zeitlimit für jeden Aufruf verlangen/);
    assert.deepEqual(JSON.stringify(contributes).match(/"%[^"]*/g), null);
  });

  it('says what will happen, why, and what to do', async () => {
    const { document } = await openNew('auskunft.ts', code);
    const { message, range } = await finding(document.uri, 'require-timeout');
    assert.match(message, /^`fetch` .*, wenn die Gegenstelle schweigt\.$/);
    await quickFix(document.uri, range, 'Nach 10 s aufgeben: `signal: AbortSignal.timeout(10_000)`.');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, range.start);
    const told = hovers.flatMap(({ contents }) => contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))).join('\n');
    assert.match(told, /\*\*Das Netzwerk ist zuverlässig\?\*\*/);
    assert.ok(drawn().some((line) => line.startsWith('Das Netzwerk ist zuverlässig | ')), drawn().join('\n'));
  });

  it('has the pages of its rules, with the same code', async () => {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
    assert.match(text, /\n## Was passieren wird\n/);
    assert.match(text, /\nexport async function rates\(\) \{\n/);
  });

  it('tells what a check of the workspace found', async () => {
    const { document } = await openNew('auskunft.ts', code);
    await finding(document.uri, 'require-timeout');
    await vscode.commands.executeCommand('fallacies.checkWorkspace');
    assert.match(view().note ?? '', /^\d+ Dateien geprüft, \d+ Befunde\.$/);
    await vscode.commands.executeCommand('fallacies.checkFolder', vscode.Uri.joinPath(folder('shop'), 'worker'));
    assert.match(view().note ?? '', /^\d+ Dateien in „(?:shop\/)?worker“ geprüft, \d+ Befunde\. Aus früheren Prüfungen behalten: \d+ Dateien, \d+ Befunde\.$/);
  });
});
