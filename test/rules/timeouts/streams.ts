import type { RuleCases } from '../../support/rule-case.js';

/** Answers that last as long as they last: a limit on the whole would cut them. */
export const streams: RuleCases = {
  valid: [
    {
      name: 'an event stream',
      code: "await fetch(url, { headers: { accept: 'text/event-stream' } });",
    },
    {
      name: 'an answer that is asked for piece by piece',
      code: "await fetch(url, { method: 'POST', body: JSON.stringify({ prompt, stream: true }) });",
    },
    {
      name: 'a body with a reader',
      code: `const answer = await fetch(url);
const reader = answer.body.getReader();`,
    },
    {
      name: 'a body in a loop',
      code: `const answer = await fetch(url);
for await (const chunk of answer.body) use(chunk);`,
    },
    {
      name: 'a body that was taken out',
      code: `const { body } = await fetch(url);
for await (const chunk of body!) use(chunk);`,
    },
    {
      name: 'a body that is handed on',
      code: `const answer = await fetch(url);
await pipeline(answer.body, file);`,
    },
    {
      name: 'a body of undici that is piped',
      code: `import { request } from 'undici';
const { body } = await request(url);
body.pipe(file);`,
    },
    {
      name: 'a feed that is opened again when it ends',
      code: `import https from 'node:https';
export function listen(room: string) {
  const request = https.get(\`https://stream.example/\${room}\`, (response) => {
    response.on('data', show);
    response.on('end', () => setTimeout(listen, 5_000, room));
  });
  request.on('error', report);
}`,
    },
    {
      name: 'a feed whose end is told to whoever connects again',
      code: `import https from 'node:https';
export function listen(room: string, bus: EventEmitter) {
  const request = https.get(\`https://stream.example/\${room}\`, (response) => {
    response.on('data', show);
    response.on('end', () => bus.emit('reconnect', room));
  });
  request.on('error', report);
}`,
    },
  ],
  invalid: [
    {
      name: 'a body that is only looked for',
      code: `const answer = await fetch(url);
if (!answer.body) throw new Error('empty');
use(await answer.text());`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 22,
          endLine: 1,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) });
if (!answer.body) throw new Error('empty');
use(await answer.text());`,
            },
          ],
        },
      ],
    },
    {
      name: 'a body that is thrown away',
      code: `const answer = await fetch(url);
await answer.body?.cancel();`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'fetch', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 1,
          column: 22,
          endLine: 1,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) });
await answer.body?.cancel();`,
            },
          ],
        },
      ],
    },
    {
      name: 'a body of undici that is read whole',
      code: `import { request } from 'undici';
const answer = await request(url);
use(await answer.body.json());`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'request', consequence: 'may hang 5 minutes, or for ever on a slow body,' },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import { request } from 'undici';
const answer = await request(url, { signal: AbortSignal.timeout(10_000) });
use(await answer.body.json());`,
            },
          ],
        },
      ],
    },
    {
      name: 'another header',
      code: "await fetch(url, { headers: { accept: 'application/json' } });",
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
              output: "await fetch(url, { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(10_000) });",
            },
          ],
        },
      ],
    },
    {
      name: 'an answer whose end is the end',
      code: `import https from 'node:https';
export function load(room: string) {
  const request = https.get(\`https://stream.example/\${room}\`, (response) => {
    response.on('data', show);
    response.on('end', () => finish(room));
  });
  request.on('error', report);
}`,
      errors: [
        {
          messageId: 'missingTimeout',
          data: { call: 'https.get', consequence: 'waits for ever' },
          line: 3,
          column: 19,
          endLine: 3,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'addTimeout',
              data: { limit: '10 s', code: 'signal: AbortSignal.timeout(10_000)' },
              output: `import https from 'node:https';
export function load(room: string) {
  const request = https.get(\`https://stream.example/\${room}\`, { signal: AbortSignal.timeout(10_000) }, (response) => {
    response.on('data', show);
    response.on('end', () => finish(room));
  });
  request.on('error', report);
}`,
            },
          ],
        },
      ],
    },
  ],
};
