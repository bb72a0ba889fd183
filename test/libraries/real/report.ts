/** One fact, and whether it holds. */
export interface Row {
  readonly library: string;
  readonly fact: string;
  readonly state: 'held' | 'broken' | 'skipped';
  /** What came instead, or why nobody asked. */
  readonly why: string;
}

/** Prints a table, those of one library together, and how many there are of each kind. */
export function printReport(rows: readonly Row[], say: (line: string) => void): void {
  const width = Math.max(0, ...rows.map(({ library }) => library.length));
  for (const { library, state, fact, why } of rows.toSorted((a, b) => a.library.localeCompare(b.library))) {
    say(`${library.padEnd(width)}  ${state.padEnd('skipped'.length)}  ${fact}${why === '' ? '' : `: ${why.replace(/\s+/g, ' ')}`}`);
  }
  const count = (wanted: Row['state']) => rows.filter(({ state }) => state === wanted).length;
  say(`\n${count('held')} held, ${count('broken')} broken, ${count('skipped')} skipped`);
}
