import assert from 'node:assert/strict';
import { Editor } from './editor.js';

const text = 'import axios from "axios";\nexport const rates = () => axios.get("https://rates.example/today");\n';

describe('server: files that only the editor can read', () => {
  const files: Record<string, string> = {
    'memfs:/ws/package.json': '{ "name": "ws" }',
    'memfs:/ws/src/limits.ts': 'import axios from "axios";\naxios.defaults.timeout = 3_000;\n',
    'memfs:/ws/src/rates.ts': text,
    'memfs:/other/package.json': '{ "name": "other" }',
    'memfs:/other/rates.ts': text,
  };
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ files, folders: ['memfs:/ws', 'memfs:/other'] });
  });
  after(() => editor.stop());

  it('are fetched where they matter', async () => {
    editor.open('memfs:/other/rates.ts', text);
    await editor.until(() => editor.published.find(({ uri, diagnostics }) => uri === 'memfs:/other/rates.ts' && diagnostics.length === 2));
    editor.open('memfs:/ws/src/rates.ts', text);
    await editor.until(() => (editor.requested.includes('memfs:/ws/src/limits.ts') ? true : undefined));
    const last = await editor.until(() => editor.published.findLast(({ uri, diagnostics }) => uri === 'memfs:/ws/src/rates.ts' && diagnostics.length === 1));
    assert.deepEqual(last.diagnostics.map(({ code }) => code), ['require-retry']);
  });

  it('never lead to more findings while they are missing than when they are there', () => {
    const found = editor.published.filter(({ uri }) => uri === 'memfs:/ws/src/rates.ts').map(({ diagnostics }) => diagnostics.length);
    assert.ok(found.every((count) => count <= 1), found.join(', '));
  });

  it('are fetched once', () => {
    assert.equal(editor.requested.length, new Set(editor.requested).size);
  });

  it('are fetched again after they changed', async () => {
    files['memfs:/ws/src/limits.ts'] = '';
    editor.filesChanged('memfs:/ws/src/limits.ts');
    await editor.until(() => editor.published.find(({ uri, diagnostics }) => uri === 'memfs:/ws/src/rates.ts' && diagnostics.length === 2));
  });

  it('are fetched however often something changes while nobody types', async () => {
    const looks = () => editor.statuses.filter(({ uri }) => uri === 'memfs:/ws/src/rates.ts').length;
    for (let left = 60; left > 0; left -= 1) {
      const before = looks();
      editor.filesChanged('memfs:/ws/src/limits.ts');
      await editor.until(() => (looks() > before ? true : undefined));
    }
    const last = editor.published.findLast(({ uri }) => uri === 'memfs:/ws/src/rates.ts');
    assert.equal(last?.diagnostics.length, 2);
  });
});

describe('server: its life', () => {
  it('ends with its editor', async () => {
    const editor = await Editor.start();
    await editor.stop();
    assert.equal(editor.process.exitCode, 0);
  });

  it('survives an end without a farewell', async () => {
    const first = await Editor.start();
    first.process.kill('SIGKILL');
    await new Promise((resolve) => first.process.once('exit', resolve));
    const second = await Editor.start();
    second.open('untitled:again', text);
    assert.equal((await second.diagnostics('untitled:again')).length, 2);
    await second.stop();
  });
});
