import type { DocumentFinding } from '../baseline.js';
import type { EditorSettings, Shown } from '../settings.js';

/** How a finding is shown. */
export type DisplayOf = (finding: Pick<DocumentFinding, 'rule' | 'severity' | 'known'>) => Shown;

/** How the editor's settings want findings shown: what they say about the rule goes over what they say about its weight, and known ones are hints. */
export function displayUnder({ rules, showErrorsAs, showWarningsAs }: EditorSettings): DisplayOf {
  return ({ rule, severity, known }) => {
    if (known) return 'hint';
    const display = rules.get(rule);
    if (display !== undefined && display !== 'off') return display;
    return severity === 'error' ? showErrorsAs : showWarningsAs;
  };
}
