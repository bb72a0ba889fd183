import { requireJitter } from '../../rules/src/rules/require-jitter.js';
import { testRule } from '../support/test-rule.js';

testRule(requireJitter, {
  valid: [
    {
      name: 'a client without a connection, made again by the clock',
      code: `import { Queue } from 'bullmq';
const open = async () => new Queue('mails', { connection });
export function start() {
  open().catch(() => setTimeout(start, 2_000));
}`,
    },
    {
      name: 'a job that is asked after until it is done, and given up where the answer is bad',
      code: `import { setTimeout as sleep } from 'node:timers/promises';
export async function finished(id: string) {
  let waited = 0;
  while (waited < 60_000) {
    await sleep(2_000);
    waited += 2_000;
    const answer = await fetch(\`https://jobs.example/\${id}\`);
    if (!answer.ok) {
      return { done: false };
    }
    const job = await answer.json();
    if (job.state === 'done') return { done: true };
  }
  return { done: false };
}`,
    },
    {
      name: 'a job that is asked after, and given up where `ok` is false',
      code: `import { setTimeout as sleep } from 'node:timers/promises';
export async function finished(id: string) {
  for (let waited = 0; waited < 60_000; waited += 2_000) {
    await sleep(2_000);
    const answer = await fetch(\`https://jobs.example/\${id}\`);
    if (answer.ok === false) {
      return { done: false };
    }
    const job = await answer.json();
    if (job.state === 'done') return { done: true };
  }
  return { done: false };
}`,
    },
    {
      name: 'a job that is asked after, where a bad answer is an error',
      code: `import { setTimeout as sleep } from 'node:timers/promises';
export async function finished(id: string) {
  for (let waited = 0; waited < 60_000; waited += 2_000) {
    await sleep(2_000);
    const answer = await fetch(\`https://jobs.example/\${id}\`);
    if (answer.status === 202) {
      continue;
    }
    if (!answer.ok) throw new Error(String(answer.status));
    return await answer.json();
  }
}`,
    },
    {
      name: 'a random pause',
      code: `import axios from 'axios';
export async function prices() {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await axios.get('https://prices.example/today', { timeout: 2_000 });
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** attempt * 100));
    }
  }
}`,
    },
    {
      name: 'a pause with something random in it, by name',
      code: `import axios from 'axios';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function prices() {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await axios.get('https://prices.example/today', { timeout: 2_000 });
    } catch (error) {
      const jitter = Math.floor(Math.random() * 100);
      const delay = 2 ** attempt * 100 + jitter;
      await sleep(delay);
    }
  }
}`,
    },
    {
      name: 'a function of the file that makes it uneven',
      code: `import axios from 'axios';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const backoff = (attempt: number) => {
  const most = 100 * 2 ** attempt;
  return most / 2 + (Math.random() * most) / 2;
};
export async function prices() {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await axios.get('https://prices.example/today', { timeout: 2_000 });
    } catch (error) {
      await sleep(backoff(attempt));
    }
  }
}`,
    },
    {
      name: 'a length that another file makes',
      code: `import axios from 'axios';
import { backoff } from './backoff.js';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function prices() {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await axios.get('https://prices.example/today', { timeout: 2_000 });
    } catch (error) {
      await sleep(backoff(attempt));
    }
  }
}`,
    },
    {
      name: 'a pause that another file makes',
      code: `import axios from 'axios';
import { rest } from './rest.js';
export async function prices() {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await axios.get('https://prices.example/today', { timeout: 2_000 });
    } catch (error) {
      await rest(attempt);
    }
  }
}`,
    },
    {
      name: 'a length that callers give',
      code: `import axios from 'axios';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function prices(pause: number) {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await axios.get('https://prices.example/today', { timeout: 2_000 });
    } catch (error) {
      await sleep(pause);
    }
  }
}`,
    },
    {
      name: 'a length that the peer asked for',
      code: `const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function prices() {
  for (let i = 0; i < 4; i++) {
    const answer = await fetch('https://prices.example/today');
    if (answer.status !== 429) return answer;
    const retryAfter = Number(answer.headers.get('retry-after'));
    await sleep(retryAfter * 1000 || 1000 * 2 ** i);
  }
}`,
    },
    {
      name: 'one attempt more',
      code: `import axios from 'axios';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function prices() {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      return await axios.get('https://prices.example/today', { timeout: 2_000 });
    } catch (error) {
      await sleep(1000);
    }
  }
}`,
    },
    {
      name: 'a loop that waits until something is done',
      code: `const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function finished(id: string) {
  while (true) {
    const job = await (await fetch(\`https://jobs.example/\${id}\`)).json();
    if (job.done) return job;
    await sleep(1000);
  }
}`,
    },
    {
      name: 'a list that is worked on with pauses',
      code: `import axios from 'axios';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function prices(ids: string[]) {
  for (let i = 0; i < ids.length; i++) {
    try {
      await axios.get(\`https://prices.example/\${ids[i]}\`);
    } catch (error) {
      console.error(error);
    }
    await sleep(1000);
  }
}`,
    },
    {
      name: 'a helper that is told to',
      code: `import pRetry from 'p-retry';
export const prices = () => pRetry(() => fetch('https://prices.example/today'), { retries: 5, randomize: true });`,
    },
    {
      name: 'a helper that is uneven by itself',
      code: `import retry from 'async-retry';
export const prices = () => retry(() => fetch('https://prices.example/today'), { retries: 5 });`,
    },
    {
      name: 'a helper whose options come from elsewhere',
      code: `import pRetry from 'p-retry';
export const prices = (options: object) => pRetry(() => fetch('https://prices.example/today'), options);`,
    },
    {
      name: 'a helper that makes one attempt more',
      code: `import pRetry from 'p-retry';
export const prices = () => pRetry(() => fetch('https://prices.example/today'), { retries: 1 });`,
    },
    {
      name: 'a helper that asks nobody',
      code: `import pRetry from 'p-retry';
import { readFile } from 'node:fs/promises';
export const text = () => pRetry(() => readFile('a.txt', 'utf8'), { retries: 3 });`,
    },
    {
      name: 'pauses of axios-retry that are uneven',
      code: `import axios from 'axios';
import axiosRetry from 'axios-retry';
axiosRetry(axios, { retries: 3, retryDelay: axiosRetry.exponentialDelay });
export const prices = () => axios.get('https://prices.example/today');`,
    },
    {
      name: 'a command, which is alone',
      files: { 'package.json': '{ "name": "prices", "bin": { "prices": "src/service.ts" } }' },
      code: `import axios from 'axios';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function prices() {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await axios.get('https://prices.example/today', { timeout: 2_000 });
    } catch (error) {
      await sleep(1000);
    }
  }
}`,
    },
    {
      name: 'a connection to Redis whose pauses grow up to a limit',
      code: `import Redis from 'ioredis';
export const redis = new Redis({ retryStrategy: (times) => Math.min(times * 500, 3000) });`,
    },
    {
      name: 'a connection that is made again after a random pause',
      code: `import WebSocket from 'ws';
export function follow() {
  const socket = new WebSocket('wss://prices.example/stream');
  socket.on('error', console.error);
  socket.on('close', () => setTimeout(follow, 1_000 + Math.random() * 4_000));
}`,
    },
    {
      name: 'a poll that goes on',
      code: `import axios from 'axios';
export async function poll() {
  try {
    await axios.get('https://prices.example/today');
  } finally {
    setTimeout(poll, 60_000);
  }
}`,
    },
    {
      name: 'a login that has expired',
      code: `import axios from 'axios';
import { logIn } from './log-in.js';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function prices() {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await axios.get('https://prices.example/today', { timeout: 2_000 });
    } catch (error) {
      if (error.response?.status !== 401) throw error;
      await logIn();
      await sleep(100);
    }
  }
}`,
    },
  ],
  invalid: [
    {
      name: 'a connection that a function promises, made again after the same time',
      code: `const { MongoClient } = require('mongodb');
let users;
function connect() {
  return new Promise((resolve, reject) => {
    MongoClient.connect(process.env.MONGO_URL, (error, client) => {
      if (error) return reject(error);
      users = client.db('shop').collection('users');
      resolve();
    });
  });
}
function keepTrying() {
  connect()
    .then(() => console.log('connected'))
    .catch((error) => {
      console.error(error);
      setTimeout(keepTrying, 2_000);
    });
}
keepTrying();`,
      filename: 'src/service.cjs',
      errors: [{ messageId: 'evenPause', data: { call: 'connect' }, line: 17, column: 30, endLine: 17, endColumn: 35, suggestions: [{ messageId: 'makeUneven', data: { code: '(0.5 + Math.random()) * 2_000' }, output: `const { MongoClient } = require('mongodb');
let users;
function connect() {
  return new Promise((resolve, reject) => {
    MongoClient.connect(process.env.MONGO_URL, (error, client) => {
      if (error) return reject(error);
      users = client.db('shop').collection('users');
      resolve();
    });
  });
}
function keepTrying() {
  connect()
    .then(() => console.log('connected'))
    .catch((error) => {
      console.error(error);
      setTimeout(keepTrying, (0.5 + Math.random()) * 2_000);
    });
}
keepTrying();` }] }],
    },
    {
      name: 'a pause that doubles',
      code: `import axios from 'axios';
export async function prices() {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await axios.get('https://prices.example/today', { timeout: 2_000 });
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 100));
    }
  }
}`,
      errors: [
        {
          messageId: 'evenPause',
          data: { call: 'axios.get' },
          line: 7,
          column: 58,
          endLine: 7,
          endColumn: 76,
          suggestions: [
            {
              messageId: 'makeUneven',
              data: { code: '(0.5 + Math.random()) * 2 ** attempt * 100' },
              output: `import axios from 'axios';
export async function prices() {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await axios.get('https://prices.example/today', { timeout: 2_000 });
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve, (0.5 + Math.random()) * 2 ** attempt * 100));
    }
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a pause of a constant length',
      code: `import axios from 'axios';
import { setTimeout as sleep } from 'node:timers/promises';
export async function prices() {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await axios.get('https://prices.example/today', { timeout: 2_000 });
    } catch (error) {
      await sleep(1_000);
    }
  }
}`,
      errors: [
        {
          messageId: 'evenPause',
          data: { call: 'axios.get' },
          line: 8,
          column: 19,
          endLine: 8,
          endColumn: 24,
          suggestions: [
            {
              messageId: 'makeUneven',
              data: { code: '(0.5 + Math.random()) * 1_000' },
              output: `import axios from 'axios';
import { setTimeout as sleep } from 'node:timers/promises';
export async function prices() {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await axios.get('https://prices.example/today', { timeout: 2_000 });
    } catch (error) {
      await sleep((0.5 + Math.random()) * 1_000);
    }
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a sleep of another file',
      code: `import axios from 'axios';
import { sleep } from './sleep.js';
export async function prices() {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await axios.get('https://prices.example/today', { timeout: 2_000 });
    } catch (error) {
      await sleep(500 + attempt * 250);
    }
  }
}`,
      errors: [
        {
          messageId: 'evenPause',
          data: { call: 'axios.get' },
          line: 8,
          column: 19,
          endLine: 8,
          endColumn: 38,
          suggestions: [
            {
              messageId: 'makeUneven',
              data: { code: '(0.5 + Math.random()) * (500 + attempt * 250)' },
              output: `import axios from 'axios';
import { sleep } from './sleep.js';
export async function prices() {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await axios.get('https://prices.example/today', { timeout: 2_000 });
    } catch (error) {
      await sleep((0.5 + Math.random()) * (500 + attempt * 250));
    }
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a length by its name, with a ceiling',
      filename: 'src/service.js',
      code: `const axios = require('axios');
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
exports.prices = async () => {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await axios.get('https://prices.example/today', { timeout: 2_000 });
    } catch (error) {
      const delay = Math.min(1000 * Math.pow(2, attempt), 30000);
      console.warn(\`again in \${delay} ms\`);
      await wait(delay);
    }
  }
};`,
      errors: [
        {
          messageId: 'evenPause',
          data: { call: 'axios.get' },
          line: 8,
          column: 21,
          endLine: 8,
          endColumn: 65,
          suggestions: [
            {
              messageId: 'makeUneven',
              data: { code: '(0.5 + Math.random()) * Math.min(1000 * Math.pow(2, attempt), 30000)' },
              output: `const axios = require('axios');
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
exports.prices = async () => {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await axios.get('https://prices.example/today', { timeout: 2_000 });
    } catch (error) {
      const delay = (0.5 + Math.random()) * Math.min(1000 * Math.pow(2, attempt), 30000);
      console.warn(\`again in \${delay} ms\`);
      await wait(delay);
    }
  }
};`,
            },
          ],
        },
      ],
    },
    {
      name: 'a length that grows from turn to turn',
      code: `import axios from 'axios';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function prices() {
  let delay = 500;
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await axios.get('https://prices.example/today', { timeout: 2_000 });
    } catch (error) {
      await sleep(delay);
      delay *= 2;
    }
  }
}`,
      errors: [
        {
          messageId: 'evenPause',
          data: { call: 'axios.get' },
          line: 9,
          column: 19,
          endLine: 9,
          endColumn: 24,
          suggestions: [
            {
              messageId: 'makeUneven',
              data: { code: '(0.5 + Math.random()) * delay' },
              output: `import axios from 'axios';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function prices() {
  let delay = 500;
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await axios.get('https://prices.example/today', { timeout: 2_000 });
    } catch (error) {
      await sleep((0.5 + Math.random()) * delay);
      delay *= 2;
    }
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a list of lengths',
      code: `import axios from 'axios';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const delays = [100, 500, 2_000];
export async function prices() {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await axios.get('https://prices.example/today', { timeout: 2_000 });
    } catch (error) {
      await sleep(delays[attempt]!);
    }
  }
}`,
      errors: [
        {
          messageId: 'evenPause',
          data: { call: 'axios.get' },
          line: 9,
          column: 19,
          endLine: 9,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'makeUneven',
              data: { code: '(0.5 + Math.random()) * (delays[attempt]!)' },
              output: `import axios from 'axios';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const delays = [100, 500, 2_000];
export async function prices() {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await axios.get('https://prices.example/today', { timeout: 2_000 });
    } catch (error) {
      await sleep((0.5 + Math.random()) * (delays[attempt]!));
    }
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a loop that goes by the status',
      code: `const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function prices() {
  for (let i = 0; i < 4; i++) {
    const answer = await fetch('https://prices.example/today', { signal: AbortSignal.timeout(2_000) });
    if (answer.ok) return answer.json();
    await sleep(1000 * (i + 1));
  }
}`,
      errors: [
        {
          messageId: 'evenPause',
          data: { call: 'fetch' },
          line: 6,
          column: 17,
          endLine: 6,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'makeUneven',
              data: { code: '(0.5 + Math.random()) * 1000 * (i + 1)' },
              output: `const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function prices() {
  for (let i = 0; i < 4; i++) {
    const answer = await fetch('https://prices.example/today', { signal: AbortSignal.timeout(2_000) });
    if (answer.ok) return answer.json();
    await sleep((0.5 + Math.random()) * 1000 * (i + 1));
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a function of the file that pauses by the number of the attempt',
      code: `import axios from 'axios';
const backOff = (attempt: number) => new Promise((resolve) => setTimeout(resolve, attempt ** 2 * 100));
export async function prices() {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await axios.get('https://prices.example/today', { timeout: 2_000 });
    } catch (error) {
      await backOff(attempt);
    }
  }
}`,
      errors: [
        {
          messageId: 'evenPause',
          data: { call: 'axios.get' },
          line: 2,
          column: 83,
          endLine: 2,
          endColumn: 101,
          suggestions: [
            {
              messageId: 'makeUneven',
              data: { code: '(0.5 + Math.random()) * attempt ** 2 * 100' },
              output: `import axios from 'axios';
const backOff = (attempt: number) => new Promise((resolve) => setTimeout(resolve, (0.5 + Math.random()) * attempt ** 2 * 100));
export async function prices() {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await axios.get('https://prices.example/today', { timeout: 2_000 });
    } catch (error) {
      await backOff(attempt);
    }
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a function that calls itself after a pause',
      code: `const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function prices(left = 3, delay = 1000): Promise<Response> {
  try {
    return await fetch('https://prices.example/today');
  } catch (error) {
    if (left === 0) throw error;
    await sleep(delay * 2);
    return prices(left - 1);
  }
}`,
      errors: [
        {
          messageId: 'evenPause',
          data: { call: 'fetch' },
          line: 7,
          column: 17,
          endLine: 7,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'makeUneven',
              data: { code: '(0.5 + Math.random()) * delay * 2' },
              output: `const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function prices(left = 3, delay = 1000): Promise<Response> {
  try {
    return await fetch('https://prices.example/today');
  } catch (error) {
    if (left === 0) throw error;
    await sleep((0.5 + Math.random()) * delay * 2);
    return prices(left - 1);
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a function that a timer calls again',
      filename: 'src/service.js',
      code: `import axios from 'axios';
export function prices(show) {
  axios.get('https://prices.example/today').then(show).catch(() => {
    setTimeout(() => prices(show), 5000);
  });
}`,
      errors: [
        {
          messageId: 'evenPause',
          data: { call: 'axios.get' },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 40,
          suggestions: [
            {
              messageId: 'makeUneven',
              data: { code: '(0.5 + Math.random()) * 5000' },
              output: `import axios from 'axios';
export function prices(show) {
  axios.get('https://prices.example/today').then(show).catch(() => {
    setTimeout(() => prices(show), (0.5 + Math.random()) * 5000);
  });
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a connection at the start that is tried without an end',
      filename: 'src/service.js',
      code: `const { MongoClient } = require('mongodb');
const client = new MongoClient(process.env.MONGO_URL);
function connectDb() {
  return new Promise((resolve, reject) => {
    client.connect((error) => (error ? reject(error) : resolve()));
  });
}
function dbLoop() {
  connectDb().then(() => console.log('connected')).catch((error) => {
    console.error(error);
    setTimeout(dbLoop, 2000);
  });
}
dbLoop();`,
      errors: [
        {
          messageId: 'evenPause',
          data: { call: 'connectDb' },
          line: 11,
          column: 24,
          endLine: 11,
          endColumn: 28,
          suggestions: [
            {
              messageId: 'makeUneven',
              data: { code: '(0.5 + Math.random()) * 2000' },
              output: `const { MongoClient } = require('mongodb');
const client = new MongoClient(process.env.MONGO_URL);
function connectDb() {
  return new Promise((resolve, reject) => {
    client.connect((error) => (error ? reject(error) : resolve()));
  });
}
function dbLoop() {
  connectDb().then(() => console.log('connected')).catch((error) => {
    console.error(error);
    setTimeout(dbLoop, (0.5 + Math.random()) * 2000);
  });
}
dbLoop();`,
            },
          ],
        },
      ],
    },
    {
      name: 'a connection in a loop',
      code: `import mongoose from 'mongoose';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function start() {
  while (true) {
    try {
      await mongoose.connect(process.env.MONGO_URL!);
      break;
    } catch (error) {
      console.error(error);
      await sleep(5000);
    }
  }
}`,
      errors: [
        {
          messageId: 'evenPause',
          data: { call: 'mongoose.connect' },
          line: 10,
          column: 19,
          endLine: 10,
          endColumn: 23,
          suggestions: [
            {
              messageId: 'makeUneven',
              data: { code: '(0.5 + Math.random()) * 5000' },
              output: `import mongoose from 'mongoose';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function start() {
  while (true) {
    try {
      await mongoose.connect(process.env.MONGO_URL!);
      break;
    } catch (error) {
      console.error(error);
      await sleep((0.5 + Math.random()) * 5000);
    }
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a socket that is made again when it is closed',
      filename: 'src/service.js',
      code: `const WebSocket = require('ws');
function connect() {
  const socket = new WebSocket('wss://prices.example/stream');
  socket.on('error', console.error);
  socket.on('close', () => {
    setTimeout(connect, 3000);
  });
}
connect();`,
      errors: [
        {
          messageId: 'evenPause',
          data: { call: 'new WebSocket' },
          line: 6,
          column: 25,
          endLine: 6,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'makeUneven',
              data: { code: '(0.5 + Math.random()) * 3000' },
              output: `const WebSocket = require('ws');
function connect() {
  const socket = new WebSocket('wss://prices.example/stream');
  socket.on('error', console.error);
  socket.on('close', () => {
    setTimeout(connect, (0.5 + Math.random()) * 3000);
  });
}
connect();`,
            },
          ],
        },
      ],
    },
    {
      name: 'a socket of a browser that is made again',
      code: `export function follow(show: (data: string) => void) {
  const socket = new WebSocket('wss://prices.example/stream');
  socket.onmessage = (event) => show(event.data);
  socket.onclose = () => {
    setTimeout(() => {
      follow(show);
    }, 1000);
  };
}`,
      errors: [
        {
          messageId: 'evenPause',
          data: { call: 'new WebSocket' },
          line: 7,
          column: 8,
          endLine: 7,
          endColumn: 12,
          suggestions: [
            {
              messageId: 'makeUneven',
              data: { code: '(0.5 + Math.random()) * 1000' },
              output: `export function follow(show: (data: string) => void) {
  const socket = new WebSocket('wss://prices.example/stream');
  socket.onmessage = (event) => show(event.data);
  socket.onclose = () => {
    setTimeout(() => {
      follow(show);
    }, (0.5 + Math.random()) * 1000);
  };
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a helper without it',
      code: `import pRetry from 'p-retry';
export const prices = () => pRetry(() => fetch('https://prices.example/today'), { retries: 5 });`,
      errors: [
        {
          messageId: 'evenByLibrary',
          data: { call: 'fetch' },
          line: 2,
          column: 29,
          endLine: 2,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'makeUneven',
              data: { code: 'randomize: true' },
              output: `import pRetry from 'p-retry';
export const prices = () => pRetry(() => fetch('https://prices.example/today'), { retries: 5, randomize: true });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a helper without options',
      code: `import pRetry from 'p-retry';
export const prices = () => pRetry(() => fetch('https://prices.example/today'));`,
      errors: [
        {
          messageId: 'evenByLibrary',
          data: { call: 'fetch' },
          line: 2,
          column: 29,
          endLine: 2,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'makeUneven',
              data: { code: 'randomize: true' },
              output: `import pRetry from 'p-retry';
export const prices = () => pRetry(() => fetch('https://prices.example/today'), { randomize: true });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a helper that is told not to',
      code: `import retry from 'async-retry';
export const prices = () => retry(() => fetch('https://prices.example/today'), { retries: 5, randomize: false });`,
      errors: [
        {
          messageId: 'evenByLibrary',
          data: { call: 'fetch' },
          line: 2,
          column: 105,
          endLine: 2,
          endColumn: 110,
          suggestions: [
            {
              messageId: 'makeUneven',
              data: { code: 'randomize: true' },
              output: `import retry from 'async-retry';
export const prices = () => retry(() => fetch('https://prices.example/today'), { retries: 5, randomize: true });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a helper that takes a word for it',
      code: `import { backOff } from 'exponential-backoff';
export const prices = () => backOff(() => fetch('https://prices.example/today'), { numOfAttempts: 5 });`,
      errors: [
        {
          messageId: 'evenByLibrary',
          data: { call: 'fetch' },
          line: 2,
          column: 29,
          endLine: 2,
          endColumn: 36,
          suggestions: [
            {
              messageId: 'makeUneven',
              data: { code: `jitter: 'full'` },
              output: `import { backOff } from 'exponential-backoff';
export const prices = () => backOff(() => fetch('https://prices.example/today'), { numOfAttempts: 5, jitter: 'full' });`,
            },
          ],
        },
      ],
    },
    {
      name: 'pauses of axios-retry that grow evenly',
      code: `import axios from 'axios';
import axiosRetry from 'axios-retry';
axiosRetry(axios, { retries: 3, retryDelay: (count) => count * 1000 });
export const prices = () => axios.get('https://prices.example/today');`,
      errors: [
        {
          messageId: 'evenPause',
          data: { call: 'axiosRetry' },
          line: 3,
          column: 56,
          endLine: 3,
          endColumn: 68,
          suggestions: [
            {
              messageId: 'makeUneven',
              data: { code: '(0.5 + Math.random()) * count * 1000' },
              output: `import axios from 'axios';
import axiosRetry from 'axios-retry';
axiosRetry(axios, { retries: 3, retryDelay: (count) => (0.5 + Math.random()) * count * 1000 });
export const prices = () => axios.get('https://prices.example/today');`,
            },
          ],
        },
      ],
    },
    {
      name: 'a connection to Redis that is made again every second',
      code: `import Redis from 'ioredis';
export const redis = new Redis({ host: 'redis.internal', retryStrategy: () => 1000 });`,
      errors: [
        {
          messageId: 'evenReconnection',
          data: { call: 'new Redis' },
          line: 2,
          column: 79,
          endLine: 2,
          endColumn: 83,
          suggestions: [
            {
              messageId: 'makeUneven',
              data: { code: '(0.5 + Math.random()) * 1000' },
              output: `import Redis from 'ioredis';
export const redis = new Redis({ host: 'redis.internal', retryStrategy: () => (0.5 + Math.random()) * 1000 });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a connection to a database that a function makes again, the usual way',
      filename: 'src/service.js',
      code: `const mongoose = require('mongoose');
const connectWithRetry = () => {
  mongoose
    .connect(process.env.MONGO_URL)
    .then(() => console.log('connected'))
    .catch((error) => {
      console.error(error);
      setTimeout(connectWithRetry, 5000);
    });
};
connectWithRetry();`,
      errors: [
        {
          messageId: 'evenPause',
          data: { call: 'mongoose.connect' },
          line: 8,
          column: 36,
          endLine: 8,
          endColumn: 40,
          suggestions: [
            {
              messageId: 'makeUneven',
              data: { code: '(0.5 + Math.random()) * 5000' },
              output: `const mongoose = require('mongoose');
const connectWithRetry = () => {
  mongoose
    .connect(process.env.MONGO_URL)
    .then(() => console.log('connected'))
    .catch((error) => {
      console.error(error);
      setTimeout(connectWithRetry, (0.5 + Math.random()) * 5000);
    });
};
connectWithRetry();`,
            },
          ],
        },
      ],
    },
    {
      name: 'a connection to a broker, in a class',
      code: `import amqp from 'amqplib';
export class Broker {
  async connect(): Promise<void> {
    try {
      const connection = await amqp.connect(process.env.AMQP_URL!);
      connection.on('close', () => setTimeout(() => this.connect(), 5_000));
    } catch (error) {
      console.error(error);
      setTimeout(() => void this.connect(), 5_000);
    }
  }
}`,
      errors: [
        {
          messageId: 'evenPause',
          data: { call: 'amqp.connect' },
          line: 6,
          column: 69,
          endLine: 6,
          endColumn: 74,
          suggestions: [
            {
              messageId: 'makeUneven',
              data: { code: '(0.5 + Math.random()) * 5_000' },
              output: `import amqp from 'amqplib';
export class Broker {
  async connect(): Promise<void> {
    try {
      const connection = await amqp.connect(process.env.AMQP_URL!);
      connection.on('close', () => setTimeout(() => this.connect(), (0.5 + Math.random()) * 5_000));
    } catch (error) {
      console.error(error);
      setTimeout(() => void this.connect(), 5_000);
    }
  }
}`,
            },
          ],
        },
        {
          messageId: 'evenPause',
          data: { call: 'amqp.connect' },
          line: 9,
          column: 45,
          endLine: 9,
          endColumn: 50,
          suggestions: [
            {
              messageId: 'makeUneven',
              data: { code: '(0.5 + Math.random()) * 5_000' },
              output: `import amqp from 'amqplib';
export class Broker {
  async connect(): Promise<void> {
    try {
      const connection = await amqp.connect(process.env.AMQP_URL!);
      connection.on('close', () => setTimeout(() => this.connect(), 5_000));
    } catch (error) {
      console.error(error);
      setTimeout(() => void this.connect(), (0.5 + Math.random()) * 5_000);
    }
  }
}`,
            },
          ],
        },
      ],
    },
  ],
});
