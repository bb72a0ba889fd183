import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const lookup = new URL('lookup.mjs', import.meta.url).href;

/**
 * Starts one service of a shop as a process of its own.
 *
 * @param {string} entry the file to run, relative to `directory`
 * @param {NodeJS.ProcessEnv} env added to the environment
 * @param {(line: string) => void} log gets what the service prints
 */
export function startService(directory, entry, env, log) {
  const child = spawn(process.execPath, ['--import', 'tsx', '--import', lookup, entry], {
    cwd: directory,
    env: { ...process.env, ...env, HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  createInterface(child.stdout).on('line', log);
  createInterface(child.stderr).on('line', log);
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
  const port = once(child, 'message').then(([{ port }]) => port);
  return {
    port,
    /** Rejects if the service ends before it is told to. */
    failed: ended.then((how) => Promise.reject(new Error(`${entry} ended by itself (${how})`))),
    async stop() {
      child.kill('SIGTERM');
      const kill = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(kill);
    },
  };
}
