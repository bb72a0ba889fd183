import type { Host } from '../../rules/src/source/host.js';

/** A host that notes what it was asked for in vain. */
export interface WatchedHost extends Host {
  /** Files and folders that it could not show, each once; folders end in `/`. */
  readonly wants: ReadonlySet<string>;
}

/**
 * Watches a host that has only part of the files at hand, as on the web. Its owner loads what an analysis wants and
 * analyses again, under a new watched host: what was learnt through the old one is remembered for as long as it lives.
 *
 * @param asked is called whenever the host is asked, with the file if it is asked for a text
 */
export function watch(host: Host, asked: (file?: string) => void = () => undefined): WatchedHost {
  const wants = new Set<string>();
  return {
    wants,
    parse: (text, path) => host.parse(text, path),
    resolve: (specifier, from) => host.resolve(specifier, from),
    read(path) {
      asked(path);
      const text = host.read(path);
      if (text === undefined) wants.add(path);
      return text;
    },
    list(directory) {
      asked();
      const names = host.list(directory);
      if (names === undefined) wants.add(directory.endsWith('/') ? directory : `${directory}/`);
      return names;
    },
  };
}
