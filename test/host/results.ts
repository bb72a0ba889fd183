/** One test that ran inside VS Code. */
export interface InsideTest {
  /** The titles of its suites and its own. */
  readonly titles: readonly string[];
  readonly state: 'passed' | 'failed' | 'pending';
  readonly ms: number;
  /** What it failed with when it was tried before, if it was. */
  readonly before?: string | undefined;
  /** The stack of what it failed with. */
  readonly error?: string | undefined;
}

/** How a run inside VS Code went. */
export interface Outcome {
  readonly tests: readonly InsideTest[];
  /** Why it did not come to its end. */
  readonly problem?: string;
}

/** Stands before each result, among whatever else an extension host logs. */
export const resultMark = 'test inside VS Code: ';

/** The results among the lines of a log. */
export function resultsIn(lines: readonly string[]): InsideTest[] {
  return lines.flatMap((line) => {
    const at = line.indexOf(resultMark);
    return at < 0 ? [] : [JSON.parse(line.slice(at + resultMark.length)) as InsideTest];
  });
}
