import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, folder, open, openNew, theExtension, write } from './support/editor.js';
import { becomes, eventually, stays } from './support/eventually.js';

/** What VS Code's own support of JSON says about a file. */
const complaints = (uri: vscode.Uri): string[] => vscode.languages.getDiagnostics(uri).map(({ message }) => message);

/** What is offered where the cursor is marked with `|`. */
async function offered(text: string): Promise<readonly vscode.CompletionItem[]> {
  const { document } = await openNew('fallacies.config.json', text.replace('|', ''));
  return offeredAt(document, text.indexOf('|'));
}

async function offeredAt(document: vscode.TextDocument, offset: number): Promise<readonly vscode.CompletionItem[]> {
  const at = document.positionAt(offset);
  return eventually(async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, at);
    return items.length > 0 ? items : undefined;
  });
}
const labels = (items: readonly vscode.CompletionItem[]): string[] => items.map(({ label }) => (typeof label === 'string' ? label : label.label));
const textOf = (documentation: vscode.CompletionItem['documentation']): string => (typeof documentation === 'object' ? documentation.value : String(documentation));

describe('fallacies.config.json in the editor', () => {
  afterEach(closeEverything);

  it('takes comments and trailing commas', async () => {
    const { document } = await openNew('fallacies.config.json', '{\n  // later\n  "level": "strict",\n  "rules": { "require-timeout": ["error", { "limitMs": 5000 }], },\n}\n');
    assert.equal(document.languageId, 'jsonc');
    const { document: wrong } = await openNew('fallacies.config.json', '{ "level": "strictest" }');
    await eventually(() => complaints(wrong.uri)[0]);
    await stays(() => complaints(document.uri), []);
  });

  it('may say where its schema stands', async () => {
    const schema = vscode.Uri.joinPath(theExtension().extensionUri, 'rules/docs/fallacies.config.schema.json');
    const { document } = await openNew('fallacies.config.json', JSON.stringify({ $schema: schema.toString(), limitMs: 0 }));
    await becomes(() => complaints(document.uri), ['Value is below the minimum of 1.']);
  });

  it('has its mistakes underlined', async () => {
    const { document } = await openNew('fallacies.config.json', '{ "levle": "strict", "rules": { "require-timeot": "off", "require-retry": ["error", { "limitMs": 0 }] } }');
    await becomes(() => complaints(document.uri).sort(), [
      'Property levle is not allowed.',
      'Property require-timeot is not allowed.',
      'Value is below the minimum of 1.',
    ]);
  });

  it('is opened for the file at hand by a command', async () => {
    const order = await write({ 'src/order.ts': 'export {};\n', 'fallacies.config.json': '{}' });
    await open(order);
    await vscode.commands.executeCommand('fallacies.openConfig');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), vscode.Uri.joinPath(order, '../../fallacies.config.json').toString());
  });

  it('is begun by the same command where there is none, with completion, and not saved', async () => {
    await openNew('order.ts', 'export {};\n');
    await vscode.commands.executeCommand('fallacies.openConfig');
    const { document } = vscode.window.activeTextEditor!;
    const { path } = vscode.Uri.joinPath(folder('desk'), 'fallacies.config.json');
    assert.deepEqual([document.uri.scheme, document.uri.path, document.languageId, document.isDirty], ['untitled', path, 'jsonc', true]);
    assert.ok(labels(await offeredAt(document, document.getText().indexOf('"recommended",') + 1)).includes('"strict"'));
    assert.deepEqual(complaints(document.uri), []);
  });

  it('completes keys, rules and options, and says what they are for', async () => {
    assert.ok(labels(await offered('{ "|" }')).includes('level'));
    const rules = await offered('{ "rules": { "|" } }');
    assert.ok(labels(rules).includes('require-timeout'));
    assert.match(textOf(rules[labels(rules).indexOf('require-timeout')]?.documentation), /^Require a time limit on every call that waits for a reply\./);
    assert.ok(labels(await offered('{ "rules": { "require-timeout": ["error", { "|" }] } }')).includes('browser'));
  });

  it('completes levels and severities', async () => {
    assert.deepEqual(labels(await offered('{ "level": "|" }')).sort(), ['"all"', '"recommended"', '"strict"']);
    assert.deepEqual(labels(await offered('{ "rules": { "require-timeout": "|" } }')).filter((label) => label.startsWith('"')).sort(), ['"error"', '"off"', '"warn"']);
  });
});
