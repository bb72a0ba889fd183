import assert from 'node:assert/strict';
import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/temporary-folder.js';
import { fallacies, resultsOf, rulesIn } from './command.js';

const unbounded = "import axios from 'axios';\nexport const join = () => axios.post('https://users.example/all', {});\n";
const json = ['--format', 'json'] as const;

describe('bad input to the command line', () => {
  const folder = temporaryFolder();
  const runIn = (name: string, files: Readonly<Record<string, string>>, ...args: string[]) => {
    folder.write({ 'users.ts': unbounded, ...files }, name);
    return fallacies(join(folder.path, name), args);
  };

  it('a file that does not parse fails the run, and the rest goes on', () => {
    const ran = runIn('syntax', { 'broken.ts': 'fetch(= 1' }, ...json);
    assert.deepEqual([ran.status, rulesIn(ran)], [1, ['error fatal', 'error fallacies/require-timeout']]);
  });

  it('a file that does not parse is shown with the place', () => {
    assert.match(runIn('syntax-pretty', { 'broken.ts': 'fetch(= 1' }).stdout, /✖ Does not parse: .+\n {7}╭─ broken\.ts:1:7$/m);
  });

  it('a binary file under a folder is told about, and the rest goes on', () => {
    const { status, stderr } = runIn('binary', { 'video.ts': 'G@\0\0fetch' });
    assert.deepEqual([status, stderr], [1, 'fallacies: video.ts: It holds NUL characters, as binary files do.\n']);
  });

  it('a binary file that is named is an error in its place', () => {
    const ran = runIn('binary-named', { 'video.ts': 'G@\0\0fetch' }, ...json, 'video.ts', 'users.ts');
    assert.deepEqual([ran.status, rulesIn(ran)], [1, ['error fatal', 'error fallacies/require-timeout']]);
  });

  it('nothing but a binary file ends with 2', () => {
    assert.equal(runIn('binary-alone', { 'video.ts': 'G@\0\0fetch' }, 'video.ts').status, 2);
  });

  it('a file in another encoding is told about', () => {
    folder.write({ 'users.ts': unbounded }, 'latin');
    writeFileSync(join(folder.path, 'latin/umlaut.ts'), Buffer.from('fetch("\xfc")', 'latin1'));
    const { stderr } = fallacies(join(folder.path, 'latin'), []);
    assert.equal(stderr, 'fallacies: umlaut.ts: It is not UTF-8: byte 8 is 0xfc. Save it as UTF-8.\n');
  });

  it('a byte order mark moves no place', () => {
    const ran = runIn('mark', { 'users.ts': `\u{FEFF}axios.get('https://users.example');` + "import axios from 'axios';" }, ...json);
    assert.deepEqual([resultsOf(ran)[0]?.messages[0]?.line, resultsOf(ran)[0]?.messages[0]?.column], [1, 1]);
  });

  it('lines that end in CRLF are shown without the CR', () => {
    const { stdout } = runIn('crlf', { 'users.ts': unbounded.replaceAll('\n', '\r\n') });
    assert.doesNotMatch(stdout, /\r|␍/);
  });

  it('a line of 50 MB that is not named is left out and said so', () => {
    const { status, stdout } = runIn('huge', { 'users.ts': 'export {};', 'huge.js': `fetch("${'a'.repeat(50_000_000)}")` });
    assert.deepEqual([status, /^ {4}Left out: too large \(1\)\.$/m.test(stdout)], [0, true]);
  });

  it('a file that is named and too large is a warning in its place, with the way out', () => {
    const ran = runIn('large', { 'large.js': `fetch("${'a'.repeat(400_000)}")` }, ...json, 'large.js', 'users.ts');
    assert.deepEqual(resultsOf(ran)[0]?.messages, [
      { ruleId: null, fatal: false, severity: 1, message: 'It has 400009 bytes, more than 300000: --max-file-size 400009 takes it in.' },
    ]);
  });

  it('--max-file-size takes a line of megabytes in', () => {
    const ran = runIn('long-line', { 'long.js': `x = "${'a'.repeat(2_000_000)}"; fetch("https://users.example"); y = "${'b'.repeat(2_000_000)}";` }, '--max-file-size', '9000000', '--rule', 'require-timeout', 'long.js');
    assert.match(ran.stdout, /^ {5}1 │ …a+"; fetch\("https:\/\/users\.example"\); y = "b+…$/m);
  });

  it('a folder without rights is told about, and the rest goes on', function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    folder.write({ 'users.ts': unbounded, 'closed/users.ts': unbounded }, 'rights');
    const closed = join(folder.path, 'rights/closed');
    chmodSync(closed, 0);
    const { status, stderr } = fallacies(join(folder.path, 'rights'), []);
    chmodSync(closed, 0o700);
    assert.deepEqual([status, stderr], [1, "fallacies: closed: The folder can't be read (EACCES).\n"]);
  });

  it('a broken link is told about, and the rest goes on', function () {
    if (process.platform === 'win32') this.skip();
    folder.write({ 'users.ts': unbounded }, 'link');
    symlinkSync('nowhere.ts', join(folder.path, 'link/broken.ts'));
    const { status, stderr } = fallacies(join(folder.path, 'link'), []);
    assert.deepEqual([status, stderr], [1, 'fallacies: broken.ts: The link points to nothing.\n']);
  });

  it('a path that is not there ends with 2, names the way out, and the rest goes on', () => {
    const ran = runIn('missing', {}, ...json, 'nowhere', 'users.ts');
    assert.deepEqual(
      [ran.status, rulesIn(ran), ran.stderr],
      [2, ['error fallacies/require-timeout'], `fallacies: nowhere: There is no such file or folder. No files matched: paths and globs start from ${join(folder.path, 'missing')}.\n`],
    );
  });

  it('a folder without sources ends with 2 and names it', () => {
    folder.write({ 'read.md': '#' }, 'empty');
    assert.deepEqual(fallacies(folder.path, ['empty']), {
      status: 2,
      stdout: '',
      stderr: 'fallacies: no files matched `empty`: name files, or folders that hold JavaScript or TypeScript.\n',
    });
  });

  it('a folder in which everything is left out ends with 2 and says why', () => {
    folder.write({ 'users.min.js': unbounded }, 'minified');
    const { status, stderr } = fallacies(folder.path, ['minified']);
    assert.deepEqual([status, stderr], [2, 'fallacies: no file was checked under `minified`; left out: minified (1). What is named itself is looked at even if it is ignored.\n']);
  });
});
