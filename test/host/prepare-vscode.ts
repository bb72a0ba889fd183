import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { cacheFolder, hostFolder, type VsCode } from './layout.js';

/** What a VS Code brings along and no test needs. */
const ballast = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'node_modules/@devcontainers',
  'node_modules/@vscode/windows-process-tree',
  'node_modules/@vscode/sandbox-runtime',
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
];

/**
 * Gives a VS Code out of code-server's package what its own postinstall script would: its dependencies, those of its
 * extensions, and stand-ins for the native modules, so that nothing is compiled.
 */
export async function prepareVsCode({ version, root, node }: VsCode): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  if (manifest.version !== version) throw new Error(`This is VS Code ${manifest.version} and not ${version}: layout.ts names another one than package.json.`);
  // `npm ci` refuses: the shrinkwrap lacks an entry.
  installIn(root, node);
  installIn(join(root, 'extensions'), node);
  await standInForNativeModules(root);
  provideRipgrep(root);
  for (const folder of ballast) rmSync(join(root, folder), { recursive: true, force: true });
  keepPrebuiltFor(`linux-${process.arch}`, join(root, 'node_modules/node-pty/prebuilds'));
}

function installIn(folder: string, node: string): void {
  const options = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const env = { ...process.env, PATH: dirname(node) + delimiter + (process.env['PATH'] ?? '') };
  execFileSync('npm', ['install', ...options], { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function standInForNativeModules(root: string): Promise<void> {
  await build({
    entryPoints: [join(hostFolder, 'stand-ins/spdlog.ts')],
    outfile: join(root, 'node_modules/@vscode/spdlog/index.js'),
    allowOverwrite: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  for (const watchdog of ['node_modules/@vscode/native-watchdog', 'node_modules/native-watchdog']) {
    if (existsSync(join(root, watchdog))) writeFileSync(join(root, watchdog, 'index.js'), 'exports.start = () => {};\n');
  }
}

/** The search of older versions downloads its program in a script; npm has it as a package of its own. */
function provideRipgrep(root: string): void {
  const folder = join(root, 'node_modules/@vscode/ripgrep/bin');
  if (!existsSync(dirname(folder)) || existsSync(join(folder, 'rg'))) return;
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(cacheFolder, 'node_modules/@vscode/ripgrep-linux-x64/bin/rg'), join(folder, 'rg'));
}

function keepPrebuiltFor(platform: string, folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (name !== platform) rmSync(join(folder, name), { recursive: true, force: true });
}
