import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

/** What some code of this folder exports, with a stand-in for the editor. */
export async function besideStandIn(code: string, outfile: string): Promise<unknown> {
  await build({ stdin: { contents: code, resolveDir: here, loader: 'ts' }, outfile, bundle: true, platform: 'node', format: 'cjs', logLevel: 'warning', alias: { vscode: `${here}vscode-stand-in.cts` } });
  return createRequire(import.meta.url)(outfile);
}
