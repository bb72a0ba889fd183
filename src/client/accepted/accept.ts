import { l10n, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { acceptMethod, withdrawMethod, type AcceptAnswer, type AcceptParams, type FindingPlace, type WithdrawParams } from '../../shared/accepted-messages.js';
import { reveal } from '../findings/actions.js';
import type { BaselineWriter } from './baseline-writer.js';

/** An edit as the client's library reads it. */
type ProtocolEdit = Parameters<BaseLanguageClient['protocol2CodeConverter']['asWorkspaceEdit']>[0];

/** What it takes to accept findings. */
export interface AcceptingMeans {
  readonly client: BaseLanguageClient;
  readonly baselines: BaselineWriter;
}

/**
 * Notes in the baseline that a finding may stay, and why.
 *
 * @param given the reason; it is asked for if there is none
 */
export async function accept(means: AcceptingMeans, { uri, rule, line, character }: FindingPlace, given?: unknown): Promise<void> {
  const reason = typeof given === 'string' ? given : await askForReason(rule);
  if (reason === undefined) return;
  await take(means, uri, await means.client.sendRequest<AcceptAnswer<ProtocolEdit> | null>(acceptMethod, { uri, rule, line, character, reason } satisfies AcceptParams));
}

/** Takes an acceptance back, out of the baseline or, in front of the reader, out of the comment. */
export async function withdraw(means: AcceptingMeans, { uri, rule, line, character, by }: WithdrawParams): Promise<void> {
  if (by !== 'baseline') await reveal({ uri, line, character });
  await take(means, uri, await means.client.sendRequest<AcceptAnswer<ProtocolEdit> | null>(withdrawMethod, { uri, rule, line, character, by } satisfies WithdrawParams));
}

/** A reason that somebody wrote; `undefined` where nobody wants to go on. */
async function askForReason(rule: string): Promise<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Mark this {0} as accepted', rule),
    prompt: l10n.t('Why may it stay? The baseline of the project keeps the reason.'),
    validateInput: (text) => (text.trim() === '' ? l10n.t('Without a reason nobody can tell later whether it still holds.') : undefined),
  });
}

async function take(means: AcceptingMeans, source: string, answer: AcceptAnswer<ProtocolEdit> | null): Promise<void> {
  const problem = await problemOf(means, source, answer);
  if (problem !== undefined) void window.showInformationMessage(problem);
}

/** Makes what the server answered, or says why not. */
async function problemOf({ client, baselines }: AcceptingMeans, source: string, answer: AcceptAnswer<ProtocolEdit> | null): Promise<string | undefined> {
  if (answer === null) return l10n.t('This finding is no longer there.');
  if ('problem' in answer) return answer.problem;
  const done = 'change' in answer ? await baselines.write(answer.change, Uri.parse(source)) : await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit) ?? new WorkspaceEdit());
  return done ? undefined : l10n.t('Nothing was changed: the file is another one by now, or must not be written. Try again.');
}
