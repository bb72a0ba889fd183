import { CancellationTokenSource, commands, l10n, ProgressLocation, window, type CancellationToken, type Disposable } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { checkPartMethod, checkWorkspaceMethod, clearWorkspaceMethod, workspaceStateMethod, type PartParams, type WorkspaceState } from '../../shared/workspace-messages.js';
import { changedFiles, type ChangedFiles } from '../published/changed-files.js';
import type { StatusItem } from '../status-item.js';
import { viewId, type FindingsView } from './view.js';
import { noteOf, stepOf, titleOf } from './wording.js';

const nothing: WorkspaceState = { phase: 'none', done: 0, total: 0, findings: 0 };

/** What can be checked: everything, some folders by their URIs, or the files that changed. */
export type Subject = 'workspace' | 'changes' | readonly string[];

/** Has the workspace, or a part of it, checked when somebody asks, and tells how far that is. */
export class WorkspaceCheck implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #view: FindingsView;
  readonly #status: Pick<StatusItem, 'during'>;
  readonly #listeners: readonly { dispose(): void }[];
  #running: CancellationTokenSource | undefined;
  /** What was asked for, in order, since what was found was cleared. */
  #wanted: readonly Subject[] = [];
  #ended = Promise.resolve();
  #report: (state: WorkspaceState) => void = () => undefined;
  /** What is not known of the changed files that were asked for. */
  #aboutRefs: readonly string[] = [];
  #subject: Subject | undefined;

  constructor(client: BaseLanguageClient, view: FindingsView, status: Pick<StatusItem, 'during'>) {
    this.#client = client;
    this.#view = view;
    this.#status = status;
    this.#listeners = [
      client.onNotification(workspaceStateMethod, (state: WorkspaceState) => this.#show(state)),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Stopped) this.#lose();
        else if (newState === State.Running && this.#wanted.length > 0) void this.#runAgain();
      }),
    ];
  }

  /** Checks what somebody asks for; does nothing while a check is under way. */
  async run(subject: Subject): Promise<void> {
    if (this.#running) return;
    // Everything holds all else.
    const others = subject === 'workspace' ? [] : this.#wanted.filter((other) => String(other) !== String(subject));
    this.#wanted = [...others, subject];
    await this.#run((cancel) => this.#runWithNotification(subject, cancel));
  }

  cancel(): void {
    if (this.#running) this.#wanted = this.#wanted.filter((subject) => subject !== this.#subject);
    this.#running?.cancel();
  }

  /** Says something in place of how a check stands, where people look for what it found. */
  async say(sentence: string): Promise<void> {
    this.#view.note = sentence;
    await commands.executeCommand(`${viewId}.focus`, { preserveFocus: true });
  }

  async clear(): Promise<void> {
    this.#wanted = [];
    if (this.#client.isRunning()) await this.#client.sendRequest(clearWorkspaceMethod);
    else this.#show(nothing);
  }

  dispose(): void {
    this.cancel();
    for (const listener of this.#listeners) listener.dispose();
  }

  /** Makes the checks again that a server made which is gone. */
  async #runAgain(): Promise<void> {
    // The one that was lost with the server may not have come to its end here.
    await this.#ended;
    for (const subject of this.#wanted) {
      if (this.#wanted.includes(subject) && !this.#running && this.#client.isRunning()) await this.#run(({ token }) => this.#ask(subject, token));
    }
  }

  /** What the server held is gone with it. */
  #lose(): void {
    this.#show(nothing);
    if (this.#wanted.length > 0) this.#view.note = gone();
  }

  #run(check: (cancel: CancellationTokenSource) => Thenable<unknown>): Promise<void> {
    this.#ended = this.#runToItsEnd(check);
    return this.#ended;
  }

  async #runToItsEnd(check: (cancel: CancellationTokenSource) => Thenable<unknown>): Promise<void> {
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

  #runWithNotification(subject: Subject, cancel: CancellationTokenSource): Thenable<void> {
    const title = titleOf(subject === 'workspace' ? undefined : subject === 'changes' ? { as: 'changes' } : { as: 'places', uris: subject });
    return window.withProgress({ location: ProgressLocation.Notification, cancellable: true, title }, async (progress, token) => {
      token.onCancellationRequested(() => this.cancel());
      let shown = 0;
      this.#report = (state) => {
        const percent = state.total === 0 ? 0 : (state.done / state.total) * 100;
        progress.report({ message: stepOf(state), increment: percent - shown });
        shown = percent;
      };
      const outcome = await this.#ask(subject, cancel.token);
      // Whoever looks elsewhere would not know that it came to nothing.
      if (outcome === 'nothing') await this.say(this.#view.note ?? '');
    });
  }

  /** Asks for a check, and tells whether there was anything to check. */
  async #ask(subject: Subject, token: CancellationToken): Promise<'something' | 'nothing'> {
    this.#subject = subject;
    if (subject !== 'workspace' && subject !== 'changes') return this.#askPart({ as: 'places', uris: subject }, token);
    if (subject === 'changes') return this.#askForChanges(token);
    this.#show(await this.#client.sendRequest<WorkspaceState>(checkWorkspaceMethod, token));
    return 'something';
  }

  async #askForChanges(token: CancellationToken): Promise<'something' | 'nothing'> {
    const changed = await changedFiles();
    if (token.isCancellationRequested) return 'something';
    this.#aboutRefs = aboutRefs(changed);
    const uris = typeof changed === 'string' ? [] : changed.uris.map(String);
    if (uris.length > 0) return this.#askPart({ as: 'changes', uris }, token);
    this.#view.note = whyNone(changed);
    return 'nothing';
  }

  async #askPart(part: PartParams, token: CancellationToken): Promise<'something' | 'nothing'> {
    const state = await this.#client.sendRequest<WorkspaceState>(checkPartMethod, part, token);
    this.#show(state);
    return state.phase === 'complete' && state.total === 0 ? 'nothing' : 'something';
  }

  #show(state: WorkspaceState): void {
    if (state.phase === 'running') this.#report(state);
    const remarks = state.part?.as === 'changes' && state.phase !== 'running' ? this.#aboutRefs : [];
    this.#view.note = [noteOf(state) ?? [], remarks].flat().join(' ') || undefined;
    void commands.executeCommand('setContext', 'fallacies.hasResults', state.phase !== 'none' && state.phase !== 'running');
  }
}

function gone(): string {
  return l10n.t('The server ended. What it found in files that are not open is gone until it has checked them again.');
}

/** Why there are no changed files to check. */
function whyNone(changed: ChangedFiles): string {
  if (changed === 'noGit') return l10n.t('No changed files are known: there is no Git in this editor.');
  if (changed === 'noRepository') return l10n.t('No changed files are known: no folder of the workspace lies in an open Git repository, or holds one.');
  if (changed.hasOthers) return l10n.t('There are no changed files to check: what changed lies in no folder of the workspace.');
  return [l10n.t('There are no changed files to check.'), ...aboutRefs(changed)].join(' ');
}

/** What is not known of changed files. */
function aboutRefs(changed: ChangedFiles): readonly string[] {
  if (typeof changed === 'string' || changed.unknownRefs.length === 0) return [];
  return [l10n.t('Git does not know {0}, which fallacies.changedSince names: only what is not committed counts as changed.', changed.unknownRefs.join(', '))];
}
