import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a file takes, in bytes. */
export interface Size {
  readonly name: string;
  readonly bytes: number;
  readonly compressed: number;
}

const files = ['extension.cjs', 'server.cjs', 'web/extension.cjs', 'web/server.js', 'parser.wasm', 'pages.json'];

/** The sizes of what `npm run build` bundled for the extension. */
export function bundleSizes(root: string): Size[] {
  return files.map((name) => {
    const bytes = readFileSync(join(root, 'dist', name));
    return { name, bytes: bytes.length, compressed: gzipSync(bytes, { level: 9 }).length };
  });
}

/**
 * The size of the packaged extension, in bytes.
 *
 * @throws Error with what the packager said if it fails
 */
export function packageSize(root: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'fallacies-'));
  try {
    const file = join(folder, 'extension.vsix');
    const packager = join(dirname(createRequire(import.meta.url).resolve('@vscode/vsce/package.json')), 'vsce');
    const { status, stderr } = spawnSync(process.execPath, [packager, 'package', '--no-dependencies', '--out', file], { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return statSync(file).size;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
