/**
 * `npm run test:host`: makes ready what the tests inside a real VS Code need. Does nothing where it was done, and
 * all of it where a version changed. The tests call it themselves.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unpackChromium } from './chromium.js';
import { cacheFolder, canServe, hostFolder, newest, oldest } from './layout.js';
import { prepareVsCode } from './prepare-vscode.js';

const manifests = ['package.json', 'package-lock.json', '.npmrc'];
const recipe = [...manifests, 'layout.ts', 'setup.ts', 'prepare-vscode.ts', 'chromium.ts', 'stand-ins/spdlog.ts'];
const mark = join(cacheFolder, 'complete');

/** Makes the host ready if it is not, and says so in a few lines. */
export async function setUpHost(say: (line: string) => void = console.log): Promise<void> {
  const wanted = digestOf(recipe);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  say(`Test host: some 900 MB from npm into ${cacheFolder}, once`);
  mkdirSync(cacheFolder, { recursive: true });
  for (const name of ['complete', 'chromium']) rmSync(join(cacheFolder, name), { recursive: true, force: true });
  for (const name of manifests) copyFileSync(join(hostFolder, name), join(cacheFolder, name));
  await timed('packages', say, () => {
    // The packages of VS Code ask for the Node that runs them, which comes with them.
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: cacheFolder, stdio: ['ignore', 'ignore', 'inherit'] });
  });
  for (const vscode of [newest, oldest]) await timed(`VS Code ${vscode.version}`, say, () => prepareVsCode(vscode));
  await timed('Chromium', say, unpackChromium);
  writeFileSync(mark, wanted);
}

function digestOf(names: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of names) hash.update(readFileSync(join(hostFolder, name)));
  return hash.digest('hex');
}

async function timed(what: string, say: (line: string) => void, work: () => void | Promise<void>): Promise<void> {
  const start = performance.now();
  await work();
  say(`  ${what}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (canServe) await setUpHost();
  else console.log('These packages are for Linux on x64. Elsewhere the tests run in a VS Code that @vscode/test-electron downloads.');
}
