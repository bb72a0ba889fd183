import { evaluate, parse } from '@humanwhocodes/momoa';
import { exports as resolveExports } from 'resolve.exports';
import type { Host } from './host.js';
import { folderOf, join } from './paths.js';
import { repositoryOf } from './project.js';
import { workspacePackages } from './workspace.js';
import { isRecord } from './record.js';

/** Path aliases of one compiler configuration, with the folder that their targets count from. */
interface Aliases {
  readonly folder: string;
  readonly paths: Readonly<Record<string, readonly string[]>>;
  /** The folder that bare specifiers may count from. */
  readonly base: string | undefined;
}

/** How many configurations are followed through `extends`. */
const maxConfigs = 8;

const remembered = new WeakMap<Host, { readonly files: Map<string, string | undefined>; readonly aliases: Map<string, readonly Aliases[]> }>();

/**
 * The file of the same repository that an import stands for: by a relative path, a path alias of `tsconfig.json` or
 * `jsconfig.json`, or the name of a package in the same workspace. `undefined` for packages of others.
 */
export function resolveImport(specifier: string, from: string, host: Host): string | undefined {
  if (/^\.{1,2}(?:\/|$)/.test(specifier)) return host.resolve(specifier, from);
  const folder = folderOf(from);
  if (folder === undefined || /^(?:node|https?|data|bun|deno|virtual):/.test(specifier)) return undefined;
  const known = remembered.get(host) ?? { files: new Map<string, string | undefined>(), aliases: new Map<string, readonly Aliases[]>() };
  remembered.set(host, known);
  const key = `${folder}\0${specifier}`;
  if (!known.files.has(key)) {
    const aliases = aliasesFor(folder, host, known.aliases);
    known.files.set(key, throughAliases(specifier, aliases, host) ?? throughWorkspace(specifier, from, host));
  }
  return known.files.get(key);
}

function throughAliases(specifier: string, all: readonly Aliases[], host: Host): string | undefined {
  for (const { folder, paths, base } of all) {
    // The pattern with the longest text before its star wins, as for the compiler.
    const patterns = Object.keys(paths).toSorted((a, b) => b.indexOf('*') - a.indexOf('*') || b.length - a.length);
    for (const pattern of patterns) {
      const rest = matched(specifier, pattern);
      if (rest === undefined) continue;
      for (const target of paths[pattern] ?? []) {
        const file = fileAt(join(folder, target.replace('*', rest)), host);
        if (file !== undefined) return file;
      }
    }
    const file = base === undefined ? undefined : fileAt(join(base, specifier), host);
    if (file !== undefined) return file;
  }
  return undefined;
}

/** What stands for the star; an empty text for a pattern without one. */
function matched(specifier: string, pattern: string): string | undefined {
  const star = pattern.indexOf('*');
  if (star < 0) return specifier === pattern ? '' : undefined;
  const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)];
  const fits = specifier.length >= before.length + after.length && specifier.startsWith(before) && specifier.endsWith(after);
  return fits ? specifier.slice(before.length, specifier.length - after.length) : undefined;
}

function fileAt(path: string, host: Host): string | undefined {
  const folder = folderOf(path);
  return folder === undefined ? undefined : host.resolve(`./${path.slice(folder.length + 1)}`, `${folder}/_`);
}

/** The aliases of the nearest configuration above a folder. */
function aliasesFor(folder: string, host: Host, known: Map<string, readonly Aliases[]>): readonly Aliases[] {
  const found = known.get(folder);
  if (found) return found;
  const names = host.list(folder) ?? [];
  const config = ['tsconfig.json', 'jsconfig.json'].find((name) => names.includes(name));
  const above = folderOf(folder);
  const aliases = config !== undefined ? readAliases(`${folder}/${config}`, host, new Set()) : above === undefined ? [] : aliasesFor(above, host, known);
  known.set(folder, aliases);
  return aliases;
}

function readAliases(path: string, host: Host, seen: Set<string>): readonly Aliases[] {
  const text = seen.size < maxConfigs && !seen.has(path) ? host.read(path) : undefined;
  const folder = folderOf(path);
  if (text === undefined || folder === undefined) return [];
  seen.add(path);
  const config = valueOf(text);
  if (!isRecord(config)) return [];
  const options = isRecord(config['compilerOptions']) ? config['compilerOptions'] : {};
  const base = typeof options['baseUrl'] === 'string' ? join(folder, options['baseUrl']) : undefined;
  const paths = isRecord(options['paths']) ? Object.fromEntries(Object.entries(options['paths']).map(([name, targets]) => [name, texts(targets)])) : {};
  const own = base === undefined && Object.keys(paths).length === 0 ? [] : [{ folder: base ?? folder, paths, base }];
  // A configuration that only refers to others leaves the aliases to them.
  const references = (Array.isArray(config['references']) ? config['references'] : []).flatMap((entry) => (isRecord(entry) ? texts(entry['path']) : []));
  const others = [...texts(config['extends']).filter((name) => name.startsWith('.')), ...references].map((name) => join(folder, name));
  return [...own, ...others.flatMap((other) => readAliases(configAt(other, host), host, seen))];
}

function configAt(path: string, host: Host): string {
  if (path.endsWith('.json')) return path;
  return host.read(`${path}.json`) === undefined ? `${path}/tsconfig.json` : `${path}.json`;
}

/** `@team/api/client`: a package of the same workspace, through the entry that it gives or the source behind it. */
function throughWorkspace(specifier: string, from: string, host: Host): string | undefined {
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const root = repositoryOf(from, host);
  const folder = root === undefined ? undefined : workspacePackages(root, host).get(name);
  const text = folder === undefined ? undefined : host.read(`${folder}/package.json`);
  if (folder === undefined || text === undefined) return undefined;
  for (const entry of entriesOf(valueOf(text), specifier, specifier.slice(name.length + 1))) {
    // What is built lies where the source does not; a checkout has the source.
    const places = [entry, entry.replace(/^(?:\.\/)?(?:dist|lib|build|out)\//, 'src/'), entry.replace(/^(?:\.\/)?(?:dist|lib|build|out)\//, '')];
    for (const place of places) {
      const file = fileAt(join(folder, place), host);
      if (file !== undefined) return file;
    }
  }
  return undefined;
}

function entriesOf(manifest: unknown, specifier: string, inside: string): readonly string[] {
  if (!isRecord(manifest)) return [];
  if (manifest['exports'] !== undefined) {
    try {
      return resolveExports(manifest, specifier, { conditions: ['source', 'development', 'types'] }) ?? [];
    } catch {
      // The package exports no such path.
      return [];
    }
  }
  if (inside !== '') return [inside, `src/${inside}`];
  return [...texts(manifest['source']), ...texts(manifest['module']), ...texts(manifest['main']), 'index', 'src/index'];
}

/** The value of a JSON text with comments; `undefined` where it is none. */
function valueOf(text: string): unknown {
  try {
    return evaluate(parse(text, { mode: 'jsonc', allowTrailingCommas: true }));
  } catch {
    return undefined;
  }
}

function texts(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
}
