import { Worker } from 'node:worker_threads';
import { noImports } from './imports.js';
import type { WorkerInput, WorkerMessage } from './in-worker/node.js';
import type { Lost, ScanEnd, ScanJob, Scanner, ScanNews, Stop } from './job.js';
import { Whereabouts } from './whereabouts.js';

/** When a thread is taken for hung. */
export interface Patience {
  readonly tickMs: number;
  /** How many ticks in a row without a step. Ticks, since no clock tells how long a machine slept. */
  readonly ticks: number;
}
/** The largest file takes less than a second, and each file that is read for it counts as a step. */
const usualPatience: Patience = { tickMs: 1_000, ticks: 20 };

/** In so many files threads may be lost until a check is given up. */
const maxLost = 5;

/** How a thread ended: with its job, because it was told to, or in the midst of a file. */
type ThreadEnd = ScanEnd | (Lost & { readonly uri: string });

/**
 * Looks at files on disk in a thread of its own. If that hangs in a file, or dies in it, another one goes on behind that
 * file.
 *
 * @param program the bundle whose entry does the job when it finds itself in a thread
 */
export function workerScanner(program: string, patience = usualPatience): Scanner {
  return async (job, tell, stop) => {
    const done = new Set<string>();
    let total = 0;
    const take = (news: ScanNews) => {
      total = news.total;
      for (const { uri } of news.looked) done.add(uri);
      tell(news);
    };
    for (let lost = 1; ; lost += 1) {
      const end = await runThread(program, { job, done }, patience, take, stop);
      if ('hasMore' in end) return end;
      const { uri, ...how } = end;
      take({ total, looked: [{ uri, diagnostics: [], accepted: [], imports: noImports, lost: how }] });
      if (lost >= maxLost) throw new Error(`Given up after threads were lost in ${lost} files.`);
    }
  };
}

function runThread(program: string, { job, done }: { readonly job: ScanJob; readonly done: ReadonlySet<string> }, patience: Patience, tell: (news: ScanNews) => void, stop: Stop): Promise<ThreadEnd> {
  return new Promise((resolve, reject) => {
    const whereabouts = new Whereabouts();
    const worker = new Worker(program, { workerData: { job, done, memory: whereabouts.memory } satisfies WorkerInput });
    const end = (settle: () => void) => {
      clearInterval(watching);
      settle();
      void worker.terminate();
    };
    /** Blames the file that the thread was in. */
    const lose = (fate: Lost['fate'], error: Error) => {
      const { uri, ...rule } = whereabouts.place;
      end(() => (uri === undefined ? reject(error) : resolve({ uri, fate, ...rule, why: error.message })));
    };
    const watching = watch(whereabouts, patience, () => lose('hung', new Error(`The thread made no step for ${(patience.ticks * patience.tickMs) / 1000} s.`)));
    stop.onRequested(() => end(() => resolve({ hasMore: false })));
    worker.on('message', (message: WorkerMessage) => {
      if (stop.isRequested) return;
      if (message.kind === 'news') tell(message);
      else end(() => resolve(message));
    });
    worker.on('error', (error) => lose('ended', error));
    worker.on('exit', (code) => lose('ended', new Error(`The thread ended with ${code}.`)));
  });
}

function watch(whereabouts: Whereabouts, { tickMs, ticks }: Patience, hung: () => void): NodeJS.Timeout {
  let before = -1;
  let still = 0;
  return setInterval(() => {
    const { steps } = whereabouts;
    // Before its first step it is being loaded.
    still = steps > 0 && steps === before ? still + 1 : 0;
    before = steps;
    if (still >= ticks) hung();
  }, tickMs);
}
