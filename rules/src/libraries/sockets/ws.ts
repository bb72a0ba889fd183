import { endsProcess } from '../feed-fact.js';
import { defineLibrary, type CallFact, type FeedFact, type ServerFact } from '../library.js';

const frame = { parameter: 0, carries: 'messages', noun: 'message', whenThrown: endsProcess } as const;

const feed: FeedFact = {
  delivers: [
    { ...frame, by: { events: ['message'] }, content: [] },
    { ...frame, by: { targetEvents: ['message'] }, content: ['data'] },
  ],
};

const socket: CallFact = {
  kind: 'call',
  new: true,
  signature: [['url'], ['options', 'other'], ['options']],
  gives: 'connection',
  endedBy: ['terminate', 'close'],
  unheardError: 'ends the process',
  errorCause: 'one refused connection',
  noun: 'socket',
  lasting: { lostBy: 'close' },
  feed,
};

const server: ServerFact = {
  kind: 'server',
  new: true,
  signature: [['options'], ['callback']],
  routes: [],
  events: [],
  hands: { connection: { parameter: 0, unheardError: 'ends the process', errorCause: 'one invalid frame of any client' } },
  body: {
    option: 'maxPayload',
    off: [0],
    byDefault: '100 MiB',
    write: '1_000_000',
    direction: 'request',
    whenUnbounded: 'takes messages of any size into memory',
  },
  deadPeers: { held: 'clients', watched: /\.ping\s*\(|['"`]pong['"`]|\bisAlive\b|heart_?beat|keep_?alive/i },
  feed: { hands: [{ events: ['connection'], parameter: 0, feed }] },
  connections: { member: 'clients', sends: 'send', buffered: 'bufferedAmount' },
};

export const ws = defineLibrary({
  name: 'ws',
  modules: ['ws', 'isomorphic-ws'],
  exports: { '': socket, WebSocket: socket, WebSocketServer: server, Server: server },
  request: {
    deadline: {
      options: [{ path: 'handshakeTimeout', write: '{limit}', off: [0] }],
      whenSilent: 'waits for ever for the handshake',
      forEver: true,
    },
    retries: 'none',
  },
  profile: {
    deadline: 'none: waits for ever for the handshake, and never notices a peer that is gone',
    retries: 'none: it does not connect again',
    body: '100 MiB to read; no limit to send (a peer that does not read fills the memory)',
    tls: '`ws://` is clear text, `wss://` checks certificates',
    error: 'ends the process; on a server, one invalid frame of any client does it',
    fixes: ['`handshakeTimeout: 10_000`', "`socket.on('error', …)`, on each connection of a server too", '`maxPayload: 1_000_000`'],
    notFixes: [],
  },
  evidence: {
    version: '8.23.0',
    by: 'experiment',
    what: 'a handshake without answer was still pending after 150 s; handshakeTimeout ended it; maxPayload is 100 MiB; an error thrown by a listener for messages ended the process, with `on` and with `onmessage`; one invalid frame ended a server that did not listen on the connection',
  },
});
