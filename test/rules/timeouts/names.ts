import type { RuleCases } from '../../support/rule-case.js';

/** The names by which libraries are reached, and names that mean something else. */
export const names: RuleCases = {
  valid: [
    {
      name: 'a function of our own called fetch',
      code: `const fetch = mock();
fetch(url);`,
    },
    {
      name: 'fetch as a parameter',
      code: 'export const load = (fetch, url) => fetch(url);',
    },
    {
      name: 'fetch as a function in the file',
      code: `function fetch(url) {}
fetch(url);`,
    },
    {
      name: 'a method called fetch',
      code: `class Store {
  fetch(id) {}
  load(id) {
    return this.fetch(id);
  }
}`,
    },
    {
      name: 'fetch of something else',
      code: 'repository.fetch(url);',
    },
    {
      name: 'fetch from a module of our own',
      code: `import { fetch } from './fetch.js';
fetch(url);`,
    },
    {
      name: 'axios from a module of our own',
      code: `import axios from './axios.js';
axios.get(url);`,
    },
    {
      name: 'a function of axios that asks nobody',
      code: `import axios from 'axios';
axios.isAxiosError(error);`,
    },
    {
      name: 'a type of axios',
      code: `import type { AxiosInstance } from 'axios';
export const all = (axios: AxiosInstance) => axios.get('/users');`,
    },
    {
      name: 'fetch where it was given',
      code: `const load = options.fetch ?? fetch;
load(url);`,
    },
  ],
  invalid: [
    {
      name: 'fetch of the global object',
      code: 'globalThis.fetch(url);',
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'globalThis.fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 17,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: 'globalThis.fetch(url, { signal: AbortSignal.timeout(10_000) });',
            },
          ],
        },
      ],
    },
    {
      name: 'fetch by another name',
      code: `const load = fetch;
load(url);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'load', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 5,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `const load = fetch;
load(url, { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'fetch bound to the global object',
      code: `const load = globalThis.fetch.bind(globalThis);
load(url);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'load', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 5,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `const load = globalThis.fetch.bind(globalThis);
load(url, { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a default import by another name',
      code: `import http from 'axios';
http.get(url);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'http.get', consequence: 'waits for ever' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 9,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import http from 'axios';
http.get(url, { timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import http from 'axios';
http.get(url, { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'the default by its name',
      code: `import { default as http } from 'axios';
http.get(url);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'http.get', consequence: 'waits for ever' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 9,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import { default as http } from 'axios';
http.get(url, { timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import { default as http } from 'axios';
http.get(url, { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a namespace',
      code: `import * as axios from 'axios';
axios.default.get(url);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'axios.default.get', consequence: 'waits for ever' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 18,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import * as axios from 'axios';
axios.default.get(url, { timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import * as axios from 'axios';
axios.default.get(url, { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a member by another name',
      code: `import { get as load } from 'axios';
load(url);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'load', consequence: 'waits for ever' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 5,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import { get as load } from 'axios';
load(url, { timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import { get as load } from 'axios';
load(url, { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'require',
      filename: 'src/service.cjs',
      code: `const axios = require('axios');
axios.get(url);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'axios.get', consequence: 'waits for ever' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 10,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `const axios = require('axios');
axios.get(url, { timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `const axios = require('axios');
axios.get(url, { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'require and its default',
      filename: 'src/service.cjs',
      code: `const axios = require('axios').default;
axios.get(url);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'axios.get', consequence: 'waits for ever' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 10,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `const axios = require('axios').default;
axios.get(url, { timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `const axios = require('axios').default;
axios.get(url, { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'require and a member',
      filename: 'src/service.cjs',
      code: `const { get } = require('axios');
get(url);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'get', consequence: 'waits for ever' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 4,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `const { get } = require('axios');
get(url, { timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `const { get } = require('axios');
get(url, { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'the import of TypeScript for CommonJS',
      filename: 'src/service.cts',
      code: `import axios = require('axios');
axios.get(url);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'axios.get', consequence: 'waits for ever' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 10,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios = require('axios');
axios.get(url, { timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import axios = require('axios');
axios.get(url, { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a dynamic import',
      code: `const { default: axios } = await import('axios');
axios.get(url);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'axios.get', consequence: 'waits for ever' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 10,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `const { default: axios } = await import('axios');
axios.get(url, { timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `const { default: axios } = await import('axios');
axios.get(url, { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a dynamic import and then',
      code: "import('axios').then(({ default: axios }) => axios.get(url));",
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'axios.get', consequence: 'waits for ever' },
          line: 1,
          column: 46,
          endLine: 1,
          endColumn: 55,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: "import('axios').then(({ default: axios }) => axios.get(url, { timeout: 10_000 }));",
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: "import('axios').then(({ default: axios }) => axios.get(url, { signal: AbortSignal.timeout(10_000) }));",
            },
          ],
        },
      ],
    },
    {
      name: 'what a compiler made of an import',
      filename: 'src/service.js',
      code: `const _axios = _interopRequireDefault(require('axios'));
(0, _axios.default)(url);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: '_axios.default', consequence: 'waits for ever' },
          line: 2,
          column: 2,
          endLine: 2,
          endColumn: 19,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `const _axios = _interopRequireDefault(require('axios'));
(0, _axios.default)(url, { timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `const _axios = _interopRequireDefault(require('axios'));
(0, _axios.default)(url, { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'what another compiler made of an import',
      filename: 'src/service.js',
      code: `const axios_1 = __importDefault(require("axios"));
axios_1.default.get(url);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'axios_1.default.get', consequence: 'waits for ever' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 20,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `const axios_1 = __importDefault(require("axios"));
axios_1.default.get(url, { timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `const axios_1 = __importDefault(require("axios"));
axios_1.default.get(url, { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'an optional call',
      code: 'globalThis.fetch?.(url);',
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'globalThis.fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 17,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: 'globalThis.fetch?.(url, { signal: AbortSignal.timeout(10_000) });',
            },
          ],
        },
      ],
    },
  ],
};
