import { noUnboundedBody } from '../../rules/src/rules/no-unbounded-body.js';
import { testRule } from '../support/test-rule.js';

testRule(noUnboundedBody, {
  valid: [
    {
      name: 'a handler that counts',
      code: `import http from 'node:http';
http.createServer((req, res) => {
  const chunks: Buffer[] = [];
  let size = 0;
  req.on('data', (chunk) => {
    size += chunk.length;
    if (size > 1_000_000) return req.destroy();
    chunks.push(chunk);
  });
}).listen(8080);`,
    },
    {
      name: 'a handler that compares the length of what it has',
      code: `import http from 'node:http';
http.createServer((req, res) => {
  let body = '';
  req.on('data', (chunk) => {
    body += chunk;
    if (body.length > 1e6) res.writeHead(413).end();
  });
}).listen(8080);`,
    },
    {
      name: 'a handler that looks at the declared length first',
      code: `import http from 'node:http';
http.createServer((req, res) => {
  if (!(Number(req.headers['content-length']) < 1e6)) return res.writeHead(413).end();
  let body = '';
  req.on('data', (chunk) => { body += chunk; });
}).listen(8080);`,
    },
    {
      name: 'a body that is passed on piece by piece',
      code: `import http from 'node:http';
http.createServer((req, res) => {
  req.on('data', (chunk) => res.write(chunk));
  req.on('end', () => res.end());
}).listen(8080);`,
    },
    {
      name: 'a body of which only the size is kept',
      code: `import http from 'node:http';
http.createServer((req, res) => {
  let size = 0;
  req.on('data', (chunk) => { size += chunk.length; });
}).listen(8080);`,
    },
    {
      name: 'pieces that go into a stream',
      code: `import http from 'node:http';
import { Readable } from 'node:stream';
http.createServer((req, res) => {
  const copy = new Readable({ read() {} });
  req.on('data', (chunk) => copy.push(chunk));
}).listen(8080);`,
    },
    {
      name: 'a file that is read piece by piece',
      code: `import fs from 'node:fs';
let text = '';
fs.createReadStream('list.txt').on('data', (chunk) => { text += chunk; });`,
    },
    {
      name: 'express has a limit of its own',
      code: `import express from 'express';
const app = express();
app.use(express.json());
app.use(express.urlencoded({ extended: false }));`,
    },
    {
      name: 'a larger limit is a limit',
      code: `import express from 'express';
const app = express();
app.use(express.json({ limit: '20mb' }));`,
    },
    {
      name: 'a limit from elsewhere',
      code: `import express from 'express';
import { limit } from './settings.js';
const app = express();
app.use(express.json({ limit }));`,
    },
    {
      name: 'options from elsewhere',
      code: `import multer from 'multer';
import { options } from './settings.js';
export const upload = multer(options);`,
    },
    {
      name: 'uploads up to a size',
      code: `import multer from 'multer';
export const upload = multer({ dest: 'uploads/', limits: { fileSize: 1_000_000 } });`,
    },
    {
      name: 'uploads without files',
      code: `import multer from 'multer';
const form = multer();
app.post('/contact', form.none(), contact);`,
    },
    {
      name: 'ws takes up to 100 MiB by itself',
      code: `import { WebSocketServer } from 'ws';
const server = new WebSocketServer({ port: 8080 });`,
    },
    {
      name: 'a client of the team’s own that is limited, at level strict',
      code: `import { http } from '@acme/http';
import express from 'express';
const app = express();
app.get('/preview', async (req, res) => res.send((await http.get(req.query.url)).data));`,
      settings: { clients: [{ name: 'http', from: '@acme/http', like: 'axios', provides: ['bodyLimit'] }] },
      options: { responses: true },
    },
    {
      name: 'a test',
      code: `import http from 'node:http';
http.createServer((req) => {
  let body = '';
  req.on('data', (chunk) => { body += chunk; });
}).listen(0);`,
      filename: 'test/server.ts',
    },
    {
      name: 'an answer, at level recommended',
      code: `import https from 'node:https';
export function load(url: string, done: (text: string) => void) {
  https.get(url, (res) => {
    let text = '';
    res.on('data', (chunk) => { text += chunk; });
    res.on('end', () => done(text));
  });
}`,
    },
    {
      name: 'the limit of an answer switched off, at level recommended, as axios has none by itself',
      code: `import axios from 'axios';
axios.get(url, { maxContentLength: Infinity });`,
    },
    {
      name: 'an answer from an address that the visitor chose, at level recommended',
      code: `import axios from 'axios';
import express from 'express';
const app = express();
app.get('/preview', async (req, res) => res.send((await axios.get(req.query.url)).data));`,
    },
    {
      name: 'an answer of a constant peer, at level strict',
      code: `import https from 'node:https';
https.get('https://rates.example/today', (res) => {
  let text = '';
  res.on('data', (chunk) => { text += chunk; });
});`,
      options: { responses: true },
    },
    {
      name: 'an answer with a limit, at level strict',
      code: `import axios from 'axios';
import express from 'express';
const app = express();
app.get('/preview', async (req, res) => {
  res.send((await axios.get(req.query.url, { maxContentLength: 100_000 })).data);
});`,
      options: { responses: true },
    },
    {
      name: 'an answer with the client’s limit, at level strict',
      code: `import axios from 'axios';
import express from 'express';
const http = axios.create({ maxContentLength: 100_000 });
const app = express();
app.get('/preview', async (req, res) => res.send((await http.get(req.query.url)).data));`,
      options: { responses: true },
    },
    {
      name: 'a body that is read once the sender is known',
      code: `import type { IncomingMessage, ServerResponse } from 'node:http';
function read(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let body = '';
    request.on('data', (chunk) => { body += String(chunk); });
    request.on('end', () => resolve(body)).on('error', reject);
  });
}
export async function handle(request: IncomingMessage, response: ServerResponse) {
  if (request.headers['x-api-key'] !== process.env.SECRET) return response.writeHead(401).end();
  response.end(await read(request));
}`,
    },
    {
      name: 'uploads to disk of those who are let in',
      code: `import express from 'express';
import multer from 'multer';
import { requireAuth } from './auth.js';
const upload = multer({ storage: multer.diskStorage({ destination: 'uploads' }) });
express.Router().post('/files', requireAuth, upload.single('file'), save);`,
    },
  ],
  invalid: [
    {
      name: 'a text that grows',
      code: `import http from 'node:http';
http.createServer((req, res) => {
  let body = '';
  req.on('data', (chunk) => {
    body += chunk;
  });
  req.on('end', () => res.end(body));
}).listen(8080);`,
      errors: [
        {
          messageId: 'accumulatesWithoutLimit',
          data: { into: 'body' },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 18,
        },
      ],
    },
    {
      name: 'a list that grows',
      code: `import { createServer } from 'node:http';
createServer((req, res) => {
  const chunks: Buffer[] = [];
  req.setEncoding('utf8').on('data', (chunk) => chunks.push(chunk)).on('end', () => res.end(chunks.join('')));
}).listen(8080);`,
      errors: [
        {
          messageId: 'accumulatesWithoutLimit',
          data: { into: 'chunks' },
          line: 4,
          column: 49,
          endLine: 4,
          endColumn: 67,
        },
      ],
    },
    {
      name: 'a buffer that grows',
      code: `const http = require('http');
http.createServer(function (req, res) {
  let body = Buffer.alloc(0);
  req.on('data', function (chunk) { body = Buffer.concat([body, chunk]); });
}).listen(8080);`,
      filename: 'server.cjs',
      errors: [
        {
          messageId: 'accumulatesWithoutLimit',
          data: { into: 'body' },
          line: 4,
          column: 37,
          endLine: 4,
          endColumn: 72,
        },
      ],
    },
    {
      name: 'a loop that collects',
      code: `import https from 'node:https';
const server = https.createServer(options);
server.on('request', async (req, res) => {
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  res.end(Buffer.concat(chunks));
});`,
      errors: [
        {
          messageId: 'accumulatesWithoutLimit',
          data: { into: 'chunks' },
          line: 5,
          column: 34,
          endLine: 5,
          endColumn: 52,
        },
      ],
    },
    {
      name: 'a handler of express',
      code: `import express from 'express';
const app = express();
app.post('/hooks', (req, res, next) => {
  req.rawBody = '';
  let raw = '';
  req.on('data', (chunk) => { raw += chunk.toString(); });
  req.on('end', next);
});`,
      errors: [
        {
          messageId: 'accumulatesWithoutLimit',
          data: { into: 'raw' },
          line: 6,
          column: 31,
          endLine: 6,
          endColumn: 54,
        },
      ],
    },
    {
      name: 'a function that is handed the request by a handler',
      code: `import http from 'node:http';
http.createServer(async (req, res) => res.end(await read(req)));
async function read(stream) {
  let text = '';
  for await (const part of stream) text += part;
  return text;
}`,
      errors: [
        {
          messageId: 'accumulatesWithoutLimit',
          data: { into: 'text' },
          line: 5,
          column: 36,
          endLine: 5,
          endColumn: 48,
        },
      ],
    },
    {
      name: 'a parameter whose type is a request',
      code: `import type { IncomingMessage } from 'node:http';
export function read(message: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    message.on('data', (part) => { text += part; });
    message.on('end', () => resolve(text));
  });
}`,
      errors: [
        {
          messageId: 'accumulatesWithoutLimit',
          data: { into: 'text' },
          line: 5,
          column: 36,
          endLine: 5,
          endColumn: 48,
        },
      ],
    },
    {
      name: 'a limit that is infinite',
      code: `import express from 'express';
const app = express();
app.use(express.json({ limit: Infinity })); // for the importer`,
      errors: [
        {
          messageId: 'limitDisabled',
          data: { option: 'limit', value: 'Infinity', call: 'express.json', consequence: 'reads a body of any size into memory' },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'setLimit',
              data: { code: "limit: '100kb'" },
              output: `import express from 'express';
const app = express();
app.use(express.json({ limit: '100kb' })); // for the importer`,
            },
          ],
        },
      ],
    },
    {
      name: 'a limit of gigabytes',
      code: `import bodyParser from 'body-parser';
app.use(bodyParser.raw({ type: '*/*', limit: '2gb' }));`,
      errors: [
        {
          messageId: 'limitDisabled',
          data: { option: 'limit', value: "'2gb'", call: 'bodyParser.raw', consequence: 'reads a body of any size into memory' },
          line: 2,
          column: 46,
          endLine: 2,
          endColumn: 51,
          suggestions: [
            {
              messageId: 'setLimit',
              data: { code: "limit: '100kb'" },
              output: `import bodyParser from 'body-parser';
app.use(bodyParser.raw({ type: '*/*', limit: '100kb' }));`,
            },
          ],
        },
      ],
    },
    {
      name: 'a limit that a constant switches off',
      code: `const { urlencoded } = require('express');
const NONE = Infinity;
module.exports = urlencoded({ limit: NONE, extended: true });`,
      filename: 'src/parser.cjs',
      errors: [
        {
          messageId: 'limitDisabled',
          data: { option: 'limit', value: 'NONE', call: 'urlencoded', consequence: 'reads a body of any size into memory' },
          line: 3,
          column: 38,
          endLine: 3,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'setLimit',
              data: { code: "limit: '100kb'" },
              output: `const { urlencoded } = require('express');
const NONE = Infinity;
module.exports = urlencoded({ limit: '100kb', extended: true });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a limit that is infinite, in a file with double quotes',
      code: `import { text } from "body-parser";
app.use(text({ type: "text/html", limit: Number.POSITIVE_INFINITY /* any */ }));`,
      errors: [
        {
          messageId: 'limitDisabled',
          data: { option: 'limit', value: 'Number.POSITIVE_INFINITY', call: 'text', consequence: 'reads a body of any size into memory' },
          line: 2,
          column: 42,
          endLine: 2,
          endColumn: 66,
          suggestions: [
            {
              messageId: 'setLimit',
              data: { code: 'limit: "100kb"' },
              output: `import { text } from "body-parser";
app.use(text({ type: "text/html", limit: "100kb" /* any */ }));`,
            },
          ],
        },
      ],
    },
    {
      name: 'uploads without options',
      code: `import multer from 'multer';
app.post('/photos', multer().single('photo'), save);`,
      errors: [
        {
          messageId: 'limitMissing',
          data: { option: 'limits.fileSize', value: '', call: 'multer', consequence: 'takes uploads of any size' },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'setLimit',
              data: { code: 'limits.fileSize: 5_000_000' },
              output: `import multer from 'multer';
app.post('/photos', multer({ limits: { fileSize: 5_000_000 } }).single('photo'), save);`,
            },
          ],
        },
      ],
    },
    {
      name: 'uploads with options in one line',
      code: `import multer from 'multer';
export const upload = multer({ storage: multer.memoryStorage() });`,
      errors: [
        {
          messageId: 'limitMissing',
          data: { option: 'limits.fileSize', value: '', call: 'multer', consequence: 'takes uploads of any size' },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'setLimit',
              data: { code: 'limits.fileSize: 5_000_000' },
              output: `import multer from 'multer';
export const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: 5_000_000 } });`,
            },
          ],
        },
      ],
    },
    {
      name: 'uploads with options over several lines',
      code: `import multer from 'multer';
export const upload = multer({
  storage: multer.diskStorage({
    destination: 'uploads/',
  }), // on the large disk
});`,
      errors: [
        {
          messageId: 'limitMissing',
          data: { option: 'limits.fileSize', value: '', call: 'multer', consequence: 'takes uploads of any size' },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'setLimit',
              data: { code: 'limits.fileSize: 5_000_000' },
              output: `import multer from 'multer';
export const upload = multer({
  storage: multer.diskStorage({
    destination: 'uploads/',
  }), // on the large disk
  limits: { fileSize: 5_000_000 },
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'uploads with a limit on their number only',
      code: `import multer from 'multer';
export const upload = multer({ dest: 'uploads/', limits: { files: 3 } });`,
      errors: [
        {
          messageId: 'limitMissing',
          data: { option: 'limits.fileSize', value: '', call: 'multer', consequence: 'takes uploads of any size' },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'setLimit',
              data: { code: 'limits.fileSize: 5_000_000' },
              output: `import multer from 'multer';
export const upload = multer({ dest: 'uploads/', limits: { files: 3, fileSize: 5_000_000 } });`,
            },
          ],
        },
      ],
    },
    {
      name: 'uploads with options by name',
      code: `const multer = require('multer')
const options = { dest: 'uploads/' }
module.exports = multer(options)
`,
      filename: 'src/upload.cjs',
      errors: [
        {
          messageId: 'limitMissing',
          data: { option: 'limits.fileSize', value: '', call: 'multer', consequence: 'takes uploads of any size' },
          line: 3,
          column: 18,
          endLine: 3,
          endColumn: 24,
          suggestions: [
            {
              messageId: 'setLimit',
              data: { code: 'limits.fileSize: 5_000_000' },
              output: `const multer = require('multer')
const options = { dest: 'uploads/' }
module.exports = multer({ ...options, limits: { fileSize: 5_000_000 } })
`,
            },
          ],
        },
      ],
    },
    {
      name: 'uploads whose limit is infinite',
      code: `import multer from 'multer';
export const upload = multer({ limits: { fileSize: Infinity } });`,
      errors: [
        {
          messageId: 'limitDisabled',
          data: { option: 'limits.fileSize', value: 'Infinity', call: 'multer', consequence: 'takes uploads of any size' },
          line: 2,
          column: 52,
          endLine: 2,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'setLimit',
              data: { code: 'limits.fileSize: 5_000_000' },
              output: `import multer from 'multer';
export const upload = multer({ limits: { fileSize: 5_000_000 } });`,
            },
          ],
        },
      ],
    },
    {
      name: 'messages of any size',
      code: `import { WebSocketServer } from 'ws';
const server = new WebSocketServer({ port: 8080, maxPayload: 0 });`,
      errors: [
        {
          messageId: 'limitDisabled',
          data: { option: 'maxPayload', value: '0', call: 'new WebSocketServer', consequence: 'takes messages of any size into memory' },
          line: 2,
          column: 62,
          endLine: 2,
          endColumn: 63,
          suggestions: [
            {
              messageId: 'setLimit',
              data: { code: 'maxPayload: 1_000_000' },
              output: `import { WebSocketServer } from 'ws';
const server = new WebSocketServer({ port: 8080, maxPayload: 1_000_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'the limit of an answer switched off, at level strict',
      code: `import axios from 'axios';
export const api = axios.create({ maxContentLength: Infinity });
export const load = (url: string) => api.get(url, { maxContentLength: -1 });`,
      options: { responses: true },
      errors: [
        {
          messageId: 'limitDisabled',
          data: { option: 'maxContentLength', value: 'Infinity', call: 'axios.create', consequence: 'buffers an answer of any size' },
          line: 2,
          column: 53,
          endLine: 2,
          endColumn: 61,
          suggestions: [
            {
              messageId: 'setLimit',
              data: { code: 'maxContentLength: 10_000_000' },
              output: `import axios from 'axios';
export const api = axios.create({ maxContentLength: 10_000_000 });
export const load = (url: string) => api.get(url, { maxContentLength: -1 });`,
            },
          ],
        },
        {
          messageId: 'limitDisabled',
          data: { option: 'maxContentLength', value: '-1', call: 'api.get', consequence: 'buffers an answer of any size' },
          line: 3,
          column: 71,
          endLine: 3,
          endColumn: 73,
          suggestions: [
            {
              messageId: 'setLimit',
              data: { code: 'maxContentLength: 10_000_000' },
              output: `import axios from 'axios';
export const api = axios.create({ maxContentLength: Infinity });
export const load = (url: string) => api.get(url, { maxContentLength: 10_000_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'the limit of node-fetch switched off, at level strict',
      code: `import fetch from 'node-fetch';
const res = await fetch(url, { size: 0 });`,
      options: { responses: true },
      errors: [
        {
          messageId: 'limitDisabled',
          data: { option: 'size', value: '0', call: 'fetch', consequence: 'buffers an answer of any size' },
          line: 2,
          column: 38,
          endLine: 2,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'setLimit',
              data: { code: 'size: 10_000_000' },
              output: `import fetch from 'node-fetch';
const res = await fetch(url, { size: 10_000_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'an answer gathered from an address that the caller chose, at level strict',
      code: `import https from 'node:https';
export function load(url: string, done: (text: string) => void) {
  https.get(url, (res) => {
    let text = '';
    res.on('data', (chunk) => { text += chunk; });
    res.on('end', () => done(text));
  });
}`,
      options: { responses: true },
      errors: [
        {
          messageId: 'accumulatesResponse',
          data: { into: 'text' },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 46,
        },
      ],
    },
    {
      name: 'an answer from an address that the visitor chose, at level strict',
      code: `import axios from 'axios';
import express from 'express';
const app = express();
app.get('/preview', async (req, res) => {
  const { data } = await axios.get(req.query.url);
  res.send(data);
});`,
      options: { responses: true },
      errors: [
        {
          messageId: 'buffersResponse',
          data: { call: 'axios.get', consequence: 'buffers an answer of any size' },
          line: 5,
          column: 26,
          endLine: 5,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'setLimit',
              data: { code: 'maxContentLength: 10_000_000' },
              output: `import axios from 'axios';
import express from 'express';
const app = express();
app.get('/preview', async (req, res) => {
  const { data } = await axios.get(req.query.url, { maxContentLength: 10_000_000 });
  res.send(data);
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'an answer from an address that the visitor chose, with other options, at level strict',
      code: `import fetch from 'node-fetch';
import express from 'express';
const app = express();
app.get('/preview', async ({ query }, res) => res.send('no'));
app.post('/preview', async (req, res) => {
  const answer = await fetch(req.body.url, { redirect: 'error' });
  res.send(await answer.text());
});`,
      options: { responses: true },
      errors: [
        {
          messageId: 'buffersResponse',
          data: { call: 'fetch', consequence: 'buffers an answer of any size' },
          line: 6,
          column: 24,
          endLine: 6,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'setLimit',
              data: { code: 'size: 10_000_000' },
              output: `import fetch from 'node-fetch';
import express from 'express';
const app = express();
app.get('/preview', async ({ query }, res) => res.send('no'));
app.post('/preview', async (req, res) => {
  const answer = await fetch(req.body.url, { redirect: 'error', size: 10_000_000 });
  res.send(await answer.text());
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'the same where it is asked for',
      options: { authenticated: true },
      code: `import type { IncomingMessage, ServerResponse } from 'node:http';
function read(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let body = '';
    request.on('data', (chunk) => { body += String(chunk); });
    request.on('end', () => resolve(body)).on('error', reject);
  });
}
export async function handle(request: IncomingMessage, response: ServerResponse) {
  if (request.headers['x-api-key'] !== process.env.SECRET) return response.writeHead(401).end();
  response.end(await read(request));
}`,
      errors: [
        {
          messageId: 'accumulatesWithoutLimit',
          data: { into: 'body' },
          line: 5,
          column: 37,
          endLine: 5,
          endColumn: 58,
        },
      ],
    },
    {
      name: 'a body that is read before the sender is known',
      code: `import type { IncomingMessage, ServerResponse } from 'node:http';
async function read(request: IncomingMessage) {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
export async function handle(request: IncomingMessage, response: ServerResponse) {
  const body = await read(request);
  if (request.headers['x-api-key'] !== process.env.SECRET) return response.writeHead(401).end();
  response.end(body);
}`,
      errors: [
        {
          messageId: 'accumulatesWithoutLimit',
          data: { into: 'body' },
          line: 4,
          column: 38,
          endLine: 4,
          endColumn: 59,
        },
      ],
    },
    {
      name: 'uploads to disk of anybody',
      code: `import express from 'express';
import multer from 'multer';
const upload = multer({ storage: multer.diskStorage({ destination: 'uploads' }) });
express.Router().post('/files', upload.single('file'), save);`,
      errors: [
        {
          messageId: 'limitMissing',
          data: { call: 'multer', consequence: 'takes uploads of any size' },
          line: 3,
          column: 16,
          endLine: 3,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'setLimit',
              data: { code: 'limits.fileSize: 5_000_000' },
              output: `import express from 'express';
import multer from 'multer';
const upload = multer({ storage: multer.diskStorage({ destination: 'uploads' }), limits: { fileSize: 5_000_000 } });
express.Router().post('/files', upload.single('file'), save);`,
            },
          ],
        },
      ],
    },
    {
      name: 'uploads to memory, of those who are let in too',
      code: `import express from 'express';
import multer from 'multer';
import { requireAuth } from './auth.js';
const upload = multer({ storage: multer.memoryStorage() });
express.Router().post('/files', requireAuth, upload.single('file'), save);`,
      errors: [
        {
          messageId: 'limitMissing',
          data: { call: 'multer', consequence: 'takes uploads of any size' },
          line: 4,
          column: 16,
          endLine: 4,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'setLimit',
              data: { code: 'limits.fileSize: 5_000_000' },
              output: `import express from 'express';
import multer from 'multer';
import { requireAuth } from './auth.js';
const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: 5_000_000 } });
express.Router().post('/files', requireAuth, upload.single('file'), save);`,
            },
          ],
        },
      ],
    },
  ],
});
