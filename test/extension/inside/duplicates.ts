import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, open, openNew, replace, write } from './support/editor.js';
import { becomes, eventually, stays } from './support/eventually.js';
import { finding, findings, quickFix, shown } from './support/findings.js';
import { withSettings } from './support/settings.js';
import { nodes } from './support/tree.js';

const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";

/** What another linter's extension publishes about a rule of ours, in a line that counts from 1. */
function theirs(source: string, code: string, line: number): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(new vscode.Range(line - 1, 27, line - 1, 32), 'May hang.', vscode.DiagnosticSeverity.Error);
  diagnostic.source = source;
  diagnostic.code = { value: code, target: vscode.Uri.parse('https://shop.example/rule') };
  return diagnostic;
}

describe('findings that another linter publishes', () => {
  let other: vscode.DiagnosticCollection;
  beforeEach(() => {
    other = vscode.languages.createDiagnosticCollection('eslint');
  });
  afterEach(async () => {
    other.dispose();
    await closeEverything();
  });

  it('stand down while its own are there, and come back when they go', async () => {
    const { document } = await openNew('order.ts', call + call.replace('order', 'stock'));
    await becomes(() => shown(document.uri), ['1: require-timeout', '2: require-timeout']);
    other.set(document.uri, [theirs('eslint', 'fallacies/require-timeout', 1)]);
    await becomes(() => shown(document.uri), ['2: require-timeout']);
    await stays(() => shown(document.uri), ['2: require-timeout']);
    other.set(document.uri, [theirs('oxc', 'fallacies(require-timeout)', 1), theirs('oxc', 'fallacies(require-timeout)', 2)]);
    await becomes(() => shown(document.uri), []);
    other.clear();
    await becomes(() => shown(document.uri), ['1: require-timeout', '2: require-timeout']);
  });

  it('stand down from the start where the other was first', async () => {
    const uri = await write({ 'order.ts': `${call}// end\n` });
    other.set(uri, [theirs('eslint', 'fallacies/require-timeout', 1)]);
    const editor = await open(uri);
    await replace(editor, '// end', call.replace('order', 'stock'));
    await becomes(() => shown(uri), ['2: require-timeout']);
  });

  it('stay where the other reports something else', async () => {
    const { document } = await openNew('order.ts', call);
    await finding(document.uri, 'require-timeout');
    other.set(document.uri, [theirs('eslint', 'require-timeout', 1), theirs('eslint', 'fallacies/require-retry', 1), theirs('eslint', 'fallacies/require-timeout', 2)]);
    await stays(() => shown(document.uri), ['1: require-timeout']);
  });

  it('keep their hover and quick fixes', async () => {
    const { document } = await openNew('order.ts', call);
    const { range } = await finding(document.uri, 'require-timeout');
    other.set(document.uri, [theirs('eslint', 'fallacies/require-timeout', 1)]);
    await becomes(() => findings(document.uri).length, 0);
    assert.ok(await quickFix(document.uri, range, /AbortSignal\.timeout/));
    const texts = await eventually(async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, range.start);
      const all = hovers.flatMap(({ contents }) => contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))).join('\n');
      return all.includes('The network is reliable') ? all : undefined;
    });
    assert.match(texts, /The network is reliable/);
  });

  it('keep their place in the view', async () => {
    const { document } = await openNew('viewed-twice.ts', call);
    await finding(document.uri, 'require-timeout');
    other.set(document.uri, [theirs('eslint', 'fallacies/require-timeout', 1)]);
    await becomes(() => findings(document.uri).length, 0);
    await becomes(() => nodes().some((node) => node.kind === 'finding' && node.finding.uri === document.uri.toString()), true);
  });

  it('are shown beside its own if the setting says so', async () => {
    const { document } = await openNew('order.ts', call);
    await finding(document.uri, 'require-timeout');
    other.set(document.uri, [theirs('eslint', 'fallacies/require-timeout', 1)]);
    await becomes(() => shown(document.uri), []);
    await withSettings({ duplicates: 'showAll' }, () => becomes(() => shown(document.uri), ['1: require-timeout']));
    await becomes(() => shown(document.uri), []);
  });
});
