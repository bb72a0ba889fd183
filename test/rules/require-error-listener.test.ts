import { requireErrorListener } from '../../rules/src/rules/require-error-listener.js';
import { testRule } from '../support/test-rule.js';

testRule(requireErrorListener, {
  valid: [
    {
      name: 'a pool with a listener',
      code: `import pg from 'pg';
const pool = new pg.Pool();
pool.on('error', (error) => console.error(error));
await pool.query('SELECT 1');`,
    },
    {
      name: 'a listener in the chain',
      code: `import { createClient } from 'redis';
export const cache = await createClient({ url: 'rediss://cache.example' })
  .on('ready', () => console.log('ready'))
  .on('error', (error) => console.error(error))
  .connect();`,
    },
    {
      name: 'a listener on what connecting gives',
      code: `import { createClient } from 'redis';
const cache = await createClient().connect();
cache.on('error', console.error);`,
    },
    {
      name: 'a listener for the first error alone',
      code: `import https from 'node:https';
const request = https.get('https://prices.example', (response) => response.resume());
request.once('error', () => console.log('later'));`,
    },
    {
      name: 'a property as a listener',
      code: `import WebSocket from 'ws';
const socket = new WebSocket('wss://feed.example');
socket.onmessage = ({ data }) => console.log(data);
socket.onerror = () => console.log('gone');`,
    },
    {
      name: 'a listener as in browsers',
      code: `import { WebSocket } from 'ws';
const socket = new WebSocket('wss://feed.example');
socket.addEventListener('error', () => console.log('gone'));`,
    },
    {
      name: 'a listener in another function',
      code: `import net from 'node:net';
const socket = net.connect({ host: 'printer.example', port: 9100 });
function watch() {
  socket.on('error', console.error);
}
watch();`,
    },
    {
      name: 'a client that writes its errors to the console by itself',
      code: `import { Redis } from 'ioredis';
export const cache = new Redis('rediss://cache.example:6380');`,
    },
    {
      name: 'a queue that listens to itself',
      code: `import Bull from 'bull';
export const mails = new Bull('mails', 'rediss://cache.example:6380');`,
    },
    {
      name: 'a pool that survives',
      code: `import mysql from 'mysql2';
export const pool = mysql.createPool({ host: 'database.example' });`,
    },
    {
      name: 'a global socket, whose errors nobody has to hear',
      code: `const socket = new WebSocket('wss://feed.example');
socket.onmessage = ({ data }) => console.log(data);`,
    },
    {
      name: 'a pool that is given away',
      code: `import pg from 'pg';
import { drizzle } from 'drizzle-orm/node-postgres';
const pool = new pg.Pool();
export const db = drizzle(pool);`,
    },
    {
      name: 'a pool that is made for somebody',
      code: `import pg from 'pg';
export function database() {
  const pool = new pg.Pool();
  return pool;
}`,
    },
    {
      name: 'a pool among options',
      code: `import pg from 'pg';
import session from 'express-session';
import connect from 'connect-pg-simple';
const Store = connect(session);
export const store = new Store({ pool: new pg.Pool() });`,
    },
    {
      name: 'a pool that is kept on the global object',
      code: `import pg from 'pg';
const pool = globalThis.pool ?? new pg.Pool();
globalThis.pool = pool;`,
    },
    {
      name: 'an event by a name that is not constant',
      code: `import net from 'node:net';
const socket = net.connect(9100);
for (const event of ['error', 'close']) socket.on(event, console.log);`,
    },
    {
      name: 'a method by a name that is not constant',
      code: `import net from 'node:net';
const socket = net.connect(9100);
socket[method]('error', console.log);`,
    },
    {
      name: 'a method that is handed on',
      code: `import net from 'node:net';
const socket = net.connect(9100);
const listen = socket.on.bind(socket);
listen('error', console.log);`,
    },
    {
      name: 'a promise of an event, which listens for errors too',
      code: `import { once } from 'node:events';
import net from 'node:net';
const socket = net.connect(9100);
await once(socket, 'connect');`,
    },
    {
      name: 'a function of this file that listens',
      code: `import https from 'node:https';
const watched = (request) => request.on('error', console.error);
watched(https.get('https://prices.example', (response) => response.resume()));`,
    },
    {
      name: 'a field with a listener',
      code: `import { createClient } from 'redis';
export class Cache {
  client = createClient();
  constructor() {
    this.client.on('error', console.error);
  }
}`,
    },
    {
      name: 'a field that another method listens to',
      code: `import pg from 'pg';
export class Store {
  #pool;
  open() {
    this.#pool = new pg.Pool();
    this.#watch();
  }
  #watch() {
    this.#pool.on('error', console.error);
  }
}`,
    },
    {
      name: 'a field by another name for the object',
      code: `import pg from 'pg';
export class Store {
  constructor() {
    const self = this;
    this.pool = new pg.Pool();
    self.pool.on('error', console.error);
  }
}`,
    },
    {
      name: 'a field that is given away',
      code: `import pg from 'pg';
import { watch } from './watch.js';
export class Store {
  pool = new pg.Pool();
  open() {
    watch(this.pool);
  }
}`,
    },
    {
      name: 'an export that another file listens to',
      code: `import pg from 'pg';
export const pool = new pg.Pool();`,
      files: { 'src/start.ts': `import { pool } from './service.js';
pool.on('error', console.error);` },
    },
    {
      name: 'an export that is handed on to a file that listens',
      code: `import pg from 'pg';
const pool = new pg.Pool();
export default pool;`,
      files: { 'src/index.ts': "export { default as pool } from './service.js';", 'src/start.ts': `import { pool } from './index.js';
pool.on('error', console.error);` },
    },
    {
      name: 'a field that another file listens to',
      code: `import pg from 'pg';
export class Store {
  readonly pool = new pg.Pool();
}`,
      files: { 'src/start.ts': `import { Store } from './service.js';
const store = new Store();
store.pool.on('error', console.error);` },
    },
    {
      name: 'a process that keeps running',
      code: `import pg from 'pg';
const pool = new pg.Pool();
await pool.query('SELECT 1');
process.on('uncaughtException', (error) => console.error(error));`,
    },
    {
      name: 'a process that another file keeps running',
      code: `import pg from 'pg';
const pool = new pg.Pool();
await pool.query('SELECT 1');`,
      files: { 'src/main.ts': `process.on('uncaughtException', (error) => console.error(error));
import './service.js';` },
    },
    {
      name: 'a script, at level recommended',
      code: `import https from 'node:https';
https.get('https://geo.example/countries', (response) => response.pipe(process.stdout));`,
      filename: 'scripts/countries.js',
    },
    {
      name: 'a test',
      code: `import pg from 'pg';
const pool = new pg.Pool();
await pool.query('SELECT 1');`,
      filename: 'test/database.ts',
    },
    {
      name: 'the set-up of tests',
      code: `import pg from 'pg';
const pool = new pg.Pool();
await pool.query('SELECT 1');`,
      filename: 'src/test-setup.ts',
    },
    {
      name: 'a class of our own called Pool',
      code: `import { Pool } from './pool.js';
const pool = new Pool();
await pool.query('SELECT 1');`,
    },
    {
      name: 'a connection with promises, which gives its errors to its calls',
      code: `import mysql from 'mysql2/promise';
const connection = await mysql.createConnection({ host: 'database.example' });
await connection.query('SELECT 1');`,
    },
    {
      name: 'a socket of a server with a listener',
      code: `import net from 'node:net';
net.createServer((socket) => {
  socket.on('error', console.error);
  socket.pipe(socket);
}).listen(7);`,
    },
    {
      name: 'a socket of a server that is given away',
      code: `import http from 'node:http';
import { WebSocketServer } from 'ws';
const sockets = new WebSocketServer({ noServer: true });
const server = http.createServer();
server.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
});`,
    },
    {
      name: 'a socket of a server that is refused',
      code: `import http from 'node:http';
const server = http.createServer();
server.on('upgrade', (request, socket) => {
  socket.write('HTTP/1.1 404 Not Found\\r\\n\\r\\n');
  socket.destroy();
});`,
    },
    {
      name: 'a second listener of the same event',
      code: `import { WebSocketServer } from 'ws';
const feed = new WebSocketServer({ port: 8080 });
feed.on('connection', (socket) => socket.send('hello'));
feed.on('connection', (socket) => socket.on('error', console.error));`,
    },
    {
      name: 'a second listener of the same event, from elsewhere',
      code: `import { WebSocketServer } from 'ws';
import { watch } from './watch.js';
const feed = new WebSocketServer({ port: 8080 });
feed.on('connection', (socket) => socket.send('hello'));
feed.on('connection', watch);`,
    },
    {
      name: 'a check of this very machine',
      code: `import http from 'node:http';
http.get('http://localhost:8080/livez', (response) => process.exit(response.statusCode === 200 ? 0 : 1));`,
    },
    {
      name: 'a connection of an HTTP server, which listens itself',
      code: `import http from 'node:http';
const server = http.createServer();
server.on('connection', (socket) => socket.setNoDelay(true));`,
    },
    {
      name: 'a socket of Socket.IO, which survives',
      code: `import { Server } from 'socket.io';
const io = new Server(3000);
io.on('connection', (socket) => socket.join('all'));`,
    },
    {
      name: 'a message of an emitter of our own',
      code: `import { feed } from './feed.js';
feed.on('connection', (socket) => socket.send('hello'));`,
    },
    {
      name: 'a server, whose error is a port that is taken',
      code: `import net from 'node:net';
net.createServer().listen(7);`,
    },
    {
      name: 'code for browsers',
      code: `import WebSocket from 'isomorphic-ws';
const socket = new WebSocket('wss://feed.example');
document.title = String(socket.readyState);`,
    },
  ],
  invalid: [
    {
      name: 'a pool that nobody listens to',
      code: `import pg from 'pg';
const pool = new pg.Pool();
await pool.query('SELECT 1');`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One lost idle connection', name: 'pool' },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: "pool.on('error', (error) => console.error(error))" },
              output: `import pg from 'pg';
const pool = new pg.Pool();
pool.on('error', (error) => console.error(error));
await pool.query('SELECT 1');`,
            },
          ],
        },
      ],
    },
    {
      name: 'an exported pool',
      code: `import { Pool } from 'pg';

/** All our users. */
export const pool = new Pool({
  max: 10, // per instance
}); // kept for ever`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One lost idle connection', name: 'pool' },
          line: 4,
          column: 21,
          endLine: 4,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: "pool.on('error', (error) => console.error(error))" },
              output: `import { Pool } from 'pg';

/** All our users. */
export const pool = new Pool({
  max: 10, // per instance
}); // kept for ever
pool.on('error', (error) => console.error(error));`,
            },
          ],
        },
      ],
    },
    {
      name: 'an exported pool that others only use',
      code: `import { Pool } from 'pg';
export const pool = new Pool();`,
      files: { 'src/users.ts': `import { createReadStream } from 'node:fs';
import { pool } from './service.js';
createReadStream('users.csv').on('error', console.error);
await pool.query('SELECT 1');` },
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One lost idle connection', name: 'pool' },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: "pool.on('error', (error) => console.error(error))" },
              output: `import { Pool } from 'pg';
export const pool = new Pool();
pool.on('error', (error) => console.error(error));`,
            },
          ],
        },
      ],
    },
    {
      name: 'a pool of a CommonJS module',
      code: `const { Pool } = require('pg')

const pool = new Pool()

module.exports = { query: (text, values) => pool.query(text, values), pool }
`,
      filename: 'src/database.cjs',
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One lost idle connection', name: 'pool' },
          line: 3,
          column: 14,
          endLine: 3,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: "pool.on('error', (error) => console.error(error))" },
              output: `const { Pool } = require('pg')

const pool = new Pool()
pool.on('error', (error) => console.error(error))

module.exports = { query: (text, values) => pool.query(text, values), pool }
`,
            },
          ],
        },
      ],
    },
    {
      name: 'listeners for everything else',
      code: `import { createClient } from 'redis';
const cache = createClient();
cache.on('ready', () => console.log('ready')).on('end', () => console.log('over'));
await cache.connect();`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One lost connection', name: 'cache' },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: "cache.on('error', (error) => console.error(error))" },
              output: `import { createClient } from 'redis';
const cache = createClient();
cache.on('error', (error) => console.error(error));
cache.on('ready', () => console.log('ready')).on('end', () => console.log('over'));
await cache.connect();`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client that is connected at once',
      code: `import { createClient } from 'redis';
export const cache = await createClient({ url: 'rediss://cache.example' }).connect();`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One lost connection', name: 'createClient(…)' },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 40,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: ".on('error', (error) => console.error(error))" },
              output: `import { createClient } from 'redis';
export const cache = await createClient({ url: 'rediss://cache.example' }).on('error', (error) => console.error(error)).connect();`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client and its second connection',
      code: `import { createClient } from 'redis';
const publisher = createClient();
publisher.on('error', console.error);
const subscriber = publisher.duplicate();
await subscriber.connect();`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One lost connection', name: 'subscriber' },
          line: 4,
          column: 20,
          endLine: 4,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: "subscriber.on('error', (error) => console.error(error))" },
              output: `import { createClient } from 'redis';
const publisher = createClient();
publisher.on('error', console.error);
const subscriber = publisher.duplicate();
subscriber.on('error', (error) => console.error(error));
await subscriber.connect();`,
            },
          ],
        },
      ],
    },
    {
      name: 'a promise of a connection',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://broker.example');
const channel = await connection.createChannel();
channel.on('error', console.error);`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One lost connection', name: 'connection' },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 38,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: "connection.on('error', (error) => console.error(error))" },
              output: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://broker.example');
connection.on('error', (error) => console.error(error));
const channel = await connection.createChannel();
channel.on('error', console.error);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a promise of a connection, in a chain',
      code: `import amqp from 'amqplib';
amqp.connect('amqps://broker.example').then((connection) => connection.createChannel()).catch(console.error);`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One lost connection', name: 'amqp.connect(…)' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 13,
        },
      ],
    },
    {
      name: 'a client that is used for one call',
      code: `import pg from 'pg';
export async function countUsers() {
  const client = new pg.Client();
  try {
    await client.connect();
    return (await client.query('SELECT count(*) FROM users')).rows[0];
  } catch (error) {
    console.error(error);
  } finally {
    await client.end();
  }
}`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One lost connection', name: 'client' },
          line: 3,
          column: 18,
          endLine: 3,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: "client.on('error', (error) => console.error(error))" },
              output: `import pg from 'pg';
export async function countUsers() {
  const client = new pg.Client();
  client.on('error', (error) => console.error(error));
  try {
    await client.connect();
    return (await client.query('SELECT count(*) FROM users')).rows[0];
  } catch (error) {
    console.error(error);
  } finally {
    await client.end();
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a request without a name',
      code: `import https from 'https';
https.get('https://prices.example', (response) => {
  response.on('error', console.error);
  response.resume();
});`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One refused or dropped connection', name: 'https.get(…)' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 10,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: ".on('error', (error) => console.error(error))" },
              output: `import https from 'https';
https.get('https://prices.example', (response) => {
  response.on('error', console.error);
  response.resume();
}).on('error', (error) => console.error(error));`,
            },
          ],
        },
      ],
    },
    {
      name: 'a request in a promise that nobody rejects',
      code: `import http from 'node:http';
export const load = (path: string) => new Promise((resolve) => {
  const request = http.request({ host: 'prices.example', path }, resolve);
  request.end();
});`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One refused or dropped connection', name: 'request' },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: "request.on('error', (error) => console.error(error))" },
              output: `import http from 'node:http';
export const load = (path: string) => new Promise((resolve) => {
  const request = http.request({ host: 'prices.example', path }, resolve);
  request.on('error', (error) => console.error(error));
  request.end();
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'double quotes',
      code: `import http from "node:http";
http.request({ host: "prices.example" }).end();`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One refused or dropped connection', name: 'http.request(…)' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 13,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: '.on("error", (error) => console.error(error))' },
              output: `import http from "node:http";
http.request({ host: "prices.example" }).on("error", (error) => console.error(error)).end();`,
            },
          ],
        },
      ],
    },
    {
      name: 'a socket with a name that is written later',
      code: `import net from 'node:net';
let socket;
export function open() {
  socket = net.connect(9100, 'printer.example');
  socket.on('data', console.log);
}`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One refused or reset connection', name: 'socket' },
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 23,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: "socket.on('error', (error) => console.error(error))" },
              output: `import net from 'node:net';
let socket;
export function open() {
  socket = net.connect(9100, 'printer.example');
  socket.on('error', (error) => console.error(error));
  socket.on('data', console.log);
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a socket behind a condition',
      code: `import net from 'node:net';
let socket: net.Socket | undefined;
export function open() {
  if (!socket) socket = net.connect(9100, 'printer.example');
  socket?.write('hello');
}`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One refused or reset connection', name: 'socket' },
          line: 4,
          column: 25,
          endLine: 4,
          endColumn: 36,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: ".on('error', (error) => console.error(error))" },
              output: `import net from 'node:net';
let socket: net.Socket | undefined;
export function open() {
  if (!socket) socket = net.connect(9100, 'printer.example').on('error', (error) => console.error(error));
  socket?.write('hello');
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a field of a class',
      code: `import WebSocket from 'ws';
export class Feed {
  #socket = new WebSocket('wss://feed.example');
  listen(use) {
    this.#socket.on('message', use);
  }
}`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One refused connection', name: 'this.#socket' },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: ".on('error', (error) => console.error(error))" },
              output: `import WebSocket from 'ws';
export class Feed {
  #socket = new WebSocket('wss://feed.example').on('error', (error) => console.error(error));
  listen(use) {
    this.#socket.on('message', use);
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a field that a method sets',
      code: `import WebSocket from 'ws';
export class Feed {
  private socket?: WebSocket;
  open(use: (message: unknown) => void) {
    this.socket = new WebSocket('wss://feed.example');
    this.socket.on('message', use);
  }
}`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One refused connection', name: 'this.socket' },
          line: 5,
          column: 19,
          endLine: 5,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: "this.socket.on('error', (error) => console.error(error))" },
              output: `import WebSocket from 'ws';
export class Feed {
  private socket?: WebSocket;
  open(use: (message: unknown) => void) {
    this.socket = new WebSocket('wss://feed.example');
    this.socket.on('error', (error) => console.error(error));
    this.socket.on('message', use);
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a session and its requests',
      code: `import http2 from 'node:http2';
const session = http2.connect('https://prices.example');
const request = session.request({ ':path': '/' });
request.end();`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One dropped connection', name: 'session' },
          line: 2,
          column: 17,
          endLine: 2,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: "session.on('error', (error) => console.error(error))" },
              output: `import http2 from 'node:http2';
const session = http2.connect('https://prices.example');
session.on('error', (error) => console.error(error));
const request = session.request({ ':path': '/' });
request.end();`,
            },
          ],
        },
        {
          messageId: 'unheard',
          data: { cause: 'One reset stream', name: 'request' },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: "request.on('error', (error) => console.error(error))" },
              output: `import http2 from 'node:http2';
const session = http2.connect('https://prices.example');
const request = session.request({ ':path': '/' });
request.on('error', (error) => console.error(error));
request.end();`,
            },
          ],
        },
      ],
    },
    {
      name: 'several names in one declaration',
      code: `import net from 'node:net';
const left = net.connect(1), right = net.connect(2);
left.pipe(process.stdout);
right.on('error', console.error);`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One refused or reset connection', name: 'left' },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: ".on('error', (error) => console.error(error))" },
              output: `import net from 'node:net';
const left = net.connect(1).on('error', (error) => console.error(error)), right = net.connect(2);
left.pipe(process.stdout);
right.on('error', console.error);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a constructor without parentheses',
      code: `import { Pool } from 'pg';
const pool = new Pool, names = [];
pool.query('SELECT 1', names.push);`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One lost idle connection', name: 'pool' },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'a listener of the process that ends it all the same',
      code: `import pg from 'pg';
const pool = new pg.Pool();
await pool.query('SELECT 1');
process.on('uncaughtException', (error) => {
  console.error(error);
  process.exit(1);
});`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One lost idle connection', name: 'pool' },
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: "pool.on('error', (error) => console.error(error))" },
              output: `import pg from 'pg';
const pool = new pg.Pool();
pool.on('error', (error) => console.error(error));
await pool.query('SELECT 1');
process.on('uncaughtException', (error) => {
  console.error(error);
  process.exit(1);
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a socket of a WebSocket server',
      code: `import { WebSocketServer } from 'ws';
const feed = new WebSocketServer({ port: 8080 });
feed.on('connection', (socket, request) => {
  socket.on('message', (message) => socket.send(message));
});`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One invalid frame of any client', name: 'socket' },
          line: 3,
          column: 24,
          endLine: 3,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: "socket.on('error', (error) => console.error(error))" },
              output: `import { WebSocketServer } from 'ws';
const feed = new WebSocketServer({ port: 8080 });
feed.on('connection', (socket, request) => {
  socket.on('error', (error) => console.error(error));
  socket.on('message', (message) => socket.send(message));
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a socket of one of two servers',
      code: `import { WebSocketServer } from 'ws';
const open = new WebSocketServer({ port: 8080 });
const figures = new WebSocketServer({ port: 9090 });
open.on('connection', (socket) => socket.on('error', console.error));
figures.on('connection', (socket) => { socket.send('0'); });`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One invalid frame of any client', name: 'socket' },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: "socket.on('error', (error) => console.error(error))" },
              output: `import { WebSocketServer } from 'ws';
const open = new WebSocketServer({ port: 8080 });
const figures = new WebSocketServer({ port: 9090 });
open.on('connection', (socket) => socket.on('error', console.error));
figures.on('connection', (socket) => { socket.on('error', (error) => console.error(error)); socket.send('0'); });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a socket of a WebSocket server, in one expression',
      code: `const WebSocket = require('ws')

module.exports = (server) => {
  const feed = new WebSocket.Server({ server })
  feed.on('connection', socket => socket.send('hello'))
}
`,
      filename: 'lib/feed.js',
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One invalid frame of any client', name: 'socket' },
          line: 5,
          column: 25,
          endLine: 5,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: "socket.on('error', (error) => console.error(error))" },
              output: `const WebSocket = require('ws')

module.exports = (server) => {
  const feed = new WebSocket.Server({ server })
  feed.on('connection', socket => {
    socket.on('error', (error) => console.error(error))
    socket.send('hello')
  })
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a socket of a WebSocket server, for a function by name',
      code: `import { WebSocketServer } from 'ws';
class Feed {
  server = new WebSocketServer({ port: 8080 });
  start() {
    this.server.on('connection', greet);
  }
}
function greet(socket: import('ws').WebSocket): void {}
new Feed().start();`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One invalid frame of any client', name: 'socket' },
          line: 8,
          column: 16,
          endLine: 8,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: "socket.on('error', (error) => console.error(error))" },
              output: `import { WebSocketServer } from 'ws';
class Feed {
  server = new WebSocketServer({ port: 8080 });
  start() {
    this.server.on('connection', greet);
  }
}
function greet(socket: import('ws').WebSocket): void {
  socket.on('error', (error) => console.error(error));
}
new Feed().start();`,
            },
          ],
        },
      ],
    },
    {
      name: 'a socket that is given to a function of this file',
      code: `import { WebSocketServer } from 'ws';
const feed = new WebSocketServer({ port: 8080 });
feed.on('connection', (socket) => { greet(socket); });
function greet(client) {
  client.send('hello');
}`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One invalid frame of any client', name: 'socket' },
          line: 3,
          column: 24,
          endLine: 3,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: "socket.on('error', (error) => console.error(error))" },
              output: `import { WebSocketServer } from 'ws';
const feed = new WebSocketServer({ port: 8080 });
feed.on('connection', (socket) => { socket.on('error', (error) => console.error(error)); greet(socket); });
function greet(client) {
  client.send('hello');
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a socket of a server',
      code: `import net from 'node:net';
net.createServer((socket) => {
  // An echo.
  socket.pipe(socket);
}).listen(7);`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One client that resets its connection', name: 'socket' },
          line: 2,
          column: 19,
          endLine: 2,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: "socket.on('error', (error) => console.error(error))" },
              output: `import net from 'node:net';
net.createServer((socket) => {
  socket.on('error', (error) => console.error(error));
  // An echo.
  socket.pipe(socket);
}).listen(7);`,
            },
          ],
        },
      ],
    },
    {
      name: 'an upgraded socket',
      code: `import http from 'node:http';
const server = http.createServer();
server.on('upgrade', function (request, socket) {
  socket.write('HTTP/1.1 101 Switching Protocols\\r\\n\\r\\n');
  socket.on('data', (chunk) => socket.write(chunk));
});`,
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One client that resets its connection', name: 'socket' },
          line: 3,
          column: 41,
          endLine: 3,
          endColumn: 47,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: "socket.on('error', (error) => console.error(error))" },
              output: `import http from 'node:http';
const server = http.createServer();
server.on('upgrade', function (request, socket) {
  socket.on('error', (error) => console.error(error));
  socket.write('HTTP/1.1 101 Switching Protocols\\r\\n\\r\\n');
  socket.on('data', (chunk) => socket.write(chunk));
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a script, at level strict',
      code: `import https from 'node:https';
https.get('https://geo.example/countries', (response) => response.pipe(process.stdout));`,
      filename: 'scripts/countries.js',
      options: { scripts: true },
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One refused or dropped connection', name: 'https.get(…)' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 10,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: ".on('error', (error) => console.error(error))" },
              output: `import https from 'node:https';
https.get('https://geo.example/countries', (response) => response.pipe(process.stdout)).on('error', (error) => console.error(error));`,
            },
          ],
        },
      ],
    },
    {
      name: 'a script beside a server that keeps running',
      code: `import https from 'node:https';
https.get('https://geo.example/countries', (response) => response.pipe(process.stdout));`,
      filename: 'scripts/countries.js',
      options: { scripts: true },
      files: { 'src/main.ts': "process.on('uncaughtException', (error) => console.error(error));" },
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One refused or dropped connection', name: 'https.get(…)' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 10,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: ".on('error', (error) => console.error(error))" },
              output: `import https from 'node:https';
https.get('https://geo.example/countries', (response) => response.pipe(process.stdout)).on('error', (error) => console.error(error));`,
            },
          ],
        },
      ],
    },
    {
      name: 'tabs and Windows line ends',
      code: "const http = require('http');\r\nfunction ping() {\r\n\tconst request = http.request('http://monitor.example');\r\n\trequest.end();\r\n}\r\nsetInterval(ping, 60000);\r\n",
      filename: 'src/ping.js',
      errors: [
        {
          messageId: 'unheard',
          data: { cause: 'One refused or dropped connection', name: 'request' },
          line: 3,
          column: 18,
          endLine: 3,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'listen',
              data: { code: "request.on('error', (error) => console.error(error))" },
              output: "const http = require('http');\r\nfunction ping() {\r\n\tconst request = http.request('http://monitor.example');\r\n\trequest.on('error', (error) => console.error(error));\r\n\trequest.end();\r\n}\r\nsetInterval(ping, 60000);\r\n",
            },
          ],
        },
      ],
    },
  ],
});
