import { preferStreamPipeline } from '../../rules/src/rules/prefer-stream-pipeline.js';
import { testRule } from '../support/test-rule.js';

testRule(preferStreamPipeline, {
  valid: [
    {
      name: 'a pipeline',
      code: `import fs from 'node:fs';
import https from 'node:https';
import { pipeline } from 'node:stream';
https.get('https://dl.example/a.bin', (answer) => pipeline(answer, fs.createWriteStream('a.bin'), console.error)).on('error', console.error);`,
    },
    {
      name: 'listeners at both ends',
      code: `import fs from 'node:fs';
import https from 'node:https';
https.get('https://dl.example/a.bin', (answer) => {
  const file = fs.createWriteStream('a.bin');
  answer.on('error', (error) => file.destroy(error));
  file.on('error', (error) => answer.destroy(error));
  answer.pipe(file);
});`,
    },
    {
      name: 'listeners in the chain',
      code: `import fs from 'node:fs';
import got from 'got';
got.stream('https://dl.example/a.bin').on('error', console.error).pipe(fs.createWriteStream('a.bin')).on('error', console.error);`,
    },
    {
      name: 'the terminal, which is never closed',
      code: `import https from 'node:https';
https.get('https://dl.example/notes.txt', (answer) => answer.pipe(process.stdout)).on('error', console.error);`,
    },
    {
      name: 'a source on this machine',
      code: `import http from 'node:http';
import fs from 'node:fs';
http.get('http://localhost:8080/a.bin', (answer) => answer.pipe(fs.createWriteStream('a.bin')));
fs.createReadStream('a.bin').pipe(fs.createWriteStream('b.bin'));`,
    },
    {
      name: 'a source on this machine, in a function with a name',
      code: `import http from 'node:http';
import fs from 'node:fs';
const save = (answer) => answer.pipe(fs.createWriteStream('a.bin'));
http.get('http://localhost:8080/a.bin', save);`,
    },
    {
      name: 'operators of observables',
      code: `import { HttpService } from '@nestjs/axios';
import { map } from 'rxjs';
export class Prices {
  constructor(private readonly http: HttpService) {}
  all() {
    return this.http.get('https://prices.example/all').pipe(map(({ data }) => data));
  }
}`,
    },
    {
      name: 'the output of a program',
      code: `import { spawn } from 'node:child_process';
import fs from 'node:fs';
const child = spawn('pg_dump', ['shop']);
child.stdout.pipe(fs.createWriteStream('shop.sql'));`,
    },
    {
      name: 'code elsewhere that watches the stream',
      code: `import fs from 'node:fs';
import https from 'node:https';
import { watch } from './watch.js';
https.get('https://dl.example/a.bin', (answer) => {
  watch(answer);
  answer.pipe(fs.createWriteStream('a.bin'));
});`,
    },
    {
      name: 'finished, which listens',
      code: `import axios from 'axios';
import fs from 'node:fs';
import { finished } from 'node:stream';
const answer = await axios.get('https://dl.example/a.bin', { responseType: 'stream' });
finished(answer.data, (error) => console.error(error));
answer.data.pipe(fs.createWriteStream('a.bin'));`,
    },
    {
      name: 'a stream that a function is given',
      code: `import fs from 'node:fs';
export function save(stream, path) {
  stream.pipe(fs.createWriteStream(path));
}`,
    },
    {
      name: 'a proxy that ends the source when the client goes away',
      code: `import express from 'express';
import got from 'got';
const app = express();
app.get('/manual', (request, response) => {
  const upstream = got.stream('https://files.example/manual.pdf');
  upstream.on('error', () => response.destroy());
  request.on('close', () => upstream.destroy());
  upstream.pipe(response);
});`,
    },
    {
      name: 'an upload whose client may go away, and whoever listens for that',
      code: `import express from 'express';
import fs from 'node:fs';
const app = express();
app.put('/files/:name', (request, response) => {
  const file = fs.createWriteStream('upload');
  request.on('aborted', () => file.destroy());
  file.on('error', () => response.sendStatus(500));
  file.on('finish', () => response.sendStatus(201));
  request.pipe(file);
});`,
    },
    {
      name: 'a target that is ended by hand',
      code: `import fs from 'node:fs';
import https from 'node:https';
const file = fs.createWriteStream('all.bin');
https.get('https://dl.example/a.bin', (answer) => answer.pipe(file, { end: false })).on('error', console.error);`,
    },
    {
      name: 'a schema',
      code: `import { z } from 'zod';
import axios from 'axios';
const answer = await axios.get('https://prices.example/all');
export const price = z.string().pipe(z.coerce.number()).parse(answer.data);`,
    },
  ],
  invalid: [
    {
      name: 'an answer into a file',
      code: `import fs from 'node:fs';
import https from 'node:https';
https.get('https://dl.example/a.bin', (answer) => answer.pipe(fs.createWriteStream('a.bin'))).on('error', console.error);`,
      errors: [
        {
          messageId: 'sourceBreaks',
          data: { to: 'fs.createWriteStream(…)' },
          line: 3,
          column: 58,
          endLine: 3,
          endColumn: 62,
          suggestions: [
            {
              messageId: 'usePipeline',
              output: `import fs from 'node:fs';
import https from 'node:https';
import { pipeline } from 'node:stream';
https.get('https://dl.example/a.bin', (answer) => pipeline(answer, fs.createWriteStream('a.bin'), (error) => error && console.error(error))).on('error', console.error);`,
            },
          ],
        },
      ],
    },
    {
      name: 'CommonJS, with a promise that never settles',
      code: `const fs = require('fs');
const https = require('https');

function download(url, path) {
  return new Promise((resolve, reject) => {
    https.get(url, (res) => {
      const file = fs.createWriteStream(path);
      res.pipe(file);
      file.on('finish', resolve);
      file.on('error', reject);
    }).on('error', reject);
  });
}

module.exports = download;`,
      errors: [
        {
          messageId: 'sourceBreaks',
          data: { to: 'file' },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 15,
          suggestions: [
            {
              messageId: 'usePipeline',
              output: `const fs = require('fs');
const https = require('https');
const { pipeline } = require('node:stream');

function download(url, path) {
  return new Promise((resolve, reject) => {
    https.get(url, (res) => {
      const file = fs.createWriteStream(path);
      pipeline(res, file, (error) => error && console.error(error));
      file.on('finish', resolve);
      file.on('error', reject);
    }).on('error', reject);
  });
}

module.exports = download;`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios',
      code: `import axios from 'axios';
import fs from 'node:fs';
export async function save(url: string, path: string) {
  const answer = await axios({ url, method: 'GET', responseType: 'stream' });
  const writer = fs.createWriteStream(path);
  answer.data.pipe(writer);
  return new Promise((resolve, reject) => {
    writer.on('finish', resolve);
    writer.on('error', reject);
  });
}`,
      errors: [
        {
          messageId: 'sourceBreaks',
          data: { to: 'writer' },
          line: 6,
          column: 15,
          endLine: 6,
          endColumn: 19,
          suggestions: [
            {
              messageId: 'usePipeline',
              output: `import axios from 'axios';
import fs from 'node:fs';
import { pipeline } from 'node:stream';
export async function save(url: string, path: string) {
  const answer = await axios({ url, method: 'GET', responseType: 'stream' });
  const writer = fs.createWriteStream(path);
  pipeline(answer.data, writer, (error) => error && console.error(error));
  return new Promise((resolve, reject) => {
    writer.on('finish', resolve);
    writer.on('error', reject);
  });
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'the stream taken out of the answer',
      code: `import axios from 'axios';
import fs from 'node:fs';
const { data } = await axios.get('https://dl.example/a.bin', { responseType: 'stream' });
data.pipe(fs.createWriteStream('a.bin'));`,
      errors: [
        {
          messageId: 'sourceBreaks',
          data: { to: 'fs.createWriteStream(…)' },
          line: 4,
          column: 6,
          endLine: 4,
          endColumn: 10,
          suggestions: [
            {
              messageId: 'usePipeline',
              output: `import axios from 'axios';
import fs from 'node:fs';
import { pipeline } from 'node:stream';
const { data } = await axios.get('https://dl.example/a.bin', { responseType: 'stream' });
pipeline(data, fs.createWriteStream('a.bin'), (error) => error && console.error(error));`,
            },
          ],
        },
      ],
    },
    {
      name: 'then',
      code: `const axios = require('axios');
const fs = require('fs');
axios.get('https://dl.example/a.bin', { responseType: 'stream' }).then((response) => {
  response.data.pipe(fs.createWriteStream('a.bin'));
});`,
      errors: [
        {
          messageId: 'sourceBreaks',
          data: { to: 'fs.createWriteStream(…)' },
          line: 4,
          column: 17,
          endLine: 4,
          endColumn: 21,
          suggestions: [
            {
              messageId: 'usePipeline',
              output: `const axios = require('axios');
const fs = require('fs');
const { pipeline } = require('node:stream');
axios.get('https://dl.example/a.bin', { responseType: 'stream' }).then((response) => {
  pipeline(response.data, fs.createWriteStream('a.bin'), (error) => error && console.error(error));
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'node-fetch',
      code: `import fetch from 'node-fetch';
import fs from 'node:fs';
const answer = await fetch('https://dl.example/a.bin');
await new Promise((resolve, reject) => {
  const file = fs.createWriteStream('a.bin');
  answer.body!.pipe(file);
  file.on('finish', resolve);
  file.on('error', reject);
});`,
      errors: [
        {
          messageId: 'sourceBreaks',
          data: { to: 'file' },
          line: 6,
          column: 16,
          endLine: 6,
          endColumn: 20,
          suggestions: [
            {
              messageId: 'usePipeline',
              output: `import fetch from 'node-fetch';
import fs from 'node:fs';
import { pipeline } from 'node:stream';
const answer = await fetch('https://dl.example/a.bin');
await new Promise((resolve, reject) => {
  const file = fs.createWriteStream('a.bin');
  pipeline(answer.body!, file, (error) => error && console.error(error));
  file.on('finish', resolve);
  file.on('error', reject);
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'fetch of the platform',
      code: `import fs from 'node:fs';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
const answer = await fetch('https://dl.example/a.bin');
await finished(Readable.fromWeb(answer.body).pipe(fs.createWriteStream('a.bin')));`,
      errors: [
        {
          messageId: 'sourceBreaks',
          data: { to: 'fs.createWriteStream(…)' },
          line: 5,
          column: 46,
          endLine: 5,
          endColumn: 50,
        },
      ],
    },
    {
      name: 'an object of S3 to a client',
      code: `import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import express from 'express';
import type { Readable } from 'node:stream';
const app = express();
const s3 = new S3Client({});
app.get('/files/:key', async (request, response) => {
  const object = await s3.send(new GetObjectCommand({ Bucket: 'files', Key: request.params.key }));
  (object.Body as Readable).pipe(response);
});`,
      errors: [
        {
          messageId: 'sourceBreaks',
          data: { to: 'response' },
          line: 8,
          column: 29,
          endLine: 8,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'usePipeline',
              output: `import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import express from 'express';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
const app = express();
const s3 = new S3Client({});
app.get('/files/:key', async (request, response) => {
  const object = await s3.send(new GetObjectCommand({ Bucket: 'files', Key: request.params.key }));
  pipeline(object.Body as Readable, response, (error) => error && console.error(error));
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a chain with transforms',
      code: `import fs from 'node:fs';
import https from 'node:https';
import zlib from 'node:zlib';
https.get('https://dl.example/a.gz', (answer) => {
  answer.pipe(zlib.createGunzip()).pipe(fs.createWriteStream('a'));
}).on('error', console.error);`,
      errors: [
        {
          messageId: 'sourceBreaks',
          data: { to: 'fs.createWriteStream(…)' },
          line: 5,
          column: 10,
          endLine: 5,
          endColumn: 14,
          suggestions: [
            {
              messageId: 'usePipeline',
              output: `import fs from 'node:fs';
import https from 'node:https';
import zlib from 'node:zlib';
import { pipeline } from 'node:stream';
https.get('https://dl.example/a.gz', (answer) => {
  pipeline(answer, zlib.createGunzip(), fs.createWriteStream('a'), (error) => error && console.error(error));
}).on('error', console.error);`,
            },
          ],
        },
      ],
    },
    {
      name: 'an upload into a file',
      code: `import http from 'node:http';
import fs from 'node:fs';
http.createServer((request, response) => {
  const file = fs.createWriteStream('upload');
  request.pipe(file);
  file.on('finish', () => response.end('stored'));
}).listen(8080);`,
      errors: [
        {
          messageId: 'sourceBreaks',
          data: { to: 'file' },
          line: 5,
          column: 11,
          endLine: 5,
          endColumn: 15,
          suggestions: [
            {
              messageId: 'usePipeline',
              output: `import http from 'node:http';
import fs from 'node:fs';
import { pipeline } from 'node:stream';
http.createServer((request, response) => {
  const file = fs.createWriteStream('upload');
  pipeline(request, file, (error) => error && console.error(error));
  file.on('finish', () => response.end('stored'));
}).listen(8080);`,
            },
          ],
        },
      ],
    },
    {
      name: 'two sockets of a tunnel',
      code: `import net from 'node:net';
net.createServer((client) => {
  const upstream = net.connect({ host: 'db.example', port: 5432 });
  client.pipe(upstream);
  upstream.pipe(client);
}).listen(5432);`,
      errors: [
        {
          messageId: 'sourceBreaks',
          data: { to: 'upstream' },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 14,
          suggestions: [
            {
              messageId: 'usePipeline',
              output: `import net from 'node:net';
import { pipeline } from 'node:stream';
net.createServer((client) => {
  const upstream = net.connect({ host: 'db.example', port: 5432 });
  pipeline(client, upstream, (error) => error && console.error(error));
  upstream.pipe(client);
}).listen(5432);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a listener at the source alone',
      code: `import fs from 'node:fs';
import https from 'node:https';
https.get('https://dl.example/a.bin', (answer) => {
  answer.on('error', console.error);
  answer.pipe(fs.createWriteStream('a.bin'));
});`,
      errors: [
        {
          messageId: 'targetFails',
          data: { to: 'fs.createWriteStream(…)' },
          line: 5,
          column: 10,
          endLine: 5,
          endColumn: 14,
          suggestions: [
            {
              messageId: 'usePipeline',
              output: `import fs from 'node:fs';
import https from 'node:https';
import { pipeline } from 'node:stream';
https.get('https://dl.example/a.bin', (answer) => {
  answer.on('error', console.error);
  pipeline(answer, fs.createWriteStream('a.bin'), (error) => error && console.error(error));
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a source that stays open when the client goes away',
      code: `import express from 'express';
import got from 'got';
const app = express();
app.get('/manual', (request, response) => {
  const upstream = got.stream('https://files.example/manual.pdf');
  upstream.on('error', () => response.destroy());
  upstream.pipe(response);
});`,
      errors: [
        {
          messageId: 'targetFails',
          data: { to: 'response' },
          line: 7,
          column: 12,
          endLine: 7,
          endColumn: 16,
          suggestions: [
            {
              messageId: 'usePipeline',
              output: `import express from 'express';
import got from 'got';
import { pipeline } from 'node:stream';
const app = express();
app.get('/manual', (request, response) => {
  const upstream = got.stream('https://files.example/manual.pdf');
  upstream.on('error', () => response.destroy());
  pipeline(upstream, response, (error) => error && console.error(error));
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'the library that was called request',
      code: `const fs = require('fs');
const request = require('request');
request('https://dl.example/a.bin').pipe(fs.createWriteStream('a.bin')).on('close', () => console.log('there'));`,
      errors: [
        {
          messageId: 'sourceBreaks',
          data: { to: 'fs.createWriteStream(…)' },
          line: 3,
          column: 37,
          endLine: 3,
          endColumn: 41,
        },
      ],
    },
    {
      name: 'an answer by its event',
      code: `import fs from 'node:fs';
import https from 'node:https';
const request = https.request({ host: 'dl.example', path: '/a.bin' });
request.on('response', (answer) => {
  const file = fs.createWriteStream('a.bin');
  answer.pipe(file);
});
request.end();`,
      errors: [
        {
          messageId: 'sourceBreaks',
          data: { to: 'file' },
          line: 6,
          column: 10,
          endLine: 6,
          endColumn: 14,
          suggestions: [
            {
              messageId: 'usePipeline',
              output: `import fs from 'node:fs';
import https from 'node:https';
import { pipeline } from 'node:stream';
const request = https.request({ host: 'dl.example', path: '/a.bin' });
request.on('response', (answer) => {
  const file = fs.createWriteStream('a.bin');
  pipeline(answer, file, (error) => error && console.error(error));
});
request.end();`,
            },
          ],
        },
      ],
    },
    {
      name: 'a proxy that hands requests on',
      code: `import http from 'node:http';
http.createServer((request, response) => {
  const upstream = http.request({ host: 'app.example', path: request.url, method: request.method }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  upstream.on('error', () => response.writeHead(502).end());
  request.pipe(upstream);
}).listen(8080);`,
      errors: [
        {
          messageId: 'sourceBreaks',
          data: { to: 'response' },
          line: 5,
          column: 12,
          endLine: 5,
          endColumn: 16,
          suggestions: [
            {
              messageId: 'usePipeline',
              output: `import http from 'node:http';
import { pipeline } from 'node:stream';
http.createServer((request, response) => {
  const upstream = http.request({ host: 'app.example', path: request.url, method: request.method }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    pipeline(answer, response, (error) => error && console.error(error));
  });
  upstream.on('error', () => response.writeHead(502).end());
  request.pipe(upstream);
}).listen(8080);`,
            },
          ],
        },
        {
          messageId: 'sourceBreaks',
          data: { to: 'upstream' },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 15,
          suggestions: [
            {
              messageId: 'usePipeline',
              output: `import http from 'node:http';
import { pipeline } from 'node:stream';
http.createServer((request, response) => {
  const upstream = http.request({ host: 'app.example', path: request.url, method: request.method }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  upstream.on('error', () => response.writeHead(502).end());
  pipeline(request, upstream, (error) => error && console.error(error));
}).listen(8080);`,
            },
          ],
        },
      ],
    },
  ],
});
