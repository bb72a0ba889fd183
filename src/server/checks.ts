import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Parse } from '../engine/parse/parser.js';
import { statusMethod, type FileStatus } from '../shared/messages.js';
import type { Busy } from './busy.js';
import { checkDocument, type Outcome } from './checker.js';
import { homeOf, isCell } from './document-path.js';
import type { AcceptedTeller } from './accepted.js';
import type { Documents } from './documents.js';
import { FileState } from './file-state.js';
import type { Log } from './log.js';
import { placementOf } from './placement.js';
import { acceptedIn } from './present/accepted.js';
import { toDiagnostic } from './present/diagnostics.js';
import { displayUnder } from './present/display.js';
import { failureText } from './present/failure-text.js';
import { fileStatus } from './present/status.js';
import { Schedule } from './schedule.js';
import type { EditorSettings } from './settings.js';
import type { SettingsSource } from './settings-source.js';
import type { Change } from './shift.js';
import { subjectOf } from './subject.js';
import type { Suspects } from './suspects.js';
import type { Views } from './views.js';

/** How long after a keystroke a document is looked at while somebody types, in milliseconds. The first one after a rest is looked at at once. */
const typingDelay = 25;
/** How long typing has to rest until the other open documents are looked at in the light of it. */
const restDelay = 400;
/** How long after that memory is tidied up, when the other documents have been looked at. */
const tidyDelay = 50;
/** How often a document is looked at again because more files came in. */
const maxRounds = 100;

interface Means {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly views: Views;
  readonly settings: SettingsSource;
  readonly accepted: AcceptedTeller;
  readonly log: Log;
  readonly parse: Parse;
  readonly busy: Busy;
  readonly suspects: Suspects;
  /** The workspace folder of a path. */
  readonly folderOf: (path: string) => string | undefined;
  /** Called when nobody waits for anything. */
  readonly tidy: () => void;
}

/** Looks at the open documents when there is reason to, and tells the editor. */
export class Checks {
  readonly #means: Means;
  readonly #states = new Map<string, FileState>();
  /** The look at each document that is under way. */
  readonly #running = new Map<string, Promise<void>>();
  readonly #schedule = new Schedule((uri) => void this.#begin(uri));
  readonly #rest = new Schedule(() => this.#rested());
  readonly #tidying = new Schedule(() => this.#means.tidy());

  constructor(means: Means) {
    this.#means = means;
  }

  opened(document: TextDocument): void {
    this.#states.set(document.uri, new FileState());
    // The cells of a notebook are opened one after the other, and tell of each other.
    this.#schedule.request(document.uri, isCell(document.uri) ? typingDelay : 0);
    this.#tellOthers(document);
  }

  typed(uri: string, changes: readonly Change[]): void {
    const state = this.#states.get(uri);
    if (state === undefined) return;
    state.typed(changes);
    this.#means.suspects.edited(uri);
    const isTyping = this.#rest.cancel(uri);
    this.#tidying.cancel('');
    this.#rest.request(uri, restDelay);
    if (isTyping) this.#schedule.request(uri, typingDelay);
    else this.#atOnce(uri);
  }

  /** Looks again even where every keystroke counts: the files around may have changed with it. */
  saved(uri: string): void {
    if (!this.#states.has(uri)) return;
    this.#means.views.forget();
    this.#atOnce(uri, true);
  }

  closed(document: TextDocument): void {
    const { connection, settings } = this.#means;
    const { uri } = document;
    this.#schedule.cancel(uri);
    this.#rest.cancel(uri);
    this.#states.delete(uri);
    this.#running.delete(uri);
    settings.forget(homeOf(uri));
    void connection.sendDiagnostics({ uri, diagnostics: [] });
    this.#means.accepted.tell(uri, []);
    this.#tellOthers(document);
  }

  /** Looks at every open document again. */
  all(): void {
    this.#means.views.forget();
    for (const uri of this.#states.keys()) this.#schedule.request(uri, 0);
  }

  filesChanged(): void {
    this.#means.views.forget();
    for (const uri of this.#states.keys()) this.#schedule.request(uri, typingDelay);
  }

  /** Looks at every open document again when what was typed elsewhere rests. */
  othersChanged(): void {
    this.#rest.request('', restDelay);
  }

  /** Brings findings up to what is on the screen, if they lag behind. */
  async catchUp(uri: string): Promise<void> {
    if (this.#schedule.cancel(uri)) await this.#begin(uri);
    else await this.#running.get(uri);
  }

  /** What is shown for a document. */
  stateOf(uri: string): FileState | undefined {
    return this.#states.get(uri);
  }

  dispose(): void {
    this.#schedule.dispose();
    this.#rest.dispose();
    this.#tidying.dispose();
  }

  /** Without a timer: even one of no delay waits for a turn of the event loop and a millisecond. */
  #atOnce(uri: string, saved = false): void {
    this.#schedule.cancel(uri);
    void this.#begin(uri, saved);
  }

  /** Looks at a document, so that others can wait for it. */
  #begin(uri: string, saved = false): Promise<void> {
    const run = this.#check(uri, saved);
    this.#running.set(uri, run);
    return run;
  }

  /** What was never saved shows to the other documents only while it is open. */
  #tellOthers(document: TextDocument): void {
    if (this.#means.views.isAhead(document)) this.othersChanged();
  }

  #rested(): void {
    this.#means.views.renew();
    for (const uri of this.#states.keys()) this.#schedule.request(uri, 0);
    this.#tidying.request('', tidyDelay);
  }

  async #check(uri: string, saved = false): Promise<void> {
    const { documents, settings, log, busy, suspects } = this.#means;
    try {
      const editor = await settings.of(homeOf(uri));
      const document = documents.get(uri);
      const state = this.#states.get(uri);
      if (document === undefined || state === undefined) return;
      const waitsForSave = editor.enable && editor.run === 'onSave' && !saved && !state.fresh && state.version !== undefined;
      if (waitsForSave) return;
      const reason = suspects.reasonOf(uri);
      if (reason !== undefined) this.#take({ kind: 'leftOut', reason }, document, state, editor);
      else busy.about(uri, () => this.#checkNow(document, state, editor, saved));
    } catch (error) {
      log('error', `${uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }

  #checkNow(document: TextDocument, state: FileState, editor: EditorSettings, saved: boolean): void {
    const { views, parse, busy, suspects } = this.#means;
    const { uri } = document;
    const start = performance.now();
    const onRule = suspects.has(uri) ? (rule: string) => busy.at(rule) : undefined;
    const outcome = checkDocument({ ...subjectOf(document, editor, this.#means), onRule }, views.of(uri), parse);
    if (outcome.kind === 'checked' && state.rounds < maxRounds && views.surroundingsOf(homeOf(uri)).lacks(outcome.wants)) {
      void this.#lookFurther(uri, state, outcome.wants, saved);
      return;
    }
    this.#take(outcome, document, state, editor, performance.now() - start);
  }

  #take(outcome: Outcome, document: TextDocument, state: FileState, editor: EditorSettings, milliseconds = 0): void {
    state.checked(document.version, outcome, displayUnder(editor));
    this.#publish(document, state);
    this.#tellAccepted(document, outcome);
    this.#report(document, outcome, milliseconds, state);
  }

  #publish(document: TextDocument, state: FileState): void {
    const { connection, views } = this.#means;
    const placement = placementOf(document, (path) => views.of(document.uri).read(path));
    const diagnostics = state.findings.map((finding) => toDiagnostic(finding, placement, state.displayOf));
    const params = { uri: document.uri, version: document.version, diagnostics };
    if (state.publishes(params)) void connection.sendDiagnostics(params);
  }

  /** A text that can't be read says nothing new about what it accepts. */
  #tellAccepted(document: TextDocument, outcome: Outcome): void {
    if (outcome.kind === 'unreadable') return;
    const placement = placementOf(document, () => undefined);
    const accepted = outcome.kind === 'checked' ? acceptedIn(outcome, placement) : [];
    this.#means.accepted.tell(document.uri, accepted);
  }

  #report({ uri, version }: TextDocument, outcome: Outcome, milliseconds: number, state: FileState): void {
    const { connection, log } = this.#means;
    const kept = outcome.kind === 'unreadable' ? state.findings.length : 0;
    const status: FileStatus = { ...fileStatus(uri, { outcome, time: new Date().toLocaleTimeString(), milliseconds, kept }), version };
    void connection.sendNotification(statusMethod, status);
    log('debug', `${uri}: ${status.text}. ${status.detail}`);
    if (outcome.kind !== 'checked') return;
    const problems = [outcome.configProblem ?? [], outcome.baselineProblems].flat();
    if (state.isNews(problems)) for (const problem of problems) log('warn', problem);
    for (const { rule, error } of outcome.failures) log('error', failureText(rule, uri, error));
  }

  /** Fetches the files that would tell more, and looks again, for the same reason as before. */
  async #lookFurther(uri: string, state: FileState, wants: readonly string[], saved: boolean): Promise<void> {
    const { views } = this.#means;
    state.rounds += 1;
    await views.surroundingsOf(homeOf(uri)).load(wants);
    views.renew();
    if (this.#states.get(uri) === state) await this.#check(uri, saved);
  }
}
