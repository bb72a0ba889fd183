import type { CatalogueRule } from '../rule-entry.js';

export const noIgnoredBackpressure: CatalogueRule = {
  fallacy: 'bandwidth-is-infinite',
  level: 'strict',
  description: 'Require that loops which write to a peer wait while it takes no more',
  assumption: 'The receiver drains as fast as we write.',
  consequence:
    'What the peer has not read yet waits in the memory of the sender, and nothing bounds it: `write` says `false` once its buffer is full, and goes on taking all the same. One client on a bad line, or one that stops reading on purpose, is enough to fill the heap. Then the process dies, and with it the connections of everybody else.',
  bad: [
    {
      title: 'rows are written as fast as they can be made',
      file: 'dump.ts',
      code: `import net from 'node:net';

export function dump(socket: net.Socket, rows: string[]) {
  for (const row of rows) socket.write(\`\${row}\\n\`);
}`,
    },
    {
      title: 'a fast disk and a slow client',
      file: 'download.ts',
      code: `import fs from 'node:fs';
import http from 'node:http';

http
  .createServer((request, response) => {
    const file = fs.createReadStream('catalogue.csv');
    file.on('data', (chunk) => {
      response.write(chunk);
    });
    file.on('end', () => response.end());
  })
  .listen(8080);`,
    },
    {
      title: 'everybody gets everything, whether he reads it or not',
      file: 'feed.ts',
      code: `import { WebSocketServer } from 'ws';
import { prices } from './prices.js';

export const feed = new WebSocketServer({ port: 8080, maxPayload: 10_000 });

setInterval(() => {
  const latest = JSON.stringify(prices());
  feed.clients.forEach((client) => client.send(latest));
}, 100);`,
    },
  ],
  good: [
    {
      title: 'the loop waits',
      file: 'dump.ts',
      code: `import { once } from 'node:events';
import net from 'node:net';

export async function dump(socket: net.Socket, rows: string[]) {
  for (const row of rows) if (!socket.write(\`\${row}\\n\`)) await once(socket, 'drain');
}`,
    },
    {
      title: 'a pipeline waits by itself',
      file: 'download.ts',
      code: `import fs from 'node:fs';
import http from 'node:http';
import { pipeline } from 'node:stream';

http
  .createServer((request, response) => {
    pipeline(fs.createReadStream('catalogue.csv'), response, (error) => error && console.error(error));
  })
  .listen(8080);`,
    },
    {
      title: 'whoever does not keep up is left out',
      file: 'feed.ts',
      code: `import { WebSocketServer } from 'ws';
import { prices } from './prices.js';

export const feed = new WebSocketServer({ port: 8080, maxPayload: 10_000 });

setInterval(() => {
  const latest = JSON.stringify(prices());
  feed.clients.forEach((client) => {
    if (client.bufferedAmount > 1_000_000) client.terminate();
    else client.send(latest);
  });
}, 100);`,
    },
  ],
  fix: 'In a loop of an async function a suggestion waits for `drain` whenever `write` says `false`. Elsewhere it takes a decision: a pipeline does the waiting for streams, and for WebSockets somebody has to say what happens to a client that does not keep up: leave messages out, or close its connection.',
  whenNot: 'A handful of small writes never fills a buffer. Loops over literal lists and over the fields of an object, loops that wait for something else in each turn, broadcasts that happen now and then, and the terminal are not reported.',
  readings: { primary: 'node-write', second: 'owasp-ws#denial-of-service', seed: 'young-bloods#backpressure' },
};
