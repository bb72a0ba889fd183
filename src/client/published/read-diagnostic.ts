import { DiagnosticSeverity, type Diagnostic } from 'vscode';
import { ruleIds, type RuleId } from '../../../rules/src/catalogue/rules.js';
import type { ToldFinding } from '../../answers/findings.js';
import type { FindingData } from '../../shared/messages.js';
import { codeOf } from './duplicates.js';

/** What a diagnostic of ours says beside its place and message. */
export interface ReadDiagnostic extends FindingData {
  readonly rule: RuleId;
  readonly severity: ToldFinding['severity'];
}

const severityOf: Readonly<Record<DiagnosticSeverity, ReadDiagnostic['severity']>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
};

const rules: ReadonlyMap<string, RuleId> = new Map(ruleIds.map((id) => [id, id]));

/** Reads a diagnostic; `undefined` if it is of no rule that is known here. */
export function readDiagnostic(diagnostic: Diagnostic & { readonly data?: Partial<FindingData> | undefined }): ReadDiagnostic | undefined {
  const rule = rules.get(codeOf(diagnostic));
  // The client's library keeps what the server put beside the finding.
  return rule && { rule, severity: severityOf[diagnostic.severity], hasFix: diagnostic.data?.hasFix ?? false };
}
