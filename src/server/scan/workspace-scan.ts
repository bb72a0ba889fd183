import type { CancellationToken, FileEvent } from 'vscode-languageserver';
import { isSource } from '../../engine/files/by-name.js';
import type { PartParams, WorkspaceEnd, WorkspaceState } from '../../shared/workspace-messages.js';
import type { Documents } from '../documents.js';
import type { Log } from '../log.js';
import { Schedule } from '../schedule.js';
import type { SettingsSource } from '../settings-source.js';
import type { Suspects } from '../suspects.js';
import type { WorkspaceFolders } from '../workspace-folders.js';
import { countsForAll, isOnDisk, mayConcern } from './concern.js';
import type { FileFindings, ScanFolder, ScanNews } from './job.js';
import { jobsFor, type Ways } from './jobs.js';
import { Places } from './places.js';
import { Results } from './results.js';
import { ShownResults } from './shown-results.js';
import { StopSource } from './stop.js';
import { Telling, type Stand } from './telling.js';
import { Troubles } from './troubles.js';

/** How long files have to rest until they are looked at again, in milliseconds. */
const restDelay = 200;
/** How long after a change everything is looked at again: so many times as long as that takes, and so many milliseconds at least. */
const wholeDelay = { times: 2, atLeast: 1_000 };
/** So many files are looked at again between two messages, more of them by a thread of their own. */
const few = 20;

interface Means extends Ways {
  readonly documents: Documents;
  readonly settings: SettingsSource;
  readonly folders: WorkspaceFolders;
  readonly log: Log;
  readonly suspects: Suspects;
  readonly publish: (findings: FileFindings) => void;
  readonly tell: (state: WorkspaceState) => void;
}

type StopReason = Extract<WorkspaceEnd, 'cancelled' | 'manyFindings'>;
type Stopping = StopSource<StopReason>;

type Why = 'asked' | 'all' | 'changed';

/** Work under way: only one at a time. */
interface Run {
  readonly stop: Stopping;
  readonly end: Promise<WorkspaceState>;
  /** Why it is done: somebody asked for it, or something changed. */
  readonly why: Why;
}

const nowhere = new Places([]);

/**
 * What is known of the files of the workspace as they are saved: looks at them, or at a part of them, when it is asked.
 * What is known of others stays. Of what changes later, the files themselves and those that import them are looked at
 * again at once; all are when nothing happens for a while, because text anywhere in a project may count for any file of
 * it.
 */
export class WorkspaceScan {
  readonly #means: Means;
  readonly #results: Results;
  readonly #shown: ShownResults;
  /** Files that changed since they were looked at, and new ones. */
  readonly #stale = new Set<string>();
  readonly #troubles: Troubles;
  readonly #telling: Telling;
  readonly #due = new Schedule((what) => this.#again(what === 'all'));
  #running: Run | undefined;
  /** What was looked through to its end: new files join there, and what is not come upon any more is gone. */
  #reach = nowhere;
  /** How long it takes to look at everything, in milliseconds. */
  #duration = 0;

  constructor(means: Means) {
    this.#means = means;
    this.#results = new Results(means.limits.findings);
    this.#troubles = new Troubles(means.log, means.suspects);
    this.#shown = new ShownResults({ ...means, results: this.#results, troubles: this.#troubles });
    this.#telling = new Telling(this.#results, this.#troubles, means.tell);
  }

  /**
   * Looks at every file, or at a part of them. What was asked for before is waited for; a check of all that is under way
   * answers for the next one, too.
   */
  async check(part: PartParams | undefined, token: CancellationToken): Promise<WorkspaceState> {
    for (let run = this.#running; run; run = this.#running) {
      if (run.why !== 'asked') await this.#cancel();
      else if (part === undefined && this.#telling.part === undefined) return run.end;
      else await run.end;
      if (run.why === 'all' && part !== undefined) this.#due.request('all', restDelay);
    }
    return this.#begin('asked', (stop) => {
      if (token.isCancellationRequested) stop.request('cancelled');
      token.onCancellationRequested(() => stop.request('cancelled'));
      const places = new Places(part?.uris ?? this.#means.folders.all.map(({ uri }) => uri));
      this.#results.aim(part && places);
      this.#telling.begin(part);
      return this.#lookAsAsked(places, stop);
    });
  }

  /** Forgets what was found. */
  async clear(): Promise<void> {
    await this.#cancel();
    this.#due.dispose();
    this.#stale.clear();
    this.#reach = nowhere;
    this.#duration = 0;
    this.#troubles.forgetAll();
    for (const uri of this.#results.uris) this.#shown.drop(uri);
    this.#telling.clear();
  }

  /** The files in which a rule reports something, as far as they were looked at. */
  filesWith(rule: string): readonly string[] {
    return this.#results.uris.filter((uri) => this.#results.of(uri).some(({ code }) => code === rule));
  }

  /** Takes over from the document that was closed. */
  closed(uri: string): void {
    if (!this.#results.has(uri)) return;
    if (!this.#stale.has(uri)) return this.#shown.show(uri);
    // What it says of an earlier text is not worth showing.
    this.#results.empty(uri);
    this.#due.request('changed', 0);
  }

  saved(uri: string): void {
    this.filesChanged([{ uri, type: 2 }]);
  }

  filesChanged(changes: readonly FileEvent[]): void {
    if (this.#telling.phase === 'none') return;
    const concerning = changes.filter(({ uri }) => mayConcern(uri, this.#means.folders));
    for (const { uri, type } of concerning) {
      const gone = type === 3 ? this.#results.under(uri) : [];
      for (const file of gone) this.#shown.empty(file);
      for (const file of isSource(uri) ? [uri, ...gone] : gone) this.#stale.add(file);
    }
    if (concerning.some(({ uri }) => countsForAll(uri))) this.everythingChanged();
    if (this.#stale.size === 0) return;
    this.#due.request('changed', restDelay);
    // Files that come over a network are not asked for again and again.
    if (this.#due.has('all') || this.#means.onDisk === undefined || ![...this.#reach.uris, ...this.#results.uris].every(isOnDisk)) return;
    this.#due.request('all', Math.max(this.#duration * wholeDelay.times, wholeDelay.atLeast));
  }

  /** Settings, or what else counts for all files, are others now. */
  everythingChanged(): void {
    if (this.#telling.phase !== 'none') this.#due.request('all', restDelay);
  }

  /** Forgets the files of folders that are no longer open. */
  foldersChanged(): void {
    const open = new Places(this.#means.folders.all.map(({ uri }) => uri));
    this.#reach = this.#reach.within(open);
    for (const uri of this.#results.uris) if (!open.has(uri)) this.#shown.drop(uri);
    this.#telling.move({});
  }

  dispose(): void {
    this.#running?.stop.request('cancelled');
    this.#due.dispose();
  }

  async #cancel(): Promise<void> {
    this.#running?.stop.request('cancelled');
    await this.#running?.end;
  }

  #begin(why: Why, work: (stop: Stopping) => Promise<Partial<Stand>>): Promise<WorkspaceState> {
    const stop: Stopping = new StopSource();
    const run = async () => {
      try {
        return this.#telling.move(await work(stop));
      } catch (error) {
        this.#means.log('error', `The workspace was not checked: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        return this.#telling.move({ phase: 'failed' });
      } finally {
        this.#running = undefined;
      }
    };
    // Not at once: what fails at once would end before it is known to be under way.
    const end = Promise.resolve().then(run);
    this.#running = { stop, end, why };
    return end;
  }

  /** Does what is due, once nothing else is under way. */
  #again(all: boolean): void {
    if (this.#running) return this.#due.request(all ? 'all' : 'changed', restDelay);
    void this.#begin(all ? 'all' : 'changed', (stop) => (all ? this.#lookAtAll(stop) : this.#lookAtChanged(stop)));
  }

  async #lookAsAsked(places: Places, stop: Stopping): Promise<Partial<Stand>> {
    const start = performance.now();
    this.#troubles.forgetIn(places);
    const before = new Set(this.#results.uris.filter((uri) => places.has(uri)));
    // What changes from now on may change behind the back of the check.
    const changed = new Set([...this.#stale].filter((uri) => places.has(uri)));
    for (const uri of changed) this.#stale.delete(uri);
    let [done, total] = [0, 0];
    const hasMore = await this.#scan(places, stop, (news) => {
      for (const file of news.looked) {
        if (stop.isRequested) return;
        before.delete(file.uri);
        changed.delete(file.uri);
        if (!this.#shown.take(file) && !(this.#makeRoom(places) && this.#shown.take(file))) stop.request('manyFindings');
      }
      done += news.looked.length;
      total = news.total;
      this.#telling.move({ phase: 'running', done, total, reading: news.reading });
    });
    const phase = stop.reason ?? (hasMore ? 'manyFiles' : 'complete');
    this.#reach = phase === 'complete' ? this.#reach.with(places) : this.#reach.without(places);
    // What was not come upon any more is gone, or left out by now.
    if (phase === 'complete') for (const uri of before) this.#shown.drop(uri);
    else for (const uri of changed) this.#stale.add(uri);
    if (this.#stale.size > 0) this.#due.request('changed', restDelay);
    this.#duration = Math.max(this.#duration, performance.now() - start);
    return { phase, done, total };
  }

  async #lookAtAll(stop: Stopping): Promise<Partial<Stand>> {
    const start = performance.now();
    this.#troubles.forgetIn(this.#reach);
    this.#stale.clear();
    const { uris } = this.#results;
    const stand = await this.#lookAgain(this.#reach.with(new Places(uris.filter((uri) => !this.#reach.has(uri)))), uris, stop);
    if (!stop.isRequested) this.#duration = performance.now() - start;
    return stand;
  }

  #lookAtChanged(stop: Stopping): Promise<Partial<Stand>> {
    const changed = [...this.#stale];
    this.#stale.clear();
    const mayJoin = this.#results.size < this.#means.limits.files;
    const uris = [...new Set([...changed, ...this.#results.importersOf(changed)])].filter((uri) => this.#results.has(uri) || (mayJoin && this.#reach.has(uri)));
    const disk = uris.filter(isOnDisk);
    // What hung once may do so again: better in a thread.
    const isNear = disk.length <= few && disk.every((uri) => this.#results.has(uri) && !this.#troubles.mayHang(uri));
    return this.#lookAgain(new Places(uris), uris, stop, isNear);
  }

  /** @param expected the files that are come upon, unless they are gone */
  async #lookAgain(places: Places, expected: readonly string[], stop: Stopping, isNear = false): Promise<Partial<Stand>> {
    const left = new Set(expected);
    let fits = true;
    const take = ({ looked }: ScanNews) => {
      for (const file of stop.isRequested ? [] : looked) {
        left.delete(file.uri);
        fits = this.#shown.take(file) && fits;
      }
    };
    const hasMore = await this.#scan(places, stop, take, isNear);
    // What was not come upon is gone or left out, unless there was no time to look.
    for (const uri of left) {
      if (stop.isRequested) this.#stale.add(uri);
      else if (hasMore) continue;
      else if (this.#reach.has(uri)) this.#shown.drop(uri);
      else this.#shown.empty(uri);
    }
    if (fits && !hasMore) return {};
    // There is no room for new files.
    this.#reach = nowhere;
    return this.#telling.phase === 'complete' ? { phase: fits ? 'manyFiles' : 'manyFindings' } : {};
  }

  /** Has places looked at by whoever can, one after the other, and tells whether there is more than they look at. News tell the total of all of them. */
  async #scan(places: Places, stop: Stopping, take: (news: ScanNews) => void, isNear = false): Promise<boolean> {
    let [total, hasMore] = [0, false];
    for (const { scanner, ...job } of jobsFor(places, await this.#folders(), this.#means, isNear)) {
      if (stop.isRequested) continue;
      const others = total;
      const tell = (news: ScanNews) => {
        total = others + news.total;
        take({ ...news, total });
      };
      hasMore = (await scanner({ ...job, passOver: this.#troubles.suspected }, tell, stop)).hasMore || hasMore;
    }
    return hasMore;
  }

  async #folders(): Promise<ScanFolder[]> {
    const { folders, settings } = this.#means;
    return Promise.all(folders.all.map(async ({ uri, path }) => ({ uri, path, editor: await settings.of(uri) })));
  }

  /** Forgets what earlier checks found elsewhere, and tells whether that was anything: what was asked for last is wanted most. */
  #makeRoom(places: Places): boolean {
    if (this.#results.far.findings === 0) return false;
    for (const uri of this.#results.uris) if (!places.has(uri)) this.#shown.drop(uri);
    this.#reach = this.#reach.within(places);
    this.#telling.madeRoom();
    return true;
  }
}
