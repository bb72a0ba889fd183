import { defineLibrary, type CallFact, type ClientFact, type DeliveryFact, type Evidence, type FeedFact, type Profile, type RequestFact } from '../library.js';
import { clientCertificates } from '../tls-options.js';

/** Waits for the broker's word. */
const ask: CallFact = { kind: 'call', signature: [['other'], ['other', 'options'], ['other', 'options'], ['other', 'options']], gives: 'body' };
/** Sends without waiting for anybody: `publish(exchange, routingKey, content, options)`. */
const send: CallFact = { kind: 'call', signature: [['other'], ['body', 'other'], ['body', 'options'], ['options']], gives: 'body', sends: 'untold' };

/** What the consumer throws is taken for a broken connection, and closes it; nobody catches what it rejects with. */
const consumed = {
  parameter: 0,
  content: ['content'],
  carries: 'messages',
  noun: 'message',
  whenThrown: 'closes the connection with all its channels, and comes again',
  acknowledgement: { given: ['ack'] },
} as const;

const consume: DeliveryFact = { ...consumed, by: { method: 'consume', argument: 1 }, unacknowledged: { option: 'noAck', argument: 2 } };
const channelFeed: FeedFact = { delivers: [consume] };
/** With callbacks a channel is handed to one, behind the error. */
const opensChannel: FeedFact = { ...channelFeed, hands: [{ parameter: 1, feed: channelFeed }] };
const connectionFeed: FeedFact = { opens: { createChannel: opensChannel, createConfirmChannel: opensChannel } };

const channel: ClientFact = {
  kind: 'client',
  signature: [['options']],
  calls: {
    publish: send,
    sendToQueue: send,
    waitForConfirms: ask,
    consume: { ...ask, receives: 'messages' },
    cancel: ask,
    get: ask,
    prefetch: ask,
    assertQueue: ask,
    checkQueue: ask,
    deleteQueue: ask,
    purgeQueue: ask,
    bindQueue: ask,
    unbindQueue: ask,
    assertExchange: ask,
    checkExchange: ask,
    deleteExchange: ask,
    bindExchange: ask,
    unbindExchange: ask,
  },
  cost: 'none',
  noun: 'channel',
  feed: opensChannel,
};

/** `connect(url, socketOptions, callback)`; an object in the first place is the address, not the options. */
const connection: ClientFact = {
  kind: 'client',
  signature: [['url', 'other'], ['options', 'callback'], ['callback']],
  calls: {},
  derives: { createChannel: channel, createConfirmChannel: channel },
  cost: 'connects',
  noun: 'connection',
  limits: [{ path: 'timeout', bounds: 'connecting', off: [0], write: '10_000' }],
  feed: { ...connectionFeed, hands: [{ parameter: 1, feed: connectionFeed }] },
};

/** A user stands in the address alone: in its URL, or in the object in its place. */
const request: RequestFact = { retries: 'none', credentials: ['credentials', 'username', 'password', ...clientCertificates()], credentialsByDefault: 'guest:guest' };

const profile: Profile = {
  deadline: 'none: `connect` waits for ever, and so does every question on a channel',
  retries: 'none; with `recovery` (2.x) reconnects without end, growing, with jitter',
  body: 'no limit: without `prefetch` every message of the queue is sent at once',
  tls: 'clear text with `amqp://`; certificates are checked with `amqps://`',
  error: 'ends the process (the connection)',
  fixes: ['`connect(url, { timeout: 10_000 })`', "`connection.on('error', …)`", '`channel.prefetch(50)`'],
  notFixes: ['`sendToQueue` on a channel without confirms: nobody says whether it arrived'],
};

const evidence: Evidence = {
  version: '2.3.1',
  others: '0.10.9',
  by: 'experiment',
  what: 'connecting to a silent broker was still pending after 150 s, `timeout` ended it; a refused connection and a dropped one were not made again, with recovery both were; a dropped connection without a listener for `error` ended the process; without a user it logs in as guest:guest (lib/connect.js); by the source (lib/connection.js, lib/channel.js) an error thrown by a consumer closes the connection',
};

export const amqplib = defineLibrary({
  name: 'amqplib',
  modules: ['amqplib'],
  exports: { connect: { ...connection, unheardError: 'ends the process', errorCause: 'one lost connection', lasting: { lostBy: 'close', option: 'recovery' }, oneShot: { unless: 'recovery' } } },
  types: { ChannelModel: 'connect' },
  feedTypes: { Channel: channelFeed, ConfirmChannel: channelFeed, Connection: connectionFeed },
  messageTypes: { ConsumeMessage: { ...consumed, by: { loop: true } }, Message: { ...consumed, by: { loop: true } } },
  request,
  profile,
  evidence,
});

/** The same with callbacks: the connection is given to one, so nothing that `connect` hands back emits anything. */
export const amqplibCallbacks = defineLibrary({
  name: 'amqplib/callback_api',
  modules: ['amqplib/callback_api', 'amqplib/callback_api.js'],
  exports: { connect: connection },
  request,
  profile,
  evidence,
});
