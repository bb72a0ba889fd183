import * as l10n from '@vscode/l10n';
import type { CodeAction, CodeActionContext, Diagnostic, Range as LspRange, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { reading } from '../../../rules/src/catalogue/readings.js';
import { catalogueRules } from '../../../rules/src/catalogue/rules.js';
import type { Edit } from '../../../rules/src/edit/edit.js';
import type { Tree } from '../../../rules/src/source/tree.js';
import type { WeighedFinding } from '../../engine/analyse.js';
import type { FindingPlace, WithdrawParams } from '../../shared/accepted-messages.js';
import { findingCommands, type RuleInFile } from '../../shared/finding-commands.js';
import { commandIds, diagnosticSource, type ReasonPlace } from '../../shared/messages.js';
import type { DocumentFinding } from '../baseline.js';
import type { FileState } from '../file-state.js';
import type { Family, Suppression } from '../suppress/comment.js';
import { suppressFile } from '../suppress/file.js';
import { suppressLine } from '../suppress/line.js';
import { ruleId, textOf } from './diagnostics.js';
import { fixAllActions } from './fix-all-actions.js';
import { workspaceEdit } from './workspace-edit.js';

/** What quick fixes are asked for. */
export interface Asked {
  /** Reads what of the document has code at an offset; `undefined` if that can't be done. */
  readonly treeAround: (offset: number) => Tree | undefined;
  /** Whose comments silence a rule here. */
  readonly family: Family;
  readonly document: TextDocument;
  readonly range: LspRange;
  readonly state: Pick<FileState, 'findings' | 'fresh'>;
  readonly context: CodeActionContext;
  /** Whether the editor checks edits against the version that they were made for. */
  readonly withVersions: boolean;
  /** Whether a rule reports something in another file; missing where the editor can't ask before it changes several places. */
  readonly elsewhere?: ((rule: string) => boolean) | undefined;
  /** Whether there is a baseline, or a place for one, that counts here. */
  readonly canAccept: boolean;
}

/** The quick fixes at a range, finding by finding: the suggestions first, the safest of them preferred. */
export function codeActionsAt(asked: Asked): CodeAction[] {
  const { document, range, state } = asked;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return state.findings.filter((finding) => finding.range[0] <= end && start <= finding.range[1]).flatMap((finding) => [
    ...(state.fresh ? [...suggestions(finding, asked), ...fixingAll(finding, asked), ...silencing(finding, asked), ...accepting(finding, asked)] : []),
    pageAction(finding, asked),
    readingAction(finding, asked),
    displayAction(finding, asked),
  ]);
}

function suggestions(finding: WeighedFinding, asked: Asked): CodeAction[] {
  return finding.suggestions.map((suggestion, index) => ({
    title: textOf(finding, suggestion.messageId, suggestion.data),
    kind: 'quickfix',
    ...(index === 0 ? { isPreferred: true } : {}),
    diagnostics: diagnosticsOf(finding, asked),
    edit: editOf(suggestion.edits, asked),
  }));
}

function fixingAll(finding: WeighedFinding, asked: Asked): CodeAction[] {
  const { elsewhere, document, state } = asked;
  if (elsewhere === undefined) return [];
  return fixAllActions(finding, { uri: document.uri, findings: state.findings, elsewhere }).map((action) => ({
    ...action,
    kind: 'quickfix',
    diagnostics: diagnosticsOf(finding, asked),
  }));
}

/** The titles tell where the comment goes. */
function lineTitle(rule: string, { standing }: Suppression): string {
  switch (standing) {
    case 'atEnd':
      return l10n.t('Disable {0} for this line, by a comment at its end', rule);
    case 'within':
      return l10n.t('Disable {0} for this line, by a comment within it', rule);
    case 'there':
      return l10n.t('Disable {0} for this line, in the comment that is there', rule);
    default:
      return l10n.t('Disable {0} for this line, by a comment above', rule);
  }
}

function fileTitle(rule: string, { standing }: Suppression): string {
  return standing === 'there' ? l10n.t('Disable {0} for this file, in the comment that is there', rule) : l10n.t('Disable {0} for this file, by a comment at its top', rule);
}

function silencing(finding: WeighedFinding, asked: Asked): CodeAction[] {
  const tree = asked.treeAround(finding.range[0]);
  if (tree === undefined) return [];
  const { family } = asked;
  const action = (title: string, suppression: Suppression): CodeAction => {
    const place = reasonPlace(suppression, asked);
    return {
      title,
      kind: 'quickfix',
      diagnostics: diagnosticsOf(finding, asked),
      edit: editOf([suppression.edit], asked),
      ...(place ? { command: { title, command: commandIds.selectReason, arguments: [place] } } : {}),
    };
  };
  const forLine = suppressLine(tree, finding.rule, finding.range[0], family, asked.document.getText());
  const forFile = suppressFile(tree, finding.rule, family);
  return [...forLine.map((suppression) => action(lineTitle(finding.rule, suppression), suppression)), action(fileTitle(finding.rule, forFile), forFile)];
}

/** Notes a finding in the baseline, or takes it out if it is there with a reason. */
function accepting(finding: DocumentFinding, asked: Asked): CodeAction[] {
  if (!asked.canAccept) return [];
  const { uri } = asked.document;
  const place: FindingPlace = { uri, rule: finding.rule, ...asked.document.positionAt(finding.range[0]) };
  const command =
    finding.reason === undefined
      ? { title: l10n.t('Mark this {0} as accepted…', finding.rule), command: findingCommands.accept, arguments: [place] }
      : { title: l10n.t('Withdraw the acceptance of this {0}', finding.rule), command: findingCommands.withdraw, arguments: [{ ...place, by: 'baseline' } satisfies WithdrawParams] };
  return [{ title: command.title, kind: 'quickfix', diagnostics: diagnosticsOf(finding, asked), command }];
}

/** Where the reason stands once the edit is made: comments are one line long. */
export function reasonPlace({ edit, reason }: Suppression, { document }: Pick<Asked, 'document'>): ReasonPlace | undefined {
  if (reason === undefined) return undefined;
  const { line, character } = document.positionAt(edit.range[0]);
  const before = edit.text.slice(0, reason[0]);
  const lines = before.split('\n');
  const column = lines.length > 1 ? 0 : character;
  const start = column + lines.at(-1)!.length;
  return { uri: document.uri, line: line + lines.length - 1, start, end: start + reason[1] - reason[0] };
}

/** Our own page, which is there without a network. */
function pageAction(finding: WeighedFinding, asked: Asked): CodeAction {
  const title = l10n.t('Explain {0}', finding.rule);
  return { title, kind: 'quickfix', diagnostics: diagnosticsOf(finding, asked), command: { title, command: commandIds.openRulePage, arguments: [finding.rule] } };
}

function readingAction(finding: WeighedFinding, asked: Asked): CodeAction {
  const ref = catalogueRules[ruleId(finding.rule)].readings.primary;
  const title = l10n.t('Read “{0}”', reading(ref).title);
  return { title, kind: 'quickfix', diagnostics: diagnosticsOf(finding, asked), command: { title, command: commandIds.openReading, arguments: [ref] } };
}

/** Last, because it reaches beyond the finding. */
function displayAction(finding: WeighedFinding, asked: Asked): CodeAction {
  const title = l10n.t('Show {0} as…', finding.rule);
  const given: RuleInFile = { rule: finding.rule, uri: asked.document.uri };
  return { title, kind: 'quickfix', diagnostics: diagnosticsOf(finding, asked), command: { title, command: findingCommands.showRuleAs, arguments: [given] } };
}

/** The editor's own objects for a finding, so that it offers the action under them. */
function diagnosticsOf(finding: WeighedFinding, { document, context }: Asked): Diagnostic[] {
  const start = document.positionAt(finding.range[0]);
  return context.diagnostics.filter(
    (diagnostic) =>
      diagnostic.source === diagnosticSource && diagnostic.code === finding.rule && diagnostic.range.start.line === start.line && diagnostic.range.start.character === start.character,
  );
}

function editOf(edits: readonly Edit[], { document, withVersions }: Asked): WorkspaceEdit {
  return workspaceEdit([{ document, isOpen: true, edits }], withVersions);
}
