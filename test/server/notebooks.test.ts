import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { fileReportMethod } from '../../src/shared/messages.js';
import { fixAllMethod, mendMethod, type FixAllAnswer, type FixAllParams, type MendParams } from '../../src/shared/workspace-messages.js';
import { temporaryFolder } from '../support/temporary-folder.js';
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

describe('server: the configuration of notebooks', () => {
  const folder = temporaryFolder();
  const cellOf = (name: string) => `${pathToFileURL(`${folder.path}/${name}`).href.replace('file:', 'vscode-notebook-cell:')}#W0sZmlsZQ%3D%3D`;
  const inMemory = (name: string) => `vscode-notebook-cell:/ws/${name}#W0s${Buffer.from('memfs').toString('base64url')}`;
  const asked: string[] = [];
  let editor: Editor;
  before(async () => {
    folder.write({
      'package.json': '{ "name": "desk" }',
      'off/fallacies.config.json': '{ "rules": { "require-response-status-check": "off" } }',
      'strict/fallacies.config.json': '{ "level": "strict", "exclude": ["left-out"] }',
    });
    editor = await Editor.start({
      folders: [pathToFileURL(folder.path).href, 'memfs:/ws'],
      files: { 'memfs:/ws/fallacies.config.json': '{ "rules": { "require-response-status-check": "off" } }' },
      settings: (uri) => {
        asked.push(uri);
        return { exclude: ['excluded/**'] };
      },
    });
  });
  after(() => editor.stop());

  const codes = async (uri: string) => {
    editor.open(uri, reads);
    return (await editor.diagnostics(uri)).map(({ code }) => code);
  };

  it('is that of the place where they lie', async () => {
    assert.deepEqual(await codes(cellOf('plain.ipynb')), ['require-response-status-check']);
    assert.deepEqual(await codes(cellOf('off/rates.ipynb')), []);
    assert.deepEqual(await codes(cellOf('strict/rates.ipynb')), ['require-response-status-check', 'require-timeout']);
    assert.deepEqual(await codes(inMemory('rates.ipynb')), []);
  });

  it('is told in the report of what holds for them', async () => {
    const report = await editor.connection.sendRequest<readonly string[]>(fileReportMethod, { uri: cellOf('strict/rates.ipynb') });
    assert.ok(report.includes('Level: strict, from the configuration'), report.join('\n'));
    assert.ok(report.some((line) => line.startsWith('Configuration: ') && line.endsWith('/strict/fallacies.config.json')), report.join('\n'));
  });

  it('excludes them by the name of the notebook', async () => {
    assert.deepEqual(await codes(cellOf('excluded/rates.ipynb')), []);
    assert.deepEqual(await codes(cellOf('strict/left-out/rates.ipynb')), []);
    const told = await editor.until(() => ((all) => (all.length === 2 ? all : undefined))(editor.statuses.filter(({ uri }) => /excluded|left-out/.test(uri))));
    assert.deepEqual(told.map(({ text }) => text), ['Not checked', 'Not checked']);
  });

  it('takes the settings of their folder', () => {
    assert.ok(asked.includes(pathToFileURL(`${folder.path}/plain.ipynb`).href), asked.join());
  });

  it('takes effect when it changes', async () => {
    folder.write({ 'off/fallacies.config.json': '{}' });
    editor.filesChanged(pathToFileURL(`${folder.path}/off/fallacies.config.json`).href);
    await editor.until(() => (editor.published.findLast(({ uri }) => uri === cellOf('off/rates.ipynb'))?.diagnostics.length === 1 ? true : undefined));
  });

  it('counts where a finding is mended from the view', async () => {
    const uri = cellOf('strict/rates.ipynb');
    const [, timeout] = await editor.diagnostics(uri);
    const params: MendParams = { uri, rule: 'require-timeout', ...timeout!.range.start, how: 'silence' };
    assert.notEqual(await editor.connection.sendRequest(mendMethod, params), null);
  });
});
