import type { Host } from '../source/host.js';
import { createNodeHost } from './node-host.js';
import { parseAs, type Parser, type Reading } from './parse.js';

/** Gives the host through which a file's neighbours are seen. */
export type HostSource = (reading: Reading) => Host;

/** How long a lint run may pause, in milliseconds, before other files are looked at afresh. */
const pauseMs = 1_000;

/**
 * A host per parser, over the files on disk. What it has read stays true for one lint run: files follow one another
 * without a pause. In an editor, where the process lives on and the files change, each pause ends a run.
 */
export function hostsOnDisk(now: () => number = Date.now): HostSource {
  const runs = new WeakMap<Parser, { readonly host: Host; lastUse: number }>();
  return (reading) => {
    const time = now();
    const running = runs.get(reading.parser);
    if (running && time - running.lastUse <= pauseMs) {
      running.lastUse = time;
      return running.host;
    }
    const host = createNodeHost({ parse: (text, path) => parseAs(reading, text, path) });
    runs.set(reading.parser, { host, lastUse: time });
    return host;
  };
}
