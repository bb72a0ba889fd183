import { requireReconnect } from '../../rules/src/rules/require-reconnect.js';
import { testRule } from '../support/test-rule.js';

testRule(requireReconnect, {
  valid: [
    {
      name: 'clients that connect again by themselves',
      code: `import mqtt from 'mqtt';
import { createClient } from 'redis';
export const events = mqtt.connect('mqtts://events.example');
export const cache = createClient({ url: 'rediss://cache.example', socket: { reconnectStrategy: (attempt) => Math.min(attempt * 50, 2_000) } });`,
    },
    {
      name: 'a check that connects once',
      code: `import { createClient } from 'redis';
export async function check(url) {
  const client = createClient({ url, socket: { reconnectStrategy: false } });
  await client.connect();
  await client.ping();
  await client.quit();
}`,
    },
    {
      name: 'a client that is made anew by hand',
      code: `import mqtt from 'mqtt';
function connect() {
  const client = mqtt.connect('mqtts://events.example', { reconnectPeriod: 0 });
  client.on('close', () => setTimeout(connect, 5_000));
}
connect();`,
    },
    {
      name: 'a setting decides',
      code: `import mqtt from 'mqtt';
export const events = (period) => mqtt.connect('mqtts://events.example', { reconnectPeriod: period });`,
    },
    {
      name: 'a feed that comes back',
      code: `import WebSocket from 'ws';
function follow() {
  const feed = new WebSocket('wss://feed.example');
  feed.on('message', console.log);
  feed.on('close', () => setTimeout(follow, 1_000));
}
follow();`,
    },
    {
      name: 'a feed that comes back by a method',
      code: `import WebSocket from 'ws';
export class Feed {
  connect() {
    this.socket = new WebSocket('wss://feed.example');
    this.socket.on('message', (message) => this.take(message));
    this.socket.on('close', () => this.scheduleConnect());
  }
}`,
    },
    {
      name: 'a program that ends with its connection',
      code: `import WebSocket from 'ws';
const feed = new WebSocket('wss://feed.example');
feed.on('message', console.log);
feed.on('close', () => process.exit(1));`,
    },
    {
      name: 'a question with one answer',
      code: `import WebSocket from 'ws';
export const ask = (url) => new Promise((resolve, reject) => {
  const socket = new WebSocket(url);
  socket.on('error', reject);
  socket.on('message', (message) => resolve(String(message)));
});`,
    },
    {
      name: 'a connection that its user closes',
      code: `import WebSocket from 'ws';
export function read(url, take) {
  const socket = new WebSocket(url);
  socket.on('message', (message) => {
    take(message);
    if (isLast(message)) socket.close();
  });
}`,
    },
    {
      name: 'a connection that is only written to',
      code: `import WebSocket from 'ws';
const sink = new WebSocket('wss://metrics.example');
setInterval(() => sink.send('1'), 1_000);`,
    },
    {
      name: 'a connection that is handed on',
      code: `import WebSocket from 'ws';
import { keepOpen } from './keep-open.js';
const feed = new WebSocket('wss://feed.example');
feed.on('message', console.log);
keepOpen(feed);`,
    },
    {
      name: 'a consumer that connects again',
      code: `import amqp from 'amqplib';
async function run() {
  const connection = await amqp.connect(process.env.AMQP_URL);
  connection.on('error', console.error);
  connection.on('close', () => setTimeout(run, 1_000 + Math.random() * 4_000));
  const channel = await connection.createChannel();
  await channel.consume('jobs', (message) => channel.ack(message));
}
await run();`,
    },
    {
      name: 'a consumer that the library connects again',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect(process.env.AMQP_URL, { recovery: {} });
const channel = await connection.createChannel();
await channel.consume('jobs', (message) => channel.ack(message));`,
    },
    {
      name: 'a publisher',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect(process.env.AMQP_URL);
const channel = await connection.createChannel();
channel.sendToQueue('jobs', Buffer.from('1'));`,
    },
    {
      name: 'a program that is started again',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect(process.env.AMQP_URL);
const channel = await connection.createChannel();
await channel.consume('jobs', (message) => channel.ack(message));`,
      options: { crashOnly: true },
    },
    {
      name: 'a server that pings',
      code: `import { WebSocketServer } from 'ws';
const server = new WebSocketServer({ port: 8080 });
server.on('connection', (socket) => socket.send('hello'));
setInterval(() => server.clients.forEach((socket) => socket.ping()), 30_000);`,
    },
    {
      name: 'a server whose peers another file looks after',
      code: `import { WebSocketServer } from 'ws';
import { watch } from './watch.js';
const server = new WebSocketServer({ port: 8080 });
server.on('connection', (socket) => socket.send('hello'));
export const publish = (news) => server.clients.forEach((socket) => socket.send(news));
watch(server);`,
      files: { 'src/watch.js': `export const watch = (server) => setInterval(() => { for (const one of server.clients) one.ping(); }, 30_000);` },
    },
    {
      name: 'a server that keeps nobody',
      code: `import { WebSocketServer } from 'ws';
const server = new WebSocketServer({ port: 8080 });
server.on('connection', (socket) => socket.on('message', (message) => socket.send(message)));`,
    },
    {
      name: 'no attempts, of which NATS makes one all the same',
      code: `import { connect } from 'nats';
export const connection = await connect({ servers: process.env.NATS_URL, maxReconnectAttempts: 0 });`,
    },
  ],
  invalid: [
    {
      name: 'a cache that stays away',
      code: `import { createClient } from 'redis';
const cache = createClient({ url: process.env.REDIS_URL, socket: { reconnectStrategy: false, connectTimeout: 5_000 } });
cache.on('error', console.error);
export default cache;`,
      errors: [
        {
          messageId: 'switchedOff',
          data: { connection: 'cache', option: 'socket.reconnectStrategy' },
          line: 2,
          column: 87,
          endLine: 2,
          endColumn: 92,
          suggestions: [
            {
              messageId: 'connectAgain',
              data: { option: 'socket.reconnectStrategy' },
              output: `import { createClient } from 'redis';
const cache = createClient({ url: process.env.REDIS_URL, socket: { connectTimeout: 5_000 } });
cache.on('error', console.error);
export default cache;`,
            },
          ],
        },
      ],
    },
    {
      name: 'a function that says no',
      code: `const Redis = require('ioredis');
const cache = new Redis(process.env.REDIS_URL, {
  lazyConnect: true,
  retryStrategy: () => null,
});
module.exports = cache;`,
      errors: [
        {
          messageId: 'switchedOff',
          data: { connection: 'cache', option: 'retryStrategy' },
          line: 4,
          column: 18,
          endLine: 4,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'connectAgain',
              data: { option: 'retryStrategy' },
              output: `const Redis = require('ioredis');
const cache = new Redis(process.env.REDIS_URL, {
  lazyConnect: true,
});
module.exports = cache;`,
            },
          ],
        },
      ],
    },
    {
      name: 'a connection of NATS',
      code: `import { connect } from 'nats';
export const connection = await connect({ servers: process.env.NATS_URL, reconnect: false });`,
      errors: [
        {
          messageId: 'switchedOff',
          data: { connection: 'connection', option: 'reconnect' },
          line: 2,
          column: 85,
          endLine: 2,
          endColumn: 90,
          suggestions: [
            {
              messageId: 'connectAgain',
              data: { option: 'reconnect' },
              output: `import { connect } from 'nats';
export const connection = await connect({ servers: process.env.NATS_URL });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a socket of socket.io',
      code: `import { io } from 'socket.io-client';
export const socket = io('https://live.example', { reconnection: false });
socket.on('news', (news) => console.log(news));`,
      errors: [
        {
          messageId: 'switchedOff',
          data: { connection: 'socket', option: 'reconnection' },
          line: 2,
          column: 66,
          endLine: 2,
          endColumn: 71,
          suggestions: [
            {
              messageId: 'connectAgain',
              data: { option: 'reconnection' },
              output: `import { io } from 'socket.io-client';
export const socket = io('https://live.example', {});
socket.on('news', (news) => console.log(news));`,
            },
          ],
        },
      ],
    },
    {
      name: 'a consumer without a listener for the loss',
      code: `const amqp = require('amqplib');
async function start() {
  const connection = await amqp.connect(process.env.AMQP_URL);
  connection.on('error', (error) => console.error(error));
  const channel = await connection.createChannel();
  await channel.consume('jobs', (message) => channel.ack(message));
}
start();`,
      errors: [{ messageId: 'lost', data: { connection: 'connection' }, line: 3, column: 28, endLine: 3, endColumn: 40 }],
    },
    {
      name: 'a listener that only writes it down',
      code: `import WebSocket from 'ws';
import { logger } from './logger.js';
const feed = new WebSocket('wss://feed.example');
feed.on('error', (error) => logger.error(error));
feed.on('close', (code) => logger.warn(\`closed with \${code}\`));
feed.on('message', (message) => store(JSON.parse(message)));`,
      errors: [{ messageId: 'onlyHeard', data: { connection: 'feed' }, line: 3, column: 14, endLine: 3, endColumn: 27 }],
    },
    {
      name: 'a page that shows an old state for ever',
      filename: 'src/board.tsx',
      code: `import { useEffect, useState } from 'react';
export function Board() {
  const [news, setNews] = useState([]);
  const [isOnline, setOnline] = useState(true);
  useEffect(() => {
    const socket = new WebSocket('wss://news.example');
    socket.onmessage = ({ data }) => setNews((all) => [...all, data]);
    socket.onclose = () => setOnline(false);
    return () => socket.close();
  }, []);
  return <ul title={String(isOnline)}>{news.map((line) => <li key={line}>{line}</li>)}</ul>;
}`,
      errors: [{ messageId: 'onlyHeard', data: { connection: 'socket' }, line: 6, column: 20, endLine: 6, endColumn: 33 }],
    },
    {
      name: 'a socket in a field of its own',
      code: `import WebSocket from 'ws';
export class Feed {
  #socket = new WebSocket('wss://feed.example');
  constructor(take) {
    this.#socket.on('message', take);
    this.#socket.on('error', console.error);
  }
}`,
      errors: [{ messageId: 'lost', data: { connection: 'this.#socket' }, line: 3, column: 13, endLine: 3, endColumn: 26 }],
    },
    {
      name: 'a server that sends to whoever was there once',
      code: `const WebSocket = require('ws');
module.exports = (server) => {
  const board = new WebSocket.Server({ server });
  board.on('connection', (socket) => socket.send('hello'));
  return { publish: (news) => board.clients.forEach((socket) => socket.send(news)) };
};`,
      errors: [{ messageId: 'deadPeers', data: { server: 'board' }, line: 3, column: 17, endLine: 3, endColumn: 37 }],
    },
    {
      name: 'a collection of its own',
      code: `import { WebSocketServer } from 'ws';
const rooms = new Map();
const server = new WebSocketServer({ port: 8080 });
server.on('connection', (socket, request) => {
  rooms.set(request.url, socket);
  socket.on('close', () => rooms.delete(request.url));
});`,
      errors: [{ messageId: 'deadPeers', data: { server: 'server' }, line: 3, column: 16, endLine: 3, endColumn: 35 }],
    },
  ],
});
