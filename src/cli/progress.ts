import stringWidth from 'fast-string-width';
import { visible } from '../report/visible.js';
import { count } from '../report/words.js';
import type { OutputStream } from './world.js';

/** One line on a terminal that says how far a run is. */
export interface Progress {
  /** Tells about the file that is looked at now. */
  show(files: number, findings: number, path: () => string): void;
  /** Wipes the line, before something else is written or at the end. */
  clear(): void;
}

/** A run shorter than this needs no progress. */
const silenceMs = 300;
const intervalMs = 80;
const wipe = '\r\u001B[K';

const silent: Progress = { show: () => undefined, clear: () => undefined };

/** Progress on a terminal; nothing at all in a pipe. */
export function createProgress(stream: OutputStream, now: () => number = Date.now): Progress {
  if (stream.isTTY !== true) return silent;
  let next = now() + silenceMs;
  let shown = false;
  return {
    show(files, findings, path) {
      if (now() < next) return;
      next = now() + intervalMs;
      shown = true;
      const front = `${count(files, 'file')}, ${count(findings, 'finding')} `;
      stream.write(`${wipe}${front}${lastPart(visible(path()), (stream.columns ?? 80) - front.length - 1)}`);
    },
    clear() {
      if (shown) stream.write(wipe);
      shown = false;
    },
  };
}

/** As much of the end of a path as fits. */
function lastPart(path: string, room: number): string {
  let start = 0;
  while (start < path.length && stringWidth(path.slice(start)) > room) start += 1;
  return path.slice(start);
}
