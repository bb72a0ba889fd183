import type { Stop } from './job.js';

/** Tells a job to stop, and remembers why. */
export class StopSource<Reason> implements Stop {
  readonly #acts: (() => void)[] = [];
  #reason: Reason | undefined;

  /** Why it is to stop; `undefined` while it may go on. */
  get reason(): Reason | undefined {
    return this.#reason;
  }

  get isRequested(): boolean {
    return this.#reason !== undefined;
  }

  /** The first reason counts. */
  request(reason: Reason): void {
    if (this.#reason !== undefined) return;
    this.#reason = reason;
    for (const act of this.#acts.splice(0)) act();
  }

  onRequested(act: () => void): void {
    if (this.isRequested) act();
    else this.#acts.push(act);
  }
}
