import { appendFileSync } from 'node:fs';
import Mocha from 'mocha';
import { retries, runSuites } from './run-suites.js';

/** Runs suites in an extension host on Node; results go to a file, a line each. */
export async function runInNode(load: () => Promise<void>, results: string): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, retries });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  await runSuites(mocha, (line) => appendFileSync(results, `${line}\n`));
}
