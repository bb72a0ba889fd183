import type { Connection } from 'vscode-languageserver';
import { acceptedMethod, type AcceptedFinding, type AcceptedParams } from '../shared/accepted-messages.js';

/** Tells the editor which findings are accepted in a file, when that is news. */
export class AcceptedTeller {
  readonly #connection: Connection;
  /** What was told of each file with any. */
  readonly #told = new Map<string, string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  tell(uri: string, accepted: readonly AcceptedFinding[]): void {
    const text = accepted.length === 0 ? undefined : JSON.stringify(accepted);
    if (text === this.#told.get(uri)) return;
    if (text === undefined) this.#told.delete(uri);
    else this.#told.set(uri, text);
    void this.#connection.sendNotification(acceptedMethod, { uri, accepted } satisfies AcceptedParams);
  }
}
