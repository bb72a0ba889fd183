import { l10n, Uri, workspace, type Disposable, type LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, type BaseLanguageClient, type CloseHandlerResult, type ErrorHandler, type ErrorHandlerResult, type Middleware } from 'vscode-languageclient';
import { aliveMethod, busyMethod, type BusyWith, type Fate, type Suspect } from '../shared/supervision.js';
import type { StatusItem } from './status-item.js';
import { Suspects } from './suspects.js';
import { Watchdog } from './watchdog.js';

/** How long to wait before each restart in a row, in milliseconds. After the last one somebody has to ask for it. */
const delays = [1_000, 2_000, 4_000, 8_000, 16_000];
/** A server that ran so long is taken for healthy, in milliseconds. */
const healthyAfter = 180_000;

/** A client, and the way to end its server at once, whatever that is doing. The client takes this for a server that died. */
export interface ServerClient {
  readonly client: BaseLanguageClient;
  kill(): void;
  /** Whether a debugger may hold the server before that says anything; left out where none can. */
  isInspected?(): boolean;
}

/** Starts the server, and again when it dies or hangs. */
export class Supervisor implements ErrorHandler, Disposable {
  readonly #output: LogOutputChannel;
  readonly #status: StatusItem;
  readonly #suspects = new Suspects();
  readonly #watchdog = new Watchdog({
    ask: async () => this.#server?.client.sendRequest(aliveMethod),
    hung: () => {
      if (!this.#isInspected && !this.#server?.isInspected?.()) this.#end();
    },
  });
  #server: ServerClient | undefined;
  #fate: Fate = 'ended';
  #isStarting = false;
  /** Whether a debugger may hold the server: then nobody can tell that from a hang. */
  #isInspected = false;
  #deaths = 0;
  #startedAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Takes note of what is sent to the server. */
  readonly middleware: Middleware = {
    sendNotification: (type, next, params) => {
      this.#watchdog.sent();
      return next(type, params);
    },
  };

  constructor(output: LogOutputChannel, status: StatusItem) {
    this.#output = output;
    this.#status = status;
  }

  /** The files that a new server is to be careful with. */
  get suspects(): readonly Suspect[] {
    return this.#suspects.all;
  }

  async watch(server: ServerClient): Promise<void> {
    this.#server = server;
    server.client.onNotification(busyMethod, (busy: BusyWith) => {
      this.#suspects.told(this.#watchdog.busy, busy);
      this.#watchdog.told(busy);
      this.#isInspected = busy.isInspected ?? false;
    });
    await this.#start();
  }

  /** Starts afresh, because somebody asked for it. */
  async restart(): Promise<void> {
    clearTimeout(this.#timer);
    this.#deaths = 0;
    this.#suspects.forgive();
    // It would not stop when it is told to.
    if (this.#watchdog.isOverdue) {
      this.#end();
      return;
    }
    // One that does not stop in two seconds is ended by the library, which reports an error: there is nothing to tell anybody.
    if (this.#server?.client.isRunning()) await this.#server.client.stop().catch(() => undefined);
    this.#watchdog.stop();
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
    const message = `${this.#takeNote()} ${next}`;
    this.#status.stopped(message);
    return { action: CloseAction.DoNotRestart, message, handled: true };
  }

  async dispose(): Promise<void> {
    clearTimeout(this.#timer);
    const { isOverdue } = this.#watchdog;
    this.#watchdog.stop();
    // A process that hangs would outlive its editor, and the library refuses to stop one that has not started.
    if (isOverdue || this.#isStarting) this.#server?.kill();
    else await this.#server?.client.dispose();
  }

  #end(): void {
    this.#fate = 'hung';
    this.#server?.kill();
  }

  /** Blames the file that the server was busy with when it hung or ended, and gives the sentence about it. */
  #takeNote(): string {
    const { uri, rule } = this.#watchdog.busy;
    const fate = this.#fate;
    this.#watchdog.stop();
    this.#fate = 'ended';
    if (this.#isStarting) return fate === 'hung' ? l10n.t('The server hung while it started.') : l10n.t('The server ended while it started.');
    if (uri === undefined) return fate === 'hung' ? l10n.t('The server hung.') : l10n.t('The server ended.');
    this.#suspects.blame(uri, fate);
    const path = workspace.asRelativePath(Uri.parse(uri));
    const where = rule === undefined ? path : l10n.t('{0} (rule {1})', path, rule);
    return fate === 'hung' ? l10n.t('The server hung in {0}.', where) : l10n.t('The server ended in {0}.', where);
  }

  async #start(): Promise<void> {
    if (this.#server === undefined) return;
    this.#startedAt = Date.now();
    this.#isStarting = true;
    this.#isInspected = false;
    try {
      const start = this.#server.client.start();
      this.#watchdog.starts(start);
      await start;
      this.#status.started();
    } catch (error) {
      this.#output.error(l10n.t('The server does not start: {0}', error instanceof Error ? error.message : String(error)));
    } finally {
      this.#isStarting = false;
    }
  }
}
