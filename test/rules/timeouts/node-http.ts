import type { RuleCases } from '../../support/rule-case.js';

/** Requests of `node:http` and `node:https`: what ends them, and what only tells that time went by. */
export const nodeHttp: RuleCases = {
  valid: [
    {
      name: 'a signal',
      code: `import http from 'node:http';
http.get(url, { signal: AbortSignal.timeout(500) }, done);`,
    },
    {
      name: 'the event of the option is listened to in the chain',
      code: `import http from 'node:http';
http.get(url, { timeout: 500 }, done).on('timeout', function () { this.destroy(); });`,
    },
    {
      name: 'the event of the option is listened to by name',
      code: `import http from 'node:http';
const request = http.get(url, { timeout: 500 }, done);
request.on('error', fail);
request.once('timeout', () => request.destroy());`,
    },
    {
      name: 'setTimeout of the request with a function',
      code: `import http from 'node:http';
const request = http.request(url, done);
request.setTimeout(500, () => request.destroy());
request.end();`,
    },
    {
      name: 'setTimeout of the request in the chain',
      code: `import http from 'node:http';
http.get(url, done).setTimeout(500, function () { this.destroy(); });`,
    },
    {
      name: 'setTimeout of the request and a listener',
      code: `import http from 'node:http';
const request = http.get(url, done);
request.setTimeout(500);
request.on('timeout', function () { this.destroy(); });`,
    },
    {
      name: 'setTimeout of the request and a listener, with names for address and event',
      code: `import http from 'node:http';
const silent = 'timeout';
const request = http.get(url, { timeout: 500 }, done);
request.on(silent, () => request.destroy());`,
    },
    {
      name: 'the silence of the socket ends the request',
      code: `import http from 'node:http';
const request = http.get(url, done);
request.on('socket', (socket) => socket.setTimeout(500).on('timeout', () => request.destroy()));`,
    },
    {
      name: 'a timer ends the request',
      code: `import http from 'node:http';
const request = http.get(url, done);
setTimeout(() => request.destroy(), 500);`,
    },
    {
      name: 'a timer ends the request by a function with a name',
      code: `import http from 'node:http';
const request = http.get(url, done);
setTimeout(giveUp, 500);
function giveUp() {
  request.abort();
}`,
    },
    {
      name: 'a timer is given the method',
      code: `import http from 'node:http';
const request = http.get(url, done);
setTimeout(request.destroy.bind(request), 500);`,
    },
    {
      name: 'a request that is returned',
      code: `import http from 'node:http';
export const load = (url) => http.get(url);`,
    },
    {
      name: 'a request that is kept',
      code: `import http from 'node:http';
class Loader {
  load(url) {
    this.request = http.get(url);
  }
}`,
    },
    {
      name: 'a request that is handed to other code',
      code: `import http from 'node:http';
limit(http.get(url, done), 500);`,
    },
    {
      name: 'what may be options',
      code: `import http from 'node:http';
export const load = (target) => void http.get(target, (answer) => answer.resume());`,
    },
    {
      name: 'an agent waits for nobody',
      code: `import http from 'node:http';
export const agent = new http.Agent({ keepAlive: true });`,
    },
    {
      name: 'one of two modules, with a signal',
      code: `import http from 'node:http';
import https from 'node:https';
const client = secure ? https : http;
client.get(url, { signal: AbortSignal.timeout(500) }, done);`,
    },
    {
      name: 'one of two modules of which only one is known',
      code: `import https from 'node:https';
import { http } from 'follow-redirects';
const client = secure ? https : http;
client.get(url, (answer) => answer.resume());`,
    },
  ],
  invalid: [
    {
      name: 'get with a URL',
      code: `import http from 'node:http';
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
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import http from 'node:http';
http.get(url, { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'get with a URL and a callback',
      code: `import http from 'node:http';
http.get(url, (answer) => answer.resume());`,
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
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import http from 'node:http';
http.get(url, { signal: AbortSignal.timeout(10_000) }, (answer) => answer.resume());`,
            },
          ],
        },
      ],
    },
    {
      name: 'get with a URL, options and a callback',
      code: `import http from 'node:http';
http.get(url, { headers }, (answer) => answer.resume());`,
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
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import http from 'node:http';
http.get(url, { headers, signal: AbortSignal.timeout(10_000) }, (answer) => answer.resume());`,
            },
          ],
        },
      ],
    },
    {
      name: 'get with options',
      code: `import http from 'node:http';
http.get({ host: 'users.example', path: '/' });`,
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
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import http from 'node:http';
http.get({ host: 'users.example', path: '/', signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'get with options and a callback',
      code: `import http from 'node:http';
http.get({ host: 'users.example', path: '/' }, (answer) => answer.resume());`,
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
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import http from 'node:http';
http.get({ host: 'users.example', path: '/', signal: AbortSignal.timeout(10_000) }, (answer) => answer.resume());`,
            },
          ],
        },
      ],
    },
    {
      name: 'request',
      code: `import { request as ask } from 'node:https';
ask(url).end();`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'ask', consequence: 'waits for ever' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 4,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import { request as ask } from 'node:https';
ask(url, { signal: AbortSignal.timeout(10_000) }).end();`,
            },
          ],
        },
      ],
    },
    {
      name: 'https by its old name',
      code: `const https = require('https');
https.request(url, (answer) => answer.resume()).end();`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'https.request', consequence: 'waits for ever' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 14,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `const https = require('https');
https.request(url, { signal: AbortSignal.timeout(10_000) }, (answer) => answer.resume()).end();`,
            },
          ],
        },
      ],
    },
    {
      name: 'the option alone',
      code: `import http from 'node:http';
http.get(url, { timeout: 500 }, (answer) => answer.resume()).on('error', fail);`,
      errors: [
        {
          messageId: 'timeoutNotEnforced',
          data: { call: 'http.get', consequence: 'waits for ever', option: 'timeout' },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'replaceTimeout',
              data: { code: 'signal: AbortSignal.timeout(500)' },
              output: `import http from 'node:http';
http.get(url, { timeout: 500, signal: AbortSignal.timeout(500) }, (answer) => answer.resume()).on('error', fail);`,
            },
          ],
        },
      ],
    },
    {
      name: 'the option alone, in options with a name',
      code: `import http from 'node:http';
const options = { host: 'users.example', timeout: 500 };
http.get(options, (answer) => answer.resume()).on('error', fail);`,
      errors: [
        {
          messageId: 'timeoutNotEnforced',
          data: { call: 'http.get', consequence: 'waits for ever', option: 'timeout' },
          line: 2,
          column: 51,
          endLine: 2,
          endColumn: 54,
          suggestions: [
            {
              messageId: 'replaceTimeout',
              data: { code: 'signal: AbortSignal.timeout(500)' },
              output: `import http from 'node:http';
const options = { host: 'users.example', timeout: 500 };
http.get({ ...options, signal: AbortSignal.timeout(500) }, (answer) => answer.resume()).on('error', fail);`,
            },
          ],
        },
      ],
    },
    {
      name: 'the option switched off',
      code: `import http from 'node:http';
http.get(url, { timeout: 0 }, (answer) => answer.resume());`,
      errors: [
        {
          messageId: 'timeoutDisabled',
          data: { call: 'http.get', consequence: 'waits for ever', option: 'timeout', value: '0' },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import http from 'node:http';
http.get(url, { timeout: 0, signal: AbortSignal.timeout(10_000) }, (answer) => answer.resume());`,
            },
          ],
        },
      ],
    },
    {
      name: 'setTimeout of the request without a function and without a listener',
      code: `import http from 'node:http';
const request = http.get(url, (answer) => answer.resume());
request.setTimeout(500);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'http.get', consequence: 'waits for ever' },
          line: 2,
          column: 17,
          endLine: 2,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import http from 'node:http';
const request = http.get(url, { signal: AbortSignal.timeout(10_000) }, (answer) => answer.resume());
request.setTimeout(500);`,
            },
          ],
        },
      ],
    },
    {
      name: 'ended by something else than time',
      code: `import http from 'node:http';
const request = http.get(url, (answer) => answer.resume());
process.on('SIGTERM', () => request.destroy());`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'http.get', consequence: 'waits for ever' },
          line: 2,
          column: 17,
          endLine: 2,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import http from 'node:http';
const request = http.get(url, { signal: AbortSignal.timeout(10_000) }, (answer) => answer.resume());
process.on('SIGTERM', () => request.destroy());`,
            },
          ],
        },
      ],
    },
    {
      name: 'one of two modules, chosen by an expression',
      code: `import http from 'node:http';
import https from 'node:https';
const client = secure ? https : http;
client.get(url, (answer) => answer.resume());`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'client.get', consequence: 'waits for ever' },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 11,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import http from 'node:http';
import https from 'node:https';
const client = secure ? https : http;
client.get(url, { signal: AbortSignal.timeout(10_000) }, (answer) => answer.resume());`,
            },
          ],
        },
      ],
    },
    {
      name: 'one of two modules, chosen by a statement',
      filename: 'src/load.cjs',
      code: `let client;
if (secure) {
  client = require('https');
} else {
  client = require('http');
}
client.get(url, (answer) => answer.resume());`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'client.get', consequence: 'waits for ever' },
          line: 7,
          column: 1,
          endLine: 7,
          endColumn: 11,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `let client;
if (secure) {
  client = require('https');
} else {
  client = require('http');
}
client.get(url, { signal: AbortSignal.timeout(10_000) }, (answer) => answer.resume());`,
            },
          ],
        },
      ],
    },
  ],
};
