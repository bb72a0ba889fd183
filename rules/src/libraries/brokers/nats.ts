import { defineLibrary, type CallFact, type ClientFact, type DeliveryFact, type FeedFact } from '../library.js';
import { clientCertificates } from '../tls-options.js';

/** `request(subject, payload?, options?)` */
const request: CallFact = { kind: 'call', signature: [['other'], ['body', 'other'], ['options']], gives: 'body' };
const ask: CallFact = { kind: 'call', signature: [], gives: 'body' };

const published = {
  parameter: 0,
  content: [],
  carries: 'messages',
  noun: 'message',
  decoders: ['json'],
  acknowledgement: { ofMessage: ['ack', 'ackAck'] },
} as const;
const each: DeliveryFact = { ...published, by: { loop: true }, whenThrown: 'ends the loop, so that no message behind it is read' };
const messages: FeedFact = { delivers: [each] };
/** What a callback throws goes to the reader of the connection; what comes of it was not looked at. */
const subscriber: FeedFact = {
  opens: { subscribe: messages },
  delivers: [{ ...published, by: { method: 'subscribe', argument: 1, option: 'callback' }, parameter: 1 }],
};
const consumer: FeedFact = {
  opens: { consume: messages, fetch: messages },
  delivers: [{ ...published, by: { method: 'consume', argument: 0, option: 'callback' } }],
};
const streamFeed: FeedFact = { opens: { subscribe: messages, pullSubscribe: messages, fetch: messages, 'consumers.get': consumer } };

const stream: ClientFact = { kind: 'client', signature: [['options']], calls: { publish: { ...request, sends: 'promised' } }, cost: 'none', noun: 'JetStream client', feed: streamFeed };

const connection: ClientFact = {
  kind: 'client',
  signature: [['options']],
  calls: { request, requestMany: request, publish: { ...request, sends: 'untold' }, flush: ask, rtt: ask, drain: ask },
  derives: { jetstream: stream },
  cost: 'connects',
  noun: 'connection',
  // With `maxReconnectAttempts: 0` it still tries once.
  lasting: { unless: [{ option: 'reconnect', values: [false] }] },
  oneShot: { unless: 'waitOnFirstConnect' },
  feed: subscriber,
};

const credentialsBefore2 = ['tokenHandler', 'nkey', 'nkeys', 'nonceSigner', 'userCreds', 'usercreds', 'credentials', 'userJWT', 'userjwt', 'jwt', 'JWT'];
const credentials = ['user', 'pass', 'token', 'authenticator', 'tls.certFile', 'tls.keyFile', ...clientCertificates('tls.'), ...credentialsBefore2];

export const nats = defineLibrary({
  name: 'nats',
  modules: ['nats', '@nats-io/transport-node', 'nats.ws', '@nats-io/nats-core'],
  exports: { connect: connection, wsconnect: connection },
  types: { NatsConnection: 'connect' },
  messageTypes: { JsMsg: { ...published, by: { loop: true } } },
  request: { retries: 'none', urlOptions: ['servers'], credentials },
  profile: {
    deadline: 'none for `flush` and `drain`: they wait for ever; connecting 20 s, a `request` 1 s',
    retries: 'none for requests, nor for the first connection unless `waitOnFirstConnect`; reconnects 10 times, every 2 s, with jitter',
    body: 'no limit',
    tls: 'clear text unless the server asks for TLS; then certificates are checked',
    error: 'none emitted',
    fixes: ['`connect({ timeout: 5_000 })`', '`connection.request(subject, data, { timeout: 1_000 })`'],
    notFixes: ['`publish` as a proof: nobody says whether it arrived'],
  },
  evidence: {
    version: '2.29.3',
    others: '@nats-io/transport-node 3.4.0',
    by: 'experiment',
    what: 'connecting to a silent server ended after 20 s, a request after 1 s; flush was still pending after 150 s; a first connection that was refused was not tried again unless waitOnFirstConnect; a dropped one came again, not with reconnect: false, but once with maxReconnectAttempts: 0; by the source of 1.4.12: its credentials',
  },
});
