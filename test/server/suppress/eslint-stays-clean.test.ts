import assert from 'node:assert/strict';
import { Linter } from 'eslint';
import { fileSilenced, inLineSilenced, lineSilenced } from './silenced.js';

/** What a project's own ESLint says that has never heard of our rules, and minds comments without effect. */
function saidBy(text: string): string[] {
  const config = { linterOptions: { reportUnusedDisableDirectives: 'error' as const } };
  return new Linter().verify(text, config, 'file.js').map(({ message }) => message);
}

const code = 'export const load = () => fetch("https://rates.example.com");\n';

describe('a comment that silences a rule, in a project without the plugin', () => {
  it('is nothing to ESLint before a line', () => {
    assert.deepEqual(saidBy(lineSilenced(code, 'fallacies', 'file.js')), []);
  });

  it('is nothing to ESLint at the end of a line', () => {
    assert.deepEqual(saidBy(inLineSilenced(code, 'fallacies', 'file.js')), []);
  });

  it('is nothing to ESLint at the top of a file', () => {
    assert.deepEqual(saidBy(fileSilenced(code, 'fallacies', 'file.js')), []);
  });

  it("would be an error in ESLint's own form, which is why there is ours", () => {
    assert.equal(saidBy(lineSilenced(code, 'eslint', 'file.js')).length, 1);
  });
});
