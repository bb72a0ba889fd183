import { CancellationTokenSource, commands, l10n, ProgressLocation, window, type Disposable } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { checkWorkspaceMethod, clearWorkspaceMethod, workspaceStateMethod, type WorkspaceState } from '../../shared/workspace-messages.js';
import type { StatusItem } from '../status-item.js';
import { countInWords } from './items.js';
import { viewId, type FindingsView } from './view.js';

const nothing: WorkspaceState = { phase: 'none', done: 0, total: 0, findings: 0 };

/** Has the workspace checked when somebody asks, and tells how far that is. */
export class WorkspaceCheck implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #view: FindingsView;
  readonly #status: Pick<StatusItem, 'during'>;
  readonly #listeners: readonly { dispose(): void }[];
  #running: CancellationTokenSource | undefined;
  #report: (state: WorkspaceState) => void = () => undefined;

  constructor(client: BaseLanguageClient, view: FindingsView, status: Pick<StatusItem, 'during'>) {
    this.#client = client;
    this.#view = view;
    this.#status = status;
    this.#listeners = [
      client.onNotification(workspaceStateMethod, (state: WorkspaceState) => this.#show(state)),
      // What the server held is gone with it.
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Stopped) this.#show(nothing);
      }),
    ];
  }

  /** Checks every file; does nothing while a check is under way. */
  async run(): Promise<void> {
    if (this.#running) return;
    const cancel = new CancellationTokenSource();
    this.#running = cancel;
    await commands.executeCommand('setContext', 'fallacies.isChecking', true);
    try {
      await this.#status.during(window.withProgress({ location: { viewId } }, () => this.#runWithNotification(cancel)));
    } catch (error) {
      this.#view.note = l10n.t('The workspace was not checked: {0}', error instanceof Error ? error.message : String(error));
    } finally {
      this.#running = undefined;
      this.#report = () => undefined;
      cancel.dispose();
      await commands.executeCommand('setContext', 'fallacies.isChecking', false);
    }
  }

  cancel(): void {
    this.#running?.cancel();
  }

  async clear(): Promise<void> {
    await this.#client.sendRequest(clearWorkspaceMethod);
  }

  dispose(): void {
    this.cancel();
    for (const listener of this.#listeners) listener.dispose();
  }

  #runWithNotification(cancel: CancellationTokenSource): Thenable<void> {
    const title = l10n.t('Checking the workspace');
    return window.withProgress({ location: ProgressLocation.Notification, cancellable: true, title }, async (progress, token) => {
      token.onCancellationRequested(() => cancel.cancel());
      let shown = 0;
      this.#report = ({ done, total, findings }) => {
        const percent = total === 0 ? 0 : (done / total) * 100;
        progress.report({ message: soFar(done, total, findings), increment: percent - shown });
        shown = percent;
      };
      this.#show(await this.#client.sendRequest<WorkspaceState>(checkWorkspaceMethod, cancel.token));
    });
  }

  #show(state: WorkspaceState): void {
    if (state.phase === 'running') this.#report(state);
    this.#view.note = noteOf(state);
    void commands.executeCommand('setContext', 'fallacies.hasResults', state.phase !== 'none' && state.phase !== 'running');
  }
}

function soFar(done: number, total: number, findings: number): string {
  return total === 0 ? l10n.t('looking for files') : howFar(done, total, findings);
}

function howFar(done: number, total: number, findings: number): string {
  return l10n.t('{0} of {1} files, {2}', done, total, countInWords(findings));
}

function noteOf({ phase, done, total, findings }: WorkspaceState): string | undefined {
  switch (phase) {
    case 'none':
      return undefined;
    case 'running':
      return l10n.t('Checking: {0}.', soFar(done, total, findings));
    case 'complete':
      return l10n.t('{0} files checked, {1}.', done, countInWords(findings));
    case 'cancelled':
      return l10n.t('Cancelled after {0}.', howFar(done, total, findings));
    case 'manyFiles':
      return l10n.t('Only the first {0} files were checked, {1}: open a folder of the workspace to see the rest.', done, countInWords(findings));
    case 'manyFindings':
      return l10n.t('Stopped after {0}: no more findings are kept. Mend or exclude some, or choose a lower level.', howFar(done, total, findings));
    case 'failed':
      return l10n.t('The check broke off: the output says why.');
  }
}
