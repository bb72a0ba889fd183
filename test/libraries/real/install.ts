/**
 * Installs the real packages, once: those of the lockfile, or the newest that are published.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, recipeFolder } from './layout.js';

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
}

/** A folder with installed packages. */
export interface Installed {
  readonly folder: string;
  /** The version of a package; `undefined` where it is not installed. */
  versionOf(name: string): string | undefined;
  /** The versions of Node that a package asks for. */
  nodesOf(name: string): string;
}

/** What loads packages from that folder: a relative import would look beside this file. */
const loader = 'load.mjs';

/** The packages of the lockfile, which are the versions that the facts name. */
export function installLocked(say: (line: string) => void): Installed {
  const folder = join(cacheFolder, 'locked');
  const manifests = ['package.json', 'package-lock.json', '.npmrc'];
  const wanted = createHash('sha256').update(manifests.map((name) => readFileSync(join(recipeFolder, name), 'utf8')).join('\0')).digest('hex');
  const mark = join(folder, 'complete');
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
    say(`Some 250 MB from npm into ${folder}, once`);
    rmSync(mark, { force: true });
    mkdirSync(folder, { recursive: true });
    for (const name of manifests) copyFileSync(join(recipeFolder, name), join(folder, name));
    npm('ci', folder);
    writeFileSync(mark, wanted);
  }
  return installedIn(folder);
}

/** The newest packages, asked for anew each time. What the manifest has under another name stays at its version. */
export function installNewest(say: (line: string) => void): Installed {
  const folder = join(cacheFolder, 'newest');
  const manifest = JSON.parse(readFileSync(join(recipeFolder, 'package.json'), 'utf8')) as Manifest;
  const newest = (packages: Record<string, string>) =>
    Object.fromEntries(Object.entries(packages).map(([name, version]) => [name, version.startsWith('npm:') ? version : 'latest']));
  say(`The newest packages into ${folder}`);
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(recipeFolder, '.npmrc'), join(folder, '.npmrc'));
  rmSync(join(folder, 'package-lock.json'), { force: true });
  // The types of Node stay: they belong to the Node that runs, not to a library.
  const devDependencies = { ...newest(manifest.devDependencies), '@types/node': manifest.devDependencies['@types/node'] };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, dependencies: newest(manifest.dependencies), devDependencies }));
  npm('install', folder);
  return installedIn(folder);
}

/** What is installed in a folder already. */
export function installedIn(folder: string): Installed {
  writeFileSync(join(folder, loader), 'export const load = (name) => import(name);\n');
  return { folder, versionOf: (name) => manifestIn(folder, name)?.version, nodesOf: (name) => manifestIn(folder, name)?.engines?.node ?? '*' };
}

/** Where `load` comes from, for a folder with installed packages. */
export function loaderOf({ folder }: Pick<Installed, 'folder'>): string {
  return join(folder, loader);
}

function manifestIn(folder: string, name: string): { version: string; engines?: { node?: string } } | undefined {
  const path = join(folder, 'node_modules', name, 'package.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { version: string; engines?: { node?: string } }) : undefined;
}

function npm(command: string, cwd: string): void {
  // Peers of some ask for others' majors, which the facts do not depend on.
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--legacy-peer-deps'];
  execFileSync('npm', [command, ...flags], { cwd, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
}
