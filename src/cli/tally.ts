import { reasons, type Note, type Reason } from '../engine/files/note.js';
import type { FileReport } from '../report/file-report.js';
import { addReport, noTotals, type Totals } from '../report/totals.js';

/** What a run has come to so far. */
export interface Tally {
  /** What is reported: without warnings under `--quiet`. */
  readonly shown: Totals;
  /** All warnings, reported or not. */
  readonly warnings: number;
  /** How many paths were left out, by reason. */
  readonly leftOut: ReadonlyMap<Reason, number>;
  /** How many paths somebody named that are not there. */
  readonly missing: number;
}

export const emptyTally: Tally = { shown: noTotals, warnings: 0, leftOut: new Map(), missing: 0 };

/** The tally with one more file, `shown` being the part of its report that is shown. */
export function tallyFile(tally: Tally, report: FileReport, shown: FileReport): Tally {
  const warnings = report.findings.filter(({ severity }) => severity === 'warn').length;
  return { ...tally, shown: addReport(tally.shown, shown), warnings: tally.warnings + warnings };
}

/** The tally with one more path that was left out. */
export function tallyNote(tally: Tally, { reason, explicit }: Note): Tally {
  if (reason === 'missing' && explicit) return { ...tally, missing: tally.missing + 1 };
  return { ...tally, leftOut: new Map(tally.leftOut).set(reason, (tally.leftOut.get(reason) ?? 0) + 1) };
}

/** `too large (2), minified (1)`, most first. */
export function leftOutInWords({ leftOut }: Tally): string {
  return [...leftOut]
    .sort((a, b) => b[1] - a[1])
    .map(([reason, amount]) => `${reasons[reason].label} (${amount})`)
    .join(', ');
}
