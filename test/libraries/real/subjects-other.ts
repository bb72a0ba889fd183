import { amqplib } from '../../../rules/src/libraries/brokers/amqplib.js';
import { azureCoreRestPipeline } from '../../../rules/src/libraries/http/azure-core-rest-pipeline.js';
import { awsSdk } from '../../../rules/src/libraries/sdks/aws-sdk.js';
import { elasticsearch } from '../../../rules/src/libraries/sdks/elasticsearch.js';
import { octokitCore } from '../../../rules/src/libraries/sdks/octokit.js';
import { stripe } from '../../../rules/src/libraries/sdks/stripe.js';
import { grpc } from '../../../rules/src/libraries/sockets/grpc-js.js';
import { ws } from '../../../rules/src/libraries/sockets/ws.js';
import { ioredis } from '../../../rules/src/libraries/stores/ioredis.js';
import { pg } from '../../../rules/src/libraries/stores/pg.js';
import type { DeadlineFact, DriverLimit } from '../../../rules/src/libraries/library.js';
import { limitsOf, urlAt, type Options, type Subject } from './subject.js';

const limitNamed = (limits: readonly DriverLimit[], path: string) => limits.filter((found) => found.path === path);

/** What can be given to a single command of the AWS clients. */
function ofSend(): DeadlineFact | undefined {
  const client = awsSdk.exports['S3Client'];
  return client?.kind === 'client' ? client.calls['send']?.request?.deadline : undefined;
}

interface S3 {
  S3Client: new (options: Options) => { send(command: object, options: Options): Promise<{ Body: { transformToString(): Promise<string> } }> };
  GetObjectCommand: new (input: Options) => object;
}

/** Names nobody: the peers ask for none. */
const s3 = { region: 'eu-central-1', forcePathStyle: true, maxAttempts: 1, credentials: { accessKeyId: 'a', secretAccessKey: 'b' } };
const anObject = { Bucket: 'b', Key: 'k' };

interface Postgres {
  default: { Client: new (options: Options) => { connect(): Promise<void>; query(text: string): Promise<unknown>; on(event: 'error', listener: () => void): void } };
}
const aDatabase = { host: '127.0.0.1', user: 'u', password: 'p', database: 'd' };

/** Clients that hand their trouble on through promises emit it as well; what becomes of it is not asked here. */
const unheard = (): void => undefined;

export const otherSubjects: readonly Subject[] = [
  {
    name: 'ws',
    library: ws,
    package: 'ws',
    waits: ['silent'],
    prepare: async (load) => {
      type Socket = new (url: string, options: Options) => { on(event: string, listener: (error: Error) => void): void };
      const { default: WebSocket } = (await load('ws')) as { default: Socket };
      return (port, options) =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket(urlAt(port, 'ws'), options);
          socket.on('open', resolve);
          socket.on('error', reject);
        });
    },
  },
  {
    name: '@grpc/grpc-js',
    library: grpc,
    package: '@grpc/grpc-js',
    waits: ['silent'],
    prepare: async (load) => {
      type Ask = (path: string, encode: () => Buffer, decode: () => null, argument: null, options: Options, done: (error: Error | null) => void) => void;
      type Client = new (address: string, credentials: object) => { makeUnaryRequest: Ask };
      const lib = (await load('@grpc/grpc-js')) as { Client: Client; credentials: { createInsecure(): object } };
      return (port, options) => {
        const client = new lib.Client(`127.0.0.1:${port}`, lib.credentials.createInsecure());
        return new Promise<void>((resolve, reject) =>
          client.makeUnaryRequest('/a.A/b', () => Buffer.alloc(0), () => null, null, options, (error) => (error ? reject(error) : resolve())),
        );
      };
    },
  },
  {
    name: '@aws-sdk/client-s3',
    library: awsSdk,
    package: '@aws-sdk/client-s3',
    waits: ['silent', 'stalling', 'dripping'],
    // The time of silence on a socket, so that drips set it anew.
    ends: { 'requestHandler.socketTimeout': ['silent', 'stalling'] },
    prepare: async (load) => {
      const { S3Client, GetObjectCommand } = (await load('@aws-sdk/client-s3')) as S3;
      return async (port, options) => (await new S3Client({ ...s3, endpoint: urlAt(port), ...options }).send(new GetObjectCommand(anObject), {})).Body.transformToString();
    },
  },
  {
    name: 'S3Client.send',
    library: awsSdk,
    package: '@aws-sdk/client-s3',
    deadline: ofSend(),
    waits: ['silent', 'stalling'],
    prepare: async (load) => {
      const { S3Client, GetObjectCommand } = (await load('@aws-sdk/client-s3')) as S3;
      return async (port, options) => (await new S3Client({ ...s3, endpoint: urlAt(port) }).send(new GetObjectCommand(anObject), options)).Body.transformToString();
    },
  },
  {
    name: 'stripe',
    library: stripe,
    package: 'stripe',
    waits: ['silent', 'stalling'],
    prepare: async (load) => {
      type Stripe = new (key: string, options: Options) => { balance: { retrieve(): Promise<unknown> } };
      const { default: Client } = (await load('stripe')) as { default: Stripe };
      return (port, options) => new Client('sk_test_none', { host: '127.0.0.1', port, protocol: 'http', maxNetworkRetries: 0, telemetry: false, ...options }).balance.retrieve();
    },
  },
  {
    name: '@elastic/elasticsearch',
    library: elasticsearch,
    package: '@elastic/elasticsearch',
    waits: ['silent', 'stalling'],
    prepare: async (load) => {
      type Client = new (options: Options) => { info(): Promise<unknown> };
      const { Client } = (await load('@elastic/elasticsearch')) as { Client: Client };
      return (port, options) => new Client({ node: urlAt(port), maxRetries: 0, ...options }).info();
    },
  },
  {
    name: '@octokit/core',
    library: octokitCore,
    package: '@octokit/core',
    waits: ['silent', 'stalling'],
    // A body that the signal cuts off is taken for an empty one, so that the call does not fail.
    ends: { 'request.signal': ['silent'] },
    prepare: async (load) => {
      type Client = new (options: Options) => { request(route: string, options: Options): Promise<unknown> };
      const { Octokit } = (await load('@octokit/core')) as { Octokit: Client };
      return (port, options) => new Octokit({ baseUrl: urlAt(port) }).request('GET /user', options);
    },
  },
  {
    name: '@azure/core-rest-pipeline',
    library: azureCoreRestPipeline,
    package: '@azure/core-rest-pipeline',
    waits: ['silent', 'stalling', 'dripping'],
    prepare: async (load) => {
      interface Azure {
        createDefaultHttpClient: () => { sendRequest(request: unknown): Promise<unknown> };
        createPipelineRequest: (options: Options) => unknown;
      }
      const { createDefaultHttpClient, createPipelineRequest } = (await load('@azure/core-rest-pipeline')) as Azure;
      return (port, options) => createDefaultHttpClient().sendRequest(createPipelineRequest({ url: urlAt(port), allowInsecureConnection: true, ...options }));
    },
  },
  {
    name: 'amqplib',
    library: amqplib,
    package: 'amqplib',
    limits: limitsOf(amqplib, 'connect'),
    waits: ['silent'],
    prepare: async (load) => {
      const { default: lib } = (await load('amqplib')) as { default: { connect(url: string, options: Options): Promise<unknown> } };
      return (port, options) => lib.connect(urlAt(port, 'amqp'), options);
    },
  },
  {
    name: 'pg.Client, connecting',
    library: pg,
    package: 'pg',
    limits: limitNamed(limitsOf(pg, 'Client'), 'connectionTimeoutMillis'),
    waits: ['silent'],
    prepare: async (load) => {
      const { default: lib } = (await load('pg')) as Postgres;
      return (port, options) => {
        const client = new lib.Client({ ...aDatabase, port, ...options });
        client.on('error', unheard);
        return client.connect();
      };
    },
  },
  {
    name: 'pg.Client, asking',
    library: pg,
    package: 'pg',
    limits: limitNamed(limitsOf(pg, 'Client'), 'query_timeout'),
    waits: ['frozen'],
    prepare: async (load) => {
      const { default: lib } = (await load('pg')) as Postgres;
      return async (port, options) => {
        const client = new lib.Client({ ...aDatabase, port, ...options });
        client.on('error', unheard);
        await client.connect();
        return client.query('SELECT 1');
      };
    },
  },
  {
    name: 'ioredis',
    library: ioredis,
    package: 'ioredis',
    limits: limitsOf(ioredis, 'Redis'),
    waits: ['silent'],
    prepare: async (load) => {
      type Redis = new (options: Options) => { get(key: string): Promise<unknown>; on(event: 'error', listener: () => void): void };
      const { Redis: Client } = (await load('ioredis')) as { Redis: Redis };
      return (port, options) => {
        const client = new Client({ host: '127.0.0.1', port, ...options });
        client.on('error', unheard);
        return client.get('key');
      };
    },
  },
];
