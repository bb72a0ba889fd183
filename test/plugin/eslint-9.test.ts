import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter, type ESLint } from 'eslint-9';
import fallacies from 'eslint-plugin-fallacies';
import { reportedInESLint } from '../support/eslint-face.js';
import { reportedByESLint } from '../support/reported.js';
import { filenameOf, filesOf } from '../support/rule-case.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { allCases } from '../support/tested-rules.js';

describe('the built plugin in ESLint 9, over files on disk', () => {
  const folder = temporaryFolder();

  it(`runs under ${Linter.version}`, () => {
    assert.match(Linter.version, /^9\./);
  });

  for (const [index, { tested, ruleCase, title }] of allCases.entries()) {
    it(`gives the same as ESLint 10 for ${title}`, () => {
      folder.write(filesOf(ruleCase), String(index));
      const cwd = join(folder.path, String(index));
      const messages = new Linter({ configType: 'flat', cwd }).verify(
        ruleCase.code,
        {
          files: ['**'],
          languageOptions: { parser, ...ruleCase.languageOptions },
          settings: { fallacies: ruleCase.settings },
          linterOptions: { reportUnusedDisableDirectives: 'off' },
          plugins: { fallacies: fallacies as unknown as ESLint.Plugin },
          rules: { [`fallacies/${tested.rule.name}`]: ['error', ...(ruleCase.options ? [ruleCase.options] : [])] },
        },
        { filename: join(cwd, filenameOf(ruleCase)) },
      );
      assert.deepEqual(reportedByESLint(ruleCase.code, messages), reportedInESLint(tested.rule, ruleCase));
    });
  }
});
