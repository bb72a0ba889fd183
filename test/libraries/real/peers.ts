/**
 * Peers that misbehave, on loopback alone. Each listens on a port of its own and is closed with all its connections.
 */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * What a peer does: nothing; headers and then nothing; headers and then a drop now and then; a login and then nothing;
 * it cuts the connection; it lets in and cuts it later.
 */
export const manners = ['silent', 'stalling', 'dripping', 'frozen', 'cutting', 'losing'] as const;
export type Manner = (typeof manners)[number];

export type Ports = Readonly<Record<Manner, number>>;

export interface Peers {
  readonly ports: Ports;
  close(): Promise<void>;
}

const headers = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000000\r\n\r\n{';
const dripEvery = 100;
/** More than any question waits. */
const drips = 600;

/** What PostgreSQL says to a client that it lets in: no password asked for, ready. */
const letIn = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);

const behaviours: Readonly<Record<Manner, (socket: Socket) => void>> = {
  silent: () => undefined,
  stalling: (socket) => void socket.once('data', () => socket.write(headers)),
  dripping: (socket) => void socket.once('data', () => drip(socket)),
  frozen: (socket) => void socket.once('data', () => socket.write(letIn)),
  cutting: (socket) => void socket.resetAndDestroy(),
  losing: (socket) =>
    void socket.once('data', () => {
      socket.write(letIn);
      setTimeout(() => socket.resetAndDestroy(), 300);
    }),
};

/** Starts one peer of each kind. */
export async function startPeers(): Promise<Peers> {
  const started = await Promise.all(manners.map(async (manner) => [manner, await listen(behaviours[manner])] as const));
  return {
    ports: Object.fromEntries(started.map(([manner, { port }]) => [manner, port])) as Ports,
    close: async () => {
      await Promise.all(started.map(([, { close }]) => close()));
    },
  };
}

async function listen(behave: (socket: Socket) => void): Promise<{ port: number; close: () => Promise<void> }> {
  const open = new Set<Socket>();
  const server: Server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
    // Whoever reads nothing would not notice that the other side is gone.
    socket.resume();
    behave(socket);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of open) socket.destroy();
    });
  return { port: (server.address() as AddressInfo).port, close };
}

function drip(socket: Socket): void {
  socket.write(headers);
  let left = drips;
  const timer = setInterval(() => {
    left -= 1;
    if (left === 0 || socket.destroyed) clearInterval(timer);
    else socket.write(' ');
  }, dripEvery);
}
