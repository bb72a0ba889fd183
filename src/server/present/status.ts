import * as l10n from '@vscode/l10n';
import type { FileStatus } from '../../shared/messages.js';
import { maxCharacters, type LeftOut, type Outcome } from '../checker.js';

/** What the status item shows of a document, whichever version it has. */
type ShownStatus = Omit<FileStatus, 'version'>;

/** What is known of the last time that a document was looked at. */
export interface Run {
  readonly outcome: Outcome;
  /** When it ended, as people write it. */
  readonly time: string;
  readonly milliseconds: number;
  /** How many findings of an earlier run are still shown, because this one could not read the text. */
  readonly kept: number;
}

const reasons: Readonly<Record<LeftOut, () => { readonly severity?: 'warning'; readonly text: string; readonly detail: string }>> = {
  disabled: () => ({ text: l10n.t('Off'), detail: l10n.t('Switched off by the setting fallacies.enable.') }),
  excluded: () => ({ text: l10n.t('Not checked'), detail: l10n.t('Left out by the setting fallacies.exclude.') }),
  excludedByConfig: () => ({ text: l10n.t('Not checked'), detail: l10n.t('Left out by exclude in fallacies.config.json.') }),
  hung: () => ({ severity: 'warning', text: l10n.t('Not checked'), detail: l10n.t('The server hung in it. It is looked at again when it is edited, or after “Fallacies: Restart Server”.') }),
  ended: () => ({ severity: 'warning', text: l10n.t('Not checked'), detail: l10n.t('The server ended in it. It is looked at again when it is edited, or after “Fallacies: Restart Server”.') }),
  hungAgain: () => ({ severity: 'warning', text: l10n.t('Not checked'), detail: l10n.t('The server hung in it more than once. It is looked at again after “Fallacies: Restart Server”.') }),
  endedAgain: () => ({ severity: 'warning', text: l10n.t('Not checked'), detail: l10n.t('The server ended in it more than once. It is looked at again after “Fallacies: Restart Server”.') }),
  large: () => ({ text: l10n.t('Not checked'), detail: l10n.t('Longer than {0} characters.', maxCharacters) }),
};

/** What the status item says about a document. */
export function fileStatus(uri: string, { outcome, time, milliseconds, kept }: Run): ShownStatus {
  const run = `${time}, ${Math.round(milliseconds)} ms`;
  switch (outcome.kind) {
    case 'leftOut':
      return { uri, severity: 'information', ...reasons[outcome.reason]() };
    case 'unreadable': {
      const keeping = kept === 0 ? '' : ` ${kept === 1 ? l10n.t('Showing 1 earlier finding.') : l10n.t('Showing {0} earlier findings.', kept)}`;
      return { uri, severity: 'warning', text: l10n.t('Syntax error'), detail: `${sentence(outcome.problem.message)}${keeping} ${run}.` };
    }
    case 'checked': {
      const old = outcome.findings.filter(({ known }) => known).length;
      const known = old + outcome.hidden;
      const found = known > 0 ? newFindings(outcome.findings.length - old) : findings(outcome.findings.length);
      if (outcome.configProblem !== undefined) {
        return { uri, severity: 'warning', text: l10n.t('Configuration is broken'), detail: `${l10n.t('{0} (passed over).', outcome.configProblem)} ${found}, ${run}.` };
      }
      if (outcome.baselineProblems.length > 0) {
        return { uri, severity: 'warning', text: l10n.t('Baseline is broken'), detail: `${l10n.t('{0} (passed over).', outcome.baselineProblems.join(' '))} ${found}, ${run}.` };
      }
      if (outcome.failures.length > 0) {
        const names = outcome.failures.map(({ rule }) => rule).join(', ');
        return { uri, severity: 'warning', text: l10n.t('A rule failed'), detail: `${l10n.t('{0}: see the output.', names)} ${found}, ${run}.` };
      }
      if (outcome.isTest) return { uri, severity: 'information', text: l10n.t('Not checked'), detail: l10n.t('A test, in which nothing is reported.') };
      return { uri, severity: 'information', text: found, detail: [l10n.t('Level {0}.', outcome.level), inBaseline(known, outcome.hidden > 0), `${run}.`].filter(Boolean).join(' ') };
    }
  }
}

function findings(count: number): string {
  if (count === 0) return l10n.t('No findings');
  return count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', count);
}

function newFindings(count: number): string {
  if (count === 0) return l10n.t('No new findings');
  return count === 1 ? l10n.t('1 new finding') : l10n.t('{0} new findings', count);
}

function inBaseline(count: number, isHidden: boolean): string {
  if (count === 0) return '';
  return isHidden ? l10n.t('{0} more in the baseline, hidden.', count) : l10n.t('{0} more in the baseline.', count);
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
