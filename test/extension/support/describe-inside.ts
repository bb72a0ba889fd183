import Mocha from 'mocha';
import type { InsideTest, Outcome } from '../../host/results.js';

/** A test that ran elsewhere; the reporter counts it there. */
class TestElsewhere extends Mocha.Test {
  readonly place: string;
  readonly before: string | undefined;

  constructor({ titles, state, ms, before, error }: InsideTest, place: string) {
    const settle = (): void => {
      if (error !== undefined) throw Object.assign(new Error(error.split('\n', 1)[0]), { stack: error });
    };
    super(`${titles.at(-1)}${ms >= 1000 ? ` (${(ms / 1000).toFixed(1)} s)` : ''}`, state === 'pending' ? undefined : settle);
    this.place = place;
    this.before = before;
  }
}

/**
 * Makes what ran inside VS Code part of this run: a test that starts it, and after that each test from inside, under
 * the titles that it has there, with its result.
 */
export function describeInside(place: string, timeoutMs: number, run: () => Promise<Outcome>): void {
  describe(`in ${place}`, function () {
    // Mocha comes to the suites of a suite after its tests, so that one of these may still add to them.
    it('the extension host came to its end', async () => {
      const { tests, problem } = await run();
      for (const test of tests) suiteOf(this, test.titles.slice(0, -1)).addTest(new TestElsewhere(test, place));
      if (problem !== undefined) throw new Error(problem);
    }).timeout(timeoutMs);
  });
}

function suiteOf(parent: Mocha.Suite, titles: readonly string[]): Mocha.Suite {
  return titles.reduce((suite, title) => suite.suites.find((child) => child.title === title) ?? Mocha.Suite.create(suite, title), parent);
}
