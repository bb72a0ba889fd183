import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { ignoreFile, pathWithin, type IgnoreChain, type IgnoreFile } from './ignore-rules.js';

/**
 * The chain for a folder that somebody named: its own ignore file and those above it up to the root of the repository.
 * One that ignores the folder itself is left out, because naming the folder overrules it.
 */
export function chainAt(folder: string): IgnoreChain {
  const above = foldersUpToRepository(folder).slice(1).flatMap(readIgnoreFile);
  return enter(folder, above.filter((file) => !file.rules.ignores(pathWithin(file, slashed(folder), true))));
}

/** The chain inside a folder that was come upon. */
export function enter(folder: string, outer: IgnoreChain): IgnoreChain {
  const own = readIgnoreFile(folder);
  return own.length > 0 ? [...own, ...outer] : outer;
}

function readIgnoreFile(folder: string): IgnoreFile[] {
  try {
    return [ignoreFile(slashed(folder), readFileSync(join(folder, '.gitignore'), 'utf8'))];
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

function slashed(path: string): string {
  return path.replaceAll(sep, '/');
}
