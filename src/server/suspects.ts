import type { Fate, Suspect } from '../shared/supervision.js';
import type { LeftOut } from './checker.js';

/**
 * From how many times on a file is passed over until it is edited; after one more, until somebody asks. A server may be
 * ended by somebody else while it looks at an innocent file, so that one end alone proves nothing.
 */
const firstTimes: Readonly<Record<Fate, number>> = { hung: 1, ended: 2 };
const reasons: Readonly<Record<Fate, readonly [untilEdited: LeftOut, untilAsked: LeftOut]>> = {
  hung: ['hung', 'hungAgain'],
  ended: ['ended', 'endedAgain'],
};

/** Files that a server, or a thread of this one, hung or ended in. */
export class Suspects {
  readonly #files = new Map<string, Suspect & { readonly edited: boolean }>();

  begin(suspects: readonly Suspect[]): void {
    for (const suspect of suspects) this.#files.set(suspect.uri, { ...suspect, edited: false });
  }

  /** Adds a file that a thread of this server was lost in: nobody else ends those. */
  add(uri: string, fate: Fate): void {
    this.#files.set(uri, { uri, fate, times: Math.max(firstTimes[fate], (this.#files.get(uri)?.times ?? 0) + 1), edited: false });
  }

  has(uri: string): boolean {
    return this.#files.has(uri);
  }

  /** Why a file is passed over; `undefined` if it is looked at. */
  reasonOf(uri: string): LeftOut | undefined {
    const suspect = this.#files.get(uri);
    if (suspect === undefined || suspect.times < firstTimes[suspect.fate]) return undefined;
    const [untilEdited, untilAsked] = reasons[suspect.fate];
    if (suspect.times > firstTimes[suspect.fate]) return untilAsked;
    return suspect.edited ? undefined : untilEdited;
  }

  /** The files that are passed over. */
  get passedOver(): readonly string[] {
    return [...this.#files.keys()].filter((uri) => this.reasonOf(uri) !== undefined);
  }

  /** A file says something else now, so that it is worth another try. */
  edited(uri: string): void {
    const suspect = this.#files.get(uri);
    if (suspect) this.#files.set(uri, { ...suspect, edited: true });
  }
}
