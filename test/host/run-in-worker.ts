import { mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { bundleForWorker, type Bundled } from './bundle.js';
import { builtFolder } from './layout.js';
import { resultsIn, type Outcome } from './results.js';
import { outcome } from './run-inside.js';
import { setUpHost } from './setup.js';
import { runTestsInPage } from './test-page.js';
import { serveWeb } from './web-server.js';

/** Tests, and where they run. */
export interface WorkerRun extends Bundled {
  /** A workspace file; the files of its folder become those of the workspace. */
  readonly workspace: string;
  readonly extension: string;
}

const timeoutMs = 600_000;

/** Runs tests inside the extension host of a VS Code for the Web, a web worker without a server behind it. */
export async function runInWorkerHost({ workspace, extension, ...bundled }: WorkerRun): Promise<Outcome> {
  await setUpHost();
  mkdirSync(builtFolder, { recursive: true });
  const tests = basename(await bundleForWorker(bundled));
  const server = await serveWeb({ extension, tests, files: filesIn(dirname(workspace)), workspace: basename(workspace) });
  try {
    const { code, lines } = await runTestsInPage(server.urlOf(), { timeoutMs, name: bundled.name });
    return outcome(resultsIn(lines), code, () => lines.join('\n'));
  } finally {
    await server.stop();
  }
}

/** The files of a folder as those of a workspace in memory. */
export function filesIn(folder: string): Record<string, string> {
  const paths = globSync('**', { cwd: folder, dot: true });
  return Object.fromEntries(paths.map((path) => [`/workspace/${path}`, readFileSync(join(folder, path), 'utf8')]));
}
