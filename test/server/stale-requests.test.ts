import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { parse } from '../../src/engine/parse/node-parser.js';
import type { Editor } from './editor.js';
import { serverInProcess } from './in-process.js';

const call = 'export const rates = () => fetch("https://rates.example/today");\n';
const all = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
const uri = 'untitled:a';

describe('server: requests that nobody waits for any more', () => {
  let editor: Editor;
  let parsed = 0;
  beforeEach(async () => {
    editor = await serverInProcess({ loadParser: () => (text, path) => ((parsed += 1), parse(text, path)) }, { settings: () => ({}) });
    editor.open(uri, call);
    await editor.diagnostics(uri);
    parsed = 0;
  });
  afterEach(() => editor.connection.dispose());

  /** Types twice, so that the second edit waits for its turn. */
  const type = () => {
    editor.replace(uri, '\n', '\n\n');
    return editor.replace(uri, '\n', '\n\n');
  };
  /** How many quick fixes there are: none for who does not wait for them. */
  const ask = async ({ token } = new CancellationTokenSource()) =>
    (await editor.connection.sendRequest<unknown[]>('textDocument/codeAction', { textDocument: { uri }, range: all, context: { diagnostics: [] } }, token)).length;

  it('cost nothing: they are dropped', async () => {
    const stale = Array.from({ length: 50 }, () => new CancellationTokenSource());
    const answers = stale.map((source) => ask(source));
    for (const token of stale) token.cancel();
    assert.deepEqual(new Set(await Promise.all(answers)), new Set([0]));
    assert.equal(parsed, 0);
  });

  it('do not pile up: those of one version wait for one look at it, and know what it found', async () => {
    // Looks have to wait for the settings now.
    editor.settingsChanged();
    type();
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask()));
    assert.equal(new Set(answers).size, 1);
    assert.ok(answers[0]! > 4, `${answers[0]} actions`);
    assert.ok(editor.statuses.length <= 4, `${editor.statuses.length} looks`);
  });

  it('are dropped while they wait for a look, too', async () => {
    const version = type();
    const token = new CancellationTokenSource();
    const answer = ask(token);
    token.cancel();
    assert.equal(await answer, 0);
    assert.equal((await editor.diagnostics(uri, version)).length, 2);
  });
});
