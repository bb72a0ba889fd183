import { blindHost, type Host } from '../../../rules/src/source/host.js';

/** The files around the open documents of one place: a disk, a repository that the editor reads over the network. */
export interface Surroundings {
  /** The files as they were saved. */
  host(): Host;
  /** Forgets what was read. */
  forget(): void;
  /** Whether what an analysis wanted in vain can be fetched: then what it found is not the last word. */
  lacks(wants: readonly string[]): boolean;
  /** Fetches what can be fetched of it. */
  load(wants: readonly string[]): Promise<void>;
}

const allThere = { lacks: () => false, load: () => Promise.resolve() } as const;

/** Where nothing can be seen: documents that were never saved. */
export const noSurroundings: Surroundings = { host: () => blindHost, forget: () => undefined, ...allThere };

/** Files that can be read at once. */
export function directSurroundings(createHost: () => Host): Surroundings {
  let host: Host | undefined;
  return {
    host: () => (host ??= createHost()),
    forget: () => {
      host = undefined;
    },
    ...allThere,
  };
}
