import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectCopy } from './project-copy.js';

describe('npm run rename-rule', () => {
  const project = projectCopy();
  const there = (path: string) => existsSync(join(project.path, path));

  it('refuses a rule that is not there', () => {
    assert.deepEqual(project.run('rename-rule', 'no-such-rule', 'no-other-rule'), {
      code: 2,
      stdout: '',
      stderr: 'There is no rule no-such-rule: rules/src/rules/no-such-rule.ts does not exist.\n',
    });
  });

  it('refuses a name that is taken', () => {
    assert.deepEqual(project.run('rename-rule', 'require-retry', 'require-timeout'), {
      code: 2,
      stdout: '',
      stderr: 'There is a rule require-timeout already: rules/src/catalogue/rules/require-timeout.ts.\n',
    });
  });

  it('refuses a name that is not fit for a rule', () => {
    const { code, stderr } = project.run('rename-rule', 'require-retry', 'retry');
    assert.equal(code, 2);
    assert.match(stderr, /^"retry" is no name for a rule/);
  });

  it('renames the files and every mention, and keeps the indexes in order', () => {
    project.write('test/proof/require-retry.test.ts', "import { requireRetry } from '../../rules/src/rules/require-retry.js';\n");
    project.write('notes.md', 'fallacies/require-retry, require-retry-after, not-require-retry\n');
    const { code, stdout } = project.run('rename-rule', 'require-retry', 'no-single-attempt');
    assert.equal(code, 0);
    assert.match(stdout, /\nrequire-retry is no-single-attempt now\. Next: npm run generate && npm test/);

    for (const path of ['rules/src/catalogue/rules', 'rules/src/rules', 'rules/docs/rules', 'test/proof']) {
      const ending = path.startsWith('test') ? '.test.ts' : path.includes('docs') ? '.md' : '.ts';
      assert.ok(there(`${path}/no-single-attempt${ending}`), path);
      assert.ok(!there(`${path}/require-retry${ending}`), path);
    }
    assert.equal(project.read('test/proof/no-single-attempt.test.ts'), "import { noSingleAttempt } from '../../rules/src/rules/no-single-attempt.js';\n");
    assert.equal(project.read('notes.md'), 'fallacies/no-single-attempt, require-retry-after, not-require-retry\n');
    // In order, whichever rules stand beside it.
    const entries: readonly string[] = project.read('rules/src/catalogue/rules.ts').match(/^ {2}'[\w-]+': \w+,$/gm) ?? [];
    assert.ok(entries.includes("  'no-single-attempt': noSingleAttempt,"));
    assert.deepEqual(entries, entries.toSorted());
    const exported: readonly string[] = project.read('rules/src/rules/index.ts').match(/^ {2}\w+,$/gm) ?? [];
    assert.ok(exported.includes('  noSingleAttempt,'));
    assert.deepEqual(exported, exported.toSorted());
  });

  it('leaves a project whose pages can be generated', () => {
    assert.equal(project.run('generate').code, 0);
    assert.match(project.read('README.md'), /\| \[no-single-attempt\]\(rules\/docs\/rules\/no-single-attempt\.md\) \|/);
  });
});
