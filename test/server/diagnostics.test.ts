import assert from 'node:assert/strict';
import { Editor } from './editor.js';

describe('server: diagnostics', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start();
  });
  after(() => editor.stop());

  it('come with message, place, code and link when a document opens', async () => {
    editor.open('untitled:Untitled-1', 'export const rates = () => fetch("https://rates.example/today");\n');
    assert.deepEqual(await editor.diagnostics('untitled:Untitled-1'), []);
  });
});
