import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { builtFolder, hostFolder } from './layout.js';

const inside = join(hostFolder, '../extension/inside');

/** Tests to run inside an extension host. */
export interface Bundled {
  /** For the file's name. */
  readonly name: string;
  /** Files under `test/extension/inside`, in the order of their running. */
  readonly suites: readonly string[];
}

const shared: BuildOptions = { bundle: true, format: 'cjs', target: 'es2022', sourcemap: 'inline', logLevel: 'warning', external: ['vscode', 'mocha'] };

/** Bundles suites for an extension host on Node and gives the file whose `run()` runs them. */
export async function bundleForNode({ name, suites }: Bundled, results: string): Promise<string> {
  const outfile = join(builtFolder, `${name}.cjs`);
  const entry = `import { runInNode } from './support/run-in-node.js';
export const run = () => runInNode(async () => {${loading(suites)}}, ${JSON.stringify(results)});`;
  await build({ ...shared, stdin: { contents: entry, resolveDir: inside, loader: 'ts' }, outfile, platform: 'node' });
  return outfile;
}

/** Bundles suites for an extension host in a web worker, which has nothing of Node's. */
export async function bundleForWorker({ name, suites }: Bundled): Promise<string> {
  const outfile = join(builtFolder, `${name}.cjs`);
  const entry = `import { runInWorker } from './support/run-in-worker.js';
export const run = () => runInWorker(async () => {${loading(suites)}});`;
  await build({
    ...shared,
    stdin: { contents: entry, resolveDir: inside, loader: 'ts' },
    outfile,
    platform: 'browser',
    external: ['vscode'],
    alias: { 'node:assert/strict': join(inside, 'support/assert-in-worker.ts') },
  });
  return outfile;
}

/** Loads each suite when it is its turn, after mocha has brought `describe` and `it`. */
function loading(suites: readonly string[]): string {
  return suites.map((suite) => ` await import(${JSON.stringify(`./${suite}.js`)});`).join('');
}
