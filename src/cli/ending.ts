import { count } from '../report/words.js';
import type { Options } from './options.js';
import { leftOutInWords, type Tally } from './tally.js';

/** How a run ends: its exit code, and what is left to say beside the report. */
export interface Ending {
  readonly exitCode: 0 | 1 | 2;
  readonly complaint?: string;
}

/** Judges a run that has come to its end. */
export function judge(tally: Tally, { paths, maxWarnings = Infinity }: Options): Ending {
  const { checked, errors, failed, failedRules } = tally.shown;
  const told = tally.missing > 0 || failed > 0;
  if (checked === 0) return { exitCode: 2, ...(told ? {} : { complaint: nothingChecked(tally, paths) }) };
  const tooMany = tally.warnings > maxWarnings;
  return {
    exitCode: tally.missing > 0 || failedRules > 0 ? 2 : errors > 0 || failed > 0 || tooMany ? 1 : 0,
    ...(tooMany ? { complaint: `${count(tally.warnings, 'warning')}, more than the ${maxWarnings} that --max-warnings allows.` } : {}),
  };
}

function nothingChecked(tally: Tally, paths: Options['paths']): string {
  const where = paths.map((path) => `\`${path}\``).join(', ');
  const left = leftOutInWords(tally);
  return left === ''
    ? `no files matched ${where}: name files, or folders that hold JavaScript or TypeScript.`
    : `no file was checked under ${where}; left out: ${left}. What is named itself is looked at even if it is ignored.`;
}
