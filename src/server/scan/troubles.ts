import type { Log } from '../log.js';
import type { Suspects } from '../suspects.js';
import type { FileFindings } from './job.js';
import type { Places } from './places.js';

/** What went wrong in files while the workspace was checked: logged, and kept in mind where a file was not looked at for it. */
export class Troubles {
  readonly #log: Log;
  readonly #suspects: Suspects;
  /** Files that were not looked at, because a check hung or ended in them. */
  readonly #passedOver = new Set<string>();

  constructor(log: Log, suspects: Suspects) {
    this.#log = log;
    this.#suspects = suspects;
  }

  /** The files that were not looked at. */
  get passedOver(): readonly string[] {
    return [...this.#passedOver];
  }

  /** The files that are not to be looked at. */
  get suspected(): ReadonlySet<string> {
    return new Set(this.#suspects.passedOver);
  }

  /** Whether looking at a file may hang again: better in a thread. */
  mayHang(uri: string): boolean {
    return this.#suspects.has(uri);
  }

  note({ uri, failures = [], lost }: FileFindings): void {
    for (const failure of failures) this.#log('error', failure);
    if (lost) {
      this.#suspects.add(uri, lost.fate);
      this.#log('error', `The check of the workspace ${lost.fate} in ${uri}${lost.rule === undefined ? '' : ` (rule ${lost.rule})`}, and goes on behind it. ${lost.why}`);
    }
    if (this.#suspects.reasonOf(uri) === undefined) this.#passedOver.delete(uri);
    else this.#passedOver.add(uri);
  }

  forget(uri: string): void {
    this.#passedOver.delete(uri);
  }

  forgetAll(): void {
    this.#passedOver.clear();
  }

  /** Forgets the files in some places, which are looked at again. */
  forgetIn(places: Places): void {
    for (const uri of this.#passedOver) if (places.has(uri)) this.#passedOver.delete(uri);
  }
}
