import { fileLeftOut, folderLeftOut, isDeclaration, isSource, isVersionControl } from '../../engine/files/by-name.js';
import { ignoreFile, isIgnored, type IgnoreChain } from '../../engine/files/ignore-rules.js';
import type { Surroundings } from '../files/surroundings.js';

/** Deeper folders are not entered: links may lead in circles, and only the editor could tell. */
const maxDepth = 40;

interface Entered {
  readonly path: string;
  readonly chain: IgnoreChain;
}

/**
 * Finds the sources below a folder whose files take a while to come, level by level, as the command line finds those on
 * disk. Ignore files above the folder are not seen.
 *
 * @param isExcluded whether a path, of a file or a folder, is left out
 */
export async function walk(root: string, surroundings: Surroundings, isExcluded: (path: string) => boolean, isStopped: () => boolean): Promise<string[]> {
  const files: string[] = [];
  let level: Entered[] = [{ path: root, chain: [] }];
  for (let depth = 0; level.length > 0 && depth < maxDepth && !isStopped(); depth += 1) {
    await surroundings.load(level.map(({ path }) => `${path}/`));
    const host = surroundings.host();
    await surroundings.load(level.filter(({ path }) => host.list(path)?.includes('.gitignore')).map(({ path }) => `${path}/.gitignore`));
    const next: Entered[] = [];
    for (const { path: folder, chain: outer } of level) {
      const rules = surroundings.host().read(`${folder}/.gitignore`);
      const chain = rules === undefined ? outer : [ignoreFile(folder, rules), ...outer];
      for (const name of host.list(folder) ?? []) {
        const isFolder = name.endsWith('/');
        const bare = isFolder ? name.slice(0, -1) : name;
        const path = `${folder}/${bare}`;
        if (isLeftOut(bare, isFolder) || isExcluded(path) || isIgnored(path, isFolder, chain)) continue;
        if (isFolder) next.push({ path, chain });
        else files.push(path);
      }
    }
    level = next;
  }
  return files.sort();
}

function isLeftOut(name: string, isFolder: boolean): boolean {
  if (isFolder) return isVersionControl(name) || folderLeftOut(name) !== undefined;
  return !isSource(name) || isDeclaration(name) || fileLeftOut(name) !== undefined;
}
