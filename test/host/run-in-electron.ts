import { mkdirSync, mkdtempSync, readFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleForNode, type Bundled } from './bundle.js';
import { calmSettings } from './calm-settings.js';
import { componentLanguages } from './component-languages.js';
import { builtFolder } from './layout.js';
import { outcome } from './run-inside.js';
import { resultsIn, type Outcome } from './results.js';

/** Tests, and where they run. */
export interface ElectronRun extends Bundled {
  /** `stable`, or a version. */
  readonly version: string;
  readonly workspace: string;
  readonly extension: string;
}

/** Runs tests inside the extension host of a VS Code for the desktop, which is downloaded when it is first asked for. */
export async function runInElectron({ version, workspace, extension, ...bundled }: ElectronRun): Promise<Outcome> {
  mkdirSync(builtFolder, { recursive: true });
  const results = join(builtFolder, `${bundled.name}.results`);
  rmSync(results, { force: true });
  const profile = mkdtempSync(join(tmpdir(), 'code-'));
  mkdirSync(join(profile, 'User'));
  writeFileSync(join(profile, 'User/settings.json'), JSON.stringify(calmSettings));
  const extensionTestsPath = await bundleForNode(bundled, results);
  try {
    const code = await runTests({
      version,
      extensionDevelopmentPath: [extension, componentLanguages],
      extensionTestsPath,
      launchArgs: [workspace, '--disable-extensions', '--user-data-dir', profile],
    }).catch(endOf);
    return outcome(existsSync(results) ? resultsIn(readFileSync(results, 'utf8').split('\n')) : [], code, () => 'VS Code printed its log above.');
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The exit code of a run whose tests failed; anything else that went wrong goes on. */
function endOf(error: unknown): number {
  if (error instanceof Error && 'code' in error && typeof error.code === 'number') return error.code;
  throw error;
}
