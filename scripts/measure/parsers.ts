import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { blindHost } from '../../rules/src/source/host.js';
import { analyse } from '../../src/engine/analyse.js';
import { loadNativeOxc } from '../../src/engine/parse/native.js';
import { loadWasmOxc } from '../../src/engine/parse/node-parser.js';
import { createParser } from '../../src/engine/parse/parser.js';
import { median } from './times.js';

/** What an analysis costs with oxc's binary and with its WebAssembly build: medians, in milliseconds. */
export interface ParserTimes {
  readonly lines: number;
  readonly native: number;
  readonly wasm: number;
}

/** A text of about so many lines, made of a file that is repeated. */
export function longText(file: string, lines: number): string {
  const text = readFileSync(file, 'utf8');
  const imports = text.match(/^import .*$/gm) ?? [];
  const body = text.replace(/^import .*$/gm, '');
  const copies = Math.ceil(lines / body.split('\n').length);
  // Names of their own, so that it parses.
  const renamed = Array.from({ length: copies }, (_copy, index) => body.replace(/^(export )?(const|let|class|(?:async )?function) (\w+)/gm, `$1$2 $3_${index}`));
  return [...imports, ...renamed].join('\n');
}

/**
 * Analyses one text with both builds in turn, so that a busy machine slows both. Pauses in between as a server does:
 * without them nothing frees what WebAssembly handed over.
 */
export async function compareParsers(text: string, runs: number): Promise<ParserTimes> {
  const native = loadNativeOxc();
  const wasm = loadWasmOxc();
  const parsers = { native: createParser({ native: () => native, wasm: () => wasm }), wasm: createParser({ native: () => wasm, wasm: () => wasm }) };
  const times = { native: [] as number[], wasm: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    for (const build of ['native', 'wasm'] as const) {
      const start = performance.now();
      analyse(text, '/measure.ts', blindHost, { parse: parsers[build] });
      times[build].push(performance.now() - start);
      await setTimeout(5);
    }
  }
  return { lines: text.split('\n').length, native: median(times.native), wasm: median(times.wasm) };
}

/** The size of the binary for this machine, in bytes. */
export function binarySize(): number {
  const require = createRequire(import.meta.url);
  const { platform, arch } = process;
  const name = `${platform}-${arch}${platform === 'linux' ? '-gnu' : platform === 'win32' ? '-msvc' : ''}`;
  return readFileSync(require.resolve(`@oxc-parser/binding-${name}/parser.${name}.node`)).length;
}
