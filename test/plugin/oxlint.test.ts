import assert from 'node:assert/strict';
import { join } from 'node:path';
import { reportedInESLint } from '../support/eslint-face.js';
import { builtPlugin, oxlint, oxlintConfig, type OxlintFinding } from '../support/oxlint.js';
import { placeOf } from '../support/reported.js';
import { filenameOf, filesOf } from '../support/rule-case.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { allCases } from '../support/tested-rules.js';

describe('the built plugin in oxlint', () => {
  const folder = temporaryFolder();
  let findings: readonly OxlintFinding[];

  // One process for all cases: each has a folder with a configuration of its own.
  before(() => {
    folder.write({ '.oxlintrc.json': oxlintConfig({}) });
    for (const [index, { tested, ruleCase }] of allCases.entries()) {
      const config = oxlintConfig({
        jsPlugins: [builtPlugin],
        rules: { [`fallacies/${tested.rule.name}`]: ['error', ...(ruleCase.options ? [ruleCase.options] : [])] },
        settings: { fallacies: ruleCase.settings },
      });
      folder.write({ ...filesOf(ruleCase), '.oxlintrc.json': config }, String(index));
    }
    findings = oxlint(folder.path);
  });

  for (const [index, { tested, ruleCase, title }] of allCases.entries()) {
    it(`gives the same as ESLint for ${title}`, () => {
      const path = join(folder.path, String(index), filenameOf(ruleCase));
      const found = findings.filter(({ file }) => file === path);
      const seen = found.map(({ rule, message, range }) => ({ rule, message, start: placeOf(ruleCase.code, range[0]), end: placeOf(ruleCase.code, range[1]) }));
      // oxlint hands plugins no parser for other files.
      const expected = reportedInESLint(tested.rule, ruleCase, { parsesOthers: false }).map(({ rule, message, line, column, endLine, endColumn }) => ({
        rule,
        message,
        start: { line, column },
        end: { line: endLine, column: endColumn },
      }));
      assert.deepEqual(seen.toSorted(byPlace), expected.toSorted(byPlace));
    });
  }
});

interface Placed {
  readonly start: { readonly line: number; readonly column: number };
  readonly message: string;
}

function byPlace(a: Placed, b: Placed): number {
  return a.start.line - b.start.line || a.start.column - b.start.column || a.message.localeCompare(b.message);
}
