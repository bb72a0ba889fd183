import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import type { ESLint } from 'eslint';
import fallacies from 'eslint-plugin-fallacies';
import { Editor } from '../server/editor.js';
import { projectRoot } from '../support/sources.js';
import { temporaryFolder } from '../support/temporary-folder.js';

type Files = Readonly<Record<string, string>>;

/** What is not decided by a call itself: the same call once with a finding and once without. */
interface Decision {
  readonly source: string;
  /** The source without a finding, where it is not the other files that take it away. */
  readonly silentSource?: string;
  /** The other files that bring the finding. */
  readonly found: Files;
  /** Those that take it away. */
  readonly silent: Files;
  readonly expected: string;
}

const users = (type: string) => `import type { ${type} } from 'axios';
export class Users {
  constructor(private readonly http: ${type}) {}
  all() { return this.http.get('/users', { timeout: 0 }); }
}
`;

const decisions: Readonly<Record<string, Decision>> = {
  'a wrapper in another file': {
    source: "import { load } from './load.js';\nexport const all = () => load('https://users.example', { method: 'POST' });\n",
    found: { 'src/load.ts': 'export const load = (url, { timeout, ...rest }) => fetch(url, { ...rest, signal: AbortSignal.timeout(timeout) });' },
    silent: { 'src/load.ts': 'export const load = (url, { timeout = 3_000, ...rest }) => fetch(url, { ...rest, signal: AbortSignal.timeout(timeout) });' },
    expected: '2:26 `load` may hang 5 minutes, or for ever on a slow body, if the peer falls silent.',
  },
  'a client that is handed in': {
    source: users('AxiosInstance'),
    silentSource: users('AxiosResponse'),
    found: {},
    silent: {},
    expected: '4:53 `timeout: 0` switches the limit off: `this.http.get` waits for ever if the peer falls silent.',
  },
  'a default of the whole project': {
    source: "import axios from 'axios';\nexport const all = () => axios.post('https://users.example', {});\n",
    found: { 'src/setup.ts': "import axios from 'axios';\naxios.defaults.baseURL = 'https://users.example';\n" },
    silent: { 'src/setup.ts': "import axios from 'axios';\naxios.defaults.timeout = 3_000;\n" },
    expected: '2:26 `axios.post` waits for ever if the peer falls silent.',
  },
  'a version in the lockfile': {
    source: "import fetch from 'node-fetch';\nexport const all = () => fetch('https://users.example', { method: 'POST', timeout: 3_000 });\n",
    found: { 'package-lock.json': '{ "packages": { "node_modules/node-fetch": { "version": "3.3.2" } } }' },
    silent: { 'package-lock.json': '{ "packages": { "node_modules/node-fetch": { "version": "2.7.0" } } }' },
    expected: '2:84 `fetch` ignores `timeout`: it waits for ever if the peer falls silent.',
  },
};

interface Message {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const row = ({ line, column, message }: Message) => `${line}:${column} ${message}`;

function inESLint(root: string, source: string): string[] {
  const config: Linter.Config[] = [{ files: ['**/*.ts'], languageOptions: { parser } }, fallacies.configs.recommended];
  return new Linter({ cwd: root }).verify(source, config, { filename: join(root, 'src/service.ts') }).map(row);
}

function onCommandLine(root: string): string[] {
  const { stdout } = spawnSync(process.execPath, [join(projectRoot, 'dist/fallacies.mjs'), '--format', 'json', join(root, 'src/service.ts')], { encoding: 'utf8' });
  return (JSON.parse(stdout) as ESLint.LintResult[]).flatMap(({ messages }) => messages.map(row));
}

async function inEditor(root: string, source: string): Promise<string[]> {
  const editor = await Editor.start({ settings: () => ({}), folders: [root] });
  try {
    const uri = pathToFileURL(join(root, 'src/service.ts')).href;
    editor.open(uri, source);
    const diagnostics = await editor.diagnostics(uri);
    return diagnostics.map(({ range, message }) => row({ line: range.start.line + 1, column: range.start.character + 1, message: typeof message === 'string' ? message : message.value }));
  } finally {
    await editor.stop();
  }
}

for (const [name, { source, silentSource = source, found, silent, expected }] of Object.entries(decisions)) {
  describe(`${name} changes a finding`, () => {
    const folder = temporaryFolder();
    let noisy: string;
    let calm: string;
    before(() => {
      const manifest = '{ "name": "service", "dependencies": { "node-fetch": ">=2", "axios": "1" } }';
      folder.write({ 'package.json': manifest, 'src/service.ts': source, ...found }, 'noisy');
      folder.write({ 'package.json': manifest, 'src/service.ts': silentSource, ...silent }, 'calm');
      noisy = join(folder.path, 'noisy');
      calm = join(folder.path, 'calm');
    });

    it('in ESLint', () => {
      assert.deepEqual(inESLint(noisy, source), [expected]);
      assert.deepEqual(inESLint(calm, silentSource), []);
    });

    it('on the command line', () => {
      assert.deepEqual(onCommandLine(noisy), [expected]);
      assert.deepEqual(onCommandLine(calm), []);
    });

    it('in the editor', async () => {
      assert.deepEqual(await inEditor(noisy, source), [expected]);
      assert.deepEqual(await inEditor(calm, silentSource), []);
    });
  });
}
