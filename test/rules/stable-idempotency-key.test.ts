import { stableIdempotencyKey } from '../../rules/src/rules/stable-idempotency-key.js';
import { testRule } from '../support/test-rule.js';

testRule(stableIdempotencyKey, {
  valid: [
    {
      name: 'a key made before the attempts',
      code: `import { randomUUID } from 'node:crypto';
import pRetry from 'p-retry';
import Stripe from 'stripe';
const stripe = new Stripe('sk');
export async function charge(amount: number) {
  const idempotencyKey = randomUUID();
  return pRetry(() => stripe.charges.create({ amount, currency: 'eur' }, { idempotencyKey }));
}`,
    },
    {
      name: 'a key made of the order',
      code: `import pRetry from 'p-retry';
import Stripe from 'stripe';
const stripe = new Stripe('sk');
export const charge = (order: string) => pRetry(() => stripe.charges.create({ amount: 1, currency: 'eur' }, { idempotencyKey: \`charge-\${order}\` }));`,
    },
    {
      name: 'a key that is the same for the same name',
      code: `import pRetry from 'p-retry';
import { v5 } from 'uuid';
import Stripe from 'stripe';
const stripe = new Stripe('sk');
export const charge = (order: string) => pRetry(() => stripe.charges.create({ amount: 1, currency: 'eur' }, { idempotencyKey: v5(order, v5.URL) }));`,
    },
    {
      name: 'a call that nobody tries again here',
      code: `import { randomUUID } from 'node:crypto';
import Stripe from 'stripe';
const stripe = new Stripe('sk');
export const charge = (amount: number) => stripe.charges.create({ amount, currency: 'eur' }, { idempotencyKey: randomUUID() });`,
    },
    {
      name: 'a key that may be given',
      code: `import { randomUUID } from 'node:crypto';
import pRetry from 'p-retry';
import Stripe from 'stripe';
const stripe = new Stripe('sk');
export const charge = (amount: number, key?: string) => pRetry(() => stripe.charges.create({ amount, currency: 'eur' }, { idempotencyKey: key ?? randomUUID() }));`,
    },
    {
      name: 'a key that is kept',
      code: `import { randomUUID } from 'node:crypto';
import pRetry from 'p-retry';
import Stripe from 'stripe';
const stripe = new Stripe('sk');
export async function charge(amount: number) {
  let idempotencyKey: string | undefined;
  return pRetry(() => {
    idempotencyKey ??= randomUUID();
    return stripe.charges.create({ amount, currency: 'eur' }, { idempotencyKey });
  });
}`,
    },
    {
      name: 'a key for each of several orders',
      code: `import { randomUUID } from 'node:crypto';
import Stripe from 'stripe';
const stripe = new Stripe('sk');
export async function chargeAll(amounts: number[]) {
  for (const amount of amounts) {
    try {
      await stripe.charges.create({ amount, currency: 'eur' }, { idempotencyKey: randomUUID() });
    } catch (error) {
      console.error(error);
    }
  }
}`,
    },
    {
      name: 'a loop that goes through pages',
      code: `export async function send(pages: string[]) {
  for (let i = 0; i < pages.length; i++) {
    try {
      await fetch('https://bank.example', { method: 'POST', body: pages[i], headers: { 'Idempotency-Key': crypto.randomUUID() } });
    } catch (error) {
      console.error(error);
    }
  }
}`,
    },
    {
      name: 'another header',
      code: `import pRetry from 'p-retry';
export const send = () => pRetry(() => fetch('https://bank.example', { headers: { 'X-Request-Id': crypto.randomUUID() } }));`,
    },
    {
      name: 'a function of our own called randomUUID',
      code: `import pRetry from 'p-retry';
import { randomUUID } from './ids.js';
export const send = () => pRetry(() => fetch('https://bank.example', { headers: { 'Idempotency-Key': randomUUID() } }));`,
    },
    {
      name: 'a helper of our own that does not try again',
      code: `import { randomUUID } from 'node:crypto';
async function timed<T>(work: () => Promise<T>) {
  const start = Date.now();
  try {
    return await work();
  } finally {
    console.log(Date.now() - start);
  }
}
export const send = () => timed(() => fetch('https://bank.example', { headers: { 'Idempotency-Key': randomUUID() } }));`,
    },
    {
      name: 'a function that calls itself with the next page',
      code: `import axios from 'axios';
import { randomUUID } from 'node:crypto';
export async function send(page: number): Promise<void> {
  try {
    await axios.post('https://bank.example', { page }, { headers: { 'Idempotency-Key': randomUUID() } });
  } catch (error) {
    console.error(error);
    return send(page + 10 * page);
  }
}`,
    },
    {
      name: 'a payment without a key, at level recommended',
      code: `import express from 'express';
import Stripe from 'stripe';
import { Payment } from './payment.js';
const app = express();
const stripe = new Stripe('sk');
app.post('/payments', async (request, response) => {
  const charge = await stripe.charges.create({ amount: 1, currency: 'eur' });
  await new Payment({ charge: charge.id }).save();
  response.sendStatus(201);
});`,
    },
    {
      name: 'a payment with a key',
      code: `import express from 'express';
import Stripe from 'stripe';
import { Payment } from './payment.js';
const app = express();
const stripe = new Stripe('sk');
app.post('/payments', async (request, response) => {
  const charge = await stripe.charges.create({ amount: 1, currency: 'eur' }, { idempotencyKey: request.body.order });
  await new Payment({ charge: charge.id }).save();
  response.sendStatus(201);
});`,
      options: { missingKey: true },
    },
    {
      name: 'a payment with options from elsewhere',
      code: `import express from 'express';
import Stripe from 'stripe';
import { Payment } from './payment.js';
const app = express();
const stripe = new Stripe('sk');
app.post('/payments', async (request, response) => {
  const charge = await stripe.charges.create({ amount: 1, currency: 'eur' }, request.body.options);
  await new Payment({ charge: charge.id }).save();
  response.sendStatus(201);
});`,
      options: { missingKey: true },
    },
    {
      name: 'a payment behind which nothing is written',
      code: `import express from 'express';
import Stripe from 'stripe';
import { Payment } from './payment.js';
const app = express();
const stripe = new Stripe('sk');
app.post('/payments', async (request, response) => {
  const charge = await stripe.charges.create({ amount: 1, currency: 'eur' });
  console.log(charge.id);
  response.sendStatus(201);
});`,
      options: { missingKey: true },
    },
    {
      name: 'an intent that the customer has to confirm',
      code: `import express from 'express';
import Stripe from 'stripe';
import { Payment } from './payment.js';
const app = express();
const stripe = new Stripe('sk');
app.post('/payments', async (request, response) => {
  const intent = await stripe.paymentIntents.create({ amount: 1, currency: 'eur' });
  await new Payment({ intent: intent.id }).save();
  response.sendStatus(201);
});`,
      options: { missingKey: true },
    },
    {
      name: 'a payment that is given back as a whole, which happens once',
      code: `import express from 'express';
import Stripe from 'stripe';
import { Payment } from './payment.js';
const app = express();
const stripe = new Stripe('sk');
app.post('/payments', async (request, response) => {
  const refund = await stripe.refunds.create({ charge: request.body.charge });
  await Payment.updateOne({ refund: refund.id });
  response.sendStatus(201);
});`,
      options: { missingKey: true },
    },
    {
      name: 'a payment in a function that handles no request',
      code: `import Stripe from 'stripe';
const stripe = new Stripe('sk');
import { Payment } from './payment.js';
export async function pay() {
  const charge = await stripe.charges.create({ amount: 1, currency: 'eur' });
  await new Payment({ charge: charge.id }).save();
}`,
      options: { missingKey: true },
    },
    {
      name: 'a customer, whose making moves no money',
      code: `import express from 'express';
import Stripe from 'stripe';
import { Payment } from './payment.js';
const app = express();
const stripe = new Stripe('sk');
app.post('/payments', async (request, response) => {
  const customer = await stripe.customers.create({ email: request.body.email });
  await new Payment({ customer: customer.id }).save();
  response.sendStatus(201);
});`,
      options: { missingKey: true },
    },
    {
      name: 'a test',
      code: `import { randomUUID } from 'node:crypto';
import pRetry from 'p-retry';
export const send = () => pRetry(() => fetch('https://bank.example', { headers: { 'Idempotency-Key': randomUUID() } }));`,
      filename: 'test/charge.ts',
    },
  ],
  invalid: [
    {
      name: 'a key made in the function that is tried again',
      code: `import { randomUUID } from 'node:crypto';
import pRetry from 'p-retry';
import Stripe from 'stripe';
const stripe = new Stripe('sk');
export async function charge(amount: number) {
  return pRetry(() => stripe.charges.create({ amount, currency: 'eur' }, { idempotencyKey: randomUUID() }));
}`,
      errors: [
        {
          messageId: 'freshKey',
          data: { key: 'idempotencyKey' },
          line: 6,
          column: 92,
          endLine: 6,
          endColumn: 104,
          suggestions: [
            {
              messageId: 'makeBefore',
              data: { code: 'const idempotencyKey = randomUUID()' },
              output: `import { randomUUID } from 'node:crypto';
import pRetry from 'p-retry';
import Stripe from 'stripe';
const stripe = new Stripe('sk');
export async function charge(amount: number) {
  const idempotencyKey = randomUUID();
  return pRetry(() => stripe.charges.create({ amount, currency: 'eur' }, { idempotencyKey }));
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'with something said above',
      code: `import pRetry from 'p-retry';
import { v4 as uuid } from 'uuid';
import Stripe from 'stripe';
const stripe = new Stripe('sk');

export async function charge(amount: number) {
  console.log('charging');

  // The bank is slow at times.
  const charge = await pRetry(
    async () => {
      const made = await stripe.charges.create({ amount, currency: 'eur' }, { idempotencyKey: \`charge-\${uuid()}\` });
      return made;
    },
    { retries: 3 },
  );
  return charge.id;
}`,
      errors: [
        {
          messageId: 'freshKey',
          data: { key: 'idempotencyKey' },
          line: 12,
          column: 95,
          endLine: 12,
          endColumn: 113,
          suggestions: [
            {
              messageId: 'makeBefore',
              data: { code: 'const idempotencyKey = `charge-${uuid()}`' },
              output: `import pRetry from 'p-retry';
import { v4 as uuid } from 'uuid';
import Stripe from 'stripe';
const stripe = new Stripe('sk');

export async function charge(amount: number) {
  console.log('charging');

  const idempotencyKey = \`charge-\${uuid()}\`;
  // The bank is slow at times.
  const charge = await pRetry(
    async () => {
      const made = await stripe.charges.create({ amount, currency: 'eur' }, { idempotencyKey });
      return made;
    },
    { retries: 3 },
  );
  return charge.id;
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a name for the key within the attempt',
      code: `import { randomUUID } from 'node:crypto';
import pRetry from 'p-retry';
import Stripe from 'stripe';
const stripe = new Stripe('sk');
export async function charge(amount: number) {
  return pRetry(() => {
    const idempotencyKey = randomUUID();
    return stripe.charges.create({ amount, currency: 'eur' }, { idempotencyKey });
  });
}`,
      errors: [
        {
          messageId: 'freshKey',
          data: { key: 'idempotencyKey' },
          line: 8,
          column: 65,
          endLine: 8,
          endColumn: 79,
        },
      ],
    },
    {
      name: 'an arrow function without a place for a statement',
      code: `import { nanoid } from 'nanoid';
import retry from 'async-retry';
import Stripe from 'stripe';
const stripe = new Stripe('sk');
export const charge = (amount: number) => retry(() => stripe.charges.create({ amount, currency: 'eur' }, { idempotencyKey: nanoid() }));`,
      errors: [
        {
          messageId: 'freshKey',
          data: { key: 'idempotencyKey' },
          line: 5,
          column: 124,
          endLine: 5,
          endColumn: 132,
        },
      ],
    },
    {
      name: 'a key of the time and the attempt',
      code: `import pRetry from 'p-retry';
import Stripe from 'stripe';
const stripe = new Stripe('sk');
export async function charge(amount: number) {
  return pRetry((attempt) => stripe.charges.create({ amount, currency: 'eur' }, { idempotencyKey: \`\${attempt}-\${Date.now()}\` }));
}`,
      errors: [
        {
          messageId: 'freshKey',
          data: { key: 'idempotencyKey' },
          line: 5,
          column: 99,
          endLine: 5,
          endColumn: 125,
        },
      ],
    },
    {
      name: 'a function by its name',
      code: `import { randomUUID } from 'node:crypto';
import pRetry from 'p-retry';
import Stripe from 'stripe';
const stripe = new Stripe('sk');
const attempt = () => stripe.refunds.create({ charge: 'ch' }, { idempotencyKey: randomUUID() });
export const refund = () => pRetry(attempt);`,
      errors: [
        {
          messageId: 'freshKey',
          data: { key: 'idempotencyKey' },
          line: 5,
          column: 81,
          endLine: 5,
          endColumn: 93,
        },
      ],
    },
    {
      name: 'a function that is called for each attempt',
      code: `import { randomUUID } from 'node:crypto';
import pRetry from 'p-retry';
import Stripe from 'stripe';
const stripe = new Stripe('sk');
const refund = (charge: string) => stripe.refunds.create({ charge }, { idempotencyKey: randomUUID() });
export const refundAgain = (charge: string) => pRetry(() => refund(charge));`,
      errors: [
        {
          messageId: 'freshKey',
          data: { key: 'idempotencyKey' },
          line: 5,
          column: 88,
          endLine: 5,
          endColumn: 100,
        },
      ],
    },
    {
      name: 'a header in a loop',
      code: `export async function transfer(body: string) {
  for (let i = 0; i < 3; i++) {
    try {
      return await fetch('https://bank.example/transfers', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        body,
      });
    } catch (error) {
      console.warn(error);
    }
  }
}`,
      errors: [
        {
          messageId: 'freshKey',
          data: { key: 'Idempotency-Key' },
          line: 6,
          column: 75,
          endLine: 6,
          endColumn: 94,
          suggestions: [
            {
              messageId: 'makeBefore',
              data: { code: 'const idempotencyKey = crypto.randomUUID()' },
              output: `export async function transfer(body: string) {
  const idempotencyKey = crypto.randomUUID();
  for (let i = 0; i < 3; i++) {
    try {
      return await fetch('https://bank.example/transfers', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'Idempotency-Key': idempotencyKey },
        body,
      });
    } catch (error) {
      console.warn(error);
    }
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a header in a loop with a rest and an end, of a client that is not known',
      code: `const { v4 } = require('uuid');
const { bank } = require('./bank');
const { sleep } = require('./sleep');
async function transfer(body) {
  let attempts = 0
  while (true) {
    try {
      return await bank.transfer(body, { idempotency_key: v4() })
    } catch (error) {
      if (++attempts > 3) throw error
      await sleep(attempts * 100)
    }
  }
}
module.exports = transfer`,
      filename: 'src/transfer.js',
      errors: [
        {
          messageId: 'freshKey',
          data: { key: 'idempotency_key' },
          line: 8,
          column: 59,
          endLine: 8,
          endColumn: 63,
          suggestions: [
            {
              messageId: 'makeBefore',
              data: { code: 'const idempotencyKey = v4()' },
              output: `const { v4 } = require('uuid');
const { bank } = require('./bank');
const { sleep } = require('./sleep');
async function transfer(body) {
  let attempts = 0
  const idempotencyKey = v4();
  while (true) {
    try {
      return await bank.transfer(body, { idempotency_key: idempotencyKey })
    } catch (error) {
      if (++attempts > 3) throw error
      await sleep(attempts * 100)
    }
  }
}
module.exports = transfer`,
            },
          ],
        },
      ],
    },
    {
      name: 'a header that is set',
      code: `import pRetry from 'p-retry';
export async function transfer(body: string) {
  return pRetry(() => {
    const headers = new Headers();
    headers.set('Idempotency-Key', crypto.randomUUID());
    return fetch('https://bank.example/transfers', { method: 'POST', headers, body });
  });
}`,
      errors: [
        {
          messageId: 'freshKey',
          data: { key: 'Idempotency-Key' },
          line: 5,
          column: 36,
          endLine: 5,
          endColumn: 55,
          suggestions: [
            {
              messageId: 'makeBefore',
              data: { code: 'const idempotencyKey = crypto.randomUUID()' },
              output: `import pRetry from 'p-retry';
export async function transfer(body: string) {
  const idempotencyKey = crypto.randomUUID();
  return pRetry(() => {
    const headers = new Headers();
    headers.set('Idempotency-Key', idempotencyKey);
    return fetch('https://bank.example/transfers', { method: 'POST', headers, body });
  });
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a header that is assigned',
      code: `import pRetry from 'p-retry';
export async function transfer(body: string) {
  const headers: Record<string, string> = {};
  return pRetry(() => {
    headers['Idempotency-Key'] = crypto.randomUUID();
    return fetch('https://bank.example/transfers', { method: 'POST', headers, body });
  });
}`,
      errors: [
        {
          messageId: 'freshKey',
          data: { key: 'Idempotency-Key' },
          line: 5,
          column: 34,
          endLine: 5,
          endColumn: 53,
          suggestions: [
            {
              messageId: 'makeBefore',
              data: { code: 'const idempotencyKey = crypto.randomUUID()' },
              output: `import pRetry from 'p-retry';
export async function transfer(body: string) {
  const headers: Record<string, string> = {};
  const idempotencyKey = crypto.randomUUID();
  return pRetry(() => {
    headers['Idempotency-Key'] = idempotencyKey;
    return fetch('https://bank.example/transfers', { method: 'POST', headers, body });
  });
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a command for a queue',
      code: `import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { backOff } from 'exponential-backoff';
const sqs = new SQSClient({});
export async function send(MessageBody: string) {
  await backOff(() =>
    sqs.send(new SendMessageCommand({ QueueUrl: 'https://queue.example/orders.fifo', MessageBody, MessageGroupId: 'orders', MessageDeduplicationId: String(Math.random()) })),
  );
}`,
      errors: [
        {
          messageId: 'freshKey',
          data: { key: 'MessageDeduplicationId' },
          line: 6,
          column: 149,
          endLine: 6,
          endColumn: 170,
          suggestions: [
            {
              messageId: 'makeBefore',
              data: { code: 'const idempotencyKey = String(Math.random())' },
              output: `import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { backOff } from 'exponential-backoff';
const sqs = new SQSClient({});
export async function send(MessageBody: string) {
  const idempotencyKey = String(Math.random());
  await backOff(() =>
    sqs.send(new SendMessageCommand({ QueueUrl: 'https://queue.example/orders.fifo', MessageBody, MessageGroupId: 'orders', MessageDeduplicationId: idempotencyKey })),
  );
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a policy',
      code: `import { randomUUID } from 'node:crypto';
import { ExponentialBackoff, handleAll, retry } from 'cockatiel';
import Stripe from 'stripe';
const stripe = new Stripe('sk');
const patient = retry(handleAll, { maxAttempts: 3, backoff: new ExponentialBackoff() });
export async function charge(amount: number) {
  const made = await patient.execute(() => stripe.charges.create({ amount, currency: 'eur' }, { idempotencyKey: randomUUID() }));
  return made.id;
}`,
      errors: [
        {
          messageId: 'freshKey',
          data: { key: 'idempotencyKey' },
          line: 7,
          column: 113,
          endLine: 7,
          endColumn: 125,
          suggestions: [
            {
              messageId: 'makeBefore',
              data: { code: 'const idempotencyKey = randomUUID()' },
              output: `import { randomUUID } from 'node:crypto';
import { ExponentialBackoff, handleAll, retry } from 'cockatiel';
import Stripe from 'stripe';
const stripe = new Stripe('sk');
const patient = retry(handleAll, { maxAttempts: 3, backoff: new ExponentialBackoff() });
export async function charge(amount: number) {
  const idempotencyKey = randomUUID();
  const made = await patient.execute(() => stripe.charges.create({ amount, currency: 'eur' }, { idempotencyKey }));
  return made.id;
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a helper of our own',
      code: `import { randomUUID } from 'node:crypto';
import Stripe from 'stripe';
const stripe = new Stripe('sk');
async function withRetry<T>(work: () => Promise<T>, attempts = 3): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 100));
    }
  }
}
export async function charge(amount: number) {
  const made = await withRetry(() => stripe.charges.create({ amount, currency: 'eur' }, { idempotencyKey: randomUUID() }));
  return made.id;
}`,
      errors: [
        {
          messageId: 'freshKey',
          data: { key: 'idempotencyKey' },
          line: 15,
          column: 107,
          endLine: 15,
          endColumn: 119,
          suggestions: [
            {
              messageId: 'makeBefore',
              data: { code: 'const idempotencyKey = randomUUID()' },
              output: `import { randomUUID } from 'node:crypto';
import Stripe from 'stripe';
const stripe = new Stripe('sk');
async function withRetry<T>(work: () => Promise<T>, attempts = 3): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 100));
    }
  }
}
export async function charge(amount: number) {
  const idempotencyKey = randomUUID();
  const made = await withRetry(() => stripe.charges.create({ amount, currency: 'eur' }, { idempotencyKey }));
  return made.id;
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a function that calls itself',
      code: `import axios from 'axios';
import { randomUUID } from 'node:crypto';
export async function transfer(body: object, attempts = 3): Promise<unknown> {
  try {
    return await axios.post('https://bank.example/transfers', body, { headers: { 'Idempotency-Key': randomUUID() } });
  } catch (error) {
    if (attempts === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 500));
    return transfer(body, attempts - 1);
  }
}`,
      errors: [
        {
          messageId: 'freshKey',
          data: { key: 'Idempotency-Key' },
          line: 5,
          column: 101,
          endLine: 5,
          endColumn: 113,
        },
      ],
    },
    {
      name: 'a name that is taken',
      code: `import { randomUUID } from 'node:crypto';
import pRetry from 'p-retry';
import Stripe from 'stripe';
const stripe = new Stripe('sk');
export async function charge(idempotencyKey: string) {
  return pRetry(() => stripe.charges.create({ amount: 1, currency: 'eur', source: idempotencyKey }, { idempotencyKey: randomUUID() }));
}`,
      errors: [
        {
          messageId: 'freshKey',
          data: { key: 'idempotencyKey' },
          line: 6,
          column: 119,
          endLine: 6,
          endColumn: 131,
        },
      ],
    },
    {
      name: 'a payment without a key',
      code: `import express from 'express';
import Stripe from 'stripe';
import { Payment } from './payment.js';
const app = express();
const stripe = new Stripe('sk');
app.post('/payments', async (request, response) => {
  const charge = await stripe.charges.create({ amount: 1, currency: 'eur' });
  await new Payment({ charge: charge.id }).save();
  response.sendStatus(201);
});`,
      options: { missingKey: true },
      errors: [
        {
          messageId: 'missingKey',
          data: { call: 'stripe.charges.create', cause: 'request' },
          line: 7,
          column: 24,
          endLine: 7,
          endColumn: 45,
        },
      ],
    },
    {
      name: 'a payment with other options',
      code: `import express from 'express';
import Stripe from 'stripe';
import { Payment } from './payment.js';
const app = express();
const stripe = new Stripe('sk');
app.post('/payments', async (request, response) => {
  const charge = await stripe.refunds.create({ charge: request.body.charge, amount: 5 }, { maxNetworkRetries: 0 });
  await Payment.updateOne({ charge: charge.id });
  response.sendStatus(201);
});`,
      options: { missingKey: true },
      errors: [
        {
          messageId: 'missingKey',
          data: { call: 'stripe.refunds.create', cause: 'request' },
          line: 7,
          column: 24,
          endLine: 7,
          endColumn: 45,
        },
      ],
    },
    {
      name: 'an intent that is confirmed at once',
      code: `import express from 'express';
import Stripe from 'stripe';
import { Payment } from './payment.js';
const app = express();
const stripe = new Stripe('sk');
app.post('/payments', async (request, response) => {
  const intent = await stripe.paymentIntents.create({ amount: 1, currency: 'eur', confirm: true });
  await new Payment({ intent: intent.id }).save();
  response.sendStatus(201);
});`,
      options: { missingKey: true },
      errors: [
        {
          messageId: 'missingKey',
          data: { call: 'stripe.paymentIntents.create', cause: 'request' },
          line: 7,
          column: 24,
          endLine: 7,
          endColumn: 52,
        },
      ],
    },
    {
      name: 'a transfer for a job',
      code: `import { Worker } from 'bullmq';
import Stripe from 'stripe';
import { payments } from './payments.js';
const stripe = new Stripe('sk');
export const worker = new Worker('payouts', async (job) => {
  const transfer = await stripe.transfers.create({ amount: job.data.amount, currency: 'eur', destination: job.data.account });
  await payments.insert({ transfer: transfer.id });
}, { connection: { host: 'cache' } });`,
      options: { missingKey: true },
      errors: [
        {
          messageId: 'missingKey',
          data: { call: 'stripe.transfers.create', cause: 'message' },
          line: 6,
          column: 26,
          endLine: 6,
          endColumn: 49,
        },
      ],
    },
    {
      name: 'a charge for a message',
      code: `import { Kafka } from 'kafkajs';
import Stripe from 'stripe';
import { payments } from './payments.js';
const stripe = new Stripe('sk');
const consumer = new Kafka({ brokers: ['b:9092'] }).consumer({ groupId: 'payments' });
await consumer.run({
  eachMessage: async ({ message }) => {
    const charge = await stripe.charges.create({ amount: 1, currency: 'eur', source: String(message.value) });
    await payments.insert({ charge: charge.id });
  },
});`,
      options: { missingKey: true },
      errors: [
        {
          messageId: 'missingKey',
          data: { call: 'stripe.charges.create', cause: 'message' },
          line: 8,
          column: 26,
          endLine: 8,
          endColumn: 47,
        },
      ],
    },
    {
      name: 'a client that is made elsewhere',
      code: `import { Router } from 'express';
import { stripe } from './stripe';
import { Payment } from './payment';
const router = Router();
router.post('/payments', async (req, res) => {
  const charge = await stripe.charges.create({ amount: 1, currency: 'eur' });
  const payment = Payment.build({ charge: charge.id });
  await payment.save();
  res.send({ id: payment.id });
});
export { router };`,
      options: { missingKey: true },
      files: {
        'src/stripe.ts': `import Stripe from 'stripe';
export const stripe = new Stripe('sk');`,
      },
      errors: [
        {
          messageId: 'missingKey',
          data: { call: 'stripe.charges.create', cause: 'request' },
          line: 6,
          column: 24,
          endLine: 6,
          endColumn: 45,
        },
      ],
    },
  ],
});
