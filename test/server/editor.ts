import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-jsonrpc/node';
import type { CodeAction, Diagnostic, DidChangeWatchedFilesRegistrationOptions, Hover, InitializeResult, PublishDiagnosticsParams, Range, RegistrationParams, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AcceptedParams } from '../../src/shared/accepted-messages.js';
import type { FileStatus, StartOptions, Texts } from '../../src/shared/messages.js';
import { busyMethod, type BusyWith } from '../../src/shared/supervision.js';
import type { WorkspaceState } from '../../src/shared/workspace-messages.js';

const server = fileURLToPath(new URL('../../dist/server.cjs', import.meta.url));
const patience = 30_000;

/** What an editor tells the server at the start. */
export interface Start {
  /** The answer to every question about settings; missing: the editor answers none. */
  readonly settings?: (uri: string) => unknown;
  readonly folders?: readonly string[];
  /** What the extension's client would hand over. */
  readonly options?: StartOptions;
  /** Files that only the editor can read, by URI; names of folders are told from them. */
  readonly files?: Readonly<Record<string, string>>;
  readonly withVersions?: boolean;
  /** Whether the editor asks before it makes edits that want it. */
  readonly withAnnotations?: boolean;
  /** What the editor speaks, if that is not English. */
  readonly texts?: Texts;
  /** Another server than ours: a program for Node and its arguments. */
  readonly program?: readonly [string, ...string[]];
}

/** A hand-driven editor beside a language server, over its standard streams. */
export class Editor {
  readonly connection: MessageConnection;
  /** What was published, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: FileStatus[] = [];
  readonly accepted: AcceptedParams[] = [];
  readonly states: WorkspaceState[] = [];
  readonly busy: BusyWith[] = [];
  readonly logged: string[] = [];
  readonly requested: string[] = [];
  /** The files of which the server asked to be told, as globs. */
  readonly watched: string[] = [];
  readonly #documents = new Map<string, TextDocument>();
  readonly #waiting = new Set<() => void>();

  readonly #process: ChildProcess | undefined;

  private constructor(connection: MessageConnection, process?: ChildProcess) {
    this.connection = connection;
    this.#process = process;
  }

  /** The server's process; only of an editor that started one. */
  get process(): ChildProcess {
    if (this.#process === undefined) throw new Error('The server is no process of its own.');
    return this.#process;
  }

  /** An editor with the bundled server, if `start` names no other. */
  static start(start: Start = {}): Promise<Editor> {
    const [program, ...args] = start.program ?? [server, '--stdio'];
    const process = fork(program, args, { silent: true, stdio: ['pipe', 'pipe', 'inherit', 'ipc'] });
    const connection = createMessageConnection(new StreamMessageReader(process.stdout!), new StreamMessageWriter(process.stdin!));
    return Editor.#begin(new Editor(connection, process), start);
  }

  /** An editor at the other end of a server that runs in this process. */
  static over(connection: MessageConnection, start: Start = {}): Promise<Editor> {
    return Editor.#begin(new Editor(connection), start);
  }

  static async #begin(editor: Editor, { settings, folders = [], options, files = {}, withVersions = true, withAnnotations = false, texts }: Start): Promise<Editor> {
    const { connection } = editor;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => editor.#note(() => editor.published.push(params)));
    connection.onNotification('fallacies/status', (status: FileStatus) => editor.#note(() => editor.statuses.push(status)));
    connection.onNotification('fallacies/workspaceState', (state: WorkspaceState) => editor.#note(() => editor.states.push(state)));
    connection.onNotification(busyMethod, (busy: BusyWith) => editor.#note(() => editor.busy.push(busy)));
    connection.onNotification('fallacies/accepted', (params: AcceptedParams) => editor.#note(() => editor.accepted.push(params)));
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => editor.#note(() => editor.logged.push(message)));
    connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri: string }[] }) => items.map(({ scopeUri }) => settings?.(scopeUri) ?? null));
    connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      const watchers = registrations.flatMap(({ registerOptions }) => (registerOptions as Partial<DidChangeWatchedFilesRegistrationOptions> | undefined)?.watchers ?? []);
      editor.#note(() => editor.watched.push(...watchers.flatMap(({ globPattern }) => (typeof globPattern === 'string' ? [globPattern] : []))));
      return null;
    });
    connection.onRequest('fallacies/readFile', ({ uri }: { uri: string }) => {
      editor.requested.push(uri);
      return files[uri] ?? null;
    });
    connection.onRequest('fallacies/listFolder', ({ uri }: { uri: string }) => namesIn(uri, Object.keys(files)));
    connection.listen();
    await connection.sendRequest<InitializeResult>('initialize', {
      // Watched by a server of its own, which ends with it.
      processId: editor.#process ? process.pid : null,
      rootUri: null,
      initializationOptions: texts ? ({ ...options, texts } satisfies StartOptions) : options,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      capabilities: {
        workspace: {
          configuration: settings !== undefined,
          workspaceFolders: true,
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
          workspaceEdit: { documentChanges: withVersions, ...(withAnnotations ? { changeAnnotationSupport: {} } : {}) },
        },
      },
    });
    await connection.sendNotification('initialized', {});
    return editor;
  }

  open(uri: string, text: string, languageId = 'typescript'): void {
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    void this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Types in a document: what stands first in it is replaced. */
  replace(uri: string, search: string, by: string): number {
    const document = this.document(uri);
    const at = document.getText().indexOf(search);
    if (at < 0) throw new Error(`${uri} does not hold ${search}`);
    const change = { range: { start: document.positionAt(at), end: document.positionAt(at + search.length) }, text: by };
    return this.change(uri, [change]);
  }

  /** Sends changes and gives the new version. */
  change(uri: string, contentChanges: TextDocumentContentChangeEvent[]): number {
    const document = this.document(uri);
    const version = document.version + 1;
    TextDocument.update(document, contentChanges, version);
    void this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    return version;
  }

  save(uri: string): void {
    void this.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  }

  close(uri: string): void {
    this.#documents.delete(uri);
    void this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  settingsChanged(settings: unknown = null): void {
    void this.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  }

  filesChanged(uri: string): void {
    void this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (document === undefined) throw new Error(`${uri} is not open`);
    return document;
  }

  /** The diagnostics of a version of a document, as soon as they are there. */
  async diagnostics(uri: string, version = this.document(uri).version): Promise<Diagnostic[]> {
    const find = () => this.published.findLast((params) => params.uri === uri && params.version === version);
    return (await this.until(find)).diagnostics;
  }

  /** What `find` finds, as soon as it does. */
  async until<Found>(find: () => Found | undefined): Promise<Found> {
    const found = find();
    if (found !== undefined) return found;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`Not seen within ${patience} ms: ${find.toString()}\n${JSON.stringify(this.published.at(-1))}\n${this.logged.join('\n')}`));
      }, patience);
      const look = () => {
        const seen = find();
        if (seen === undefined) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(seen);
      };
      this.#waiting.add(look);
    });
  }

  async codeActions(uri: string, range: Range, diagnostics: Diagnostic[] = [], only?: string[]): Promise<CodeAction[]> {
    const context = { diagnostics, ...(only ? { only } : {}) };
    return (await this.connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', { textDocument: { uri }, range, context })) ?? [];
  }

  hover(uri: string, line: number, character: number): Promise<Hover | null> {
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } });
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    await this.connection.sendNotification('exit');
    await gone;
    this.connection.dispose();
  }

  #note(take: () => void): void {
    take();
    for (const look of [...this.#waiting]) look();
  }
}

function namesIn(folder: string, files: readonly string[]): string[] | null {
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  const names = files.filter((file) => file.startsWith(start)).map((file) => /^[^/]*\/?/.exec(file.slice(start.length))![0]);
  return names.length === 0 ? null : [...new Set(names)];
}
