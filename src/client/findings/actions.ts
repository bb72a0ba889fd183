import { commands, l10n, Position, ProgressLocation, Range, Selection, TextEdit, Uri, window, workspace, WorkspaceEdit, type WorkspaceEditEntryMetadata } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { catalogueRules } from '../../../rules/src/catalogue/rules.js';
import { commandIds, type ReasonPlace, type RevealedPlace } from '../../shared/messages.js';
import { fixAllMethod, mendMethod, type EditAnswer, type FixAllAnswer, type FixAllParams, type MendParams } from '../../shared/workspace-messages.js';
import type { ShownFinding, TreeNode } from './tree.js';

/** An edit as the client's library reads it. */
type ProtocolEdit = Parameters<BaseLanguageClient['protocol2CodeConverter']['asWorkspaceEdit']>[0];

type Change = [edit: TextEdit, metadata: WorkspaceEditEntryMetadata];

/** Shows a place, such as that of a finding, and puts the cursor there. */
export async function reveal({ uri, line, character }: RevealedPlace): Promise<void> {
  const position = new Position(line, character);
  const editor = await window.showTextDocument(Uri.parse(uri), { selection: new Range(position, position) });
  editor.selection = new Selection(position, position);
}

/** Makes the first suggestion of a finding, or silences it, in front of the reader. */
export async function mend(client: BaseLanguageClient, finding: ShownFinding, how: MendParams['how']): Promise<void> {
  const { uri, rule, line, character } = finding;
  await reveal(finding);
  const answer = await client.sendRequest<EditAnswer<ProtocolEdit, ReasonPlace> | null>(mendMethod, { uri, rule, line, character, how } satisfies MendParams);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer?.edit);
  if (edit === undefined) {
    void window.showInformationMessage(how === 'fix' ? l10n.t('There is no quick fix for this finding. Its page says what to do.') : l10n.t('This finding is no longer there.'));
    return;
  }
  await workspace.applyEdit(edit);
  if (answer?.reason) await commands.executeCommand(commandIds.selectReason, answer.reason);
}

/** Fixes all findings of a rule, in a file or everywhere, once somebody looked at the changes and agreed. */
export async function fixAll(client: BaseLanguageClient, params: FixAllParams): Promise<void> {
  const title = l10n.t('Looking for fixes of {0}', params.rule);
  const answer = await window.withProgress({ location: ProgressLocation.Notification, cancellable: true, title }, (_progress, token) =>
    client.sendRequest<FixAllAnswer<ProtocolEdit> | null>(fixAllMethod, params, token),
  );
  if (answer === null) return;
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
  if (edit === undefined || edit.size === 0) {
    void window.showInformationMessage(l10n.t('There is no quick fix for these findings. The page of {0} says what to do.', params.rule));
    return;
  }
  await workspace.applyEdit(previewed(edit, params.rule), { isRefactoring: true });
}

/**
 * The same edit, so that the editor shows it with everything chosen. It opens its preview where an edit asks for that,
 * and such an edit is not chosen until somebody ticks it, file by file: so the one that asks changes nothing.
 */
function previewed(edit: WorkspaceEdit, rule: string): WorkspaceEdit {
  const shown = new WorkspaceEdit();
  const metadata = { needsConfirmation: false, label: l10n.t('Fix all {0}', rule) };
  const asking = { needsConfirmation: true, label: l10n.t('Look through the changes, then apply them') };
  for (const [nth, [uri, edits]] of edit.entries().entries()) {
    const changes = edits.map((change): Change => [change, metadata]);
    shown.set(uri, nth === 0 ? [[TextEdit.insert(new Position(0, 0), ''), asking], ...changes] : changes);
  }
  return shown;
}

/** Opens the page about the rule of something in the tree. */
export async function openRule(node: TreeNode): Promise<void> {
  const rule = node.kind === 'finding' ? node.finding.rule : node.kind === 'rule' ? node.rule : undefined;
  if (rule !== undefined) await commands.executeCommand(commandIds.openRulePage, rule);
}

/** Opens the text that the rule of something in the tree rests on. */
export async function openReadingOf(node: TreeNode): Promise<void> {
  const rule = node.kind === 'finding' ? node.finding.rule : node.kind === 'rule' ? node.rule : undefined;
  if (rule !== undefined) await commands.executeCommand(commandIds.openReading, catalogueRules[rule].readings.primary);
}
