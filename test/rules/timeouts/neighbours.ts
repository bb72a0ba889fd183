import type { RuleCases } from '../../support/rule-case.js';

/** Clients and wrappers that stand in other files of the project. */
export const neighbours: RuleCases = {
  valid: [
    {
      name: 'a wrapper that sets a limit',
      code: `import { load } from './load.js';
export const all = () => load('https://users.example');`,
      files: { 'src/load.ts': 'export const load = (url) => fetch(url, { signal: AbortSignal.timeout(3_000) });' },
    },
    {
      name: 'a wrapper without a limit, which is the place to mend',
      code: `import { load } from './load.js';
export const all = () => load('https://users.example');`,
      files: { 'src/load.ts': 'export const load = (url) => fetch(url);' },
    },
    {
      name: 'a wrapper whose own limit has a default',
      code: `import { load } from './load.js';
export const all = () => load('https://users.example');`,
      files: {
        'src/load.ts': `export async function load(url, { timeout = 3_000, ...rest } = {}) {
  return await fetch(url, { ...rest, signal: AbortSignal.timeout(timeout) });
}`,
      },
    },
    {
      name: 'a wrapper whose own limit has something to fall back on',
      code: `import { load } from './load.js';
export const all = () => load('https://users.example');`,
      files: {
        'src/load.ts': `export async function load(url, options) {
  return fetch(url, { signal: AbortSignal.timeout(options.timeoutMs ?? 3_000) });
}`,
      },
    },
    {
      name: 'a wrapper that is given its limit',
      code: `import { load } from './load.js';
export const all = () => load('https://users.example', { timeout: 3_000 });`,
      files: { 'src/load.ts': 'export const load = (url, { timeout, ...rest }) => fetch(url, { ...rest, signal: AbortSignal.timeout(timeout) });' },
    },
    {
      name: 'a wrapper that is given options from elsewhere',
      code: `import { load } from './load.js';
export const all = (options) => load('https://users.example', options);`,
      files: { 'src/load.ts': 'export const load = (url, { timeout, ...rest }) => fetch(url, { ...rest, signal: AbortSignal.timeout(timeout) });' },
    },
    {
      name: 'a wrapper that hands its options on, none of whose callers gives a limit: it is the place to mend',
      code: `import { load } from './load.js';
export const all = () => load('https://users.example', { method: 'POST' });`,
      files: { 'src/load.ts': 'export const load = (url, options) => fetch(url, options);' },
    },
    {
      name: 'a wrapper that takes its limit as an argument',
      code: `import { load } from './load.js';
export const all = () => load('https://users.example', 3_000);`,
      files: { 'src/load.ts': 'export const load = (url, timeout) => fetch(url, { signal: AbortSignal.timeout(timeout) });' },
    },
    {
      name: 'a function that makes several calls is no wrapper',
      code: `import { load } from './load.js';
export const all = () => load('https://users.example', {});`,
      files: {
        'src/load.ts': `export async function load(url, options) {
  await fetch('https://log.example');
  return fetch(url, options);
}`,
        'src/other.ts': "import { load } from './load.js'; load('/x', { signal: AbortSignal.timeout(1) });",
      },
    },
    {
      name: 'a client of another file, which is the place to mend',
      code: `import { api } from './api.js';
export const all = () => api.get('/users');`,
      files: { 'src/api.ts': "import axios from 'axios'; export const api = axios.create({ baseURL: 'https://users.example' });" },
    },
    {
      name: 'a client handed in',
      code: `import type { AxiosInstance } from 'axios';
export class Users {
  constructor(private readonly http: AxiosInstance) {}
  all() { return this.http.get('/users'); }
}`,
    },
    {
      name: 'a limit of a client on this machine',
      code: `import { api } from './api.js';
export const all = () => api.get('/users', { timeout: 0 });`,
      files: { 'src/api.ts': "import axios from 'axios'; export const api = axios.create({ baseURL: 'http://localhost:4000', timeout: 3_000 });" },
    },
    {
      name: 'a file that can not be found',
      code: `import { api } from './gone.js';
export const all = () => api.get('/users', { timeout: 0 });`,
    },
    {
      name: 'a file that imports itself',
      code: `import { load } from './service.js';
export const all = () => load('https://users.example', {});`,
    },
    {
      name: 'files that hand on each other',
      code: `import { load } from './a.js';
export const all = () => load('https://users.example', {});`,
      files: { 'src/a.ts': "export * from './b.js';", 'src/b.ts': "export * from './a.js';" },
    },
    {
      name: 'a project that is not to be looked at',
      code: `import { api } from './api.js';
export const all = () => api.get('/users', { timeout: 0 });`,
      files: { 'src/api.ts': "import axios from 'axios'; export const api = axios.create({ timeout: 3_000 });" },
      settings: { project: false },
    },
    {
      name: 'a function whose importers give a limit',
      code: 'export const post = (url, options) => fetch(url, { method: "POST", ...options }).then((answer) => answer.ok);',
      files: { 'src/other.ts': "import { post } from './service.js'; post('/x', { signal: AbortSignal.timeout(1) });" },
    },
    {
      name: 'a function that nobody in sight imports',
      code: 'export const post = (url, options) => fetch(url, { method: "POST", ...options }).then((answer) => answer.ok);',
    },
    {
      name: 'a function that an index hands on to who knows whom',
      code: 'export const post = (url, options) => fetch(url, { method: "POST", ...options }).then((answer) => answer.ok);',
      files: { 'src/index.ts': "export * from './service.js';" },
    },
  ],
  invalid: [
    {
      name: 'a wrapper that takes a limit and is given none',
      code: `import { load } from './load.js';
export const all = () => load('https://users.example', { method: 'POST' });`,
      files: { 'src/load.ts': 'export const load = (url, { timeout, ...rest }) => fetch(url, { ...rest, signal: AbortSignal.timeout(timeout) });' },
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'load', consequence: 'may hang 5 minutes, or for ever on a slow body,', option: '', value: '', needed: '', part: '' },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import { load } from './load.js';
export const all = () => load('https://users.example', { method: 'POST', timeout: 10_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a wrapper that hands its options on, and is given a limit elsewhere',
      code: `import { load } from './load.js';
export const all = () => load('https://users.example', { method: 'POST' });`,
      files: {
        'src/load.ts': 'export const load = (url, options) => fetch(url, options);',
        'src/other.ts': "import { load } from './load.js'; load('/x', { signal: AbortSignal.timeout(1) });",
      },
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'load', consequence: 'may hang 5 minutes, or for ever on a slow body,', option: '', value: '', needed: '', part: '' },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import { load } from './load.js';
export const all = () => load('https://users.example', { method: 'POST', signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a wrapper that is the default export of a CommonJS file, behind an index',
      filename: 'src/service.js',
      code: `const load = require('./http');
exports.all = () => load('https://users.example');`,
      files: {
        'src/http/index.js': "module.exports = require('./load');",
        'src/http/load.js': `const fetch = require('node-fetch');
module.exports = async function load(url, init) {
  const { timeout, ...rest } = init || {};
  const controller = timeout ? new AbortController() : undefined;
  if (timeout) setTimeout(() => controller.abort(), timeout);
  const response = await fetch(url, { ...rest, signal: controller?.signal });
  return response;
};`,
      },
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'load', consequence: 'waits for ever', option: '', value: '', needed: '', part: '' },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `const load = require('./http');
exports.all = () => load('https://users.example', { timeout: 10_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a limit switched off at a call of a client from another file, found through a path alias',
      code: `import { api } from '@/api';
export const all = () => api.get('/users', { timeout: 0 });`,
      files: {
        'tsconfig.json': `{
  // Aliases of the compiler.
  "extends": "./tsconfig.base.json",
}`,
        'tsconfig.base.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
        'src/api.ts': "import axios from 'axios'; export const api = axios.create({ timeout: 3_000 });",
      },
      errors: [
        {
          messageId: 'timeoutDisabled',
          data: { call: 'api.get', consequence: 'waits for ever', option: 'timeout', value: '0', needed: '', part: '' },
          line: 2,
          column: 55,
          endLine: 2,
          endColumn: 56,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import { api } from '@/api';
export const all = () => api.get('/users', { timeout: 10_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a limit switched off at a call of a client from another package of the workspace',
      filename: 'apps/shop/src/service.ts',
      code: `import { api } from '@team/api/clients';
export const all = () => api.get('/users', { timeout: 0 });`,
      files: {
        'package.json': '{ "name": "team", "workspaces": ["apps/*", "packages/*"] }',
        'apps/shop/package.json': '{ "name": "@team/shop" }',
        'packages/api/package.json': '{ "name": "@team/api", "exports": { "./clients": { "import": "./dist/clients.js" } } }',
        'packages/api/src/clients.ts': "import axios from 'axios'; export const api = axios.create({ timeout: 3_000 });",
      },
      errors: [
        {
          messageId: 'timeoutDisabled',
          data: { call: 'api.get', consequence: 'waits for ever', option: 'timeout', value: '0', needed: '', part: '' },
          line: 2,
          column: 55,
          endLine: 2,
          endColumn: 56,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import { api } from '@team/api/clients';
export const all = () => api.get('/users', { timeout: 10_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a limit switched off at a call of a client that a function of another file makes',
      code: `import { connect } from './connect.js';
const api = connect();
export const all = () => api.get('/users', { timeout: 0 });`,
      files: { 'src/connect.ts': "import axios from 'axios'; export const connect = () => axios.create({ timeout: 3_000 });" },
      errors: [
        {
          messageId: 'timeoutDisabled',
          data: { call: 'api.get', consequence: 'waits for ever', option: 'timeout', value: '0', needed: '', part: '' },
          line: 3,
          column: 55,
          endLine: 3,
          endColumn: 56,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import { connect } from './connect.js';
const api = connect();
export const all = () => api.get('/users', { timeout: 10_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a limit switched off at a call of a client that is handed in',
      code: `import type { AxiosInstance } from 'axios';
export class Users {
  constructor(private readonly http: AxiosInstance) {}
  all() { return this.http.get('/users', { timeout: 0 }); }
}`,
      errors: [
        {
          messageId: 'timeoutDisabled',
          data: { call: 'this.http.get', consequence: 'waits for ever', option: 'timeout', value: '0', needed: '', part: '' },
          line: 4,
          column: 53,
          endLine: 4,
          endColumn: 54,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import type { AxiosInstance } from 'axios';
export class Users {
  constructor(private readonly http: AxiosInstance) {}
  all() { return this.http.get('/users', { timeout: 10_000 }); }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a function none of whose importers gives a limit',
      filename: 'src/service.js',
      code: `const https = require('https');
const collect = (resolve) => (res) => { res.resume(); resolve(res.statusCode); };
function get(options) {
  return new Promise((resolve, reject) => {
    https.get(options, collect(resolve)).on('error', reject);
  });
}
module.exports = { get };`,
      files: { 'src/other.js': "const { get } = require('./service'); get({ host: 'users.example', path: '/' });" },
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'https.get', consequence: 'waits for ever', option: '', value: '', needed: '', part: '' },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 14,
          suggestions: [],
        },
      ],
    },
  ],
};
