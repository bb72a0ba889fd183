import { folderOf } from '../../../rules/src/source/paths.js';
import { liesIn } from './places.js';

/** Tells which paths are some places or lie below them, or are folders on the way to them; every path if no places are given. */
export function onTheWayTo(places: readonly string[] | undefined): (path: string) => boolean {
  if (places === undefined) return () => true;
  const given = new Set(places);
  const ways = new Set<string>();
  for (const place of places) {
    for (let at: string | undefined = place; at !== undefined && !ways.has(at); at = folderOf(at)) ways.add(at);
  }
  return (path) => ways.has(path) || liesIn(given, path);
}
