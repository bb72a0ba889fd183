import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { checkPartMethod, checkWorkspaceMethod, clearWorkspaceMethod, type PartParams, type WorkspaceState } from '../../src/shared/workspace-messages.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { Editor } from './editor.js';

const call = 'export const rates = () => fetch("https://rates.example/today");\n';
const mended = 'export const rates = () => fetch("https://rates.example/today", { signal: AbortSignal.timeout(10_000) });\n';
const long = Array.from({ length: 50 }, (_call, nth) => call.replace('rates', `rates${nth}`)).join('');
const both = ['require-retry', 'require-timeout'];

describe('server: a check of a part of the workspace', () => {
  const folder = temporaryFolder();
  const uriOf = (name: string) => pathToFileURL(`${folder.path}/${name}`).href;
  let editor: Editor;

  beforeEach(async () => {
    rmSync(`${folder.path}/shop`, { recursive: true, force: true });
    folder.write({
      'shop/package.json': '{ "name": "shop" }',
      'shop/.gitignore': 'ignored/\n',
      'shop/web/cart.ts': call,
      'shop/web/deep/price.ts': call,
      'shop/web/ignored/cart.ts': call,
      'shop/web/excluded.ts': call,
      'shop/web/dist/cart.js': call,
      'shop/webshop/cart.ts': call,
      'shop/api/main.ts': call,
      'shop/api/notes.md': '# Notes\n',
      'desk/cart.ts': call,
      'beside/cart.ts': call,
    });
    editor = await Editor.start({ folders: [uriOf('shop'), uriOf('desk')], settings: () => ({ exclude: ['web/excluded.ts'] }) });
  });
  afterEach(() => editor.stop());

  const check = (as: PartParams['as'], ...names: string[]) => editor.connection.sendRequest<WorkspaceState>(checkPartMethod, { as, uris: names.map(uriOf) } satisfies PartParams);
  const checkAll = () => editor.connection.sendRequest<WorkspaceState>(checkWorkspaceMethod);
  const rules = (name: string) => editor.published.findLast(({ uri }) => uri === uriOf(name))?.diagnostics.map(({ code }) => code);
  const becomes = (name: string, expected: readonly string[]) => editor.until(() => (JSON.stringify(rules(name)) === JSON.stringify(expected) ? true : undefined));
  const told = (type: number, ...names: string[]) => void editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: names.map((name) => ({ uri: uriOf(name), type })) });
  /** The files that are shown with findings. */
  const found = () => [...new Set(editor.published.map(({ uri }) => uri))].filter((uri) => editor.published.findLast((params) => params.uri === uri)!.diagnostics.length > 0).sort();

  it('looks below a folder and nowhere else, and leaves out what a check of everything leaves out', async () => {
    const state = await check('places', 'shop/web');
    assert.deepEqual(state, { phase: 'complete', part: { as: 'places', uris: [uriOf('shop/web')] }, done: 2, total: 2, findings: 4 });
    assert.deepEqual(found(), ['shop/web/cart.ts', 'shop/web/deep/price.ts'].map(uriOf));
  });

  it('takes folders of several workspace folders, and single files', async () => {
    const state = await check('places', 'shop/web/deep', 'desk', 'shop/api/main.ts');
    assert.equal(state.done, 3);
    assert.deepEqual(found(), ['desk/cart.ts', 'shop/api/main.ts', 'shop/web/deep/price.ts'].map(uriOf));
  });

  it('finds nothing in what is left out, or lies in no folder of the workspace', async () => {
    const state = await check('places', 'shop/web/ignored', 'shop/web/dist', 'shop/web/excluded.ts', 'beside');
    assert.deepEqual([state.phase, state.done, state.total], ['complete', 0, 0]);
    assert.deepEqual(found(), []);
  });

  it('looks at files that changed, as far as there is anything to look at in them', async () => {
    const state = await check('changes', 'shop/api/main.ts', 'shop/api/notes.md', 'shop/api/gone.ts', 'beside/cart.ts');
    assert.deepEqual(state, { phase: 'complete', part: { as: 'changes' }, done: 1, total: 1, findings: 2 });
    assert.deepEqual(found(), [uriOf('shop/api/main.ts')]);
  });

  it('keeps what earlier checks found elsewhere, and tells of it', async () => {
    await checkAll();
    folder.write({ 'shop/web/cart.ts': mended });
    const state = await check('places', 'shop/web');
    assert.deepEqual(state, { phase: 'complete', part: { as: 'places', uris: [uriOf('shop/web')] }, done: 2, total: 2, findings: 3, kept: { files: 3, findings: 6 } });
    assert.deepEqual(rules('shop/web/cart.ts'), ['require-retry']);
    assert.deepEqual(rules('shop/api/main.ts'), both);
  });

  it('is followed by one of everything, which is told without it', async () => {
    await check('places', 'shop/web');
    assert.deepEqual(await checkAll(), { phase: 'complete', done: 5, total: 5, findings: 10 });
  });

  it('forgets what is gone from its folder, and nothing elsewhere', async () => {
    await checkAll();
    rmSync(`${folder.path}/shop/web/deep`, { recursive: true });
    rmSync(`${folder.path}/shop/api`, { recursive: true });
    await check('places', 'shop/web');
    assert.deepEqual([rules('shop/web/deep/price.ts'), rules('shop/api/main.ts')], [[], both]);
  });

  it('is followed by what changes in its files, and by new ones below its folder alone', async () => {
    await check('places', 'shop/web');
    folder.write({ 'shop/web/cart.ts': mended, 'shop/web/new.ts': call, 'shop/api/new.ts': call, 'shop/api/main.ts': mended });
    told(2, 'shop/web/cart.ts', 'shop/api/main.ts');
    told(1, 'shop/api/new.ts', 'shop/web/new.ts');
    await becomes('shop/web/new.ts', both);
    await becomes('shop/web/cart.ts', ['require-retry']);
    const state = await editor.until(() => editor.states.findLast(({ done }) => done === 3));
    assert.deepEqual([state.part, state.total, state.findings], [{ as: 'places', uris: [uriOf('shop/web')] }, 3, 5]);
    assert.deepEqual([rules('shop/api/new.ts'), rules('shop/api/main.ts')], [undefined, undefined]);
  });

  it('leaves what was checked before to be followed as it was', async () => {
    await checkAll();
    await check('changes', 'shop/web/cart.ts');
    folder.write({ 'shop/api/new.ts': call, 'shop/api/main.ts': mended });
    told(1, 'shop/api/new.ts');
    told(2, 'shop/api/main.ts');
    await becomes('shop/api/new.ts', both);
    await becomes('shop/api/main.ts', ['require-retry']);
    await editor.until(() => editor.states.findLast(({ kept }) => kept?.files === 5 && kept.findings === 9));
  });

  it('follows settings, in the files that it looked at', async () => {
    await check('changes', 'shop/web/cart.ts');
    folder.write({ 'shop/fallacies.config.json': '{ "rules": { "require-timeout": "off" } }' });
    told(1, 'shop/fallacies.config.json');
    await becomes('shop/web/cart.ts', ['require-retry']);
    assert.deepEqual(found(), [uriOf('shop/web/cart.ts')]);
  });

  it('takes over from documents that close, if they are among its files', async () => {
    editor.open(uriOf('shop/web/cart.ts'), mended);
    editor.open(uriOf('shop/api/main.ts'), mended);
    await editor.diagnostics(uriOf('shop/api/main.ts'));
    await check('places', 'shop/web');
    assert.deepEqual(rules('shop/web/cart.ts'), ['require-retry']);
    editor.close(uriOf('shop/web/cart.ts'));
    editor.close(uriOf('shop/api/main.ts'));
    await becomes('shop/web/cart.ts', both);
    await becomes('shop/api/main.ts', []);
  });

  it('is forgotten with all others on command', async () => {
    await check('places', 'shop/web');
    await check('places', 'shop/api');
    await editor.connection.sendRequest(clearWorkspaceMethod);
    assert.deepEqual(editor.states.at(-1), { phase: 'none', done: 0, total: 0, findings: 0 });
    assert.deepEqual(found(), []);
  });

  it('waits for another one that was asked for before', async () => {
    const [first, second, third] = await Promise.all([check('places', 'shop/web'), check('places', 'shop/api'), checkAll()]);
    assert.deepEqual([first, second, third].map(({ phase, done }) => `${phase} ${done}`), ['complete 2', 'complete 1', 'complete 5']);
  });
});

describe('server: a long check of a part', () => {
  const folder = temporaryFolder();
  const uriOf = (name: string) => pathToFileURL(`${folder.path}/${name}`).href;
  let editor: Editor;

  before(async () => {
    const files = (under: string, count: number) => Object.fromEntries(Array.from({ length: count }, (_file, index) => [`${under}/${index}.ts`, long]));
    folder.write({ ...files('early', 60), ...files('web', 40), 'api/main.ts': call });
    editor = await Editor.start({ folders: [uriOf('').replace(/\/$/, '')] });
  });
  after(() => editor.stop());

  const check = (name: string, { token } = new CancellationTokenSource()) => editor.connection.sendRequest<WorkspaceState>(checkPartMethod, { as: 'places', uris: [uriOf(name)] } satisfies PartParams, token);
  const rules = (name: string) => editor.published.findLast(({ uri }) => uri === uriOf(name))?.diagnostics.length ?? 0;

  it('keeps what it found when it is cancelled, and all else', async () => {
    await check('api');
    const cancel = new CancellationTokenSource();
    const answer = check('early', cancel);
    await editor.until(() => editor.states.find(({ part, done }) => part !== undefined && 'uris' in part && part.uris[0] === uriOf('early') && done > 0));
    cancel.cancel();
    const state = await answer;
    assert.equal(state.phase, 'cancelled');
    assert.ok(state.done > 0 && state.done < 60 && state.findings > 0, JSON.stringify(state));
    assert.deepEqual(state.kept, { files: 1, findings: 2 });
  });

  it('stops where a check of everything stops', async () => {
    const state = await check('early');
    assert.equal(state.phase, 'manyFindings');
    assert.equal(rules('api/main.ts'), 0);
  });

  it('takes the room of earlier ones where there is none left, and says so', async () => {
    const state = await check('web');
    assert.deepEqual([state.phase, state.done, state.findings, state.kept, state.madeRoom], ['complete', 40, 4000, undefined, true]);
    assert.equal(rules('early/0.ts'), 0);
  });

  it('says no more of it the next time', async () => {
    assert.deepEqual([(await check('web')).madeRoom, (await check('api')).kept], [undefined, { files: 40, findings: 4000 }]);
  });
});

describe('server: a check of a part that only the editor can read', () => {
  const files: Record<string, string> = {
    'memfs:/ws/.gitignore': '/web/private/\n',
    'memfs:/ws/web/cart.ts': call,
    'memfs:/ws/web/private/cart.ts': call,
    'memfs:/ws/api/main.ts': call,
  };
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ files, folders: ['memfs:/ws'] });
  });
  after(() => editor.stop());

  it('finds the same as on disk, and enters no folder beside it', async () => {
    const state = await editor.connection.sendRequest<WorkspaceState>(checkPartMethod, { as: 'places', uris: ['memfs:/ws/web'] } satisfies PartParams);
    assert.deepEqual(state, { phase: 'complete', part: { as: 'places', uris: ['memfs:/ws/web'] }, done: 1, total: 1, findings: 2 });
    assert.ok(!editor.requested.includes('memfs:/ws/api/main.ts'), editor.requested.join());
  });
});
