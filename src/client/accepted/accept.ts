import { EndOfLine, l10n, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { acceptMethod, withdrawMethod, type AcceptAnswer, type AcceptParams, type BaselineChange, type FindingPlace, type WithdrawParams } from '../../shared/accepted-messages.js';
import { reveal } from '../findings/actions.js';

/** An edit as the client's library reads it. */
type ProtocolEdit = Parameters<BaseLanguageClient['protocol2CodeConverter']['asWorkspaceEdit']>[0];

/**
 * Notes in the baseline that a finding may stay, and why.
 *
 * @param given the reason; it is asked for if there is none
 */
export async function accept(client: BaseLanguageClient, { uri, rule, line, character }: FindingPlace, given?: unknown): Promise<void> {
  const reason = typeof given === 'string' ? given : await askForReason(rule);
  if (reason === undefined) return;
  await take(client, await client.sendRequest<AcceptAnswer<ProtocolEdit> | null>(acceptMethod, { uri, rule, line, character, reason } satisfies AcceptParams));
}

/** Takes an acceptance back, out of the baseline or, in front of the reader, out of the comment. */
export async function withdraw(client: BaseLanguageClient, { uri, rule, line, character, by }: WithdrawParams): Promise<void> {
  if (by !== 'baseline') await reveal({ uri, line, character });
  await take(client, await client.sendRequest<AcceptAnswer<ProtocolEdit> | null>(withdrawMethod, { uri, rule, line, character, by } satisfies WithdrawParams));
}

/** A reason that somebody wrote; `undefined` where nobody wants to go on. */
async function askForReason(rule: string): Promise<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Mark this {0} as accepted', rule),
    prompt: l10n.t('Why may it stay? The baseline of the project keeps the reason.'),
    validateInput: (text) => (text.trim() === '' ? l10n.t('Without a reason nobody can tell later whether it still holds.') : undefined),
  });
}

async function take(client: BaseLanguageClient, answer: AcceptAnswer<ProtocolEdit> | null): Promise<void> {
  const problem = await problemOf(client, answer);
  if (problem !== undefined) void window.showInformationMessage(problem);
}

/** Makes what the server answered, or says why not. */
async function problemOf(client: BaseLanguageClient, answer: AcceptAnswer<ProtocolEdit> | null): Promise<string | undefined> {
  if (answer === null) return l10n.t('This finding is no longer there.');
  if ('problem' in answer) return answer.problem;
  const done = 'change' in answer ? await write(answer.change) : await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit) ?? new WorkspaceEdit());
  return done ? undefined : l10n.t('Nothing was changed: the file is another one by now, or must not be written. Try again.');
}

/**
 * Writes a baseline, so that one undo in it takes the change back, and tells whether that was possible. It is saved, for
 * the command line and for colleagues, unless somebody is about to write something else in it.
 */
async function write({ uri, before, after }: BaselineChange): Promise<boolean> {
  const file = Uri.parse(uri);
  const edit = new WorkspaceEdit();
  if (before === null) {
    edit.createFile(file, { contents: new TextEncoder().encode(after) });
    if (!(await workspace.applyEdit(edit))) return false;
    // The server learns of what is open at once, and of new files when the editor's watchers come to it.
    await workspace.openTextDocument(file);
    return true;
  }
  const document = await workspace.openTextDocument(file);
  // The editor ends all lines alike, however they end in the file.
  const inItsLines = (text: string) => text.replaceAll(/\r?\n/g, document.eol === EndOfLine.CRLF ? '\r\n' : '\n');
  const now = document.getText();
  if (now !== inItsLines(before)) return false;
  const isFree = !document.isDirty;
  const [start, end, text] = difference(now, inItsLines(after));
  edit.replace(file, new Range(document.positionAt(start), document.positionAt(end)), text);
  return (await workspace.applyEdit(edit)) && (!isFree || document.save());
}

/** The stretch of a text that gives way to another one, so that all else stays as it is. */
function difference(before: string, after: string): readonly [start: number, end: number, text: string] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return [start, before.length - tail, after.slice(start, after.length - tail)];
}
