import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createTlsServer } from 'node:tls';
import { createServer, type AddressInfo, type Server as NetServer, type Socket } from 'node:net';
import { makeCertificate } from '../../examples/loopback/certificate.mjs';
import { startPostgres } from './postgres.js';

/** A machine at the other end, with a fault of its own. */
export interface Peer {
  /** What a program needs to reach it: a URL, or `host:port`. */
  readonly address: string;
  /** The authority behind its certificate, as PEM: in `process.env.CA`. */
  readonly authority?: string;
  stop(): Promise<void>;
}

const http = (listener: RequestListener) => (): Promise<Peer> => listening(createHttpServer(listener), (port) => `http://127.0.0.1:${port}`);

/** The faults there are: each makes a new peer on loopback. */
export const peers = {
  /** Accepts and never answers. */
  silent: http(() => undefined),
  /** The same of any other protocol: takes whatever it is sent. */
  mute: () => listening(createServer((socket) => socket.resume()), (port) => `127.0.0.1:${port}`),
  /** Sends headers, then nothing. */
  stalling: http((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).flushHeaders();
  }),
  /** Cuts the connection in the middle of a body. */
  cutting: http((_request, response) => {
    response.writeHead(200, { 'content-length': '1000000' }).write('the first half');
    setTimeout(() => response.destroy(), 100);
  }),
  /** Answers every request with an error page. */
  failing: http((_request, response) => {
    response.writeHead(500, { 'content-type': 'application/json' }).end('{"name":"Internal Server Error"}');
  }),
  /** Cuts the first two connections, then answers. */
  flaky: () => {
    let seen = 0;
    return http((request, response) => {
      seen += 1;
      if (seen <= 2) request.socket.destroy();
      else response.writeHead(200, { 'content-type': 'application/json' }).end('{"name":"Ada"}');
    })();
  },
  /** Answers well. */
  well: http((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"name":"Ada"}');
  }),
  /** Answers 503 to everything, at once. */
  overloaded: http((_request, response) => {
    response.writeHead(503).end();
  }),
  /** Sends a body that goes on for 64 MiB. */
  endless: http((_request, response) => {
    const block = Buffer.alloc(1024 * 1024, 97);
    let left = 64;
    const more = (): void => {
      while (left > 0) {
        left -= 1;
        if (!response.write(block)) {
          response.once('drain', more);
          return;
        }
      }
      response.end();
    };
    response.writeHead(200);
    more();
  }),
  /** Shows a certificate that nobody vouches for. */
  selfSigned: () => listening(createHttpsServer(makeCertificate(['localhost']), (_request, response) => response.end('{"name":"Mallory"}')), (port) => `https://127.0.0.1:${port}`),
  /** Speaks TLS 1.0 and nothing newer. */
  outdated: async () => {
    const certificate = makeCertificate(['localhost']);
    const options = { ...certificate, minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    return { ...(await listening(createTlsServer(options, (socket) => socket.end()), (port) => `127.0.0.1:${port}`)), authority: certificate.cert };
  },
  /** Resets each connection at its first bytes: earlier, some clients drop what they were about to send without a word. */
  resetting: () => listening(createServer((socket) => socket.once('data', () => socket.resetAndDestroy())), (port) => `127.0.0.1:${port}`),
  /** Accepts and never reads. */
  unreading: () => listening(createServer({ pauseOnConnect: true }), (port) => `127.0.0.1:${port}`),
  /** Sends the bytes of each message in two pieces. */
  splitting: () =>
    listening(
      createServer((socket) => {
        socket.setNoDelay(true);
        socket.write('{"name":');
        setTimeout(() => socket.end('"Ada"}\n'), 50);
      }),
      (port) => `127.0.0.1:${port}`,
    ),
  /** A server of packages: the newest version is 1.0.0 until somebody publishes 2.0.0, which has another name for what it exports. */
  publishing: () => {
    let newest = '1.0.0';
    return http((request, response) => {
      if (request.url === '/publish') newest = '2.0.0';
      const version = /@([\d.]+)$/.exec(request.url ?? '')?.[1] ?? newest;
      const name = version === '1.0.0' ? 'toEuros' : 'fromCents';
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(`export const ${name} = (cents) => cents / 100;`);
    })();
  },
  /** A real database, which is well: the fault is in the program. */
  postgres: startPostgres,
  /** Nobody: programs that bring their own peer. */
  none: () => Promise.resolve({ address: '', stop: () => Promise.resolve() }),
} satisfies Record<string, () => Promise<Peer>>;

export type PeerName = keyof typeof peers;

async function listening(server: Server | NetServer, addressAt: (port: number) => string): Promise<Peer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: addressAt(port),
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
