import type { CatalogueRule } from '../rule-entry.js';

export const preferStreamPipeline: CatalogueRule = {
  fallacy: 'network-is-reliable',
  level: 'strict',
  description: 'Require that a broken connection reaches both ends of a pipe',
  assumption: 'A response stream always reaches its end.',
  consequence:
    'A `pipe` copies bytes and nothing else. When the connection breaks in the middle, the target is neither ended nor closed: a file stays half written and open, a promise that waits for it never settles, a client waits for the rest of its answer. When the target fails, the source stays open, paused for ever, and keeps its socket. Each time costs a descriptor, until there are none left.',
  bad: [
    {
      title: 'a file that is never finished and never closed',
      file: 'download.ts',
      code: `import fs from 'node:fs';
import https from 'node:https';

https
  .get('https://dl.shop.example/catalogue.csv', { signal: AbortSignal.timeout(60_000) }, (answer) => answer.pipe(fs.createWriteStream('catalogue.csv')))
  .on('error', console.error);`,
    },
    {
      title: 'a promise that never settles',
      file: 'save.ts',
      code: `import axios from 'axios';
import fs from 'node:fs';

export async function save(url: string, path: string) {
  const answer = await axios.get(url, { responseType: 'stream', timeout: 60_000 });
  const file = fs.createWriteStream(path);
  answer.data.pipe(file);
  await new Promise<void>((resolve, reject) => {
    file.on('finish', resolve);
    file.on('error', reject);
  });
}`,
    },
    {
      title: 'a source that stays open when the client goes away',
      file: 'proxy.ts',
      code: `import got from 'got';
import http from 'node:http';

http
  .createServer((request, response) => {
    const upstream = got.stream('https://files.shop.example/manual.pdf', { timeout: { request: 60_000 } });
    upstream.on('error', () => response.destroy());
    upstream.pipe(response);
  })
  .listen(8080);`,
    },
  ],
  good: [
    {
      title: 'a failure of either end reaches the other, and whoever waits',
      file: 'download.ts',
      code: `import fs from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export async function download(url: string, path: string) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(60_000) });
  if (!answer.ok || !answer.body) throw new Error(\`download: \${answer.status}\`);
  await pipeline(Readable.fromWeb(answer.body as never), fs.createWriteStream(path));
}`,
    },
    {
      title: 'listeners at both ends',
      file: 'listeners.ts',
      code: `import fs from 'node:fs';
import https from 'node:https';

export function download(url: string, path: string, done: (error?: Error) => void) {
  const request = https.get(url, { signal: AbortSignal.timeout(60_000) }, (answer) => {
    const file = fs.createWriteStream(path);
    answer.on('error', (error) => file.destroy(error));
    file.on('error', (error) => {
      request.destroy();
      done(error);
    });
    file.on('finish', () => done());
    answer.pipe(file);
  });
  request.on('error', done);
}`,
    },
  ],
  fix: 'Where nothing uses the value of `pipe`, a suggestion writes `pipeline` with a callback that prints the error. In an async function, `await pipeline(…)` of `node:stream/promises` is better still: the failure reaches whoever waits. Where only listeners are missing, `answer.on(\'error\', …)` and a listener on the target do, if each destroys the other end.',
  whenNot: 'Where the process ends with the transfer in any case, as in a script that copies a stream to the terminal, there is nothing left to close.',
  readings: { primary: 'node-pipeline', second: 'node-error-events', seed: 'ip-reliable#tcp' },
};
