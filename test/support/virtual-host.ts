import { posix } from 'node:path';
import type { Host } from '../../rules/src/source/host.js';

const endings = ['', '.ts', '.tsx', '.js', '.jsx', '.mts', '.mjs', '.cts', '.cjs', '/index.ts', '/index.js'];

/** A host over files that only exist in memory, by absolute path. */
export function virtualHost(files: ReadonlyMap<string, string>, parse: Host['parse']): Host {
  return {
    read: (path) => files.get(path),
    parse,
    list: (directory) => namesIn(files, directory),
    resolve(specifier, from) {
      if (!/^\.{1,2}(?:\/|$)/.test(specifier)) return undefined;
      const target = posix.join(posix.dirname(from), specifier);
      const written = target.replace(/\.([cm]?)js$/, '.$1ts');
      return [...endings.map((ending) => target + ending), written].find((path) => files.has(path));
    },
  };
}

function namesIn(files: ReadonlyMap<string, string>, directory: string): string[] | undefined {
  const below = [...files.keys()].filter((path) => path.startsWith(`${directory}/`));
  if (below.length === 0) return undefined;
  return [...new Set(below.map((path) => path.slice(directory.length + 1).replace(/\/.*/s, '/')))];
}
