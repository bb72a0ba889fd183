import { workspace, type Diagnostic, type Uri } from 'vscode';
import { toldFinding, type ToldFinding } from '../answers/findings.js';
import type { Published } from './published/published.js';
import { readDiagnostic } from './published/read-diagnostic.js';

/** What was found in one file, or in all, in the order of their places. */
export function shownFindings(published: Published, file?: Uri): ToldFinding[] {
  const files = file === undefined ? published.files() : [file];
  return files
    .flatMap((uri) => published.of(uri).flatMap((diagnostic) => told(uri, diagnostic)))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
}

function told(uri: Uri, diagnostic: Diagnostic): ToldFinding[] {
  const read = readDiagnostic(diagnostic);
  if (read === undefined) return [];
  const { range: { start, end }, message } = diagnostic;
  return [
    toldFinding({
      file: workspace.asRelativePath(uri),
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      severity: read.severity,
      rule: read.rule,
      message,
      suggestions: [],
    }),
  ];
}
