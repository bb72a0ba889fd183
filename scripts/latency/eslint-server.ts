/** What our server is compared with: the same plugin at level recommended through ESLint and typescript-eslint, without a pause. */
import { fileURLToPath } from 'node:url';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import fallacies from 'eslint-plugin-fallacies';
import { createConnection, DiagnosticSeverity, ProposedFeatures, TextDocuments, TextDocumentSyncKind, type Diagnostic } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const linter = new Linter({ configType: 'flat', cwd: '/' });
const { recommended } = fallacies.configs;
const config: Linter.Config[] = [{ ...recommended, files: ['**/*.ts'], languageOptions: { parser } }];

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);

connection.onInitialize(() => ({ capabilities: { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } } }));
documents.onDidChangeContent(({ document }) => {
  const messages = linter.verify(document.getText(), config, { filename: fileURLToPath(document.uri) });
  void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: messages.map(toDiagnostic) });
});

/** As our server writes it, so that both send as much. */
function toDiagnostic({ ruleId, message, severity, line, column, endLine = line, endColumn = column }: Linter.LintMessage): Diagnostic {
  const rule = ruleId?.replace('fallacies/', '') ?? '';
  return {
    range: { start: { line: line - 1, character: column - 1 }, end: { line: endLine - 1, character: endColumn - 1 } },
    severity: severity === 2 ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information,
    source: 'fallacies',
    code: rule,
    codeDescription: { href: fallacies.rules[rule as keyof typeof fallacies.rules]?.meta?.docs?.url ?? '' },
    message,
    relatedInformation: [],
  };
}

documents.listen(connection);
connection.listen();
