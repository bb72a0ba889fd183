import * as l10n from '@vscode/l10n';
import type { CodeAction } from 'vscode-languageserver';
import type { WeighedFinding } from '../../engine/analyse.js';
import { findingCommands } from '../../shared/finding-commands.js';
import type { FixAllParams } from '../../shared/workspace-messages.js';

/** What is known beside the finding. */
export interface Others {
  readonly uri: string;
  /** The findings of the file. */
  readonly findings: readonly WeighedFinding[];
  /** Whether a rule reports something in another file. */
  readonly elsewhere: (rule: string) => boolean;
}

/** Ways to fix all findings of the kind of one, where there are others. The edits are made when somebody chooses one. */
export function fixAllActions(finding: WeighedFinding, { uri, findings, elsewhere }: Others): Pick<CodeAction, 'title' | 'command'>[] {
  const { rule } = finding;
  if (finding.suggestions.length === 0) return [];
  const action = (title: string, params: FixAllParams) => ({ title, command: { title, command: findingCommands.fixAll, arguments: [params] } });
  const fixable = findings.filter((other) => other.rule === rule && other.suggestions.length > 0);
  return [
    ...(fixable.length > 1 ? [action(l10n.t('Fix all {0} in this file', rule), { rule, uri })] : []),
    ...(elsewhere(rule) ? [action(l10n.t('Fix all {0} in the workspace', rule), { rule })] : []),
  ];
}
