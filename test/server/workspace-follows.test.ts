import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { checkWorkspaceMethod, clearWorkspaceMethod, type WorkspaceState } from '../../src/shared/workspace-messages.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { Editor } from './editor.js';

const call = 'export const rates = () => fetch("https://rates.example/today");\n';
const wrapper = "import axios from 'axios';\nexport const load = (url: string, options: { timeout?: number } = {}) => axios.get(url, { ...options });\n";
const limited = wrapper.replace('...options }', '...options, timeout: 3_000 }');
const user = (from: string) => `import { load } from '${from}';\nexport const rates = () => load('https://rates.example/today');\nexport const others = () => load('https://rates.example/others', { timeout: 2_000 });\n`;
const waits = ['require-timeout'];
const both = ['require-retry', 'require-timeout'];

describe('server: results of a check of the workspace', () => {
  const folder = temporaryFolder();
  const uriOf = (name: string) => pathToFileURL(`${folder.path}/${name}`).href;
  let editor: Editor;
  let settings: { exclude: string[] } = { exclude: ['excluded'] };

  before(async () => {
    folder.write({
      'package.json': '{ "name": "follows", "dependencies": { "axios": "1" } }',
      'src/lib/load.ts': wrapper,
      'src/lib/index.ts': "export * from './load.js';\n",
      'src/direct.ts': user('./lib/load.js'),
      'src/through-index.ts': user('./lib'),
      'src/alone.ts': "import axios from 'axios';\nexport const rates = () => axios.get('https://rates.example/today');\n",
      'src/rates.ts': call,
    });
    editor = await Editor.start({ folders: [uriOf('').replace(/\/$/, '')], settings: () => settings });
    await check();
  });
  after(() => editor.stop());

  const check = () => editor.connection.sendRequest<WorkspaceState>(checkWorkspaceMethod);
  const rules = (name: string) => editor.published.findLast(({ uri }) => uri === uriOf(name))?.diagnostics.map(({ code }) => code);
  const becomes = (name: string, expected: readonly string[]) => editor.until(() => (JSON.stringify(rules(name)) === JSON.stringify(expected) ? true : undefined));
  const told = (type: number, ...names: string[]) => void editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: names.map((name) => ({ uri: uriOf(name), type })) });
  const change = (files: Readonly<Record<string, string>>, type = 2) => {
    folder.write(files);
    told(type, ...Object.keys(files));
  };

  it('follow what a changed file hands to those that import it, through an index too', async () => {
    assert.deepEqual([rules('src/direct.ts'), rules('src/through-index.ts')], [waits, waits]);
    change({ 'src/lib/load.ts': limited });
    await becomes('src/direct.ts', []);
    await becomes('src/through-index.ts', []);
  });

  it('follow a document that is saved, in files that import it', async () => {
    const uri = uriOf('src/lib/load.ts');
    editor.open(uri, limited);
    await editor.diagnostics(uri);
    editor.replace(uri, limited, wrapper);
    await editor.diagnostics(uri);
    folder.write({ 'src/lib/load.ts': wrapper });
    editor.save(uri);
    await becomes('src/direct.ts', waits);
    editor.close(uri);
  });

  it('take in files that are new, unless they are left out', async () => {
    folder.write({ '.gitignore': 'ignored.ts\n' });
    change({ 'src/new.ts': call, 'src/ignored.ts': call, 'excluded/new.ts': call, 'dist/new.js': call, 'src/new.d.ts': call, 'deep/down/new.ts': call }, 1);
    await becomes('src/new.ts', both);
    await becomes('deep/down/new.ts', both);
    await editor.until(() => (editor.states.at(-1)?.done === 8 ? true : undefined));
    assert.deepEqual([rules('src/ignored.ts'), rules('excluded/new.ts'), rules('dist/new.js'), rules('src/new.d.ts')], [undefined, undefined, undefined, undefined]);
  });

  it('forget a file that is gone, and what others learnt from it', async () => {
    rmSync(`${folder.path}/src/lib/load.ts`);
    rmSync(`${folder.path}/deep`, { recursive: true });
    told(3, 'src/lib/load.ts', 'deep');
    await becomes('src/direct.ts', []);
    await becomes('deep/down/new.ts', []);
    change({ 'src/lib/load.ts': wrapper }, 1);
    await becomes('src/direct.ts', waits);
    await editor.until(() => (editor.states.at(-1)?.done === 7 ? true : undefined));
  });

  it('follow what is ignored and what settings exclude', async () => {
    settings = { exclude: [] };
    editor.settingsChanged();
    change({ '.gitignore': 'rates.ts\n' });
    await becomes('src/rates.ts', []);
    await becomes('src/ignored.ts', both);
    await becomes('excluded/new.ts', both);
  });

  it('follow where imports lead', async () => {
    change({ 'src/aliased.ts': user('the-loader') }, 1);
    await editor.until(() => (editor.states.at(-1)?.done === 9 ? true : undefined));
    assert.equal(rules('src/aliased.ts'), undefined);
    change({ 'tsconfig.json': '{ "compilerOptions": { "paths": { "the-loader": ["./src/lib/load.ts"] } } }' }, 1);
    await becomes('src/aliased.ts', waits);
  });

  it('are not told again when they are as they were', async () => {
    const seen = editor.published.length;
    const states = editor.states.length;
    editor.settingsChanged();
    await editor.until(() => editor.states[states]);
    assert.deepEqual(editor.published.slice(seen), []);
  });

  it('follow a default that is set for the whole project', async () => {
    assert.deepEqual(rules('src/alone.ts'), both);
    change({ 'src/defaults.ts': "import axios from 'axios';\naxios.defaults.timeout = 3_000;\n" }, 1);
    await becomes('src/alone.ts', ['require-retry']);
  });

  it('stay away once they are cleared', async () => {
    await editor.connection.sendRequest(clearWorkspaceMethod);
    const seen = editor.published.length;
    change({ 'src/new.ts': `\n${call}` });
    editor.settingsChanged();
    await check();
    assert.equal(editor.states.at(-1)?.phase, 'complete');
    assert.deepEqual([...new Set(editor.published.slice(seen).map(({ uri }) => uri))].length, editor.published.length - seen);
  });
});

describe('server: results of a check of files that only the editor can read', () => {
  const files: Record<string, string> = {
    'memfs:/ws/package.json': '{ "name": "ws", "dependencies": { "axios": "1" } }',
    'memfs:/ws/src/load.ts': wrapper,
    'memfs:/ws/src/user.ts': user('./load.js'),
  };
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ files, folders: ['memfs:/ws'] });
    await editor.connection.sendRequest<WorkspaceState>(checkWorkspaceMethod);
  });
  after(() => editor.stop());

  const rules = (uri: string) => editor.published.findLast((params) => params.uri === uri)?.diagnostics.map(({ code }) => code);
  const becomes = (uri: string, expected: readonly string[]) => editor.until(() => (JSON.stringify(rules(uri)) === JSON.stringify(expected) ? true : undefined));

  it('follow files that change, and take in new ones', async () => {
    assert.deepEqual(rules('memfs:/ws/src/user.ts'), waits);
    files['memfs:/ws/src/load.ts'] = limited;
    files['memfs:/ws/src/new.ts'] = call;
    editor.filesChanged('memfs:/ws/src/load.ts');
    editor.filesChanged('memfs:/ws/src/new.ts');
    await becomes('memfs:/ws/src/user.ts', []);
    await becomes('memfs:/ws/src/new.ts', both);
  });

  it('asks for no file but those that may say something else', async () => {
    const asked = editor.requested.length;
    editor.filesChanged('memfs:/ws/src/new.ts');
    files['memfs:/ws/src/new.ts'] = '';
    await becomes('memfs:/ws/src/new.ts', []);
    assert.ok(!editor.requested.slice(asked).includes('memfs:/ws/src/user.ts'), editor.requested.slice(asked).join());
  });
});
