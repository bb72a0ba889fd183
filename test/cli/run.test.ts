import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/run.js';
import { createProgress } from '../../src/cli/progress.js';
import type { OutputStream } from '../../src/cli/world.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const unbounded = "import axios from 'axios';\nexport const join = () => axios.post('https://users.example/all', {});\n";

/** A stream that takes one piece at a time and late, or a terminal. */
function slowStream(terminal = false): OutputStream & { readonly text: string } {
  let text = '';
  const stream = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _, done) {
      text += chunk.toString();
      setImmediate(done);
    },
  });
  return Object.defineProperties(stream, { text: { get: () => text }, isTTY: { value: terminal }, columns: { value: 80 } }) as OutputStream & { readonly text: string };
}

describe('a run of the command line', () => {
  const folder = temporaryFolder();
  before(() => folder.write(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`users-${index}.ts`, unbounded]))));

  it('is a function of its arguments and streams', async () => {
    const [stdout, stderr] = [slowStream(), slowStream()];
    const exitCode = await run(['users-1.ts'], { stdin: new PassThrough(), stdout, stderr, cwd: folder.path, env: {} }, '1.2.3');
    assert.deepEqual([exitCode, stderr.text, stdout.text.includes('✖ 1 finding in 1 file (1 error)')], [1, '', true]);
  });

  it('waits for a reader that is slow', async () => {
    const [stdout, stderr] = [slowStream(), slowStream()];
    await run(['--format', 'json'], { stdin: new PassThrough(), stdout, stderr, cwd: folder.path, env: {} }, '1.2.3');
    assert.equal((JSON.parse(stdout.text) as unknown[]).length, 300);
  });

  it('paints and fits its report to a terminal', async () => {
    const [stdout, stderr] = [slowStream(true), slowStream(true)];
    await run(['users-1.ts'], { stdin: new PassThrough(), stdout, stderr, cwd: folder.path, env: {} }, '1.2.3');
    assert.match(stdout.text, /\u001B\[1m\u001B\[31m✖/);
  });

  it('ends quietly when its reader leaves', async () => {
    const program = fileURLToPath(new URL('../../dist/fallacies.mjs', import.meta.url));
    const child = spawn(process.execPath, [program, '.'], { cwd: folder.path, stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const [exitCode] = (await once(child, 'close')) as [number | null];
    assert.deepEqual([exitCode, stderr], [1, '']);
  });
});

describe('progress', () => {
  it('is one line that is written over and wiped, after a while', () => {
    const stream = slowStream(true);
    let now = 0;
    const progress = createProgress(stream, () => now);
    progress.show(1, 0, () => 'a.ts');
    now = 400;
    progress.show(20, 3, () => 'b.ts');
    progress.clear();
    progress.clear();
    stream.end();
    return once(stream, 'finish').then(() => assert.equal(stream.text, '\r\u001B[K20 files, 3 findings b.ts\r\u001B[K'));
  });

  it('is silent in a pipe', () => {
    const stream = slowStream();
    let now = 0;
    const progress = createProgress(stream, () => now);
    now = 400;
    progress.show(20, 3, () => 'b.ts');
    progress.clear();
    assert.equal(stream.text, '');
  });
});
