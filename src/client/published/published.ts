import { DiagnosticSeverity, Disposable, EventEmitter, l10n, languages, workspace, type Diagnostic, type Uri } from 'vscode';
import { State, type BaseLanguageClient, type HandleDiagnosticsSignature, type Middleware } from 'vscode-languageclient';
import { touches } from './changed-lines.js';
import type { Changes } from './changes.js';
import { duplicatesAmong, type DuplicateMode } from './duplicates.js';

/** What the server said last about a document, and what of it is shown. */
interface Held {
  readonly uri: Uri;
  readonly diagnostics: readonly Diagnostic[];
  readonly show: HandleDiagnosticsSignature;
  /** How they are shown, a mark for each. */
  shown: string;
  /** As they are told to whoever asks: those that stand down are among them. */
  told: readonly Diagnostic[];
}

/**
 * Stands between the server's findings and the list of problems. Findings that another linter publishes are left out
 * there and nowhere else: hovers and quick fixes come from the server, views and tools ask here. All are kept, to be
 * shown when the others go.
 * Those in lines that did not change are hints, where the settings ask for it.
 */
export class Published implements Disposable {
  readonly middleware: Middleware = { handleDiagnostics: (uri, diagnostics, next) => this.#receive({ uri, diagnostics, show: next, shown: '', told: [] }) };
  readonly #held = new Map<string, Held>();
  readonly #changes: Changes;
  readonly #news = new EventEmitter<readonly Uri[]>();
  readonly #listeners: Disposable;
  /** Fires with the files whose findings are others now. */
  readonly onDidChange = this.#news.event;

  constructor(changes: Changes) {
    this.#changes = changes;
    this.#listeners = Disposable.from(
      this.#news,
      changes.onDidChange((uri) => this.#again(this.#held.get(uri.toString()))),
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
      if (newState !== State.Stopped) return;
      const files = this.files();
      this.#held.clear();
      for (const uri of files) this.#changes.leave(uri);
      this.#news.fire(files);
    });
  }

  /** The findings in a file, whoever shows them. */
  of(uri: Uri): readonly Diagnostic[] {
    return this.#held.get(uri.toString())?.told ?? [];
  }

  /** The files that have findings. */
  files(): readonly Uri[] {
    return [...this.#held.values()].map(({ uri }) => uri);
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #receive(held: Held): void {
    const key = held.uri.toString();
    if (held.diagnostics.length === 0) {
      this.#held.delete(key);
      this.#changes.leave(held.uri);
    } else {
      this.#held.set(key, held);
      this.#changes.follow(held.uri);
    }
    this.#show(held, this.#marksOf(held));
  }

  #allAgain(): void {
    for (const held of this.#held.values()) this.#again(held);
  }

  /** Our own change of what is shown comes back as an event too, which then changes nothing. */
  #again(held: Held | undefined): void {
    if (held === undefined) return;
    const marks = this.#marksOf(held);
    if (marks !== held.shown) this.#show(held, marks);
  }

  #show(held: Held, marks: string): void {
    held.shown = marks;
    held.told = held.diagnostics.map((diagnostic, index) => (marks[index] === mark.unchanged ? asUnchanged(diagnostic) : diagnostic));
    held.show(
      held.uri,
      held.told.filter((_diagnostic, index) => marks[index] !== mark.leftOut),
    );
    this.#news.fire([held.uri]);
  }

  #marksOf({ uri, diagnostics }: Held): string {
    const duplicates = showsAll(uri) ? new Set() : duplicatesAmong(diagnostics, languages.getDiagnostics(uri));
    const changed = this.#changes.linesOf(uri);
    const markOf = (diagnostic: Diagnostic): string => {
      if (duplicates.has(diagnostic)) return mark.leftOut;
      const { start, end } = diagnostic.range;
      return changed === undefined || touches(changed, start.line, end.line) ? mark.shown : mark.unchanged;
    };
    return diagnostics.map(markOf).join('');
  }
}

const mark = { shown: '+', unchanged: '.', leftOut: '-' } as const;

const showsAll = (uri: Uri): boolean => workspace.getConfiguration('fallacies', uri).get<DuplicateMode>('duplicates') === 'showAll';

/** A copy: the server's own is shown again when its line changes. */
function asUnchanged(diagnostic: Diagnostic): Diagnostic {
  const copy = Object.assign(Object.create(Object.getPrototypeOf(diagnostic) as object) as Diagnostic, diagnostic);
  copy.severity = DiagnosticSeverity.Hint;
  copy.message = l10n.t('{0} (In a line that did not change.)', diagnostic.message);
  return copy;
}
