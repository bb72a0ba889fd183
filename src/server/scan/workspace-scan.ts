import type { CancellationToken, FileEvent } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { isSource } from '../../engine/files/by-name.js';
import type { WorkspaceEnd, WorkspaceState } from '../../shared/workspace-messages.js';
import { pathOf } from '../document-path.js';
import type { Documents } from '../documents.js';
import type { Log } from '../log.js';
import { Schedule } from '../schedule.js';
import type { SettingsSource } from '../settings-source.js';
import type { Suspects } from '../suspects.js';
import { innermost, type WorkspaceFolders } from '../workspace-folders.js';
import { countsForAll, isOnDisk, mayConcern } from './concern.js';
import type { FileFindings, LookedFile, ScanFolder, ScanNews, Scanner } from './job.js';
import type { ScanLimits } from './limits.js';
import { Results } from './results.js';
import { StopSource } from './stop.js';
import { Troubles } from './troubles.js';

/** How long files have to rest until they are looked at again, in milliseconds. */
const restDelay = 200;
/** How long after a change everything is looked at again: so many times as long as that takes, and so many milliseconds at least. */
const wholeDelay = { times: 2, atLeast: 1_000 };
/** So many files are looked at again between two messages, more of them by a thread of their own. */
const few = 20;
/** How often the editor is told how far a check is, in milliseconds. */
const tellInterval = 100;

interface Means {
  readonly documents: Documents;
  readonly settings: SettingsSource;
  readonly folders: WorkspaceFolders;
  readonly log: Log;
  readonly suspects: Suspects;
  readonly limits: ScanLimits;
  /** For files on disk; missing where there is none. */
  readonly onDisk?: Scanner | undefined;
  /** For files that only the editor can read. */
  readonly throughEditor: Scanner;
  /** For a few files that changed, wherever they are. */
  readonly nearby: Scanner;
  readonly publish: (findings: FileFindings) => void;
  readonly tell: (state: WorkspaceState) => void;
}

type StopReason = Extract<WorkspaceEnd, 'cancelled' | 'manyFindings'>;
type Stopping = StopSource<StopReason>;

/** Work under way: only one at a time. */
interface Run {
  readonly stop: Stopping;
  readonly end: Promise<WorkspaceState>;
  /** Whether somebody waits for it. */
  readonly isAsked: boolean;
}

/**
 * What is known of the files of the workspace as they are saved: looks at them when it is asked. Of what changes later,
 * the files themselves and those that import them are looked at again at once; all are when nothing happens for a while,
 * because text anywhere in a project may count for any file of it.
 */
export class WorkspaceScan {
  readonly #means: Means;
  readonly #results: Results;
  /** Files that changed since they were looked at, and new ones. */
  readonly #stale = new Set<string>();
  readonly #troubles: Troubles;
  readonly #due = new Schedule((what) => this.#again(what === 'all'));
  #state: WorkspaceState = { phase: 'none', done: 0, total: 0, findings: 0 };
  #running: Run | undefined;
  /** The folders that somebody asked about. */
  #asked: readonly string[] = [];
  /** How long it takes to look at everything, in milliseconds. */
  #duration = 0;
  #told = 0;

  constructor(means: Means) {
    this.#means = means;
    this.#results = new Results(means.limits.findings);
    this.#troubles = new Troubles(means.log, means.suspects);
  }

  /** Looks at every file, or waits for the check that is under way. */
  async check(token: CancellationToken): Promise<WorkspaceState> {
    while (this.#running && !this.#running.isAsked) await this.#cancel();
    if (this.#running) return this.#running.end;
    this.#asked = this.#means.folders.all.map(({ uri }) => uri);
    return this.#begin(true, (stop) => {
      if (token.isCancellationRequested) stop.request('cancelled');
      token.onCancellationRequested(() => stop.request('cancelled'));
      return this.#lookAtAll(stop, true);
    });
  }

  /** Forgets what was found. */
  async clear(): Promise<void> {
    await this.#cancel();
    this.#due.dispose();
    this.#stale.clear();
    this.#troubles.forgetAll();
    for (const uri of this.#results.uris) this.#drop(uri);
    this.#move({ phase: 'none', done: 0, total: 0 });
  }

  /** The files in which a rule reports something, as far as they were looked at. */
  filesWith(rule: string): readonly string[] {
    return this.#results.uris.filter((uri) => this.#results.of(uri).some(({ code }) => code === rule));
  }

  /** Takes over from the document that was closed. */
  closed(uri: string): void {
    if (!this.#results.has(uri)) return;
    if (!this.#stale.has(uri)) return this.#show(uri);
    // What it says of an earlier text is not worth showing.
    this.#results.empty(uri);
    this.#due.request('changed', 0);
  }

  saved(uri: string): void {
    this.filesChanged([{ uri, type: 2 }]);
  }

  filesChanged(changes: readonly FileEvent[]): void {
    if (this.#state.phase === 'none') return;
    const concerning = changes.filter(({ uri }) => mayConcern(uri, this.#means.folders));
    for (const { uri, type } of concerning) {
      const gone = type === 3 ? this.#results.under(uri) : [];
      for (const file of gone) if (this.#results.empty(file)) this.#show(file);
      for (const file of isSource(uri) ? [uri, ...gone] : gone) this.#stale.add(file);
    }
    if (concerning.some(({ uri }) => countsForAll(uri))) this.everythingChanged();
    if (this.#stale.size === 0) return;
    this.#due.request('changed', restDelay);
    // Files that come over a network are not asked for again and again.
    if (this.#due.has('all') || this.#means.onDisk === undefined || !this.#asked.every(isOnDisk)) return;
    this.#due.request('all', Math.max(this.#duration * wholeDelay.times, wholeDelay.atLeast));
  }

  /** Settings, or what else counts for all files, are others now. */
  everythingChanged(): void {
    if (this.#state.phase !== 'none') this.#due.request('all', restDelay);
  }

  /** Forgets the files of folders that are no longer open. */
  foldersChanged(): void {
    for (const uri of this.#results.uris) if (this.#means.folders.folderOf(pathOf(URI.parse(uri))) === undefined) this.#drop(uri);
    this.#move({});
  }

  dispose(): void {
    this.#running?.stop.request('cancelled');
    this.#due.dispose();
  }

  async #cancel(): Promise<void> {
    this.#running?.stop.request('cancelled');
    await this.#running?.end;
  }

  #begin(isAsked: boolean, work: (stop: Stopping) => Promise<Partial<WorkspaceState>>): Promise<WorkspaceState> {
    const stop: Stopping = new StopSource();
    const run = async () => {
      try {
        return this.#move(await work(stop));
      } catch (error) {
        this.#means.log('error', `The workspace was not checked: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        return this.#move({ phase: 'failed' });
      } finally {
        this.#running = undefined;
      }
    };
    const end = run();
    this.#running = { stop, end, isAsked };
    return end;
  }

  /** Does what is due, once nothing else is under way. */
  #again(all: boolean): void {
    if (this.#running) return this.#due.request(all ? 'all' : 'changed', restDelay);
    // Of a check that did not come to its end, what it saw is looked at again.
    const isComplete = this.#state.phase === 'complete';
    if (all && !isComplete) for (const uri of this.#results.uris) this.#stale.add(uri);
    void this.#begin(false, (stop) => (all && isComplete ? this.#lookAtAll(stop, false) : this.#lookAtChanged(stop)));
  }

  async #lookAtAll(stop: Stopping, isAsked: boolean): Promise<Partial<WorkspaceState>> {
    const { limits, onDisk, throughEditor } = this.#means;
    const start = performance.now();
    this.#troubles.forgetAll();
    const before = new Set(this.#results.uris);
    // What changes from now on may change behind the back of the check.
    this.#stale.clear();
    let [done, total] = [0, 0];
    const tell = () => (isAsked ? this.#move({ phase: 'running', done, total }) : undefined);
    tell();
    const folders = await this.#folders();
    const parts = [
      { scanner: onDisk ?? throughEditor, folders: folders.filter(({ uri }) => onDisk !== undefined && isOnDisk(uri)), maxFiles: limits.files },
      { scanner: throughEditor, folders: folders.filter(({ uri }) => onDisk === undefined || !isOnDisk(uri)), maxFiles: limits.fetchedFiles },
    ];
    let hasMore = false;
    for (const { scanner, ...job } of parts) {
      if (job.folders.length === 0 || stop.isRequested) continue;
      const others = total;
      const take = (news: ScanNews) => {
        for (const file of news.looked) {
          if (stop.isRequested) return;
          before.delete(file.uri);
          if (!this.#take(file)) stop.request('manyFindings');
        }
        done += news.looked.length;
        total = others + news.total;
        tell();
      };
      hasMore = (await scanner({ ...job, passOver: this.#troubles.suspected }, take, stop)).hasMore || hasMore;
    }
    const phase = stop.reason ?? (hasMore ? 'manyFiles' : 'complete');
    if (phase === 'cancelled' && !isAsked) return {};
    // What was not come upon any more is gone, or left out by now.
    if (phase === 'complete') for (const uri of before) this.#drop(uri);
    this.#duration = performance.now() - start;
    return { phase, done, total };
  }

  async #lookAtChanged(stop: Stopping): Promise<Partial<WorkspaceState>> {
    const { onDisk, throughEditor, nearby, limits } = this.#means;
    const changed = [...this.#stale];
    this.#stale.clear();
    const isComplete = this.#state.phase === 'complete';
    const mayJoin = isComplete && this.#results.size < limits.files;
    const left = new Set([...changed, ...this.#results.importersOf(changed)].filter((uri) => mayJoin || this.#results.has(uri)));
    const disk = [...left].filter(isOnDisk);
    // What hung once may do so again: better in a thread.
    const isNear = disk.length <= few && disk.every((uri) => this.#results.has(uri) && !this.#troubles.mayHang(uri));
    const groups = [
      { scanner: isNear ? nearby : (onDisk ?? throughEditor), uris: disk },
      { scanner: throughEditor, uris: [...left].filter((uri) => !isOnDisk(uri)) },
    ];
    let fits = true;
    const all = await this.#folders();
    for (const { scanner, uris } of groups) {
      const only = uris.map((uri) => pathOf(URI.parse(uri)));
      const folders = all.filter((folder) => only.some((path) => innermost(all, path) === folder));
      if (folders.length === 0 || stop.isRequested) continue;
      const take = ({ looked }: ScanNews) => {
        for (const file of looked) if (left.delete(file.uri)) fits = this.#take(file) && fits;
      };
      await scanner({ folders, only, passOver: this.#troubles.suspected, maxFiles: limits.files }, take, stop);
    }
    // What was not come upon is gone or left out, unless there was no time to look.
    for (const uri of left) {
      if (stop.isRequested) this.#stale.add(uri);
      else if (isComplete) this.#drop(uri);
      else if (this.#results.empty(uri)) this.#show(uri);
    }
    const count = this.#results.size;
    return { ...(fits ? {} : { phase: 'manyFindings' as const }), ...(isComplete ? { done: count, total: count } : {}) };
  }

  async #folders(): Promise<ScanFolder[]> {
    const { folders, settings } = this.#means;
    const asked = folders.all.filter(({ uri }) => this.#asked.includes(uri));
    return Promise.all(asked.map(async ({ uri, path }) => ({ uri, path, editor: await settings.of(uri) })));
  }

  /** Takes over what was found in a file, and tells whether there is room for it. */
  #take(file: LookedFile): boolean {
    this.#troubles.note(file);
    const { fits, isNews } = this.#results.set(file);
    if (isNews) this.#show(file.uri);
    return fits;
  }

  #drop(uri: string): void {
    this.#troubles.forget(uri);
    if (this.#results.delete(uri)) this.#show(uri);
  }

  /** An open document's own findings win. */
  #show(uri: string): void {
    if (this.#means.documents.get(uri) === undefined) this.#means.publish({ uri, diagnostics: this.#results.of(uri), accepted: this.#results.acceptedIn(uri) });
  }

  #move(change: Partial<WorkspaceState>): WorkspaceState {
    const { passedOver: _, ...state } = this.#state;
    const { passedOver } = this.#troubles;
    this.#state = { ...state, ...change, findings: this.#results.findings, ...(passedOver.length > 0 ? { passedOver } : {}) };
    const now = performance.now();
    if (this.#state.phase !== 'running' || change.phase !== undefined || now - this.#told >= tellInterval) {
      this.#told = now;
      this.#means.tell(this.#state);
    }
    return this.#state;
  }
}
