import type { Tree } from './tree.js';

/**
 * The world outside the file that is being looked at. The analysis is synchronous and touches nothing but this.
 *
 * A host that can't look somewhere answers `undefined`. It may thereby make the analysis report less, never more:
 * whatever is not known is taken for harmless. Paths are absolute and use forward slashes.
 */
export interface Host {
  /** The text of a file without its byte order mark, or `undefined` where it can't be read. */
  read(path: string): string | undefined;
  /** The file that `specifier`, written in the file `from`, stands for; `undefined` for packages and for what can't be found. */
  resolve(specifier: string, from: string): string | undefined;
  /** The tree of a text, or `undefined` if it does not parse or this host has no parser at hand. */
  parse(text: string, path: string): Tree | undefined;
  /**
   * The names in a folder, those of folders ending in `/`; `undefined` where the host can't list.
   * Needed by the text search for defaults set once for a whole project (`axios.defaults.timeout`).
   */
  list(directory: string): readonly string[] | undefined;
}

/** Sees nothing but the file itself. */
export const blindHost: Host = {
  read: () => undefined,
  resolve: () => undefined,
  parse: () => undefined,
  list: () => undefined,
};
