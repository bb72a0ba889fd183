import type { RuleCases } from '../../support/rule-case.js';

/** Where options are written, and what counts as unknown. */
export const options: RuleCases = {
  valid: [
    {
      name: 'options from a parameter',
      code: 'export const load = (url: string, options: RequestInit) => fetch(url, options);',
    },
    {
      name: 'options from a module',
      code: `import { options } from './options.js';
fetch(url, options);`,
    },
    {
      name: 'options from a call',
      code: 'fetch(url, optionsFor(user));',
    },
    {
      name: 'options by a condition',
      code: 'fetch(url, user ? optionsFor(user) : undefined);',
    },
    {
      name: 'a name for options with a limit',
      code: `const options = { method: 'PUT', signal };
fetch(url, options);`,
    },
    {
      name: 'a shorthand',
      code: `const signal = AbortSignal.timeout(3_000);
fetch(url, { signal });`,
    },
    {
      name: 'a signal joined out of two',
      code: 'fetch(url, { signal: AbortSignal.any([stopped, AbortSignal.timeout(3_000)]) });',
    },
    {
      name: 'a key in quotes',
      code: "fetch(url, { 'signal': stopped });",
    },
    {
      name: 'a computed key',
      code: 'fetch(url, { [name]: value });',
    },
    {
      name: 'a spread of a literal with a limit',
      code: `const common = { signal };
fetch(url, { ...common, method: 'PUT' });`,
    },
    {
      name: 'a spread by a condition that gives a limit',
      code: 'fetch(url, { ...(limit && { signal: AbortSignal.timeout(limit) }) });',
    },
    {
      name: 'a spread by a condition one of whose sides gives a limit',
      code: 'fetch(url, { ...(limit ? { signal: AbortSignal.timeout(limit) } : {}) });',
    },
    {
      name: 'a spread from elsewhere',
      code: `import { common } from './common.js';
fetch(url, { method: 'PUT', ...common });`,
    },
    {
      name: 'a spread from elsewhere behind something that is ignored',
      code: `import { common } from './common.js';
fetch(url, { timeout: 3_000, ...common });`,
    },
    {
      name: 'arguments that are spread',
      code: 'export const load = (...all: Parameters<typeof fetch>) => fetch(...all);',
    },
    {
      name: 'a limit that is assigned later',
      code: `const options: RequestInit = { method: 'PUT' };
if (limit) options.signal = AbortSignal.timeout(limit);
fetch(url, options);`,
    },
    {
      name: 'something is assigned later by a name that is not known',
      code: `const options = { method: 'PUT' };
options[name] = value;
fetch(url, options);`,
    },
    {
      name: 'options that other code gets before',
      code: `const options = { method: 'PUT' };
prepare(options);
fetch(url, options);`,
    },
    {
      name: 'options that other code holds too',
      code: `const options = { method: 'PUT' };
const all = { options };
fetch(url, options);`,
    },
    {
      name: 'options out of a function of the platform',
      code: "fetch(url, Object.assign({}, common, { method: 'PUT' }));",
    },
    {
      name: 'options in a field, which others may change',
      code: `class Users {
  options = { method: 'PUT' };
  load() {
    return fetch(url, this.options);
  }
}`,
    },
    {
      name: 'one of all callers gives a limit',
      code: `function load(url, options) {
  return fetch(url, options);
}
export const put = () => load('https://users.example', { method: 'PUT' });
export const get = (signal) => load('https://users.example', { signal });`,
    },
    {
      name: 'a limit by a name that is no constant',
      code: `import axios from 'axios';
export const load = (limit: number) => axios.get(url, { timeout: limit });`,
    },
    {
      name: 'a race with a timer, which leaves the call running but waits for it no longer',
      code: 'await Promise.race([fetch(url), sleep(3_000)]);',
    },
    {
      name: 'a race that the call runs in by a name',
      code: `const answering = fetch(url);
const response = await Promise.race([answering, giveUp]);`,
    },
    {
      name: 'a request that somebody else made',
      code: 'export const send = (request: Request) => fetch(request);',
    },
    {
      name: 'a request by its name',
      code: 'export const send = (request) => fetch(request, { cache: "no-store" });',
    },
    {
      name: 'a copy of a request',
      code: 'export const send = (event) => fetch(event.request.clone());',
    },
    {
      name: 'a request of this file with a signal',
      code: `const request = new Request(url, { signal });
await fetch(request);`,
    },
    {
      name: 'a request of this file with options from elsewhere',
      code: 'export const send = (url: string, options: RequestInit) => fetch(new Request(url, options));',
    },
  ],
  invalid: [
    {
      name: 'a call that is waited for behind the race, too',
      code: `const answering = fetch(url);
await Promise.race([answering, sleep(100)]);
await answering;`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 19,
          endLine: 1,
          endColumn: 24,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `const answering = fetch(url, { signal: AbortSignal.timeout(10_000) });
await Promise.race([answering, sleep(100)]);
await answering;`,
            },
          ],
        },
      ],
    },
    {
      name: 'a name for options without a limit',
      code: `const options = { method: 'PUT' };
fetch(url, options);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 6,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `const options = { method: 'PUT' };
fetch(url, { ...options, signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'options that are frozen',
      code: `const options = Object.freeze({ method: 'PUT' });
fetch(url, options);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 6,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `const options = Object.freeze({ method: 'PUT' });
fetch(url, { ...options, signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a name for options, with a type',
      code: `const options = { method: 'PUT' } satisfies RequestInit;
fetch(url, options as RequestInit);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 6,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `const options = { method: 'PUT' } satisfies RequestInit;
fetch(url, { ...options as RequestInit, signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'options that are undefined, whose place is taken',
      code: 'fetch(url, undefined);',
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 6,
        },
      ],
    },
    {
      name: 'a limit that is undefined',
      code: 'fetch(url, { signal: undefined });',
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 6,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: 'fetch(url, { signal: AbortSignal.timeout(10_000) });',
            },
          ],
        },
      ],
    },
    {
      name: 'a spread of a literal without a limit',
      code: `const common = { headers: { accept: 'text/html' } };
fetch(url, { ...common, method: 'PUT' });`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 6,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `const common = { headers: { accept: 'text/html' } };
fetch(url, { ...common, method: 'PUT', signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a spread of a literal alone',
      code: `const common = { method: 'PUT' };
fetch(url, { ...common });`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 6,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `const common = { method: 'PUT' };
fetch(url, { ...common, signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a spread by a condition that gives something else',
      code: 'fetch(url, { ...(token && { headers: { token } }) });',
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 6,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: 'fetch(url, { ...(token && { headers: { token } }), signal: AbortSignal.timeout(10_000) });',
            },
          ],
        },
      ],
    },
    {
      name: 'a spread by a condition both of whose sides give something else',
      code: 'fetch(url, { ...(token ? { headers: { token } } : {}) });',
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 6,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: 'fetch(url, { ...(token ? { headers: { token } } : {}), signal: AbortSignal.timeout(10_000) });',
            },
          ],
        },
      ],
    },
    {
      name: 'a spread from elsewhere further inside',
      code: `import { common } from './common.js';
fetch(url, { headers: { ...common } });`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 6,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import { common } from './common.js';
fetch(url, { headers: { ...common }, signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'something else is assigned later',
      code: `const options: RequestInit = { method: 'PUT' };
options.body = body;
fetch(url, options);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 6,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `const options: RequestInit = { method: 'PUT' };
options.body = body;
fetch(url, { ...options, signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'options that are only looked at before',
      code: `const options = { method: 'PUT' };
console.log(options);
fetch(url, options);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 6,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `const options = { method: 'PUT' };
console.log(options);
fetch(url, { ...options, signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'none of all callers gives a limit',
      code: `function load(url, options) {
  return fetch(url, options);
}
export const put = () => load('https://users.example', { method: 'PUT' });
export const get = () => load('https://users.example');`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 15,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `function load(url, options) {
  return fetch(url, { ...options, signal: AbortSignal.timeout(10_000) });
}
export const put = () => load('https://users.example', { method: 'PUT' });
export const get = () => load('https://users.example');`,
            },
          ],
        },
      ],
    },
    {
      name: 'none of all callers of a private method gives a limit',
      code: `export class Users {
  put() {
    return this.#send({ method: 'PUT' });
  }

  #send(options) {
    return fetch('https://users.example', { ...options, headers });
  }
}`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 7,
          column: 12,
          endLine: 7,
          endColumn: 17,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `export class Users {
  put() {
    return this.#send({ method: 'PUT' });
  }

  #send(options) {
    return fetch('https://users.example', { ...options, headers, signal: AbortSignal.timeout(10_000) });
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a limit of 0 by its name',
      code: `import axios from 'axios';
const NONE = 0;
axios.get(url, { timeout: NONE });`,
      errors: [
        {
          messageId: 'timeoutDisabled',
          data: { call: 'axios.get', consequence: 'waits for ever', option: 'timeout', value: 'NONE' },
          line: 3,
          column: 27,
          endLine: 3,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
const NONE = 0;
axios.get(url, { timeout: 10_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a limit of 0 as a shorthand',
      code: `import axios from 'axios';
const timeout = 0;
axios.get(url, { timeout });`,
      errors: [
        {
          messageId: 'timeoutDisabled',
          data: { call: 'axios.get', consequence: 'waits for ever', option: 'timeout', value: 'timeout' },
          line: 3,
          column: 18,
          endLine: 3,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
const timeout = 0;
axios.get(url, { timeout: 10_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a limit of 0 in options with a name',
      code: `import axios from 'axios';
const options = { timeout: 0 };
axios.get(url, options);`,
      errors: [
        {
          messageId: 'timeoutDisabled',
          data: { call: 'axios.get', consequence: 'waits for ever', option: 'timeout', value: '0' },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
const options = { timeout: 10_000 };
axios.get(url, options);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a signal of null in options with a name, which many calls may use',
      code: `const options = { signal: null };
export const load = () => fetch(url, options);`,
      errors: [
        {
          messageId: 'timeoutDisabled',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,', option: 'signal', value: 'null' },
          line: 1,
          column: 27,
          endLine: 1,
          endColumn: 31,
        },
      ],
    },
    {
      name: 'an ignored limit in options with a name, which many calls may use',
      code: `const options = { timeout: 3_000 };
export const load = () => fetch(url, options);`,
      errors: [
        {
          messageId: 'timeoutIgnored',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,', option: 'timeout' },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'replaceTimeout',
              data: { code: 'signal: AbortSignal.timeout(3_000)' },
              output: `const options = { timeout: 3_000 };
export const load = () => fetch(url, { ...options, signal: AbortSignal.timeout(3_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'an ignored limit as a shorthand',
      code: 'export const load = (timeout: number) => fetch(url, { timeout });',
      errors: [
        {
          messageId: 'timeoutIgnored',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,', option: 'timeout' },
          line: 1,
          column: 55,
          endLine: 1,
          endColumn: 62,
          suggestions: [
            {
              messageId: 'replaceTimeout',
              data: { code: 'signal: AbortSignal.timeout(timeout)' },
              output: 'export const load = (timeout: number) => fetch(url, { signal: AbortSignal.timeout(timeout) });',
            },
          ],
        },
      ],
    },
    {
      name: 'an ignored limit by a name that is not constant',
      code: 'fetch(url, { timeout: config.limit * 1000 });',
      errors: [
        {
          messageId: 'timeoutIgnored',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,', option: 'timeout' },
          line: 1,
          column: 23,
          endLine: 1,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'replaceTimeout',
              data: { code: 'signal: AbortSignal.timeout(config.limit * 1000)' },
              output: 'fetch(url, { signal: AbortSignal.timeout(config.limit * 1000) });',
            },
          ],
        },
      ],
    },
    {
      name: 'an ignored limit beside a signal that is undefined',
      code: 'fetch(url, { timeout: 3_000, signal: undefined });',
      errors: [
        {
          messageId: 'timeoutIgnored',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,', option: 'timeout' },
          line: 1,
          column: 23,
          endLine: 1,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'replaceTimeout',
              data: { code: 'signal: AbortSignal.timeout(3_000)' },
              output: 'fetch(url, { timeout: 3_000, signal: AbortSignal.timeout(3_000) });',
            },
          ],
        },
      ],
    },
    {
      name: 'an ignored limit by a key in quotes',
      code: "fetch(url, { 'timeout': 3_000 });",
      errors: [
        {
          messageId: 'timeoutIgnored',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,', option: 'timeout' },
          line: 1,
          column: 25,
          endLine: 1,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'replaceTimeout',
              data: { code: 'signal: AbortSignal.timeout(3_000)' },
              output: 'fetch(url, { signal: AbortSignal.timeout(3_000) });',
            },
          ],
        },
      ],
    },
    {
      name: 'a function where a time is meant',
      code: 'fetch(url, { timeout() {} });',
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 6,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: 'fetch(url, { timeout() {}, signal: AbortSignal.timeout(10_000) });',
            },
          ],
        },
      ],
    },
    {
      name: 'a request of this file without a signal',
      code: `const request = new Request(url, { method: 'PUT' });
await fetch(request);`,
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
              output: `const request = new Request(url, { method: 'PUT' });
await fetch(request, { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a request on the spot',
      code: 'await fetch(new Request(url));',
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
              output: 'await fetch(new Request(url), { signal: AbortSignal.timeout(10_000) });',
            },
          ],
        },
      ],
    },
    {
      name: 'a request of this file with `timeout`',
      code: `const request = new Request(url, { timeout: 3_000 });
await fetch(request);`,
      errors: [
        {
          messageId: 'timeoutIgnored',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,', option: 'timeout' },
          line: 1,
          column: 45,
          endLine: 1,
          endColumn: 50,
          suggestions: [
            {
              messageId: 'replaceTimeout',
              data: { code: 'signal: AbortSignal.timeout(3_000)' },
              output: `const request = new Request(url, { timeout: 3_000 });
await fetch(request, { signal: AbortSignal.timeout(3_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'what is a text or a URL is no request',
      code: 'export const load = (input: string | URL) => fetch(input);',
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 46,
          endLine: 1,
          endColumn: 51,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: 'export const load = (input: string | URL) => fetch(input, { signal: AbortSignal.timeout(10_000) });',
            },
          ],
        },
      ],
    },
    {
      name: 'one of several that are waited for together',
      code: 'await Promise.all([fetch(url), sleep(3_000)]);',
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 20,
          endLine: 1,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: 'await Promise.all([fetch(url, { signal: AbortSignal.timeout(10_000) }), sleep(3_000)]);',
            },
          ],
        },
      ],
    },
  ],
};
