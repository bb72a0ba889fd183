import type { CatalogueRule } from '../rule-entry.js';

export const requireErrorListener: CatalogueRule = {
  fallacy: 'network-is-reliable',
  level: 'recommended',
  description: 'Require a listener for the errors of connections, without which the first one ends the process',
  assumption: 'A connection that was made does not fail later, while nobody is waiting for it.',
  consequence:
    'Node throws an `error` event that nobody listens for, outside of every `try`, so the whole process ends with all the requests it was serving. It takes no more than a database that restarts while a connection of the pool is idle, a cache that is replaced, or a client that sends one broken frame. A restarted process meets the same peer, so every instance goes down in turn.',
  bad: [
    {
      title: 'a pool whose idle connections may be lost',
      file: 'database.ts',
      code: `import pg from 'pg';

export const pool = new pg.Pool({ connectionTimeoutMillis: 5_000, query_timeout: 10_000 });

export async function nameOf(id: string) {
  const { rows } = await pool.query('SELECT name FROM users WHERE id = $1', [id]);
  return rows[0]?.name;
}`,
    },
    {
      title: 'a socket that any client can break',
      file: 'feed.ts',
      code: `import { WebSocketServer } from 'ws';

const feed = new WebSocketServer({ port: 8080, maxPayload: 10_000 });

feed.on('connection', (socket) => {
  socket.on('message', (message) => socket.send(\`received \${message}\`));
});`,
    },
    {
      title: 'a request without a place for its failure',
      file: 'notify.ts',
      code: `import https from 'node:https';

export function notify(path: string) {
  const request = https.request({ host: 'hooks.shop.example', path, method: 'POST', signal: AbortSignal.timeout(10_000) });
  request.end();
}`,
    },
  ],
  good: [
    {
      title: 'a pool that loses a connection and goes on',
      file: 'database.ts',
      code: `import pg from 'pg';

export const pool = new pg.Pool({ connectionTimeoutMillis: 5_000, query_timeout: 10_000 });
pool.on('error', (error) => console.error('an idle connection was lost:', error));`,
    },
    {
      title: 'a socket that fails alone',
      file: 'feed.ts',
      code: `import { WebSocketServer } from 'ws';

const feed = new WebSocketServer({ port: 8080, maxPayload: 10_000 });

feed.on('connection', (socket) => {
  socket.on('error', (error) => console.error('a client broke its connection:', error));
  socket.on('message', (message) => socket.send(\`received \${message}\`));
});`,
    },
    {
      title: 'a client that has a listener of its own',
      file: 'cache.ts',
      code: `import { Redis } from 'ioredis';

export const cache = new Redis('rediss://cache.shop.example:6380', { commandTimeout: 5_000 });`,
    },
  ],
  fix: 'A suggestion adds a listener that writes the error to the console. What else the program has to do, such as connecting again or answering with an error, is for its author to say.',
  whenNot:
    'Programs in which another file attaches the listener, by a way that this one does not show, have it already. Scripts that people run by hand may end with the error; they are reported at level strict alone.',
  readings: { primary: 'node-error-events', second: 'pg-pool#error-event', third: 'owasp-node#listen-to-errors', seed: 'young-bloods#fail-often' },
};
