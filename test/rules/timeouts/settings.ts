import type { RuleCases } from '../../support/rule-case.js';

/** What a team's settings say: clients and wrappers of their own, and the limit that is suggested. */
export const settings: RuleCases = {
  valid: [
    {
      name: 'a client of our own that has limits',
      settings: { clients: [{ name: 'http', from: '@acme/http', like: 'axios', provides: ['deadline'] }] },
      code: `import { http } from '@acme/http';
http.get(url);`,
    },
    {
      name: 'a client of that name from another module',
      settings: { clients: [{ name: 'http', from: '@acme/http', like: 'axios' }] },
      code: `import { http } from '@other/http';
http.get(url);`,
    },
    {
      name: 'a client of our own with a limit for this call',
      settings: { clients: [{ name: 'http', from: '@acme/http', like: 'axios' }] },
      code: `import { http } from '@acme/http';
http.get(url, { timeout: 3_000 });`,
    },
    {
      name: 'a client made by ours that has limits',
      settings: { clients: [{ name: 'http', like: 'axios', provides: ['deadline'] }] },
      code: `import { http } from '@acme/http';
const users = http.create();
users.get('/users');`,
    },
    {
      name: 'a wrapper around the call',
      settings: { wrappers: [{ name: 'withDeadline', provides: ['deadline'] }] },
      code: 'withDeadline(() => fetch(url));',
    },
    {
      name: 'a wrapper around the function that calls',
      settings: { wrappers: [{ name: 'withDeadline', provides: ['deadline'] }] },
      code: `limits.withDeadline(async () => {
  await fetch(url);
});`,
    },
    {
      name: 'a wrapper by its module',
      settings: { wrappers: [{ name: 'withDeadline', from: '@acme/limits', provides: ['deadline'] }] },
      code: `import { withDeadline } from '@acme/limits';
withDeadline(() => fetch(url));`,
    },
  ],
  invalid: [
    {
      name: 'a client of our own',
      settings: { clients: [{ name: 'http', from: '@acme/http', like: 'axios' }] },
      code: `import { http } from '@acme/http';
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
              output: `import { http } from '@acme/http';
http.get(url, { timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import { http } from '@acme/http';
http.get(url, { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client of our own that has something else',
      settings: { clients: [{ name: 'http', from: '@acme/http', like: 'axios', provides: ['retry'] }] },
      code: `import { http } from '@acme/http';
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
              output: `import { http } from '@acme/http';
http.get(url, { timeout: 10_000 });`,
            },
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import { http } from '@acme/http';
http.get(url, { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a default export by a path',
      settings: { clients: [{ name: 'default', from: '*lib/send.js', like: 'fetch' }] },
      code: `import send from '../lib/send.js';
send(url);`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'send', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 5,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import send from '../lib/send.js';
send(url, { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a wrapper for something else',
      settings: { wrappers: [{ name: 'withRetry', provides: ['retry'] }] },
      code: 'withRetry(() => fetch(url));',
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 17,
          endLine: 1,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: 'withRetry(() => fetch(url, { signal: AbortSignal.timeout(10_000) }));',
            },
          ],
        },
      ],
    },
    {
      name: 'a wrapper of that name from another module',
      settings: { wrappers: [{ name: 'withDeadline', from: '@acme/limits', provides: ['deadline'] }] },
      code: `import { withDeadline } from './other.js';
withDeadline(() => fetch(url));`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 2,
          column: 20,
          endLine: 2,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import { withDeadline } from './other.js';
withDeadline(() => fetch(url, { signal: AbortSignal.timeout(10_000) }));`,
            },
          ],
        },
      ],
    },
    {
      name: 'a wrapper that runs before the call',
      settings: { wrappers: [{ name: 'withDeadline', provides: ['deadline'] }] },
      code: `withDeadline(url);
fetch(url);`,
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
              output: `withDeadline(url);
fetch(url, { signal: AbortSignal.timeout(10_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'the limit of the settings',
      settings: { limitMs: 2500 },
      code: 'fetch(url);',
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
              data: { limit: '2.5 s', code: 'signal: AbortSignal.timeout(2_500)' },
              output: 'fetch(url, { signal: AbortSignal.timeout(2_500) });',
            },
          ],
        },
      ],
    },
    {
      name: 'the limit of the rule before that of the settings',
      options: { limitMs: 800 },
      settings: { limitMs: 2500 },
      code: 'fetch(url);',
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
              data: { limit: '800 ms', code: 'signal: AbortSignal.timeout(800)' },
              output: 'fetch(url, { signal: AbortSignal.timeout(800) });',
            },
          ],
        },
      ],
    },
  ],
};
