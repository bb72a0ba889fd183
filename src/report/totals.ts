import type { FileReport } from './file-report.js';

/** What a run has come to: everything the summary and the exit code need, without keeping the files. */
export interface Totals {
  readonly errors: number;
  readonly warnings: number;
  readonly suppressed: number;
  /** Findings that are left for later, and those that were and are gone. */
  readonly known: number;
  readonly gone: number;
  /** Files that were looked at. */
  readonly checked: number;
  /** Files with at least one finding. */
  readonly withFindings: number;
  /** Files that were wanted and could not be read or parsed, and rules that failed. */
  readonly failed: number;
  /** Rules that failed, whatever the file. */
  readonly failedRules: number;
  /** How many findings each rule has. */
  readonly byRule: ReadonlyMap<string, number>;
}

export const noTotals: Totals = {
  errors: 0,
  warnings: 0,
  suppressed: 0,
  known: 0,
  gone: 0,
  checked: 0,
  withFindings: 0,
  failed: 0,
  failedRules: 0,
  byRule: new Map(),
};

function countRules(before: Totals['byRule'], findings: FileReport['findings']): Totals['byRule'] {
  const byRule = new Map(before);
  for (const { rule } of findings) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  return byRule;
}

/** The totals with one more file in them. */
export function addReport(totals: Totals, { findings, suppressed, known = [], gone = 0, problems, text }: FileReport): Totals {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const fatal = problems.filter((problem) => problem.fatal);
  return {
    errors: totals.errors + errors,
    warnings: totals.warnings + findings.length - errors,
    suppressed: totals.suppressed + suppressed.length,
    known: totals.known + known.length,
    gone: totals.gone + gone,
    checked: totals.checked + (text !== undefined ? 1 : 0),
    withFindings: totals.withFindings + (findings.length > 0 ? 1 : 0),
    failed: totals.failed + fatal.length,
    failedRules: totals.failedRules + fatal.filter(({ rule }) => rule !== undefined).length,
    byRule: findings.length === 0 ? totals.byRule : countRules(totals.byRule, findings),
  };
}
