/** Runs work for keys after a delay; what is asked for again before it began, begins anew. */
export class Schedule {
  readonly #work: (key: string) => void;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(work: (key: string) => void) {
    this.#work = work;
  }

  /** Asks for work in so many milliseconds. */
  request(key: string, delay: number): void {
    this.cancel(key);
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        this.#work(key);
      }, delay),
    );
  }

  /** Whether work was asked for that did not begin yet. */
  has(key: string): boolean {
    return this.#timers.has(key);
  }

  /** Forgets what was asked for; tells whether anything was. */
  cancel(key: string): boolean {
    clearTimeout(this.#timers.get(key));
    return this.#timers.delete(key);
  }

  dispose(): void {
    for (const key of [...this.#timers.keys()]) this.cancel(key);
  }
}
