/**
 * What connects, and whether it comes again: to a peer that is not there yet, and to one that drops it.
 */
import { amqplib } from '../../../rules/src/libraries/brokers/amqplib.js';
import { mqtt } from '../../../rules/src/libraries/brokers/mqtt.js';
import { nats } from '../../../rules/src/libraries/brokers/nats.js';
import type { LastingFact, Library, OneShotFact } from '../../../rules/src/libraries/library.js';
import { socketIoClient } from '../../../rules/src/libraries/sockets/socket-io.js';
import { ws } from '../../../rules/src/libraries/sockets/ws.js';
import { ioredis } from '../../../rules/src/libraries/stores/ioredis.js';
import { mysql2Promise } from '../../../rules/src/libraries/stores/mysql2.js';
import { pg } from '../../../rules/src/libraries/stores/pg.js';
import { redis } from '../../../rules/src/libraries/stores/redis.js';
import { sequelize } from '../../../rules/src/libraries/stores/sequelize.js';
import { typeorm } from '../../../rules/src/libraries/stores/typeorm.js';
import { urlAt, type Options } from './subject.js';
import { amqpWelcome, mqttWelcome, natsWelcome, redisWelcome, webSocketWelcome, type Welcome } from './welcomes.js';

/** Told of the events of a connection. */
export interface Hearing {
  on(event: string, listener: () => void): unknown;
}

/** Connects to a port of loopback with some options; hands back what emits the connection's events, or a promise of it. */
export type Connect = (port: number, options: Options) => Hearing | Promise<Hearing | undefined>;

export interface Connection {
  readonly name: string;
  readonly library: Library;
  readonly package: string;
  /** What the library exports, and the method of it that connects, where making it does not. */
  readonly path: string;
  readonly method?: string;
  /** Lets the client in before it is dropped; without it the client is dropped at once. */
  readonly welcome?: Welcome;
  /** The value of the option that makes it try again. */
  readonly trying?: unknown;
  prepare(load: (name: string) => Promise<object>): Promise<Connect>;
}

/** Whether somebody connects to a peer, or connects again. */
export interface Coming {
  /** The fact, in words. */
  readonly fact: string;
  /** `late`: it begins to listen when one attempt has failed; `dropping`: it lets in and drops. */
  readonly peer: 'late' | 'dropping';
  readonly given?: { readonly path: string; readonly value: unknown };
  readonly comes: boolean;
  /** What has to be emitted. */
  readonly event?: string;
}

/** Everything that can be asked about how a connection is made and lost. */
export function comingsOf({ library, path, method, trying = true }: Connection): Coming[] {
  const { oneShot, lasting } = factAt(library, path, method);
  return [
    ...(oneShot === undefined ? [] : [{ fact: 'has one attempt', peer: 'late', comes: false } as const]),
    ...(oneShot?.unless === undefined ? [] : [{ fact: `${oneShot.unless} makes it try again`, peer: 'late', given: { path: oneShot.unless, value: trying }, comes: true } as const]),
    ...(lasting === undefined ? [] : aboutLasting(lasting, trying)),
  ];
}

function aboutLasting({ unless = [], lostBy, option }: LastingFact, trying: unknown): Coming[] {
  const again = { fact: 'connects again by itself', peer: 'dropping', comes: true } as const;
  if (lostBy === undefined) {
    return [again, ...unless.flatMap(({ option: path, values }) => values.map((value) => ({ fact: `${path}: ${String(value)} keeps it from connecting again`, peer: 'dropping', given: { path, value }, comes: false }) as const))];
  }
  return [
    { fact: `says \`${lostBy}\` and does not connect again`, peer: 'dropping', comes: false, event: lostBy },
    ...(option === undefined ? [] : [{ ...again, fact: `${option} makes it connect again`, given: { path: option, value: trying } }]),
  ];
}

function factAt({ exports }: Library, path: string, method: string | undefined): { oneShot?: OneShotFact; lasting?: LastingFact } {
  const fact = exports[path];
  const found = fact?.kind === 'client' && method !== undefined ? fact.calls[method] : fact;
  return found?.kind === 'call' || found?.kind === 'client' ? found : {};
}

/** What they hand back emits nothing. */
const unheard = (): undefined => undefined;

const database = { host: '127.0.0.1', username: 'u', password: 'p', database: 'd' };

export const connections: readonly Connection[] = [
  {
    name: 'amqplib, connecting',
    library: amqplib,
    package: 'amqplib',
    path: 'connect',
    welcome: amqpWelcome,
    prepare: async (load) => {
      const { default: lib } = (await load('amqplib')) as { default: { connect(url: string, options: Options): Promise<Hearing> } };
      return (port, options) => lib.connect(urlAt(port, 'amqp'), options);
    },
  },
  {
    name: 'nats',
    library: nats,
    package: 'nats',
    path: 'connect',
    welcome: natsWelcome,
    prepare: async (load) => {
      const lib = (await load('nats')) as { connect(options: Options): Promise<unknown> };
      return (port, options) => lib.connect({ servers: `127.0.0.1:${port}`, ...options }).then(unheard);
    },
  },
  {
    name: 'mqtt.connect',
    library: mqtt,
    package: 'mqtt',
    path: 'connect',
    welcome: mqttWelcome,
    prepare: async (load) => {
      const { default: lib } = (await load('mqtt')) as { default: { connect(url: string, options: Options): Hearing } };
      return (port, options) => lib.connect(urlAt(port, 'mqtt'), options);
    },
  },
  {
    name: 'mqtt.connectAsync',
    library: mqtt,
    package: 'mqtt',
    path: 'connectAsync',
    welcome: mqttWelcome,
    prepare: async (load) => {
      const { default: lib } = (await load('mqtt')) as { default: { connectAsync(url: string, options: Options): Promise<Hearing> } };
      return (port, options) => lib.connectAsync(urlAt(port, 'mqtt'), options);
    },
  },
  {
    name: 'redis',
    library: redis,
    package: 'redis',
    path: 'createClient',
    welcome: redisWelcome,
    prepare: async (load) => {
      const lib = (await load('redis')) as { createClient(options: Options): Hearing & { connect(): Promise<unknown> } };
      return async (port, options) => {
        const client = lib.createClient({ url: urlAt(port, 'redis'), ...options });
        client.on('error', () => undefined);
        await client.connect();
        return client;
      };
    },
  },
  {
    name: 'ioredis, connecting',
    library: ioredis,
    package: 'ioredis',
    path: 'Redis',
    welcome: redisWelcome,
    prepare: async (load) => {
      const { Redis } = (await load('ioredis')) as { Redis: new (options: Options) => Hearing };
      return (port, options) => new Redis({ host: '127.0.0.1', port, ...options });
    },
  },
  {
    name: 'ws, connecting',
    library: ws,
    package: 'ws',
    path: '',
    welcome: webSocketWelcome,
    prepare: async (load) => {
      const { default: WebSocket } = (await load('ws')) as { default: new (url: string) => Hearing };
      return (port) => new WebSocket(urlAt(port, 'ws'));
    },
  },
  {
    name: 'socket.io-client, connecting',
    library: socketIoClient,
    package: 'socket.io-client',
    path: 'io',
    prepare: async (load) => {
      const lib = (await load('socket.io-client')) as { io(url: string, options: Options): Hearing };
      return (port, options) => lib.io(urlAt(port), options);
    },
  },
  {
    name: 'pg.Client',
    library: pg,
    package: 'pg',
    path: 'Client',
    method: 'connect',
    prepare: async (load) => {
      const { default: lib } = (await load('pg')) as { default: { Client: new (options: Options) => Hearing & { connect(): Promise<void> } } };
      return async (port, options) => {
        const client = new lib.Client({ ...database, user: 'u', port, ...options });
        await client.connect();
        return client;
      };
    },
  },
  {
    name: 'mysql2/promise',
    library: mysql2Promise,
    package: 'mysql2',
    path: 'createConnection',
    prepare: async (load) => {
      const lib = (await load('mysql2/promise')) as { createConnection(options: Options): Promise<Hearing> };
      return (port, options) => lib.createConnection({ ...database, user: 'u', port, ...options });
    },
  },
  ...['postgres', 'cockroachdb', 'mysql', 'mariadb'].map((type): Connection => ({
    name: `typeorm with ${type}`,
    library: typeorm,
    package: 'typeorm',
    path: 'DataSource',
    method: 'initialize',
    prepare: async (load) => {
      const { DataSource } = (await load('typeorm')) as { DataSource: new (options: Options) => { initialize(): Promise<unknown> } };
      return (port, options) => new DataSource({ type, ...database, port, ...(type === 'cockroachdb' && { timeTravelQueries: false }), ...options }).initialize().then(unheard);
    },
  })),
  ...['postgres', 'mysql'].map((dialect): Connection => ({
    name: `sequelize with ${dialect}`,
    library: sequelize,
    package: 'sequelize',
    path: 'Sequelize',
    method: 'authenticate',
    // Its attempts follow each other at once unless a pause is given.
    trying: { max: 5, match: [/REFUSED/], backoffBase: 500 },
    prepare: async (load) => {
      const { Sequelize } = (await load('sequelize')) as { Sequelize: new (options: Options) => { authenticate(): Promise<void> } };
      return (port, options) => new Sequelize({ dialect, ...database, port, logging: false, ...options }).authenticate().then(unheard);
    },
  })),
];
