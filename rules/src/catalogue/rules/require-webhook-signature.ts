import type { CatalogueRule } from '../rule-entry.js';

export const requireWebhookSignature: CatalogueRule = {
  fallacy: 'byzantine',
  level: 'strict',
  description: 'Require a proof of who sent what arrives at a webhook',
  assumption: 'What arrives at our webhook was sent by the partner, once.',
  consequence:
    'The address of a webhook is no secret: it stands in settings, logs and mails, and can be guessed. Whoever finds it says that an invoice was paid, and the goods go out. The partners sign what they send for that reason, and give each event an id, since they send it again when the answer comes late.',
  evidence: {
    text: 'Stripe tells everybody who takes its events to check the signature, so that they come from Stripe and not from a third party.',
    reading: 'stripe-webhook',
  },
  bad: [
    {
      title: 'anybody can say that an invoice was paid',
      file: 'payments.ts',
      code: `import express from 'express';

const app = express();
app.post('/webhooks/stripe', express.json(), (req, res) => {
  if (req.body.type === 'invoice.paid') console.log('activate', req.body.data.object.customer);
  res.sendStatus(200);
});`,
    },
  ],
  good: [
    {
      title: 'the library of the partner checks the signature',
      file: 'payments.ts',
      code: `import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_KEY!);
const app = express();
app.post('/webhooks/stripe', express.raw({ type: 'application/json' }), (req, res) => {
  let event: Stripe.Event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'] as string, process.env.STRIPE_WEBHOOK_SECRET!);
  } catch {
    res.sendStatus(400);
    return;
  }
  // The same event may come twice: its id tells.
  console.log(event.id, event.type);
  res.sendStatus(200);
});`,
    },
    {
      title: 'a keyed digest of the body is compared',
      file: 'deploy.ts',
      code: `import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.post('/webhooks/github', express.raw({ type: 'application/json' }), (req, res) => {
  const own = Buffer.from('sha256=' + createHmac('sha256', process.env.GITHUB_WEBHOOK_SECRET!).update(req.body).digest('hex'));
  const given = Buffer.from(req.get('x-hub-signature-256') ?? '');
  if (own.length !== given.length || !timingSafeEqual(own, given)) {
    res.sendStatus(400);
    return;
  }
  console.log('deploy', JSON.parse(req.body.toString()).ref);
  res.sendStatus(204);
});`,
    },
  ],
  fix: 'Take the body as it came (`express.raw`), since the signature is of its bytes, and let the library of the partner check it; most have a function for that. There is no suggestion: the secret has to be fetched from the partner first. Then leave out events whose id was seen before.',
  whenNot:
    'A gateway or the network in front of the service lets nobody but the partner through. The rule is silent where the file says anything of a signature, of headers or of whoever is logged in, where something of your own stands between the path and the handler, and where the partner is asked back.',
  readings: { primary: 'stripe-webhook', second: 'wiki-byzantine', seed: 'ipspace-notes' },
};
