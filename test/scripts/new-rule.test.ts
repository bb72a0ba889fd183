import assert from 'node:assert/strict';
import { projectCopy } from './project-copy.js';

describe('npm run new-rule', () => {
  const project = projectCopy();

  it('makes the files of a rule, registers it in order and says what to fill in', () => {
    const { code, stdout } = project.run('new-rule', 'require-tide-table');
    assert.equal(code, 0);
    assert.match(stdout, /^Fill in, in this order:\n {2}test\/rules\/require-tide-table\.test\.ts /);
    assert.match(project.read('rules/src/rules/require-tide-table.ts'), /^export const requireTideTable = defineRule/m);
    assert.match(project.read('rules/src/catalogue/rules/require-tide-table.ts'), /^export const requireTideTable: CatalogueRule = /m);
    assert.match(project.read('test/rules/require-tide-table.test.ts'), /^testRule\(requireTideTable, /m);
    const entries = project.read('rules/src/catalogue/rules.ts');
    const rules = project.read('rules/src/rules/index.ts');
    assert.match(entries, /^import \{ requireTideTable \} from '\.\/rules\/require-tide-table\.js';$/m);
    assert.match(rules, /^import \{ requireTideTable \} from '\.\/require-tide-table\.js';$/m);
    const registered = [entries.matchAll(/^ {2}'[\w-]+': \w+,$/gm), rules.matchAll(/^ {2}\w+,$/gm)].map((lines) => [...lines].map(([line]) => line));
    for (const lines of registered) assert.deepEqual(lines, lines.toSorted());
    assert.ok(registered[0]?.includes("  'require-tide-table': requireTideTable,") && registered[1]?.includes('  requireTideTable,'));
  });

  it('refuses a rule that is there', () => {
    assert.deepEqual(project.run('new-rule', 'require-timeout'), {
      code: 2,
      stdout: '',
      stderr: 'There is a rule require-timeout already: rules/src/catalogue/rules/require-timeout.ts.\n',
    });
  });

  it('refuses a name that says neither what is asked for nor what is forbidden', () => {
    const { code, stderr } = project.run('new-rule', 'check-timeout');
    assert.equal(code, 2);
    assert.match(stderr, /^"check-timeout" is no name for a rule/);
  });

  it('refuses a name that is not in kebab case', () => {
    const { code, stderr } = project.run('new-rule', 'requireTimeout');
    assert.equal(code, 2);
    assert.match(stderr, /^"requireTimeout" is no name for a rule/);
  });

  it('refuses a path', () => {
    assert.equal(project.run('new-rule', 'no-../../x').code, 2);
  });

  it('says how it is used', () => {
    assert.deepEqual(project.run('new-rule'), { code: 2, stdout: '', stderr: 'Usage: npm run new-rule -- ID\n' });
  });
});
