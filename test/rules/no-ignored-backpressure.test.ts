import { noIgnoredBackpressure } from '../../rules/src/rules/no-ignored-backpressure.js';
import { testRule } from '../support/test-rule.js';

testRule(noIgnoredBackpressure, {
  valid: [
    {
      name: 'a loop that waits',
      code: `import { once } from 'node:events';
import net from 'node:net';
export async function dump(socket: net.Socket, rows: string[]) {
  for (const row of rows) if (!socket.write(row)) await once(socket, 'drain');
}`,
    },
    {
      name: 'a loop that looks at the result',
      code: `import net from 'node:net';
export function dump(socket: net.Socket, rows: string[]) {
  for (const row of rows) {
    const goesOn = socket.write(row);
    if (!goesOn) break;
  }
}`,
    },
    {
      name: 'one write',
      code: `import net from 'node:net';
const socket = net.connect({ host: 'printer.example', port: 9100 });
socket.on('error', console.error);
socket.write('hello');`,
    },
    {
      name: 'a literal list',
      code: `import net from 'node:net';
const socket = net.connect({ host: 'mail.example', port: 25 });
for (const line of ['EHLO shop', 'STARTTLS']) socket.write(line);`,
    },
    {
      name: 'the fields of an object',
      code: `import net from 'node:net';
export function head(socket: net.Socket, headers: Record<string, string>) {
  for (const [name, value] of Object.entries(headers)) socket.write(\`\${name}: \${value}\\r\\n\`);
  Object.keys(headers).forEach((name) => socket.write(name));
}`,
    },
    {
      name: 'a few of many',
      code: `import net from 'node:net';
export function first(socket: net.Socket, rows: string[]) {
  for (const row of rows.slice(0, 10)) socket.write(row);
}`,
    },
    {
      name: 'a number of times that the code says',
      code: `import net from 'node:net';
export function beat(socket: net.Socket) {
  for (let turn = 0; turn < 5; turn++) socket.write('beat');
}`,
    },
    {
      name: 'other work in each turn',
      code: `import http from 'node:http';
import { page } from './pages.js';
http.createServer(async (request, response) => {
  for (let index = 0; ; index++) {
    const rows = await page(index);
    if (rows.length === 0) break;
    response.write(JSON.stringify(rows));
  }
  response.end();
}).listen(8080);`,
    },
    {
      name: 'the terminal',
      code: `import net from 'node:net';
export function print(rows: string[]) {
  for (const row of rows) process.stdout.write(row);
}`,
    },
    {
      name: 'a file',
      code: `import fs from 'node:fs';
import net from 'node:net';
const file = fs.createWriteStream('log.txt');
export function log(rows: string[]) {
  for (const row of rows) file.write(row);
}`,
    },
    {
      name: 'what a program prints',
      code: `import { spawn } from 'node:child_process';
import http from 'node:http';
http.createServer((request, response) => {
  const child = spawn('make');
  child.stdout.on('data', (line) => response.write(line));
}).listen(8080);`,
    },
    {
      name: 'a source that is paused',
      code: `import fs from 'node:fs';
import http from 'node:http';
http.createServer((request, response) => {
  const file = fs.createReadStream('a.csv');
  file.on('data', (chunk) => {
    if (!response.write(chunk)) file.pause();
  });
}).listen(8080);`,
    },
    {
      name: 'messages of a model that come slowly',
      code: `import OpenAI from 'openai';
import http from 'node:http';
const openai = new OpenAI();
http.createServer(async (request, response) => {
  const stream = await openai.chat.completions.create({ model: 'm', stream: true, messages: [] });
  for await (const part of stream) response.write(part.choices[0]?.delta?.content ?? '');
}).listen(8080);`,
    },
    {
      name: 'somebody who looks at what waits',
      code: `import { WebSocketServer } from 'ws';
const server = new WebSocketServer({ port: 8080 });
export function publish(price: string) {
  for (const client of server.clients) {
    if (client.bufferedAmount < 1_000_000) client.send(price);
  }
}`,
    },
    {
      name: 'a sign of life',
      code: `import { WebSocketServer } from 'ws';
const server = new WebSocketServer({ port: 8080 });
setInterval(() => server.clients.forEach((client) => client.send('ping')), 30_000);`,
    },
    {
      name: 'a write in a callback that is told when it is done',
      code: `import net from 'node:net';
export function dump(socket: net.Socket, rows: string[]) {
  rows.forEach((row) => {
    socket.write(row, () => console.log('written'));
  });
}`,
    },
    {
      name: 'a broadcast now and then',
      code: `import { WebSocketServer } from 'ws';
const server = new WebSocketServer({ port: 8080 });
export const changed = (state: string) => server.clients.forEach((client) => client.send(state));`,
    },
    {
      name: 'answers to lines of a protocol',
      code: `import net from 'node:net';
const socket = net.connect({ host: 'mail.example', port: 25 });
socket.on('error', console.error);
socket.on('data', (line) => {
  if (String(line).startsWith('220')) socket.write('EHLO shop');
});`,
    },
    {
      name: 'a search that answers once',
      code: `import net from 'node:net';
export function answer(socket: net.Socket, users: Map<number, string>, port: number) {
  for (const [at, user] of users) {
    if (at === port) {
      socket.write(user);
      return;
    }
  }
}`,
    },
    {
      name: 'something else that writes',
      code: `import net from 'node:net';
export function fill(writer, rows) {
  for (const row of rows) writer.write(row);
}`,
    },
  ],
  invalid: [
    {
      name: 'a loop over rows',
      code: `import net from 'node:net';
export function dump(socket: net.Socket, rows: string[]) {
  for (const row of rows) socket.write(row);
}`,
      errors: [
        {
          messageId: 'ignoredResult',
          data: { call: 'socket.write' },
          line: 3,
          column: 27,
          endLine: 3,
          endColumn: 39,
        },
      ],
    },
    {
      name: 'a loop in an async function',
      code: `import net from 'node:net';

const socket = net.connect({ host: 'sink.example', port: 9100 });
socket.on('error', console.error);

export async function dump(rows: string[]) {
  for (const row of rows) {
    socket.write(\`\${row}\\n\`);
  }
}`,
      errors: [
        {
          messageId: 'ignoredResult',
          data: { call: 'socket.write' },
          line: 8,
          column: 5,
          endLine: 8,
          endColumn: 17,
          suggestions: [
            {
              messageId: 'wait',
              data: { sender: 'socket' },
              output: `import net from 'node:net';
import { once } from 'node:events';

const socket = net.connect({ host: 'sink.example', port: 9100 });
socket.on('error', console.error);

export async function dump(rows: string[]) {
  for (const row of rows) {
    if (!socket.write(\`\${row}\\n\`)) await once(socket, 'drain');
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'each row',
      code: `const http = require('http');
const rows = require('./rows');
http.createServer((req, res) => {
  rows.forEach((row) => res.write(JSON.stringify(row)));
  res.end();
}).listen(8080);`,
      errors: [
        {
          messageId: 'ignoredResult',
          data: { call: 'res.write' },
          line: 4,
          column: 25,
          endLine: 4,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'an answer of express',
      code: `import express from 'express';
import { all } from './rows.js';
const app = express();
app.get('/export', async (request, response) => {
  const rows = await all();
  for (const row of rows) {
    response.write(\`\${row.id},\${row.name}\\n\`);
  }
  response.end();
});`,
      errors: [
        {
          messageId: 'ignoredResult',
          data: { call: 'response.write' },
          line: 7,
          column: 5,
          endLine: 7,
          endColumn: 19,
          suggestions: [
            {
              messageId: 'wait',
              data: { sender: 'response' },
              output: `import express from 'express';
import { all } from './rows.js';
import { once } from 'node:events';
const app = express();
app.get('/export', async (request, response) => {
  const rows = await all();
  for (const row of rows) {
    if (!response.write(\`\${row.id},\${row.name}\\n\`)) await once(response, 'drain');
  }
  response.end();
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'pieces of a file',
      code: `import fs from 'node:fs';
import http from 'node:http';
http.createServer((request, response) => {
  const file = fs.createReadStream('a.csv');
  file.on('data', (chunk) => {
    response.write(chunk);
  });
  file.on('end', () => response.end());
}).listen(8080);`,
      errors: [
        {
          messageId: 'ignoredResult',
          data: { call: 'response.write' },
          line: 6,
          column: 5,
          endLine: 6,
          endColumn: 19,
        },
      ],
    },
    {
      name: 'pieces of an answer',
      code: `import http from 'node:http';
http.createServer((request, response) => {
  http.get('http://files.example/manual', (answer) => {
    answer.on('data', (chunk) => response.write(chunk));
    answer.on('end', () => response.end());
  });
}).listen(8080);`,
      errors: [
        {
          messageId: 'ignoredResult',
          data: { call: 'response.write' },
          line: 4,
          column: 34,
          endLine: 4,
          endColumn: 48,
        },
      ],
    },
    {
      name: 'a tunnel by hand',
      code: `import net from 'node:net';
net.createServer((client) => {
  const upstream = net.connect({ host: 'db.example', port: 5432 });
  client.on('data', (chunk) => {
    upstream.write(chunk);
  });
  upstream.on('data', (chunk) => {
    client.write(chunk);
  });
}).listen(5432);`,
      errors: [
        {
          messageId: 'ignoredResult',
          data: { call: 'upstream.write' },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 19,
        },
        {
          messageId: 'ignoredResult',
          data: { call: 'client.write' },
          line: 8,
          column: 5,
          endLine: 8,
          endColumn: 17,
        },
      ],
    },
    {
      name: 'an upload',
      code: `import https from 'node:https';
export async function upload(chunks: Iterable<Buffer>) {
  const request = https.request({ host: 'files.example', method: 'PUT', path: '/a' });
  request.on('error', console.error);
  for (const chunk of chunks) {
    request.write(chunk);
  }
  request.end();
}`,
      errors: [
        {
          messageId: 'ignoredResult',
          data: { call: 'request.write' },
          line: 6,
          column: 5,
          endLine: 6,
          endColumn: 18,
          suggestions: [
            {
              messageId: 'wait',
              data: { sender: 'request' },
              output: `import https from 'node:https';
import { once } from 'node:events';
export async function upload(chunks: Iterable<Buffer>) {
  const request = https.request({ host: 'files.example', method: 'PUT', path: '/a' });
  request.on('error', console.error);
  for (const chunk of chunks) {
    if (!request.write(chunk)) await once(request, 'drain');
  }
  request.end();
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'pieces of a file in a loop that waits for each',
      code: `import fs from 'node:fs';
import net from 'node:net';
export async function send(socket: net.Socket) {
  for await (const chunk of fs.createReadStream('a.bin')) {
    socket.write(chunk);
  }
}`,
      errors: [
        {
          messageId: 'ignoredResult',
          data: { call: 'socket.write' },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 17,
          suggestions: [
            {
              messageId: 'wait',
              data: { sender: 'socket' },
              output: `import fs from 'node:fs';
import net from 'node:net';
import { once } from 'node:events';
export async function send(socket: net.Socket) {
  for await (const chunk of fs.createReadStream('a.bin')) {
    if (!socket.write(chunk)) await once(socket, 'drain');
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'as long as there is something',
      code: `import net from 'node:net';
const queue: string[] = [];
export function flush(socket: net.Socket) {
  while (queue.length > 0) {
    socket.write(queue.shift() ?? '');
  }
}`,
      errors: [
        {
          messageId: 'ignoredResult',
          data: { call: 'socket.write' },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 17,
        },
      ],
    },
    {
      name: 'a broadcast',
      code: `import { WebSocketServer, WebSocket } from 'ws';
const server = new WebSocketServer({ port: 8080 });
setInterval(() => {
  const now = JSON.stringify(process.memoryUsage());
  server.clients.forEach((client) => {
    if (client.readyState === WebSocket.OPEN) {
      client.send(now);
    }
  });
}, 100);`,
      errors: [
        {
          messageId: 'ignoredBuffer',
          data: { call: 'client.send', buffered: 'bufferedAmount' },
          line: 7,
          column: 7,
          endLine: 7,
          endColumn: 18,
        },
      ],
    },
    {
      name: 'a broadcast in a loop',
      code: `const WebSocket = require('ws');
const wss = new WebSocket.Server({ port: 8080 });
wss.on('connection', (ws) => {
  ws.on('error', console.error);
  ws.on('message', (data) => {
    for (const client of wss.clients) {
      if (client !== ws) client.send(data);
    }
  });
});`,
      errors: [
        {
          messageId: 'ignoredBuffer',
          data: { call: 'client.send', buffered: 'bufferedAmount' },
          line: 7,
          column: 26,
          endLine: 7,
          endColumn: 37,
        },
      ],
    },
  ],
});
