import { requireWebhookSignature } from '../../rules/src/rules/require-webhook-signature.js';
import { testRule } from '../support/test-rule.js';

testRule(requireWebhookSignature, {
  valid: [
    {
      name: 'Stripe checks the signature',
      code: `import express from 'express';
import Stripe from 'stripe';
const stripe = new Stripe(process.env.STRIPE_KEY!);
const app = express();
app.post('/webhooks/stripe', express.raw({ type: 'application/json' }), (req, res) => {
  const event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'] as string, process.env.WH!);
  activate(event.data);
  res.sendStatus(200);
});`,
    },
    {
      name: 'a digest is compared by hand',
      code: `import express from 'express';
import { createHmac, timingSafeEqual } from 'node:crypto';
const app = express();
app.post('/webhook', (req, res) => {
  const own = createHmac('sha256', key).update(req.body).digest();
  if (!timingSafeEqual(own, Buffer.from(req.get('x-sum')!, 'hex'))) return res.sendStatus(400);
  deploy(req.body.ref);
});`,
    },
    {
      name: 'a function from elsewhere stands before the handler',
      code: `import express from 'express';
import { fromStripe } from './stripe.js';
const app = express();
app.post('/webhooks/stripe', fromStripe, (req, res) => {
  activate(req.body.data);
  res.sendStatus(200);
});`,
    },
    {
      name: 'the whole request is handed on',
      code: `import express from 'express';
import { handle } from './stripe.js';
const app = express();
app.post('/webhooks/stripe', async (req, res) => {
  await handle(req);
  res.json({ body: 'ok' });
});`,
    },
    {
      name: 'the whole request is handed on, with a cast',
      code: `import express from 'express';
import { handle } from './stripe.js';
const app = express();
app.post('/webhooks/stripe', async (req, res) => {
  await handle(req as SignedRequest);
  res.json({ body: 'ok' });
});`,
    },
    {
      name: 'the partner is asked whether it is so',
      code: `import express from 'express';
const app = express();
app.post('/webhooks/paypal', express.json(), async (req, res) => {
  const answer = await fetch('https://api.paypal.com/v2/orders/' + req.body.resource.id);
  activate(await answer.json());
  res.sendStatus(200);
});`,
    },
    {
      name: 'webhooks of our own are made here',
      code: `import express from 'express';
const app = express();
app.post('/webhooks', express.json(), async (req, res) => {
  await save({ url: req.body.url });
  res.sendStatus(201);
});`,
    },
    {
      name: 'another path',
      code: `import express from 'express';
const app = express();
app.post('/orders', express.json(), (req, res) => {
  save(req.body);
  res.sendStatus(201);
});`,
    },
    {
      name: 'it is read, not sent',
      code: `import express from 'express';
const app = express();
app.get('/webhook', (req, res) => {
  res.json({ body: 'here' });
});`,
    },
    {
      name: 'nothing is done with what arrives',
      code: `import express from 'express';
const app = express();
app.post('/webhooks/github', (req, res) => {
  res.sendStatus(204);
});`,
    },
    {
      name: 'a path that nobody can guess',
      code: `import express from 'express';
const app = express();
app.post('/webhook/:key', express.json(), (req, res) => {
  run(req.params.key, req.body);
  res.sendStatus(204);
});`,
    },
    {
      name: 'a guard of NestJS',
      code: `import { Body, Controller, Post, UseGuards } from '@nestjs/common';
@Controller('webhooks')
export class Webhooks {
  @Post('stripe')
  @UseGuards(FromStripe)
  take(@Body() body: Event) {
    activate(body.data);
  }
}`,
    },
    {
      name: 'a route of Next that checks',
      filename: 'app/api/webhooks/stripe/route.ts',
      code: `import { stripe } from '@/lib/stripe';
export async function POST(request: Request) {
  const event = stripe.webhooks.constructEvent(await request.text(), request.headers.get('stripe-signature')!, process.env.STRIPE_WEBHOOK_SECRET!);
  await activate(event.data);
  return Response.json({ received: true });
}`,
    },
    {
      name: 'a webhook is called, not taken',
      code: `import axios from 'axios';
await axios.post('/webhook', { body: 'done' });`,
    },
  ],
  invalid: [
    {
      name: 'Express',
      code: `import express from 'express';
const app = express();
app.post('/webhooks/stripe', express.json(), (req, res) => {
  if (req.body.type === 'invoice.paid') activate(req.body.data.object.customer);
  res.sendStatus(200);
});`,
      errors: [
        { messageId: 'unsigned', data: { path: '/webhooks/stripe' }, line: 3, column: 10, endLine: 3, endColumn: 28 },
      ],
    },
    {
      name: 'a client of Stripe that is not asked',
      code: `import express from 'express';
import Stripe from 'stripe';
const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);
const router = express.Router();
router.post('/stripe/webhook', async (req, res) => {
  const event = req.body;
  switch (event.type) {
    case 'checkout.session.completed':
      await fulfil(event.data.object);
  }
  res.json({ received: true });
});`,
      errors: [
        { messageId: 'unsigned', data: { path: '/stripe/webhook' }, line: 5, column: 13, endLine: 5, endColumn: 30 },
      ],
    },
    {
      name: 'CommonJS, and a router made elsewhere',
      filename: 'src/hooks.js',
      code: `const { router } = require('./app');
router.post('/hooks/github', async (req, res) => {
  await deploy(req.body.repository.name);
  res.status(204).end();
});`,
      errors: [
        { messageId: 'unsigned', data: { path: '/hooks/github' }, line: 2, column: 13, endLine: 2, endColumn: 28 },
      ],
    },
    {
      name: 'a list of what comes before',
      code: `import express from 'express';
const app = express();
app.post('/api/webhook', [express.json()], (req, res) => {
  deploy(req.body.ref);
  res.sendStatus(204);
});`,
      errors: [
        { messageId: 'unsigned', data: { path: '/api/webhook' }, line: 3, column: 10, endLine: 3, endColumn: 24 },
      ],
    },
    {
      name: 'a handler by name',
      code: `import express from 'express';
const app = express();
async function onPayment(req, res) {
  await orders.updateOne({ id: req.body.order }, { paid: true });
  res.sendStatus(200);
}
app.post('/webhooks/razorpay', express.json(), onPayment);`,
      errors: [
        { messageId: 'unsigned', data: { path: '/webhooks/razorpay' }, line: 7, column: 10, endLine: 7, endColumn: 30 },
      ],
    },
    {
      name: 'Fastify',
      code: `import Fastify from 'fastify';
const app = Fastify();
app.post('/webhooks/shopify', async (request, reply) => {
  await importOrder(request.body);
  return reply.code(200).send();
});`,
      errors: [
        { messageId: 'unsigned', data: { path: '/webhooks/shopify' }, line: 3, column: 10, endLine: 3, endColumn: 29 },
      ],
    },
    {
      name: 'an object of Fastify',
      code: `import Fastify from 'fastify';
const app = Fastify();
app.route({ method: 'POST', url: '/webhooks/github', handler: async (request) => deploy(request.body) });`,
      errors: [
        { messageId: 'unsigned', data: { path: '/webhooks/github' }, line: 3, column: 63, endLine: 3, endColumn: 102 },
      ],
    },
    {
      name: 'Hono',
      code: `import { Hono } from 'hono';
const app = new Hono();
app.post('/webhook', async (c) => {
  const event = await c.req.json();
  await apply(event.type, event.data);
  return c.text('ok');
});`,
      errors: [
        { messageId: 'unsigned', data: { path: '/webhook' }, line: 3, column: 10, endLine: 3, endColumn: 20 },
      ],
    },
    {
      name: 'a route of Next',
      filename: 'app/api/webhooks/stripe/route.ts',
      code: `import { db } from '@/lib/db';
// The webhook of Stripe.
export async function POST(request: Request) {
  const event = await request.json();
  if (event.type === 'invoice.paid') await db.customer.update(event.data.object.customer);
  return Response.json({ received: true });
}`,
      errors: [
        { messageId: 'unsigned', data: { path: '/api/webhooks/stripe' }, line: 3, column: 8, endLine: 3, endColumn: 47 },
      ],
    },
    {
      name: 'a page route of Next',
      filename: 'pages/api/webhook.ts',
      code: `import type { NextApiRequest, NextApiResponse } from 'next';
// Takes the webhook.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await revalidate(req.body.slug);
  res.status(200).end();
}`,
      errors: [
        { messageId: 'unsigned', data: { path: '/api/webhook' }, line: 3, column: 16, endLine: 3, endColumn: 83 },
      ],
    },
    {
      name: 'NestJS',
      code: `import { Body, Controller, HttpCode, Post } from '@nestjs/common';
@Controller('webhooks')
export class Webhooks {
  @Post('stripe')
  @HttpCode(200)
  take(@Body() body: Event) {
    this.orders.activate(body.data);
  }
}`,
      errors: [
        { messageId: 'unsigned', data: { path: '/webhooks/stripe' }, line: 6, column: 7, endLine: 6, endColumn: 30 },
      ],
    },
  ],
});
