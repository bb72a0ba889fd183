import { EventEmitter, workspace, type Diagnostic, type Disposable, type Uri } from 'vscode';
import type { Published } from '../published/published.js';
import { readDiagnostic } from '../published/read-diagnostic.js';
import type { ShownFinding } from './tree.js';

/** All findings, in open documents and, after a check of the workspace, in other files. */
export class Collected implements Disposable {
  readonly #byFile = new Map<string, readonly ShownFinding[]>();
  readonly #changes = new EventEmitter<undefined>();
  readonly #listeners: Disposable[];
  readonly onDidChange = this.#changes.event;

  constructor(published: Published) {
    this.#listeners = [
      published.onDidChange((files) => {
        const isNews = files.map((uri) => this.#take(uri, published.of(uri))).includes(true);
        if (isNews) this.#changes.fire(undefined);
      }),
      // Paths are told from the folders.
      workspace.onDidChangeWorkspaceFolders(() => {
        this.#byFile.clear();
        for (const uri of published.files()) this.#take(uri, published.of(uri));
        this.#changes.fire(undefined);
      }),
    ];
  }

  get all(): readonly ShownFinding[] {
    return [...this.#byFile.values()].flat();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#changes.dispose();
  }

  /** Takes note of a file's findings and tells whether there were or are any. */
  #take(uri: Uri, diagnostics: readonly Diagnostic[]): boolean {
    const key = uri.toString();
    const findings = diagnostics.flatMap((diagnostic) => shown(uri, diagnostic));
    const had = this.#byFile.has(key);
    if (findings.length > 0) this.#byFile.set(key, findings);
    else this.#byFile.delete(key);
    return had || findings.length > 0;
  }
}

function shown(uri: Uri, diagnostic: Diagnostic): ShownFinding[] {
  const read = readDiagnostic(diagnostic);
  if (read === undefined) return [];
  const { message, range } = diagnostic;
  const root = workspace.getWorkspaceFolder(uri);
  const path = root === undefined ? uri.path.replace(/^\//, '') : workspace.asRelativePath(uri, false);
  const at = path.lastIndexOf('/');
  return [
    {
      uri: uri.toString(),
      root: root !== undefined && (workspace.workspaceFolders ?? []).length > 1 ? root.name : undefined,
      folder: at < 0 ? '' : path.slice(0, at),
      file: path.slice(at + 1),
      ...read,
      message,
      line: range.start.line,
      character: range.start.character,
    },
  ];
}
