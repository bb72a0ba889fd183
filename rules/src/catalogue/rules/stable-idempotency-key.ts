import type { CatalogueRule } from '../rule-entry.js';

export const stableIdempotencyKey: CatalogueRule = {
  fallacy: 'network-is-reliable',
  level: 'recommended',
  description: 'Require the same idempotency key for all attempts of one operation',
  assumption: 'An idempotency key protects, even if each attempt makes a new one.',
  consequence:
    'An attempt whose answer was lost may have done its work. The next one comes with another key, so the peer takes it for another order: the customer is charged twice, the message is delivered twice. The code looks protected, and the mistake shows only on the day the network is bad.',
  bad: [
    {
      title: 'a key made in the function that is tried again',
      file: 'charge.ts',
      code: `import { randomUUID } from 'node:crypto';
import pRetry from 'p-retry';
import Stripe from 'stripe';

const stripe = new Stripe('sk');

export async function charge(amount: number) {
  return pRetry(() => stripe.paymentIntents.create({ amount, currency: 'eur', confirm: true }, { idempotencyKey: randomUUID() }), { retries: 3 });
}`,
    },
    {
      title: 'a header that each turn of a loop makes anew',
      file: 'transfer.ts',
      code: `export async function transfer(body: string) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fetch('https://bank.example/transfers', {
        method: 'POST',
        headers: { 'Idempotency-Key': crypto.randomUUID() },
        body,
        signal: AbortSignal.timeout(5_000),
      });
    } catch (error) {
      if (attempt === 3) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 200 * 2 ** attempt));
    }
  }
}`,
    },
    {
      title: 'a charge without a key, and a write that may fail behind it',
      file: 'payments.ts',
      level: 'strict',
      code: `import express from 'express';
import Stripe from 'stripe';
import { Payment } from './payment.js';

export const app = express();
const stripe = new Stripe('sk');

app.post('/payments', async (request, response) => {
  const charge = await stripe.charges.create({ amount: 100, currency: 'eur', source: request.body.token });
  await new Payment({ order: request.body.order, charge: charge.id }).save();
  response.sendStatus(201);
});`,
    },
  ],
  good: [
    {
      title: 'one key for all attempts',
      file: 'charge.ts',
      code: `import { randomUUID } from 'node:crypto';
import pRetry from 'p-retry';
import Stripe from 'stripe';

const stripe = new Stripe('sk');

export async function charge(amount: number) {
  const idempotencyKey = randomUUID();
  return pRetry(() => stripe.paymentIntents.create({ amount, currency: 'eur', confirm: true }, { idempotencyKey }), { retries: 3 });
}`,
    },
    {
      title: 'a key that comes from the order',
      file: 'payments.ts',
      code: `import express from 'express';
import Stripe from 'stripe';
import { Payment } from './payment.js';

export const app = express();
const stripe = new Stripe('sk');

app.post('/payments', async (request, response) => {
  const { order, token } = request.body;
  const charge = await stripe.charges.create({ amount: 100, currency: 'eur', source: token }, { idempotencyKey: \`charge-\${order}\` });
  await new Payment({ order, charge: charge.id }).save();
  response.sendStatus(201);
});`,
    },
  ],
  fix: 'A suggestion makes the key once, in front of the attempts, where nothing in it belongs to an attempt. A key that has to outlive the process, because a job or a client starts over, belongs to the data: take the id of the order, or store the key with it before the first attempt.',
  whenNot:
    'Where each attempt is meant as a new operation, as after a card was declined for good, it takes a key of its own: make that visible by a function of its own. `missingKey` (level strict) reports payments for a request or a message without any key; switch it off where neither can arrive twice.',
  readings: { primary: 'aws-idempotent#request-identifiers', second: 'stripe-idem', seed: 'young-bloods#partial-failure' },
};
