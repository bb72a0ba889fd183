import { resultMark, type InsideTest } from '../../../host/results.js';

/** Mocha, as far as both its builds have it. */
interface Started {
  run(done: (failures: number) => void): Mocha.Runner;
}

/**
 * How often a test that failed is tried again. VS Code drops commands, keys and events of files under load; whatever
 * came right only then is named at the end of the run.
 */
export const retries = 1;

/** Runs what was loaded, notes each test as one line, and fails if a test failed. */
export async function runSuites(mocha: Started, note: (line: string) => void): Promise<void> {
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    const before = new Map<string, string>();
    const noteTest = (test: Mocha.Test | Mocha.Hook, state: InsideTest['state'], error?: Error): void => {
      const result: InsideTest = {
        titles: test.titlePath(),
        state,
        ms: test.duration ?? 0,
        before: before.get(test.fullTitle()),
        error: error === undefined ? undefined : stackOf(error),
      };
      note(resultMark + JSON.stringify(result));
    };
    runner.on('retry', (test: Mocha.Test, error: Error) => before.set(test.fullTitle(), stackOf(error)));
    runner.on('pass', (test) => noteTest(test, 'passed'));
    runner.on('pending', (test) => noteTest(test, 'pending'));
    runner.on('fail', (test, error: Error) => noteTest(test, 'failed', error));
  });
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}

const stackOf = ({ stack, message }: Error): string => stack ?? message;
