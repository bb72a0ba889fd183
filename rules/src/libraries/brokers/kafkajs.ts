import { defineLibrary, type CallFact, type ClientFact, type FeedFact } from '../library.js';
import { clientCertificates } from '../tls-options.js';

const ask: CallFact = { kind: 'call', signature: [['other']], gives: 'body' };
const send: CallFact = { ...ask, signature: [['options']], sends: 'promised', unconfirmed: { option: 'acks', value: 0 } };

const client: Omit<ClientFact, 'calls' | 'noun'> = { kind: 'client', signature: [['options']], cost: 'connects' };

/** What a handler throws is tried again with the same message, and nothing behind it in the partition is read. */
const fetched = {
  parameter: 0,
  carries: 'messages',
  noun: 'message',
  whenThrown: 'stops its partition, which reads it again and again',
  awaited: true,
} as const;

const feed: FeedFact = {
  delivers: [
    { ...fetched, by: { method: 'run', argument: 0, option: 'eachMessage' }, content: ['message'], acknowledgement: { given: ['commitOffsets'] } },
    { ...fetched, by: { method: 'run', argument: 0, option: 'eachBatch' }, content: ['batch', 'messages'], acknowledgement: { given: ['resolveOffset', 'commitOffsets'] } },
  ],
};

export const producer: ClientFact = { ...client, noun: 'producer', calls: { send, sendBatch: send } };
export const consumer: ClientFact = { ...client, noun: 'consumer', receives: 'messages', calls: { subscribe: ask, commitOffsets: ask }, feed };
export const admin: ClientFact = {
  ...client,
  noun: 'admin client',
  calls: {
    createTopics: ask,
    deleteTopics: ask,
    createPartitions: ask,
    listTopics: ask,
    fetchTopicMetadata: ask,
    fetchTopicOffsets: ask,
    fetchOffsets: ask,
    describeCluster: ask,
    listGroups: ask,
    describeGroups: ask,
    deleteGroups: ask,
  },
};

/** Only remembers the brokers; what it derives connects. */
export const kafka: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['options']],
  calls: {},
  derives: { producer, consumer, admin },
  cost: 'none',
  noun: 'client',
};

export const kafkajs = defineLibrary({
  name: 'kafkajs',
  modules: ['kafkajs'],
  exports: { Kafka: kafka },
  request: { retries: 'by-default', credentials: ['sasl', ...clientCertificates('ssl.'), 'socketFactory'] },
  profile: {
    deadline: '1 s to connect, 10 s to log in, 30 s a request',
    retries: '5, growing from 300 ms to 30 s, with jitter; endless with `idempotent: true`',
    body: '10 MB a fetch, 1 MB a partition (`maxBytes`, `maxBytesPerPartition`)',
    tls: 'clear text unless `ssl` is given',
    error: 'none emitted: calls reject',
    fixes: [],
    notFixes: ['`await producer.connect()` as a proof: it resolves after `requestTimeout` though no broker answered'],
  },
  evidence: {
    version: '2.2.4',
    by: 'experiment',
    what: 'connect to a silent broker resolved after 35 s, after 2.6 s with requestTimeout: 1000; a repeated send may arrive twice unless the producer is idempotent',
  },
});
