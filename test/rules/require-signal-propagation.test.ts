import { requireSignalPropagation } from '../../rules/src/rules/require-signal-propagation.js';
import { testRule } from '../support/test-rule.js';

testRule(requireSignalPropagation, {
  valid: [
    { name: 'a signal that is handed on', code: "const load = async (url: string, signal: AbortSignal) => fetch(url, { signal });" },
    { name: 'joined with a limit', code: "const load = async (url: string, signal: AbortSignal) => fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(1_000)]) });" },
    {
      name: 'joined with a limit before',
      code: `async function load(url: string, signal?: AbortSignal) {
  const limit = AbortSignal.timeout(1_000);
  const either = signal ? AbortSignal.any([signal, limit]) : limit;
  return fetch(url, { signal: either });
}`,
    },
    {
      name: 'handed on through a controller',
      code: `async function load(url: string, signal: AbortSignal) {
  const controller = new AbortController();
  signal.addEventListener('abort', () => controller.abort());
  return fetch(url, { signal: controller.signal });
}`,
    },
    { name: 'options from elsewhere may hold it', code: 'const load = async (url: string, init: object, signal: AbortSignal) => fetch(url, init);' },
    { name: 'options that hold the signal', code: 'const load = async (url: string, options: { signal?: AbortSignal }) => fetch(url, { ...options });' },
    { name: 'options whose rest holds the signal', code: 'const load = async ({ url, ...rest }: { url: string; signal?: AbortSignal }) => fetch(url, rest);' },
    { name: 'a function without a signal', code: 'const load = async (url: string) => fetch(url);' },
    {
      name: 'a signal of another function',
      code: `const stop = (signal: AbortSignal) => signal.throwIfAborted();
const load = async (url: string) => fetch(url);`,
    },
    { name: 'the name of a signal to the process', code: "process.on('SIGTERM', async (signal) => { await fetch('https://registry.shop.example/leave', { method: 'POST', body: signal }); });" },
    { name: 'a signal that is a text', code: "export async function stop(signal: NodeJS.Signals) { await fetch('https://registry.shop.example/leave', { method: 'POST' }); }" },
    { name: 'a signal of the markets', code: "export async function trade({ signal, price }) { await fetch('https://broker.example/' + signal.direction, { method: 'POST', body: price }); }" },
    { name: 'work that nobody waits for', code: "async function load(url: string, signal: AbortSignal) { void fetch('https://audit.shop.example', { method: 'POST' }); return fetch(url, { signal }); }" },
    { name: 'work that is put off', code: "async function load(url: string, signal: AbortSignal) { after(() => fetch('https://audit.shop.example', { method: 'POST' })); return fetch(url, { signal }); }" },
    {
      name: 'work that others wait for too',
      code: `const running = new Map();
async function load(url: string, signal: AbortSignal) {
  const answer = fetch(url).then((response) => response.json());
  running.set(url, answer);
  return answer;
}`,
    },
    {
      name: 'work that is kept for whoever comes next',
      code: `let token: Promise<Response> | undefined;
async function load(url: string, signal: AbortSignal) {
  token ??= fetch('https://login.shop.example', { method: 'POST' });
  return fetch(url, { signal, headers: { authorization: await (await token).text() } });
}`,
    },
    {
      name: 'work that is kept in a field',
      code: `class Api {
  #token;
  async load(url: string, signal: AbortSignal) {
    const token = fetch('https://login.shop.example', { method: 'POST' });
    this.#token = token;
    await token;
    return fetch(url, { signal });
  }
}`,
    },
    {
      name: 'undoing what was begun',
      code: `async function load(url: string, signal: AbortSignal) {
  const upload = await fetch(url, { method: 'POST', signal });
  if (!upload.ok) await fetch(url, { method: 'DELETE' });
  return upload;
}`,
    },
    {
      name: 'cleaning up',
      code: `async function load(url: string, signal: AbortSignal) {
  try {
    return await fetch(url, { signal });
  } catch (error) {
    await fetch(url, { method: 'DELETE' });
    throw error;
  } finally {
    await fetch('https://locks.shop.example', { method: 'DELETE' });
  }
}`,
    },
    {
      name: 'cleaning up in a chain',
      code: "const load = (url: string, signal: AbortSignal) => fetch(url, { signal }).catch(() => fetch(url, { method: 'DELETE' })).finally(() => fetch('https://locks.shop.example'));",
    },
    {
      name: 'what is done because the caller has given up',
      code: `async function load(url: string, signal: AbortSignal) {
  const job = await fetch(url, { method: 'POST', signal });
  if (signal.aborted) await fetch(url + '/cancel', { method: 'POST' });
  return job;
}`,
    },
    {
      name: 'what listens for the caller to give up',
      code: `async function load(url: string, signal: AbortSignal) {
  signal.addEventListener('abort', async () => { await fetch(url + '/cancel', { method: 'POST' }); });
  return fetch(url, { signal });
}`,
    },
    { name: 'a race with the signal', code: 'const load = async (url: string, signal: AbortSignal) => Promise.race([fetch(url), aborted(signal)]);' },
    { name: 'somebody else who is given the signal waits for the call', code: 'const load = async (url: string, signal: AbortSignal) => abortable(signal, () => fetch(url));' },
    {
      name: 'a helper that was given the signal',
      code: `async function load(url: string, signal: AbortSignal) {
  const run = makeRunner({ stop: signal });
  return await run(() => fetch(url));
}`,
    },
    {
      name: 'a helper of our own that uses the signal',
      code: `async function load(url: string, signal: AbortSignal) {
  function guarded(work) { return Promise.race([work(), aborted(signal)]); }
  return await guarded(() => fetch(url));
}`,
    },
    { name: 'a call to this machine', code: "const load = async (signal: AbortSignal) => fetch('http://127.0.0.1:3000/health');" },
    {
      name: 'a signal on the client',
      code: `import axios from 'axios';
export async function load(url: string, signal: AbortSignal) {
  const http = axios.create({ signal });
  return http.get(url);
}`,
    },
    {
      name: 'the older way to end a call',
      code: `import axios from 'axios';
export async function load(url: string, signal: AbortSignal) {
  const source = axios.CancelToken.source();
  signal.addEventListener('abort', () => source.cancel());
  return axios.get(url, { cancelToken: source.token });
}`,
    },
    {
      name: 'a request that is ended by hand',
      code: `import https from 'node:https';
export const load = (url: string, signal: AbortSignal) => new Promise((resolve, reject) => {
  const request = https.get(url, resolve).on('error', reject);
  signal.addEventListener('abort', () => request.destroy());
});`,
    },
    {
      name: 'a library that takes no signal',
      code: `import superagent from 'superagent';
export const load = async (url: string, signal: AbortSignal) => superagent.get(url);`,
    },
    {
      name: 'a version that takes no signal',
      code: `import got from 'got';
export const load = async (url: string, signal: AbortSignal) => got(url);`,
      files: { 'package.json': '{ "name": "shop", "dependencies": { "got": "^11.8.0" } }' },
    },
    {
      name: 'a name that means something else where the call is made',
      code: `async function load(urls: string[], signal: AbortSignal) {
  for (const url of urls) {
    const signal = 'none';
    await fetch(url, { headers: { signal } });
  }
}`,
    },
    { name: 'a function to fetch data with that takes none', code: "import { useQuery } from '@tanstack/react-query';\nexport const useOrders = () => useQuery({ queryKey: ['orders'], queryFn: async () => fetch('/orders') });" },
    {
      name: 'a list that a stream reads when it likes',
      code: `export const load = (url: string, signal: AbortSignal) => new ReadableStream({
  async pull() { signal.throwIfAborted(); await fetch(url); },
});`,
    },
    { name: 'a test', filename: 'test/load.test.ts', code: 'const load = async (url: string, signal: AbortSignal) => fetch(url);' },
  ],
  invalid: [
    {
      name: 'a signal that is taken and forgotten',
      code: 'export async function load(url: string, signal: AbortSignal) { return fetch(url); }',
      errors: [
        {
          messageId: 'lost',
          data: { call: 'fetch', signal: 'signal' },
          line: 1,
          column: 71,
          endLine: 1,
          endColumn: 76,
          suggestions: [{ messageId: 'handOn', data: { code: 'signal' }, output: 'export async function load(url: string, signal: AbortSignal) { return fetch(url, { signal }); }' }],
        },
      ],
    },
    {
      name: 'the second of two calls',
      code: `export const load = async (url, signal) => {
  const list = await fetch(url, { signal });
  const { id } = await list.json();
  const item = await fetch(\`\${url}/\${id}\`, { headers: { accept: 'application/json' } });
  return item.json();
};`,
      errors: [
        {
          messageId: 'lost',
          data: { call: 'fetch', signal: 'signal' },
          line: 4,
          column: 22,
          endLine: 4,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'handOn',
              data: { code: 'signal' },
              output: `export const load = async (url, signal) => {
  const list = await fetch(url, { signal });
  const { id } = await list.json();
  const item = await fetch(\`\${url}/\${id}\`, { headers: { accept: 'application/json' }, signal });
  return item.json();
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'a signal that is only looked at',
      code: `exports.load = async function (urls, signal) {
  for (const url of urls) {
    if (signal.aborted) return;
    await fetch(url);
  }
};`,
      errors: [
        {
          messageId: 'lost',
          data: { call: 'fetch', signal: 'signal' },
          line: 4,
          column: 11,
          endLine: 4,
          endColumn: 16,
          suggestions: [
            {
              messageId: 'handOn',
              data: { code: 'signal' },
              output: `exports.load = async function (urls, signal) {
  for (const url of urls) {
    if (signal.aborted) return;
    await fetch(url, { signal });
  }
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'removing, where that is all there is to do',
      code: "export const remove = async (url: string, signal: AbortSignal) => { await fetch(url, { method: 'DELETE' }); };",
      errors: [
        {
          messageId: 'lost',
          data: { call: 'fetch', signal: 'signal' },
          line: 1,
          column: 75,
          endLine: 1,
          endColumn: 80,
          suggestions: [
            {
              messageId: 'handOn',
              data: { code: 'signal' },
              output: "export const remove = async (url: string, signal: AbortSignal) => { await fetch(url, { method: 'DELETE', signal }); };",
            },
          ],
        },
      ],
    },
    {
      name: 'a limit in its place',
      code: "export const load = async (url: string, signal: AbortSignal) => fetch(url, { signal: AbortSignal.timeout(2_000) });",
      errors: [
        {
          messageId: 'replaced',
          data: { call: 'fetch', signal: 'signal' },
          line: 1,
          column: 86,
          endLine: 1,
          endColumn: 112,
          suggestions: [
            {
              messageId: 'join',
              data: { code: 'signal: AbortSignal.any([signal, AbortSignal.timeout(2_000)])' },
              output: 'export const load = async (url: string, signal: AbortSignal) => fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(2_000)]) });',
            },
          ],
        },
      ],
    },
    {
      name: 'a limit in place of a signal that may be missing',
      code: "export const load = async (url: string, signal?: AbortSignal) => fetch(url, { signal: AbortSignal.timeout(2_000) });",
      errors: [
        {
          messageId: 'replaced',
          data: { call: 'fetch', signal: 'signal' },
          line: 1,
          column: 87,
          endLine: 1,
          endColumn: 113,
          suggestions: [
            {
              messageId: 'join',
              data: { code: 'signal: AbortSignal.any([...(signal ? [signal] : []), AbortSignal.timeout(2_000)])' },
              output: 'export const load = async (url: string, signal?: AbortSignal) => fetch(url, { signal: AbortSignal.any([...(signal ? [signal] : []), AbortSignal.timeout(2_000)]) });',
            },
          ],
        },
      ],
    },
    {
      name: 'among the members of a type of this file',
      code: `import axios from 'axios';
interface Question { readonly text: string; readonly signal?: AbortSignal }
export async function search(question: Question) {
  const { data } = await axios.post('https://index.shop.example', { text: question.text }, { timeout: 1_000 });
  return data;
}`,
      errors: [
        {
          messageId: 'lost',
          data: { call: 'axios.post', signal: 'question.signal' },
          line: 4,
          column: 26,
          endLine: 4,
          endColumn: 36,
          suggestions: [
            {
              messageId: 'handOn',
              data: { code: 'signal: question.signal' },
              output: `import axios from 'axios';
interface Question { readonly text: string; readonly signal?: AbortSignal }
export async function search(question: Question) {
  const { data } = await axios.post('https://index.shop.example', { text: question.text }, { timeout: 1_000, signal: question.signal });
  return data;
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'among the members of options that may be missing',
      code: "export async function load(url: string, options?: { signal?: AbortSignal } & { page?: number }) { return await fetch(url + '?page=' + options?.page); }",
      errors: [
        {
          messageId: 'lost',
          data: { call: 'fetch', signal: 'options?.signal' },
          line: 1,
          column: 112,
          endLine: 1,
          endColumn: 117,
          suggestions: [
            {
              messageId: 'handOn',
              data: { code: 'signal: options?.signal' },
              output: "export async function load(url: string, options?: { signal?: AbortSignal } & { page?: number }) { return await fetch(url + '?page=' + options?.page, { signal: options?.signal }); }",
            },
          ],
        },
      ],
    },
    {
      name: 'taken out of the options',
      code: `type Options = Readonly<{ url: string; abortSignal: AbortSignal }>;
export class Api {
  async load(options: Options) {
    const { url, abortSignal } = options;
    const response = await fetch(url, { method: 'GET' });
    return response.json();
  }
}`,
      errors: [
        {
          messageId: 'lost',
          data: { call: 'fetch', signal: 'abortSignal' },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'handOn',
              data: { code: 'signal: abortSignal' },
              output: `type Options = Readonly<{ url: string; abortSignal: AbortSignal }>;
export class Api {
  async load(options: Options) {
    const { url, abortSignal } = options;
    const response = await fetch(url, { method: 'GET', signal: abortSignal });
    return response.json();
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a member of what is known by its use alone',
      code: `import type { Context } from './context';
export async function load(context: Context) {
  const user = await fetch('https://users.shop.example', { signal: context.signal });
  const { id } = await user.json();
  return await fetch('https://orders.shop.example/' + id);
}`,
      errors: [
        {
          messageId: 'lost',
          data: { call: 'fetch', signal: 'context.signal' },
          line: 5,
          column: 16,
          endLine: 5,
          endColumn: 21,
          suggestions: [
            {
              messageId: 'handOn',
              data: { code: 'signal: context.signal' },
              output: `import type { Context } from './context';
export async function load(context: Context) {
  const user = await fetch('https://users.shop.example', { signal: context.signal });
  const { id } = await user.json();
  return await fetch('https://orders.shop.example/' + id, { signal: context.signal });
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a function that a library hands a signal to',
      code: `import { useQuery } from '@tanstack/react-query';
import ky from 'ky';
export const useOrders = () => useQuery({ queryKey: ['orders'], queryFn: ({ signal }) => ky.get('/orders').json() });`,
      errors: [
        {
          messageId: 'lost',
          data: { call: 'ky.get', signal: 'signal' },
          line: 3,
          column: 90,
          endLine: 3,
          endColumn: 96,
          suggestions: [
            {
              messageId: 'handOn',
              data: { code: 'signal' },
              output: `import { useQuery } from '@tanstack/react-query';
import ky from 'ky';
export const useOrders = () => useQuery({ queryKey: ['orders'], queryFn: ({ signal }) => ky.get('/orders', { signal }).json() });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a library with a name of its own for it',
      code: `const { S3Client, GetObjectCommand } = require('@aws-sdk/client-s3');
const s3 = new S3Client({});
exports.read = async (key, { abortSignal }) => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'files', Key: key }));
  return Body.transformToString();
};`,
      errors: [
        {
          messageId: 'lost',
          data: { call: 's3.send', signal: 'abortSignal' },
          line: 4,
          column: 26,
          endLine: 4,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'handOn',
              data: { code: 'abortSignal' },
              output: `const { S3Client, GetObjectCommand } = require('@aws-sdk/client-s3');
const s3 = new S3Client({});
exports.read = async (key, { abortSignal }) => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'files', Key: key }), { abortSignal });
  return Body.transformToString();
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'calls at once',
      code: `import got from 'got';
export async function all(urls: readonly string[], stop: AbortSignal) {
  return Promise.all(urls.map(async (url) => (await got(url, { timeout: { request: 5_000 } })).body));
}`,
      files: { 'package.json': '{ "name": "shop", "dependencies": { "got": "^14.0.0" } }' },
      errors: [
        {
          messageId: 'lost',
          data: { call: 'got', signal: 'stop' },
          line: 3,
          column: 53,
          endLine: 3,
          endColumn: 56,
          suggestions: [
            {
              messageId: 'handOn',
              data: { code: 'signal: stop' },
              output: `import got from 'got';
export async function all(urls: readonly string[], stop: AbortSignal) {
  return Promise.all(urls.map(async (url) => (await got(url, { timeout: { request: 5_000 }, signal: stop })).body));
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'tried again by somebody who is not given the signal',
      code: `import pRetry from 'p-retry';
export const load = async (url: string, { signal }: { signal: AbortSignal }) => await pRetry(() => fetch(url), { retries: 3 });`,
      errors: [
        {
          messageId: 'lost',
          data: { call: 'fetch', signal: 'signal' },
          line: 2,
          column: 100,
          endLine: 2,
          endColumn: 105,
          suggestions: [
            {
              messageId: 'handOn',
              data: { code: 'signal' },
              output: `import pRetry from 'p-retry';
export const load = async (url: string, { signal }: { signal: AbortSignal }) => await pRetry(() => fetch(url, { signal }), { retries: 3 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a chain whose first link has it',
      code: "export const load = (url: string, signal: AbortSignal) => fetch(url, { signal }).then((answer) => answer.json()).then(({ next }) => fetch(next));",
      errors: [
        {
          messageId: 'lost',
          data: { call: 'fetch', signal: 'signal' },
          line: 1,
          column: 133,
          endLine: 1,
          endColumn: 138,
          suggestions: [
            {
              messageId: 'handOn',
              data: { code: 'signal' },
              output: 'export const load = (url: string, signal: AbortSignal) => fetch(url, { signal }).then((answer) => answer.json()).then(({ next }) => fetch(next, { signal }));',
            },
          ],
        },
      ],
    },
    {
      name: 'a promise that is waited for later',
      code: `export async function load(url: string, signal: AbortSignal) {
  const [stock, price] = await Promise.all([fetch(url + '/stock', { signal }), fetch(url + '/price')]);
  const rates = fetch(url + '/rates');
  await sleep(100, signal);
  return [stock, price, await rates];
}`,
      errors: [
        {
          messageId: 'lost',
          data: { call: 'fetch', signal: 'signal' },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'handOn',
              data: { code: 'signal' },
              output: `export async function load(url: string, signal: AbortSignal) {
  const [stock, price] = await Promise.all([fetch(url + '/stock', { signal }), fetch(url + '/price')]);
  const rates = fetch(url + '/rates', { signal });
  await sleep(100, signal);
  return [stock, price, await rates];
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a request that a promise is made around',
      code: `import https from 'node:https';
export function load(url: string, signal: AbortSignal) {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    https.get(url, (response) => resolve(response.resume())).on('error', reject);
  });
}`,
      errors: [
        {
          messageId: 'lost',
          data: { call: 'https.get', signal: 'signal' },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 14,
          suggestions: [
            {
              messageId: 'handOn',
              data: { code: 'signal' },
              output: `import https from 'node:https';
export function load(url: string, signal: AbortSignal) {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    https.get(url, { signal }, (response) => resolve(response.resume())).on('error', reject);
  });
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a helper within the function',
      code: `export async function load(url: string, signal: AbortSignal) {
  const page = async (number: number) => {
    const response = await fetch(\`\${url}?page=\${number}\`);
    return response.json();
  };
  const first = await page(1);
  return [first, await page(2)];
}`,
      errors: [
        {
          messageId: 'lost',
          data: { call: 'fetch', signal: 'signal' },
          line: 3,
          column: 28,
          endLine: 3,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'handOn',
              data: { code: 'signal' },
              output: `export async function load(url: string, signal: AbortSignal) {
  const page = async (number: number) => {
    const response = await fetch(\`\${url}?page=\${number}\`, { signal });
    return response.json();
  };
  const first = await page(1);
  return [first, await page(2)];
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a wrapper of our own that takes a signal',
      code: `import { api } from './api';
export async function load(signal: AbortSignal) {
  return await api('/orders', { method: 'GET' });
}`,
      files: {
        'package.json': '{ "name": "shop" }',
        'src/api.ts': "export const api = (path: string, options: RequestInit) => fetch('https://api.shop.example' + path, options);",
        'src/other.ts': "import { api } from './api';\nexport const other = (signal: AbortSignal) => api('/users', { signal });",
      },
      errors: [
        {
          messageId: 'lost',
          data: { call: 'api', signal: 'signal' },
          line: 3,
          column: 16,
          endLine: 3,
          endColumn: 19,
          suggestions: [
            {
              messageId: 'handOn',
              data: { code: 'signal' },
              output: `import { api } from './api';
export async function load(signal: AbortSignal) {
  return await api('/orders', { method: 'GET', signal });
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a signal that may be null, which axios does not take',
      code: `import axios from 'axios';
export const load = async (url: string, signal: AbortSignal | null) => axios.get(url);`,
      errors: [{ messageId: 'lost', data: { call: 'axios.get', signal: 'signal' }, line: 2, column: 72, endLine: 2, endColumn: 81 }],
    },
  ],
});
