import ignore, { type Ignore } from 'ignore';

/** What the `.gitignore` of a folder says. Paths use forward slashes. */
export interface IgnoreFile {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The `.gitignore` files that hold in a folder, the nearest first. */
export type IgnoreChain = readonly IgnoreFile[];

/** Reads the text of an ignore file. */
export function ignoreFile(folder: string, text: string): IgnoreFile {
  return { folder, rules: ignore().add(text) };
}

/** Whether the chain ignores a path. As in git, the nearest file that says anything about it decides. */
export function isIgnored(path: string, isFolder: boolean, chain: IgnoreChain): boolean {
  for (const file of chain) {
    const { ignored, unignored } = file.rules.test(pathWithin(file, path, isFolder));
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** How the rules of an ignore file name a path below its folder. */
export function pathWithin({ folder }: IgnoreFile, path: string, isFolder: boolean): string {
  const start = folder.endsWith('/') ? folder.length : folder.length + 1;
  return path.slice(start) + (isFolder ? '/' : '');
}
