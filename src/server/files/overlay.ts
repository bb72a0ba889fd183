import { candidates } from '../../../rules/src/source/candidates.js';
import type { Host } from '../../../rules/src/source/host.js';
import { folderOf } from '../../../rules/src/source/paths.js';

/**
 * A host in which what is open in the editor, by its path, wins over what was saved. What is open is also there if the
 * word that it was created has not come yet.
 */
export function overlay(base: Host, open: ReadonlyMap<string, string>): Host {
  const namesIn = namesByFolder(open.keys());
  return {
    read: (path) => open.get(path) ?? base.read(path),
    resolve: (specifier, from) => base.resolve(specifier, from) ?? candidates(specifier, from).find((path) => open.has(path)),
    parse: (text, path) => base.parse(text, path),
    list(directory) {
      const names = base.list(directory);
      const opened = namesIn.get(directory.replace(/\/$/, ''));
      return names && opened ? [...new Set([...names, ...opened])] : names;
    },
  };
}

/** The names of files and folders on the way to paths, those of folders ending in `/`. */
function namesByFolder(paths: Iterable<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const byFolder = new Map<string, Set<string>>();
  for (const path of paths) {
    let name = path;
    for (let folder = folderOf(path); folder !== undefined; folder = folderOf(folder)) {
      const names = byFolder.get(folder) ?? new Set();
      byFolder.set(folder, names.add(name.slice(folder.length + 1)));
      name = `${folder}/`;
    }
  }
  return byFolder;
}
