import stringWidth from 'fast-string-width';
import type { Explain } from './file-report.js';
import type { Style } from './style.js';
import type { Totals } from './totals.js';
import { count, duration } from './words.js';
import { wrap } from './wrap.js';

/** What the summary says beside the totals. */
export interface RunFacts {
  readonly totals: Totals;
  /** What was left out and why, in words; empty if nothing was. */
  readonly leftOut: string;
  readonly milliseconds: number;
  /** How to look further or to silence a finding: a sentence each. */
  readonly hints: readonly string[];
}

/** The findings of one fallacy. */
interface Share {
  readonly fallacy: string;
  readonly findings: number;
  readonly rules: readonly (readonly [rule: string, findings: number])[];
}

/** Findings by fallacy, most first. */
function sharesOf(byRule: Totals['byRule'], explain: Explain): Share[] {
  const rulesOf = new Map<string, [string, number][]>();
  for (const entry of byRule) {
    const { fallacy } = explain(entry[0]);
    rulesOf.set(fallacy, [...(rulesOf.get(fallacy) ?? []), entry]);
  }
  return [...rulesOf]
    .map(([fallacy, rules]) => ({
      fallacy,
      findings: rules.reduce((sum, [, findings]) => sum + findings, 0),
      rules: rules.toSorted((a, b) => b[1] - a[1]),
    }))
    .sort((a, b) => b.findings - a.findings);
}

function verdict({ errors, warnings, withFindings, failed }: Totals, style: Style): string {
  const findings = errors + warnings;
  const failures = failed === 0 ? '' : `, ${style.error(`${count(failed, 'file')} could not be checked`)}`;
  if (findings === 0) return failed === 0 ? `${style.good('✔')} ${style.strong('Nothing found')}` : `${style.error('✖')} ${style.strong('Nothing found')}${failures}`;
  const parts = [
    ...(errors > 0 ? [style.error(count(errors, 'error'))] : []),
    ...(warnings > 0 ? [style.warning(count(warnings, 'warning'))] : []),
  ];
  const mark = errors > 0 || failed > 0 ? style.error('✖') : style.warning('▲');
  return `${mark} ${style.strong(`${count(findings, 'finding')} in ${count(withFindings, 'file')}`)} ${style.dim('(')}${parts.join(style.dim(', '))}${style.dim(')')}${failures}`;
}

function table(shares: readonly Share[], style: Style): string[] {
  const digits = Math.max(...shares.map(({ findings }) => String(findings).length));
  const titles = Math.max(...shares.map(({ fallacy }) => stringWidth(fallacy)));
  const indent = 4 + digits + 2 + titles + 2;
  return shares.flatMap(({ fallacy, findings, rules }) => {
    const named = rules.map(([rule, amount]) => `${rule}\u00a0${amount}`).join(', ');
    const [first = '', ...rest] = wrap(named, Math.max(style.width - indent, 30));
    const title = fallacy + ' '.repeat(titles - stringWidth(fallacy));
    return [
      `    ${style.strong(String(findings).padStart(digits))}  ${title}  ${style.dim(first)}`,
      ...rest.map((line) => `${' '.repeat(indent)}${style.dim(line)}`),
    ];
  });
}

function paragraph(text: string, style: Style): string[] {
  return wrap(text, style.width - 4).map((line) => `    ${style.dim(line)}`);
}

/** The end of the pretty report: what was found by fallacy, what was looked at and what not, and how to look further. */
export function prettySummary({ totals, leftOut, milliseconds, hints }: RunFacts, explain: Explain, style: Style): string {
  const shares = sharesOf(totals.byRule, explain);
  const silenced = totals.suppressed === 0 ? '' : ` ${count(totals.suppressed, 'finding')} silenced by comments.`;
  const later = totals.known === 0 ? '' : ` ${count(totals.known, 'finding')} left for later by the baseline.`;
  const gone = totals.gone === 0 ? '' : ` ${count(totals.gone, 'finding')} of the baseline ${totals.gone === 1 ? 'is' : 'are'} gone: \`--update-baseline\` forgets ${totals.gone === 1 ? 'it' : 'them'}.`;
  const lines = [
    `  ${verdict(totals, style)}`,
    ...(shares.length > 0 ? ['', ...table(shares, style)] : []),
    '',
    ...paragraph(`Checked ${count(totals.checked, 'file')} in ${duration(milliseconds)}.${silenced}${later}${gone}`, style),
    ...(leftOut === '' ? [] : paragraph(`Left out: ${leftOut}.`, style)),
    ...hints.flatMap((hint) => paragraph(hint, style)),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
