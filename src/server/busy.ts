import type { Connection } from 'vscode-languageserver';
import { busyMethod, type BusyWith } from '../shared/supervision.js';

/** How often the editor is told that long work gets on, in milliseconds. */
const stepInterval = 1_000;

/**
 * Tells the editor what the server is about before it does work that keeps it from answering. Where the connection hands
 * messages over at once, as between processes of Node and between workers, the editor knows it even if the work never ends.
 */
export class Busy {
  readonly #connection: Connection;
  readonly #isInspected: () => boolean;
  #with: BusyWith = {};
  #told = 0;

  /** @param isInspected whether a debugger may stop this server */
  constructor(connection: Connection, isInspected: () => boolean = () => false) {
    this.#connection = connection;
    this.#isInspected = isInspected;
  }

  /** Does work about a document. */
  about<Result>(uri: string, work: () => Result): Result {
    this.#tell({ uri });
    try {
      return work();
    } finally {
      this.#tell({});
    }
  }

  /** Tells which rule has its turn in the work under way. */
  at(rule: string): void {
    if (this.#with.uri !== undefined) this.#tell({ uri: this.#with.uri, rule });
  }

  /** Other files are being read, which may take long on a slow disk without being a hang. */
  readonly step = (): void => {
    if (this.#with.uri !== undefined && performance.now() - this.#told > stepInterval) this.#tell(this.#with);
  };

  #tell(busy: BusyWith): void {
    this.#with = busy;
    this.#told = performance.now();
    void this.#connection.sendNotification(busyMethod, this.#isInspected() ? { ...busy, isInspected: true } : busy);
  }
}
