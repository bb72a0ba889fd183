import type { Host } from './host.js';
import { join } from './paths.js';
import { projectOf } from './project.js';

const remembered = new WeakMap<Host, Map<string, ReadonlyMap<string, string>>>();

/** How many folders are looked at in search of a workspace's packages. */
const maxFolders = 2_000;

/** The packages of a workspace by name, with their folders. */
export function workspacePackages(root: string, host: Host): ReadonlyMap<string, string> {
  const known = remembered.get(host) ?? new Map<string, ReadonlyMap<string, string>>();
  remembered.set(host, known);
  const found = known.get(root);
  if (found) return found;
  const packages = new Map<string, string>();
  for (const folder of foldersOf(root, host)) {
    const name = nameIn(host.read(`${folder}/package.json`));
    if (name !== undefined && !packages.has(name)) packages.set(name, folder);
  }
  known.set(root, packages);
  return packages;
}

function foldersOf(root: string, host: Host): readonly string[] {
  const globs = projectOf(`${root}/_`, host)?.workspaces.filter((glob) => !glob.startsWith('!')) ?? [];
  const folders = new Set<string>();
  for (const glob of globs) {
    for (const folder of expand(root, glob.split('/').filter((part) => part !== '' && part !== '.'), host)) {
      if (folders.size >= maxFolders) return [...folders];
      folders.add(folder);
    }
  }
  return [...folders];
}

/** The folders that a glob of a workspace names: `packages/*`, `apps/**`. */
function expand(folder: string, [part, ...rest]: readonly string[], host: Host): readonly string[] {
  if (part === undefined) return [folder];
  if (!part.includes('*')) return expand(join(folder, part), rest, host);
  const below = (host.list(folder) ?? []).filter((name) => name.endsWith('/') && !/^(?:\.|node_modules\/)/.test(name)).map((name) => join(folder, name));
  if (part === '**') return [folder, ...below.flatMap((inner) => expand(inner, [part, ...rest], host))];
  const [before = '', after = ''] = part.split('*');
  const fits = (path: string) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return name.startsWith(before) && name.endsWith(after);
  };
  return below.filter(fits).flatMap((inner) => expand(inner, rest, host));
}

function nameIn(manifest: string | undefined): string | undefined {
  try {
    const { name } = JSON.parse(manifest ?? '{}') as { readonly name?: unknown };
    return typeof name === 'string' ? name : undefined;
  } catch {
    return undefined;
  }
}
