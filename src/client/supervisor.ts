import { l10n, type Disposable, type LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, type BaseLanguageClient, type CloseHandlerResult, type ErrorHandler, type ErrorHandlerResult } from 'vscode-languageclient';
import type { StatusItem } from './status-item.js';

/** How long to wait before each restart in a row, in milliseconds. After the last one somebody has to ask for it. */
const delays = [1_000, 2_000, 4_000, 8_000, 16_000];
/** A server that ran so long is taken for healthy, in milliseconds. */
const healthyAfter = 180_000;

/** Starts the server, and again when it dies. */
export class Supervisor implements ErrorHandler, Disposable {
  readonly #output: LogOutputChannel;
  readonly #status: StatusItem;
  #client: BaseLanguageClient | undefined;
  #deaths = 0;
  #startedAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(output: LogOutputChannel, status: StatusItem) {
    this.#output = output;
    this.#status = status;
  }

  async watch(client: BaseLanguageClient): Promise<void> {
    this.#client = client;
    await this.#start();
  }

  /** Starts afresh, because somebody asked for it. */
  async restart(): Promise<void> {
    clearTimeout(this.#timer);
    this.#deaths = 0;
    if (this.#client?.isRunning()) await this.#client.stop();
    await this.#start();
  }

  error(error: Error): ErrorHandlerResult {
    return { action: ErrorAction.Continue, message: error.message, handled: true };
  }

  /** Restarts later: the client's own way would do so at once, and show a message when it fails. */
  closed(): CloseHandlerResult {
    if (Date.now() - this.#startedAt > healthyAfter) this.#deaths = 0;
    const delay = delays[this.#deaths];
    this.#deaths += 1;
    const next =
      delay === undefined ? l10n.t('It is not started again by itself: use “Fallacies: Restart Server”.') : l10n.t('It is started again in {0} s.', delay / 1000);
    if (delay !== undefined) this.#timer = setTimeout(() => void this.#start(), delay);
    this.#status.stopped(next);
    return { action: CloseAction.DoNotRestart, message: l10n.t('The server ended. {0}', next), handled: true };
  }

  async dispose(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#client?.dispose();
  }

  async #start(): Promise<void> {
    this.#startedAt = Date.now();
    try {
      await this.#client?.start();
      this.#status.started();
    } catch (error) {
      this.#output.error(l10n.t('The server does not start: {0}', error instanceof Error ? error.message : String(error)));
    }
  }
}
