import { intersects, subset, validRange } from 'semver';
import type { Host } from './host.js';
import { folderOf } from './paths.js';
import { projectOf, repositoryOf } from './project.js';

/** Where npm, Yarn and pnpm write down the versions that they chose. */
export const lockfiles = ['package-lock.json', 'yarn.lock', 'pnpm-lock.yaml'] as const;

/** How much of the versions that a project may run lies in a range. */
export type Share = 'all' | 'some' | 'none';

/**
 * How much of what a file's project may install of a package (the first of some that come together) lies in a range of versions: told by the package as it is
 * installed, else by the lockfile, else by what `package.json` asks for. `some` where none of them says.
 */
export function shareOf(modules: readonly string[], range: string, path: string, host: Host): Share {
  let used: string | undefined;
  for (const module of modules) used ??= versionsOf(module, path, host);
  if (used === undefined) return 'some';
  if (subset(used, range, { includePrerelease: true })) return 'all';
  return intersects(used, range, { includePrerelease: true }) ? 'some' : 'none';
}

const remembered = new WeakMap<Host, Map<string, string | undefined>>();

/** The version of a package that a project uses, as a range. */
function versionsOf(module: string, path: string, host: Host): string | undefined {
  const project = projectOf(path, host);
  if (project === undefined) return undefined;
  const known = remembered.get(host) ?? new Map<string, string | undefined>();
  remembered.set(host, known);
  const key = `${project.root}\0${module}`;
  if (!known.has(key)) {
    const found = installed(module, project.root, host) ?? locked(module, project.root, repositoryOf(path, host), host) ?? project.ranges.get(module);
    // Tags, links and addresses are no versions.
    known.set(key, found === undefined || validRange(found) === null ? undefined : found);
  }
  return known.get(key);
}

function installed(module: string, root: string, host: Host): string | undefined {
  for (let folder: string | undefined = root; folder !== undefined; folder = folderOf(folder)) {
    const manifest = host.read(`${folder}/node_modules/${module}/package.json`);
    const version = manifest === undefined ? undefined : /"version"\s*:\s*"([^"]+)"/.exec(manifest)?.[1];
    if (version !== undefined) return version;
  }
  return undefined;
}

/** The version in the lockfile of npm, Yarn or pnpm, if it has exactly one. */
function locked(module: string, root: string, repository: string | undefined, host: Host): string | undefined {
  const name = module.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const patterns: Readonly<Record<(typeof lockfiles)[number], RegExp>> = {
    'package-lock.json': new RegExp(`"(?:node_modules/)${name}":\\s*\\{\\s*"version":\\s*"([^"]+)"`, 'g'),
    'yarn.lock': new RegExp(`^"?${name}@[^\\n]*:\\n\\s+version:? "?([^"\\n]+)"?`, 'gm'),
    'pnpm-lock.yaml': new RegExp(`^\\s+'?/?${name}[@/](\\d[^:('_]*)[^:\\n]*:\\s*$`, 'gm'),
  };
  for (const folder of new Set([root, repository ?? root])) {
    for (const [file, pattern] of Object.entries(patterns)) {
      const versions = new Set([...(host.read(`${folder}/${file}`) ?? '').matchAll(pattern)].map(([, version]) => version));
      const [only] = versions;
      if (versions.size === 1 && only !== undefined) return only;
    }
  }
  return undefined;
}
