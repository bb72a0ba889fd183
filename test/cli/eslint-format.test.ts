import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import * as tsParser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import fallaciesPlugin from 'eslint-plugin-fallacies';
import { fallacies, resultsOf } from './command.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What ESLint itself prints for the example shop at level strict. */
async function eslintOutput(): Promise<unknown[]> {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [
      { files: ['**/*.{js,cjs,mjs,ts,tsx}'], languageOptions: { parser: tsParser }, linterOptions: { reportUnusedDisableDirectives: 'off' } },
      { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
      fallaciesPlugin.configs.strict,
    ],
  });
  const results = await eslint.lintFiles(['examples/shop/**/*.{js,cjs,mjs,ts,tsx}']);
  const formatter = await eslint.loadFormatter('json');
  return JSON.parse(await formatter.format(results)) as unknown[];
}

const byPath = (a: unknown, b: unknown): number => (filePath(a) < filePath(b) ? -1 : 1);
const filePath = (result: unknown): string => (result as { filePath: string }).filePath;

describe("the command line's JSON", () => {
  it('is what ESLint 10 prints for the same files, to the letter', async () => {
    const ours = resultsOf(fallacies(root, ['--format', 'json', '--level', 'strict', 'examples/shop']));
    assert.ok(ours.some(({ messages }) => messages.length > 0));
    assert.equal(JSON.stringify([...ours].sort(byPath), null, 2), JSON.stringify((await eslintOutput()).sort(byPath), null, 2));
  });
});
