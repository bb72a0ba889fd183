import { requireResponseStatusCheck } from '../../rules/src/rules/require-response-status-check.js';
import { testRule } from '../support/test-rule.js';

testRule(requireResponseStatusCheck, {
  valid: [
    {
      name: '`ok` is looked at',
      code: `async function user(url: string) {
  const res = await fetch(url);
  if (!res.ok) throw new Error('no user');
  return res.json();
}`,
    },
    {
      name: '`status` is looked at',
      code: `async function user(url: string) {
  const res = await fetch(url);
  return res.status === 200 ? res.json() : undefined;
}`,
    },
    {
      name: 'the status is taken out together with the body',
      code: `import { request } from 'undici';
const { statusCode, body } = await request(url);
if (statusCode === 200) use(await body.json());`,
    },
    {
      name: 'the answer is returned, so its receiver may look',
      code: 'export const load = (url: string) => fetch(url);',
    },
    {
      name: 'the answer is handed to a function that may look',
      code: `const res = await fetch(url);
check(res);
use(await res.json());`,
    },
    {
      name: 'the answer goes through a function from elsewhere before it is read',
      code: `import { failOnStatus } from './http.js';
const load = (url: string) => fetch(url).then(failOnStatus).then((res) => res.json());`,
    },
    {
      name: 'a function of this file looks before the body is read',
      code: `function failOnStatus(res: Response) {
  if (!res.ok) throw new Error(String(res.status));
  return res;
}
const load = (url: string) => fetch(url).then(failOnStatus).then((res) => res.json());`,
    },
    {
      name: 'a member that may be the status is read by a name from elsewhere',
      code: `const res = await fetch(url);
use(res[field], await res.json());`,
    },
    {
      name: 'nobody reads the body',
      code: 'await fetch(url);',
    },
    {
      name: 'the body is thrown away',
      code: `const res = await fetch(url);
await res.body?.cancel();`,
    },
    {
      name: 'the body is taken and thrown away',
      code: `const { body } = await fetch(url);
await body?.cancel();`,
    },
    {
      name: 'the body goes through a schema',
      code: `const res = await fetch(url);
const user = User.parse(await res.json());`,
    },
    {
      name: 'the body goes through a schema in the chain',
      code: 'const user = await fetch(url).then((res) => res.json()).then((body) => User.safeParse(body));',
    },
    {
      name: '`ok` of the body is looked at',
      code: `const res = await fetch(url);
const answer = await res.json();
if (!answer.ok) throw new Error(answer.error);`,
    },
    {
      name: '`errors` of the body are taken out, as GraphQL has them',
      code: `const res = await fetch(url, { method: 'POST', body: query });
const { data, errors } = await res.json();`,
    },
    {
      name: 'the shape of the body is asked for',
      code: `const res = await fetch(url);
const list = await res.json();
if (Array.isArray(list.users)) show(list.users);`,
    },
    {
      name: 'the shape of what is taken from the body is asked for',
      code: `const res = await fetch(url);
const { users } = await res.json();
if (Array.isArray(users)) show(users);`,
    },
    {
      name: 'the body of undici goes through a schema',
      code: `import { request } from 'undici';
const { body } = await request(url);
const user = User.parse(await body.json());`,
    },
    {
      name: 'axios is told not to throw, and the body is looked at',
      code: `import axios from 'axios';
const { data } = await axios.get(url, { validateStatus: () => true });
if (data.error) throw new Error(data.error);`,
    },
    {
      name: 'axios is told not to throw, and the headers alone are used',
      code: `import axios from 'axios';
const { headers } = await axios.head(url, { validateStatus: () => true });
use(headers);`,
    },
    {
      name: 'node:http throws the body away',
      code: `import https from 'node:https';
https.get(url, (res) => {
  res.resume();
  res.on('end', done);
});`,
    },
    {
      name: 'a function of our own called fetch',
      code: `import { fetch } from './mock.js';
const user = await fetch(url).then((res) => res.json());`,
    },
    {
      name: 'a parameter called fetch',
      code: 'const load = (fetch: Loader) => fetch(url).then((res) => res.json());',
    },
    {
      name: 'a file beside the code',
      code: "const bytes = await fetch(new URL('./module.wasm', import.meta.url)).then((res) => res.arrayBuffer());",
    },
    {
      name: 'data within the URL',
      code: "const bytes = await fetch('data:text/plain,hello').then((res) => res.arrayBuffer());",
    },
    {
      name: 'axios throws by itself',
      code: `import axios from 'axios';
const { data } = await axios.get(url);`,
    },
    {
      name: 'got throws by itself',
      code: `import got from 'got';
const user = await got(url).json();`,
    },
    {
      name: 'axios decides by a function of the statuses',
      code: `import axios from 'axios';
const { data } = await axios.get(url, { validateStatus: (status) => status < 500 });`,
    },
    {
      name: 'axios is told not to throw, and the status is taken out',
      code: `import axios from 'axios';
const { data, status } = await axios.get(url, { validateStatus: () => true });
if (status === 200) use(data);`,
    },
    {
      name: 'axios is told not to throw by a value from elsewhere',
      code: `import axios from 'axios';
import { validateStatus } from './http.js';
const { data } = await axios.get(url, { validateStatus });`,
    },
    {
      name: 'ky is told to throw',
      code: `import ky from 'ky';
const answer = await ky.get(url, { throwHttpErrors: true });
use(await answer.json());`,
    },
    {
      name: 'node:https looks at the status code',
      code: `import https from 'node:https';
https.get(url, (res) => {
  if (res.statusCode !== 200) return res.destroy();
  res.on('data', collect);
});`,
    },
    {
      name: 'a client of the team’s own that throws',
      code: `import { http } from '@acme/http';
const user = await http(url).then((res) => res.json());`,
      settings: { clients: [{ name: 'http', from: '@acme/http', like: 'fetch', provides: ['status'] }] },
    },
    {
      name: 'a wrapper of the team’s own that throws',
      code: `const user = await failing(async () => {
  const res = await fetch(url);
  return res.json();
});`,
      settings: { wrappers: [{ name: 'failing', provides: ['status'] }] },
    },
    {
      name: 'a test',
      code: 'const user = await fetch(url).then((res) => res.json());',
      filename: 'test/user.ts',
    },
    {
      name: 'an error handler asks whether there is an answer',
      code: `import axios from 'axios';
try {
  await axios.get(url);
} catch (error: any) {
  if (error.response) log(error.response.status);
}`,
    },
    {
      name: 'an error handler asks with `?.`',
      code: `import axios from 'axios';
try {
  await axios.get(url);
} catch (error: any) {
  log(error.response?.status);
}`,
    },
    {
      name: 'an error handler asks with `&&`',
      code: `import axios from 'axios';
await axios.get(url).catch((error) => {
  log(error.response && error.response.status);
});`,
    },
    {
      name: 'an error handler asks what kind of error it is',
      code: `import got, { HTTPError } from 'got';
try {
  await got(url);
} catch (error: any) {
  if (error instanceof HTTPError) log(error.response.statusCode);
}`,
    },
    {
      name: 'an error handler of something else',
      code: `import axios from 'axios';
try {
  parse(text);
} catch (error: any) {
  log(error.response.status);
}
await axios.get(url);`,
    },
    {
      name: 'fetch’s errors have no answer that could be missing',
      code: `try {
  await fetch(url);
} catch (error: any) {
  log(error.response.status);
}`,
    },
    {
      name: 'a method whose caller looks at what is in the body',
      code: `export class Hooks {
  async secret(url: string) {
    const answer = await fetch(url);
    return answer.json();
  }
  async begin(url: string) {
    const body = await this.secret(url);
    if (!body.secret) throw new Error('no secret');
    return body.secret;
  }
}`,
    },
    {
      name: 'an exported function whose caller here looks at what is in the body',
      code: `export const users = (url: string) => fetch(url).then((answer) => answer.json());
export async function names(url: string) {
  const body = await users(url);
  return body.error ? [] : body.users;
}`,
    },
  ],
  invalid: [
    {
      name: 'a body that is read from a name',
      code: `export async function user(id: string) {
  const res = await fetch('https://users.example/' + id);
  return res.json();
}`,
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (!res.ok) throw …' },
              output: `export async function user(id: string) {
  const res = await fetch('https://users.example/' + id);
  if (!res.ok) throw new Error(\`fetch failed: \${res.status}\`);
  return res.json();
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a body that is read in the chain',
      code: "export const rates = () => fetch('https://rates.example/today').then((res) => res.json());",
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (!res.ok) throw …' },
              output: `export const rates = () => fetch('https://rates.example/today').then((res) => {
  if (!res.ok) throw new Error(\`fetch failed: \${res.status}\`);
  return res.json();
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a chain over several lines',
      code: `export function rates() {
  return fetch('https://rates.example/today')
    .then((res) => res.json())
    .then((rates) => rates.today);
}`,
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 15,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (!res.ok) throw …' },
              output: `export function rates() {
  return fetch('https://rates.example/today')
    .then((res) => {
      if (!res.ok) throw new Error(\`fetch failed: \${res.status}\`);
      return res.json();
    })
    .then((rates) => rates.today);
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a body that is read at once has no name for a check',
      code: 'const users = await (await fetch(url)).json();',
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 33,
        },
      ],
    },
    {
      name: 'a callback with a block of its own',
      code: `fetch(url).then(function (res) {
  return res.text();
});`,
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 6,
        },
      ],
    },
    {
      name: 'a failure of the connection has a path, one that the status tells has none',
      code: `const res = await fetch(url).catch(() => undefined);
use(await res?.json());`,
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 1,
          column: 19,
          endLine: 1,
          endColumn: 24,
        },
      ],
    },
    {
      name: 'a name that is declared before',
      code: `let res;
res = await fetch(url);
use(await res.json());`,
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 18,
        },
      ],
    },
    {
      name: 'a declaration that goes on behind the answer',
      code: 'const res = await fetch(url), user = await res.json();',
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 1,
          column: 19,
          endLine: 1,
          endColumn: 24,
        },
      ],
    },
    {
      name: 'a declaration that ends with the answer',
      code: `const id = next(), res = await fetch(url);
use(await res.json());`,
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 1,
          column: 32,
          endLine: 1,
          endColumn: 37,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (!res.ok) throw …' },
              output: `const id = next(), res = await fetch(url);
if (!res.ok) throw new Error(\`fetch failed: \${res.status}\`);
use(await res.json());`,
            },
          ],
        },
      ],
    },
    {
      name: 'an exported declaration',
      code: `export const res = await fetch(url);
use(await res.json());`,
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 1,
          column: 26,
          endLine: 1,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (!res.ok) throw …' },
              output: `export const res = await fetch(url);
if (!res.ok) throw new Error(\`fetch failed: \${res.status}\`);
use(await res.json());`,
            },
          ],
        },
      ],
    },
    {
      name: 'code for browsers',
      code: `'use client';
export const load = async () => {
  const res = await fetch('/api/user');
  return res.json();
};`,
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 3,
          column: 21,
          endLine: 3,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (!res.ok) throw …' },
              output: `'use client';
export const load = async () => {
  const res = await fetch('/api/user');
  if (!res.ok) throw new Error(\`fetch failed: \${res.status}\`);
  return res.json();
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'fetch of undici',
      code: `import { fetch } from 'undici';
const res = await fetch(url);
use(await res.arrayBuffer());`,
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 2,
          column: 19,
          endLine: 2,
          endColumn: 24,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (!res.ok) throw …' },
              output: `import { fetch } from 'undici';
const res = await fetch(url);
if (!res.ok) throw new Error(\`fetch failed: \${res.status}\`);
use(await res.arrayBuffer());`,
            },
          ],
        },
      ],
    },
    {
      name: 'request of undici',
      code: `import { request } from 'undici';
const answer = await request(url);
use(await answer.body.json());`,
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'request', field: 'statusCode' },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (answer.statusCode >= 400) throw …' },
              output: `import { request } from 'undici';
const answer = await request(url);
if (answer.statusCode >= 400) throw new Error(\`request failed: \${answer.statusCode}\`);
use(await answer.body.json());`,
            },
          ],
        },
      ],
    },
    {
      name: 'request of undici, the body alone taken out',
      code: `import { request } from 'undici';
const { body } = await request(url);
use(await body.json());`,
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'request', field: 'statusCode' },
          line: 2,
          column: 24,
          endLine: 2,
          endColumn: 31,
        },
      ],
    },
    {
      name: 'a pool of undici',
      code: `import { Pool } from 'undici';
const pool = new Pool('https://users.example');
const answer = await pool.request({ path: '/', method: 'GET' });
use(await answer.body.text());`,
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'pool.request', field: 'statusCode' },
          line: 3,
          column: 22,
          endLine: 3,
          endColumn: 34,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (answer.statusCode >= 400) throw …' },
              output: `import { Pool } from 'undici';
const pool = new Pool('https://users.example');
const answer = await pool.request({ path: '/', method: 'GET' });
if (answer.statusCode >= 400) throw new Error(\`pool.request failed: \${answer.statusCode}\`);
use(await answer.body.text());`,
            },
          ],
        },
      ],
    },
    {
      name: 'node-fetch, required',
      code: `const nodeFetch = require('node-fetch');
module.exports = async (url) => {
  const res = await nodeFetch(url);
  return res.buffer();
};`,
      filename: 'src/service.cjs',
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'nodeFetch', field: 'ok' },
          line: 3,
          column: 21,
          endLine: 3,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (!res.ok) throw …' },
              output: `const nodeFetch = require('node-fetch');
module.exports = async (url) => {
  const res = await nodeFetch(url);
  if (!res.ok) throw new Error(\`nodeFetch failed: \${res.status}\`);
  return res.buffer();
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'node:https, the status code never read',
      code: `import https from 'node:https';
https.get(url, (res) => {
  res.on('data', collect);
});`,
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'https.get', field: 'statusCode' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 10,
        },
      ],
    },
    {
      name: 'a client of the team’s own that is like fetch and does not throw',
      code: `import { http } from '@acme/http';
const res = await http(url);
use(await res.json());`,
      settings: { clients: [{ name: 'http', from: '@acme/http', like: 'fetch', provides: ['deadline'] }] },
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'http', field: 'ok' },
          line: 2,
          column: 19,
          endLine: 2,
          endColumn: 23,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (!res.ok) throw …' },
              output: `import { http } from '@acme/http';
const res = await http(url);
if (!res.ok) throw new Error(\`http failed: \${res.status}\`);
use(await res.json());`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios told not to throw',
      code: `import axios from 'axios';
const { data } = await axios.get(url, { validateStatus: () => true });`,
      errors: [
        {
          messageId: 'statusIgnored',
          data: { call: 'axios.get', field: 'status' },
          line: 2,
          column: 24,
          endLine: 2,
          endColumn: 33,
        },
      ],
    },
    {
      name: 'axios told not to throw by a block',
      code: `import axios from 'axios';
const answer = await axios.get(url, {
  validateStatus() {
    return true;
  },
});
use(answer.data);`,
      errors: [
        {
          messageId: 'statusIgnored',
          data: { call: 'axios.get', field: 'status' },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 31,
        },
      ],
    },
    {
      name: 'axios without a judge of statuses',
      code: `import axios from 'axios';
const answer = await axios.post(url, order, { validateStatus: null });
use(answer.data);`,
      errors: [
        {
          messageId: 'statusIgnored',
          data: { call: 'axios.post', field: 'status' },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 32,
        },
      ],
    },
    {
      name: 'an instance of axios told not to throw',
      code: `import axios from 'axios';
const api = axios.create({ validateStatus: () => true });
export const load = async () => {
  const answer = await api.get('/users');
  return answer.data;
};`,
      errors: [
        {
          messageId: 'statusIgnored',
          data: { call: 'api.get', field: 'status' },
          line: 4,
          column: 24,
          endLine: 4,
          endColumn: 31,
        },
      ],
    },
    {
      name: 'got told not to throw',
      code: `import got from 'got';
const answer = await got(url, { throwHttpErrors: false });
use(answer.body);`,
      errors: [
        {
          messageId: 'statusIgnored',
          data: { call: 'got', field: 'statusCode' },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'ky told not to throw',
      code: `import ky from 'ky';
const user = await ky.get(url, { throwHttpErrors: false }).json();`,
      errors: [
        {
          messageId: 'statusIgnored',
          data: { call: 'ky.get', field: 'status' },
          line: 2,
          column: 20,
          endLine: 2,
          endColumn: 26,
        },
      ],
    },
    {
      name: 'an error handler that takes an answer for granted',
      code: `import axios from 'axios';
try {
  await axios.get(url);
} catch (error: any) {
  log(error.response.status, error.response.data);
}`,
      errors: [
        {
          messageId: 'assumesErrorResponse',
          data: { name: 'error.response' },
          line: 5,
          column: 7,
          endLine: 5,
          endColumn: 21,
          suggestions: [
            {
              messageId: 'askFirst',
              data: { code: 'error.response?.' },
              output: `import axios from 'axios';
try {
  await axios.get(url);
} catch (error: any) {
  log(error.response?.status, error.response?.data);
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'an error handler behind the call',
      code: `import axios from 'axios';
axios.get(url).then(show).catch((error) => log(error.response.data.message));`,
      errors: [
        {
          messageId: 'assumesErrorResponse',
          data: { name: 'error.response' },
          line: 2,
          column: 48,
          endLine: 2,
          endColumn: 62,
          suggestions: [
            {
              messageId: 'askFirst',
              data: { code: 'error.response?.' },
              output: `import axios from 'axios';
axios.get(url).then(show).catch((error) => log(error.response?.data.message));`,
            },
          ],
        },
      ],
    },
    {
      name: 'an error handler around a call on an instance',
      code: `import axios from 'axios';
const api = axios.create({ baseURL: 'https://users.example' });
async function user(id: string) {
  try {
    return await api.get(id);
  } catch (error: any) {
    throw new Error(error.response.data.error);
  }
}`,
      errors: [
        {
          messageId: 'assumesErrorResponse',
          data: { name: 'error.response' },
          line: 7,
          column: 21,
          endLine: 7,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'askFirst',
              data: { code: 'error.response?.' },
              output: `import axios from 'axios';
const api = axios.create({ baseURL: 'https://users.example' });
async function user(id: string) {
  try {
    return await api.get(id);
  } catch (error: any) {
    throw new Error(error.response?.data.error);
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'an error handler around got',
      code: `import got from 'got';
got(url).json().catch((error) => log(error.response.statusCode));`,
      errors: [
        {
          messageId: 'assumesErrorResponse',
          data: { name: 'error.response' },
          line: 2,
          column: 38,
          endLine: 2,
          endColumn: 52,
          suggestions: [
            {
              messageId: 'askFirst',
              data: { code: 'error.response?.' },
              output: `import got from 'got';
got(url).json().catch((error) => log(error.response?.statusCode));`,
            },
          ],
        },
      ],
    },
    {
      name: 'a comment behind the declaration stays with it',
      code: `async function user(url: string) {
  const res = await fetch(url); // the users' own service
  return res.json();
}`,
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (!res.ok) throw …' },
              output: `async function user(url: string) {
  const res = await fetch(url); // the users' own service
  if (!res.ok) throw new Error(\`fetch failed: \${res.status}\`);
  return res.json();
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a comment in the callback forbids to rewrite it',
      code: 'const load = () => fetch(url).then((res) => /* a list */ res.json());',
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 1,
          column: 20,
          endLine: 1,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'a function in one line keeps it',
      code: 'const user = async (url: string) => { const res = await fetch(url); return res.json(); };',
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 1,
          column: 57,
          endLine: 1,
          endColumn: 62,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (!res.ok) throw …' },
              output: 'const user = async (url: string) => { const res = await fetch(url); if (!res.ok) throw new Error(`fetch failed: ${res.status}`); return res.json(); };',
            },
          ],
        },
      ],
    },
    {
      name: 'a function in one line without a semicolon before its end',
      code: `const user = async (url: string) => { const res = await fetch(url) /* all of it */; return res.json() }
`,
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 1,
          column: 57,
          endLine: 1,
          endColumn: 62,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (!res.ok) throw …' },
              output: `const user = async (url: string) => { const res = await fetch(url) /* all of it */; if (!res.ok) throw new Error(\`fetch failed: \${res.status}\`); return res.json() }
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a file without semicolons',
      code: `async function user(url: string) {
  const res = await fetch(url)
  return res.json()
}
const rates = (url: string) =>
  fetch(url).then((res) => res.json())
`,
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (!res.ok) throw …' },
              output: `async function user(url: string) {
  const res = await fetch(url)
  if (!res.ok) throw new Error(\`fetch failed: \${res.status}\`)
  return res.json()
}
const rates = (url: string) =>
  fetch(url).then((res) => res.json())
`,
            },
          ],
        },
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 8,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (!res.ok) throw …' },
              output: `async function user(url: string) {
  const res = await fetch(url)
  return res.json()
}
const rates = (url: string) =>
  fetch(url).then((res) => {
    if (!res.ok) throw new Error(\`fetch failed: \${res.status}\`)
    return res.json()
  })
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a file with tabs',
      code: 'async function user(url: string) {\n\tconst res = await fetch(url);\n\treturn fetch(res.url).then((res) => res.json());\n}\n',
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 14,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (!res.ok) throw …' },
              output: 'async function user(url: string) {\n\tconst res = await fetch(url);\n\treturn fetch(res.url).then((res) => {\n\t\tif (!res.ok) throw new Error(`fetch failed: ${res.status}`);\n\t\treturn res.json();\n\t});\n}\n',
            },
          ],
        },
      ],
    },
    {
      name: 'a file with Windows line ends',
      code: 'async function user(url: string) {\r\n  const res = await fetch(url);\r\n  return res.json();\r\n}\r\n',
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (!res.ok) throw …' },
              output: 'async function user(url: string) {\r\n  const res = await fetch(url);\r\n  if (!res.ok) throw new Error(`fetch failed: ${res.status}`);\r\n  return res.json();\r\n}\r\n',
            },
          ],
        },
      ],
    },
    {
      name: 'a callback in parentheses, with a type, over two lines',
      code: `const load = () =>
  fetch(url).then((res): Promise<User> =>
    (res.json()),
  );`,
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 8,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (!res.ok) throw …' },
              output: `const load = () =>
  fetch(url).then((res): Promise<User> => {
    if (!res.ok) throw new Error(\`fetch failed: \${res.status}\`);
    return res.json();
  },
  );`,
            },
          ],
        },
      ],
    },
    {
      name: 'a callback that awaits',
      code: 'const load = () => fetch(url).then(async res => (await res.json()).users);',
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 1,
          column: 20,
          endLine: 1,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (!res.ok) throw …' },
              output: `const load = () => fetch(url).then(async res => {
  if (!res.ok) throw new Error(\`fetch failed: \${res.status}\`);
  return (await res.json()).users;
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'two answers, each in a name of its own',
      code: `async function both() {
  const one = await fetch('https://one.example');
  const other = await fetch('https://other.example');
  return [await one.json(), await other.text()];
}`,
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (!one.ok) throw …' },
              output: `async function both() {
  const one = await fetch('https://one.example');
  if (!one.ok) throw new Error(\`fetch failed: \${one.status}\`);
  const other = await fetch('https://other.example');
  return [await one.json(), await other.text()];
}`,
            },
          ],
        },
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 3,
          column: 23,
          endLine: 3,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (!other.ok) throw …' },
              output: `async function both() {
  const one = await fetch('https://one.example');
  const other = await fetch('https://other.example');
  if (!other.ok) throw new Error(\`fetch failed: \${other.status}\`);
  return [await one.json(), await other.text()];
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'the check of another answer is no check',
      code: `async function both() {
  const one = await fetch('https://one.example');
  if (!one.ok) throw new Error('no one');
  const other = await fetch('https://other.example');
  return [await one.json(), await other.json()];
}`,
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 4,
          column: 23,
          endLine: 4,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (!other.ok) throw …' },
              output: `async function both() {
  const one = await fetch('https://one.example');
  if (!one.ok) throw new Error('no one');
  const other = await fetch('https://other.example');
  if (!other.ok) throw new Error(\`fetch failed: \${other.status}\`);
  return [await one.json(), await other.json()];
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a method of whose callers one looks at nothing',
      code: `export class Hooks {
  async secret(url: string) {
    const answer = await fetch(url);
    return answer.json();
  }
  async begin(url: string) {
    const body = await this.secret(url);
    if (!body.secret) throw new Error('no secret');
    const other = await this.secret(url);
    return other.secret;
  }
}`,
      errors: [
        {
          messageId: 'unchecked',
          data: { call: 'fetch', field: 'ok' },
          line: 3,
          column: 26,
          endLine: 3,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'throwOnFailure',
              data: { code: 'if (!answer.ok) throw …' },
              output: `export class Hooks {
  async secret(url: string) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(\`fetch failed: \${answer.status}\`);
    return answer.json();
  }
  async begin(url: string) {
    const body = await this.secret(url);
    if (!body.secret) throw new Error('no secret');
    const other = await this.secret(url);
    return other.secret;
  }
}`,
            },
          ],
        },
      ],
    },
  ],
});

describe('wrappers', () =>
  testRule(requireResponseStatusCheck, {
    valid: [
      {
        name: 'a function of the file that throws on failure',
        code: `async function load(path: string) {
  const answer = await fetch(\`https://users.example\${path}\`);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer;
}
export const all = async () => (await load('/users')).json();`,
      },
      {
        name: 'a function of the file whose callers look',
        code: `const load = (path: string) => fetch(\`https://users.example\${path}\`);
export async function all() {
  const answer = await load('/users');
  return answer.ok ? answer.json() : [];
}`,
      },
      {
        name: 'a function of another file that throws on failure',
        code: `import { load } from './load.js';
export const all = async () => (await load('https://users.example')).json();`,
        files: {
          'src/load.ts': `export async function load(url: string) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer;
}`,
        },
      },
      {
        name: 'a method of a class with the same name that is something else',
        code: `class Files { open(path: string) { return store.get(path); } all() { return this.open('/users').json(); } }`,
      },
    ],
    invalid: [
      {
        name: 'a function of the file that gives whatever comes',
        code: `const load = (path: string) => fetch(\`https://users.example\${path}\`);
export async function all() {
  const answer = await load('/users');
  return answer.json();
}`,
        errors: [
          {
            messageId: 'unchecked',
            data: { call: 'load', field: 'ok' },
            line: 3,
            column: 24,
            endLine: 3,
            endColumn: 28,
            suggestions: [
              {
                messageId: 'throwOnFailure',
                data: { code: 'if (!answer.ok) throw …' },
                output: `const load = (path: string) => fetch(\`https://users.example\${path}\`);
export async function all() {
  const answer = await load('/users');
  if (!answer.ok) throw new Error(\`load failed: \${answer.status}\`);
  return answer.json();
}`,
              },
            ],
          },
        ],
      },
      {
        name: 'a method that gives whatever comes',
        code: `export class Users {
  private load(path: string) { return fetch(\`https://users.example\${path}\`); }
  async all() {
    const answer = await this.load('/users');
    return answer.json();
  }
}`,
        errors: [
          {
            messageId: 'unchecked',
            data: { call: 'this.load', field: 'ok' },
            line: 4,
            column: 26,
            endLine: 4,
            endColumn: 35,
            suggestions: [
              {
                messageId: 'throwOnFailure',
                data: { code: 'if (!answer.ok) throw …' },
                output: `export class Users {
  private load(path: string) { return fetch(\`https://users.example\${path}\`); }
  async all() {
    const answer = await this.load('/users');
    if (!answer.ok) throw new Error(\`this.load failed: \${answer.status}\`);
    return answer.json();
  }
}`,
              },
            ],
          },
        ],
      },
      {
        name: 'a function of another file that only writes the status down',
        code: `import { load } from './load.js';
export async function all() {
  const answer = await load('https://users.example');
  return answer.json();
}`,
        files: {
          'src/load.ts': `export async function load(url: string) {
  const answer = await fetch(url);
  if (!answer.ok) console.warn(answer.status);
  return answer;
}`,
        },
        errors: [
          {
            messageId: 'unchecked',
            data: { call: 'load', field: 'ok' },
            line: 3,
            column: 24,
            endLine: 3,
            endColumn: 28,
            suggestions: [
              {
                messageId: 'throwOnFailure',
                data: { code: 'if (!answer.ok) throw …' },
                output: `import { load } from './load.js';
export async function all() {
  const answer = await load('https://users.example');
  if (!answer.ok) throw new Error(\`load failed: \${answer.status}\`);
  return answer.json();
}`,
              },
            ],
          },
        ],
      },
    ],
  }));
