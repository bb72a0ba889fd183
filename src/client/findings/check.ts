import { CancellationTokenSource, commands, l10n, ProgressLocation, Uri, window, workspace, type Disposable } from 'vscode';
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
  /** Whether somebody asked for a check and has not cleared what it found. */
  #wanted = false;
  #ended = Promise.resolve();
  #report: (state: WorkspaceState) => void = () => undefined;

  constructor(client: BaseLanguageClient, view: FindingsView, status: Pick<StatusItem, 'during'>) {
    this.#client = client;
    this.#view = view;
    this.#status = status;
    this.#listeners = [
      client.onNotification(workspaceStateMethod, (state: WorkspaceState) => this.#show(state)),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Stopped) this.#lose();
        else if (newState === State.Running && this.#wanted) void this.#runAgain();
      }),
    ];
  }

  /** Checks every file; does nothing while a check is under way. */
  async run(): Promise<void> {
    if (this.#running) return;
    this.#wanted = true;
    await this.#run((cancel) => this.#runWithNotification(cancel));
  }

  cancel(): void {
    if (this.#running) this.#wanted = false;
    this.#running?.cancel();
  }

  async clear(): Promise<void> {
    this.#wanted = false;
    if (this.#client.isRunning()) await this.#client.sendRequest(clearWorkspaceMethod);
    else this.#show(nothing);
  }

  dispose(): void {
    this.cancel();
    for (const listener of this.#listeners) listener.dispose();
  }

  /** Makes the check again that a server made which is gone. */
  async #runAgain(): Promise<void> {
    // The one that was lost with the server may not have come to its end here.
    await this.#ended;
    if (this.#wanted && !this.#running) await this.#run((cancel) => this.#ask(cancel));
  }

  /** What the server held is gone with it. */
  #lose(): void {
    this.#show(nothing);
    if (this.#wanted) this.#view.note = gone();
  }

  #run(check: (cancel: CancellationTokenSource) => Thenable<void>): Promise<void> {
    this.#ended = this.#runToItsEnd(check);
    return this.#ended;
  }

  async #runToItsEnd(check: (cancel: CancellationTokenSource) => Thenable<void>): Promise<void> {
    const cancel = new CancellationTokenSource();
    this.#running = cancel;
    await commands.executeCommand('setContext', 'fallacies.isChecking', true);
    try {
      await this.#status.during(window.withProgress({ location: { viewId } }, () => check(cancel)));
    } catch (error) {
      this.#view.note = this.#client.isRunning() ? l10n.t('The workspace was not checked: {0}', error instanceof Error ? error.message : String(error)) : gone();
    } finally {
      this.#running = undefined;
      this.#report = () => undefined;
      cancel.dispose();
      await commands.executeCommand('setContext', 'fallacies.isChecking', false);
    }
  }

  #runWithNotification(cancel: CancellationTokenSource): Thenable<void> {
    const title = l10n.t('Checking the workspace');
    return window.withProgress({ location: ProgressLocation.Notification, cancellable: true, title }, async (progress, token) => {
      token.onCancellationRequested(() => this.cancel());
      let shown = 0;
      this.#report = ({ done, total, findings }) => {
        const percent = total === 0 ? 0 : (done / total) * 100;
        progress.report({ message: soFar(done, total, findings), increment: percent - shown });
        shown = percent;
      };
      await this.#ask(cancel);
    });
  }

  async #ask({ token }: CancellationTokenSource): Promise<void> {
    this.#show(await this.#client.sendRequest<WorkspaceState>(checkWorkspaceMethod, token));
  }

  #show(state: WorkspaceState): void {
    if (state.phase === 'running') this.#report(state);
    this.#view.note = [noteOf(state) ?? [], aboutPassedOver(state)].flat().join(' ') || undefined;
    void commands.executeCommand('setContext', 'fallacies.hasResults', state.phase !== 'none' && state.phase !== 'running');
  }
}

function soFar(done: number, total: number, findings: number): string {
  return total === 0 ? l10n.t('looking for files') : howFar(done, total, findings);
}

function gone(): string {
  return l10n.t('The server ended. What it found in files that are not open is gone until it has checked them again.');
}

function aboutPassedOver({ passedOver = [] }: WorkspaceState): readonly string[] {
  if (passedOver.length === 0) return [];
  const paths = passedOver.map((uri) => workspace.asRelativePath(Uri.parse(uri)));
  return [l10n.t('Passed over, because the check hung or ended there: {0}.', paths.join(', '))];
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
