import type { Host } from '../../../rules/src/source/host.js';

/** A host in which what is open in the editor, by its path, wins over what was saved. */
export function overlay(base: Host, open: ReadonlyMap<string, string>): Host {
  return {
    read: (path) => open.get(path) ?? base.read(path),
    resolve: (specifier, from) => base.resolve(specifier, from),
    parse: (text, path) => base.parse(text, path),
    list: (directory) => base.list(directory),
  };
}
