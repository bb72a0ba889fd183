import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectCopy } from './project-copy.js';

describe('npm run generate', () => {
  const project = projectCopy();

  it('leaves nothing to do for a second run', () => {
    assert.equal(project.run('generate').code, 0);
    assert.deepEqual(project.run('generate'), { code: 0, stdout: '', stderr: '' });
    assert.deepEqual(project.run('generate', '--check'), { code: 0, stdout: '', stderr: '' });
  });

  it('--check names what is stale, missing and left over, and writes nothing', () => {
    project.run('generate');
    project.write('rules/docs/fallacies/timing.md', 'old');
    rmSync(join(project.path, 'rules/docs/rules/require-retry.md'));
    project.write('rules/docs/rules/no-such-rule.md', 'gone');
    assert.deepEqual(project.run('generate', '--check'), {
      code: 1,
      stdout: '',
      stderr: [
        'missing: rules/docs/rules/require-retry.md',
        'stale: rules/docs/fallacies/timing.md',
        'left over: rules/docs/rules/no-such-rule.md',
        'Run `npm run generate`.',
        '',
      ].join('\n'),
    });
    assert.equal(project.read('rules/docs/fallacies/timing.md'), 'old');
  });

  it('removes the page of a rule that is gone', () => {
    project.write('rules/docs/rules/no-such-rule.md', 'gone');
    project.run('generate');
    assert.ok(!existsSync(join(project.path, 'rules/docs/rules/no-such-rule.md')));
  });

  it('keeps what people wrote around the table of rules', () => {
    project.run('generate');
    const readme = project.read('README.md');
    project.write('README.md', `${readme}\nA last word.\n`);
    assert.equal(project.run('generate', '--check').code, 0);
    project.write('README.md', readme);
  });
});
