import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleForNode, type Bundled } from './bundle.js';
import { builtFolder, type VsCode } from './layout.js';
import { resultsIn, type InsideTest, type Outcome } from './results.js';
import { setUpHost } from './setup.js';
import { runTestsInPage } from './test-page.js';
import { startVsCode, type ServerOptions } from './vscode-server.js';

/** Tests, and where they run. */
export interface InsideRun extends Bundled, ServerOptions {
  readonly vscode: VsCode;
  readonly workspace: string;
  /** The folder of the extension under development. */
  readonly extension: string;
  readonly language?: string;
}

const timeoutMs = 600_000;

/** Runs tests inside the extension host of a served VS Code, which is made ready if it is not. */
export async function runInside({ vscode, workspace, extension, language, ...run }: InsideRun): Promise<Outcome> {
  await setUpHost();
  mkdirSync(builtFolder, { recursive: true });
  const results = join(builtFolder, `${run.name}.results`);
  rmSync(results, { force: true });
  const tests = await bundleForNode(run, results);
  const server = await startVsCode(vscode, { ...run, forDevelopment: true });
  try {
    const { code, lines } = await runTestsInPage(server.urlOf({ workspace, extension, tests }), { timeoutMs, name: run.name, language });
    return outcome(existsSync(results) ? resultsIn(readFileSync(results, 'utf8').split('\n')) : [], code, () => [...lines, server.log()].join('\n'));
  } finally {
    await server.stop();
  }
}

/** What ran, and what kept the rest from running: a host that broke down in between proves nothing. */
export function outcome(tests: readonly InsideTest[], code: number, log: () => string): Outcome {
  const failed = tests.some(({ state }) => state === 'failed');
  if (tests.length > 0 && (code === 0 || (code === 1 && failed))) return { tests };
  return { tests, problem: `VS Code ended with ${code} after ${tests.length} tests.\n${log().slice(-6000)}` };
}
