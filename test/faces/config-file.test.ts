import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ESLint } from 'eslint';
import { fromConfigFile } from 'eslint-plugin-fallacies/config';
import { Editor } from '../server/editor.js';
import { projectRoot } from '../support/sources.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const read = "import { http } from '@acme/http';\nexport const order = () => http('https://orders.shop.example/1');\nexport const stock = () => fetch('https://stock.shop.example/1');\n";
const client = { name: 'http', from: '@acme/http', like: 'fetch' };

/** The files of a workspace with packages, and what is reported of each: `line severity rule`. */
const reported: Readonly<Record<string, readonly string[]>> = {
  'apps/web/order.js': ['3 1 require-timeout'],
  'order.js': ['2 1 require-retry', '2 2 require-timeout', '3 1 require-retry', '3 2 require-timeout'],
  'packages/a/deep/order.js': ['2 1 require-retry', '2 2 require-timeout', '3 1 require-retry', '3 2 require-timeout'],
  'packages/a/inner/order.js': ['3 2 require-retry'],
  'packages/a/old/order.js': [],
  'packages/b/generated/order.js': [],
  'packages/b/legacy.gen.js': [],
  'packages/b/lib/own/order.js': ['2 1 require-retry', '2 2 require-timeout', '3 1 require-retry', '3 2 require-timeout'],
  'packages/b/order.js': ['2 1 require-retry', '2 2 require-timeout', '3 1 require-retry', '3 2 require-timeout'],
  'packages/b/vendor/order.js': [],
};

describe('fallacies.config.json', () => {
  const folder = temporaryFolder();
  before(() => {
    const config = (value: object): string => JSON.stringify(value);
    folder.write({
      ...Object.fromEntries(Object.keys(reported).map((file) => [file, read])),
      'package.json': '{ "type": "module" }',
      'fallacies.config.json': config({ clients: [client], exclude: ['generated', '*.gen.js', 'packages/b/vendor/', '/own', './lib', '/'] }),
      'apps/web/fallacies.config.json': config({ rules: { 'fallacies/require-timeout': ['warn', { limitMs: 900 }], 'require-retry': 'off' } }),
      'packages/a/fallacies.config.json': config({ clients: [client], exclude: ['old/**'] }),
      'packages/a/inner/fallacies.config.json': config({ level: 'strict', rules: { 'require-timeout': 'off' } }),
    });
  });

  /** What is reported, as the expectation has it. */
  const inOrder = (found: Iterable<readonly [file: string, line: number, severity: number, rule: string | null]>): Record<string, string[]> => {
    const files: Record<string, string[]> = Object.fromEntries(Object.keys(reported).map((file) => [file, []]));
    for (const [file, line, severity, rule] of found) files[file.replaceAll('\\', '/')]?.push(`${line} ${severity} ${rule?.replace('fallacies/', '')}`);
    for (const list of Object.values(files)) list.sort();
    return files;
  };
  const fromResults = (results: readonly ESLint.LintResult[]) =>
    inOrder(results.flatMap(({ filePath, messages }) => messages.map(({ line, severity, ruleId }) => [relative(folder.path, filePath), line, severity, ruleId] as const)));

  it('means the same to ESLint', async () => {
    const eslint = new ESLint({ cwd: folder.path, overrideConfigFile: true, overrideConfig: fromConfigFile(folder.path) });
    assert.deepEqual(fromResults(await eslint.lintFiles('.')), reported);
  });

  it('means the same to an ESLint configuration in a folder below it', async () => {
    const web = join(folder.path, 'packages/b');
    const eslint = new ESLint({ cwd: web, overrideConfigFile: true, overrideConfig: fromConfigFile(web) });
    const expected = Object.entries(reported).map(([file, found]) => [file, file.startsWith('packages/b/') ? found : []]);
    assert.deepEqual(fromResults(await eslint.lintFiles('.')), Object.fromEntries(expected));
  });

  it('means the same to the command line', () => {
    const { stdout } = spawnSync(process.execPath, [join(projectRoot, 'dist/fallacies.mjs'), '--format', 'json', '.'], { cwd: folder.path, encoding: 'utf8' });
    assert.deepEqual(fromResults(JSON.parse(stdout) as ESLint.LintResult[]), reported);
  });

  it('means the same in the editor', async () => {
    const editor = await Editor.start({ folders: [pathToFileURL(folder.path).href], settings: () => ({ showErrorsAs: 'error', showWarningsAs: 'warning' }) });
    const found: [string, number, number, string][] = [];
    for (const file of Object.keys(reported)) {
      const uri = pathToFileURL(join(folder.path, file)).href;
      editor.open(uri, read, 'javascript');
      // In the editor 1 is an error, in ESLint 2.
      found.push(...(await editor.diagnostics(uri)).map(({ range, severity, code }): [string, number, number, string] => [file, range.start.line + 1, 3 - severity!, String(code)]));
    }
    await editor.stop();
    assert.deepEqual(inOrder(found), reported);
  });

  it('gives the limits and settings to ESLint', () => {
    const web = fromConfigFile(join(folder.path, 'apps/web'));
    assert.deepEqual(web.map(({ name, rules }) => [name, rules?.['fallacies/require-timeout']]), [['fallacies/fallacies.config.json', ['warn', { limitMs: 900 }]]]);
    const [root] = fromConfigFile(folder.path);
    assert.deepEqual((root?.settings?.['fallacies'] as { clients: unknown }).clients, [client]);
  });

  it('is asked for, where there is none, with the way out', () => {
    const above = join(folder.path, '..');
    assert.throws(() => fromConfigFile(above), { name: 'ConfigError', message: `${above}: there is no fallacies.config.json here or above. Write one (\`{}\` is enough), or use \`fallacies.configs.recommended\`.` });
  });

  it('stops ESLint where it is broken, with the file, the place and what is allowed', () => {
    folder.write({ 'fallacies.config.json': '{}', 'a/fallacies.config.json': '{\n  "level": "strictest"\n}' }, 'node_modules/broken');
    assert.throws(() => fromConfigFile(join(folder.path, 'node_modules/broken')), (error: Error) => {
      assert.equal(error.message.replaceAll('\\', '/').split('/node_modules/').at(-1), 'broken/a/fallacies.config.json:2:3: level: expected one of recommended, strict, all, found "strictest".');
      return true;
    });
  });
});
