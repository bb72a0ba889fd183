import 'mocha/mocha.js';
import { workspace } from 'vscode';
import { eventually } from './eventually.js';
import { retries, runSuites } from './run-suites.js';

/** Runs suites in a web worker's extension host; results go to its log. */
export async function runInWorker(load: () => Promise<void>): Promise<void> {
  const { mocha } = globalThis as unknown as { readonly mocha: BrowserMocha };
  // Its own choice, a page, is not there to be written to.
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 60_000, retries });
  // The workspace file is read when the file system is there that holds it.
  await eventually(() => workspace.workspaceFolders?.[0]);
  await load();
  await runSuites(mocha, (line) => console.log(line));
}

/** Mocha's browser build, as far as it is used. */
interface BrowserMocha {
  setup(options: Mocha.MochaOptions): void;
  run(done: (failures: number) => void): Mocha.Runner;
}
