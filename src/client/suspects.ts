import type { BusyWith, Fate, Suspect } from '../shared/supervision.js';

/** Remembers in which files servers hung or ended, so that the next one can pass them over. */
export class Suspects {
  readonly #files = new Map<string, Suspect>();

  get all(): readonly Suspect[] {
    return [...this.#files.values()];
  }

  blame(uri: string, fate: Fate): void {
    this.#files.set(uri, { uri, fate, times: (this.#files.get(uri)?.times ?? 0) + 1 });
  }

  /** Follows what a server is busy with: a file that it got through is none. */
  told(before: BusyWith, { uri }: BusyWith): void {
    if (before.uri !== undefined && uri === undefined) this.#files.delete(before.uri);
  }

  /** Lets all of them be looked at again, because somebody asked for it. */
  forgive(): void {
    for (const suspect of this.#files.values()) this.#files.set(suspect.uri, { ...suspect, times: 0 });
  }
}
