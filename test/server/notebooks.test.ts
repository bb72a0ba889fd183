import assert from 'node:assert/strict';
import { fixAllMethod, type FixAllAnswer, type FixAllParams } from '../../src/shared/workspace-messages.js';
import { Editor } from './editor.js';

const ask = "const answer = await fetch('https://rates.example/today');\n";
const reads = `${ask}const rates = await answer.json();\nrates.usd\n`;
const cell = (notebook: string, number: number) => `vscode-notebook-cell:/desk/${notebook}.ipynb#W${number}sZmlsZQ%3D%3D`;

describe('server: cells of notebooks', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start();
  });
  after(() => editor.stop());

  const shown = async (uri: string) => (await editor.diagnostics(uri)).map(({ code, range }) => `${range.start.line + 1}:${range.start.character + 1} ${code}`);
  const becomes = (uri: string, codes: readonly string[]) =>
    editor.until(() => {
      const last = editor.published.findLast((params) => params.uri === uri);
      return last !== undefined && JSON.stringify(last.diagnostics.map(({ code }) => code)) === JSON.stringify(codes) ? true : undefined;
    });

  it('have findings at their own places', async () => {
    editor.open(cell('places', 0), 'const a = 1;\n', 'javascript');
    editor.open(cell('places', 1), reads);
    assert.deepEqual(await shown(cell('places', 1)), ['1:22 require-response-status-check']);
    assert.deepEqual(await shown(cell('places', 0)), []);
  });

  it('are left alone where another cell says what a name means', async () => {
    editor.open(cell('shared', 0), reads);
    editor.open(cell('shared', 1), "import fetch from 'somewhere';\n");
    await becomes(cell('shared', 0), []);
    editor.open(cell('apart', 0), reads);
    assert.deepEqual(await shown(cell('apart', 0)), ['1:22 require-response-status-check']);
  });

  it('are left alone when everything is fixed, where another cell says what a name means', async () => {
    editor.open(cell('fixed', 0), "import fetch from 'somewhere';\n");
    editor.open(cell('fixed', 1), reads);
    const params: FixAllParams = { rule: 'require-response-status-check', uri: cell('fixed', 1) };
    const fixed = async () => (await editor.connection.sendRequest<FixAllAnswer<unknown>>(fixAllMethod, params)).fixed;
    assert.equal(await fixed(), 0);
    editor.close(cell('fixed', 0));
    assert.equal(await fixed(), 1);
  });

  it('are looked at again when another cell changes, and when it goes', async () => {
    editor.open(cell('changing', 0), reads);
    editor.open(cell('changing', 1), 'rates.eur\n');
    await becomes(cell('changing', 0), ['require-response-status-check']);
    editor.replace(cell('changing', 1), 'rates.eur', 'answer.ok');
    await becomes(cell('changing', 0), []);
    editor.close(cell('changing', 1));
    await becomes(cell('changing', 0), ['require-response-status-check']);
  });
});
