import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openNew, replace, write } from './support/editor.js';
import { becomes } from './support/eventually.js';
import { finding, shown } from './support/findings.js';

const call = `export async function order(id: string) {
  return fetch(\`https://orders.shop.example/\${id}\`);
}
`;

const client = `import axios from 'axios';

const users = axios.create({ baseURL: 'https://users.example', timeout: 0 });

export const userNamed = (name: string) => users.get('/users', { params: { name } });
`;

describe('diagnostics', () => {
  afterEach(closeEverything);

  it('say in one line what will happen, where, and from which rule', async () => {
    const { document } = await openNew('order.ts', call);
    const found = await finding(document.uri, 'require-timeout');
    assert.equal(found.message, '`fetch` may hang 5 minutes, or for ever on a slow body, if the peer falls silent.');
    assert.equal(document.getText(found.range), 'fetch');
    assert.equal(found.source, 'fallacies');
    assert.deepEqual(found.tags ?? [], []);
  });

  it('link the rule to its primary reading', async () => {
    const { document } = await openNew('order.ts', call);
    const { code } = await finding(document.uri, 'require-timeout');
    assert.ok(typeof code === 'object');
    assert.equal(code.value, 'require-timeout');
    assert.match(code.target.toString(true), /^https:\/\//);
  });

  it('show errors as warnings and warnings as information', async () => {
    const { document } = await openNew('order.ts', call);
    const timeout = await finding(document.uri, 'require-timeout');
    const retry = await finding(document.uri, 'require-retry');
    assert.equal(timeout.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(retry.severity, vscode.DiagnosticSeverity.Information);
  });

  it('appear for JavaScript, JSX and TSX too', async () => {
    const call = "export const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });\n";
    const { document: javascript } = await openNew('order.js', call);
    await becomes(() => shown(javascript.uri), ['1: require-timeout']);
    const page = "export const order = () => fetch('https://orders.shop.example/1').then((answer) => answer.json());\nexport const Page = () => <p />;\n";
    const { document: jsx } = await openNew('page.jsx', page);
    await becomes(() => shown(jsx.uri).filter((line) => line.endsWith('status-check')), ['1: require-response-status-check']);
    const { document: tsx } = await openNew('page.tsx', page);
    await becomes(() => shown(tsx.uri).filter((line) => line.endsWith('status-check')), ['1: require-response-status-check']);
  });

  it('follow what is typed', async () => {
    const editor = await openNew('order.ts', call);
    const { uri } = editor.document;
    await becomes(() => shown(uri), ['2: require-retry', '2: require-timeout']);
    await replace(editor, 'export async', '\nexport async');
    await becomes(() => shown(uri), ['3: require-retry', '3: require-timeout']);
    await replace(editor, '${id}`)', '${id}`, { signal: AbortSignal.timeout(3_000) })');
    await becomes(() => shown(uri), ['3: require-retry']);
  });

  it('stand where a client is made, and point to the calls that rely on it', async () => {
    const { document } = await openNew('users.ts', client);
    const { range, relatedInformation = [] } = await finding(document.uri, 'require-timeout');
    assert.equal(range.start.line, 2);
    assert.deepEqual(
      relatedInformation.map(({ location, message }) => [location.uri.toString(), document.getText(location.range), message]),
      [[document.uri.toString(), 'users.get', '`users.get` relies on it.']],
    );
  });

  it('go when the document is closed', async () => {
    const uri = await write({ 'closed.ts': call });
    // A document that an extension opened would stay open for minutes.
    await vscode.commands.executeCommand('vscode.open', uri);
    await becomes(() => shown(uri), ['2: require-retry', '2: require-timeout']);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await becomes(() => shown(uri), []);
  });
});
