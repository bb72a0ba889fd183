import { requireBackoff } from '../../rules/src/rules/require-backoff.js';
import { testRule } from '../support/test-rule.js';

testRule(requireBackoff, {
  valid: [
    {
      name: 'one attempt more',
      code: `import axios from 'axios';
export async function price(id: string) {
  for (let i = 0; i < 2; i++) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      console.warn(error);
    }
  }
}`,
    },
    {
      name: 'two turns, counted from one',
      code: `import axios from 'axios';
export async function price(id: string) {
  for (let i = 1; i <= 2; i++) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      console.warn(error);
    }
  }
}`,
    },
    {
      name: 'one attempt more, in the handler',
      code: `import axios from 'axios';
export async function price(id: string) {
  for (let i = 0; ; i++) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      if (i === 1) throw error;
    }
  }
}`,
    },
    {
      name: 'a pause',
      code: `import axios from 'axios';
export async function price(id: string) {
  for (let i = 0; i < 5; i++) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve, 2 ** i * 100));
    }
  }
}`,
    },
    {
      name: 'a pause that somebody else makes',
      code: `import { pause } from './pause.js';
import axios from 'axios';
export async function price(id: string) {
  for (let i = 0; i < 5; i++) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      await pause(i);
    }
  }
}`,
    },
    {
      name: 'a pause in front of each turn but the first',
      code: `import axios from 'axios';
import { setTimeout } from 'node:timers/promises';
export async function price(id: string) {
  for (let i = 0; i < 5; i++) {
    if (i > 0) await setTimeout(i * 200);
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      console.warn(error);
    }
  }
}`,
    },
    {
      name: 'a pause in the head',
      code: `import axios from 'axios';
import { pause } from './pause.js';
export async function price(id: string) {
  for (let i = 0; i < 5; i++, await pause(i)) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      console.warn(error);
    }
  }
}`,
    },
    {
      name: 'a pause after a bad answer',
      code: `import { pause } from './pause.js';
export async function price(id: string) {
  for (let i = 0; i < 5; i++) {
    try {
      const answer = await fetch(\`https://prices.example/\${id}\`);
      if (answer.ok) return answer;
      await pause(i);
    } catch (error) {
      console.warn(error);
    }
  }
}`,
    },
    {
      name: 'a pause of a saga',
      code: `import axios from 'axios';
import { delay } from 'redux-saga/effects';
export async function* price(id: string) {
  for (let i = 0; i < 5; i++) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      yield delay(1_000);
    }
  }
}`,
    },
    {
      name: 'other hosts',
      code: `import axios from 'axios';
export async function price(hosts: string[]) {
  for (let i = 0; i < hosts.length; i++) {
    try {
      return await axios.get(hosts[i]!);
    } catch (error) {
      console.warn(error);
    }
  }
}`,
    },
    {
      name: 'another host after each failure',
      code: `import axios from 'axios';
export async function price(hosts: string[]) {
  let host = hosts[0]!;
  for (let i = 0; i < 3; i++) {
    try {
      return await axios.get(host);
    } catch (error) {
      host = hosts[i + 1] ?? host;
    }
  }
}`,
    },
    {
      name: 'another host from a function',
      code: `import axios from 'axios';
import { nextHost } from './hosts.js';
export async function price() {
  for (let i = 0; i < 3; i++) {
    try {
      return await axios.get(nextHost());
    } catch (error) {
      console.warn(error);
    }
  }
}`,
    },
    {
      name: 'another name each time',
      code: `import { PrismaClient } from '@prisma/client';
import { randomBytes } from 'node:crypto';
const prisma = new PrismaClient();
export async function shorten(url: string) {
  for (let i = 0; i < 10; i++) {
    try {
      const slug = randomBytes(4).toString('hex');
      return await prisma.link.create({ data: { url, slug } });
    } catch (error) {
      console.warn(error);
    }
  }
}`,
    },
    {
      name: 'a lost race',
      code: `import axios from 'axios';
export async function price(id: string) {
  for (let i = 0; i < 5; i++) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      if (error.code !== '23505') throw error;
    }
  }
}`,
    },
    {
      name: 'errors of one kind, which is no trouble',
      code: `import axios from 'axios';
export async function price(id: string) {
  for (let i = 0; i < 5; i++) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      if (!(error instanceof SeatTaken)) throw error;
    }
  }
}`,
    },
    {
      name: 'a transaction, whose failure is mostly a lost race',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function book(id: number) {
  for (let i = 0; i < 5; i++) {
    try {
      return await prisma.$transaction((tx) => tx.seat.update({ where: { id }, data: { taken: true } }));
    } catch (error) {
      console.warn(error);
    }
  }
}`,
    },
    {
      name: 'a new login',
      code: `import axios from 'axios';
export async function price(id: string) {
  for (let i = 0; i < 5; i++) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      this.token = undefined;
    }
  }
}`,
    },
    {
      name: 'a handler that changes something',
      code: `import { rotate } from './proxies.js';
import axios from 'axios';
export async function price(id: string) {
  for (let i = 0; i < 5; i++) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      rotate(error);
    }
  }
}`,
    },
    {
      name: 'a list of pages, each of which may fail',
      code: `import axios from 'axios';
export async function all() {
  const found = [];
  for (let page = 0; page < 10; page++) {
    try {
      found.push(await axios.get(\`https://books.example/\${page}\`));
    } catch (error) {
      console.warn(error);
    }
  }
  return found;
}`,
    },
    {
      name: 'a handler that gives up',
      code: `import axios from 'axios';
export async function price(id: string) {
  for (let i = 0; i < 5; i++) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      throw error;
    }
  }
}`,
    },
    {
      name: 'a poll',
      code: `import axios from 'axios';
export async function job(id: string) {
  for (let i = 0; i < 50; i++) {
    try {
      const { data } = await axios.get(\`https://jobs.example/\${id}\`);
      if (data.status === 'done') return data;
    } catch (error) {
      console.warn(error);
    }
  }
}`,
    },
    {
      name: 'a function that waits until a server is up',
      code: `import axios from 'axios';
export async function waitForPrices() {
  for (let i = 0; i < 50; i++) {
    try {
      return await axios.get('https://prices.example/health');
    } catch (error) {
      console.warn(error);
    }
  }
}`,
    },
    {
      name: 'a loop without an end is another matter',
      code: `import axios from 'axios';
export async function price(id: string) {
  while (true) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      console.warn(error);
    }
  }
}`,
    },
    {
      name: 'a function that counts down and rests',
      code: `import axios from 'axios';
import { pause } from './pause.js';
export async function price(id: string, attempts = 3) {
  try {
    return await axios.get(\`https://prices.example/\${id}\`);
  } catch (error) {
    if (attempts === 0) throw error;
    await pause(attempts);
    return price(id, attempts - 1);
  }
}`,
    },
    {
      name: 'a function that tries once more',
      code: `import axios from 'axios';
export async function price(id: string, attempts = 1) {
  try {
    return await axios.get(\`https://prices.example/\${id}\`);
  } catch (error) {
    if (attempts === 0) throw error;
    return price(id, attempts - 1);
  }
}`,
    },
    {
      name: 'a client that tries again and rests by itself before it fails',
      code: `import OpenAI from 'openai';
const openai = new OpenAI();
export async function title(text: string) {
  for (let i = 0; i < 3; i++) {
    try {
      const answer = await openai.chat.completions.create({ model: 'small', messages: [{ role: 'user', content: text }] });
      return JSON.parse(answer.choices[0]!.message.content!);
    } catch (error) {
      console.warn(error);
    }
  }
}`,
    },
    {
      name: 'axios-retry with a delay',
      code: `import axios from 'axios';
import axiosRetry from 'axios-retry';
axiosRetry(axios, { retries: 3, retryDelay: axiosRetry.exponentialDelay });`,
    },
    {
      name: 'axios-retry with a function for the delay',
      code: `import axios from 'axios';
import axiosRetry from 'axios-retry';
axiosRetry(axios, { retries: 3, retryDelay: (count) => count * 100 });`,
    },
    {
      name: 'axios-retry once',
      code: `import axios from 'axios';
import axiosRetry from 'axios-retry';
axiosRetry(axios, { retries: 1 });`,
    },
    {
      name: 'axios-retry with options from elsewhere',
      code: `import axios from 'axios';
import axiosRetry from 'axios-retry';
import { options } from './settings.js';
axiosRetry(axios, options);`,
    },
    {
      name: 'axios-retry with options that are spread from elsewhere',
      code: `import axios from 'axios';
import axiosRetry from 'axios-retry';
import { options } from './settings.js';
axiosRetry(axios, { ...options, retries: 5 });`,
    },
    {
      name: 'a function of our own called axiosRetry',
      code: `import axios from 'axios';
import axiosRetry from './axios-retry.js';
axiosRetry(axios, { retries: 5 });`,
    },
    {
      name: 'got rests by itself',
      code: `import got from 'got';
export const price = () => got('https://prices.example/1', { retry: { limit: 5 } }).json();`,
    },
    {
      name: 'ofetch with a delay, and on a client',
      code: `import { ofetch } from 'ofetch';
const api = ofetch.create({ retryDelay: 500 });
export const price = () => ofetch('https://prices.example/1', { retry: 5, retryDelay: 500 });
export const rate = () => api('https://rates.example/1', { retry: 5 });`,
    },
    {
      name: 'ofetch once, by default and by name',
      code: `import { ofetch } from 'ofetch';
export const price = () => ofetch('https://prices.example/1');
export const rate = () => ofetch('https://rates.example/1', { retry: 1 });`,
    },
    {
      name: 'a job that has a backoff',
      code: `import { Queue } from 'bullmq';
const mails = new Queue('mails');
export const send = (to: string) => mails.add('send', { to }, { attempts: 5, backoff: { type: 'exponential', delay: 1_000 } });`,
    },
    {
      name: 'a job whose queue has a backoff',
      code: `import { Queue } from 'bullmq';
const mails = new Queue('mails', { defaultJobOptions: { backoff: 1_000 } });
export const send = (to: string) => mails.add('send', { to }, { attempts: 5 });`,
    },
    {
      name: 'a job that may be tried twice',
      code: `import { Queue } from 'bullmq';
export const mails = new Queue('mails', { defaultJobOptions: { attempts: 2 } });`,
    },
    {
      name: 'a job of a queue that is made elsewhere',
      code: `import { mails } from './mails.js';
export const send = (to: string) => mails.add('send', { to }, { attempts: 5 });`,
      files: {
        'src/mails.ts': `import { Queue } from 'bullmq';
export const mails = new Queue('mails', { defaultJobOptions: { backoff: 1_000 } });`,
      },
    },
    {
      name: 'a reconnection that rests',
      code: `import { Redis } from 'ioredis';
export const redis = new Redis({ retryStrategy: (times) => Math.min(times * 50, 2_000) });`,
    },
    {
      name: 'a reconnection that gives up',
      code: `import { Redis } from 'ioredis';
export const redis = new Redis({ retryStrategy: () => null });`,
    },
    {
      name: 'a policy with a backoff',
      code: `import { ExponentialBackoff, handleAll, retry } from 'cockatiel';
export const patient = retry(handleAll, { maxAttempts: 5, backoff: new ExponentialBackoff() });`,
    },
    {
      name: 'async.retry with an interval',
      code: `import { retry } from 'async';
export const price = () => retry({ times: 5, interval: 200 }, async () => fetch('https://prices.example/1'));`,
    },
    {
      name: 'async.retry around work that asks nobody',
      code: `import { retry } from 'async';
import { readFile } from 'node:fs/promises';
export const price = () => retry(5, async () => readFile('x'));`,
    },
    {
      name: 'a test',
      code: `import axios from 'axios';
export async function price(id: string) {
  for (let i = 0; i < 5; i++) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      console.warn(error);
    }
  }
}`,
      filename: 'src/price.test.ts',
    },
  ],
  invalid: [
    {
      name: 'five attempts in a row',
      code: `import axios from 'axios';
export async function price(id: string) {
  for (let i = 0; i < 5; i++) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      console.warn(error);
    }
  }
}`,
      errors: [
        {
          messageId: 'repeatedAtOnce',
          data: { call: 'axios.get', attempts: '5 attempts' },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'rest',
              data: { code: 'await new Promise((resolve) => setTimeout(resolve, Math.random() * 200 * 2 ** i))' },
              output: `import axios from 'axios';
export async function price(id: string) {
  for (let i = 0; i < 5; i++) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      console.warn(error);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 200 * 2 ** i));
    }
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a handler that goes on',
      code: `import axios from 'axios';
export async function price(id: string) {
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      const { data } = await axios.get(\`https://prices.example/\${id}\`);
      return data;
    } catch (error) {
      console.warn(error);
      // once more
      continue;
    }
  }
  throw new Error('no price');
}`,
      errors: [
        {
          messageId: 'repeatedAtOnce',
          data: { call: 'axios.get', attempts: '3 attempts' },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 49,
          suggestions: [
            {
              messageId: 'rest',
              data: { code: 'await new Promise((resolve) => setTimeout(resolve, Math.random() * 200 * 2 ** attempt))' },
              output: `import axios from 'axios';
export async function price(id: string) {
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      const { data } = await axios.get(\`https://prices.example/\${id}\`);
      return data;
    } catch (error) {
      console.warn(error);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 200 * 2 ** attempt));
      // once more
      continue;
    }
  }
  throw new Error('no price');
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'an empty handler',
      code: `async function price(id) {
  for (let i = 0; i < 3; i++) {
    try {
      return await fetch('https://prices.example/' + id, { headers: { accept: 'application/json' } });
    } catch {}
  }
}
module.exports = { price };`,
      filename: 'src/price.js',
      errors: [
        {
          messageId: 'repeatedAtOnce',
          data: { call: 'fetch', attempts: '3 attempts' },
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'rest',
              data: { code: 'await new Promise((resolve) => setTimeout(resolve, Math.random() * 200 * 2 ** i))' },
              output: `async function price(id) {
  for (let i = 0; i < 3; i++) {
    try {
      return await fetch('https://prices.example/' + id, { headers: { accept: 'application/json' } });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 200 * 2 ** i));
    }
  }
}
module.exports = { price };`,
            },
          ],
        },
      ],
    },
    {
      name: 'a handler that throws the last error',
      code: `import axios from 'axios';
export async function price(id: string) {
  for (let i = 0; ; i++) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      if (i === 4) throw error;
    }
  }
}`,
      errors: [
        {
          messageId: 'repeatedAtOnce',
          data: { call: 'axios.get', attempts: '5 attempts' },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'rest',
              data: { code: 'await new Promise((resolve) => setTimeout(resolve, Math.random() * 200 * 2 ** i))' },
              output: `import axios from 'axios';
export async function price(id: string) {
  for (let i = 0; ; i++) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      if (i === 4) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 200 * 2 ** i));
    }
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a handler that ends with the last error gets no pause behind it',
      code: `import axios from 'axios';
export async function price(id: string) {
  for (let i = 0; i < 5; i++) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      if (i < 4) continue;
      throw error;
    }
  }
}`,
      errors: [
        {
          messageId: 'repeatedAtOnce',
          data: { call: 'axios.get', attempts: '5 attempts' },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 30,
        },
      ],
    },
    {
      name: 'a number from elsewhere',
      code: `import axios from 'axios';
import { attempts } from './settings.js';
export async function price(id: string) {
  for (let i = 0; i < attempts; i++) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      console.warn(error);
    }
  }
}`,
      errors: [
        {
          messageId: 'repeatedAtOnce',
          data: { call: 'axios.get', attempts: 'all attempts' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 37,
          suggestions: [
            {
              messageId: 'rest',
              data: { code: 'await new Promise((resolve) => setTimeout(resolve, Math.random() * 200 * 2 ** i))' },
              output: `import axios from 'axios';
import { attempts } from './settings.js';
export async function price(id: string) {
  for (let i = 0; i < attempts; i++) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      console.warn(error);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 200 * 2 ** i));
    }
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a counter of its own',
      code: `import axios from 'axios';
export async function price(id: string) {
  let tries = 0;
  while (tries < 4) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      tries++;
    }
  }
}`,
      errors: [
        {
          messageId: 'repeatedAtOnce',
          data: { call: 'axios.get', attempts: '4 attempts' },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 20,
        },
      ],
    },
    {
      name: 'a flag and a counter',
      code: `import axios from 'axios';
export async function price(id: string) {
  let answer = null;
  let tries = 5;
  do {
    try {
      answer = await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      console.warn(error);
    }
  } while (!answer && --tries > 0);
  return answer;
}`,
      errors: [
        {
          messageId: 'repeatedAtOnce',
          data: { call: 'axios.get', attempts: 'all attempts' },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 5,
        },
      ],
    },
    {
      name: 'only when the peer is in trouble',
      code: `import axios from 'axios';
export async function price(id: string) {
  for (let i = 0; i < 5; i++) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      if (!isTransient(error)) throw error;
    }
  }
}`,
      errors: [
        {
          messageId: 'repeatedAtOnce',
          data: { call: 'axios.get', attempts: '5 attempts' },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 30,
          suggestions: [
            {
              messageId: 'rest',
              data: { code: 'await new Promise((resolve) => setTimeout(resolve, Math.random() * 200 * 2 ** i))' },
              output: `import axios from 'axios';
export async function price(id: string) {
  for (let i = 0; i < 5; i++) {
    try {
      return await axios.get(\`https://prices.example/\${id}\`);
    } catch (error) {
      if (!isTransient(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 200 * 2 ** i));
    }
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a body and headers that are the same each time',
      code: `export class Events {
  headers() {
    return { authorization: 'x' };
  }
  async publish(event: object) {
    for (let i = 0; i < 3; i++) {
      try {
        const body = JSON.stringify(event);
        await fetch('https://events.example', { method: 'PUT', body, headers: this.headers(), signal: AbortSignal.timeout(1_000) });
        return;
      } catch (error) {
        console.warn(error);
      }
    }
  }
}`,
      errors: [
        {
          messageId: 'repeatedAtOnce',
          data: { call: 'fetch', attempts: '3 attempts' },
          line: 6,
          column: 5,
          endLine: 6,
          endColumn: 32,
          suggestions: [
            {
              messageId: 'rest',
              data: { code: 'await new Promise((resolve) => setTimeout(resolve, Math.random() * 200 * 2 ** i))' },
              output: `export class Events {
  headers() {
    return { authorization: 'x' };
  }
  async publish(event: object) {
    for (let i = 0; i < 3; i++) {
      try {
        const body = JSON.stringify(event);
        await fetch('https://events.example', { method: 'PUT', body, headers: this.headers(), signal: AbortSignal.timeout(1_000) });
        return;
      } catch (error) {
        console.warn(error);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 200 * 2 ** i));
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
      name: 'a function that counts down',
      code: `import axios from 'axios';
export async function price(id: string, attempts = 3): Promise<unknown> {
  try {
    return await axios.get(\`https://prices.example/\${id}\`);
  } catch (error) {
    if (attempts === 0) throw error;
    return price(id, attempts - 1);
  }
}`,
      errors: [
        {
          messageId: 'repeatedAtOnce',
          data: { call: 'axios.get', attempts: '4 attempts' },
          line: 7,
          column: 12,
          endLine: 7,
          endColumn: 35,
        },
      ],
    },
    {
      name: 'a function that counts up',
      code: `import axios from 'axios';
export async function price(id: string, attempt: number): Promise<unknown> {
  try {
    return await axios.get(\`https://prices.example/\${id}\`);
  } catch (error) {
    if (attempt > 3) throw error;
    return price(id, attempt + 1);
  }
}`,
      errors: [
        {
          messageId: 'repeatedAtOnce',
          data: { call: 'axios.get', attempts: 'all attempts' },
          line: 7,
          column: 12,
          endLine: 7,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'axios-retry as it comes',
      code: `import axios from 'axios';
import axiosRetry from 'axios-retry';

axiosRetry(axios);`,
      errors: [
        {
          messageId: 'retriesAtOnce',
          data: { call: 'axiosRetry', attempts: '4 attempts' },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 11,
          suggestions: [
            {
              messageId: 'rest',
              data: { code: 'retryDelay: axiosRetry.exponentialDelay' },
              output: `import axios from 'axios';
import axiosRetry from 'axios-retry';

axiosRetry(axios, { retryDelay: axiosRetry.exponentialDelay });`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios-retry with a number',
      code: `import axios from 'axios';
import retryAxios from 'axios-retry';

const prices = axios.create({ baseURL: 'https://prices.example' });
retryAxios(prices, { retries: 5, retryCondition: (error) => error.response?.status === 503 });`,
      errors: [
        {
          messageId: 'retriesAtOnce',
          data: { call: 'retryAxios', attempts: '6 attempts' },
          line: 5,
          column: 1,
          endLine: 5,
          endColumn: 11,
          suggestions: [
            {
              messageId: 'rest',
              data: { code: 'retryDelay: retryAxios.exponentialDelay' },
              output: `import axios from 'axios';
import retryAxios from 'axios-retry';

const prices = axios.create({ baseURL: 'https://prices.example' });
retryAxios(prices, { retries: 5, retryCondition: (error) => error.response?.status === 503, retryDelay: retryAxios.exponentialDelay });`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios-retry with a delay of nothing',
      code: `const axios = require('axios');
const axiosRetry = require('axios-retry').default;
axiosRetry(axios, { retries: 5, retryDelay: () => 0 });`,
      filename: 'src/prices.js',
      errors: [
        {
          messageId: 'retriesAtOnce',
          data: { call: 'axiosRetry', attempts: '6 attempts' },
          line: 3,
          column: 45,
          endLine: 3,
          endColumn: 52,
          suggestions: [
            {
              messageId: 'rest',
              data: { code: 'retryDelay: axiosRetry.exponentialDelay' },
              output: `const axios = require('axios');
const axiosRetry = require('axios-retry').default;
axiosRetry(axios, { retries: 5, retryDelay: axiosRetry.exponentialDelay });`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios-retry by its member, which has no name of its own',
      code: `import axios from 'axios';
import * as helper from 'axios-retry';
helper.default(axios, { retries: 5 });`,
      errors: [
        {
          messageId: 'retriesAtOnce',
          data: { call: 'helper.default', attempts: '6 attempts' },
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 15,
        },
      ],
    },
    {
      name: 'ofetch with more attempts',
      code: `import { ofetch } from 'ofetch';
export const price = () => ofetch('https://prices.example/1', { retry: 5 });`,
      errors: [
        {
          messageId: 'retriesAtOnce',
          data: { call: 'ofetch', attempts: '6 attempts' },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 34,
          suggestions: [
            {
              messageId: 'rest',
              data: { code: 'retryDelay: 1_000' },
              output: `import { ofetch } from 'ofetch';
export const price = () => ofetch('https://prices.example/1', { retry: 5, retryDelay: 1_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a client of ofetch',
      code: `import { ofetch } from 'ofetch';
export const prices = ofetch.create({ baseURL: 'https://prices.example', retry: 4 });`,
      errors: [
        {
          messageId: 'retriesAtOnce',
          data: { call: 'ofetch.create', attempts: '5 attempts' },
          line: 2,
          column: 23,
          endLine: 2,
          endColumn: 36,
          suggestions: [
            {
              messageId: 'rest',
              data: { code: 'retryDelay: 1_000' },
              output: `import { ofetch } from 'ofetch';
export const prices = ofetch.create({ baseURL: 'https://prices.example', retry: 4, retryDelay: 1_000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'ky with a delay of nothing',
      code: `import ky from 'ky';
export const price = () => ky('https://prices.example/1', { retry: { limit: 5, delay: () => 0 } });`,
      errors: [
        {
          messageId: 'retriesAtOnce',
          data: { call: 'ky', attempts: '6 attempts' },
          line: 2,
          column: 87,
          endLine: 2,
          endColumn: 94,
        },
      ],
    },
    {
      name: 'jobs of a queue',
      code: `import { Queue } from 'bullmq';
export const mails = new Queue('mails', { connection, defaultJobOptions: { attempts: 5, removeOnComplete: true } });`,
      errors: [
        {
          messageId: 'retriesAtOnce',
          data: { call: 'new Queue', attempts: '5 attempts' },
          line: 2,
          column: 26,
          endLine: 2,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'rest',
              data: { code: "defaultJobOptions: { backoff: { type: 'exponential', delay: 1_000 } }" },
              output: `import { Queue } from 'bullmq';
export const mails = new Queue('mails', { connection, defaultJobOptions: { attempts: 5, removeOnComplete: true, backoff: { type: 'exponential', delay: 1_000 } } });`,
            },
          ],
        },
      ],
    },
    {
      name: 'jobs of bull',
      code: `const Queue = require("bull");
module.exports = new Queue("mails", process.env.REDIS_URL, {
  defaultJobOptions: {
    attempts: 3,
  },
});`,
      filename: 'src/mails.js',
      errors: [
        {
          messageId: 'retriesAtOnce',
          data: { call: 'new Queue', attempts: '3 attempts' },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'rest',
              data: { code: 'defaultJobOptions: { backoff: { type: "exponential", delay: 1_000 } }' },
              output: `const Queue = require("bull");
module.exports = new Queue("mails", process.env.REDIS_URL, {
  defaultJobOptions: {
    attempts: 3,
    backoff: { type: "exponential", delay: 1_000 },
  },
});`,
            },
          ],
        },
      ],
    },
    {
      name: 'a job',
      code: `import { Queue } from 'bullmq';
const mails = new Queue('mails');
export const send = (to: string) => mails.add('send', { to }, { attempts: 5 });`,
      errors: [
        {
          messageId: 'retriesAtOnce',
          data: { call: 'mails.add', attempts: '5 attempts' },
          line: 3,
          column: 37,
          endLine: 3,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'rest',
              data: { code: "backoff: { type: 'exponential', delay: 1_000 }" },
              output: `import { Queue } from 'bullmq';
const mails = new Queue('mails');
export const send = (to: string) => mails.add('send', { to }, { attempts: 5, backoff: { type: 'exponential', delay: 1_000 } });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a policy without a backoff',
      code: `import { handleAll, retry } from 'cockatiel';
export const patient = retry(handleAll, { maxAttempts: 5 });`,
      errors: [
        {
          messageId: 'retriesAtOnce',
          data: { call: 'retry', attempts: '6 attempts' },
          line: 2,
          column: 24,
          endLine: 2,
          endColumn: 29,
        },
      ],
    },
    {
      name: 'a count for rxjs',
      code: `import { defer, retry } from 'rxjs';
export const price = () => defer(() => fetch('https://prices.example/1')).pipe(retry(3));`,
      errors: [
        {
          messageId: 'retriesAtOnce',
          data: { call: 'retry', attempts: '4 attempts' },
          line: 2,
          column: 80,
          endLine: 2,
          endColumn: 85,
        },
      ],
    },
    {
      name: 'async.retry with a number',
      code: `import async from 'async';
export const price = () => async.retry(5, async () => fetch('https://prices.example/1'));`,
      errors: [
        {
          messageId: 'retriesAtOnce',
          data: { call: 'async.retry', attempts: '5 attempts' },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 39,
        },
      ],
    },
    {
      name: 'async.retry with options',
      code: `import { retry } from 'async';
export const price = () => retry({ times: 4 }, async () => fetch('https://prices.example/1'));`,
      errors: [
        {
          messageId: 'retriesAtOnce',
          data: { call: 'retry', attempts: '4 attempts' },
          line: 2,
          column: 28,
          endLine: 2,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'rest',
              data: { code: 'interval: (attempt) => Math.random() * 100 * 2 ** attempt' },
              output: `import { retry } from 'async';
export const price = () => retry({ times: 4, interval: (attempt) => Math.random() * 100 * 2 ** attempt }, async () => fetch('https://prices.example/1'));`,
            },
          ],
        },
      ],
    },
    {
      name: 'exponential-backoff that begins with nothing',
      code: `import { backOff } from 'exponential-backoff';
export const price = () => backOff(() => fetch('https://prices.example/1'), { startingDelay: 0 });`,
      errors: [
        {
          messageId: 'retriesAtOnce',
          data: { call: 'backOff', attempts: '10 attempts' },
          line: 2,
          column: 94,
          endLine: 2,
          endColumn: 95,
        },
      ],
    },
    {
      name: 'a reconnection without a rest',
      code: `import { Redis } from 'ioredis';
export const redis = new Redis({ host: 'cache', retryStrategy: () => 0 });`,
      errors: [
        {
          messageId: 'reconnectsAtOnce',
          data: { call: 'new Redis' },
          line: 2,
          column: 64,
          endLine: 2,
          endColumn: 71,
          suggestions: [
            {
              messageId: 'rest',
              data: { code: '(attempt) => Math.min(attempt * 50, 2_000)' },
              output: `import { Redis } from 'ioredis';
export const redis = new Redis({ host: 'cache', retryStrategy: (attempt) => Math.min(attempt * 50, 2_000) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a reconnection of node-redis without a rest',
      code: `import { createClient } from 'redis';
export const redis = createClient({
  url: 'rediss://cache.example',
  socket: { reconnectStrategy: 0 },
});`,
      errors: [
        {
          messageId: 'reconnectsAtOnce',
          data: { call: 'createClient' },
          line: 4,
          column: 32,
          endLine: 4,
          endColumn: 33,
          suggestions: [
            {
              messageId: 'rest',
              data: { code: '(attempt) => Math.min(attempt * 50, 2_000)' },
              output: `import { createClient } from 'redis';
export const redis = createClient({
  url: 'rediss://cache.example',
  socket: { reconnectStrategy: (attempt) => Math.min(attempt * 50, 2_000) },
});`,
            },
          ],
        },
      ],
    },
  ],
});
