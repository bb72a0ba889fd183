import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/temporary-folder.js';
import { fallacies, resultsOf, rulesIn } from './command.js';

const old = "import axios from 'axios';\nexport const join = () => axios.post('https://users.example/all', {});\n";
const added = "export const leave = () => axios.post('https://users.example/none', {});\n";

describe('--baseline', () => {
  const folder = temporaryFolder();
  const baseline = () => join(folder.path, 'fallacies-baseline.json');
  const change = (path: string, text: string) => writeFileSync(join(folder.path, path), text);

  before(() => {
    folder.write({ 'src/users.ts': old, 'src/other.ts': old, 'package.json': '{}' });
  });

  it('begins with what --update-baseline notes down', () => {
    const ran = fallacies(folder.path, ['--update-baseline', 'src']);
    assert.deepEqual([ran.status, ran.stderr], [0, 'fallacies: fallacies-baseline.json holds 2 findings now. Leave them out with `--baseline fallacies-baseline.json`.\n']);
    assert.match(ran.stdout, /Nothing found/);
    assert.deepEqual(Object.keys((JSON.parse(readFileSync(baseline(), 'utf8')) as { findings: object }).findings), ['src/other.ts', 'src/users.ts']);
  });
  it('leaves known findings out, and says so', () => {
    const ran = fallacies(folder.path, ['--baseline', 'fallacies-baseline.json', 'src']);
    assert.equal(ran.status, 0);
    assert.match(ran.stdout, /2 findings left for later by the baseline\./);
  });
  it('tells new ones', () => {
    change('src/users.ts', `// moved\n${old}${added}`);
    const ran = fallacies(folder.path, ['--baseline', 'fallacies-baseline.json', '--format', 'json', 'src/users.ts']);
    assert.deepEqual([ran.status, rulesIn(ran)], [1, ['error fallacies/require-timeout']]);
    const [result] = resultsOf(ran);
    assert.deepEqual([result?.messages[0]?.line, result?.suppressedMessages.map(({ suppressions }) => suppressions)], [4, [[{ kind: 'file', justification: '' }]]]);
  });
  it('says what is gone', () => {
    change('src/users.ts', '');
    const ran = fallacies(folder.path, ['--baseline', 'fallacies-baseline.json', 'src']);
    assert.match(ran.stdout.replaceAll(/\s+/g, ' '), /1 finding of the baseline is gone: `--update-baseline` forgets it\./);
  });
  it('is updated where files were looked at, and there alone', () => {
    fallacies(folder.path, ['--update-baseline', 'src/users.ts']);
    assert.deepEqual(Object.keys((JSON.parse(readFileSync(baseline(), 'utf8')) as { findings: object }).findings), ['src/other.ts']);
  });
  it('keeps what it holds of a file that does not parse', () => {
    change('src/other.ts', `${old}const`);
    const ran = fallacies(folder.path, ['--update-baseline', 'src']);
    assert.equal(ran.status, 1);
    assert.deepEqual(Object.keys((JSON.parse(readFileSync(baseline(), 'utf8')) as { findings: object }).findings), ['src/other.ts']);
    change('src/other.ts', old);
  });
  it('keeps reasons of findings that are still there, wherever they have moved', () => {
    const accepted = readFileSync(baseline(), 'utf8').replace(/"(require-timeout \w+ \w+)"/, '"$1 -- asked once a day"').replace('"version": 1', '"version": 2');
    change('fallacies-baseline.json', accepted);
    assert.match(fallacies(folder.path, ['--baseline', 'fallacies-baseline.json', 'src/other.ts']).stdout, /1 finding left for later by the baseline\./);
    change('src/other.ts', `// moved\n${old}${added}`);
    assert.equal(fallacies(folder.path, ['--update-baseline', 'src']).status, 0);
    const { findings } = JSON.parse(readFileSync(baseline(), 'utf8')) as { findings: Record<string, string[]> };
    assert.deepEqual(findings['src/other.ts']!.map((entry) => entry.split(' -- ')[1] ?? '').sort(), ['', 'asked once a day']);
    change('src/other.ts', old);
  });
  it('reads ESLint’s suppressions, and does not overwrite them', () => {
    change('eslint-suppressions.json', '{ "src/other.ts": { "fallacies/require-timeout": { "count": 1 } } }');
    assert.equal(fallacies(folder.path, ['--baseline', 'eslint-suppressions.json', 'src/other.ts']).status, 0);
    const ran = fallacies(folder.path, ['--baseline', 'eslint-suppressions.json', '--update-baseline', 'src/other.ts']);
    assert.deepEqual([ran.status, ran.stderr.includes('belongs to another linter')], [2, true]);
  });
  for (const [what, args, message] of [
    ['a file that is not there', ['--baseline', 'none.json', 'src'], 'none.json: is not there. Write it with `fallacies --update-baseline`.'],
    ['a file that is none', ['--baseline', 'package.json', '--update-baseline', 'src'], 'package.json: belongs to another linter and is not overwritten.'],
    ['a text on standard input', ['--update-baseline', '--stdin'], '--update-baseline notes down files: give paths, and no --stdin.'],
  ] as const) {
    it(`refuses ${what}`, () => {
      const ran = fallacies(folder.path, args);
      assert.deepEqual([ran.status, ran.stderr.includes(message)], [2, true], ran.stderr);
    });
  }
});
