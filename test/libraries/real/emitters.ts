/**
 * What emits `error` when a connection is cut, with nobody who listens: does the process outlive it?
 */
import { mqtt } from '../../../rules/src/libraries/brokers/mqtt.js';
import { nodeHttp } from '../../../rules/src/libraries/http/node-http.js';
import { nodeHttp2 } from '../../../rules/src/libraries/http/node-http2.js';
import { undici } from '../../../rules/src/libraries/http/undici.js';
import type { Library, UnheardError } from '../../../rules/src/libraries/library.js';
import { eventSource } from '../../../rules/src/libraries/sockets/event-source.js';
import { nodeNet } from '../../../rules/src/libraries/sockets/node-net.js';
import { nodeTls } from '../../../rules/src/libraries/sockets/node-tls.js';
import { socketIoClient } from '../../../rules/src/libraries/sockets/socket-io.js';
import { ws } from '../../../rules/src/libraries/sockets/ws.js';
import { ioredis } from '../../../rules/src/libraries/stores/ioredis.js';
import { pg } from '../../../rules/src/libraries/stores/pg.js';
import type { Manner } from './peers.js';
import { urlAt, type Options } from './subject.js';

export interface Emitter {
  readonly name: string;
  readonly library: Library;
  readonly package?: string;
  /** What the library exports and whose facts are asked for. */
  readonly path: string;
  readonly peer: Manner;
  /** Loads the package and says how to connect to a port of loopback. */
  prepare(load: (name: string) => Promise<object>): Promise<(port: number) => unknown>;
}

type Made = new (url: string | Options) => object;

/** A class that connects by itself once it is made. */
const making = (name: string, member: string, scheme?: string): Emitter['prepare'] => async (load) => {
  const Class = ((await load(name)) as Record<string, Made>)[member]!;
  return (port) => new Class(scheme === undefined ? { host: '127.0.0.1', port } : urlAt(port, scheme));
};

/** A function that connects. */
const calling = (name: string, member: string, target: (port: number) => unknown): Emitter['prepare'] => async (load) => {
  const connect = ((await load(name)) as Record<string, (target: unknown) => unknown>)[member]!;
  return (port) => connect(target(port));
};

const atPort = (port: number): Options => ({ host: '127.0.0.1', port });

export const emitters: readonly Emitter[] = [
  { name: 'node:http.get', library: nodeHttp, path: 'get', peer: 'cutting', prepare: calling('node:http', 'get', (port) => urlAt(port)) },
  { name: 'node:http2.connect', library: nodeHttp2, path: 'connect', peer: 'cutting', prepare: calling('node:http2', 'connect', (port) => urlAt(port)) },
  { name: 'node:net.connect', library: nodeNet, path: 'connect', peer: 'cutting', prepare: calling('node:net', 'connect', atPort) },
  { name: 'node:tls.connect', library: nodeTls, path: 'connect', peer: 'cutting', prepare: calling('node:tls', 'connect', atPort) },
  { name: 'ws', library: ws, package: 'ws', path: '', peer: 'cutting', prepare: making('ws', 'default', 'ws') },
  { name: 'undici.WebSocket', library: undici, package: 'undici', path: 'WebSocket', peer: 'cutting', prepare: making('undici', 'WebSocket', 'ws') },
  { name: 'eventsource', library: eventSource, package: 'eventsource', path: 'EventSource', peer: 'cutting', prepare: making('eventsource', 'EventSource', 'http') },
  { name: 'socket.io-client', library: socketIoClient, package: 'socket.io-client', path: 'io', peer: 'cutting', prepare: calling('socket.io-client', 'io', (port) => urlAt(port)) },
  { name: 'mqtt', library: mqtt, package: 'mqtt', path: 'connect', peer: 'cutting', prepare: calling('mqtt', 'connect', (port) => urlAt(port, 'mqtt')) },
  { name: 'ioredis', library: ioredis, package: 'ioredis', path: 'Redis', peer: 'cutting', prepare: making('ioredis', 'Redis') },
  {
    name: 'pg.Pool, an idle connection',
    library: pg,
    package: 'pg',
    path: 'Pool',
    peer: 'losing',
    prepare: async (load) => {
      type Pool = new (options: Options) => { connect(): Promise<{ release(): void }> };
      const { default: lib } = (await load('pg')) as { default: { Pool: Pool } };
      return async (port) => (await new lib.Pool({ ...atPort(port), user: 'u', password: 'p', database: 'd' }).connect()).release();
    },
  },
];

/** What the facts say of an emitter. */
export function unheardErrorOf({ library, path }: Emitter): UnheardError | undefined {
  const fact = library.exports[path];
  return fact?.kind === 'call' || fact?.kind === 'client' ? fact.unheardError : undefined;
}
