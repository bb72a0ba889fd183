import { noUnboundedRetry } from '../../rules/src/rules/no-unbounded-retry.js';
import { testRule } from '../support/test-rule.js';

testRule(noUnboundedRetry, {
  valid: [
    {
      name: 'a retry around a library that is told not to try again',
      code: `import got from 'got';
export async function order(id: string) {
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      return await got.get(\`https://orders.example/orders/\${id}\`, { retry: { limit: 0 } });
    } catch (error) {
      if (attempt === 3) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 200 * Math.random()));
    }
  }
}`,
      options: { nested: true },
    },
    {
      name: 'a retry around a client that says how often it tries',
      code: `import ky from 'ky';
const orders = ky.create({ prefixUrl: 'https://orders.example', retry: 1 });
export async function order(id: string) {
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      return await orders.get(id);
    } catch (error) {
      if (attempt === 3) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 200 * Math.random()));
    }
  }
}`,
      options: { nested: true },
    },
    {
      name: 'a retry around a library that makes one attempt',
      code: `import axios from 'axios';
export async function order(id: string) {
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      return await axios.get(\`https://orders.example/orders/\${id}\`);
    } catch (error) {
      if (attempt === 3) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 200 * Math.random()));
    }
  }
}`,
      options: { nested: true },
    },
    {
      name: 'a retry around a request that the library does not repeat',
      code: `import got from 'got';
export async function order(id: string) {
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      return await got.post(\`https://orders.example/orders/\${id}\`);
    } catch (error) {
      if (attempt === 3) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 200 * Math.random()));
    }
  }
}`,
      options: { nested: true },
    },
    {
      name: 'a retry around a function of the project that makes one attempt',
      code: `const ask = (id: string) => fetch(\`https://orders.example/orders/\${id}\`);
export async function order(id: string) {
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      return await ask(id);
    } catch (error) {
      if (attempt === 3) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 200 * Math.random()));
    }
  }
}`,
      options: { nested: true },
    },
    {
      name: 'a retry around a library that tries again by itself, where nobody asked for it',
      code: `import got from 'got';
export async function order(id: string) {
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      return await got.get(\`https://orders.example/orders/\${id}\`);
    } catch (error) {
      if (attempt === 3) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 200 * Math.random()));
    }
  }
}`,
    },
    {
      name: 'a few attempts',
      code: `export async function publish(body: string) {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await fetch('https://events.example/events', { method: 'PUT', body });
    } catch {
      continue;
    }
  }
}`,
    },
    {
      name: 'a counter that throws at the end',
      code: `export async function publish(body: string) {
  let attempts = 0;
  while (true) {
    try {
      return await fetch('https://events.example/events', { method: 'PUT', body });
    } catch (error) {
      attempts += 1;
      if (attempts > 5) throw error;
    }
  }
}`,
    },
    {
      name: 'a counter that is looked at before the call',
      code: `export async function publish(body: string) {
  let attempts = 0;
  while (true) {
    if (attempts++ > 5) return undefined;
    try {
      return await fetch('https://events.example/events', { method: 'PUT', body });
    } catch (error) {
      console.warn(error);
    }
  }
}`,
    },
    {
      name: 'a function that may end it',
      code: `import { giveUpIfDone } from './attempts.js';
export async function publish(body: string) {
  while (true) {
    try {
      return await fetch('https://events.example/events', { method: 'PUT', body });
    } catch (error) {
      giveUpIfDone(error);
    }
  }
}`,
    },
    {
      name: 'a deadline',
      code: `export async function publish(body: string, deadline: number) {
  while (Date.now() < deadline) {
    try {
      return await fetch('https://events.example/events', { method: 'PUT', body });
    } catch (error) {
      console.warn(error);
    }
  }
}`,
    },
    {
      name: 'a second between attempts',
      code: `export async function publish(body: string) {
  while (true) {
    try {
      return await fetch('https://events.example/events', { method: 'PUT', body });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
}`,
    },
    {
      name: 'a rest of a length that is not seen',
      code: `import { backOff } from './back-off.js';
export async function publish(body: string) {
  while (true) {
    try {
      return await fetch('https://events.example/events', { method: 'PUT', body });
    } catch {
      await backOff();
    }
  }
}`,
    },
    {
      name: 'a sleep of our own with a length that grows',
      code: `const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function publish(body: string) {
  let pause = 100;
  while (true) {
    try {
      return await fetch('https://events.example/events', { method: 'PUT', body });
    } catch {
      await sleep(pause);
      pause *= 2;
    }
  }
}`,
    },
    {
      name: 'a limiter in front of each attempt',
      code: `export async function publish(body: string, limiter: { take(): Promise<void> }) {
  while (true) {
    try {
      await limiter.take();
      return await fetch('https://events.example/events', { method: 'PUT', body });
    } catch (error) {
      console.warn(error);
    }
  }
}`,
    },
    {
      name: 'a consumer',
      code: `import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
const sqs = new SQSClient({});
export async function consume(QueueUrl: string, work: (message: unknown) => Promise<void>) {
  while (true) {
    try {
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
      for (const message of Messages) await work(message);
    } catch (error) {
      console.error(error);
    }
  }
}`,
    },
    {
      name: 'a poll for something that is not done yet',
      code: `export async function result(job: string) {
  while (true) {
    try {
      const answer = await fetch(\`https://jobs.example/\${job}\`);
      const state = await answer.json();
      if (state.status === 'done') return state;
    } catch (error) {
      console.warn(error);
    }
  }
}`,
    },
    {
      name: 'a reconnection',
      code: `import { createClient } from 'redis';
const redis = createClient();
export async function open() {
  while (true) {
    try {
      await redis.connect();
      break;
    } catch (error) {
      console.warn(error);
    }
  }
}`,
    },
    {
      name: 'a function that waits for a server to come up',
      code: `export async function waitForServer(url: string) {
  while (true) {
    try {
      return await fetch(url);
    } catch {
      console.log('not yet');
    }
  }
}`,
    },
    {
      name: 'a process that lives as long as nobody stops it',
      code: `export class Sender {
  running = true;
  async send(body: string) {
    while (this.running) {
      try {
        return await fetch('https://events.example/events', { method: 'PUT', body });
      } catch (error) {
        console.warn(error);
      }
    }
  }
}`,
    },
    {
      name: 'another page each time',
      code: `export async function pages() {
  let page = 0;
  while (true) {
    try {
      page += 1;
      return await fetch(\`https://books.example/pages/\${page}\`);
    } catch (error) {
      console.warn(error);
    }
  }
}`,
    },
    {
      name: 'a name that is tried until it is free',
      code: `import axios from 'axios';
import { nanoid } from 'nanoid';
export async function shorten(url: string) {
  while (true) {
    try {
      return await axios.post('https://links.example/links', { url, id: nanoid() });
    } catch (error) {
      console.warn(error);
    }
  }
}`,
    },
    {
      name: 'a lost race',
      code: `import axios from 'axios';
export async function reserve(seat: string) {
  while (true) {
    try {
      return await axios.post('https://seats.example/seats', { seat });
    } catch (error) {
      if (error.response.status !== 409) throw error;
    }
  }
}`,
    },
    {
      name: 'a call that goes nowhere',
      code: `import { readFile } from 'node:fs/promises';
export async function read(path: string) {
  while (true) {
    try {
      return await readFile(path);
    } catch {
      // try again
    }
  }
}`,
    },
    {
      name: 'a function that is handed in',
      code: `export async function again<T>(attempt: () => Promise<T>) {
  while (true) {
    try {
      return await attempt();
    } catch {
      // try again
    }
  }
}`,
    },
    {
      name: 'a function of our own called fetch',
      code: `import { fetch } from './fetch.js';
export async function publish(body: string) {
  while (true) {
    try {
      return await fetch('https://events.example/events', { method: 'PUT', body });
    } catch {
      // try again
    }
  }
}`,
    },
    {
      name: 'an answer that is not awaited leaves the loop at once',
      code: `export async function publish(body: string) {
  while (true) {
    try {
      return fetch('https://events.example/events', { method: 'PUT', body });
    } catch {
      // never reached
    }
  }
}`,
    },
    {
      name: 'a list of hosts',
      code: `export async function download(mirrors: string[]) {
  for (const mirror of mirrors) {
    try {
      return await fetch(mirror);
    } catch {
      continue;
    }
  }
}`,
    },
    {
      name: 'a function that calls itself two seconds later',
      code: `import axios from 'axios';
export function report(body: object) {
  axios.post('https://events.example/events', body).catch(() => setTimeout(() => report(body), 2_000));
}`,
    },
    {
      name: 'a function that counts down',
      code: `import axios from 'axios';
export async function price(id: string, attempts = 3) {
  try {
    return await axios.get(\`https://prices.example/\${id}\`);
  } catch (error) {
    if (attempts === 0) throw error;
    return price(id, attempts - 1);
  }
}`,
    },
    {
      name: 'a function that calls itself with something else',
      code: `import axios from 'axios';
export async function page(url: string) {
  try {
    return await axios.get(url);
  } catch {
    return page(url.replace('https://a.', 'https://b.'));
  }
}`,
    },
    {
      name: 'a function that calls itself after a new login',
      code: `import axios from 'axios';
import { login } from './login.js';
export async function profile() {
  try {
    return await axios.get('https://users.example/me');
  } catch (error) {
    if (error.response?.status !== 401) throw error;
    await login();
    return profile();
  }
}`,
    },
    {
      name: 'a method of another object',
      code: `import axios from 'axios';
export class Prices {
  constructor(readonly fallback: Prices) {}
  async price() {
    try {
      return await axios.get('https://prices.example/1');
    } catch {
      return this.fallback.price();
    }
  }
}`,
    },
    {
      name: 'p-retry has an end of its own',
      code: `import pRetry from 'p-retry';
export const price = () => pRetry(() => fetch('https://prices.example/1'));`,
    },
    {
      name: 'a number from elsewhere',
      code: `import pRetry from 'p-retry';
import { retries } from './settings.js';
export const price = () => pRetry(() => fetch('https://prices.example/1'), { retries });`,
    },
    {
      name: 'a reconnection with p-retry',
      code: `import pRetry from 'p-retry';
import { createClient } from 'redis';
const redis = createClient();
export const start = () => pRetry(() => redis.connect(), { retries: Infinity });`,
    },
    {
      name: 'work that asks nobody',
      code: `import pRetry from 'p-retry';
import { readFile } from 'node:fs/promises';
export const read = () => pRetry(() => readFile('x'), { retries: Infinity });`,
    },
    {
      name: 'forever, which this version refuses',
      code: `import pRetry from 'p-retry';
export const price = () => pRetry(() => fetch('https://prices.example/1'), { forever: true });`,
      files: {
        'package.json': '{ "name": "service", "dependencies": { "p-retry": "^7.0.0" } }',
      },
    },
    {
      name: 'ky without a limit, which version 2 refuses',
      code: `import ky from 'ky';
export const price = () => ky.get('https://prices.example/1', { retry: Infinity }).json();`,
      files: {
        'package.json': '{ "name": "service", "dependencies": { "ky": "^2.1.0" } }',
      },
    },
    {
      name: 'a time for all attempts',
      code: `import pRetry from 'p-retry';
export const price = () => pRetry(() => fetch('https://prices.example/1'), { retries: Infinity, maxRetryTime: 30_000 });`,
    },
    {
      name: 'a signal for all attempts',
      code: `import pRetry from 'p-retry';
export const price = (signal: AbortSignal) => pRetry(() => fetch('https://prices.example/1', { signal }), { retries: Infinity, signal });`,
    },
    {
      name: 'a policy within a policy that ends it',
      code: `import { handleAll, retry, timeout, TimeoutStrategy, wrap } from 'cockatiel';
export const patient = wrap(timeout(30_000, TimeoutStrategy.Aggressive), retry(handleAll, {}));`,
    },
    {
      name: 'rxjs with a limit behind it',
      code: `import { defer, retry, timeout } from 'rxjs';
export const price = () => defer(() => fetch('https://prices.example/1')).pipe(retry(), timeout(5_000));`,
    },
    {
      name: 'axios-retry without an end on a client whose limit spans all attempts',
      code: `import axios from 'axios';
import axiosRetry from 'axios-retry';
const prices = axios.create({ baseURL: 'https://prices.example', timeout: 5_000 });
axiosRetry(prices, { retries: Infinity, retryDelay: axiosRetry.exponentialDelay });`,
    },
    {
      name: 'a job without an end, whose backoff is a decision',
      code: `import { Queue } from 'bullmq';
export const relays = new Queue('relays', { defaultJobOptions: { attempts: Number.MAX_SAFE_INTEGER, backoff: { type: 'custom' } } });`,
    },
    {
      name: 'a signal that is looked at in each turn',
      code: `export async function publish(body: string, signal: AbortSignal) {
  while (true) {
    signal.throwIfAborted();
    try {
      return await fetch('https://events.example/events', { method: 'PUT', body });
    } catch (error) {
      console.warn(error);
    }
  }
}`,
    },
    {
      name: 'a policy with an end',
      code: `import { handleAll, retry } from 'cockatiel';
export const patient = retry(handleAll, { maxAttempts: 5 });`,
    },
    {
      name: 'a policy for a connection',
      code: `import { ExponentialBackoff, handleAll, retry } from 'cockatiel';
export const reconnectPolicy = retry(handleAll, { backoff: new ExponentialBackoff() });`,
    },
    {
      name: 'a policy with options from elsewhere',
      code: `import { handleAll, retry } from 'cockatiel';
import { options } from './settings.js';
export const patient = retry(handleAll, options);`,
    },
    {
      name: 'a count for rxjs',
      code: `import { defer, retry } from 'rxjs';
export const price = () => defer(() => fetch('https://prices.example/1')).pipe(retry(3));`,
    },
    {
      name: 'a stream that goes on after a mistake',
      code: `import { retry, Subject } from 'rxjs';
const clicks = new Subject();
export const all = clicks.pipe(retry());`,
    },
    {
      name: 'got with its own limit',
      code: `import got from 'got';
export const price = () => got('https://prices.example/1', { retry: { limit: 5 } }).json();`,
    },
    {
      name: 'options from elsewhere',
      code: `import got from 'got';
export const price = (retry: object) => got('https://prices.example/1', { retry }).json();`,
    },
    {
      name: 'axios-retry as it comes',
      code: `import axios from 'axios';
import axiosRetry from 'axios-retry';
axiosRetry(axios);`,
    },
    {
      name: 'a job with an end',
      code: `import { Queue } from 'bullmq';
export const mails = new Queue('mails', { defaultJobOptions: { attempts: 5, backoff: 1_000 } });`,
    },
    {
      name: 'five hundred attempts with a pause that the library makes grow',
      code: `import { backOff } from 'exponential-backoff';
export const price = () => backOff(() => fetch('https://prices.example/1'), { numOfAttempts: 500 });`,
    },
    {
      name: 'a test',
      code: `export async function publish(body: string) {
  while (true) {
    try {
      return await fetch('https://events.example/events', { method: 'PUT', body });
    } catch {
      // try again
    }
  }
}`,
      filename: 'test/publish.ts',
    },
  ],
  invalid: [
    {
      name: 'a loop around a library that tries again by itself',
      code: `import got from 'got';
export async function order(id: string) {
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      return await got.get(\`https://orders.example/orders/\${id}\`);
    } catch (error) {
      if (attempt === 3) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 200 * Math.random()));
    }
  }
}`,
      options: { nested: true },
      errors: [{ messageId: 'nested', data: { call: 'got.get', attempts: 3 }, line: 5, column: 20, endLine: 5, endColumn: 27 }],
    },
    {
      name: 'a helper around a client that tries again by itself',
      code: `import ky from 'ky';
import pRetry from 'p-retry';
const orders = ky.create({ prefixUrl: 'https://orders.example' });
export const order = (id: string) => pRetry(() => orders.get(id).json(), { retries: 3, randomize: true });`,
      options: { nested: true },
      errors: [{ messageId: 'nested', data: { call: 'orders.get', attempts: 3 }, line: 4, column: 51, endLine: 4, endColumn: 61 }],
    },
    {
      name: 'a loop that ends with success alone',
      code: `export async function publish(body: string) {
  while (true) {
    try {
      return await fetch('https://events.example/events', { method: 'PUT', body });
    } catch {
      // try again
    }
  }
}`,
      errors: [
        {
          messageId: 'endlessLoop',
          data: { call: 'fetch' },
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 15,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'for (let attempt = 1; ; attempt += 1)' },
              output: `export async function publish(body: string) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fetch('https://events.example/events', { method: 'PUT', body });
    } catch (error) {
      if (attempt === 5) throw error;
      // try again
    }
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'an empty handler in one line',
      code: `export async function publish(body: string) {
  while (true) { try { return await fetch('https://events.example/events', { method: 'PUT', body }); } catch {} }
}`,
      errors: [
        {
          messageId: 'endlessLoop',
          data: { call: 'fetch' },
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 15,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'for (let attempt = 1; ; attempt += 1)' },
              output: `export async function publish(body: string) {
  for (let attempt = 1; ; attempt += 1) { try { return await fetch('https://events.example/events', { method: 'PUT', body }); } catch (error) {
    if (attempt === 5) throw error
  } }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a handler that reports',
      code: `import axios from 'axios';
export async function order(id: string) {
  for (;;) {
    try {
      const answer = await axios.get(\`https://orders.example/\${id}\`);
      return answer.data;
    } catch (error) {
      // somebody looks at these
      console.warn('again', error);
    }
  }
}`,
      errors: [
        {
          messageId: 'endlessLoop',
          data: { call: 'axios.get' },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 11,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'for (let attempt = 1; ; attempt += 1)' },
              output: `import axios from 'axios';
export async function order(id: string) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await axios.get(\`https://orders.example/\${id}\`);
      return answer.data;
    } catch (error) {
      if (attempt === 5) throw error;
      // somebody looks at these
      console.warn('again', error);
    }
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a name that is taken',
      code: `import axios from 'axios';
export async function order(attempt: string) {
  while (true) {
    try {
      return await axios.get(\`https://orders.example/\${attempt}\`);
    } catch (error) {
      console.warn(error);
    }
  }
}`,
      errors: [
        {
          messageId: 'endlessLoop',
          data: { call: 'axios.get' },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 15,
        },
      ],
    },
    {
      name: 'a loop with more in it',
      code: `import axios from 'axios';
export async function order(id: string) {
  while (true) {
    console.log('asking');
    try {
      return await axios.get(\`https://orders.example/\${id}\`);
    } catch (error) {
      console.warn(error);
    }
  }
}`,
      errors: [
        {
          messageId: 'endlessLoop',
          data: { call: 'axios.get' },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 15,
        },
      ],
    },
    {
      name: 'an answer whose status is looked at',
      code: `export async function publish(body: string) {
  while (true) {
    try {
      const answer = await fetch('https://events.example/events', { method: 'PUT', body });
      if (answer.ok) return answer;
    } catch (error) {
      console.warn(error);
    }
  }
}`,
      errors: [
        {
          messageId: 'endlessLoop',
          data: { call: 'fetch' },
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 15,
        },
      ],
    },
    {
      name: 'a break after success',
      code: `import { Pool } from 'pg';
const pool = new Pool();
export async function insert(name: string) {
  while (1) {
    try {
      await pool.query('INSERT INTO names VALUES ($1)', [name]);
      break;
    } catch (error) {
      console.error(error);
    }
  }
}`,
      errors: [
        {
          messageId: 'endlessLoop',
          data: { call: 'pool.query' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 12,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'for (let attempt = 1; ; attempt += 1)' },
              output: `import { Pool } from 'pg';
const pool = new Pool();
export async function insert(name: string) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await pool.query('INSERT INTO names VALUES ($1)', [name]);
      break;
    } catch (error) {
      if (attempt === 5) throw error;
      console.error(error);
    }
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a flag',
      code: `import axios from 'axios';
export async function order(id: string) {
  let done = false;
  while (!done) {
    try {
      await axios.put(\`https://orders.example/\${id}\`);
      done = true;
    } catch (error) {
      console.error(error);
    }
  }
}`,
      errors: [
        {
          messageId: 'endlessLoop',
          data: { call: 'axios.put' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 16,
        },
      ],
    },
    {
      name: 'a value that is not there yet',
      code: `import axios from 'axios';
export async function order(id: string) {
  let answer;
  do {
    try {
      answer = await axios.get(\`https://orders.example/\${id}\`);
    } catch (error) {
      console.error(error);
    }
  } while (answer === undefined);
  return answer;
}`,
      errors: [
        {
          messageId: 'endlessLoop',
          data: { call: 'axios.get' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 5,
        },
      ],
    },
    {
      name: 'a turn that counts and never asks for the count',
      code: `import axios from 'axios';
export async function order(id: string) {
  for (let turn = 1; ; turn++) {
    try {
      return await axios.get(\`https://orders.example/\${id}\`);
    } catch (error) {
      console.warn(\`turn \${turn}\`, error);
    }
  }
}`,
      errors: [
        {
          messageId: 'endlessLoop',
          data: { call: 'axios.get' },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 31,
        },
      ],
    },
    {
      name: 'a way out behind the attempt',
      code: `import axios from 'axios';
export async function order(id: string) {
  while (true) {
    let answer;
    try {
      answer = await axios.get(\`https://orders.example/\${id}\`);
    } catch {
      continue;
    }
    return answer.data;
  }
}`,
      errors: [
        {
          messageId: 'endlessLoop',
          data: { call: 'axios.get' },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 15,
        },
      ],
    },
    {
      name: 'a tenth of a second between attempts',
      code: `import { setTimeout as sleep } from 'node:timers/promises';
export async function publish(body: string) {
  while (true) {
    try {
      return await fetch('https://events.example/events', { method: 'PUT', body });
    } catch {
      await sleep(100);
    }
  }
}`,
      errors: [
        {
          messageId: 'endlessLoop',
          data: { call: 'fetch' },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 15,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'for (let attempt = 1; ; attempt += 1)' },
              output: `import { setTimeout as sleep } from 'node:timers/promises';
export async function publish(body: string) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fetch('https://events.example/events', { method: 'PUT', body });
    } catch (error) {
      if (attempt === 5) throw error;
      await sleep(100);
    }
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a sleep of our own',
      code: `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
async function publish(body) {
  while (true) {
    try {
      return await fetch('https://events.example/events', { method: 'PUT', body });
    } catch (error) {
      await sleep(500);
    }
  }
}
module.exports = { publish };`,
      filename: 'src/publish.cjs',
      errors: [
        {
          messageId: 'endlessLoop',
          data: { call: 'fetch' },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 15,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'for (let attempt = 1; ; attempt += 1)' },
              output: `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
async function publish(body) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fetch('https://events.example/events', { method: 'PUT', body });
    } catch (error) {
      if (attempt === 5) throw error;
      await sleep(500);
    }
  }
}
module.exports = { publish };`,
            },
          ],
        },
      ],
    },
    {
      name: 'a function that asks, and a method that calls it',
      code: `import axios from 'axios';
const load = async (id: string) => (await axios.get(\`https://orders.example/\${id}\`)).data;
export class Orders {
  async order(id: string) {
    while (true) {
      try {
        return await load(id);
      } catch (error) {
        console.warn(error);
      }
    }
  }
}`,
      errors: [
        {
          messageId: 'endlessLoop',
          data: { call: 'load' },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 17,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'for (let attempt = 1; ; attempt += 1)' },
              output: `import axios from 'axios';
const load = async (id: string) => (await axios.get(\`https://orders.example/\${id}\`)).data;
export class Orders {
  async order(id: string) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await load(id);
      } catch (error) {
        if (attempt === 5) throw error;
        console.warn(error);
      }
    }
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'five hundred attempts without a pause',
      code: `import { createClient } from 'redis';
const redis = createClient();
export async function count(key: string) {
  for (let i = 0; i < 500; i++) {
    try {
      return await redis.incr(key);
    } catch (error) {
      console.warn(error);
    }
  }
}`,
      errors: [
        {
          messageId: 'tooMany',
          data: { call: 'redis.incr', attempts: 500 },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 32,
        },
      ],
    },
    {
      name: 'a function that calls itself when it fails',
      code: `import axios from 'axios';
export async function price(id: string) {
  try {
    return await axios.get(\`https://prices.example/\${id}\`);
  } catch (error) {
    console.warn(error);
    return price(id);
  }
}`,
      errors: [
        {
          messageId: 'endlessRecursion',
          data: { call: 'axios.get' },
          line: 7,
          column: 12,
          endLine: 7,
          endColumn: 21,
        },
      ],
    },
    {
      name: 'a function that calls itself when the peer has had enough',
      code: `import axios from 'axios';
export const price = async (id: string) => {
  try {
    return await axios.get(\`https://prices.example/\${id}\`);
  } catch (error) {
    if (error.response.status === 429) return price(id);
    throw error;
  }
};`,
      errors: [
        {
          messageId: 'endlessRecursion',
          data: { call: 'axios.get' },
          line: 6,
          column: 47,
          endLine: 6,
          endColumn: 56,
        },
      ],
    },
    {
      name: 'a method',
      code: `import axios from 'axios';
export class Prices {
  async price(id: string) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch {
      return await this.price(id);
    }
  }
}`,
      errors: [
        {
          messageId: 'endlessRecursion',
          data: { call: 'axios.get' },
          line: 7,
          column: 20,
          endLine: 7,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'a chain of promises, from a timer',
      code: `const axios = require('axios');
function report(body) {
  return axios.post('https://events.example/events', body).then((answer) => answer.data).catch(() => setTimeout(() => report(body), 50));
}
module.exports = report;`,
      filename: 'src/report.js',
      errors: [
        {
          messageId: 'endlessRecursion',
          data: { call: 'axios.post' },
          line: 3,
          column: 119,
          endLine: 3,
          endColumn: 131,
        },
      ],
    },
    {
      name: 'a chain of promises, at once',
      code: `import axios from 'axios';
export function report(body: object): Promise<unknown> {
  return axios.post('https://events.example/events', body).catch(() => report(body));
}`,
      errors: [
        {
          messageId: 'endlessRecursion',
          data: { call: 'axios.post' },
          line: 3,
          column: 72,
          endLine: 3,
          endColumn: 84,
        },
      ],
    },
    {
      name: 'p-retry without an end',
      code: `import pRetry from 'p-retry';
export const price = () => pRetry(() => fetch('https://prices.example/1'), { retries: Infinity, randomize: true });`,
      errors: [
        {
          messageId: 'endlessOption',
          data: { call: 'pRetry' },
          line: 2,
          column: 87,
          endLine: 2,
          endColumn: 95,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'retries: 5' },
              output: `import pRetry from 'p-retry';
export const price = () => pRetry(() => fetch('https://prices.example/1'), { retries: 5, randomize: true });`,
            },
          ],
        },
      ],
    },
    {
      name: 'p-retry with a function by its name, and a constant',
      code: `import pRetry from 'p-retry';
const ATTEMPTS = Number.POSITIVE_INFINITY;
async function price() {
  return fetch('https://prices.example/1');
}
export const prices = () => pRetry(price, { retries: ATTEMPTS });`,
      errors: [
        {
          messageId: 'endlessOption',
          data: { call: 'pRetry' },
          line: 6,
          column: 54,
          endLine: 6,
          endColumn: 62,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'retries: 5' },
              output: `import pRetry from 'p-retry';
const ATTEMPTS = Number.POSITIVE_INFINITY;
async function price() {
  return fetch('https://prices.example/1');
}
export const prices = () => pRetry(price, { retries: 5 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'forever, where the version goes on',
      code: `import retry from 'async-retry';
export const price = () => retry(async () => fetch('https://prices.example/1'), { forever: true, minTimeout: 100 });`,
      errors: [
        {
          messageId: 'endlessOption',
          data: { call: 'retry' },
          line: 2,
          column: 92,
          endLine: 2,
          endColumn: 96,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'retries: 5' },
              output: `import retry from 'async-retry';
export const price = () => retry(async () => fetch('https://prices.example/1'), { retries: 5, minTimeout: 100 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'forever beside a number, which it makes useless',
      code: `const retry = require('async-retry');
exports.price = () => retry(() => fetch('https://prices.example/1'), { retries: 3, forever: true });`,
      filename: 'src/price.cjs',
      errors: [
        {
          messageId: 'endlessOption',
          data: { call: 'retry' },
          line: 2,
          column: 93,
          endLine: 2,
          endColumn: 97,
        },
      ],
    },
    {
      name: 'forever in version 6',
      code: `import pRetry from 'p-retry';
export const price = () => pRetry(() => fetch('https://prices.example/1'), { forever: true });`,
      files: {
        'package.json': '{ "name": "service", "dependencies": { "p-retry": "^6.2.1" } }',
      },
      errors: [
        {
          messageId: 'endlessOption',
          data: { call: 'pRetry' },
          line: 2,
          column: 87,
          endLine: 2,
          endColumn: 91,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'retries: 5' },
              output: `import pRetry from 'p-retry';
export const price = () => pRetry(() => fetch('https://prices.example/1'), { retries: 5 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'an operation of retry',
      code: `import retry from 'retry';
export function price(done: (error: Error | null, answer?: Response) => void) {
  const operation = retry.operation({ forever: true });
  operation.attempt(() => {
    fetch('https://prices.example/1').then((answer) => done(null, answer), (error) => operation.retry(error));
  });
}`,
      errors: [
        {
          messageId: 'endlessOption',
          data: { call: 'retry.operation' },
          line: 3,
          column: 48,
          endLine: 3,
          endColumn: 52,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'retries: 5' },
              output: `import retry from 'retry';
export function price(done: (error: Error | null, answer?: Response) => void) {
  const operation = retry.operation({ retries: 5 });
  operation.attempt(() => {
    fetch('https://prices.example/1').then((answer) => done(null, answer), (error) => operation.retry(error));
  });
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a policy that has no end by default',
      code: `import { handleAll, retry } from 'cockatiel';
export const patient = retry(handleAll, {});`,
      errors: [
        {
          messageId: 'endlessByDefault',
          data: { call: 'retry' },
          line: 2,
          column: 24,
          endLine: 2,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'maxAttempts: 5' },
              output: `import { handleAll, retry } from 'cockatiel';
export const patient = retry(handleAll, { maxAttempts: 5 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a policy with a backoff has no end either',
      code: `import { ExponentialBackoff, handleAll, retry } from 'cockatiel';
const patient = retry(handleAll, {
  backoff: new ExponentialBackoff(),
});
export const price = () => patient.execute(() => fetch('https://prices.example/1'));`,
      errors: [
        {
          messageId: 'endlessByDefault',
          data: { call: 'retry' },
          line: 2,
          column: 17,
          endLine: 2,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'maxAttempts: 5' },
              output: `import { ExponentialBackoff, handleAll, retry } from 'cockatiel';
const patient = retry(handleAll, {
  backoff: new ExponentialBackoff(),
  maxAttempts: 5,
});
export const price = () => patient.execute(() => fetch('https://prices.example/1'));`,
            },
          ],
        },
      ],
    },
    {
      name: 'rxjs without a count',
      code: `import { defer } from 'rxjs';
import { retry } from 'rxjs/operators';
export const price = () => defer(() => fetch('https://prices.example/1')).pipe(retry());`,
      errors: [
        {
          messageId: 'endlessByDefault',
          data: { call: 'retry' },
          line: 3,
          column: 80,
          endLine: 3,
          endColumn: 85,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'count: 5' },
              output: `import { defer } from 'rxjs';
import { retry } from 'rxjs/operators';
export const price = () => defer(() => fetch('https://prices.example/1')).pipe(retry({ count: 5 }));`,
            },
          ],
        },
      ],
    },
    {
      name: 'rxjs with a delay alone',
      code: `import { defer, retry } from 'rxjs';
export const price = () => defer(() => fetch('https://prices.example/1')).pipe(retry({ delay: 1_000 }));`,
      errors: [
        {
          messageId: 'endlessByDefault',
          data: { call: 'retry' },
          line: 2,
          column: 80,
          endLine: 2,
          endColumn: 85,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'count: 5' },
              output: `import { defer, retry } from 'rxjs';
export const price = () => defer(() => fetch('https://prices.example/1')).pipe(retry({ delay: 1_000, count: 5 }));`,
            },
          ],
        },
      ],
    },
    {
      name: 'got without a limit',
      code: `import got from 'got';
export const prices = got.extend({ prefixUrl: 'https://prices.example', retry: { limit: Infinity } });`,
      errors: [
        {
          messageId: 'endlessOption',
          data: { call: 'got.extend' },
          line: 2,
          column: 89,
          endLine: 2,
          endColumn: 97,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'retry: { limit: 5 }' },
              output: `import got from 'got';
export const prices = got.extend({ prefixUrl: 'https://prices.example', retry: { limit: 5 } });`,
            },
          ],
        },
      ],
    },
    {
      name: 'ky without a limit',
      code: `import ky from 'ky';
export const price = () => ky.get('https://prices.example/1', { retry: Infinity }).json();`,
      files: {
        'package.json': '{ "name": "service", "dependencies": { "ky": "^1.14.0" } }',
      },
      errors: [
        {
          messageId: 'endlessOption',
          data: { call: 'ky.get' },
          line: 2,
          column: 72,
          endLine: 2,
          endColumn: 80,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'retry: 5' },
              output: `import ky from 'ky';
export const price = () => ky.get('https://prices.example/1', { retry: 5 }).json();`,
            },
          ],
        },
      ],
    },
    {
      name: 'ofetch without a limit',
      code: `import { ofetch } from 'ofetch';
export const price = () => ofetch('https://prices.example/1', { retry: Infinity, retryDelay: 100 });`,
      errors: [
        {
          messageId: 'endlessOption',
          data: { call: 'ofetch' },
          line: 2,
          column: 72,
          endLine: 2,
          endColumn: 80,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'retry: 5' },
              output: `import { ofetch } from 'ofetch';
export const price = () => ofetch('https://prices.example/1', { retry: 5, retryDelay: 100 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios-retry without an end',
      code: `const axios = require('axios');
const axiosRetry = require('axios-retry').default;
const prices = axios.create({ baseURL: 'https://prices.example' });
axiosRetry(prices, { retries: Infinity, retryDelay: axiosRetry.exponentialDelay });
module.exports = prices;`,
      filename: 'src/prices.cjs',
      errors: [
        {
          messageId: 'endlessOption',
          data: { call: 'axiosRetry' },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'retries: 5' },
              output: `const axios = require('axios');
const axiosRetry = require('axios-retry').default;
const prices = axios.create({ baseURL: 'https://prices.example' });
axiosRetry(prices, { retries: 5, retryDelay: axiosRetry.exponentialDelay });
module.exports = prices;`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios-retry without an end, each attempt with a limit of its own',
      code: `import axios from 'axios';
import axiosRetry from 'axios-retry';
const prices = axios.create({ baseURL: 'https://prices.example', timeout: 5_000 });
axiosRetry(prices, { retries: Infinity, shouldResetTimeout: true, retryDelay: axiosRetry.exponentialDelay });`,
      errors: [
        {
          messageId: 'endlessOption',
          data: { call: 'axiosRetry' },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 39,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'retries: 5' },
              output: `import axios from 'axios';
import axiosRetry from 'axios-retry';
const prices = axios.create({ baseURL: 'https://prices.example', timeout: 5_000 });
axiosRetry(prices, { retries: 5, shouldResetTimeout: true, retryDelay: axiosRetry.exponentialDelay });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a limit for each attempt',
      code: `export async function publish(body: string) {
  while (true) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), 1_000);
    try {
      return await fetch('https://events.example/events', { method: 'PUT', body, signal: controller.signal });
    } catch (error) {
      console.warn(error);
    } finally {
      clearTimeout(timer);
    }
  }
}`,
      errors: [
        {
          messageId: 'endlessLoop',
          data: { call: 'fetch' },
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 15,
        },
      ],
    },
    {
      name: 'axios-retry with five hundred attempts and no pause',
      code: `import axios from 'axios';
import axiosRetry from 'axios-retry';
axiosRetry(axios, { retries: 499 });`,
      errors: [
        {
          messageId: 'tooMany',
          data: { call: 'axiosRetry', attempts: 500 },
          line: 3,
          column: 30,
          endLine: 3,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'retries: 5' },
              output: `import axios from 'axios';
import axiosRetry from 'axios-retry';
axiosRetry(axios, { retries: 5 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'exponential-backoff without an end',
      code: `import { backOff } from 'exponential-backoff';
const options = { numOfAttempts: Infinity };
export const price = () => backOff(() => fetch('https://prices.example/1'), options);`,
      errors: [
        {
          messageId: 'endlessOption',
          data: { call: 'backOff' },
          line: 2,
          column: 34,
          endLine: 2,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'numOfAttempts: 5' },
              output: `import { backOff } from 'exponential-backoff';
const options = { numOfAttempts: 5 };
export const price = () => backOff(() => fetch('https://prices.example/1'), options);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a job that is tried again without an end',
      code: `import { Queue } from 'bullmq';
const mails = new Queue('mails');
export const send = (to: string) => mails.add('send', { to }, { attempts: Infinity });`,
      errors: [
        {
          messageId: 'endlessOption',
          data: { call: 'mails.add' },
          line: 3,
          column: 75,
          endLine: 3,
          endColumn: 83,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'attempts: 5' },
              output: `import { Queue } from 'bullmq';
const mails = new Queue('mails');
export const send = (to: string) => mails.add('send', { to }, { attempts: 5 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'Windows line ends and tabs',
      code: "export async function publish(body) {\r\n\twhile (true) {\r\n\t\ttry {\r\n\t\t\treturn await fetch('https://events.example/events', { body });\r\n\t\t} catch (e) {\r\n\t\t\tconsole.warn(e);\r\n\t\t}\r\n\t}\r\n}\r\n",
      errors: [
        {
          messageId: 'endlessLoop',
          data: { call: 'fetch' },
          line: 2,
          column: 2,
          endLine: 2,
          endColumn: 14,
          suggestions: [
            {
              messageId: 'limit',
              data: { code: 'for (let attempt = 1; ; attempt += 1)' },
              output: "export async function publish(body) {\r\n\tfor (let attempt = 1; ; attempt += 1) {\r\n\t\ttry {\r\n\t\t\treturn await fetch('https://events.example/events', { body });\r\n\t\t} catch (e) {\r\n\t\t\tif (attempt === 5) throw e;\r\n\t\t\tconsole.warn(e);\r\n\t\t}\r\n\t}\r\n}\r\n",
            },
          ],
        },
      ],
    },
  ],
});
