import { fork, type ChildProcess } from 'node:child_process';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-jsonrpc/node';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { serverArguments } from '../../src/shared/server-arguments.js';
import type { Edit } from './edits.js';

const patience = 60_000;

/** A server over its standard streams with one document open, and how long it takes to answer. */
export class DrivenServer {
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #document: TextDocument;
  #arrived: ((params: PublishDiagnosticsParams) => void) | undefined;

  private constructor(file: string, uri: string, text: string) {
    this.#process = fork(file, ['--stdio'], { execArgv: [...serverArguments], stdio: ['pipe', 'pipe', 'inherit', 'ipc'] });
    this.#connection = createMessageConnection(new StreamMessageReader(this.#process.stdout!), new StreamMessageWriter(this.#process.stdin!));
    this.#document = TextDocument.create(uri, 'typescript', 1, text);
  }

  /** Starts the server in a file, opens a document and waits for its diagnostics. */
  static async start(file: string, uri: string, text: string): Promise<DrivenServer> {
    const server = new DrivenServer(file, uri, text);
    const connection = server.#connection;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => server.#arrived?.(params));
    connection.listen();
    await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    await connection.sendNotification('initialized', {});
    const opened = server.#diagnostics();
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'typescript', version: 1, text } });
    await opened;
    return server;
  }

  /** Types, and gives the diagnostics of the new version with the milliseconds that they took. */
  async edit({ anchor, search, by }: Edit): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly milliseconds: number }> {
    const document = this.#document;
    const text = document.getText();
    const at = text.indexOf(search, text.indexOf(anchor) + anchor.length);
    if (!text.includes(anchor) || at < 0) throw new Error(`There is no ${search} after ${anchor}`);
    const contentChanges = [{ range: { start: document.positionAt(at), end: document.positionAt(at + search.length) }, text: by }];
    const version = document.version + 1;
    TextDocument.update(document, contentChanges, version);

    const diagnostics = this.#diagnostics();
    const start = performance.now();
    await this.#connection.sendNotification('textDocument/didChange', { textDocument: { uri: document.uri, version }, contentChanges });
    return { diagnostics: await diagnostics, milliseconds: performance.now() - start };
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await gone;
    this.#connection.dispose();
  }

  /** The diagnostics of the document as it is now, once they are there. */
  #diagnostics(): Promise<readonly Diagnostic[]> {
    const { version } = this.#document;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No diagnostics within ${patience} ms.`)), patience);
      this.#arrived = (params) => {
        if (params.version !== version) return;
        clearTimeout(timer);
        this.#arrived = undefined;
        resolve(params.diagnostics);
      };
    });
  }
}
