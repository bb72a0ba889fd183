import { blindHost, type Host } from '../../../rules/src/source/host.js';

/** The files around the open documents of one place: a disk, a repository that the editor reads over the network. */
export interface Surroundings {
  /** The files as they were saved. The same host until something is forgotten. */
  host(): Host;
  /** Forgets what was read. */
  forget(): void;
  /**
   * Fetches what an analysis wanted in vain; missing where all that can be seen is seen at once.
   *
   * @returns whether anything new came to light, so that another analysis may tell more
   */
  readonly load?: (wants: readonly string[]) => Promise<boolean>;
}

/** Where nothing can be seen: documents that were never saved. */
export const noSurroundings: Surroundings = {
  host: () => blindHost,
  forget: () => undefined,
};

/** Files that can be read at once. */
export function directSurroundings(createHost: () => Host): Surroundings {
  let host: Host | undefined;
  return {
    host: () => (host ??= createHost()),
    forget: () => {
      host = undefined;
    },
    };
}
