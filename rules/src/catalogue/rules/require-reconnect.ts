import type { CatalogueRule } from '../rule-entry.js';

export const requireReconnect: CatalogueRule = {
  fallacy: 'topology-does-not-change',
  level: 'strict',
  description: 'Require that lost connections are made anew, and that dead ones are noticed',
  assumption: 'A long connection, once made, stays.',
  consequence:
    'Brokers are upgraded, load balancers close what is idle, machines are replaced. A consumer whose connection is gone looks healthy: no call fails, no error is thrown, messages only stop coming, and somebody notices when the queue is full. The other way round, a peer that vanished without a word stays in the list of a server for hours, and everything that is sent to it is kept in memory.',
  bad: [
    {
      title: 'a client that is told to give up',
      file: 'events.ts',
      code: `import mqtt from 'mqtt';

export const events = mqtt.connect('mqtts://events.shop.example', { reconnectPeriod: 0 });`,
    },
    {
      title: 'a feed that ends with its first connection',
      file: 'feed.ts',
      code: `import { WebSocket } from 'ws';

const feed = new WebSocket('wss://feed.shop.example/prices', { handshakeTimeout: 10_000 });
feed.on('error', console.error);
feed.on('close', () => console.log('the feed is closed'));
feed.on('message', (message) => console.log(String(message)));`,
    },
    {
      title: 'a server that sends to peers which are gone',
      file: 'board.ts',
      code: `import { WebSocketServer } from 'ws';

const board = new WebSocketServer({ port: 8080, maxPayload: 10_000 });
board.on('connection', (socket) => {
  socket.on('error', console.error);
  socket.send('welcome');
});

export function publish(news: string) {
  for (const socket of board.clients) socket.send(news);
}`,
    },
  ],
  good: [
    {
      title: 'a feed that comes back',
      file: 'feed.ts',
      code: `import { WebSocket } from 'ws';

function follow() {
  const feed = new WebSocket('wss://feed.shop.example/prices', { handshakeTimeout: 10_000 });
  feed.on('error', console.error);
  feed.on('close', () => setTimeout(follow, 1_000 + Math.random() * 4_000));
  feed.on('message', (message) => console.log(String(message)));
}

follow();`,
    },
    {
      title: 'a server that ends silent connections',
      file: 'board.ts',
      code: `import { WebSocketServer, type WebSocket } from 'ws';

const board = new WebSocketServer({ port: 8080, maxPayload: 10_000 });
const alive = new WeakSet<WebSocket>();
board.on('connection', (socket) => {
  socket.on('error', console.error);
  socket.on('pong', () => alive.add(socket));
  alive.add(socket);
});

setInterval(() => {
  for (const socket of board.clients) {
    if (!alive.delete(socket)) socket.terminate();
    else socket.ping();
  }
}, 30_000);`,
    },
  ],
  fix: 'An option that switches reconnection off is taken out by a suggestion. How a consumer is set up again is for its author to write: connect in a function, and call it again from the listener for `close`, after a pause that grows and differs from client to client.',
  whenNot:
    'Where the process ends with its connection and is started again by whoever watches it, set `crashOnly`. Connections that are made for one answer and closed by their user are left alone.',
  readings: { primary: 'net-reliable', second: 'young-bloods#switches', seed: 'wiki-fallacies#effect-1' },
};
