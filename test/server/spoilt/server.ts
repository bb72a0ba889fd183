import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Bundles the server as it is, but for a rule that comments in files spoil, and gives its program. */
export async function spoiltServer(folder: string): Promise<string> {
  const outfile = join(folder, 'server.cjs');
  await build({
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    stdin: { contents: "import './spoil.js';\nimport '../../../src/server/node.js';", resolveDir: here, loader: 'ts' },
    outfile,
    define: { 'import.meta.dirname': '__dirname' },
    external: ['oxc-parser'],
  });
  copyFileSync(join(here, '../../../dist/parser.wasm'), join(folder, 'parser.wasm'));
  return outfile;
}
