import { join } from './paths.js';

/** What stands for what: a specifier with the extension that the compiler will write names the source. */
const sourcesOf: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};
const endings = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json'];

/** The files that a relative specifier may stand for, the likeliest first; none for a package and in a text that has no place. */
export function candidates(specifier: string, from: string): readonly string[] {
  const at = from.lastIndexOf('/');
  if (at < 0 || !/^\.{1,2}(?:\/|$)/.test(specifier)) return [];
  const path = join(from.slice(0, at), specifier);
  const extension = /[^/](\.[^./]*)$/.exec(path)?.[1] ?? '';
  const stem = path.slice(0, path.length - extension.length);
  return [
    path,
    ...(sourcesOf[extension] ?? []).map((source) => stem + source),
    ...endings.map((ending) => path + ending),
    ...endings.map((ending) => `${path}/index${ending}`),
  ];
}
