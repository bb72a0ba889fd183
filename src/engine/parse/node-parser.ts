import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadNativeOxc } from './native.js';
import type { OxcParse } from './oxc.js';
import { decodeBytes } from './decode-bytes.js';
import { createParser, createSyntaxCheck, type CheckSyntax, type Parse } from './parser.js';
import { wasmOxc } from './wasm.js';

/** Reads the WebAssembly build out of the `oxc-parser` package and compiles it, which takes some 20 ms. */
export function loadWasmOxc(): OxcParse {
  const require = createRequire(import.meta.url);
  const module = new WebAssembly.Module(readFileSync(require.resolve('oxc-parser/parser.wasm32-wasip1.wasm')));
  return wasmOxc(module, decodeBytes);
}

const builds = { native: loadNativeOxc, wasm: loadWasmOxc };

/** The parser of this machine. Loads oxc when it is first asked. */
export const parse: Parse = createParser(builds);

/** What is wrong with a text of which nobody needs the tree. */
export const checkSyntax: CheckSyntax = createSyntaxCheck(builds);
