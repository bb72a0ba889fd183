import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openNew, openUntitled, replace, theExtension, write } from './support/editor.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";

/** What a tool answers, outside of any chat. */
async function ask(name: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : JSON.stringify(part))).join('');
}

/** What is said where a tool refuses. */
async function refusal(name: string, input: object): Promise<string> {
  try {
    return `answered: ${await ask(name, input)}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('tools for language models', () => {
  afterEach(closeEverything);

  it('are those that the manifest promises', () => {
    const manifest = theExtension().packageJSON as { contributes: { languageModelTools: { name: string }[] } };
    const there = new Set(vscode.lm.tools.map(({ name }) => name));
    const promised = manifest.contributes.languageModelTools.map(({ name }) => name);
    assert.deepEqual(promised.filter((name) => !there.has(name)), []);
    assert.equal(promised.length, 2);
  });

  it('tell the findings of a file that nobody opened', async () => {
    const uri = await write({ 'tool-closed.ts': call });
    const text = await ask('fallacies_listFindings', { filePath: uri.path });
    assert.match(text, /^1 finding in .*tool-closed\.ts\. 1 finding\. Level recommended\./);
    assert.match(text, /\n {2}1:28 warning require-timeout: `fetch` may hang 5 minutes/);
    assert.match(text, /keeps the call waiting/);
    assert.match(text, /Read: .*: https:\/\//);
  });

  it('take a path from the workspace folder on', async () => {
    const uri = await write({ 'tool-relative.ts': call });
    assert.match(await ask('fallacies_listFindings', { filePath: vscode.workspace.asRelativePath(uri) }), /^1 finding in /);
  });

  it('tell what is on the screen, saved or not', async () => {
    const editor = await openNew('tool-typed.ts', call);
    const filePath = editor.document.uri.path;
    assert.match(await ask('fallacies_listFindings', { filePath }), /^1 finding in /);
    await replace(editor, "method: 'POST'", "method: 'POST', signal: AbortSignal.timeout(3_000)");
    assert.match(await ask('fallacies_listFindings', { filePath }), /^No findings in /);
  });

  it('tell of a file as it is, though a comparison shows it as it was', async () => {
    const comparison = vscode.workspace.registerTextDocumentContentProvider('as-it-was', { provideTextDocumentContent: () => 'export {};\n' });
    try {
      const uri = await write({ 'tool-compared #1.ts': call });
      await vscode.workspace.openTextDocument(uri.with({ scheme: 'as-it-was' }));
      assert.match(await ask('fallacies_listFindings', { filePath: uri.fsPath }), /^1 finding in /);
      assert.match(await ask('fallacies_listFindings', { filePath: vscode.workspace.asRelativePath(uri) }), /^1 finding in /);
    } finally {
      comparison.dispose();
    }
  });

  it('tell of what was never saved, by its name', async () => {
    const { document } = await openUntitled('typescript', call);
    assert.match(await ask('fallacies_listFindings', { filePath: document.uri.toString() }), /^1 finding in /);
    assert.match(await ask('fallacies_listFindings', { filePath: document.fileName }), /^1 finding in /);
  });

  it('tell at once that a file has no findings', async () => {
    const uri = await write({ 'tool-clean.ts': 'export const one = 1;\n' });
    assert.match(await ask('fallacies_listFindings', { filePath: uri.path }), /^No findings in .*tool-clean\.ts\. No findings\. Level recommended\./);
  });

  it('tell everything that is known where no file is named, up to a limit', async () => {
    await openNew('tool-all.ts', call.repeat(3).replace('order', 'first').replace('order', 'second'));
    assert.match(await ask('fallacies_listFindings', { limit: 500 }), /tool-all\.ts\n {2}1:\d+ warning require-timeout/);
    assert.match(await ask('fallacies_listFindings', { limit: 1 }), /^\d+ findings in the files that were looked at\. .*\n\n\d+ more not listed/);
  });

  it('refuse a file that is not there, one outside of the workspace, and one in another language', async () => {
    assert.match(await refusal('fallacies_listFindings', { filePath: 'nowhere/order.ts' }), /There is no file `nowhere\/order\.ts` in the workspace/);
    assert.match(await refusal('fallacies_listFindings', { filePath: '/nowhere/order.ts' }), /lies outside of the workspace/);
    assert.match(await refusal('fallacies_listFindings', { filePath: '../../order.ts' }), /lies outside of the workspace/);
    const notes = await write({ 'tool-notes.md': '# Notes\n' });
    assert.match(await refusal('fallacies_listFindings', { filePath: notes.path }), /neither JavaScript nor TypeScript/);
  });

  it('explain a rule', async () => {
    const text = await ask('fallacies_explainRule', { rule: 'fallacies/require-jitter' });
    assert.match(text, /^# require-jitter\n/);
    assert.match(text, /## When not to use it\n/);
  });

  it('refuse a rule that there is not, with close ones', async () => {
    assert.match(await refusal('fallacies_explainRule', { rule: 'timeout' }), /There is no rule `timeout`\. Close to it: .*`require-timeout`/);
  });
});
