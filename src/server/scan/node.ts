import { Worker } from 'node:worker_threads';
import type { WorkerMessage } from './in-worker/node.js';
import type { ScanEnd, Scanner } from './job.js';

/**
 * Looks at files on disk in a thread of its own.
 *
 * @param program the bundle whose entry does the job when it finds itself in a thread
 */
export function workerScanner(program: string): Scanner {
  return (job, tell, stop) =>
    new Promise<ScanEnd>((resolve, reject) => {
      const worker = new Worker(program, { workerData: job });
      const end = (settle: () => void) => {
        settle();
        void worker.terminate();
      };
      stop.onRequested(() => end(() => resolve({ hasMore: false })));
      worker.on('message', (message: WorkerMessage) => {
        if (stop.isRequested) return;
        if (message.kind === 'news') tell(message);
        else end(() => resolve(message));
      });
      worker.on('error', (error) => end(() => reject(error)));
      worker.on('exit', (code) => reject(new Error(`The thread ended with ${code}.`)));
    });
}
