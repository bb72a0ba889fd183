import type { CodeAction, CodeActionContext, Diagnostic, Range as LspRange, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { reading } from '../../../rules/src/catalogue/readings.js';
import { catalogueRules } from '../../../rules/src/catalogue/rules.js';
import type { Edit } from '../../../rules/src/edit/edit.js';
import type { WeighedFinding } from '../../engine/analyse.js';
import { commandIds } from '../../shared/messages.js';
import type { FileState } from '../file-state.js';
import { ruleId, source, textOf } from './diagnostics.js';

/** What quick fixes are asked for. */
export interface Asked {
  readonly document: TextDocument;
  readonly range: LspRange;
  readonly state: Pick<FileState, 'findings' | 'fresh'>;
  readonly context: CodeActionContext;
  /** Whether the editor checks edits against the version that they were made for. */
  readonly withVersions: boolean;
}

/** The quick fixes at a range, finding by finding: the suggestions first, the safest of them preferred. */
export function codeActionsAt(asked: Asked): CodeAction[] {
  const { document, range, state } = asked;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return state.findings.filter((finding) => finding.range[0] <= end && start <= finding.range[1]).flatMap((finding) => [
    ...(state.fresh ? suggestions(finding, asked) : []),
    readingAction(finding, asked),
  ]);
}

function suggestions(finding: WeighedFinding, asked: Asked): CodeAction[] {
  return finding.suggestions.map((suggestion, index) => ({
    title: textOf(finding, suggestion.messageId, suggestion.data),
    kind: 'quickfix',
    ...(index === 0 ? { isPreferred: true } : {}),
    diagnostics: diagnosticsOf(finding, asked),
    edit: workspaceEdit(suggestion.edits, asked),
  }));
}

function readingAction(finding: WeighedFinding, asked: Asked): CodeAction {
  const ref = catalogueRules[ruleId(finding.rule)].readings.primary;
  const title = `Read “${reading(ref).title}”`;
  return { title, kind: 'quickfix', diagnostics: diagnosticsOf(finding, asked), command: { title, command: commandIds.openReading, arguments: [ref] } };
}

/** The editor's own objects for a finding, so that it offers the action under them. */
function diagnosticsOf(finding: WeighedFinding, { document, context }: Asked): Diagnostic[] {
  const start = document.positionAt(finding.range[0]);
  return context.diagnostics.filter(
    (diagnostic) =>
      diagnostic.source === source && diagnostic.code === finding.rule && diagnostic.range.start.line === start.line && diagnostic.range.start.character === start.character,
  );
}

/** Edits of a document as the editor takes them. */
function workspaceEdit(edits: readonly Edit[], { document, withVersions }: Asked): WorkspaceEdit {
  const textEdits = edits.map(({ range: [start, end], text }): TextEdit => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText: text,
  }));
  const { uri, version } = document;
  return withVersions ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] } : { changes: { [uri]: textEdits } };
}
