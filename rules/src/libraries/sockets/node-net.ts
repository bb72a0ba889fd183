import { bytes } from '../feed-fact.js';
import { defineLibrary, type CallFact, type FeedFact, type HandedFact, type ServerFact } from '../library.js';

const feed: FeedFact = { delivers: bytes('message') };

const socket: CallFact = {
  kind: 'call',
  signature: [['options', 'other'], ['callback', 'other'], ['callback']],
  gives: 'connection',
  endedBy: ['destroy'],
  unheardError: 'ends the process',
  errorCause: 'one refused or reset connection',
  noun: 'socket',
  feed,
};

const handed: HandedFact = { parameter: 0, unheardError: 'ends the process', errorCause: 'one client that resets its connection' };

/** Its sockets bring bytes of any protocol, not requests, so no listener counts as a handler of requests. */
const server: ServerFact = {
  kind: 'server',
  signature: [['options', 'callback'], ['callback']],
  routes: [],
  hands: { '': handed, connection: handed },
  closes: true,
  feed: { hands: [{ parameter: 0, feed }, { events: ['connection'], parameter: 0, feed }] },
};

export const nodeNet = defineLibrary({
  name: 'node:net',
  modules: ['node:net', 'net'],
  exports: {
    connect: socket,
    createConnection: socket,
    Socket: { ...socket, new: true, signature: [['options']] },
    createServer: server,
    Server: { ...server, new: true },
  },
  request: { retries: 'none', hostOptions: ['host'] },
  profile: {
    deadline: 'none but that of the system for connecting (about 133 s); `timeout` only emits an event',
    retries: 'none',
    body: 'does not apply',
    tls: 'clear text',
    error: 'ends the process, on both sides: a peer that resets its connection ends a server',
    fixes: ["`socket.setTimeout(10_000, () => socket.destroy(new Error('timeout')))`", "`socket.on('error', …)`"],
    notFixes: ['`timeout: 10_000` alone'],
  },
  evidence: {
    version: 'Node 20.20.2',
    by: 'experiment',
    what: 'a silent peer was still pending at the end of the run, with `timeout` and no listener too; a refused connection and a reset ended the process where nobody listened',
  },
});
