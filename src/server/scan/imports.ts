import { importedNames, namesOf } from '../../../rules/src/source/importers.js';
import { handsOn } from '../../../rules/src/source/mentions.js';
import type { Imports } from './job.js';

/** What a file that can't be read imports. */
export const noImports: Imports = { names: [], handsOn: false };

/** What a text imports, told without a parse. */
export function importsOf(text: string, path: string): Imports {
  const names = importedNames(text, path);
  return names.length === 0 ? noImports : { names, handsOn: handsOn(text) || /\bextends\b/.test(text) };
}

interface Importer {
  readonly path: string;
  readonly imports: Imports;
}

/** The files that import one of some paths, or a file that hands on what it imports from there; not those at the paths themselves. */
export function importersAmong<File extends Importer>(files: Iterable<File>, paths: readonly string[]): readonly File[] {
  const given = new Set(paths);
  const others = [...files].filter(({ path, imports }) => imports.names.length > 0 && !given.has(path));
  const found = new Set<File>();
  for (let wanted = paths; wanted.length > 0; ) {
    const names = new Set(wanted.flatMap(namesOf));
    const next = others.filter((file) => !found.has(file) && file.imports.names.some((name) => names.has(name)));
    for (const file of next) found.add(file);
    wanted = next.filter(({ imports }) => imports.handsOn).map(({ path }) => path);
  }
  return [...found];
}
