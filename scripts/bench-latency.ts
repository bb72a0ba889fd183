/**
 * `npm run bench:latency`: how long findings take after an edit, over the extension's real server and over one that runs
 * the same plugin through ESLint and typescript-eslint. Both get the same edits in turn within one run, and have to find
 * the same after each. Ends with 1 where ours is not at least four times as fast.
 */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { compareServers } from './latency/compare-servers.js';
import { percentile } from './latency/percentile.js';
import { serviceText } from './latency/service-text.js';
import { table } from './precision/print.js';

const sizes = [1_000, 3_500];
const leastRatio = 4;

const root = fileURLToPath(new URL('..', import.meta.url));
const debounce = /\btypingDelay = (\d+)/.exec(readFileSync(join(root, 'src/server/checks.ts'), 'utf8'))?.[1];
if (debounce === undefined) throw new Error('src/server/checks.ts does not say how long the server waits.');

// Compiled beforehand, so that nothing but the server itself is measured.
const other = join(root, 'node_modules/.cache/fallacies/eslint-server.mjs');
await build({
  entryPoints: [join(root, 'scripts/latency/eslint-server.ts')],
  outfile: other,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
});

const project = realpathSync(mkdtempSync(join(tmpdir(), 'fallacies-')));
const rows: string[][] = [];
const slow: string[] = [];
try {
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'shop', type: 'module', dependencies: { axios: '^1.0.0' } }));
  for (const lines of sizes) {
    const text = serviceText(lines);
    const file = join(project, `service-${lines}.ts`);
    writeFileSync(file, text);
    const times = await compareServers({ ours: join(root, 'dist/server.cjs'), other }, pathToFileURL(file).href, text);
    const [p50, p95] = [50, 95].map((percent) => ({ ours: percentile(times.ours, percent), other: percentile(times.other, percent) }));
    const ratios = [p50!, p95!].map((at) => at.other / at.ours);
    rows.push(
      [lines.toLocaleString('en'), 'Fallacies', milliseconds(p50!.ours), milliseconds(p95!.ours), ''],
      [lines.toLocaleString('en'), 'ESLint', milliseconds(p50!.other), milliseconds(p95!.other), ratios.map((ratio) => ratio.toFixed(1)).join(' / ')],
    );
    console.log(`${lines.toLocaleString('en')} lines: ${times.ours.length} edits, the same ${times.findings.join(' to ')} findings from both after each.`);
    if (ratios[0]! < leastRatio) slow.push(`${lines.toLocaleString('en')} lines: ${ratios[0]!.toFixed(2)} times as fast as ESLint, less than ${leastRatio}.`);
  }
} finally {
  rmSync(project, { recursive: true, force: true });
}

console.log(`From an edit to its findings. Each edit comes after a rest, so neither server waits before it looks; while somebody types, Fallacies waits ${debounce} ms.\n`);
console.log(table(['lines', 'server', 'p50', 'p95', 'ratio p50 / p95'], rows));
for (const line of slow) console.error(line);
if (slow.length > 0) process.exitCode = 1;

function milliseconds(time: number): string {
  return `${time.toFixed(1)} ms`;
}
