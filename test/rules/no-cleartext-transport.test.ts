import { noCleartextTransport } from '../../rules/src/rules/no-cleartext-transport.js';
import { testRule } from '../support/test-rule.js';

testRule(noCleartextTransport, {
  valid: [
    {
      name: 'an address that asks for encryption itself',
      code: `import pg from 'pg';
const pool = new pg.Pool({ connectionString: 'postgres://shop@db.shop.example/shop?sslmode=verify-full', ssl: false });`,
    },
    {
      name: 'this machine, by its address',
      code: `import pg from 'pg';
const pool = new pg.Pool({ connectionString: 'postgres://shop@localhost/shop', ssl: false });`,
    },
    {
      name: 'an encrypted request',
      code: "fetch('https://api.partner.example/orders');",
    },
    {
      name: 'a name that is no address',
      code: "export const namespace = 'http://schemas.partner.example/order/v2';",
    },
    {
      name: 'an address that reaches something else than a client',
      code: "link('http://docs.partner.example');",
    },
    {
      name: 'a function of our own called fetch',
      code: "import { fetch } from './mock.js';\nfetch('http://api.partner.example/orders');",
    },
    {
      name: 'a relative address',
      code: "fetch('/orders');",
    },
    {
      name: 'a scheme within the path',
      code: "fetch('https://proxy.example/http://api.partner.example');",
    },
    {
      name: 'this machine by name',
      code: "fetch('http://localhost:3000/orders');",
    },
    {
      name: 'a name below localhost',
      code: "fetch('http://orders.localhost/orders');",
    },
    {
      name: 'this machine by address',
      code: "fetch('http://127.0.0.1:3000/orders');",
    },
    {
      name: 'this machine by address, version 6',
      code: "fetch('http://[::1]:3000/orders');",
    },
    {
      name: 'a name of the local network',
      code: "fetch('http://printer.local/status');",
    },
    {
      name: 'a name that is reserved for tests',
      code: "fetch('http://api.partner.test/orders');",
    },
    {
      name: 'a service of the cluster, whose mesh encrypts',
      code: "fetch('http://orders.shop.svc.cluster.local/orders');",
    },
    {
      name: 'a service of the cluster, at level strict too',
      code: "fetch('http://orders.shop.svc/orders');",
      options: { internalHosts: true, unknownHosts: true },
    },
    {
      name: 'a name without a dot, at level recommended',
      code: "fetch('http://orders:8080/orders');",
    },
    {
      name: 'a private address, at level recommended',
      code: "fetch('http://10.0.3.7/orders');",
    },
    {
      name: 'a host that the source does not say, at level recommended',
      code: 'fetch(`http://${host}/orders`);',
    },
    {
      name: 'a host that goes on behind what the source says, at level recommended',
      code: "fetch('http://api.' + domain);",
    },
    {
      name: 'an address from elsewhere',
      code: 'export const load = (url: string) => fetch(url);',
    },
    {
      name: 'a setting chooses the scheme',
      code: `let url = 'https://api.partner.example';
if (!useTls) url = 'http://api.partner.example';
fetch(url);`,
    },
    {
      name: 'the environment chooses the address',
      code: `let url = 'https://api.partner.example';
if (process.env.NODE_ENV === 'development') url = 'http://api.partner.example';
fetch(url);`,
    },
    {
      name: 'a development branch returns early',
      code: `export function load() {
  if (!isDev) return;
  fetch('http://api.partner.example');
}`,
    },
    {
      name: 'a switch over the environment',
      code: `switch (env) {
  case 'development':
    fetch('http://api.partner.example');
}`,
    },
    {
      name: 'redis, encrypted by its URL',
      code: `import { Redis } from 'ioredis';
const cache = new Redis('rediss://cache.shop.example:6380');`,
    },
    {
      name: 'redis, encrypted by an option',
      code: `import { Redis } from 'ioredis';
const cache = new Redis({ host: 'cache.shop.example', tls: {} });`,
    },
    {
      name: 'redis with options from elsewhere',
      code: `import { Redis } from 'ioredis';
import { options } from './settings.js';
const cache = new Redis({ host: 'cache.shop.example', ...options });`,
    },
    {
      name: 'postgres that says nothing about encryption, whose default is another rule’s business',
      code: `import pg from 'pg';
const pool = new pg.Pool({ host: 'db.shop.example' });`,
    },
    {
      name: 'postgres, encrypted',
      code: `import pg from 'pg';
const pool = new pg.Pool({ host: 'db.shop.example', ssl: true });`,
    },
    {
      name: 'postgres on this machine',
      code: `import pg from 'pg';
const pool = new pg.Pool({ host: 'localhost', ssl: false });`,
    },
    {
      name: 'node:https',
      code: `import https from 'node:https';
https.get({ hostname: 'api.partner.example' });`,
    },
    {
      name: 'a channel with certificates',
      code: `import { credentials } from '@grpc/grpc-js';
const orders = new Orders('orders.shop.example:443', credentials.createSsl());`,
    },
    {
      name: 'a channel to an address from elsewhere, which may be this machine',
      code: `import { credentials } from '@grpc/grpc-js';
const orders = new Orders(process.env.ORDERS, credentials.createInsecure());`,
    },
    {
      name: 'a test',
      code: "fetch('http://api.partner.example/orders');",
      filename: 'src/__tests__/orders.ts',
    },
  ],
  invalid: [
    {
      name: 'a request',
      code: "fetch('http://api.partner.example/orders');",
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: "fetch('https://api.partner.example/orders');",
            },
          ],
        },
      ],
    },
    {
      name: 'a request from a browser',
      code: "'use client';\nfetch('http://api.partner.example/orders');",
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: `'use client';
fetch('https://api.partner.example/orders');`,
            },
          ],
        },
      ],
    },
    {
      name: 'capitals',
      code: 'fetch("HTTP://API.Partner.example");',
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: 'fetch("https://API.Partner.example");',
            },
          ],
        },
      ],
    },
    {
      name: 'a host that only begins like this machine',
      code: "fetch('http://localhost.evil.example/orders');",
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'localhost.evil.example', by: 'http://' },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 45,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: "fetch('https://localhost.evil.example/orders');",
            },
          ],
        },
      ],
    },
    {
      name: 'a host behind a user and a password',
      code: "fetch('http://localhost:secret@api.partner.example/orders');",
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 59,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: "fetch('https://localhost:secret@api.partner.example/orders');",
            },
          ],
        },
      ],
    },
    {
      name: 'a template',
      code: 'fetch(`http://api.partner.example/orders/${id}`);',
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 48,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: 'fetch(`https://api.partner.example/orders/${id}`);',
            },
          ],
        },
      ],
    },
    {
      name: 'a template over several lines is marked on its first',
      code: `fetch(\`http://api.partner.example/orders?\${[
  id,
]}\`);`,
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 45,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: `fetch(\`https://api.partner.example/orders?\${[
  id,
]}\`);`,
            },
          ],
        },
      ],
    },
    {
      name: 'joined texts',
      code: "fetch('http://api.partner.example/' + path);",
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 36,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: "fetch('https://api.partner.example/' + path);",
            },
          ],
        },
      ],
    },
    {
      name: 'through a constant, reported where it is written, once',
      code: `const base = 'http://api.partner.example';
export const orders = () => fetch(base + '/orders');
export const order = (id: string) => fetch(\`\${base}/orders/\${id}\`);`,
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 1,
          column: 14,
          endLine: 1,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: `const base = 'https://api.partner.example';
export const orders = () => fetch(base + '/orders');
export const order = (id: string) => fetch(\`\${base}/orders/\${id}\`);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a host from a constant',
      code: `const host = 'api.partner.example';
fetch(\`http://\${host}/orders\`);`,
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: `const host = 'api.partner.example';
fetch(\`https://\${host}/orders\`);`,
            },
          ],
        },
      ],
    },
    {
      name: 'through a field',
      code: `export class Orders {
  readonly base = 'http://api.partner.example';
  load() {
    return fetch(this.base);
  }
}`,
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 2,
          column: 19,
          endLine: 2,
          endColumn: 47,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: `export class Orders {
  readonly base = 'https://api.partner.example';
  load() {
    return fetch(this.base);
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'through a parameter’s default',
      code: "export const load = (base = 'http://api.partner.example') => fetch(base);",
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 1,
          column: 29,
          endLine: 1,
          endColumn: 57,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: "export const load = (base = 'https://api.partner.example') => fetch(base);",
            },
          ],
        },
      ],
    },
    {
      name: 'one of several values of a name',
      code: `let url = 'https://api.partner.example';
if (isOld) url = 'http://old.partner.example';
fetch(url);`,
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'old.partner.example', by: 'http://' },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: `let url = 'https://api.partner.example';
if (isOld) url = 'https://old.partner.example';
fetch(url);`,
            },
          ],
        },
      ],
    },
    {
      name: 'through new URL',
      code: "fetch(new URL('/orders', 'http://api.partner.example'));",
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 1,
          column: 26,
          endLine: 1,
          endColumn: 54,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: "fetch(new URL('/orders', 'https://api.partner.example'));",
            },
          ],
        },
      ],
    },
    {
      name: 'through a Request',
      code: "fetch(new Request('http://api.partner.example/orders', { method: 'POST' }));",
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 1,
          column: 19,
          endLine: 1,
          endColumn: 54,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: "fetch(new Request('https://api.partner.example/orders', { method: 'POST' }));",
            },
          ],
        },
      ],
    },
    {
      name: 'axios, in its arguments and in its options',
      code: `import axios from 'axios';
axios.get('http://api.partner.example/orders');
axios({ url: 'http://api.partner.example/orders' });
export const api = axios.create({ baseURL: 'http://api.partner.example' });`,
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: `import axios from 'axios';
axios.get('https://api.partner.example/orders');
axios({ url: 'http://api.partner.example/orders' });
export const api = axios.create({ baseURL: 'http://api.partner.example' });`,
            },
          ],
        },
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 3,
          column: 14,
          endLine: 3,
          endColumn: 49,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: `import axios from 'axios';
axios.get('http://api.partner.example/orders');
axios({ url: 'https://api.partner.example/orders' });
export const api = axios.create({ baseURL: 'http://api.partner.example' });`,
            },
          ],
        },
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 4,
          column: 44,
          endLine: 4,
          endColumn: 72,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: `import axios from 'axios';
axios.get('http://api.partner.example/orders');
axios({ url: 'http://api.partner.example/orders' });
export const api = axios.create({ baseURL: 'https://api.partner.example' });`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios, options by name',
      code: `import axios from 'axios';
const options = { baseURL: 'http://api.partner.example' };
const api = axios.create(options);`,
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 56,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: `import axios from 'axios';
const options = { baseURL: 'https://api.partner.example' };
const api = axios.create(options);`,
            },
          ],
        },
      ],
    },
    {
      name: 'got and ky',
      code: `import got from 'got';
import ky from 'ky';
got('http://api.partner.example');
ky.create({ prefixUrl: 'http://api.partner.example' });`,
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: `import got from 'got';
import ky from 'ky';
got('https://api.partner.example');
ky.create({ prefixUrl: 'http://api.partner.example' });`,
            },
          ],
        },
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 4,
          column: 24,
          endLine: 4,
          endColumn: 52,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: `import got from 'got';
import ky from 'ky';
got('http://api.partner.example');
ky.create({ prefixUrl: 'https://api.partner.example' });`,
            },
          ],
        },
      ],
    },
    {
      name: 'node-fetch and undici',
      code: `import load from 'node-fetch';
import { Pool, request } from 'undici';
load('http://api.partner.example');
request('http://api.partner.example');
new Pool('http://api.partner.example');`,
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 34,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: `import load from 'node-fetch';
import { Pool, request } from 'undici';
load('https://api.partner.example');
request('http://api.partner.example');
new Pool('http://api.partner.example');`,
            },
          ],
        },
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 37,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: `import load from 'node-fetch';
import { Pool, request } from 'undici';
load('http://api.partner.example');
request('https://api.partner.example');
new Pool('http://api.partner.example');`,
            },
          ],
        },
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 5,
          column: 10,
          endLine: 5,
          endColumn: 38,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: `import load from 'node-fetch';
import { Pool, request } from 'undici';
load('http://api.partner.example');
request('http://api.partner.example');
new Pool('https://api.partner.example');`,
            },
          ],
        },
      ],
    },
    {
      name: 'node:http by URL and by host',
      code: `import http from 'node:http';
http.get('http://api.partner.example');
http.request({ hostname: 'api.partner.example', path: '/orders' });`,
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 38,
        },
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'node:http' },
          line: 3,
          column: 26,
          endLine: 3,
          endColumn: 47,
        },
      ],
    },
    {
      name: 'sockets',
      code: `import WebSocket from 'ws';
const feed = new WebSocket('ws://feed.partner.example/prices');`,
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'feed.partner.example', by: 'ws://' },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 62,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'wss://' },
              output: `import WebSocket from 'ws';
const feed = new WebSocket('wss://feed.partner.example/prices');`,
            },
          ],
        },
      ],
    },
    {
      name: 'sockets and event streams of the platform',
      code: `const feed = new WebSocket('ws://feed.partner.example/prices');
const news = new EventSource('http://news.partner.example');`,
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'feed.partner.example', by: 'ws://' },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 62,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'wss://' },
              output: `const feed = new WebSocket('wss://feed.partner.example/prices');
const news = new EventSource('http://news.partner.example');`,
            },
          ],
        },
        {
          messageId: 'cleartext',
          data: { host: 'news.partner.example', by: 'http://' },
          line: 2,
          column: 30,
          endLine: 2,
          endColumn: 59,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: `const feed = new WebSocket('ws://feed.partner.example/prices');
const news = new EventSource('https://news.partner.example');`,
            },
          ],
        },
      ],
    },
    {
      name: 'redis by URL',
      code: `import { Redis } from 'ioredis';
const cache = new Redis('redis://cache.shop.example:6379');`,
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'cache.shop.example', by: 'redis://' },
          line: 2,
          column: 25,
          endLine: 2,
          endColumn: 58,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'rediss://' },
              output: `import { Redis } from 'ioredis';
const cache = new Redis('rediss://cache.shop.example:6379');`,
            },
          ],
        },
      ],
    },
    {
      name: 'redis by host, without `tls`',
      code: `import { Redis } from 'ioredis';
const cache = new Redis({ host: 'cache.shop.example', port: 6379 });`,
      errors: [
        {
          messageId: 'cleartextOption',
          data: { host: 'cache.shop.example', by: 'no `tls`' },
          line: 2,
          column: 33,
          endLine: 2,
          endColumn: 53,
        },
      ],
    },
    {
      name: 'postgres by its address, encryption switched off',
      code: `import pg from 'pg';
const pool = new pg.Pool({ connectionString: 'postgres://shop@db.shop.example/shop', ssl: false });`,
      errors: [
        {
          messageId: 'cleartextOption',
          data: { host: 'db.shop.example', by: 'no `ssl`' },
          line: 2,
          column: 46,
          endLine: 2,
          endColumn: 84,
        },
      ],
    },
    {
      name: 'postgres by host, encryption switched off',
      code: `import pg from 'pg';
const pool = new pg.Pool({ host: 'db.shop.example', ssl: false });`,
      errors: [
        {
          messageId: 'cleartextOption',
          data: { host: 'db.shop.example', by: 'no `ssl`' },
          line: 2,
          column: 34,
          endLine: 2,
          endColumn: 51,
        },
      ],
    },
    {
      name: 'postgres by URL, encryption switched off',
      code: `import pg from 'pg';
const pool = new pg.Pool({ connectionString: 'postgres://db.shop.example/shop?sslmode=disable' });`,
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'db.shop.example', by: 'sslmode=disable' },
          line: 2,
          column: 46,
          endLine: 2,
          endColumn: 95,
        },
      ],
    },
    {
      name: 'a channel without encryption',
      code: `import { credentials } from '@grpc/grpc-js';
const orders = new Orders('orders.shop.example:50051', credentials.createInsecure());`,
      errors: [
        {
          messageId: 'insecureChannel',
          data: { host: 'orders.shop.example', by: 'credentials.createInsecure' },
          line: 2,
          column: 56,
          endLine: 2,
          endColumn: 82,
          suggestions: [
            {
              messageId: 'useCredentials',
              data: { to: 'createSsl()' },
              output: `import { credentials } from '@grpc/grpc-js';
const orders = new Orders('orders.shop.example:50051', credentials.createSsl());`,
            },
          ],
        },
      ],
    },
    {
      name: 'a channel without encryption, by the whole package',
      code: `import * as grpc from '@grpc/grpc-js';
const plain = grpc.credentials.createInsecure();
const orders = new proto.Orders('dns:///orders.shop.example:50051', plain);`,
      errors: [
        {
          messageId: 'insecureChannel',
          data: { host: 'orders.shop.example', by: 'grpc.credentials.createInsecure' },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'useCredentials',
              data: { to: 'createSsl()' },
              output: `import * as grpc from '@grpc/grpc-js';
const plain = grpc.credentials.createSsl();
const orders = new proto.Orders('dns:///orders.shop.example:50051', plain);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a name without a dot, at level strict',
      code: "fetch('http://orders:8080/orders');",
      options: { internalHosts: true },
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'orders', by: 'http://' },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 34,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: "fetch('https://orders:8080/orders');",
            },
          ],
        },
      ],
    },
    {
      name: 'a private address and an internal name, at level strict',
      code: `fetch('http://10.0.3.7/orders');
fetch('http://orders.shop.internal/orders');`,
      options: { internalHosts: true },
      errors: [
        {
          messageId: 'cleartext',
          data: { host: '10.0.3.7', by: 'http://' },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: `fetch('https://10.0.3.7/orders');
fetch('http://orders.shop.internal/orders');`,
            },
          ],
        },
        {
          messageId: 'cleartext',
          data: { host: 'orders.shop.internal', by: 'http://' },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 43,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: `fetch('http://10.0.3.7/orders');
fetch('https://orders.shop.internal/orders');`,
            },
          ],
        },
      ],
    },
    {
      name: 'a host that the source does not say, at level strict',
      code: 'fetch(`http://${host}/orders`);',
      options: { unknownHosts: true },
      errors: [
        {
          messageId: 'cleartextScheme',
          data: { host: '', by: 'http://' },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: 'fetch(`https://${host}/orders`);',
            },
          ],
        },
      ],
    },
    {
      name: 'a host that goes on behind what the source says, at level strict',
      code: "fetch('http://api.' + domain);",
      options: { unknownHosts: true },
      errors: [
        {
          messageId: 'cleartextScheme',
          data: { host: '', by: 'http://' },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 20,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: "fetch('https://api.' + domain);",
            },
          ],
        },
      ],
    },
    {
      name: 'a branch that a setting chooses, if asked for',
      code: `let url = 'https://api.partner.example';
if (process.env.NODE_ENV === 'development') url = 'http://api.partner.example';
fetch(url);`,
      options: { chosen: true },
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 2,
          column: 51,
          endLine: 2,
          endColumn: 79,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: `let url = 'https://api.partner.example';
if (process.env.NODE_ENV === 'development') url = 'https://api.partner.example';
fetch(url);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client of the team’s own',
      code: `import { http } from '../lib/http.js';
http.get('http://api.partner.example');`,
      settings: { clients: [{ name: 'http', from: 'lib/http.js', like: 'axios', provides: ['deadline'] }] },
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 38,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: `import { http } from '../lib/http.js';
http.get('https://api.partner.example');`,
            },
          ],
        },
      ],
    },
    {
      name: 'Windows line ends and a byte order mark',
      code: "\uFEFFimport axios from 'axios';\r\naxios.get('http://api.partner.example'); // orders\r\n",
      errors: [
        {
          messageId: 'cleartext',
          data: { host: 'api.partner.example', by: 'http://' },
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'encrypt',
              data: { to: 'https://' },
              output: "\uFEFFimport axios from 'axios';\r\naxios.get('https://api.partner.example'); // orders\r\n",
            },
          ],
        },
      ],
    },
  ],
});
