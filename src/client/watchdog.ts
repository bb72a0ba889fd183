import type { BusyWith } from '../shared/supervision.js';

/** When a server is taken for hung. */
export interface Patience {
  readonly tickMs: number;
  readonly ticks: number;
  /** How many ticks a server may take until it has started. */
  readonly startTicks: number;
}
/**
 * The longest document that is looked at (300,000 characters) takes about a second, ten on a busy machine, and reading
 * many other files on a slow disk counts as progress. A start takes about half a second, but may have to wait until a
 * machine that has just come up has read everything else.
 */
const usualPatience: Patience = { tickMs: 1_000, ticks: 20, startTicks: 60 };

/** What a watchdog needs of the server that it watches. */
export interface Watched {
  /** Asks the server for a sign of life. */
  ask(): Promise<unknown>;
  /** Called once when the server gives none. */
  hung(): void;
}

/**
 * Notices that a server is busy with one thing, or owes a sign of life, for too long. Time is counted in ticks of a
 * timer: while the machine sleeps, or a debugger holds this process, there are none.
 */
export class Watchdog {
  readonly #watched: Watched;
  readonly #patience: Patience;
  #busy: BusyWith = {};
  /** Whether something was sent since the last sign of life. */
  #sent = false;
  /** What the server has to answer: the start, or the question for a sign of life. */
  #asked: Promise<unknown> | undefined;
  #allowed: number;
  #ticks = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(watched: Watched, patience = usualPatience) {
    this.#watched = watched;
    this.#patience = patience;
    this.#allowed = patience.ticks;
  }

  /** What the server is busy with, as far as it told. */
  get busy(): BusyWith {
    return this.#busy;
  }

  /** Whether the server has kept somebody waiting for a while. */
  get isOverdue(): boolean {
    return this.#ticks > 1;
  }

  /** The server starts: until it has answered it is asked nothing else. */
  starts(start: Promise<unknown>): void {
    this.stop();
    this.#owes(start, this.#patience.startTicks);
    this.#watch();
  }

  /** Something was sent to the server. A sign of life is asked for with the next tick, so that nobody who types waits for that. */
  readonly sent = (): void => {
    this.#sent = true;
    this.#watch();
  };

  /** The server says what it is busy with. */
  told(busy: BusyWith): void {
    this.#busy = busy;
    this.#ticks = 0;
    this.#watch();
  }

  /** There is no server any more. */
  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#busy = {};
    this.#sent = false;
    this.#asked = undefined;
    this.#allowed = this.#patience.ticks;
    this.#ticks = 0;
  }

  #watch(): void {
    this.#timer ??= setInterval(() => this.#tick(), this.#patience.tickMs);
  }

  #tick(): void {
    if (this.#sent && !this.#asked) this.#ask();
    else if (this.#busy.uri === undefined && !this.#asked) return this.stop();
    this.#ticks += 1;
    if (this.#ticks === this.#allowed) this.#watched.hung();
  }

  #ask(): void {
    this.#sent = false;
    this.#owes(this.#watched.ask(), this.#patience.ticks);
  }

  #owes(asked: Promise<unknown>, allowed: number): void {
    this.#asked = asked;
    this.#allowed = allowed;
    const answered = (): void => {
      // One that came too late says nothing about the server of now.
      if (this.#asked !== asked) return;
      this.#asked = undefined;
      this.#allowed = this.#patience.ticks;
      this.#ticks = 0;
    };
    asked.then(answered, answered);
  }
}
