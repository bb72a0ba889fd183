import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

interface IgnoreFile {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The `.gitignore` files that hold in a folder, the nearest first. */
export type IgnoreChain = readonly IgnoreFile[];

/**
 * The chain for a folder that somebody named: its own ignore file and those above it up to the root of the repository.
 * One that ignores the folder itself is left out, because naming the folder overrules it.
 */
export function chainAt(folder: string): IgnoreChain {
  const above = foldersUpToRepository(folder).slice(1).flatMap(readIgnoreFile);
  return enter(folder, above.filter((file) => !file.rules.ignores(pathWithin(file, folder, true))));
}

/** The chain inside a folder that was come upon. */
export function enter(folder: string, outer: IgnoreChain): IgnoreChain {
  const own = readIgnoreFile(folder);
  return own.length > 0 ? [...own, ...outer] : outer;
}

/** Whether the chain ignores a path. As in git, the nearest file that says anything about it decides. */
export function isIgnored(path: string, isFolder: boolean, chain: IgnoreChain): boolean {
  for (const file of chain) {
    const { ignored, unignored } = file.rules.test(pathWithin(file, path, isFolder));
    if (ignored || unignored) return ignored;
  }
  return false;
}

function pathWithin({ folder }: IgnoreFile, path: string, isFolder: boolean): string {
  return relative(folder, path).replaceAll(sep, '/') + (isFolder ? '/' : '');
}

function readIgnoreFile(folder: string): IgnoreFile[] {
  try {
    return [{ folder, rules: ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8')) }];
  } catch {
    // There is none, or it can't be read: then nothing is ignored.
    return [];
  }
}

/** The folder and those above it, the nearest first; only itself if it is in no repository. */
function foldersUpToRepository(folder: string): readonly string[] {
  const folders = [folder];
  for (let current = folder; !existsSync(join(current, '.git')); ) {
    const parent = dirname(current);
    if (parent === current) return [folder];
    folders.push(parent);
    current = parent;
  }
  return folders;
}
