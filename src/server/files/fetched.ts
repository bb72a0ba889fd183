import { candidates } from '../../../rules/src/source/candidates.js';
import type { Host } from '../../../rules/src/source/host.js';
import type { Surroundings } from './surroundings.js';

/** How files are fetched, by their paths; `undefined` for what is not there. */
export interface FileSource {
  read(path: string): Promise<string | undefined>;
  list(directory: string): Promise<readonly string[] | undefined>;
}

/** How much is fetched in all until something is forgotten: beyond that the analysis goes on without. */
const maxFetched = 2_000;
/** How many requests are under way at once. */
const parallel = 16;

/**
 * Files that take a while to come, as on the web. What was not fetched yet is unknown to the host; a watched host notes
 * that it was asked for.
 */
export function fetchedSurroundings(source: FileSource, parse: Host['parse']): Surroundings {
  let texts = new Map<string, string | undefined>();
  let folders = new Map<string, readonly string[] | undefined>();

  const isFile = (path: string): boolean => {
    const at = path.lastIndexOf('/');
    return host.list(path.slice(0, at))?.includes(path.slice(at + 1)) ?? false;
  };
  const host: Host = {
    read: (path) => texts.get(path),
    list: (directory) => folders.get(directory.replace(/\/$/, '')),
    parse,
    resolve: (specifier, from) => candidates(specifier, from).find(isFile),
  };

  const fetchOne = async (want: string, into: { texts: typeof texts; folders: typeof folders }): Promise<boolean> => {
    if (want.endsWith('/')) {
      const folder = want.slice(0, -1);
      const names = await source.list(folder);
      into.folders.set(folder, names);
      return names !== undefined;
    }
    const text = await source.read(want);
    into.texts.set(want, text);
    return text !== undefined;
  };

  return {
    host: () => host,
    forget() {
      texts = new Map();
      folders = new Map();
    },
    async load(wants) {
      // What is forgotten meanwhile must not come back through requests that were under way.
      const into = { texts, folders };
      const isNew = (want: string) => (want.endsWith('/') ? !folders.has(want.slice(0, -1)) : !texts.has(want));
      const missing = wants.filter(isNew).slice(0, Math.max(0, maxFetched - texts.size - folders.size));
      let news = false;
      const work = async () => {
        for (let want = missing.pop(); want !== undefined; want = missing.pop()) news = (await fetchOne(want, into)) || news;
      };
      await Promise.all(Array.from({ length: parallel }, work));
      return news;
    },
  };
}
