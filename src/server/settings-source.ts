import type { Connection } from 'vscode-languageserver';
import { defaultEditorSettings, readEditorSettings, type EditorSettings } from './settings.js';

/** Asks the editor for each document's settings, once until they change. */
export class SettingsSource {
  readonly #connection: Connection;
  readonly #complain: (problem: string) => void;
  readonly #known = new Map<string, Promise<EditorSettings>>();
  /** What was complained of since settings changed. */
  readonly #told = new Set<string>();
  #canAsk = false;
  #pushed: EditorSettings = defaultEditorSettings;

  /** @param complain is told what is wrong with settings */
  constructor(connection: Connection, complain: (problem: string) => void) {
    this.#connection = connection;
    this.#complain = complain;
  }

  /** Says whether the editor answers questions about settings; if not, it sends them when they change. */
  begin(canAsk: boolean): void {
    this.#canAsk = canAsk;
  }

  of(uri: string): Promise<EditorSettings> {
    if (!this.#canAsk) return Promise.resolve(this.#pushed);
    const known = this.#known.get(uri);
    if (known) return known;
    const asked = this.#ask(uri);
    this.#known.set(uri, asked);
    return asked;
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  /** Takes note that settings changed. */
  changed(pushed: unknown): void {
    this.#known.clear();
    this.#told.clear();
    if (!this.#canAsk) this.#pushed = this.#read((pushed as { fallacies?: unknown } | null)?.fallacies);
  }

  async #ask(uri: string): Promise<EditorSettings> {
    return this.#read(await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: 'fallacies' }));
  }

  #read(given: unknown): EditorSettings {
    const { settings, problems } = readEditorSettings(given);
    for (const problem of problems) {
      if (this.#told.has(problem)) continue;
      this.#told.add(problem);
      this.#complain(problem);
    }
    return settings;
  }
}
