import assert from 'node:assert/strict';
import type { ErrorHandler } from 'vscode-languageclient';
import type { Supervisor as Built, ServerClient } from '../../src/client/supervisor.js';
import { startsInspected } from '../../src/client/inspected.js';
import { busyMethod, type BusyWith } from '../../src/shared/supervision.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { besideStandIn } from './beside-stand-in.js';

/** The client of a server that does what the test says. */
class Server {
  starts = 0;
  kills = 0;
  disposals = 0;
  isRunning = false;
  /** Whether the server stops when it is told to. */
  stops = true;
  isInspected = false;
  /** What is heard when the server says what it is about. */
  tell: (busy: BusyWith) => void = () => undefined;
  begin: () => void = () => undefined;
  #lose: (error: Error) => void = () => undefined;
  handler: ErrorHandler | undefined;

  readonly client = {
    start: () => {
      this.starts += 1;
      return new Promise<void>((resolve, reject) => {
        this.#lose = reject;
        this.begin = () => {
          this.isRunning = true;
          resolve();
        };
      });
    },
    stop: () => {
      this.isRunning = false;
      return this.stops ? Promise.resolve() : Promise.reject(new Error('Stopping the server timed out'));
    },
    dispose: () => {
      this.disposals += 1;
    },
    isRunning: () => this.isRunning,
    sendRequest: () => new Promise(() => undefined),
    onNotification: (method: string, take: (busy: BusyWith) => void) => {
      if (method === busyMethod) this.tell = take;
    },
  };

  readonly asWatched = { client: this.client, kill: () => this.end(), isInspected: () => this.isInspected } as unknown as ServerClient;

  /** As the library does it when the connection is lost. */
  end(): void {
    this.kills += 1;
    this.isRunning = false;
    void this.handler?.closed();
    this.#lose(new Error('Pending response rejected since connection got disposed'));
  }
}

describe('the supervisor of the server', () => {
  const folder = temporaryFolder();
  const { setInterval, clearInterval, setTimeout, clearTimeout } = globalThis;
  let Supervisor: typeof Built;
  let server: Server;
  let supervisor: Built;
  let log: string[];
  let status: string[];
  let tick: (() => void) | undefined;
  /** What is to be done later, and after how many milliseconds. */
  let later: { readonly act: () => void; readonly delay: number } | undefined;
  /** Lets the time pass until that is done, and gives how long it was. */
  const wait = (): number | undefined => {
    const next = later;
    later = undefined;
    next?.act();
    return next?.delay;
  };

  before(async () => {
    ({ Supervisor } = (await besideStandIn("export { Supervisor } from '../../src/client/supervisor.js';", `${folder.path}/supervisor.cjs`)) as { Supervisor: typeof Built });
  });
  beforeEach(() => {
    tick = undefined;
    later = undefined;
    Object.assign(globalThis, {
      setInterval: (act: () => void) => {
        tick = act;
        return 1;
      },
      clearInterval: () => (tick = undefined),
      setTimeout: (act: () => void, delay: number) => {
        later = { act, delay };
        return 1;
      },
      clearTimeout: () => (later = undefined),
    });
    log = [];
    status = [];
    server = new Server();
    supervisor = new Supervisor(
      { error: (line: string) => log.push(line) } as never,
      { started: () => status.push('started'), stopped: (text: string) => status.push(text) } as never,
    );
    server.handler = supervisor;
  });
  afterEach(() => {
    Object.assign(globalThis, { setInterval, clearInterval, setTimeout, clearTimeout });
  });

  const pass = (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) tick?.();
  };
  const settled = () => new Promise(setImmediate);
  const running = async () => {
    void supervisor.watch(server.asWatched);
    server.begin();
    await settled();
  };

  it('ends a server that does not come up within a minute, and starts it again later and later, five times', async () => {
    void supervisor.watch(server.asWatched);
    for (const seconds of [1, 2, 4, 8, 16]) {
      pass(59);
      assert.equal(later, undefined);
      pass(1);
      await settled();
      assert.equal(status.at(-1), `The server hung while it started. It is started again in ${seconds} s.`);
      assert.equal(wait(), seconds * 1_000);
    }
    pass(60);
    await settled();
    assert.equal(later, undefined);
    assert.equal(server.kills, 6);
    assert.equal(server.starts, 6);
    assert.equal(status.at(-1), 'The server hung while it started. It is not started again by itself: use “Fallacies: Restart Server”.');
    assert.equal(log.length, 6);
  });

  it('leaves one alone that comes up in time', async () => {
    void supervisor.watch(server.asWatched);
    pass(50);
    server.begin();
    await settled();
    pass(100);
    assert.deepEqual(status, ['started']);
    assert.equal(server.kills, 0);
  });

  it('tells a server that ends while it starts from one that ends later', async () => {
    void supervisor.watch(server.asWatched);
    server.end();
    assert.equal(status.at(-1), 'The server ended while it started. It is started again in 1 s.');
    await settled();
    wait();
    server.begin();
    await settled();
    server.end();
    assert.equal(status.at(-1), 'The server ended. It is started again in 2 s.');
  });

  it('stands aside while a debugger may hold the server', async () => {
    await running();
    server.tell({ uri: 'a', isInspected: true });
    pass(100);
    assert.equal(server.kills, 0);
    server.tell({});
    server.tell({ uri: 'a' });
    pass(20);
    assert.equal(server.kills, 1);
  });

  it('stands aside while a server that is started for a debugger waits for it', () => {
    server.isInspected = true;
    void supervisor.watch(server.asWatched);
    pass(100);
    assert.equal(server.kills, 0);
  });

  it('starts another one though the one before does not stop', async () => {
    await running();
    server.stops = false;
    const restarted = supervisor.restart();
    await settled();
    server.begin();
    await restarted;
    assert.equal(server.starts, 2);
    assert.deepEqual(status, ['started', 'started']);
  });

  it('ends a server at once that still starts when the editor closes', async () => {
    void supervisor.watch(server.asWatched);
    await supervisor.dispose();
    assert.deepEqual([server.kills, server.disposals], [1, 0]);
  });
});

describe('a start for a debugger', () => {
  it('is told by the arguments for Node', () => {
    for (const arg of ['--inspect', '--inspect=6009', '--inspect-brk', '--inspect-brk=127.0.0.1:0', '--inspect-wait']) assert.equal(startsInspected(['node', arg, 'server.cjs']), true, arg);
    for (const arg of ['', '--inspect-port=0', '--max-semi-space-size=32', 'x--inspect']) assert.equal(startsInspected(['node', arg, 'server.cjs']), false, arg);
  });
});
