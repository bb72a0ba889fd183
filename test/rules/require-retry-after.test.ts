import { requireRetryAfter } from '../../rules/src/rules/require-retry-after.js';
import { testRule } from '../support/test-rule.js';

testRule(requireRetryAfter, {
  valid: [
    {
      name: 'the header is read',
      code: `const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function orders(url: string) {
  for (let i = 0; i < 4; i++) {
    const answer = await fetch(url);
    if (answer.status !== 429) return answer;
    await sleep(Number(answer.headers.get('Retry-After') ?? 1) * 1_000);
  }
}`,
    },
    {
      name: 'a header of the service is read',
      code: `const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function orders(url: string) {
  for (let i = 0; i < 4; i++) {
    const answer = await fetch(url);
    if (answer.status !== 429) return answer;
    await sleep(Number(answer.headers.get('x-ratelimit-reset')) * 1_000);
  }
}`,
    },
    {
      name: 'a helper reads it',
      code: `import { retryAfterOf } from './headers.js';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function orders(url: string) {
  for (let i = 0; i < 4; i++) {
    const answer = await fetch(url);
    if (answer.status !== 429) return answer;
    await sleep(retryAfterOf(answer));
  }
}`,
    },
    {
      name: 'a helper is given the answer',
      code: `import { pauseFor } from './pauses.js';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function orders(url: string) {
  for (let i = 0; i < 4; i++) {
    const response = await fetch(url);
    if (response.status !== 429) return response;
    await sleep(pauseFor(response));
  }
}`,
    },
    {
      name: 'a helper is given the answer, with a cast',
      code: `import { pauseFor } from './pauses.js';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function orders(url: string) {
  for (let i = 0; i < 4; i++) {
    const response = await fetch(url);
    if (response.status !== 429) return response;
    await sleep(pauseFor(response as Answer));
  }
}`,
    },
    {
      name: 'a long pause with a random part',
      code: `import axios from 'axios';
export async function orders(url: string, left: number) {
  while (left > 0) {
    try {
      return await axios.get(url);
    } catch (error) {
      if (error.response?.status !== 429) throw error;
      left--;
      const delay = 60000 + Math.random() * 120000;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
}`,
    },
    {
      name: 'a long pause with a random part, in seconds',
      code: `import axios from 'axios';
export async function orders(url: string, left: number) {
  while (left > 0) {
    try {
      return await axios.get(url);
    } catch (error) {
      if (error.response?.status !== 429) throw error;
      left--;
      const delay = 60 * 1000 + Math.random() * 120 * 1000;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
}`,
    },
    {
      name: 'a status that ends the attempts',
      code: `import axios from 'axios';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function orders(url: string) {
  for (let i = 0; i < 4; i++) {
    try {
      return await axios.get(url);
    } catch (error) {
      if (error.response?.status === 429) throw error;
      await sleep(1_000);
    }
  }
}`,
    },
    {
      name: 'other failures',
      code: `const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function orders(url: string) {
  for (let i = 0; i < 4; i++) {
    const answer = await fetch(url);
    if (answer.ok) return answer;
    if (answer.status === 404) return undefined;
    await sleep(1_000);
  }
}`,
    },
    {
      name: 'a library that reads it',
      code: `import got from 'got';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function orders(url: string) {
  for (let i = 0; i < 4; i++) {
    try {
      return await got(url);
    } catch (error) {
      if (error.response?.statusCode !== 429) throw error;
      await sleep(1_000);
    }
  }
}`,
    },
    {
      name: 'nobody waits',
      code: `export async function orders(url: string) {
  for (let i = 0; i < 4; i++) {
    const answer = await fetch(url);
    if (answer.status !== 429) return answer;
  }
}`,
    },
    {
      name: 'a status that is sent',
      code: `import express from 'express';
const app = express();
app.get('/', async (request, response) => {
  const answer = await fetch('https://orders.example');
  if (answer.status === 429) response.status(503).end();
  else response.json(await answer.json());
});`,
    },
    {
      name: 'a pause that another file makes',
      code: `import { backOff } from './back-off.js';
export async function orders(url: string) {
  for (let i = 0; i < 4; i++) {
    const answer = await fetch(url);
    if (answer.status !== 429) return answer;
    await backOff(i);
  }
}`,
    },
  ],
  invalid: [
    {
      name: 'a loop that goes by the status',
      code: `const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function orders(url: string) {
  for (let i = 0; i < 4; i++) {
    const answer = await fetch(url);
    if (answer.status !== 429) return answer;
    await sleep(1_000);
  }
}`,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'fetch', status: 429 },
          line: 6,
          column: 17,
          endLine: 6,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'a branch for the status',
      code: `const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function orders(url: string) {
  let tries = 0;
  while (tries < 5) {
    const res = await fetch(url);
    if (res.status === 429 || res.status === 503) {
      tries++;
      await sleep(2 ** tries * 100);
      continue;
    }
    return res.json();
  }
}`,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'fetch', status: 429 },
          line: 8,
          column: 19,
          endLine: 8,
          endColumn: 35,
        },
      ],
    },
    {
      name: 'an error that carries the answer',
      filename: 'src/service.js',
      code: `const axios = require('axios');
exports.orders = async (url) => {
  let attempt = 0;
  while (true) {
    try {
      const { data } = await axios.get(url);
      return data;
    } catch (error) {
      if (error.response && error.response.status === 429 && attempt < 5) {
        attempt++;
        await new Promise((resolve) => setTimeout(resolve, 1000 * attempt));
        continue;
      }
      throw error;
    }
  }
};`,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'axios.get', status: 429 },
          line: 11,
          column: 60,
          endLine: 11,
          endColumn: 74,
        },
      ],
    },
    {
      name: 'a list of statuses',
      code: `import axios from 'axios';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const transient = [429, 502, 503];
export async function orders(url: string) {
  for (let i = 0; i < 4; i++) {
    try {
      return await axios.get(url);
    } catch (error) {
      const status = error.response?.status;
      if (!transient.includes(status)) throw error;
      await sleep(500 * (i + 1));
    }
  }
}`,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'axios.get', status: 429 },
          line: 11,
          column: 19,
          endLine: 11,
          endColumn: 32,
        },
      ],
    },
    {
      name: 'a function that calls itself',
      filename: 'src/service.js',
      code: `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
async function orders(url, left = 3) {
  const res = await fetch(url);
  if (res.status === 429 && left > 0) {
    await sleep(2000);
    return orders(url, left - 1);
  }
  return res.json();
}
module.exports = { orders };`,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'fetch', status: 429 },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 21,
        },
      ],
    },
    {
      name: 'a function that calls itself after an error',
      code: `import axios from 'axios';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function orders(url: string, left = 3): Promise<unknown> {
  try {
    return (await axios.get(url)).data;
  } catch (error) {
    if (error.response?.status === 503 && left > 0) {
      await sleep(1_000);
      return orders(url, left - 1);
    }
    throw error;
  }
}`,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'axios.get', status: 503 },
          line: 8,
          column: 19,
          endLine: 8,
          endColumn: 24,
        },
      ],
    },
    {
      name: 'a test in the head of the loop',
      code: `const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export async function orders(url: string) {
  let answer = await fetch(url);
  while (answer.status === 429) {
    await sleep(1_000);
    answer = await fetch(url);
  }
  return answer.json();
}`,
      errors: [
        {
          messageId: 'ignored',
          data: { call: 'fetch', status: 429 },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 22,
        },
      ],
    },
  ],
});
