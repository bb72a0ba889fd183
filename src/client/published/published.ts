import { Disposable, languages, workspace, type Diagnostic, type Uri } from 'vscode';
import { State, type BaseLanguageClient, type HandleDiagnosticsSignature, type Middleware } from 'vscode-languageclient';
import { duplicatesAmong, type DuplicateMode } from './duplicates.js';

/** What the server said last about a document, and what of it is shown. */
interface Held {
  readonly uri: Uri;
  readonly diagnostics: readonly Diagnostic[];
  readonly show: HandleDiagnosticsSignature;
  /** Which are shown, a mark for each. */
  shown: string;
}

/**
 * Stands between the server's findings and the list of problems. Findings that another linter publishes are left out
 * there and nowhere else: hovers and quick fixes come from the server. All are kept, to be shown when the others go.
 */
export class Published implements Disposable {
  readonly middleware: Middleware = { handleDiagnostics: (uri, diagnostics, next) => this.#receive({ uri, diagnostics, show: next, shown: '' }) };
  readonly #held = new Map<string, Held>();
  readonly #listeners: Disposable;

  constructor() {
    this.#listeners = Disposable.from(
      languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) this.#again(this.#held.get(uri.toString()));
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('fallacies.duplicates')) this.#allAgain();
      }),
    );
  }

  /** Forgets everything when the server ends: its findings go with it. */
  listenTo(client: BaseLanguageClient): void {
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) this.#held.clear();
    });
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #receive(held: Held): void {
    const key = held.uri.toString();
    if (held.diagnostics.length === 0) this.#held.delete(key);
    else this.#held.set(key, held);
    this.#show(held, marksOf(held));
  }

  #allAgain(): void {
    for (const held of this.#held.values()) this.#again(held);
  }

  /** Our own change of what is shown comes back as an event too, which then changes nothing. */
  #again(held: Held | undefined): void {
    if (held === undefined) return;
    const marks = marksOf(held);
    if (marks !== held.shown) this.#show(held, marks);
  }

  #show(held: Held, marks: string): void {
    held.shown = marks;
    held.show(held.uri, held.diagnostics.filter((_diagnostic, index) => marks[index] === mark.shown));
  }
}

const mark = { shown: '+', leftOut: '-' } as const;

function marksOf({ uri, diagnostics }: Held): string {
  const mode = workspace.getConfiguration('fallacies', uri).get<DuplicateMode>('duplicates');
  const duplicates = mode === 'showAll' ? new Set() : duplicatesAmong(diagnostics, languages.getDiagnostics(uri));
  return diagnostics.map((diagnostic) => (duplicates.has(diagnostic) ? mark.leftOut : mark.shown)).join('');
}
