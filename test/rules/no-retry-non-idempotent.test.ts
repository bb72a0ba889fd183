import { noRetryNonIdempotent } from '../../rules/src/rules/no-retry-non-idempotent.js';
import { testRule } from '../support/test-rule.js';

testRule(noRetryNonIdempotent, {
  valid: [
    {
      name: 'a key by which the peer knows a repeated request',
      code: `import axios from 'axios';
import { randomUUID } from 'node:crypto';
export async function placeOrder(order: object) {
  const key = randomUUID();
  for (let i = 0; i < 4; i++) {
    try {
      return await axios.post('https://shop.example/orders', order, { headers: { 'Idempotency-Key': key } });
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}`,
    },
    {
      name: 'a read',
      code: `import axios from 'axios';
export async function order(id: string) {
  for (let i = 0; i < 4; i++) {
    try {
      return await axios.get(\`https://shop.example/orders/\${id}\`);
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}`,
    },
    {
      name: 'a write that may be repeated',
      code: `import axios from 'axios';
export async function saveOrder(order: { id: string }) {
  for (let i = 0; i < 4; i++) {
    try {
      return await axios.put(\`https://shop.example/orders/\${order.id}\`, order);
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}`,
    },
    {
      name: 'a search by POST',
      code: `import pRetry from 'p-retry';
export const products = (text: string) => pRetry(() => fetch('https://shop.example/products/_search', { method: 'POST', body: text }));`,
    },
    {
      name: 'a question to a model',
      code: `import axios from 'axios';
export async function answer(prompt: string) {
  for (let i = 0; i < 4; i++) {
    try {
      return await axios.post('https://api.openai.com/v1/chat/completions', { prompt });
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}`,
    },
    {
      name: 'a login',
      code: `import axios from 'axios';
export async function accessToken() {
  for (let i = 0; i < 4; i++) {
    try {
      return await axios.post('https://shop.example/oauth/token', 'grant_type=client_credentials');
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}`,
    },
    {
      name: 'a GraphQL request',
      code: `import axios from 'axios';
export async function createCart(query: string) {
  for (let i = 0; i < 4; i++) {
    try {
      return await axios.post('https://shop.example/graphql', { query });
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}`,
    },
    {
      name: 'an address that says nothing',
      code: `import axios from 'axios';
export async function send(url: string, body: object) {
  for (let i = 0; i < 4; i++) {
    try {
      return await axios.post(url, body);
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}`,
    },
    {
      name: 'a method that somebody else chooses',
      code: `import axios from 'axios';
export async function call(method: string, order: object) {
  for (let i = 0; i < 4; i++) {
    try {
      return await axios({ url: 'https://shop.example/orders', method, data: order });
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}`,
    },
    {
      name: 'another attempt only after a refusal',
      code: `import axios from 'axios';
export async function placeOrder(order: object) {
  for (let i = 0; i < 4; i++) {
    try {
      return await axios.post('https://shop.example/orders', order);
    } catch (error) {
      if (error.response?.status !== 429) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5_000));
    }
  }
}`,
    },
    {
      name: 'another attempt only after a refused connection',
      code: `import axios from 'axios';
import axiosRetry from 'axios-retry';
const shop = axios.create({ baseURL: 'https://shop.example' });
axiosRetry(shop, { retryCondition: (error) => error.code === 'ECONNREFUSED' });
export const placeOrder = (order: object) => shop.post('/orders', order);`,
    },
    {
      name: 'a condition that looks at the method',
      code: `import axios from 'axios';
import axiosRetry from 'axios-retry';
const shop = axios.create({ baseURL: 'https://shop.example' });
axiosRetry(shop, { retryCondition: (error) => error.config?.method === 'get' });
export const placeOrder = (order: object) => shop.post('/orders', order);`,
    },
    {
      name: 'a condition of the library that looks at the method',
      code: `import axios from 'axios';
import axiosRetry, { isIdempotentRequestError } from 'axios-retry';
const shop = axios.create({ baseURL: 'https://shop.example' });
axiosRetry(shop, { retryCondition: isIdempotentRequestError });
export const placeOrder = (order: object) => shop.post('/orders', order);`,
    },
    {
      name: 'a client that reads alone',
      code: `import axios from 'axios';
import axiosRetry from 'axios-retry';
const shop = axios.create({ baseURL: 'https://shop.example' });
axiosRetry(shop, { retries: 3 });
export const order = (id: string) => shop.get(\`/orders/\${id}\`);`,
    },
    {
      name: 'what got repeats by itself',
      code: `import got from 'got';
export const placeOrder = (order: object) => got.post('https://shop.example/orders', { json: order });`,
    },
    {
      name: 'methods that may be repeated',
      code: `import got from 'got';
export const placeOrder = (order: object) => got.post('https://shop.example/orders', { json: order, retry: { limit: 5, methods: ['GET', 'PUT'] } });`,
    },
    {
      name: 'a list for searches',
      code: `import ky from 'ky';
export const search = (text: string) => ky.post('https://shop.example/search', { json: { text }, retry: { limit: 5, methods: ['post'] } });`,
    },
    {
      name: 'other orders in a loop',
      code: `import axios from 'axios';
export async function placeOrders(orders: object[]) {
  for (let i = 0; i < orders.length; i++) {
    try {
      await axios.post('https://shop.example/orders', orders[i]);
    } catch (error) {
      console.error(error);
    }
  }
}`,
    },
    {
      name: 'a payment with a key',
      code: `import pRetry from 'p-retry';
import Stripe from 'stripe';
const stripe = new Stripe('sk');
export const charge = (amount: number, key: string) => pRetry(() => stripe.charges.create({ amount, currency: 'eur' }, { idempotencyKey: key }));`,
    },
    {
      name: 'a notice, which may come twice',
      code: `import axios from 'axios';
export async function tell(text: string) {
  for (let i = 0; i < 4; i++) {
    try {
      return await axios.post('https://hooks.slack.com/services/T0/B0', { text });
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}`,
    },
    {
      name: 'an answer that is handed on, whatever it is',
      code: `export async function placeOrder(order: object) {
  for (let i = 0; i < 3; i++) {
    const answer = await fetch('https://shop.example/orders', { method: 'POST', body: JSON.stringify(order) });
    if (answer.status !== 429) return answer;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}`,
    },
    {
      name: 'a single request whose attempts are switched off',
      code: `import { ofetch } from 'ofetch';
export const placeOrder = (order: object) => ofetch('https://shop.example/orders', { method: 'POST', body: order, retry: 0 });`,
    },
  ],
  invalid: [
    {
      name: 'a loop',
      code: `import axios from 'axios';
export async function placeOrder(order: object) {
  for (let i = 0; i < 4; i++) {
    try {
      return await axios.post('https://shop.example/orders', order);
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}`,
      errors: [
        {
          messageId: 'sentAgain',
          data: { call: 'axios.post' },
          line: 5,
          column: 20,
          endLine: 5,
          endColumn: 30,
        },
      ],
    },
    {
      name: 'a loop with fetch, in a class',
      code: `export class Payments {
  async charge(amount: number) {
    let attempts = 0;
    while (attempts < 3) {
      try {
        const answer = await fetch(\`\${process.env.PAYMENTS_URL}/v1/charges\`, { method: 'POST', body: JSON.stringify({ amount }) });
        if (!answer.ok) throw new Error(String(answer.status));
        return await answer.json();
      } catch (error) {
        attempts++;
        await new Promise((resolve) => setTimeout(resolve, 100 * attempts));
      }
    }
  }
}`,
      errors: [
        {
          messageId: 'sentAgain',
          data: { call: 'fetch' },
          line: 6,
          column: 30,
          endLine: 6,
          endColumn: 35,
        },
      ],
    },
    {
      name: 'a loop that goes by the status',
      code: `export async function placeOrder(order: object) {
  for (let i = 0; i < 3; i++) {
    const answer = await fetch('https://shop.example/orders', { method: 'POST', body: JSON.stringify(order) });
    if (answer.ok) return answer.json();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}`,
      errors: [
        {
          messageId: 'sentAgain',
          data: { call: 'fetch' },
          line: 3,
          column: 26,
          endLine: 3,
          endColumn: 31,
        },
      ],
    },
    {
      name: 'a function that calls itself',
      filename: 'src/invoices.js',
      code: `const axios = require('axios');
async function createInvoice(invoice, left = 3) {
  try {
    return await axios.post(process.env.INVOICES_URL, invoice);
  } catch (error) {
    if (left === 0) throw error;
    return createInvoice(invoice, left - 1);
  }
}
module.exports = { createInvoice };`,
      errors: [
        {
          messageId: 'sentAgain',
          data: { call: 'axios.post' },
          line: 4,
          column: 18,
          endLine: 4,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'a helper of npm',
      code: `import pRetry from 'p-retry';
export const register = (user: object) => pRetry(() => fetch('https://accounts.example/users', { method: 'POST', body: JSON.stringify(user) }), { retries: 3 });`,
      errors: [
        {
          messageId: 'sentAgain',
          data: { call: 'fetch' },
          line: 2,
          column: 56,
          endLine: 2,
          endColumn: 61,
        },
      ],
    },
    {
      name: 'a helper that is given a function by its name',
      code: `import retry from 'async-retry';
import axios from 'axios';
async function book(seat: string) {
  const { data } = await axios.post('https://bookings.example/seats', { seat });
  return data;
}
export const bookSafely = (seat: string) => retry(async () => book(seat), { retries: 5 });`,
      errors: [
        {
          messageId: 'sentAgain',
          data: { call: 'axios.post' },
          line: 4,
          column: 26,
          endLine: 4,
          endColumn: 36,
        },
      ],
    },
    {
      name: 'a helper of the same file',
      code: `import axios from 'axios';
async function withRetry<T>(work: () => Promise<T>, max = 3): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= max) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200 * attempt));
    }
  }
}
export const transfer = (from: string, to: string) => withRetry(() => axios.post('https://bank.example/transfers', { from, to }));`,
      errors: [
        {
          messageId: 'sentAgain',
          data: { call: 'axios.post' },
          line: 12,
          column: 71,
          endLine: 12,
          endColumn: 81,
        },
      ],
    },
    {
      name: 'a helper of the same file that calls itself',
      filename: 'src/refunds.js',
      code: `import axios from 'axios';
async function again(work, left = 3) {
  try {
    return await work();
  } catch (error) {
    if (left <= 0) throw error;
    return again(work, left - 1);
  }
}
export const refund = (id) => again(() => axios.post(\`https://pay.example/payments/\${id}/refunds\`));`,
      errors: [
        {
          messageId: 'sentAgain',
          data: { call: 'axios.post' },
          line: 10,
          column: 43,
          endLine: 10,
          endColumn: 53,
        },
      ],
    },
    {
      name: 'a policy',
      code: `import axios from 'axios';
import { handleAll, retry } from 'cockatiel';
const policy = retry(handleAll, { maxAttempts: 3 });
export const submit = (form: object) => policy.execute(() => axios.post('https://forms.example/submissions', form));`,
      errors: [
        {
          messageId: 'sentAgain',
          data: { call: 'axios.post' },
          line: 4,
          column: 62,
          endLine: 4,
          endColumn: 72,
        },
      ],
    },
    {
      name: 'a payment without a key, whose library makes another one each time',
      code: `import pRetry from 'p-retry';
import Stripe from 'stripe';
const stripe = new Stripe('sk');
export const charge = (amount: number) => pRetry(() => stripe.charges.create({ amount, currency: 'eur' }));`,
      errors: [
        {
          messageId: 'sentAgain',
          data: { call: 'stripe.charges.create' },
          line: 4,
          column: 56,
          endLine: 4,
          endColumn: 77,
        },
      ],
    },
    {
      name: 'a list of methods for one request',
      code: `import got from 'got';
export const placeOrder = (order: object) => got.post('https://shop.example/orders', { json: order, retry: { limit: 5, methods: ['GET', 'POST'] } });`,
      errors: [
        {
          messageId: 'letThrough',
          data: { call: 'got.post' },
          line: 2,
          column: 129,
          endLine: 2,
          endColumn: 144,
          suggestions: [
            {
              messageId: 'keepRepeatable',
              data: { code: `['GET']` },
              output: `import got from 'got';
export const placeOrder = (order: object) => got.post('https://shop.example/orders', { json: order, retry: { limit: 5, methods: ['GET'] } });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a list of methods for a client',
      code: `import ky from 'ky';
const shop = ky.create({
  prefixUrl: 'https://shop.example',
  retry: { limit: 3, methods: ['get', 'post', 'patch'] },
});
export const placeOrder = (order: object) => shop.post('orders', { json: order });`,
      errors: [
        {
          messageId: 'letThrough',
          data: { call: 'shop.post' },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 55,
          suggestions: [
            {
              messageId: 'keepRepeatable',
              data: { code: `['get']` },
              output: `import ky from 'ky';
const shop = ky.create({
  prefixUrl: 'https://shop.example',
  retry: { limit: 3, methods: ['get'] },
});
export const placeOrder = (order: object) => shop.post('orders', { json: order });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a list of methods for a client that others use',
      code: `import got from 'got';
export const shop = got.extend({ prefixUrl: process.env.SHOP_URL, retry: { limit: 3, methods: ['GET', 'POST'] } });`,
      errors: [
        {
          messageId: 'letThrough',
          data: { call: 'POST' },
          line: 2,
          column: 95,
          endLine: 2,
          endColumn: 110,
          suggestions: [
            {
              messageId: 'keepRepeatable',
              data: { code: `['GET']` },
              output: `import got from 'got';
export const shop = got.extend({ prefixUrl: process.env.SHOP_URL, retry: { limit: 3, methods: ['GET'] } });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a condition that is always true',
      code: `import axios from 'axios';
import axiosRetry from 'axios-retry';
const shop = axios.create({ baseURL: 'https://shop.example' });
axiosRetry(shop, { retries: 3, retryCondition: () => true });
export const placeOrder = (order: object) => shop.post('/orders', order);`,
      errors: [
        {
          messageId: 'letThrough',
          data: { call: 'shop.post' },
          line: 4,
          column: 48,
          endLine: 4,
          endColumn: 58,
        },
      ],
    },
    {
      name: 'a condition about the status alone',
      filename: 'src/orders.js',
      code: `const axios = require('axios');
const { default: axiosRetry } = require('axios-retry');
axiosRetry(axios, {
  retries: 3,
  retryCondition: (error) => {
    return error.code === 'ECONNABORTED' || error.response?.status >= 500;
  },
});
exports.placeOrder = (order) => axios.post('https://shop.example/orders', order);`,
      errors: [
        {
          messageId: 'letThrough',
          data: { call: 'axios.post' },
          line: 5,
          column: 19,
          endLine: 5,
          endColumn: 31,
        },
      ],
    },
    {
      name: 'a condition of the library that looks at no method',
      code: `import axios from 'axios';
import axiosRetry, { isRetryableError } from 'axios-retry';
const shop = axios.create({ baseURL: 'https://shop.example' });
axiosRetry(shop, { retryCondition: isRetryableError });
export const placeOrder = (order: object) => shop.post('/orders', order);`,
      errors: [
        {
          messageId: 'letThrough',
          data: { call: 'shop.post' },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 52,
        },
      ],
    },
    {
      name: 'a library that sends POST again when the connection breaks',
      code: `import axios from 'axios';
import axiosRetry from 'axios-retry';
const shop = axios.create({ baseURL: 'https://shop.example' });
axiosRetry(shop, { retries: 3, retryDelay: axiosRetry.exponentialDelay });
export const placeOrder = (order: object) => shop.post('/orders', order);`,
      errors: [
        {
          messageId: 'letThroughByDefault',
          data: { call: 'shop.post', retry: 'axiosRetry' },
          line: 4,
          column: 1,
          endLine: 4,
          endColumn: 11,
        },
      ],
    },
    {
      name: 'a number of attempts for one request',
      code: `import { ofetch } from 'ofetch';
export const placeOrder = (order: object) => ofetch('https://shop.example/orders', { method: 'POST', body: order, retry: 3 });`,
      errors: [
        {
          messageId: 'letThrough',
          data: { call: 'ofetch' },
          line: 2,
          column: 122,
          endLine: 2,
          endColumn: 123,
        },
      ],
    },
  ],
});
