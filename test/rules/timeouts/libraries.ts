import type { RuleCases } from '../../support/rule-case.js';

/** What each library does by itself, what bounds it and what only looks as if it did. */
export const libraries: RuleCases = {
  valid: [
    {
      name: 'fetch with a signal',
      code: "await fetch('https://users.example', { signal: AbortSignal.timeout(3_000) });",
    },
    {
      name: 'fetch with a dispatcher, which may hold limits',
      code: "await fetch('https://users.example', { dispatcher: agent });",
    },
    {
      name: 'undici.request with a signal',
      code: `import { request } from 'undici';
await request('https://users.example', { signal: AbortSignal.timeout(3_000) });`,
    },
    {
      name: 'undici.request with a limit on one phase',
      code: `import { request } from 'undici';
await request('https://users.example', { headersTimeout: 3_000 });`,
    },
    {
      name: 'undici.stream, whose answer may last',
      code: `import { stream } from 'undici';
await stream('https://users.example', { method: 'GET' }, () => file);`,
    },
    {
      name: 'an undici pool with limits',
      code: `import { Pool } from 'undici';
const pool = new Pool('https://users.example', { headersTimeout: 3_000, bodyTimeout: 3_000 });
await pool.request({ path: '/', method: 'GET' });`,
    },
    {
      name: 'an undici pool whose only call has a signal',
      code: `import { Pool } from 'undici';
const pool = new Pool('https://users.example');
await pool.request({ path: '/', method: 'GET', signal: AbortSignal.timeout(3_000) });`,
    },
    {
      name: 'node-fetch with a signal',
      code: `import fetch from 'node-fetch';
await fetch('https://users.example', { signal: AbortSignal.timeout(3_000) });`,
    },
    {
      name: 'node-fetch with `timeout`, which bounds version 2',
      code: `import fetch from 'node-fetch';
await fetch('https://users.example', { timeout: 3_000 });`,
    },
    {
      name: 'axios with a timeout',
      code: `import axios from 'axios';
await axios.get('https://users.example', { timeout: 3_000 });`,
    },
    {
      name: 'axios with a timeout that it refuses',
      code: `import axios from 'axios';
await axios.get('https://users.example', { timeout: Infinity });`,
    },
    {
      name: 'axios with a signal',
      code: `import axios from 'axios';
await axios.get('https://users.example', { signal: controller.signal });`,
    },
    {
      name: 'axios with a cancel token, which may be timed',
      code: `import axios from 'axios';
await axios.get('https://users.example', { cancelToken: source.token });`,
    },
    {
      name: 'got with a limit on the request',
      code: `import got from 'got';
await got('https://users.example', { timeout: { request: 3_000 } });`,
    },
    {
      name: 'got with a limit that ends the request at once',
      code: `import got from 'got';
await got('https://users.example', { timeout: { request: Infinity } });`,
    },
    {
      name: 'got with a limit on another long phase',
      code: `import got from 'got';
await got('https://users.example', { timeout: { response: 3_000 } });`,
    },
    {
      name: 'got with a number, which version 11 takes',
      code: `import got from 'got';
await got('https://users.example', { timeout: 3_000 });`,
    },
    {
      name: 'got.stream, whose answer may last',
      code: `import got from 'got';
got.stream('https://users.example').pipe(file);`,
    },
    {
      name: 'got.paginate, which lasts as long as there are pages',
      code: `import got from 'got';
for await (const user of got.paginate('https://users.example')) use(user);`,
    },
    {
      name: 'ky gives up by itself',
      code: `import ky from 'ky';
await ky.get('https://users.example').json();`,
    },
    {
      name: 'a ky client gives up by itself',
      code: `import ky from 'ky';
export const users = ky.create({ prefixUrl: 'https://users.example' });`,
    },
    {
      name: 'ky without its own limit but with a signal',
      code: `import ky from 'ky';
await ky.get('https://users.example', { timeout: false, signal }).json();`,
    },
    {
      name: 'a ky client without a limit whose only call has one',
      code: `import ky from 'ky';
const users = ky.create({ timeout: false });
await users.get('all', { timeout: 3_000 }).json();`,
    },
    {
      name: 'ws with a limit on the handshake',
      code: `import WebSocket from 'ws';
const socket = new WebSocket('wss://users.example', { handshakeTimeout: 3_000 });
socket.on('open', greet);`,
    },
    {
      name: 'ws with a timer that ends it',
      code: `import WebSocket from 'ws';
const socket = new WebSocket('wss://users.example');
const timer = setTimeout(() => socket.terminate(), 3_000);
socket.on('open', () => clearTimeout(timer));`,
    },
    {
      name: 'ws that is handed on',
      code: `import WebSocket from 'ws';
export const connect = () => new WebSocket('wss://users.example');`,
    },
    {
      name: 'ws without an address fails at once',
      code: `import WebSocket from 'ws';
const socket = new WebSocket;`,
    },
    {
      name: 'the WebSocket of the platform, which has no option for it',
      code: "const socket = new WebSocket('wss://users.example');",
    },
    {
      name: 'an event stream',
      code: "const events = new EventSource('https://users.example/events');",
    },
    {
      name: 'grpc with a deadline',
      code: `import { credentials } from '@grpc/grpc-js';
import { UsersClient } from './gen/users.js';
const users = new UsersClient('users:50051', credentials.createSsl());
users.find({ id: 1 }, { deadline: Date.now() + 3_000 }, (error, user) => use(error, user));`,
    },
    {
      name: 'grpc with metadata that may be options',
      code: `import { credentials } from '@grpc/grpc-js';
import { UsersClient } from './gen/users.js';
const users = new UsersClient('users:50051', credentials.createSsl());
export const find = (metadata) => users.find({ id: 1 }, metadata, (error, user) => use(error, user));`,
    },
    {
      name: 'a grpc stream',
      code: `import { credentials } from '@grpc/grpc-js';
import { UsersClient } from './gen/users.js';
const users = new UsersClient('users:50051', credentials.createSsl());
users.watch({ id: 1 }).on('data', use);`,
    },
    {
      name: 'grpc methods that ask nobody, or take their deadline otherwise',
      code: `import { credentials } from '@grpc/grpc-js';
import { UsersClient } from './gen/users.js';
const users = new UsersClient('users:50051', credentials.createSsl());
users.waitForReady(Date.now() + 3_000, (error) => use(error));
users.close();`,
    },
    {
      name: 'a constructor without credentials of a known library',
      code: `import { UsersClient } from './gen/users.js';
const users = new UsersClient('users:50051', credentials());
users.find({ id: 1 }, (error, user) => use(error, user));`,
    },
    {
      name: 'a library that nobody told us of',
      code: `import fetch from 'own-fetch';
await fetch('https://users.example');`,
    },
  ],
  invalid: [
    {
      name: 'fetch',
      code: "await fetch('https://users.example');",
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 7,
          endLine: 1,
          endColumn: 12,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: "await fetch('https://users.example', { signal: AbortSignal.timeout(10_000) });",
            },
          ],
        },
      ],
    },
    {
      name: 'fetch with a signal of null',
      code: "await fetch('https://users.example', { signal: null });",
      errors: [
        {
          messageId: 'timeoutDisabled',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,', option: 'signal', value: 'null' },
          line: 1,
          column: 48,
          endLine: 1,
          endColumn: 52,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: "await fetch('https://users.example', { signal: AbortSignal.timeout(10_000) });",
            },
          ],
        },
      ],
    },
    {
      name: 'fetch with `timeout`, which it ignores',
      code: "await fetch('https://users.example', { timeout: 3_000 });",
      errors: [
        {
          messageId: 'timeoutIgnored',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,', option: 'timeout' },
          line: 1,
          column: 49,
          endLine: 1,
          endColumn: 54,
          suggestions: [
            {
              messageId: 'replaceTimeout',
              data: { code: 'signal: AbortSignal.timeout(3_000)' },
              output: "await fetch('https://users.example', { signal: AbortSignal.timeout(3_000) });",
            },
          ],
        },
      ],
    },
    {
      name: 'undici.fetch',
      code: `import { fetch } from 'undici';
await fetch('https://users.example');`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 12,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import { fetch } from 'undici';
await fetch('https://users.example', { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'undici.fetch with `timeout`',
      code: `import { fetch } from 'undici';
await fetch('https://users.example', { method: 'PUT', timeout: 3_000 });`,
      errors: [
        {
          messageId: 'timeoutIgnored',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,', option: 'timeout' },
          line: 2,
          column: 64,
          endLine: 2,
          endColumn: 69,
          suggestions: [
            {
              messageId: 'replaceTimeout',
              data: { code: 'signal: AbortSignal.timeout(3_000)' },
              output: `import { fetch } from 'undici';
await fetch('https://users.example', { method: 'PUT', signal: AbortSignal.timeout(3_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'undici.request',
      code: `import { request } from 'undici';
const { body } = await request('https://users.example');
const users = await body.json();`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'request', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 2,
          column: 24,
          endLine: 2,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import { request } from 'undici';
const { body } = await request('https://users.example', { signal: AbortSignal.timeout(10_000) });
const users = await body.json();`,
            },
          ],
        },
      ],
    },
    {
      name: 'undici.request with a phase that has no limit',
      code: `import { request } from 'undici';
await request('https://users.example', { headersTimeout: 0 });`,
      errors: [
        {
          messageId: 'timeoutDisabled',
          data: { call: 'request', consequence: 'may hang 5 minutes, or for ever on a slow body,', option: 'headersTimeout', value: '0' },
          line: 2,
          column: 58,
          endLine: 2,
          endColumn: 59,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import { request } from 'undici';
await request('https://users.example', { headersTimeout: 0, signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'an undici pool',
      code: `import { Pool } from 'undici';
const pool = new Pool('https://users.example');
await pool.request({ path: '/', method: 'GET' });`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'pool', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'an undici client with a phase that has no limit',
      code: `import { Client } from 'undici';
export const client = new Client('https://users.example', { bodyTimeout: 0 });`,
      errors: [
        {
          messageId: 'timeoutDisabled',
          data: { call: 'client', consequence: 'may hang 5 minutes, or for ever on a slow body,', option: 'bodyTimeout', value: '0' },
          line: 2,
          column: 74,
          endLine: 2,
          endColumn: 75,
        },
      ],
    },
    {
      name: 'node-fetch',
      code: `import fetch from 'node-fetch';
await fetch('https://users.example');`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'waits for ever' },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 12,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import fetch from 'node-fetch';
await fetch('https://users.example', { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'node-fetch with a timeout of 0',
      code: `import fetch from 'node-fetch';
await fetch('https://users.example', { timeout: 0 });`,
      errors: [
        {
          messageId: 'timeoutDisabled',
          data: { call: 'fetch', consequence: 'waits for ever', option: 'timeout', value: '0' },
          line: 2,
          column: 49,
          endLine: 2,
          endColumn: 50,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import fetch from 'node-fetch';
await fetch('https://users.example', { timeout: 0, signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios.get',
      code: `import axios from 'axios';
await axios.get('https://users.example');`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'axios.get', consequence: 'waits for ever' },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 16,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
await axios.get('https://users.example', { timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import axios from 'axios';
await axios.get('https://users.example', { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios called with a URL',
      code: `import axios from 'axios';
await axios('https://users.example');`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'axios', consequence: 'waits for ever' },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 12,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
await axios('https://users.example', { timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import axios from 'axios';
await axios('https://users.example', { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios called with options',
      code: `import axios from 'axios';
await axios({ method: 'put', url: 'https://users.example', data });`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'axios', consequence: 'waits for ever' },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 12,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
await axios({ method: 'put', url: 'https://users.example', data, timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import axios from 'axios';
await axios({ method: 'put', url: 'https://users.example', data, signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios.request',
      code: `import axios from 'axios';
await axios.request({ url: 'https://users.example' });`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'axios.request', consequence: 'waits for ever' },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 20,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
await axios.request({ url: 'https://users.example', timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import axios from 'axios';
await axios.request({ url: 'https://users.example', signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios.post without options',
      code: `import axios from 'axios';
await axios.post('https://users.example', { name: 'Ada' });`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'axios.post', consequence: 'waits for ever' },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 17,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
await axios.post('https://users.example', { name: 'Ada' }, { timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import axios from 'axios';
await axios.post('https://users.example', { name: 'Ada' }, { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios with a timeout of 0',
      code: `import axios from 'axios';
await axios.get('https://users.example', { timeout: 0 });`,
      errors: [
        {
          messageId: 'timeoutDisabled',
          data: { call: 'axios.get', consequence: 'waits for ever', option: 'timeout', value: '0' },
          line: 2,
          column: 53,
          endLine: 2,
          endColumn: 54,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
await axios.get('https://users.example', { timeout: 10_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'got',
      code: `import got from 'got';
const users = await got('https://users.example').json();`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'got', consequence: 'waits for ever' },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 24,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: { request: 10_000 }' },
              output: `import got from 'got';
const users = await got('https://users.example', { timeout: { request: 10_000 } }).json();`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import got from 'got';
const users = await got('https://users.example', { signal: AbortSignal.timeout(10_000) }).json();`,
            },
          ],
        },
      ],
    },
    {
      name: 'got with options alone',
      code: `import { got } from 'got';
await got({ url: 'https://users.example', method: 'PUT' });`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'got', consequence: 'waits for ever' },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 10,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: { request: 10_000 }' },
              output: `import { got } from 'got';
await got({ url: 'https://users.example', method: 'PUT', timeout: { request: 10_000 } });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import { got } from 'got';
await got({ url: 'https://users.example', method: 'PUT', signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'got with a limit on a phase that says nothing about the answer',
      code: `import got from 'got';
await got('https://users.example', { timeout: { connect: 1_000 } });`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'got', consequence: 'waits for ever' },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 10,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: { request: 10_000 }' },
              output: `import got from 'got';
await got('https://users.example', { timeout: { connect: 1_000, request: 10_000 } });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import got from 'got';
await got('https://users.example', { timeout: { connect: 1_000 }, signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'got with a timeout that is undefined',
      code: `import got from 'got';
await got('https://users.example', { timeout: undefined });`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'got', consequence: 'waits for ever' },
          line: 2,
          column: 7,
          endLine: 2,
          endColumn: 10,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import got from 'got';
await got('https://users.example', { timeout: undefined, signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'ky without its own limit',
      code: `import ky from 'ky';
await ky.get('https://users.example', { timeout: false }).json();`,
      errors: [
        {
          messageId: 'timeoutDisabled',
          data: { call: 'ky.get', consequence: 'may hang 5 minutes, or for ever on a slow body,', option: 'timeout', value: 'false' },
          line: 2,
          column: 50,
          endLine: 2,
          endColumn: 55,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import ky from 'ky';
await ky.get('https://users.example', { timeout: 10_000 }).json();`,
            },
          ],
        },
      ],
    },
    {
      name: 'a ky client without its own limit',
      code: `import ky from 'ky';
const users = ky.create({ timeout: false });
await users.get('all').json();`,
      errors: [
        {
          messageId: 'timeoutDisabled',
          data: { call: 'users', consequence: 'may hang 5 minutes, or for ever on a slow body,', option: 'timeout', value: 'false' },
          line: 2,
          column: 36,
          endLine: 2,
          endColumn: 41,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import ky from 'ky';
const users = ky.create({ timeout: 10_000 });
await users.get('all').json();`,
            },
          ],
        },
      ],
    },
    {
      name: 'ws',
      code: `import WebSocket from 'ws';
const socket = new WebSocket('wss://users.example');
socket.on('open', greet);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'new WebSocket', consequence: 'waits for ever for the handshake' },
          line: 2,
          column: 20,
          endLine: 2,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'handshakeTimeout: 10_000' },
              output: `import WebSocket from 'ws';
const socket = new WebSocket('wss://users.example', { handshakeTimeout: 10_000 });
socket.on('open', greet);`,
            },
          ],
        },
      ],
    },
    {
      name: 'ws with protocols',
      code: `import { WebSocket } from 'ws';
new WebSocket('wss://users.example', ['v2', 'v1']).on('message', use);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'new WebSocket', consequence: 'waits for ever for the handshake' },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 14,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'handshakeTimeout: 10_000' },
              output: `import { WebSocket } from 'ws';
new WebSocket('wss://users.example', ['v2', 'v1'], { handshakeTimeout: 10_000 }).on('message', use);`,
            },
          ],
        },
      ],
    },
    {
      name: 'ws with a handshake without limit',
      code: `import WebSocket from 'ws';
new WebSocket('wss://users.example', { handshakeTimeout: 0 }).on('message', use);`,
      errors: [
        {
          messageId: 'timeoutDisabled',
          data: { call: 'new WebSocket', consequence: 'waits for ever for the handshake', option: 'handshakeTimeout', value: '0' },
          line: 2,
          column: 58,
          endLine: 2,
          endColumn: 59,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'handshakeTimeout: 10_000' },
              output: `import WebSocket from 'ws';
new WebSocket('wss://users.example', { handshakeTimeout: 10_000 }).on('message', use);`,
            },
          ],
        },
      ],
    },
    {
      name: 'ws under another name',
      code: `import Socket from 'isomorphic-ws';
new Socket('wss://users.example').on('message', use);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'new Socket', consequence: 'waits for ever for the handshake' },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 11,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'handshakeTimeout: 10_000' },
              output: `import Socket from 'isomorphic-ws';
new Socket('wss://users.example', { handshakeTimeout: 10_000 }).on('message', use);`,
            },
          ],
        },
      ],
    },
    {
      name: 'grpc from a definition that was loaded',
      code: `import * as grpc from '@grpc/grpc-js';
const { users } = grpc.loadPackageDefinition(definition);
const client = new users.Users('users:50051', grpc.credentials.createInsecure());
client.find({ id: 1 }, (error, user) => use(error, user));`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'client.find', consequence: 'waits for ever' },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 12,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'deadline: Date.now() + 10_000' },
              output: `import * as grpc from '@grpc/grpc-js';
const { users } = grpc.loadPackageDefinition(definition);
const client = new users.Users('users:50051', grpc.credentials.createInsecure());
client.find({ id: 1 }, { deadline: Date.now() + 10_000 }, (error, user) => use(error, user));`,
            },
          ],
        },
      ],
    },
    {
      name: 'grpc from a generated constructor',
      code: `import { credentials } from '@grpc/grpc-js';
import { UsersClient } from './gen/users.js';
const users = new UsersClient('users:50051', credentials.createSsl());
users.find({ id: 1 }, (error, user) => use(error, user));`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'users.find', consequence: 'waits for ever' },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 11,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'deadline: Date.now() + 10_000' },
              output: `import { credentials } from '@grpc/grpc-js';
import { UsersClient } from './gen/users.js';
const users = new UsersClient('users:50051', credentials.createSsl());
users.find({ id: 1 }, { deadline: Date.now() + 10_000 }, (error, user) => use(error, user));`,
            },
          ],
        },
      ],
    },
    {
      name: 'grpc with metadata',
      code: `import { credentials, Metadata } from '@grpc/grpc-js';
import { UsersClient } from './gen/users.js';
const users = new UsersClient('users:50051', credentials.createSsl());
users.find({ id: 1 }, new Metadata(), (error, user) => use(error, user));`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'users.find', consequence: 'waits for ever' },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 11,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'deadline: Date.now() + 10_000' },
              output: `import { credentials, Metadata } from '@grpc/grpc-js';
import { UsersClient } from './gen/users.js';
const users = new UsersClient('users:50051', credentials.createSsl());
users.find({ id: 1 }, new Metadata(), { deadline: Date.now() + 10_000 }, (error, user) => use(error, user));`,
            },
          ],
        },
      ],
    },
    {
      name: 'grpc with a deadline without end',
      code: `import { credentials, Metadata } from '@grpc/grpc-js';
import { UsersClient } from './gen/users.js';
const users = new UsersClient('users:50051', credentials.createSsl());
users.find({ id: 1 }, new Metadata(), { deadline: Infinity }, (error, user) => use(error, user));`,
      errors: [
        {
          messageId: 'timeoutDisabled',
          data: { call: 'users.find', consequence: 'waits for ever', option: 'deadline', value: 'Infinity' },
          line: 4,
          column: 51,
          endLine: 4,
          endColumn: 59,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'deadline: Date.now() + 10_000' },
              output: `import { credentials, Metadata } from '@grpc/grpc-js';
import { UsersClient } from './gen/users.js';
const users = new UsersClient('users:50051', credentials.createSsl());
users.find({ id: 1 }, new Metadata(), { deadline: Date.now() + 10_000 }, (error, user) => use(error, user));`,
            },
          ],
        },
      ],
    },
  ],
};
