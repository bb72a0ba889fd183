import { endsProcess } from '../feed-fact.js';
import { defineLibrary, type ClientFact, type FeedFact, type ServerFact } from '../library.js';

const feed: FeedFact = {
  delivers: [{ by: { events: 'any' }, parameter: 0, content: [], carries: 'messages', noun: 'message', whenThrown: endsProcess }],
};

const serverFeed: FeedFact = { hands: [{ events: ['connection', 'connect'], parameter: 0, feed }] };

/** Each socket to a namespace that is in use already opens a connection of its own. */
const socket: ClientFact = {
  kind: 'client',
  signature: [['url', 'options'], ['options']],
  calls: { emitWithAck: { kind: 'call', signature: [['other'], ['body']], gives: 'body' } },
  cost: 'connects',
  unheardError: 'survives',
  noun: 'socket',
  lasting: { unless: [{ option: 'reconnection', values: [false] }] },
  feed,
};

export const socketIoClient = defineLibrary({
  name: 'socket.io-client',
  modules: ['socket.io-client', 'socket.io-client/debug'],
  exports: { '': socket, io: socket, connect: socket, 'io.connect': socket },
  types: { Socket: 'io' },
  request: { retries: 'by-default' },
  profile: {
    deadline: 'none for an acknowledgement: `emitWithAck` waits for ever; connecting 20 s',
    retries: 'connects again for ever, after 1 s to 5 s, with jitter',
    body: 'does not apply',
    tls: 'by the scheme of the URL; certificates are checked',
    error: 'survives',
    fixes: ['`socket.timeout(5_000).emitWithAck(…)`'],
    notFixes: ['`timeout: 5_000` (bounds the connection alone)'],
  },
  evidence: {
    version: '4.8.4',
    by: 'experiment',
    what: 'gave a silent server up after 20 s and tried again without end; emitWithAck stayed pending, socket.timeout(ms) ended it; an error thrown by a listener ended the process',
  },
});

const server: ServerFact = {
  kind: 'server',
  signature: [['options', 'other'], ['options']],
  routes: [],
  events: [],
  unheardError: 'survives',
  body: {
    option: 'maxHttpBufferSize',
    off: [Infinity],
    byDefault: '1 MB',
    write: '1_000_000',
    direction: 'request',
    whenUnbounded: 'takes messages of any size into memory',
  },
  feed: { ...serverFeed, opens: { of: serverFeed } },
};

export const socketIo = defineLibrary({
  name: 'socket.io',
  modules: ['socket.io'],
  exports: { '': server, Server: { ...server, new: true } },
  feedTypes: { Socket: feed, Namespace: serverFeed },
  profile: {
    deadline: 'its own: a ping every 25 s that has to be answered within 20 s; 45 s to join a namespace',
    retries: 'does not apply',
    body: '1 MB (`maxHttpBufferSize`): more ends the connection',
    tls: 'that of the HTTP server it is attached to',
    error: 'survives',
    fixes: ['`maxHttpBufferSize: 1_000_000`'],
    notFixes: [],
  },
  evidence: {
    version: '4.8.4',
    by: 'experiment',
    what: 'a message of 2 MB ended the connection; pingInterval 25 s, pingTimeout 20 s, connectTimeout 45 s; an error nobody hears does nothing, one thrown by a listener ended the process',
  },
});
