import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answer, Task } from './ask.js';

/** Longer than any question takes; a child that is still there has hung. */
const patience = 60_000;

/**
 * Asks one library in a process of its own.
 *
 * @throws Error if the process ends without answers
 */
export function askInChild(task: Task): Promise<Answer[]> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('ask.ts', import.meta.url)), [JSON.stringify(task)], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let answers: Answer[] | undefined;
    let complaint = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(-2_000)));
    child.on('message', (message) => (answers = message as Answer[]));
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(timer);
      if (answers === undefined) reject(new Error(`${task.subject} gave no answers: ${complaint.trim()}`));
      else resolve(answers);
    });
  });
}
