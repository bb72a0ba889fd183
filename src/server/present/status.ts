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

const reasons: Readonly<Record<LeftOut, { readonly text: string; readonly detail: string }>> = {
  disabled: { text: 'Off', detail: 'Switched off by the setting fallacies.enable.' },
  excluded: { text: 'Not checked', detail: 'Left out by the setting fallacies.exclude.' },
  excludedByConfig: { text: 'Not checked', detail: 'Left out by exclude in fallacies.config.json.' },
  large: { text: 'Not checked', detail: `Longer than ${maxCharacters} characters.` },
};

/** What the status item says about a document. */
export function fileStatus(uri: string, { outcome, time, milliseconds, kept }: Run): ShownStatus {
  const run = `${time}, ${Math.round(milliseconds)} ms`;
  switch (outcome.kind) {
    case 'leftOut':
      return { uri, severity: 'information', ...reasons[outcome.reason] };
    case 'unreadable': {
      const keeping = kept === 0 ? '' : ` Showing ${count(kept, 'earlier finding')}.`;
      return { uri, severity: 'warning', text: 'Syntax error', detail: `${sentence(outcome.problem.message)}${keeping} ${run}.` };
    }
    case 'checked': {
      const old = outcome.findings.filter(({ known }) => known).length;
      const known = old + outcome.hidden;
      const found = count(outcome.findings.length - old, known > 0 ? 'new finding' : 'finding');
      if (outcome.configProblem !== undefined) {
        return { uri, severity: 'warning', text: 'Configuration is broken', detail: `${outcome.configProblem} (passed over). ${found}, ${run}.` };
      }
      if (outcome.baselineProblems.length > 0) {
        return { uri, severity: 'warning', text: 'Baseline is broken', detail: `${outcome.baselineProblems.join(' ')} (passed over). ${found}, ${run}.` };
      }
      if (outcome.failures.length > 0) {
        const names = outcome.failures.map(({ rule }) => rule).join(', ');
        return { uri, severity: 'warning', text: 'A rule failed', detail: `${names}: see the output. ${found}, ${run}.` };
      }
      if (outcome.isTest) return { uri, severity: 'information', text: 'Not checked', detail: 'A test, in which nothing is reported.' };
      return { uri, severity: 'information', text: found, detail: `Level ${outcome.level}. ${known > 0 ? `${known} more in the baseline${outcome.hidden > 0 ? ', hidden' : ''}. ` : ''}${run}.` };
    }
  }
}

function count(number: number, noun: string): string {
  return `${number === 0 ? 'No' : number} ${noun}${number === 1 ? '' : 's'}`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
