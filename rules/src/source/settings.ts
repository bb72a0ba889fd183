/** What of a call somebody else takes care of. */
export type Guarantee = 'deadline' | 'retry' | 'status' | 'bodyLimit' | 'tls';

/** A client of the team's own, wherever it is imported from. */
export interface OwnClient {
  /** The exported name, `default` for the default export. */
  readonly name: string;
  /** The module as it is written in imports (`@acme/http`), or a glob over it (`*lib/http`). Any module if left out. */
  readonly from?: string;
  /** The library whose calls it offers: `axios`, `fetch`, `got`, … */
  readonly like: string;
  /** What it already takes care of. */
  readonly provides?: readonly Guarantee[];
}

/** A function of the team's own that runs what it is given under some protection: `withDeadline(() => fetch(url))`. */
export interface OwnWrapper {
  readonly name: string;
  readonly from?: string;
  readonly provides: readonly Guarantee[];
}

/** Settings that all rules share: `settings.fallacies` in ESLint and oxlint, the same keys in `fallacies.config.json`. */
export interface Settings {
  /** The limit that suggestions write, in milliseconds. */
  readonly limitMs: number;
  readonly clients: readonly OwnClient[];
  readonly wrappers: readonly OwnWrapper[];
  /** Globs of files that run on a server, in a browser, in tests; relative to the nearest `package.json`. */
  readonly server: readonly string[];
  readonly browser: readonly string[];
  readonly test: readonly string[];
  /** Whether to look at other files of the project at all. */
  readonly project: boolean;
}

export const defaultSettings: Settings = {
  limitMs: 10_000,
  clients: [],
  wrappers: [],
  server: [],
  browser: [],
  test: [],
  project: true,
};
