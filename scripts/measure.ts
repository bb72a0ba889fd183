/** Measures the extension and writes the figures into README.md, between their marks. Needs what the tests in VS Code need. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { table } from './generate/markdown.js';
import { serverMemory } from './measure/memory.js';
import { binarySize, compareParsers, longText } from './measure/parsers.js';
import { bundleSizes, packageSize } from './measure/sizes.js';
import { activationTimes, firstDiagnosticsTimes, median } from './measure/times.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const begin = '<!-- begin measured: by npm run measure -->';
const end = '<!-- end measured -->';
const keystrokes = 200;
const sample = join(root, 'examples/shop/gateway/checkout.ts');

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000).toLocaleString('en')} KB`;
const milliseconds = (time: number) => `${Math.round(time)} ms`;

const thousandLines = longText(sample, 1_000);
const sizes = bundleSizes(root);
const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;
const memory = await serverMemory(root, thousandLines, keystrokes);
const rows = [
  ['The packaged extension, for every platform and the web', kilobytes(packageSize(root))],
  ...sizes.map(({ name, bytes, compressed }) => [`\`dist/${name}\``, `${kilobytes(bytes)}, compressed ${kilobytes(compressed)}`]),
  ['Activation in VS Code, its server ready', milliseconds(median(await activationTimes(root, 3)))],
  ['From the start of the server to the findings of 1,000 lines', milliseconds(median(await firstDiagnosticsTimes(thousandLines, 9)))],
  ['Memory of the server with no file open', megabytes(memory.started)],
  ['… with 1,000 lines open', megabytes(memory.opened)],
  [`… after ${keystrokes} keystrokes in them`, megabytes(memory.typed)],
];
const figures = table(['What', 'Measured'], rows);

const path = join(root, 'README.md');
const readme = readFileSync(path, 'utf8');
const from = readme.indexOf(begin);
const to = readme.indexOf(end, from);
if (from < 0 || to < 0) throw new Error(`README.md: the marks "${begin}" and "${end}" are missing.`);
writeFileSync(path, `${readme.slice(0, from + begin.length)}\n\n${figures}\n\n${readme.slice(to)}`);
console.log(figures);

// What the choice of the parser stands on: see ARCHITECTURE.md.
const parsers = [await compareParsers(thousandLines, 41), await compareParsers(longText(sample, 3_500), 41)];
console.log(`\nThe binary for this machine takes ${kilobytes(binarySize())}.`);
console.log(table(['Lines', 'Analysis with the binary', 'with WebAssembly'], parsers.map(({ lines, native, wasm }) => [String(lines), milliseconds(native), milliseconds(wasm)])));
