import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { QuestionError } from '../../answers/answer.js';
import type { Host } from '../../../rules/src/source/host.js';

/** The folders below which files are read, and nowhere else; links that lead out of them are not followed. */
export interface Roots {
  /** Absolute, as they were given. */
  readonly folders: readonly string[];
  /**
   * The absolute path of something that is there.
   *
   * @throws QuestionError if it lies elsewhere, or is missing
   */
  locate(given: string): string;
  /** Whether what a path leads to lies below a root. */
  holds(path: string): boolean;
  /** A path as it is told: relative, with forward slashes, where that is plain. */
  shown(path: string): string;
}

/**
 * Roots over folders of this machine.
 *
 * @throws QuestionError if none of them is there
 */
export function createRoots(given: readonly string[]): Roots {
  const folders = given.map((folder) => resolve(folder)).filter((folder) => realPath(folder) !== undefined);
  if (folders.length === 0) throw new QuestionError(`There is no folder to look at: ${given.join(', ') || 'none was named'}.`);
  const real = folders.map((folder) => realPath(folder) ?? folder);
  const holds = (path: string): boolean => real.some((folder) => isWithin(folder, realPath(path) ?? resolve(path)));

  return {
    folders,
    holds,
    locate(wanted) {
      const candidates = isAbsolute(wanted) ? [resolve(wanted)] : folders.map((folder) => resolve(folder, wanted));
      // Said before anything is looked up, so that nobody learns what there is elsewhere.
      const inside = candidates.filter((path) => [...folders, ...real].some((folder) => isWithin(folder, path)));
      if (inside.length === 0) throw new QuestionError(`\`${wanted}\` lies outside of what may be read. Name a path below ${inWords(folders)}.`);
      const found = inside.find((path) => realPath(path) !== undefined);
      if (found === undefined) throw new QuestionError(`There is no file or folder \`${wanted}\`. Relative paths start from ${inWords(folders)}.`);
      if (!holds(found)) throw new QuestionError(`\`${wanted}\` is a link that leads outside of what may be read. Name a path below ${inWords(folders)}.`);
      const status = statSync(found);
      if (!status.isFile() && !status.isDirectory()) throw new QuestionError(`\`${wanted}\` is neither a file nor a folder.`);
      return found;
    },
    shown(path) {
      const [only] = folders;
      const short = only === undefined || folders.length > 1 ? path : relative(only, path);
      return (short === '' || short.startsWith('..') ? path : short).split(sep).join('/');
    },
  };
}

/** A host that sees nothing outside the roots; thereby less may be reported, never more. */
export function confined(host: Host, { holds }: Pick<Roots, 'holds'>): Host {
  const known = new Map<string, boolean>();
  const sees = (path: string): boolean => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const now = holds(path);
    known.set(path, now);
    return now;
  };
  return {
    read: (path) => (sees(path) ? host.read(path) : undefined),
    list: (directory) => (sees(directory) ? host.list(directory) : undefined),
    parse: (text, path) => host.parse(text, path),
    resolve(specifier, from) {
      const path = host.resolve(specifier, from);
      return path !== undefined && sees(path) ? path : undefined;
    },
  };
}

function isWithin(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}

/** Where a path leads in the end; `undefined` where it leads nowhere. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function inWords(folders: readonly string[]): string {
  return folders.map((folder) => `\`${folder}\``).join(' or ');
}
