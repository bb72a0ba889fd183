import { candidates } from '../../../rules/src/source/candidates.js';
import { blindHost, type Host } from '../../../rules/src/source/host.js';
import type { Surroundings } from './surroundings.js';

/** How files are fetched, by their paths; `undefined` for what is not there. */
export interface FileSource {
  read(path: string): Promise<string | undefined>;
  list(directory: string): Promise<readonly string[] | undefined>;
}

/** How many files and folders are fetched in all until something is forgotten. */
const defaultMaxFetched = 2_000;
/** How many requests are under way at once. */
const parallel = 16;

/** What is known of files and folders, the latter under names that end in `/`. */
interface Fetched {
  readonly texts: Map<string, string | undefined>;
  readonly folders: Map<string, readonly string[] | undefined>;
  /** What is on its way. */
  readonly pending: Map<string, Promise<void>>;
}

const nothing = (): Fetched => ({ texts: new Map(), folders: new Map(), pending: new Map() });

/**
 * Files that take a while to come, as on the web. What was not fetched yet is unknown to the host; a watched host notes
 * that it was asked for.
 */
export function fetchedSurroundings(source: FileSource, parse: Host['parse'], maxFetched = defaultMaxFetched): Surroundings {
  let fetched = nothing();

  const isFile = (path: string): boolean => {
    const at = path.lastIndexOf('/');
    return host.list(path.slice(0, at))?.includes(path.slice(at + 1)) ?? false;
  };
  const host: Host = {
    read: (path) => fetched.texts.get(path),
    list: (directory) => fetched.folders.get(asFolder(directory)),
    parse,
    resolve: (specifier, from) => candidates(specifier, from).find(isFile),
  };
  const isMissing = (want: string) => !(want.endsWith('/') ? fetched.folders : fetched.texts).has(want);
  const isExhausted = () => fetched.texts.size + fetched.folders.size + fetched.pending.size >= maxFetched;

  return {
    // Having seen a part, the analysis could take for missing what it did not see.
    host: () => (isExhausted() ? blindHost : host),
    forget() {
      fetched = nothing();
    },
    lacks: (wants) => !isExhausted() && wants.some(isMissing),
    async load(wants) {
      // What is forgotten meanwhile must not come back through requests that are under way.
      const into = fetched;
      const missing = wants.filter(isMissing);
      const work = async () => {
        for (let want = missing.pop(); want !== undefined && !isExhausted(); want = missing.pop()) {
          const known = into.pending.get(want);
          const request = known ?? fetchOne(want, source, into);
          into.pending.set(want, request);
          await request;
        }
      };
      await Promise.all(Array.from({ length: parallel }, work));
    },
  };
}

/** What can't be fetched is taken for missing. */
async function fetchOne(want: string, source: FileSource, into: Fetched): Promise<void> {
  if (want.endsWith('/')) into.folders.set(want, await source.list(want.slice(0, -1)).catch(() => undefined));
  else into.texts.set(want, await source.read(want).catch(() => undefined));
  into.pending.delete(want);
}

function asFolder(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
