import type { Host } from './host.js';
import { importedBy } from './imports.js';
import { folderOf, join } from './paths.js';
import { handsOn } from './mentions.js';
import { isUnseen, projectFiles, repositoryOf } from './project.js';
import { withoutDirectives } from './telling-text.js';

interface Import {
  readonly from: string;
  readonly specifier: string;
}

/** Imports of a repository's files by the last part of what they import. */
type Index = ReadonlyMap<string, readonly Import[]>;

const indexes = new WeakMap<Host, Map<string, Index>>();

/** Relative paths and path aliases; everything else is a package of somebody else. */
const mayBeFile = /^(?:[.~#@]|src\/|app\/)/;

/** The files of the same repository that import a file, by path. Type-only imports count too: they do no harm here. */
export function importersOf(path: string, host: Host): readonly string[] {
  const root = repositoryOf(path, host);
  if (root === undefined) return [];
  const byRoot = indexes.get(host) ?? new Map<string, Index>();
  indexes.set(host, byRoot);
  const index = byRoot.get(root) ?? buildIndex(root, host);
  byRoot.set(root, index);
  const target = stem(path);
  const imports = index.get(lastPart(target)) ?? [];
  return [...new Set(imports.filter((candidate) => candidate.from !== path && leadsTo(candidate, target)).map((candidate) => candidate.from))];
}

/** How many files that can get hold of an export are read. */
const maxReachers = 200;

/**
 * Whether a file that can get hold of what another exports has text that matches: those that import it, and those that
 * import what hands it on. `undefined` where not all of them can be seen.
 */
export function reachersMatch(pattern: RegExp, path: string, host: Host): boolean | undefined {
  const root = repositoryOf(path, host);
  if (isUnseen(path, host) || (root !== undefined && host.list(root) === undefined)) return undefined;
  const reachers = new Set<string>(importersOf(path, host));
  // A set gives what is added to it while it is gone through, too.
  for (const reacher of reachers) {
    const text = host.read(reacher);
    if (text === undefined || reachers.size > maxReachers) return undefined;
    if (pattern.test(withoutDirectives(text))) return true;
    if (handsOn(text)) for (const next of importersOf(reacher, host)) reachers.add(next);
  }
  return false;
}

/** A text of its own: a part cut out of a source would keep the whole source in memory. */
function ownCopy(text: string): string {
  return Array.from(text).join('');
}

function buildIndex(root: string, host: Host): Index {
  const index = new Map<string, Import[]>();
  for (const { path, text } of projectFiles(root, host)) {
    for (const cut of importedBy(text)) {
      if (!mayBeFile.test(cut)) continue;
      const specifier = ownCopy(cut);
      const wanted = stem(specifier);
      const key = lastPart(wanted.startsWith('.') ? join(folderOf(path) ?? '', wanted) : wanted);
      const known = index.get(key);
      if (known) known.push({ from: path, specifier });
      else index.set(key, [{ from: path, specifier }]);
    }
  }
  return index;
}

/** A path or specifier without its extension and without `/index`. */
function stem(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/, '').replace(/\/index$/, '');
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether an import means the target: by its relative path, or by a path alias (`@/lib/x`, `src/lib/x`) with the same end. */
function leadsTo({ from, specifier }: Import, target: string): boolean {
  const wanted = stem(specifier);
  if (wanted.startsWith('.')) return join(folderOf(from) ?? '', wanted) === target;
  const rest = restOfAlias(wanted);
  return rest !== undefined && target.endsWith(`/${rest}`);
}

/** `@/lib/x`, `~/lib/x`; a scope needs a folder below its name, or it is a package: `@prisma/client`. */
function restOfAlias(wanted: string): string | undefined {
  const rest = wanted.replace(/^(?:@|~|#|src|app)\//, '').replace(/^@[^/]+\/(?=[^/]+\/)/, '');
  return rest === wanted ? undefined : rest;
}

/**
 * Names of the files that a text imports: that of a relative import is a path without its extension, that of a path
 * alias the end of one behind a star. What they may stand for is told by `namesOf`.
 */
export function importedNames(text: string, path: string): readonly string[] {
  const names = Array.from(importedBy(text), (specifier) => {
    if (!mayBeFile.test(specifier)) return [];
    const wanted = stem(specifier);
    if (wanted.startsWith('.')) return join(folderOf(path) ?? '', wanted);
    return restOfAlias(wanted)?.replace(/^/, '*/') ?? [];
  });
  return [...new Set(names.flat())].map(ownCopy);
}

/** The names by which other files import a file: its path and all its ends. */
export function namesOf(path: string): readonly string[] {
  const target = stem(path);
  const parts = target.split('/');
  return [target, ...parts.slice(1).map((_part, index) => `*/${parts.slice(index + 1).join('/')}`)];
}
