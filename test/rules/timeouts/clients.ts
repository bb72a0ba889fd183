import type { RuleCases } from '../../support/rule-case.js';

/** Clients made once: what they give to their calls, and where their finding stands. */
export const clients: RuleCases = {
  valid: [
    {
      name: 'a limit on the client holds for its calls',
      code: `import axios from 'axios';
const users = axios.create({ timeout: 3_000 });
export const all = () => users.get('/users');`,
    },
    {
      name: 'all calls have their own limit',
      code: `import axios from 'axios';
const users = axios.create();
export const all = () => users.get('/users', { timeout: 3_000 });
export const add = (user, signal) => users.post('/users', user, { signal });`,
    },
    {
      name: 'a client that nobody uses or gets hold of',
      code: `import axios from 'axios';
const users = axios.create();`,
    },
    {
      name: 'a limit that is inherited',
      code: `import axios from 'axios';
const base = axios.create({ timeout: 3_000 });
const users = base.create({ baseURL: 'https://users.example' });
export const all = () => users.get('/users');`,
    },
    {
      name: 'a signal on the client, whatever it does there',
      code: `import axios from 'axios';
const users = axios.create({ signal });
export const all = () => users.get('/users');`,
    },
    {
      name: 'the default is assigned later',
      code: `import axios from 'axios';
const users = axios.create();
users.defaults.timeout = 3_000;
export const all = () => users.get('/users');`,
    },
    {
      name: 'an interceptor sets the limit',
      code: `import axios from 'axios';
const users = axios.create();
users.interceptors.request.use((options) => ({ timeout: 3_000, ...options }));
export const all = () => users.get('/users');`,
    },
    {
      name: 'an interceptor from elsewhere may set the limit',
      code: `import axios from 'axios';
import { withLimit } from './limits.js';
const users = axios.create();
users.interceptors.request.use(withLimit);
export const all = () => users.get('/users');`,
    },
    {
      name: 'a client that is replaced',
      code: `import axios from 'axios';
let users = axios.create();
if (mock) users = mock;
export const all = () => users.get('/users');`,
    },
    {
      name: 'a client out of options from elsewhere',
      code: `import axios from 'axios';
import { options } from './options.js';
export const users = axios.create(options);`,
    },
    {
      name: 'a got client with a limit',
      code: `import got from 'got';
export const users = got.extend({ timeout: { request: 3_000 } });`,
    },
  ],
  invalid: [
    {
      name: 'a client whose calls rely on it',
      code: `import axios from 'axios';
const users = axios.create({ baseURL: 'https://users.example' });
export const all = () => users.get('/users');
export const one = (id) => users.get(\`/users/\${id}\`);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'users', consequence: 'waits for ever' },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
const users = axios.create({ baseURL: 'https://users.example', timeout: 10_000 });
export const all = () => users.get('/users');
export const one = (id) => users.get(\`/users/\${id}\`);`,
            },
          ],
        },
      ],
    },
    {
      name: 'one call of two has its own limit',
      code: `import axios from 'axios';
const users = axios.create();
export const all = () => users.get('/users', { timeout: 3_000 });
export const one = (id) => users.get(\`/users/\${id}\`);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'users', consequence: 'waits for ever' },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
const users = axios.create({ timeout: 10_000 });
export const all = () => users.get('/users', { timeout: 3_000 });
export const one = (id) => users.get(\`/users/\${id}\`);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client that is exported',
      code: `import axios from 'axios';
export const users = axios.create({ baseURL: 'https://users.example' });`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'users', consequence: 'waits for ever' },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 34,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
export const users = axios.create({ baseURL: 'https://users.example', timeout: 10_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client that is exported though the calls here have limits',
      code: `import axios from 'axios';
export const users = axios.create();
export const all = () => users.get('/users', { timeout: 3_000 });`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'users', consequence: 'waits for ever' },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 34,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
export const users = axios.create({ timeout: 10_000 });
export const all = () => users.get('/users', { timeout: 3_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client that is exported later',
      code: `import axios from 'axios';
const users = axios.create();
export { users };`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'users', consequence: 'waits for ever' },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
const users = axios.create({ timeout: 10_000 });
export { users };`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client as the default export',
      code: `import axios from 'axios';
export default axios.create({ baseURL: 'https://users.example' });`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'axios.create', consequence: 'waits for ever' },
          line: 2,
          column: 16,
          endLine: 2,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
export default axios.create({ baseURL: 'https://users.example', timeout: 10_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client that a CommonJS module exports',
      filename: 'src/service.cjs',
      code: `const axios = require('axios');
module.exports = { users: axios.create() };`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'axios.create', consequence: 'waits for ever' },
          line: 2,
          column: 27,
          endLine: 2,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `const axios = require('axios');
module.exports = { users: axios.create({ timeout: 10_000 }) };`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client that is called itself',
      code: `import axios from 'axios';
const users = axios.create();
export const all = () => users({ url: '/users' });`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'users', consequence: 'waits for ever' },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
const users = axios.create({ timeout: 10_000 });
export const all = () => users({ url: '/users' });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client in a static field',
      code: `import axios from 'axios';
export class Users {
  static http = axios.create({ baseURL: 'https://users.example' });
  static all = () => Users.http.get('/users');
}`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'axios.create', consequence: 'waits for ever' },
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
export class Users {
  static http = axios.create({ baseURL: 'https://users.example', timeout: 10_000 });
  static all = () => Users.http.get('/users');
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client in a field',
      code: `import axios from 'axios';
export class Users {
  constructor() {
    this.http = axios.create({ baseURL: 'https://users.example' });
  }

  all() {
    return this.http.get('/users');
  }
}`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'this.http', consequence: 'waits for ever' },
          line: 4,
          column: 17,
          endLine: 4,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
export class Users {
  constructor() {
    this.http = axios.create({ baseURL: 'https://users.example', timeout: 10_000 });
  }

  all() {
    return this.http.get('/users');
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client in a private field',
      code: `import axios from 'axios';
export class Users {
  readonly #http = axios.create();

  all() {
    return this.#http.get<User[]>('/users');
  }
}`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'this.#http', consequence: 'waits for ever' },
          line: 3,
          column: 20,
          endLine: 3,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
export class Users {
  readonly #http = axios.create({ timeout: 10_000 });

  all() {
    return this.#http.get<User[]>('/users');
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client in a declared field',
      code: `import axios, { type AxiosInstance } from 'axios';
export class Users {
  private readonly http: AxiosInstance;

  constructor() {
    this.http = axios.create();
  }

  all() {
    return this.http.get('/users');
  }
}`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'this.http', consequence: 'waits for ever' },
          line: 6,
          column: 17,
          endLine: 6,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios, { type AxiosInstance } from 'axios';
export class Users {
  private readonly http: AxiosInstance;

  constructor() {
    this.http = axios.create({ timeout: 10_000 });
  }

  all() {
    return this.http.get('/users');
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client that a variable is given later, once',
      code: `import axios from 'axios';
let users;
users = axios.create();
export const all = () => users.get('/users');`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'users', consequence: 'waits for ever' },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 21,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
let users;
users = axios.create({ timeout: 10_000 });
export const all = () => users.get('/users');`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client that inherits no limit',
      code: `import axios from 'axios';
const base = axios.create({ headers });
const users = base.create({ baseURL: 'https://users.example' });
export const all = () => users.get('/users');`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'users', consequence: 'waits for ever' },
          line: 3,
          column: 15,
          endLine: 3,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
const base = axios.create({ headers });
const users = base.create({ baseURL: 'https://users.example', timeout: 10_000 });
export const all = () => users.get('/users');`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client that inherits from another that lacks a limit, which is said once',
      code: `import axios from 'axios';
export const base = axios.create({ headers });
export const users = base.create({ baseURL: 'https://users.example' });`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'base', consequence: 'waits for ever' },
          line: 2,
          column: 21,
          endLine: 2,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
export const base = axios.create({ headers, timeout: 10_000 });
export const users = base.create({ baseURL: 'https://users.example' });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client that inherits a limit which is switched off',
      code: `import axios from 'axios';
const base = axios.create({ timeout: 0 });
export const users = base.create({ baseURL: 'https://users.example' });`,
      errors: [
        {
          messageId: 'timeoutDisabled',
          data: { call: 'users', consequence: 'waits for ever', option: 'timeout', value: '0' },
          line: 2,
          column: 38,
          endLine: 2,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
const base = axios.create({ timeout: 10_000 });
export const users = base.create({ baseURL: 'https://users.example' });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a limit that is switched off for one call',
      code: `import axios from 'axios';
const users = axios.create({ timeout: 3_000 });
export const all = () => users.get('/users', { timeout: 0 });`,
      errors: [
        {
          messageId: 'timeoutDisabled',
          data: { call: 'users.get', consequence: 'waits for ever', option: 'timeout', value: '0' },
          line: 3,
          column: 57,
          endLine: 3,
          endColumn: 58,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
const users = axios.create({ timeout: 3_000 });
export const all = () => users.get('/users', { timeout: 10_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a limit that is switched off on the client',
      code: `import axios from 'axios';
const users = axios.create({ baseURL: 'https://users.example', timeout: 0 });
export const all = () => users.get('/users');`,
      errors: [
        {
          messageId: 'timeoutDisabled',
          data: { call: 'users', consequence: 'waits for ever', option: 'timeout', value: '0' },
          line: 2,
          column: 73,
          endLine: 2,
          endColumn: 74,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
const users = axios.create({ baseURL: 'https://users.example', timeout: 10_000 });
export const all = () => users.get('/users');`,
            },
          ],
        },
      ],
    },
    {
      name: 'an interceptor that sets something else',
      code: `import axios from 'axios';
const users = axios.create();
users.interceptors.request.use((options) => ({ ...options, headers }));
export const all = () => users.get('/users');`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'users', consequence: 'waits for ever' },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
const users = axios.create({ timeout: 10_000 });
users.interceptors.request.use((options) => ({ ...options, headers }));
export const all = () => users.get('/users');`,
            },
          ],
        },
      ],
    },
    {
      name: 'another default is assigned later',
      code: `import axios from 'axios';
const users = axios.create();
users.defaults.baseURL = 'https://users.example';
export const all = () => users.get('/users');`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'users', consequence: 'waits for ever' },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
const users = axios.create({ timeout: 10_000 });
users.defaults.baseURL = 'https://users.example';
export const all = () => users.get('/users');`,
            },
          ],
        },
      ],
    },
    {
      name: 'a got client',
      code: `import got from 'got';
const users = got.extend({ prefixUrl: 'https://users.example' });
export const all = () => users.get('users').json();`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'users', consequence: 'waits for ever' },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: { request: 10_000 }' },
              output: `import got from 'got';
const users = got.extend({ prefixUrl: 'https://users.example', timeout: { request: 10_000 } });
export const all = () => users.get('users').json();`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client of the class that axios exports',
      code: `import { Axios } from 'axios';
export const users = new Axios({ baseURL: 'https://users.example' });`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'users', consequence: 'waits for ever' },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import { Axios } from 'axios';
export const users = new Axios({ baseURL: 'https://users.example', timeout: 10_000 });`,
            },
          ],
        },
      ],
    },
  ],
};
