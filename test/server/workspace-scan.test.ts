import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { rmSync } from 'node:fs';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { checkWorkspaceMethod, clearWorkspaceMethod, type WorkspaceState } from '../../src/shared/workspace-messages.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { Editor } from './editor.js';

const call = 'export const rates = () => fetch("https://rates.example/today");\n';
const mended = 'export const rates = () => fetch("https://rates.example/today", { signal: AbortSignal.timeout(10_000) });\n';

describe('server: a check of the workspace', () => {
  const folder = temporaryFolder();
  const uriOf = (name: string) => pathToFileURL(`${folder.path}/${name}`).href;
  let editor: Editor;

  before(async () => {
    folder.write({
      'one/package.json': '{ "name": "one" }',
      'one/.gitignore': 'ignored/\n',
      'one/src/rates.ts': call,
      'one/src/fine.ts': mended,
      'one/src/open.ts': call,
      'one/src/leaving/old.ts': call,
      'one/src/types.d.ts': call,
      'one/ignored/rates.ts': call,
      'one/node_modules/dependency/index.js': call,
      'one/dist/rates.js': call,
      'one/excluded.ts': call,
      'one/generated.ts': `// @generated\n${call}`,
      'two/package.json': '{ "name": "two" }',
      'two/rates.js': call,
      'off/rates.js': call,
      'beside/rates.js': call,
    });
    const settings = (uri: string) => (uri.startsWith(uriOf('one')) ? { exclude: ['excluded.ts'] } : { enable: !uri.startsWith(uriOf('off')) });
    editor = await Editor.start({ folders: [uriOf('one'), uriOf('two'), uriOf('off')], settings });
  });
  after(() => editor.stop());

  const check = () => editor.connection.sendRequest<WorkspaceState>(checkWorkspaceMethod);
  /** What is shown of a file now. */
  const rules = (name: string) => editor.published.findLast(({ uri }) => uri === uriOf(name))?.diagnostics.map(({ code }) => code);
  const becomes = (name: string, expected: readonly string[]) => editor.until(() => (JSON.stringify(rules(name)) === JSON.stringify(expected) ? true : undefined));
  const both = ['require-retry', 'require-timeout'];

  it('is not made unless somebody asks', async () => {
    editor.open(uriOf('one/src/open.ts'), mended);
    await editor.diagnostics(uriOf('one/src/open.ts'));
    assert.deepEqual([...new Set(editor.published.map(({ uri }) => uri))], [uriOf('one/src/open.ts')]);
  });

  it('finds what is in files of all folders that are neither ignored nor excluded nor switched off', async () => {
    const state = await check();
    assert.deepEqual(state, { phase: 'complete', done: 6, total: 6, findings: 9 });
    const found = new Set(editor.published.filter(({ diagnostics }) => diagnostics.length > 0).map(({ uri }) => uri));
    assert.deepEqual([...found].sort(), ['one/src/fine.ts', 'one/src/leaving/old.ts', 'one/src/open.ts', 'one/src/rates.ts', 'two/rates.js'].map(uriOf));
    assert.deepEqual(rules('two/rates.js'), both);
  });

  it('tells on the way how far it is', () => {
    const states = editor.states.filter(({ phase }) => phase === 'running');
    assert.deepEqual(states[0], { phase: 'running', done: 0, total: 0, findings: 0 });
    assert.ok(states.length > 1);
  });

  it('shows of an open document what the document says, until it is closed', async () => {
    assert.deepEqual(rules('one/src/open.ts'), ['require-retry']);
    editor.close(uriOf('one/src/open.ts'));
    await becomes('one/src/open.ts', both);
  });

  it('leaves findings when a document opens, is mended, saved and closed, as the file is then', async () => {
    const uri = uriOf('one/src/rates.ts');
    editor.open(uri, call);
    await editor.diagnostics(uri);
    editor.replace(uri, '")', '", { signal: AbortSignal.timeout(10_000) })');
    folder.write({ 'one/src/rates.ts': mended });
    editor.save(uri);
    await editor.diagnostics(uri);
    const seen = editor.published.length;
    editor.close(uri);
    const after = await editor.until(() => editor.published.slice(seen).findLast((params) => params.uri === uri && params.diagnostics.length > 0));
    assert.deepEqual(after.diagnostics.map(({ code }) => code), ['require-retry']);
  });

  it('looks again at a file that changes on disk', async () => {
    folder.write({ 'one/src/rates.ts': call });
    editor.filesChanged(uriOf('one/src/rates.ts'));
    await becomes('one/src/rates.ts', both);
  });

  it('does not look at a file that it was not asked about', async () => {
    folder.write({ 'one/excluded.ts': `${call}\n`, 'two/rates.js': `\n${call}` });
    const seen = editor.published.length;
    editor.filesChanged(uriOf('one/excluded.ts'));
    editor.filesChanged(uriOf('beside/rates.js'));
    editor.filesChanged(uriOf('two/rates.js'));
    await editor.until(() => editor.published.slice(seen).find(({ uri }) => uri === uriOf('two/rates.js')));
    assert.deepEqual([...new Set(editor.published.slice(seen).map(({ uri }) => uri))], [uriOf('two/rates.js')]);
  });

  it('looks again at many files that change at once', async () => {
    folder.write(Object.fromEntries(Array.from({ length: 30 }, (_file, index) => [`two/many/${index}.js`, mended])));
    await check();
    folder.write(Object.fromEntries(Array.from({ length: 30 }, (_file, index) => [`two/many/${index}.js`, call])));
    const changes = Array.from({ length: 30 }, (_file, index) => ({ uri: uriOf(`two/many/${index}.js`), type: 2 }));
    void editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await becomes('two/many/29.js', both);
    await becomes('two/many/0.js', both);
  });

  it('forgets what was in a folder that is deleted, and finds it again if it comes back', async () => {
    rmSync(`${folder.path}/one/src/leaving`, { recursive: true });
    void editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('one/src/leaving'), type: 3 }] });
    await becomes('one/src/leaving/old.ts', []);
    folder.write({ 'one/src/leaving/old.ts': call });
    void editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('one/src/leaving/old.ts'), type: 1 }] });
    await becomes('one/src/leaving/old.ts', both);
  });

  it('follows a configuration file', async () => {
    folder.write({ 'two/fallacies.config.json': '{ "rules": { "require-timeout": "off" } }' });
    editor.filesChanged(uriOf('two/fallacies.config.json'));
    await becomes('two/rates.js', ['require-retry']);
  });

  it('forgets what is gone when it is made again', async () => {
    rmSync(`${folder.path}/one/src/leaving`, { recursive: true });
    await check();
    assert.deepEqual(rules('one/src/leaving/old.ts'), []);
  });

  it('forgets the findings of a folder that is closed', async () => {
    void editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: uriOf('two'), name: 'two' }] } });
    await becomes('two/rates.js', []);
    assert.notDeepEqual(rules('one/src/rates.ts'), []);
  });

  it('is cleared on command, which leaves open documents alone', async () => {
    editor.open(uriOf('one/src/open.ts'), call);
    await editor.diagnostics(uriOf('one/src/open.ts'));
    await editor.connection.sendRequest(clearWorkspaceMethod);
    await becomes('one/src/rates.ts', []);
    assert.deepEqual(rules('one/src/open.ts'), both);
    assert.equal(editor.states.at(-1)?.phase, 'none');
    editor.close(uriOf('one/src/open.ts'));
    await becomes('one/src/open.ts', []);
  });
});

describe('server: a long check of the workspace', () => {
  const folder = temporaryFolder();
  const uriOf = (name: string) => pathToFileURL(`${folder.path}/${name}`).href;
  const files = 150;
  let editor: Editor;

  before(async () => {
    folder.write(Object.fromEntries(Array.from({ length: files }, (_file, index) => [`${index}.ts`, Array.from({ length: 50 }, (_call, nth) => call.replace('rates', `rates${nth}`)).join('')])));
    editor = await Editor.start({ folders: [uriOf('').replace(/\/$/, '')] });
  });
  after(() => editor.stop());

  const settled = () => editor.until(() => editor.states.findLast(({ phase }) => phase !== 'running' && phase !== 'none'));

  it('stops when it is cancelled, and keeps what it found', async () => {
    const cancel = new CancellationTokenSource();
    const answer = editor.connection.sendRequest<WorkspaceState>(checkWorkspaceMethod, cancel.token);
    await editor.until(() => editor.states.find(({ done }) => done > 0));
    cancel.cancel();
    const state = await answer;
    assert.equal(state.phase, 'cancelled');
    assert.ok(state.done > 0 && state.done < files, `${state.done} files`);
    assert.ok(state.findings > 0);
  });

  it('holds no more findings than it may, and says so', async () => {
    const state = await editor.connection.sendRequest<WorkspaceState>(checkWorkspaceMethod);
    assert.equal(state.phase, 'manyFindings');
    assert.ok(state.findings <= 5_000 && state.findings > 4_800, `${state.findings} findings`);
    assert.deepEqual(await settled(), state);
  });

  it('lets somebody type meanwhile', async () => {
    editor.open('untitled:typing', call);
    await editor.diagnostics('untitled:typing');
    const answer = editor.connection.sendRequest<WorkspaceState>(checkWorkspaceMethod);
    await editor.until(() => editor.states.findLast(({ phase, done }) => phase === 'running' && done > 0));
    editor.replace('untitled:typing', '")', '", { signal: AbortSignal.timeout(10_000) })');
    assert.deepEqual((await editor.diagnostics('untitled:typing')).map(({ code }) => code), ['require-retry']);
    assert.equal(editor.states.at(-1)?.phase, 'running');
    await answer;
  });
});

describe('server: a check of a large project', () => {
  const folder = temporaryFolder();
  let editor: Editor;
  before(async () => {
    const filling = '// Text that has to be read before anything can be said of one file.\n'.repeat(400);
    folder.write({ 'package.json': '{ "name": "large" }', 'a.ts': 'import axios from "axios";\nexport const rates = () => axios.get("https://rates.example/today");\n' });
    folder.write(Object.fromEntries(Array.from({ length: 3_000 }, (_file, index) => [`many/${index % 30}/${index}.ts`, filling])));
    editor = await Editor.start({ folders: [pathToFileURL(folder.path).href] });
  });
  after(() => editor.stop());

  it('tells that it reads the project for its first file, and how far it is with that', async () => {
    const state = await editor.connection.sendRequest<WorkspaceState>(checkWorkspaceMethod);
    const reading = editor.states.flatMap(({ done, reading: files }) => (files === undefined ? [] : [{ done, files }]));
    assert.ok(reading.length > 0, JSON.stringify(editor.states));
    assert.ok(reading.every(({ done, files }, nth) => done === 0 && files >= (reading[nth - 1]?.files ?? 1) && files <= 3_003), JSON.stringify(reading));
    assert.deepEqual([state.phase, state.reading], ['complete', undefined]);
  });
});

describe('server: a check of files that only the editor can read', () => {
  const files: Record<string, string> = {
    'memfs:/ws/package.json': '{ "name": "ws" }',
    'memfs:/ws/.gitignore': '/private/\n',
    'memfs:/ws/private/rates.ts': call,
    'memfs:/ws/src/deep/.gitignore': 'left-out.ts\n',
    'memfs:/ws/src/deep/left-out.ts': call,
    'memfs:/ws/src/deep/rates.ts': call,
    'memfs:/ws/src/asked.ts': 'import axios from "axios";\nexport const rates = () => axios.get("https://rates.example/today");\n',
    'memfs:/ws/src/limits.ts': 'import axios from "axios";\naxios.defaults.timeout = 3_000;\n',
    'memfs:/ws/src/generated.ts': `// @generated\n${call}`,
    'memfs:/ws/node_modules/dependency/index.js': call,
    'memfs:/ws/excluded/rates.ts': call,
  };
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ files, folders: ['memfs:/ws'], settings: () => ({ exclude: ['excluded'] }) });
  });
  after(() => editor.stop());

  it('finds the same as on disk, other files taken into account', async () => {
    const state = await editor.connection.sendRequest<WorkspaceState>(checkWorkspaceMethod);
    assert.deepEqual(state, { phase: 'complete', done: 4, total: 4, findings: 3 });
    const found = editor.published.filter(({ diagnostics }) => diagnostics.length > 0).map(({ uri, diagnostics }) => [uri, diagnostics.map(({ code }) => code)]);
    assert.deepEqual(found, [
      ['memfs:/ws/src/asked.ts', ['require-retry']],
      ['memfs:/ws/src/deep/rates.ts', ['require-retry', 'require-timeout']],
    ]);
  });

  it('looks again at a file that changes', async () => {
    files['memfs:/ws/src/deep/rates.ts'] = mended;
    editor.filesChanged('memfs:/ws/src/deep/rates.ts');
    await editor.until(() => editor.published.find(({ uri, diagnostics }) => uri === 'memfs:/ws/src/deep/rates.ts' && diagnostics.length === 1));
  });
});
