import * as vscode from 'vscode';

/** Holds the files that `files.json` beside it names, under `memory:/`. */
export async function activate({ extensionUri, subscriptions }: vscode.ExtensionContext): Promise<void> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'files.json')));
  const files = new MemoryFiles(JSON.parse(text) as Record<string, string>);
  subscriptions.push(vscode.workspace.registerFileSystemProvider('memory', files, { isCaseSensitive: true }));
  // The extension that brings this kind of notebook is not built for browsers here.
  const noCells = { deserializeNotebook: () => new vscode.NotebookData([]), serializeNotebook: () => new Uint8Array() };
  subscriptions.push(vscode.workspace.registerNotebookSerializer('jupyter-notebook', noCells));
  // Without a search, the extension host waits for one before it comes to the tests. Its interface is a proposal without types.
  const { registerFileSearchProvider } = vscode.workspace as unknown as Proposed;
  subscriptions.push(registerFileSearchProvider('memory', { provideFileSearchResults: (_query, { folder }) => files.below(folder) }));
}

interface Proposed {
  readonly registerFileSearchProvider: (
    scheme: string,
    provider: { readonly provideFileSearchResults: (query: unknown, options: { readonly folder: vscode.Uri }) => vscode.Uri[] },
  ) => vscode.Disposable;
}

interface MemoryFile {
  readonly content: Uint8Array;
  readonly mtime: number;
}

class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, MemoryFile>();
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;
  /** Grows with each write: two within a millisecond are two. */
  #time = Date.now();

  constructor(seed: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(seed)) this.#put(path, new TextEncoder().encode(text));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(uri.path);
    if (file) return { type: vscode.FileType.File, ctime: 0, mtime: file.mtime, size: file.content.length };
    if (this.#below(uri).length > 0) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const names = new Map<string, vscode.FileType>();
    for (const path of this.#below(uri)) {
      const [name = '', ...rest] = path.split('/');
      names.set(name, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    return [...names];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return file.content;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#put(uri.path, content);
    this.#changes.fire([{ type, uri }]);
  }

  delete(uri: vscode.Uri): void {
    const isThere = this.#files.delete(uri.path);
    for (const path of this.#below(uri)) this.#files.delete(`${uri.path}/${path}`);
    if (isThere) this.#changes.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  /** Folders are there as soon as they hold a file. */
  createDirectory(): void {
    return undefined;
  }

  /** The places of all files under a folder. */
  below(folder: vscode.Uri): vscode.Uri[] {
    return this.#below(folder).map((path) => vscode.Uri.joinPath(folder, path));
  }

  #put(path: string, content: Uint8Array): void {
    this.#files.set(path, { content, mtime: (this.#time += 1) });
  }

  /** The paths of all files under a folder, from there. */
  #below({ path }: vscode.Uri): string[] {
    const prefix = path.endsWith('/') ? path : `${path}/`;
    return [...this.#files.keys()].filter((file) => file.startsWith(prefix)).map((file) => file.slice(prefix.length));
  }
}
