/**
 * Lets one library connect to peers that are late or that drop it, in a process of its own: nothing that it leaves open
 * outlives that.
 */
import { createServer, Socket, type AddressInfo } from 'node:net';
import type { Answer } from './ask.js';
import { comingsOf, connections, type Coming, type Connect, type Connection } from './connections.js';
import { loadWith } from './loading.js';
import type { Options } from './subject.js';

/** Who is to connect, and the module that loads packages; without it they are those of this project. */
export interface ConnectTask {
  readonly subjects: readonly string[];
  readonly loader?: string;
}

/** How long after the first failure a late peer begins to listen, and how long a client is let in before it is dropped, in milliseconds. */
const first = 700;

/** Longer than any of them rests before it comes again. */
const watched = 4_000;

/** How long loading a driver may take before its first attempt. */
const patience = 40_000;

async function main(): Promise<void> {
  const { subjects, loader } = JSON.parse(process.argv[2] ?? '') as ConnectTask;
  const load = await loadWith(loader);
  // A library that reports a failure a second time, to nobody, is not asked about that here.
  process.on('uncaughtException', () => undefined);
  process.on('unhandledRejection', () => undefined);
  const answers = await Promise.all(
    subjects.map(async (subject) => {
      const connection = connections.find(({ name }) => name === subject);
      if (connection === undefined) throw new Error(`No connection is called ${subject}.`);
      const connect = await connection.prepare(load);
      return Promise.all(comingsOf(connection).map((coming) => answerTo(coming, connection, connect)));
    }),
  );
  process.send!(answers, () => process.exit());
}

async function answerTo({ fact, peer, given, comes, event }: Coming, connection: Connection, connect: Connect): Promise<Answer> {
  const heard = new Set<string>();
  const port = await freePort();
  const came = (peer === 'late' ? lateAt : droppingAt)(port, connection);
  // Who drops listens before anybody comes.
  if (peer === 'dropping') await came.listening;
  const made = Promise.resolve(connect(port, optionsWith(given)));
  made.then(
    (hearing) => {
      // An error that nobody hears would keep it from saying more.
      hearing?.on('error', () => undefined);
      if (event !== undefined) hearing?.on(event, () => heard.add(event));
    },
    () => undefined,
  );
  const again = await came.again;
  const instead = again !== comes ? (again ? 'it came again' : 'it did not come again') : event !== undefined && !heard.has(event) ? `it said nothing of \`${event}\`` : undefined;
  return { fact, peer, ...(instead !== undefined && { instead }) };
}

function optionsWith(given: Coming['given']): Options {
  if (given === undefined) return {};
  return given.path.split('.').reduceRight((inner: unknown, key) => ({ [key]: inner }), given.value) as Options;
}

interface Visits {
  readonly listening: Promise<void>;
  /** Whether somebody comes, where a first attempt or connection was made and ended. */
  readonly again: Promise<boolean>;
}

/** Nobody listens until one attempt has failed. */
function lateAt(port: number): Visits {
  const again = firstAttemptAt(port).then(async () => {
    await pause(first);
    let visits = 0;
    await listenAt(port, () => (visits += 1));
    await pause(watched);
    return visits > 0;
  });
  return { listening: Promise.resolve(), again };
}

/** The first to come is let in and dropped. */
function droppingAt(port: number, { welcome }: Connection): Visits {
  let visits = 0;
  let drop: () => void;
  const dropped = new Promise<void>((resolve) => (drop = resolve));
  const listening = listenAt(port, (socket) => {
    visits += 1;
    welcome?.(socket);
    if (visits === 1) {
      setTimeout(() => {
        socket.destroy();
        drop();
      }, welcome ? first : 0);
    }
  });
  const again = within(patience, dropped, 'nobody came').then(async () => {
    await pause(watched);
    return visits > 1;
  });
  return { listening, again };
}

const attempts = new Map<number, () => void>();

/** Waits until this process tries to connect to a port. Nobody else sees an attempt where nobody listens. */
function firstAttemptAt(port: number): Promise<void> {
  return within(patience, new Promise<void>((resolve) => attempts.set(port, resolve)), 'nobody tried to connect');
}

// eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with the socket that it was called on
const connectSocket = Socket.prototype.connect as (this: Socket, ...given: unknown[]) => Socket;
Socket.prototype.connect = function connect(this: Socket, ...given: unknown[]): Socket {
  const [target] = given.flat() as [number | { port?: number | string }];
  const port = Number(typeof target === 'object' ? target.port : target);
  attempts.get(port)?.();
  return connectSocket.apply(this, given);
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listenAt(port: number, visited: (socket: Socket) => void): Promise<void> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    // Whoever reads nothing would not notice that the other side is gone.
    socket.resume();
    visited(socket);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function within<T>(ms: number, promise: Promise<T>, otherwise: string): Promise<T> {
  return Promise.race([promise, pause(ms).then(() => Promise.reject(new Error(otherwise)))]);
}

await main();
