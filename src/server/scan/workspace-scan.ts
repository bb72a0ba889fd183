import type { CancellationToken, FileEvent } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { configName } from '../../../rules/src/config/config-text.js';
import type { WorkspaceEnd, WorkspaceState } from '../../shared/workspace-messages.js';
import { documentPath, pathOf } from '../document-path.js';
import type { Documents } from '../documents.js';
import type { Log } from '../log.js';
import { Schedule } from '../schedule.js';
import type { SettingsSource } from '../settings-source.js';
import { innermost, type WorkspaceFolders } from '../workspace-folders.js';
import type { FileFindings, ScanFolder, ScanJob, Scanner } from './job.js';
import { Results } from './results.js';
import { StopSource } from './stop.js';

/** How much is looked at and held. */
export interface ScanLimits {
  /** Files on disk. */
  readonly files: number;
  /** Files that only the editor can read. */
  readonly fetchedFiles: number;
  readonly findings: number;
}
export const defaultLimits: ScanLimits = { files: 20_000, fetchedFiles: 5_000, findings: 5_000 };

/** How long files have to rest until they are looked at again, in milliseconds. */
const restDelay = 200;
/** So many files are looked at again between two messages, more of them by a thread of their own. */
const few = 20;
/** How often the editor is told how far a check is, in milliseconds. */
const tellInterval = 100;

interface Means {
  readonly documents: Documents;
  readonly settings: SettingsSource;
  readonly folders: WorkspaceFolders;
  readonly log: Log;
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

/** What is known of the files of the workspace that are not open: looks at them when it is asked, and again when they change. */
export class WorkspaceScan {
  readonly #means: Means;
  readonly #results: Results;
  /** Files that changed since they were looked at. */
  readonly #stale = new Set<string>();
  readonly #rest = new Schedule(() => void this.#lookAgain());
  #state: WorkspaceState = { phase: 'none', done: 0, total: 0, findings: 0 };
  #running: { readonly stop: StopSource<StopReason>; readonly end: Promise<WorkspaceState> } | undefined;
  #told = 0;

  constructor(means: Means) {
    this.#means = means;
    this.#results = new Results(means.limits.findings);
  }

  /** Looks at every file, or waits for the check that is under way. */
  check(token: CancellationToken): Promise<WorkspaceState> {
    if (this.#running) return this.#running.end;
    const stop = new StopSource<StopReason>();
    if (token.isCancellationRequested) stop.request('cancelled');
    token.onCancellationRequested(() => stop.request('cancelled'));
    const end = this.#check(stop);
    this.#running = { stop, end };
    return end;
  }

  /** Forgets what was found. */
  async clear(): Promise<void> {
    this.#running?.stop.request('cancelled');
    await this.#running?.end;
    for (const uri of this.#results.uris) this.#drop(uri);
    this.#stale.clear();
    this.#move({ phase: 'none', done: 0, total: 0 });
  }

  /** The files in which a rule reports something, as far as they were looked at. */
  filesWith(rule: string): readonly string[] {
    return this.#results.uris.filter((uri) => this.#results.of(uri).some(({ code }) => code === rule));
  }

  /** Takes over from the document that was closed. */
  closed(uri: string): void {
    if (!this.#results.has(uri)) return;
    if (this.#stale.has(uri)) void this.#lookAgain();
    else this.#show(uri);
  }

  saved(uri: string): void {
    if (this.#results.has(uri)) this.#stale.add(uri);
  }

  filesChanged(changes: readonly FileEvent[]): void {
    for (const { uri, type } of changes) {
      if (type === 3) for (const file of this.#results.under(uri)) this.#forgetFindings(file);
      else if (this.#results.has(uri)) this.#stale.add(uri);
    }
    if (changes.some(({ uri }) => uri.endsWith(`/${configName}`))) this.everythingChanged();
    this.#rest.request('', restDelay);
  }

  /** Settings, or what else counts for all files, are others now. */
  everythingChanged(): void {
    for (const uri of this.#results.uris) this.#stale.add(uri);
    this.#rest.request('', restDelay);
  }

  /** Forgets the files of folders that are no longer open. */
  foldersChanged(): void {
    for (const uri of this.#results.uris) if (this.#means.folders.folderOf(pathOf(URI.parse(uri))) === undefined) this.#drop(uri);
    this.#move({});
  }

  dispose(): void {
    this.#running?.stop.request('cancelled');
    this.#rest.dispose();
  }

  async #check(stop: StopSource<StopReason>): Promise<WorkspaceState> {
    const { limits, log, onDisk, throughEditor } = this.#means;
    const before = new Set(this.#results.uris);
    // What changes from now on may change behind the back of the check.
    this.#stale.clear();
    this.#move({ phase: 'running', done: 0, total: 0 });
    try {
      const folders = await this.#folders();
      const isOnDisk = ({ uri }: ScanFolder) => onDisk !== undefined && URI.parse(uri).scheme === 'file';
      const parts = [
        { scanner: onDisk ?? throughEditor, folders: folders.filter(isOnDisk), maxFiles: limits.files },
        { scanner: throughEditor, folders: folders.filter((folder) => !isOnDisk(folder)), maxFiles: limits.fetchedFiles },
      ];
      let hasMore = false;
      for (const { scanner, ...job } of parts) {
        if (job.folders.length === 0 || stop.isRequested) continue;
        hasMore = (await this.#run(scanner, { ...job, open: this.#open(job.folders) }, stop, before)) || hasMore;
      }
      const phase = stop.reason ?? (hasMore ? 'manyFiles' : 'complete');
      // What was not come upon any more is gone, or left out by now.
      if (phase === 'complete') for (const uri of before) this.#drop(uri);
      return this.#move({ phase });
    } catch (error) {
      log('error', `The workspace was not checked: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return this.#move({ phase: 'failed' });
    } finally {
      this.#running = undefined;
      this.#rest.request('', restDelay);
    }
  }

  /** Does a part of a check, takes what it looks at out of `before`, and tells whether there was more. */
  async #run(scanner: Scanner, job: ScanJob, stop: StopSource<StopReason>, before: Set<string>): Promise<boolean> {
    const { total } = this.#state;
    const { hasMore } = await scanner(
      job,
      (news) => {
        for (const file of news.looked) {
          if (stop.isRequested) return;
          before.delete(file.uri);
          if (!this.#take(file)) stop.request('manyFindings');
        }
        this.#move({ done: this.#state.done + news.looked.length, total: total + news.total });
      },
      stop,
    );
    return hasMore;
  }

  async #lookAgain(): Promise<void> {
    const { documents, onDisk, throughEditor, nearby, limits, log } = this.#means;
    if (this.#running) return;
    const uris = [...this.#stale].filter((uri) => documents.get(uri) === undefined);
    if (uris.length === 0) return;
    for (const uri of uris) this.#stale.delete(uri);
    const stop = new StopSource<StopReason>();
    const isDisk = (uri: string) => URI.parse(uri).scheme === 'file';
    const groups = uris.length <= few ? [{ scanner: nearby, uris }] : [
      { scanner: onDisk ?? throughEditor, uris: uris.filter(isDisk) },
      { scanner: throughEditor, uris: uris.filter((uri) => !isDisk(uri)) },
    ];
    try {
      const all = await this.#folders();
      for (const group of groups) {
        if (group.uris.length === 0) continue;
        const only = group.uris.map((uri) => pathOf(URI.parse(uri)));
        const folders = all.filter((folder) => only.some((path) => innermost(all, path) === folder));
        await group.scanner({ folders, only, open: this.#open(folders), maxFiles: limits.files }, ({ looked }) => {
          // What was forgotten meanwhile stays forgotten.
          for (const file of looked) if (this.#results.has(file.uri) && !this.#take(file)) this.#move({ phase: 'manyFindings' });
        }, stop);
      }
      this.#move({});
    } catch (error) {
      log('error', `Files that changed were not checked: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }

  async #folders(): Promise<ScanFolder[]> {
    const { folders, settings } = this.#means;
    return Promise.all(folders.all.map(async ({ uri, path }) => ({ uri, path, editor: await settings.of(uri) })));
  }

  /** What is open in the editor where some folders lie. */
  #open(folders: readonly ScanFolder[]): ReadonlyMap<string, string> {
    const schemes = new Set(folders.map(({ uri }) => URI.parse(uri).scheme));
    const open = [...this.#means.documents.all()].filter(({ uri }) => schemes.has(URI.parse(uri).scheme));
    return new Map(open.map((document) => [documentPath(document.uri, document.languageId), document.getText()]));
  }

  #take(file: FileFindings): boolean {
    const { uri } = file;
    const had = this.#results.holds(uri);
    const fits = this.#results.set(file);
    if (had || this.#results.holds(uri)) this.#show(uri);
    return fits;
  }

  /** Keeps in mind that the file was asked about: it may come back. */
  #forgetFindings(uri: string): void {
    this.#stale.delete(uri);
    this.#results.set({ uri, diagnostics: [], accepted: [] });
    this.#show(uri);
    this.#move({});
  }

  #drop(uri: string): void {
    const had = this.#results.holds(uri);
    this.#results.delete(uri);
    if (had) this.#show(uri);
  }

  /** An open document's own findings win. */
  #show(uri: string): void {
    if (this.#means.documents.get(uri) === undefined) this.#means.publish({ uri, diagnostics: this.#results.of(uri), accepted: this.#results.acceptedIn(uri) });
  }

  #move(change: Partial<WorkspaceState>): WorkspaceState {
    this.#state = { ...this.#state, ...change, findings: this.#results.findings };
    const now = performance.now();
    if (this.#state.phase !== 'running' || change.phase !== undefined || now - this.#told >= tellInterval) {
      this.#told = now;
      this.#means.tell(this.#state);
    }
    return this.#state;
  }
}
