import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver';
import { projectRoot } from '../support/sources.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { Editor } from './editor.js';

const call = (name: string) => `export const ${name} = () => fetch('https://shop.example/${name}', { method: 'POST' });\n`;
const old = call('orders') + call('stock');

describe('server: a baseline', () => {
  const folder = temporaryFolder();
  const uriOf = (name: string) => pathToFileURL(`${folder.path}/${name}`).href;
  let settings: object = {};
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ settings: () => settings, folders: [pathToFileURL(folder.path).href] });
  });
  beforeEach(() => {
    settings = {};
    editor.settingsChanged();
  });
  after(() => editor.stop());

  /** `line severity`, and a star for what the message says to be in the baseline. */
  const inShort = (diagnostics: readonly Diagnostic[]): string[] =>
    diagnostics.map(({ range, severity, message, tags }) => {
      assert.equal(tags, undefined);
      return `${range.start.line + 1} ${severity}${typeof message === 'string' && message.endsWith(' (In the baseline.)') ? '*' : ''}`;
    });
  const shown = async (name: string): Promise<string[]> => inShort(await editor.diagnostics(uriOf(name)));
  const shownAfter = async (name: string, act: () => void): Promise<string[]> => {
    const seen = editor.published.length;
    act();
    return inShort((await editor.until(() => editor.published.slice(seen).find(({ uri }) => uri === uriOf(name)))).diagnostics);
  };
  const changed = (name: string, text: string | undefined): void => {
    if (text === undefined) rmSync(join(folder.path, name));
    else folder.write({ [name]: text });
    editor.filesChanged(uriOf(name));
  };
  const noteDown = (within: string): void => {
    const { status, stderr } = spawnSync(process.execPath, [join(projectRoot, 'dist/fallacies.mjs'), '--update-baseline', '.'], { cwd: join(folder.path, within), encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  };

  it('of the command line makes its findings hints, and new ones stay what they are', async () => {
    folder.write({ 'app/src/shop.ts': old });
    noteDown('app');
    editor.open(uriOf('app/src/shop.ts'), old);
    assert.deepEqual(await shown('app/src/shop.ts'), ['1 4*', '2 4*']);
    editor.replace(uriOf('app/src/shop.ts'), 'export', `${call('mail')}export`);
    assert.deepEqual(await shown('app/src/shop.ts'), ['1 2', '2 4*', '3 4*']);
    await editor.until(() => editor.statuses.find(({ uri, text }) => uri === uriOf('app/src/shop.ts') && text === '1 new finding'));
  });

  it('takes effect at once when it comes and goes', async () => {
    folder.write({ 'late/shop.ts': old });
    editor.open(uriOf('late/shop.ts'), old);
    assert.deepEqual(await shown('late/shop.ts'), ['1 2', '2 2']);
    noteDown('late');
    assert.deepEqual(await shownAfter('late/shop.ts', () => editor.filesChanged(uriOf('late/fallacies-baseline.json'))), ['1 4*', '2 4*']);
    assert.deepEqual(await shownAfter('late/shop.ts', () => changed('late/fallacies-baseline.json', undefined)), ['1 2', '2 2']);
  });

  it('may hide its findings or be passed over', async () => {
    folder.write({ 'modes/shop.ts': old });
    noteDown('modes');
    editor.open(uriOf('modes/shop.ts'), old);
    assert.deepEqual(await shown('modes/shop.ts'), ['1 4*', '2 4*']);
    const under = (baseline: string) =>
      shownAfter('modes/shop.ts', () => {
        settings = { baseline };
        editor.settingsChanged();
      });
    assert.deepEqual(await under('hide'), []);
    assert.deepEqual(await under('ignore'), ['1 2', '2 2']);
  });

  it('of ESLint or oxlint counts findings of a rule in a file', async () => {
    const suppressions = (file: string, count: number) => JSON.stringify({ [file]: { 'fallacies/require-timeout': { count }, 'no-console': { count: 1 } } });
    folder.write({ 'linted/eslint-suppressions.json': suppressions('src/shop.ts', 2), 'linted/src/shop.ts': old });
    editor.open(uriOf('linted/src/shop.ts'), old);
    assert.deepEqual(await shown('linted/src/shop.ts'), ['1 4*', '2 4*']);
    const one = { 'src/shop.ts': { 'fallacies/require-timeout': { count: 1 } } };
    assert.deepEqual(await shownAfter('linted/src/shop.ts', () => changed('linted/eslint-suppressions.json', JSON.stringify(one))), ['1 2', '2 2']);
    assert.deepEqual(await shownAfter('linted/src/shop.ts', () => changed('linted/oxlint-suppressions.json', suppressions('src/shop.ts', 2))), ['1 4*', '2 4*']);
  });

  it('that is nearer goes over one above', async () => {
    folder.write({ 'above/inner/shop.ts': old });
    noteDown('above');
    folder.write({ 'above/inner/fallacies-baseline.json': '{ "version": 1, "findings": {} }' });
    editor.open(uriOf('above/inner/shop.ts'), old);
    assert.deepEqual(await shown('above/inner/shop.ts'), ['1 2', '2 2']);
  });

  it('that is broken is told and passed over', async () => {
    folder.write({ 'broken/shop.ts': old, 'broken/fallacies-baseline.json': '{ "version": 7, "findings": {} }' });
    editor.open(uriOf('broken/shop.ts'), old);
    assert.deepEqual(await shown('broken/shop.ts'), ['1 2', '2 2']);
    const status = await editor.until(() => editor.statuses.find(({ uri }) => uri === uriOf('broken/shop.ts')));
    assert.deepEqual([status.severity, status.text], ['warning', 'Baseline is broken']);
    assert.match(status.detail, /broken\/fallacies-baseline\.json: has the version 7; this program reads versions 1 and 2\./);
  });

  it('keeps hovers and quick fixes', async () => {
    folder.write({ 'fixes/shop.ts': old });
    noteDown('fixes');
    editor.open(uriOf('fixes/shop.ts'), old);
    const [first] = await editor.diagnostics(uriOf('fixes/shop.ts'));
    assert.ok(await editor.hover(uriOf('fixes/shop.ts'), 0, first!.range.start.character + 1));
    const [action] = await editor.codeActions(uriOf('fixes/shop.ts'), first!.range, [first!]);
    assert.deepEqual(action?.diagnostics, [first]);
  });
});
