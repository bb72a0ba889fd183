import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../support/temporary-folder.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const start = (...paths: string[]) => spawnSync(process.execPath, [join(root, 'scripts/start.mjs'), ...paths], { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });

describe('npm start', () => {
  const folder = temporaryFolder();

  it('shows the example shop and ends with 0, however much is found', () => {
    const { status, stdout } = start();
    assert.deepEqual([status, /^ {2}✖ \d+ findings in \d+ files/m.test(stdout), stdout.endsWith('To look at code of your own: npm start -- PATH\n')], [0, true, true]);
  });

  it('runs at level strict', () => {
    folder.write({ 'users.js': "import axios from 'axios';\nconst users = axios.create({ timeout: 1_000 });\nexport const all = () => users.get('https://users.example/all');\n" });
    assert.match(start(folder.path).stdout, /^ {2}✖ Nothing retries/m);
  });

  it('ends with 2 where it could not run', () => {
    assert.equal(start(join(folder.path, 'nowhere')).status, 2);
  });
});

describe('the bundle of the command line', () => {
  it('comes with the notices of what went into it', () => {
    const notices = readFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    const packages = ['commander', 'picocolors', 'ignore', 'picomatch', '@typescript-eslint/scope-manager', '@humanwhocodes/momoa', 'fast-string-width', 'fastest-levenshtein', '@modelcontextprotocol/sdk', 'zod'];
    assert.deepEqual(packages.filter((name) => !notices.includes(`\n${name} `)), []);
  });

  it('leaves oxc-parser to be installed beside it', () => {
    assert.doesNotMatch(readFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8'), /^oxc-parser /m);
  });
});
