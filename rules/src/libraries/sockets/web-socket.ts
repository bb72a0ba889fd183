import { defineLibrary } from '../library.js';

export const webSocket = defineLibrary({
  name: 'WebSocket',
  modules: [],
  globals: { WebSocket: 'WebSocket', EventSource: 'EventSource' },
  exports: {
    WebSocket: { kind: 'call', new: true, signature: [['url'], ['other']], gives: 'connection', noun: 'socket' },
    EventSource: { kind: 'call', new: true, signature: [['url'], ['other']], gives: 'connection', noun: 'stream' },
  },
  request: { retries: 'none' },
  evidence: {
    version: 'undici 7.30.2',
    by: 'experiment',
    what: 'connects within 10 s or fails; there is no option that bounds the handshake, so nothing is said about deadlines',
  },
});
