import type { CatalogueRule } from '../rule-entry.js';

export const noRetryNonIdempotent: CatalogueRule = {
  fallacy: 'network-is-reliable',
  level: 'strict',
  description: 'Disallow retries of requests that may do their work twice',
  assumption: 'No answer means nothing happened, so a POST can simply be sent again.',
  consequence:
    'A connection that breaks after the peer has done its work looks the same as one that breaks before: both end without an answer. Whoever sends the request again has the customer charged twice, two orders placed, two accounts opened, and no log shows a mistake.',
  bad: [
    {
      title: 'a charge that a library may send again',
      file: 'charge.ts',
      code: `import got from 'got';

export const charge = (amount: number) =>
  got.post('https://pay.example/charges', {
    json: { amount },
    retry: { limit: 3, methods: ['POST'] },
    timeout: { request: 3_000 },
  }).json();`,
    },
    {
      title: 'an order in a loop that tries again',
      file: 'order.ts',
      code: `import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';

export async function placeOrder(order: object) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await axios.post('https://shop.example/orders', order, { timeout: 3_000 });
    } catch (error) {
      if (attempt === 4) throw error;
      await sleep(Math.random() * 200 * 2 ** attempt);
    }
  }
}`,
    },
    {
      title: 'a condition that lets every method through',
      file: 'bookings.ts',
      code: `import axios from 'axios';
import axiosRetry from 'axios-retry';

const bookings = axios.create({ baseURL: 'https://bookings.example', timeout: 3_000 });
axiosRetry(bookings, { retries: 3, retryDelay: axiosRetry.exponentialDelay, retryCondition: () => true });

export const book = (seat: object) => bookings.post('/seats', seat);`,
    },
  ],
  good: [
    {
      title: 'a key by which the peer knows a repeated request',
      file: 'charge.ts',
      code: `import { randomUUID } from 'node:crypto';
import got from 'got';

export const charge = (amount: number) =>
  got.post('https://pay.example/charges', {
    json: { amount },
    headers: { 'Idempotency-Key': randomUUID() },
    retry: { limit: 3, methods: ['POST'] },
    timeout: { request: 3_000 },
  }).json();`,
    },
    {
      title: 'another attempt only where the peer did nothing',
      file: 'order.ts',
      code: `import { setTimeout as sleep } from 'node:timers/promises';
import axios, { isAxiosError } from 'axios';

export async function placeOrder(order: object) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await axios.post('https://shop.example/orders', order, { timeout: 3_000 });
    } catch (error) {
      if (attempt === 4 || !isAxiosError(error) || error.response?.status !== 429) throw error;
      await sleep(Number(error.response.headers['retry-after'] ?? 1) * 1_000 * (1 + Math.random()));
    }
  }
}`,
    },
    {
      title: 'a request that only asks',
      file: 'search.ts',
      code: `import axios from 'axios';
import pRetry from 'p-retry';

export const search = (text: string) =>
  pRetry(() => axios.post('https://shop.example/search', { text }, { timeout: 3_000 }), { retries: 3, randomize: true });`,
    },
  ],
  fix: 'Where a list of methods says it, a suggestion takes POST and PATCH out of it. Elsewhere there is a choice to make: give the request an idempotency key that is made once, before the attempts, if the peer takes one; send what names its own result (PUT to an id that you chose); or try again only after answers that say that nothing was done, such as 429. What is left is to give up and to ask the peer what became of it.',
  whenNot:
    'Only the peer knows whether doing it twice does harm. Searches, logins, notices and other requests whose names say that they may be repeated are not reported; where a peer tells repeated requests apart by what they contain, say so in a comment that silences the rule.',
  readings: { primary: 'rfc9110-idem', second: 'aws-idempotent#side-effects', seed: 'ipspace-notes#timing' },
};
