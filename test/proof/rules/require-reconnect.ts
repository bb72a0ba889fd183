import { defineProof } from '../proof.js';

/** The peer: drops each connection after a moment, as a load balancer does at a deployment. */
const peer = `import { once } from 'node:events';
import { WebSocket, WebSocketServer } from 'ws';

const peer = new WebSocketServer({ host: '127.0.0.1', port: 0 });
await once(peer, 'listening');
peer.on('connection', (connection) => {
  connection.on('error', console.error);
  connection.send('news');
  setTimeout(() => connection.terminate(), 50);
});
const url = ['ws://127.0.0.1', peer.address().port].join(':');
let received = 0;
`;

const end = `setTimeout(() => {
  console.log('messages received: ' + received);
  process.exit();
}, 2_000);
`;

export const requireReconnect = defineProof({
  rule: 'require-reconnect',
  library: 'ws',
  fault: 'a peer that drops its connections now and then',
  peer: 'none',
  program: `${peer}
const feed = new WebSocket(url);
feed.on('error', console.error);
feed.on('message', () => (received += 1));
${end}`,
  before: { outcome: 'ends', says: /received: 1$/m, inWords: 'nothing arrives after the first loss, and nothing fails' },
  mended: {
    because: 'only the author knows how the connection is set up again',
    program: `${peer}
function follow() {
  const feed = new WebSocket(url);
  feed.on('error', console.error);
  feed.on('message', () => (received += 1));
  feed.on('close', () => setTimeout(follow, 50 + Math.random() * 50));
}
follow();
${end}`,
  },
  after: { outcome: 'ends', says: /received: (?:[2-9]|\d\d)/, inWords: 'messages go on arriving' },
});
