import { noAbruptShutdown } from '../../rules/src/rules/no-abrupt-shutdown.js';
import { testRule } from '../support/test-rule.js';

testRule(noAbruptShutdown, {
  valid: [
    {
      name: 'a server that is closed first',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.on('SIGTERM', () => {
  server.close(() => process.exit(0));
});`,
    },
    {
      name: 'an end to the patience',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.on('SIGTERM', () => {
  server.close();
  setTimeout(() => process.exit(1), 10_000).unref();
});`,
    },
    {
      name: 'a pool that is ended first',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
import { pool } from './database.js';
process.on('SIGTERM', async () => {
  await pool.end();
  process.exit(0);
});`,
    },
    {
      name: 'a function from elsewhere that may close everything',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
import { shutDown } from './shut-down.js';
process.on('SIGTERM', async () => {
  await shutDown();
  process.exit(0);
});`,
    },
    {
      name: 'a function of this file that closes',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.on('SIGTERM', () => {
  stop();
  process.exit(0);
});
function stop() {
  server.close();
}`,
    },
    {
      name: 'a handler from elsewhere',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
import { stop } from './stop.js';
process.on('SIGTERM', stop);`,
    },
    {
      name: 'a handler that a function of this file makes',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
const exitWith = (code) => () => process.exit(code);
process.on('SIGTERM', exitWith(0));`,
    },
    {
      name: 'a while to finish',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.on('SIGTERM', () => {
  console.log('bye');
  setTimeout(() => process.exit(0), 5_000);
});`,
    },
    {
      name: 'a condition',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
let open = 0;
process.on('SIGTERM', () => {
  if (open === 0) process.exit(0);
});`,
    },
    {
      name: 'a log that is written by closing',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.on('SIGTERM', () => {
  console.log(server.close());
  process.exit(0);
});`,
    },
    {
      name: 'a log that may be waited for',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.on('SIGTERM', async () => {
  const count = await server.finished;
  process.exit(count);
});`,
    },
    {
      name: 'a handler that does not exit',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.on('SIGTERM', () => console.log('bye'));`,
    },
    {
      name: 'the interrupt of a terminal',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.on('SIGINT', () => process.exit(0));`,
    },
    {
      name: 'a signal from elsewhere',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
import { signal } from './signals.js';
process.on(signal, () => process.exit(0));`,
    },
    {
      name: 'other signals in a list',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => process.exit(0));`,
    },
    {
      name: 'an emitter of our own called process',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
import { process } from './process.js';
process.on('SIGTERM', () => process.exit(0));`,
    },
    {
      name: 'a process without work from others',
      code: `import { readFile } from 'node:fs/promises';
process.on('SIGTERM', () => process.exit(0));
console.log(await readFile('figures.csv', 'utf8'));`,
    },
    {
      name: 'a script',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.on('SIGTERM', () => process.exit(0));`,
      filename: 'scripts/preview.ts',
    },
    {
      name: 'a command',
      code: `#!/usr/bin/env node
import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.on('SIGTERM', () => process.exit(0));`,
      filename: 'src/preview.mjs',
    },
    {
      name: 'a package of commands',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.on('SIGTERM', () => process.exit(0));`,
      files: { 'package.json': '{ "name": "preview", "bin": "./preview.js" }' },
    },
    {
      name: 'a producer, which has nothing in work',
      code: `import { Kafka } from 'kafkajs';
const producer = new Kafka({ brokers }).producer();
process.on('SIGTERM', () => process.exit(0));`,
    },
    {
      name: 'a handler in a file that a server does not import',
      code: "export const stopAtOnce = () => process.on('SIGTERM', () => process.exit(0));",
      files: { 'src/figures.ts': `import { stopAtOnce } from './service.js';
stopAtOnce();` },
    },
    {
      name: 'a test',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.on('SIGTERM', () => process.exit(0));`,
      filename: 'test/server.ts',
    },
  ],
  invalid: [
    {
      name: 'an exit at once',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.on('SIGTERM', () => process.exit(0));`,
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'requests' },
          line: 4,
          column: 29,
          endLine: 4,
          endColumn: 44,
          suggestions: [
            {
              messageId: 'closeFirst',
              data: { limit: '10 s', code: 'server.close(() => process.exit(0))' },
              output: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.on('SIGTERM', () => {
  server.close(() => process.exit(0));
  setTimeout(() => process.exit(1), 10_000).unref();
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'an exit behind a log',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
import { logger } from './logger.js';
process.once('SIGTERM', async () => {
  logger.info({ at: new Date().toISOString() }, 'bye');
  process.exit();
});`,
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'requests' },
          line: 7,
          column: 3,
          endLine: 7,
          endColumn: 17,
          suggestions: [
            {
              messageId: 'closeFirst',
              data: { limit: '10 s', code: 'server.close(() => process.exit())' },
              output: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
import { logger } from './logger.js';
process.once('SIGTERM', async () => {
  logger.info({ at: new Date().toISOString() }, 'bye');
  server.close(() => process.exit());
  setTimeout(() => process.exit(1), 10_000).unref();
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'an exit by a function of this file',
      code: `import express from 'express';
const app = express();
const server = app.listen(8080);

function shutDown(signal) {
  console.log(\`\${signal}: bye\`);
  process.exit(0);
}

process.on('SIGINT', () => shutDown('SIGINT'));
process.on('SIGTERM', () => shutDown('SIGTERM'));`,
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'requests' },
          line: 7,
          column: 3,
          endLine: 7,
          endColumn: 18,
          suggestions: [
            {
              messageId: 'closeFirst',
              data: { limit: '10 s', code: 'server.close(() => process.exit(0))' },
              output: `import express from 'express';
const app = express();
const server = app.listen(8080);

function shutDown(signal) {
  console.log(\`\${signal}: bye\`);
  server.close(() => process.exit(0));
  setTimeout(() => process.exit(1), 10_000).unref();
}

process.on('SIGINT', () => shutDown('SIGINT'));
process.on('SIGTERM', () => shutDown('SIGTERM'));`,
            },
          ],
        },
      ],
    },
    {
      name: 'an exit by name',
      code: `import express from 'express';
const app = express();
const server = app.listen(8080);
process.on('SIGTERM', process.exit);`,
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'requests' },
          line: 4,
          column: 23,
          endLine: 4,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'closeFirst',
              data: { limit: '10 s', code: 'server.close(() => process.exit(0))' },
              output: `import express from 'express';
const app = express();
const server = app.listen(8080);
process.on('SIGTERM', () => {
  server.close(() => process.exit(0));
  setTimeout(() => process.exit(1), 10_000).unref();
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'an exit by name, for a function of this file that is shared',
      code: `import express from 'express';
const app = express();
const server = app.listen(8080);
const stop = () => { process.exit(0) };
process.on('SIGTERM', stop);
process.on('SIGINT', stop);`,
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'requests' },
          line: 4,
          column: 22,
          endLine: 4,
          endColumn: 37,
          suggestions: [
            {
              messageId: 'closeFirst',
              data: { limit: '10 s', code: 'server.close(() => process.exit(0))' },
              output: `import express from 'express';
const app = express();
const server = app.listen(8080);
const stop = () => { server.close(() => process.exit(0)); setTimeout(() => process.exit(1), 10_000).unref(); };
process.on('SIGTERM', stop);
process.on('SIGINT', stop);`,
            },
          ],
        },
      ],
    },
    {
      name: 'timers that are cleared',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
const timer = setInterval(() => console.log('working'), 60_000);
process.on('SIGTERM', () => {
  clearInterval(timer);
  process.exit(0);
});`,
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'requests' },
          line: 7,
          column: 3,
          endLine: 7,
          endColumn: 18,
          suggestions: [
            {
              messageId: 'closeFirst',
              data: { limit: '10 s', code: 'server.close(() => process.exit(0))' },
              output: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
const timer = setInterval(() => console.log('working'), 60_000);
process.on('SIGTERM', () => {
  clearInterval(timer);
  server.close(() => process.exit(0));
  setTimeout(() => process.exit(1), 10_000).unref();
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'signals in a list, with forEach',
      code: `const express = require('express')
const app = express()
app.listen(8080)

;['SIGINT', 'SIGTERM'].forEach((signal) => {
  process.on(signal, () => {
    console.log('bye')
    process.exit(0)
  })
})
`,
      filename: 'src/server.js',
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'requests' },
          line: 8,
          column: 5,
          endLine: 8,
          endColumn: 20,
        },
      ],
    },
    {
      name: 'signals in a list with a name',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM'];
for (const signal of signals) {
  process.on(signal, () => process.exit(0));
}`,
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'requests' },
          line: 6,
          column: 28,
          endLine: 6,
          endColumn: 43,
          suggestions: [
            {
              messageId: 'closeFirst',
              data: { limit: '10 s', code: 'server.close(() => process.exit(0))' },
              output: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM'];
for (const signal of signals) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    setTimeout(() => process.exit(1), 10_000).unref();
  });
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'several signals in a chain',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process
  .on('SIGINT', () => process.exit(130))
  .on('SIGTERM', () => process.exit(143));`,
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'requests' },
          line: 6,
          column: 24,
          endLine: 6,
          endColumn: 41,
          suggestions: [
            {
              messageId: 'closeFirst',
              data: { limit: '10 s', code: 'server.close(() => process.exit(143))' },
              output: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process
  .on('SIGINT', () => process.exit(130))
  .on('SIGTERM', () => {
    server.close(() => process.exit(143));
    setTimeout(() => process.exit(1), 10_000).unref();
  });`,
            },
          ],
        },
      ],
    },
    {
      name: 'the process by an import',
      code: `import process from 'node:process';
import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.on('SIGTERM', () => process.exit(0));`,
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'requests' },
          line: 5,
          column: 29,
          endLine: 5,
          endColumn: 44,
          suggestions: [
            {
              messageId: 'closeFirst',
              data: { limit: '10 s', code: 'server.close(() => process.exit(0))' },
              output: `import process from 'node:process';
import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.on('SIGTERM', () => {
  server.close(() => process.exit(0));
  setTimeout(() => process.exit(1), 10_000).unref();
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a server in a chain',
      code: `const http = require("http");
const server = http.createServer((req, res) => res.end()).listen(8080);
process.on("SIGTERM", function () {
	console.log("bye");
	process.exit(0);
});`,
      filename: 'src/server.cjs',
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'requests' },
          line: 5,
          column: 2,
          endLine: 5,
          endColumn: 17,
          suggestions: [
            {
              messageId: 'closeFirst',
              data: { limit: '10 s', code: 'server.close(() => process.exit(0))' },
              output: `const http = require("http");
const server = http.createServer((req, res) => res.end()).listen(8080);
process.on("SIGTERM", function () {
	console.log("bye");
	server.close(() => process.exit(0));
	setTimeout(() => process.exit(1), 10_000).unref();
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'two servers, of which neither is chosen',
      code: `import http from 'node:http';
const open = http.createServer((request, response) => response.end('hello')).listen(8080);
const figures = http.createServer((request, response) => response.end('0')).listen(9090);
process.on('SIGTERM', () => process.exit(0));`,
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'requests' },
          line: 4,
          column: 29,
          endLine: 4,
          endColumn: 44,
        },
      ],
    },
    {
      name: 'a server out of sight of the handler',
      code: `import http from 'node:http';
export function start() {
  const server = http.createServer((request, response) => response.end('hello'));
  server.listen(8080);
}
process.on('SIGTERM', () => process.exit(0));`,
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'requests' },
          line: 6,
          column: 29,
          endLine: 6,
          endColumn: 44,
        },
      ],
    },
    {
      name: 'a server with a name that is taken there',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.on('SIGTERM', () => {
  const server = 'web';
  console.log(server);
  process.exit(0);
});`,
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'requests' },
          line: 7,
          column: 3,
          endLine: 7,
          endColumn: 18,
        },
      ],
    },
    {
      name: 'a server within a function, with its handler',
      code: `import http from 'node:http';
export function start() {
  const server = http.createServer((request, response) => response.end('hello'));
  server.listen(8080);
  process.on('SIGTERM', () => process.exit(0));
}`,
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'requests' },
          line: 5,
          column: 31,
          endLine: 5,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'closeFirst',
              data: { limit: '10 s', code: 'server.close(() => process.exit(0))' },
              output: `import http from 'node:http';
export function start() {
  const server = http.createServer((request, response) => response.end('hello'));
  server.listen(8080);
  process.on('SIGTERM', () => {
    server.close(() => process.exit(0));
    setTimeout(() => process.exit(1), 10_000).unref();
  });
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a server that may not be there yet',
      code: `import http from 'node:http';
let server;
server = http.createServer((request, response) => response.end('hello')).listen(8080);
process.on('SIGTERM', () => process.exit(0));`,
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'requests' },
          line: 4,
          column: 29,
          endLine: 4,
          endColumn: 44,
        },
      ],
    },
    {
      name: 'more that follows',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.on('SIGTERM', () => {
  process.exit(0);
  console.log('never');
});`,
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'requests' },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 18,
        },
      ],
    },
    {
      name: 'a comment within',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.on('SIGTERM', () => process.exit(/* all is well */ 0));`,
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'requests' },
          line: 4,
          column: 29,
          endLine: 4,
          endColumn: 62,
        },
      ],
    },
    {
      name: 'a limit of our own',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.on('SIGTERM', () => { process.exit(0); });`,
      options: { limitMs: 30000 },
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'requests' },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'closeFirst',
              data: { limit: '30 s', code: 'server.close(() => process.exit(0))' },
              output: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.on('SIGTERM', () => { server.close(() => process.exit(0)); setTimeout(() => process.exit(1), 30_000).unref(); });`,
            },
          ],
        },
      ],
    },
    {
      name: 'an application from elsewhere',
      code: `import { app } from './app.js';
app.listen(8080, () => console.log('ready'));
process.on('SIGTERM', () => process.exit(0));`,
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'requests' },
          line: 3,
          column: 29,
          endLine: 3,
          endColumn: 44,
        },
      ],
    },
    {
      name: 'a handler in a file that a server imports',
      code: `export function stopAtOnce() {
  process.on('SIGTERM', () => process.exit(0));
}`,
      files: { 'src/server.ts': `import { createApp } from './app.js';
import { stopAtOnce } from './service.js';
stopAtOnce();
createApp().listen(8080);` },
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'requests' },
          line: 2,
          column: 31,
          endLine: 2,
          endColumn: 46,
        },
      ],
    },
    {
      name: 'a consumer of messages',
      code: `import { Kafka } from 'kafkajs';
const consumer = new Kafka({ brokers, ssl: true }).consumer({ groupId: 'shipping' });
await consumer.run({ eachMessage });
process.on('SIGTERM', () => process.exit(0));`,
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'messages' },
          line: 4,
          column: 29,
          endLine: 4,
          endColumn: 44,
        },
      ],
    },
    {
      name: 'a worker of jobs',
      code: `import { Worker } from 'bullmq';
export const worker = new Worker('mails', async (job) => send(job.data), { connection });
process.on('SIGTERM', () => process.exit(0));`,
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'jobs' },
          line: 3,
          column: 29,
          endLine: 3,
          endColumn: 44,
        },
      ],
    },
    {
      name: 'a consumer of a queue',
      code: `import amqp from 'amqplib';
const connection = await amqp.connect('amqps://broker.example');
const channel = await connection.createChannel();
await channel.consume('orders', handle);
process.on('SIGTERM', () => process.exit(0));`,
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'messages' },
          line: 5,
          column: 29,
          endLine: 5,
          endColumn: 44,
        },
      ],
    },
    {
      name: 'a server of connections',
      code: `import { WebSocketServer } from 'ws';
export const feed = new WebSocketServer({ port: 8080 });
process.on('SIGTERM', () => void process.exit(0));`,
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'connections' },
          line: 3,
          column: 34,
          endLine: 3,
          endColumn: 49,
        },
      ],
    },
    {
      name: 'a command that is a server all the same',
      code: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.on('SIGTERM', () => { process.exit(0) });`,
      files: { 'package.json': '{ "name": "relay", "bin": "./relay.js", "dependencies": { "express": "^5.0.0" } }' },
      errors: [
        {
          messageId: 'cutOff',
          data: { work: 'requests' },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'closeFirst',
              data: { limit: '10 s', code: 'server.close(() => process.exit(0))' },
              output: `import http from 'node:http';
const server = http.createServer((request, response) => response.end('hello'));
server.listen(8080);
process.on('SIGTERM', () => { server.close(() => process.exit(0)); setTimeout(() => process.exit(1), 10_000).unref(); });`,
            },
          ],
        },
      ],
    },
  ],
});
