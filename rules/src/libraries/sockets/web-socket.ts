import { endsProcess } from '../feed-fact.js';
import { defineLibrary } from '../library.js';

export const webSocket = defineLibrary({
  name: 'WebSocket',
  modules: [],
  globals: { WebSocket: 'WebSocket' },
  exports: {
    WebSocket: {
      kind: 'call',
      new: true,
      signature: [['url'], ['other']],
      gives: 'connection',
      noun: 'socket',
      lasting: { lostBy: 'close' },
      unheardError: 'survives',
      feed: {
        delivers: [
          { by: { targetEvents: ['message'] }, parameter: 0, content: ['data'], carries: 'messages', noun: 'message', whenThrown: endsProcess },
        ],
      },
    },
  },
  request: { retries: 'none' },
  profile: {
    deadline: 'none for the handshake (still pending after 150 s), and a peer that is gone is never noticed; connecting 10 s',
    retries: 'none: it does not connect again',
    body: '128 MB',
    tls: '`ws://` is clear text, `wss://` checks certificates',
    error: 'survives',
    fixes: ['`const timer = setTimeout(() => socket.close(), 10_000); socket.onopen = () => clearTimeout(timer)`'],
    notFixes: [],
  },
  evidence: {
    version: 'undici 7.30.2',
    by: 'experiment',
    what: 'connects within 10 s or fails; there is no option that bounds the handshake, so nothing is said about deadlines; an error thrown by a listener ended the process',
  },
});
