import { noRaceTimeout } from '../../rules/src/rules/no-race-timeout.js';
import { testRule } from '../support/test-rule.js';

testRule(noRaceTimeout, {
  valid: [
    {
      name: 'a call with a limit of its own',
      code: `const late = (ms) => new Promise((_, reject) => setTimeout(() => reject(new Error('late')), ms));
const response = await Promise.race([fetch('https://api.example', { signal: AbortSignal.timeout(900) }), late(1_000)]);`,
    },
    {
      name: 'a call that a controller ends',
      code: `const controller = new AbortController();
const response = await Promise.race([
  fetch(url, { signal: controller.signal }),
  new Promise((_, reject) => setTimeout(() => { controller.abort(); reject(new Error('late')); }, 1_000)),
]);`,
    },
    {
      name: 'two calls of which the faster wins',
      code: `const response = await Promise.race([fetch('https://a.example'), fetch('https://b.example')]);`,
    },
    {
      name: 'options from elsewhere may bring a signal',
      code: `export const get = (options) => Promise.race([fetch('https://api.example', options), new Promise((_, reject) => setTimeout(reject, 500))]);`,
    },
    {
      name: 'work that is wanted though nobody waits for it',
      code: `const refreshed = fetch('https://api.example/prices');
refreshed.then((response) => cache.put(response)).catch(console.error);
const response = await Promise.race([refreshed, new Promise((resolve) => setTimeout(resolve, 200))]);`,
    },
    {
      name: 'work that is only begun',
      code: `await Promise.race([
  fetch('https://jobs.example/start', { method: 'POST' }).catch(() => null),
  new Promise((resolve) => setTimeout(resolve, 150)),
]);`,
    },
    {
      name: 'something local',
      code: `const result = await Promise.race([compute(input), new Promise((_, reject) => setTimeout(reject, 500))]);
await fetch('https://api.example', { signal: AbortSignal.timeout(500) });`,
    },
    {
      name: 'a race against somebody who gives up',
      code: `const result = await Promise.race([fetch('https://api.example'), new Promise((_, reject) => button.addEventListener('click', reject))]);`,
    },
    {
      name: 'a race of our own making',
      code: `const result = await track.race([fetch('https://api.example'), new Promise((_, reject) => setTimeout(reject, 500))]);`,
    },
    {
      name: 'a client with a limit',
      code: `import axios from 'axios';
const api = axios.create({ baseURL: 'https://api.example', timeout: 5_000 });
const { data } = await Promise.race([api.get('/prices'), new Promise((_, reject) => setTimeout(reject, 1_000))]);`,
    },
    {
      name: 'a call to the same machine',
      code: `const response = await Promise.race([fetch('http://localhost:3000/ready'), new Promise((_, reject) => setTimeout(reject, 1_000))]);`,
    },
    {
      name: 'a helper that hands a signal on',
      code: `function withTimeout(run, ms) {
  const controller = new AbortController();
  return Promise.race([run(controller.signal), new Promise((_, reject) => setTimeout(() => { controller.abort(); reject(new Error('late')); }, ms))]);
}
await withTimeout((signal) => fetch('https://api.example', { signal }), 1_000);`,
    },
    {
      name: 'a helper of the library around a call with a signal',
      code: `import pTimeout from 'p-timeout';
const signal = AbortSignal.timeout(1_000);
await pTimeout(fetch('https://api.example', { signal }), { milliseconds: 1_500 });`,
    },
    {
      name: 'code of a browser',
      filename: 'src/search.tsx',
      code: `export function Search() {
  const find = () => Promise.race([fetch('https://api.example'), new Promise((_, reject) => setTimeout(reject, 500))]);
  return <button onClick={find}>Find</button>;
}`,
    },
  ],
  invalid: [
    {
      name: 'a timer beside the call',
      code: `const response = await Promise.race([
  fetch('https://api.example'),
  new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 5_000)),
]);`,
      errors: [
        {
          messageId: 'goesOn',
          data: { call: 'fetch' },
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 8,
          suggestions: [
            {
              messageId: 'endIt',
              data: { code: 'signal: AbortSignal.timeout(5_000)' },
              output: `const response = await fetch('https://api.example', { signal: AbortSignal.timeout(5_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a timer of this file, with a handler behind the call',
      code: `const LIMIT = 2_000;
function late(ms) {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('late')), ms);
  });
}
export const load = (url: string) => Promise.race([fetch(url, { method: 'POST' }).then((response) => response.json()), late(LIMIT)]);`,
      errors: [
        {
          messageId: 'goesOn',
          data: { call: 'fetch' },
          line: 7,
          column: 52,
          endLine: 7,
          endColumn: 57,
          suggestions: [
            {
              messageId: 'endIt',
              data: { code: 'signal: AbortSignal.timeout(LIMIT)' },
              output: `const LIMIT = 2_000;
function late(ms) {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('late')), ms);
  });
}
export const load = (url: string) => fetch(url, { method: 'POST', signal: AbortSignal.timeout(LIMIT) }).then((response) => response.json());`,
            },
          ],
        },
      ],
      filename: 'src/load.ts',
    },
    {
      name: 'names for both',
      code: `const timeout = new Promise((_, reject) => {
  setTimeout(() => reject(new Error('late')), 5_000);
});
const request = fetch('https://api.example');
const response = await Promise.race([request, timeout]);`,
      errors: [{ messageId: 'goesOn', data: { call: 'fetch' }, line: 4, column: 17, endLine: 4, endColumn: 22 }],
    },
    {
      name: 'a timer that is kept',
      code: `let timer;
try {
  const response = await Promise.race([
    fetch('https://api.example'),
    new Promise((_, reject) => { timer = setTimeout(() => reject(new Error('late')), 5_000); }),
  ]);
  console.log(response.status);
} finally {
  clearTimeout(timer);
}`,
      errors: [{ messageId: 'goesOn', data: { call: 'fetch' }, line: 4, column: 5, endLine: 4, endColumn: 10 }],
    },
    {
      name: 'a sleep that throws',
      code: `import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';
const answer = await Promise.race([axios.get('https://api.example'), sleep(1_000).then(() => { throw new Error('late'); })]);`,
      errors: [{ messageId: 'goesOn', data: { call: 'axios.get' }, line: 3, column: 36, endLine: 3, endColumn: 45 }],
    },
    {
      name: 'a sleep of another file whose value is told apart',
      code: `const { sleep } = require('./time');
async function read(url) {
  const response = await Promise.race([fetch(url), sleep(3000)]);
  return response === undefined ? null : response.text();
}
module.exports = read;`,
      errors: [{ messageId: 'goesOn', data: { call: 'fetch' }, line: 3, column: 40, endLine: 3, endColumn: 45 }],
    },
    {
      name: 'a helper of this file',
      code: `const withTimeout = (promise, ms) =>
  Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(new Error('late')), ms))]);
export async function read(url: string) {
  const response = await withTimeout(fetch(url), 3_000);
  return response.text();
}`,
      filename: 'src/read.ts',
      errors: [{ messageId: 'goesOn', data: { call: 'fetch' }, line: 4, column: 38, endLine: 4, endColumn: 43 }],
    },
    {
      name: 'a helper that is a method',
      code: `export class Prices {
  private limited(work, ms) {
    return Promise.race([work, new Promise((_, reject) => setTimeout(reject, ms))]);
  }
  async read(url: string) {
    return this.limited(fetch(url), 3_000);
  }
}`,
      filename: 'src/prices.ts',
      errors: [{ messageId: 'goesOn', data: { call: 'fetch' }, line: 6, column: 25, endLine: 6, endColumn: 30 }],
    },
    {
      name: 'the helper of a library',
      code: `import pTimeout from 'p-timeout';
import got from 'got';
const answer = await pTimeout(got('https://api.example'), { milliseconds: 1_000 });`,
      errors: [{ messageId: 'goesOn', data: { call: 'got' }, line: 3, column: 31, endLine: 3, endColumn: 34 }],
    },
    {
      name: 'a function that asks and takes no signal',
      code: `async function load(id: string) {
  const response = await fetch('https://api.example/' + id);
  return response.json();
}
export const quick = (id: string) =>
  Promise.race([load(id), new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 800))]);`,
      filename: 'src/quick.ts',
      errors: [{ messageId: 'goesOn', data: { call: 'fetch' }, line: 2, column: 26, endLine: 2, endColumn: 31 }],
    },
    {
      name: 'a comment that would be lost',
      code: `const response = await Promise.race([
  fetch('https://api.example'),
  // The gateway gives up after six.
  new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 5_000)),
]);`,
      errors: [{ messageId: 'goesOn', data: { call: 'fetch' }, line: 2, column: 3, endLine: 2, endColumn: 8 }],
    },
    {
      name: 'several calls together',
      code: `const all = await Promise.race([
  Promise.all([fetch('https://a.example'), fetch('https://b.example')]),
  new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 5_000)),
]);`,
      errors: [
        { messageId: 'goesOn', data: { call: 'fetch' }, line: 2, column: 16, endLine: 2, endColumn: 21 },
        { messageId: 'goesOn', data: { call: 'fetch' }, line: 2, column: 44, endLine: 2, endColumn: 49 },
      ],
    },
  ],
});
