import type { ParserOptions } from 'oxc-parser';
import { componentExtensions } from '../../../rules/src/source/script-blocks.js';

/** One way to read a file. */
export interface Reading {
  readonly lang: NonNullable<ParserOptions['lang']>;
  readonly sourceType: 'module' | 'commonjs';
  /** Whether the program itself may return, module or not. */
  readonly returns?: true;
}

const jsModule: Reading = { lang: 'jsx', sourceType: 'module' };
const jsScript: Reading = { lang: 'jsx', sourceType: 'commonjs' };
const tsModule: Reading = { lang: 'ts', sourceType: 'module' };
const tsScript: Reading = { lang: 'ts', sourceType: 'commonjs' };
const tsxModule: Reading = { lang: 'tsx', sourceType: 'module' };
const tsxScript: Reading = { lang: 'tsx', sourceType: 'commonjs' };
const astroModule: Reading = { ...tsModule, returns: true };
const declarations: Reading = { lang: 'dts', sourceType: 'module' };

/** By extension, the likeliest way first. JavaScript may turn out to hold JSX, type annotations, or a top-level `return`. */
const readings: Readonly<Record<string, readonly [Reading, ...Reading[]]>> = {
  js: [jsModule, jsScript, tsxModule],
  jsx: [jsModule, jsScript, tsxModule],
  mjs: [jsModule, tsxModule],
  cjs: [jsScript, tsxScript],
  ts: [tsModule, tsScript],
  mts: [tsModule],
  cts: [tsScript],
  tsx: [tsxModule, tsxScript],
  // What stands between the fences; other components are read under the names of their scripts' languages.
  astro: [astroModule],
};

/** The extensions of the files that are read at all. */
export const extensions: readonly string[] = [...new Set([...Object.keys(readings), ...componentExtensions])];

/** The ways to read a file, by its name, the likeliest first. A name without a known extension is read as JavaScript. */
export function readingsOf(path: string): readonly [Reading, ...Reading[]] {
  if (/\.d\.(?:\w+\.)?[cm]?ts$/i.test(path)) return [declarations];
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return readings[extension] ?? [jsModule, jsScript, tsxModule];
}
