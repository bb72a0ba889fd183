import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { ESLint } from 'eslint';
import { oxlint, oxlintConfig } from '../support/oxlint.js';
import { placeOf } from '../support/reported.js';
import { projectRoot, sourcesUnder } from '../support/sources.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const manifest = JSON.parse(readFileSync(`${projectRoot}rules/package.json`, 'utf8')) as { version: string; dependencies: Record<string, string> };

/** Runs a program and gives what it prints. Exit code 1 is a linter's way to say that there are findings. */
function run(command: string, args: readonly string[], cwd: string): string {
  const { stdout, stderr, status, error } = spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' && command === 'npm' });
  if (error) throw error;
  assert.ok(status === 0 || status === 1, `${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

describe('the packed plugin', () => {
  const folder = temporaryFolder();
  let packed: { readonly filename: string; readonly files: readonly { readonly path: string }[] };

  before(() => {
    const printed = run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder.path], join(projectRoot, 'rules'));
    [packed] = JSON.parse(printed) as [typeof packed];
  });

  it('holds the compiled rules, their pages, a README and the licence', () => {
    const top = new Set(packed.files.map(({ path }) => path.replace(/\/.*/, '/')));
    assert.deepEqual([...top].sort(), ['LICENSE', 'README.md', 'dist/', 'docs/', 'package.json']);
  });

  it('holds what the sources give, and nothing stale', () => {
    const compiled = packed.files.map(({ path }) => path).filter((path) => path.startsWith('dist/'));
    const expected = sourcesUnder('rules/src').flatMap(({ path }) => {
      const base = path.replace(/^rules\/src\//, 'dist/').replace(/\.ts$/, '');
      return [`${base}.d.ts`, `${base}.js`];
    });
    assert.deepEqual(compiled.sort(), expected.sort());
  });

  const code = "export async function orders(id) {\n  return fetch(`https://orders.shop.example/${id}`);\n}\n";
  const expected = { rule: 'require-timeout', line: 2, column: 10, message: '`fetch` may hang 5 minutes, or for ever on a slow body, if the peer falls silent.' };

  /** A project that has the plugin, its dependencies and these programs, and nothing else. */
  function installed(name: string, programs: Readonly<Record<string, string>>): string {
    const project = join(folder.path, name);
    const modules = join(project, 'node_modules');
    mkdirSync(join(modules, 'eslint-plugin-fallacies'), { recursive: true });
    run('tar', ['-xzf', join('..', packed.filename), '-C', 'node_modules/eslint-plugin-fallacies', '--strip-components=1'], project);
    const links = { ...Object.fromEntries(Object.keys(manifest.dependencies).map((dependency) => [dependency, dependency])), ...programs };
    for (const [link, from] of Object.entries(links)) {
      mkdirSync(dirname(join(modules, link)), { recursive: true });
      symlinkSync(join(projectRoot, 'node_modules', from), join(modules, link), 'junction');
    }
    folder.write({ 'package.json': '{ "name": "scratch", "type": "module" }', 'orders.js': code }, name);
    return project;
  }

  const eslints = { 'ESLint 10': 'eslint', 'ESLint 9': 'eslint-9' };
  for (const [title, eslint] of Object.entries(eslints)) {
    describe(`installed beside ${title}`, () => {
      let project: string;

      before(() => {
        project = installed(eslint, { eslint });
      });

      it('reports as a plugin of an ESLint configuration', () => {
        folder.write({ 'eslint.config.js': "import fallacies from 'eslint-plugin-fallacies';\nexport default [fallacies.configs.recommended];\n" }, eslint);
        const printed = run(process.execPath, ['node_modules/eslint/bin/eslint.js', '--format', 'json', 'orders.js'], project);
        const [result] = JSON.parse(printed) as ESLint.LintResult[];
        const found = result?.messages.map(({ ruleId, line, column, message }) => ({ rule: ruleId?.replace('fallacies/', ''), line, column, message }));
        assert.deepEqual(found?.filter(({ rule }) => rule === 'require-timeout'), [expected]);
      });

      it('follows a configuration file', () => {
        folder.write(
          {
            'eslint.config.js': "import { fromConfigFile } from 'eslint-plugin-fallacies/config';\nexport default fromConfigFile(import.meta.dirname);\n",
            'fallacies.config.json': '{ "rules": { "require-retry": "off", "require-timeout": "warn" }, "exclude": ["legacy"] }',
            'legacy/orders.js': code,
            'packages/[id]/orders.js': code,
            'packages/[id]/fallacies.config.json': '{ "rules": { "require-timeout": "off" } }',
          },
          eslint,
        );
        const printed = run(process.execPath, ['node_modules/eslint/bin/eslint.js', '--format', 'json', '.'], project);
        const found = (JSON.parse(printed) as ESLint.LintResult[]).flatMap(({ filePath, messages }) =>
          messages.map(({ ruleId, severity }) => `${relative(project, filePath).replaceAll('\\', '/')}: ${severity} ${ruleId}`),
        );
        assert.deepEqual(found.sort(), ['orders.js: 1 fallacies/require-timeout', 'packages/[id]/orders.js: 1 fallacies/require-retry']);
      });

      it('has types that a TypeScript configuration compiles with, and that need nothing else', () => {
        const config = `import { defineConfig } from 'eslint/config';
import fallacies from 'eslint-plugin-fallacies';
import { fromConfigFile } from 'eslint-plugin-fallacies/config';

export const fromFile = defineConfig([fromConfigFile(), fromConfigFile('packages/shop')]);
export const byName = defineConfig({ plugins: { fallacies }, extends: ['fallacies/recommended'] });
export const asObject = defineConfig([fallacies.configs.strict, { rules: { 'fallacies/require-timeout': ['error', { limitMs: 5000 }] } }]);
export const version: string = fallacies.meta.version;
// @ts-expect-error there is no such configuration
export const missing = fallacies.configs.strictest;
`;
        const compilerOptions = { module: 'nodenext', target: 'es2022', strict: true, noEmit: true, skipLibCheck: false, types: [] };
        folder.write({ 'eslint.config.ts': config, 'tsconfig.json': JSON.stringify({ compilerOptions, files: ['eslint.config.ts'] }) }, eslint);
        assert.equal(run(process.execPath, [join(projectRoot, 'node_modules/typescript/lib/tsc.js'), '-p', '.'], project), '');
      });
    });
  }

  it('reports as a JS plugin of oxlint, by its name', () => {
    const project = installed('oxlint', {});
    folder.write({ '.oxlintrc.json': oxlintConfig({ jsPlugins: ['eslint-plugin-fallacies'], rules: { 'fallacies/require-timeout': 'error' } }) }, 'oxlint');
    const found = oxlint(project).map(({ rule, message, range }) => ({ rule, ...placeOf(code, range[0]), message }));
    assert.deepEqual(found, [expected]);
  });
});
