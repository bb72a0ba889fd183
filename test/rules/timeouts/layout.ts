import type { RuleCases } from '../../support/rule-case.js';

/** Suggestions in code that is laid out in awkward ways: nothing is lost, and the result looks as if somebody had written it. */
export const layout: RuleCases = {
  valid: [],
  invalid: [
    {
      name: 'parentheses around the argument',
      code: 'fetch((url));',
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
              output: 'fetch((url), { signal: AbortSignal.timeout(10_000) });',
            },
          ],
        },
      ],
    },
    {
      name: 'parentheses around the options',
      code: "fetch(url, ({ method: 'PUT' }));",
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
              output: "fetch(url, ({ method: 'PUT', signal: AbortSignal.timeout(10_000) }));",
            },
          ],
        },
      ],
    },
    {
      name: 'parentheses around options with a name',
      code: `const options = { method: 'PUT' };
fetch(url, (options));`,
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
fetch(url, ({ ...options, signal: AbortSignal.timeout(10_000) }));`,
            },
          ],
        },
      ],
    },
    {
      name: 'a comma behind the argument',
      code: 'fetch(url,);',
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
      name: 'a comment behind the argument',
      code: 'fetch(url /* the address */);',
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
              output: 'fetch(url /* the address */, { signal: AbortSignal.timeout(10_000) });',
            },
          ],
        },
      ],
    },
    {
      name: 'a comment in place of arguments',
      code: `import axios from 'axios';
export const users = axios.create(/* defaults */);`,
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
export const users = axios.create(/* defaults */ { timeout: 10_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'no semicolons',
      code: `fetch(url)
`,
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
              output: `fetch(url, { signal: AbortSignal.timeout(10_000) })
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a text in double quotes',
      code: 'fetch("https://users.example");',
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
              output: 'fetch("https://users.example", { signal: AbortSignal.timeout(10_000) });',
            },
          ],
        },
      ],
    },
    {
      name: 'a template',
      code: 'fetch(`https://users.example/${id}?all=${all}`);',
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
              output: 'fetch(`https://users.example/${id}?all=${all}`, { signal: AbortSignal.timeout(10_000) });',
            },
          ],
        },
      ],
    },
    {
      name: 'type arguments',
      code: `import axios from 'axios';
axios.get<User, Answer<User>>(url);`,
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
              output: `import axios from 'axios';
axios.get<User, Answer<User>>(url, { timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import axios from 'axios';
axios.get<User, Answer<User>>(url, { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a call over several lines',
      code: `fetch(
  \`https://users.example/\${id}\`,
);`,
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
              output: `fetch(
  \`https://users.example/\${id}\`,
  { signal: AbortSignal.timeout(10_000) },
);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a call over several lines without a comma at the end',
      code: `fetch(
  \`https://users.example/\${id}\`
);`,
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
              output: `fetch(
  \`https://users.example/\${id}\`,
  { signal: AbortSignal.timeout(10_000) }
);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a call over several lines with a comment at the end',
      code: `fetch(
  url, // of the region
);`,
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
              output: `fetch(
  url, // of the region
  { signal: AbortSignal.timeout(10_000) },
);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a call over several lines with a comment and without a comma at the end',
      code: `fetch(
  url // of the region
);`,
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
              output: `fetch(
  url, // of the region
  { signal: AbortSignal.timeout(10_000) }
);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a callee over several lines',
      code: `import http from 'node:http';
http
  .get(url, (answer) => answer.resume())
  .on('error', fail);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'http.get', consequence: 'waits for ever' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 5,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import http from 'node:http';
http
  .get(url, { signal: AbortSignal.timeout(10_000) }, (answer) => answer.resume())
  .on('error', fail);`,
            },
          ],
        },
      ],
    },
    {
      name: 'empty options',
      code: 'fetch(url, {});',
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
      name: 'options with nothing but a comment',
      code: 'fetch(url, { /* none */ });',
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
              output: 'fetch(url, { signal: AbortSignal.timeout(10_000), /* none */ });',
            },
          ],
        },
      ],
    },
    {
      name: 'options with nothing but a comment on its line',
      code: `fetch(url, {
  // none
});`,
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
              output: `fetch(url, {
  signal: AbortSignal.timeout(10_000),
  // none
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'options in one line with a comma at the end',
      code: "fetch(url, { method: 'PUT', });",
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
              output: "fetch(url, { method: 'PUT', signal: AbortSignal.timeout(10_000), });",
            },
          ],
        },
      ],
    },
    {
      name: 'options in one line with a comment at the end',
      code: "fetch(url, { method: 'PUT' /* again */ });",
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
              output: "fetch(url, { method: 'PUT' /* again */, signal: AbortSignal.timeout(10_000) });",
            },
          ],
        },
      ],
    },
    {
      name: 'options over several lines',
      code: `fetch(url, {
  method: 'PUT',
  body,
});`,
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
              output: `fetch(url, {
  method: 'PUT',
  body,
  signal: AbortSignal.timeout(10_000),
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'options over several lines with a comment at the end',
      code: `fetch(url, {
  method: 'PUT',
  body, // as it came
  // nothing else
});`,
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
              output: `fetch(url, {
  method: 'PUT',
  body, // as it came
  signal: AbortSignal.timeout(10_000),
  // nothing else
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'options over several lines with a comment and without a comma at the end',
      code: `fetch(url, {
  method: 'PUT',
  body // as it came
});`,
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
              output: `fetch(url, {
  method: 'PUT',
  body, // as it came
  signal: AbortSignal.timeout(10_000)
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'tabs',
      code: 'async function load() {\n\tawait fetch(url, {\n\t\tmethod: \'PUT\',\n\t});\n}',
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 2,
          column: 8,
          endLine: 2,
          endColumn: 13,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: 'async function load() {\n\tawait fetch(url, {\n\t\tmethod: \'PUT\',\n\t\tsignal: AbortSignal.timeout(10_000),\n\t});\n}',
            },
          ],
        },
      ],
    },
    {
      name: 'lines that end as on Windows',
      code: 'fetch(url, {\r\n  method: \'PUT\',\r\n});\r\n',
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
              output: 'fetch(url, {\r\n  method: \'PUT\',\r\n  signal: AbortSignal.timeout(10_000),\r\n});\r\n',
            },
          ],
        },
      ],
    },
    {
      name: 'arguments in lines that end as on Windows',
      code: 'fetch(\r\n  url,\r\n);\r\n',
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
              output: 'fetch(\r\n  url,\r\n  { signal: AbortSignal.timeout(10_000) },\r\n);\r\n',
            },
          ],
        },
      ],
    },
    {
      name: 'a byte order mark',
      code: '\uFEFFfetch(url);',
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
              output: '\uFEFFfetch(url, { signal: AbortSignal.timeout(10_000) });',
            },
          ],
        },
      ],
    },
    {
      name: 'options go before a callback',
      code: `import http from 'node:http';
http.get(url, /* then */ (answer) => answer.resume());`,
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
http.get(url, /* then */ { signal: AbortSignal.timeout(10_000) }, (answer) => answer.resume());`,
            },
          ],
        },
      ],
    },
    {
      name: 'options go before a callback on its line',
      code: `import http from 'node:http';
http.get(
  url,
  (answer) => answer.resume(),
);`,
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
http.get(
  url,
  { signal: AbortSignal.timeout(10_000) },
  (answer) => answer.resume(),
);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a callback in parentheses leaves no certain place',
      code: `import http from 'node:http';
http.get(url, ((answer) => answer.resume()));`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'http.get', consequence: 'waits for ever' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 9,
        },
      ],
    },
    {
      name: 'a body that is missing',
      code: `import axios from 'axios';
axios.post(url);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'axios.post', consequence: 'waits for ever' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 11,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
axios.post(url, undefined, { timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import axios from 'axios';
axios.post(url, undefined, { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a body of null',
      code: `import axios from 'axios';
axios.post(url, null);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'axios.post', consequence: 'waits for ever' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 11,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
axios.post(url, null, { timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import axios from 'axios';
axios.post(url, null, { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a body over several lines',
      code: `import axios from 'axios';
axios.post(
  url,
  { name },
);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'axios.post', consequence: 'waits for ever' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 11,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'timeout: 10_000' },
              output: `import axios from 'axios';
axios.post(
  url,
  { name },
  { timeout: 10_000 },
);`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import axios from 'axios';
axios.post(
  url,
  { name },
  { signal: AbortSignal.timeout(10_000) },
);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a class that is made without parentheses has no place for options',
      code: `import { Axios } from 'axios';
export const users = new Axios;`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'users', consequence: 'waits for ever' },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 31,
        },
      ],
    },
    {
      name: 'an argument that is skipped',
      code: `import WebSocket from 'ws';
new WebSocket(url, undefined, { headers }).on('open', greet);`,
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
              output: `import WebSocket from 'ws';
new WebSocket(url, undefined, { headers, handshakeTimeout: 10_000 }).on('open', greet);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a comment within an option that is replaced',
      code: 'fetch(url, { timeout: /* ms */ 5000 });',
      errors: [
        {
          messageId: 'timeoutIgnored',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,', option: 'timeout' },
          line: 1,
          column: 32,
          endLine: 1,
          endColumn: 36,
          suggestions: [
            {
              messageId: 'replaceTimeout',
              data: { code: 'signal: AbortSignal.timeout(5000)' },
              output: 'fetch(url, { signal: /* ms */ AbortSignal.timeout(5000) });',
            },
          ],
        },
      ],
    },
    {
      name: 'a comment above an option that is replaced',
      code: `fetch(url, {
  method: 'PUT',
  // ms
  timeout: 5 * 1000,
});`,
      errors: [
        {
          messageId: 'timeoutIgnored',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,', option: 'timeout' },
          line: 4,
          column: 12,
          endLine: 4,
          endColumn: 20,
          suggestions: [
            {
              messageId: 'replaceTimeout',
              data: { code: 'signal: AbortSignal.timeout(5 * 1000)' },
              output: `fetch(url, {
  method: 'PUT',
  // ms
  signal: AbortSignal.timeout(5 * 1000),
});`,
            },
          ],
        },
      ],
    },
  ],
};
