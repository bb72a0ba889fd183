import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { UnheardError } from '../../../rules/src/libraries/library.js';
import type { Answer, DeadlineTask, Task } from './ask.js';
import type { ConnectTask } from './connect.js';

/** Longer than any question takes; a child that is still there has hung. */
const patience = 100_000;

/** How much of a complaint is kept, in characters. */
const complaintKept = 4_000;

interface Ended {
  /** The last message that the child sent. */
  readonly message: unknown;
  readonly code: number | null;
  /** The beginning of what it wrote to its standard error, which says what happened. */
  readonly complaint: string;
}

/**
 * Asks one library in a process of its own.
 *
 * @throws Error if the process ends without answers
 */
export async function askInChild(task: DeadlineTask): Promise<Answer[]> {
  const { message, complaint } = await runChild('ask.ts', task);
  if (message === undefined) throw new Error(`${task.subject} gave no answers: ${complaint}`);
  return message as Answer[];
}

/**
 * Lets libraries connect to peers that are late or drop them, in a process of their own; the answers of each, in their order.
 *
 * @throws Error if the process ends without answers
 */
export async function connectInChild(task: ConnectTask): Promise<Answer[][]> {
  const { message, complaint } = await runChild('connect.ts', task);
  if (message === undefined) throw new Error(`${task.subjects.join(', ')} gave no answers: ${complaint}`);
  return message as Answer[][];
}

/**
 * Lets an emitter lose its connection in a process of its own, and says what becomes of the process.
 *
 * @throws Error if it ends for another reason
 */
export async function emitInChild(task: Task): Promise<UnheardError> {
  const { message, code, complaint } = await runChild('emit.ts', task);
  if (message !== undefined && code === 0) return 'survives';
  if (message !== undefined && complaint.includes("'error' event")) return 'ends the process';
  throw new Error(`${task.subject} was not asked: ${complaint}`);
}

function runChild(script: string, task: Task | ConnectTask): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL(script, import.meta.url)), [JSON.stringify(task)], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let message: unknown;
    let complaint = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(0, complaintKept)));
    child.on('message', (sent) => (message = sent));
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ message, code, complaint: complaint.trim() });
    });
  });
}
