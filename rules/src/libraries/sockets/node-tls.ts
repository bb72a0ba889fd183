import { bytes } from '../feed-fact.js';
import { defineLibrary, type CallFact, type FeedFact, type HandedFact, type ServerFact } from '../library.js';

const feed: FeedFact = { delivers: bytes('message') };

/** `connect(options)`, `connect(path, options)` and `connect(port, host, options)`. */
const connect: CallFact = {
  kind: 'call',
  signature: [['options', 'other'], ['options', 'other', 'callback'], ['options', 'callback'], ['callback']],
  gives: 'connection',
  endedBy: ['destroy'],
  unheardError: 'ends the process',
  errorCause: 'one refused or reset connection',
  noun: 'socket',
  feed,
};

const handed: HandedFact = { parameter: 0, unheardError: 'ends the process', errorCause: 'one client that resets its connection' };

const server: ServerFact = {
  kind: 'server',
  signature: [['options', 'callback'], ['callback']],
  routes: [],
  feed: { hands: [{ parameter: 0, feed }, { events: ['secureConnection'], parameter: 0, feed }] },
  hands: { '': handed, secureConnection: handed },
  closes: true,
};

export const nodeTls = defineLibrary({
  name: 'node:tls',
  modules: ['node:tls', 'tls'],
  exports: { connect, createServer: server, Server: { ...server, new: true } },
  feedTypes: { TLSSocket: feed },
  request: { retries: 'none', hostOptions: ['host'] },
  profile: {
    deadline: 'none, not for the handshake either; `timeout` only emits an event (a server gives a handshake 120 s)',
    retries: 'none',
    body: 'does not apply',
    tls: 'encrypted; certificates are checked',
    error: 'ends the process',
    fixes: ["`socket.setTimeout(10_000, () => socket.destroy(new Error('timeout')))`"],
    notFixes: ['`timeout: 10_000` alone'],
  },
  evidence: {
    version: 'Node 20.20.2',
    by: 'experiment',
    what: 'a handshake that nobody answers was still pending after 150 s; an error nobody hears ended the process',
  },
});
