import { DiagnosticSeverity, workspace, type Diagnostic, type Uri } from 'vscode';
import { ruleIds } from '../../rules/src/catalogue/rules.js';
import { toldFinding, type ToldFinding } from '../answers/findings.js';
import type { Published } from './published/published.js';

const severities: Readonly<Record<DiagnosticSeverity, ToldFinding['severity']>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
};

/** What was found in one file, or in all, in the order of their places. */
export function shownFindings(published: Published, file?: Uri): ToldFinding[] {
  const files = file === undefined ? published.files() : [file];
  return files
    .flatMap((uri) => published.of(uri).flatMap((diagnostic) => told(uri, diagnostic)))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
}

function told(uri: Uri, { range: { start, end }, code, severity, message }: Diagnostic): ToldFinding[] {
  const name = typeof code === 'object' ? code.value : code;
  const rule = ruleIds.find((id) => id === name);
  if (rule === undefined) return [];
  return [
    toldFinding({
      file: workspace.asRelativePath(uri),
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      severity: severities[severity],
      rule,
      message,
      suggestions: [],
    }),
  ];
}
