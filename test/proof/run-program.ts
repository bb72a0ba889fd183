import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../support/sources.js';
import type { Seen } from './proof.js';

/** Beside the project's packages, so that programs find them. */
const folder = join(projectRoot, 'test/proof/.programs');

/**
 * Runs a program, an ES module, in a process of its own.
 *
 * @param bound when it is ended if it still runs, in milliseconds
 */
export async function runProgram(source: string, env: Readonly<Record<string, string>>, bound: number): Promise<Seen> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${process.pid}-${Math.random().toString(36).slice(2)}.mjs`);
  writeFileSync(file, source);
  const started = performance.now();
  const child = spawn(process.execPath, ['--no-warnings', '--max-old-space-size=512', file], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, bound);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearTimeout(timer);
  rmSync(file, { force: true });
  return { outcome: isLate ? 'hangs' : code === 0 ? 'ends' : 'fails', stdout, stderr, ms: Math.round(performance.now() - started) };
}
