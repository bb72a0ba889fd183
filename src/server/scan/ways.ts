import { folderOf } from '../../../rules/src/source/paths.js';

/** Tells which paths are some files, or folders on the way to them; every path if no files are given. */
export function onTheWayTo(files: readonly string[] | undefined): (path: string) => boolean {
  if (files === undefined) return () => true;
  const ways = new Set<string>();
  for (const file of files) {
    for (let at: string | undefined = file; at !== undefined && !ways.has(at); at = folderOf(at)) ways.add(at);
  }
  return (path) => ways.has(path);
}
