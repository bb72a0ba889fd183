const maxBytes = 4096;

/** Where a thread is, in memory that it shares with the one which started it: to be read while it hangs, and when it is dead. */
export class Whereabouts {
  readonly memory: SharedArrayBuffer;
  readonly #numbers: Int32Array;
  readonly #text: Uint8Array;

  constructor(memory = new SharedArrayBuffer(8 + maxBytes)) {
    this.memory = memory;
    this.#numbers = new Int32Array(memory, 0, 2);
    this.#text = new Uint8Array(memory, 8);
  }

  /** Grows with each step that the thread makes. */
  get steps(): number {
    return Atomics.load(this.#numbers, 0);
  }

  /** The file that the thread is in, and the rule that has its turn. */
  get place(): { readonly uri?: string; readonly rule?: string } {
    const [uri = '', rule] = new TextDecoder().decode(this.#text.slice(0, Atomics.load(this.#numbers, 1))).split('\n');
    return uri === '' ? {} : { uri, ...(rule === undefined ? {} : { rule }) };
  }

  /** Says that the thread gets on. */
  readonly step = (): void => {
    Atomics.add(this.#numbers, 0, 1);
  };

  /** Says where the thread is; nowhere if nothing is said. */
  at(uri = '', rule?: string): void {
    const { written } = new TextEncoder().encodeInto(rule === undefined ? uri : `${uri}\n${rule}`, this.#text);
    Atomics.store(this.#numbers, 1, written);
    this.step();
  }
}
