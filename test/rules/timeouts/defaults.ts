import type { RuleCases } from '../../support/rule-case.js';

/** Limits that are set once for all calls, here or in another file of the project. */
export const defaults: RuleCases = {
  valid: [
    {
      name: 'axios in the same file',
      code: `import axios from 'axios';
axios.defaults.timeout = 3_000;
export const all = () => axios.get('https://users.example');`,
    },
    {
      name: 'axios in another file',
      code: `import axios from 'axios';
export const all = () => axios.get('https://users.example');`,
      files: {
        'src/setup.ts': `import axios from 'axios';
axios.defaults.timeout = config.timeout;`,
      },
    },
    {
      name: 'axios in another file, for clients too',
      code: `import axios from 'axios';
export const users = axios.create();`,
      files: {
        'lib/setup.js': `const axios = require('axios');
axios.defaults.timeout = 3_000;`,
      },
    },
    {
      name: 'an interceptor of axios in another file',
      code: `import axios from 'axios';
export const all = () => axios.get('https://users.example');`,
      files: {
        'src/setup.ts': `import axios from 'axios';
axios.interceptors.request.use((options) => ({ timeout: 3_000, ...options }));`,
      },
    },
    {
      name: 'a dispatcher in another file',
      code: "export const all = () => fetch('https://users.example');",
      files: {
        'src/setup.ts': `import { Agent, setGlobalDispatcher } from 'undici';
setGlobalDispatcher(new Agent({ headersTimeout: 3_000, bodyTimeout: 3_000 }));`,
      },
    },
    {
      name: 'a dispatcher in another file, for undici itself',
      code: `import { request } from 'undici';
export const all = () => request('https://users.example');`,
      files: {
        'src/setup.ts': `import { Agent, setGlobalDispatcher } from 'undici';
setGlobalDispatcher(new Agent({ headersTimeout: 3_000 }));`,
      },
    },
    {
      name: 'fetch is replaced in another file',
      code: "export const all = () => fetch('https://users.example');",
      files: {
        'src/setup.ts': 'globalThis.fetch = withLimit(globalThis.fetch);',
      },
    },
    {
      name: 'other files may not be looked at',
      settings: { project: false },
      code: `import axios from 'axios';
export const all = () => axios.get('https://users.example');`,
    },
  ],
  invalid: [
    {
      name: 'another default',
      code: `import axios from 'axios';
export const all = () => axios.get('https://users.example');`,
      files: {
        'src/setup.ts': `import axios from 'axios';
axios.defaults.baseURL = 'https://users.example';`,
      },
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'axios.get', consequence: 'waits for ever' },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
export const all = () => axios.get('https://users.example', { timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import axios from 'axios';
export const all = () => axios.get('https://users.example', { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a default in a test only',
      code: `import axios from 'axios';
export const all = () => axios.get('https://users.example');`,
      files: {
        'src/setup.test.ts': `import axios from 'axios';
axios.defaults.timeout = 3_000;`,
      },
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'axios.get', consequence: 'waits for ever' },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
export const all = () => axios.get('https://users.example', { timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import axios from 'axios';
export const all = () => axios.get('https://users.example', { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a default in a package below only',
      code: `import axios from 'axios';
export const all = () => axios.get('https://users.example');`,
      files: {
        'node_modules/other/index.js': "require('axios').defaults.timeout = 3_000;",
      },
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'axios.get', consequence: 'waits for ever' },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
export const all = () => axios.get('https://users.example', { timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import axios from 'axios';
export const all = () => axios.get('https://users.example', { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a default of another library',
      code: "export const all = () => fetch('https://users.example');",
      files: {
        'src/setup.ts': `import axios from 'axios';
axios.defaults.timeout = 3_000;`,
      },
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 26,
          endLine: 1,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: "export const all = () => fetch('https://users.example', { signal: AbortSignal.timeout(10_000) });",
            },
          ],
        },
      ],
    },
  ],
};
