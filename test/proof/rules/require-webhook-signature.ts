import { defineProof } from '../proof.js';

/** Sends an event that no partner sent, and says what came of it. */
const stranger = `
const server = app.listen(0, '127.0.0.1', async () => {
  const event = JSON.stringify({ type: 'invoice.paid', customer: 'Mallory' });
  const answer = await fetch('http://127.0.0.1:' + server.address().port + '/webhooks/stripe', {
    method: 'POST',
    body: new Blob([event], { type: 'application/json' }),
    signal: AbortSignal.timeout(2_000),
  });
  console.log('the stranger is answered ' + answer.status);
  process.exit();
});
`;

export const requireWebhookSignature = defineProof({
  rule: 'require-webhook-signature',
  library: 'express',
  fault: 'a stranger who sends an event',
  peer: 'none',
  program: `import express from 'express';

const app = express();
app.post('/webhooks/stripe', express.json(), (req, res) => {
  if (req.body.type === 'invoice.paid') console.log('goods go out to ' + req.body.customer);
  res.sendStatus(200);
});
${stranger}`,
  before: { outcome: 'ends', says: /goods go out to Mallory/, inWords: 'the goods go out to somebody who never paid' },
  mended: {
    program: `import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.post('/webhooks/stripe', express.raw({ type: 'application/json' }), (req, res) => {
  const own = createHmac('sha256', 'a secret of two').update(req.body).digest();
  const given = Buffer.from(req.get('x-signature') ?? '', 'hex');
  if (own.length !== given.length || !timingSafeEqual(own, given)) return res.sendStatus(400);
  console.log('goods go out to ' + JSON.parse(req.body).customer);
  return res.sendStatus(200);
});
${stranger}`,
    because: 'only the partner can hand out the secret',
  },
  after: { outcome: 'ends', says: /the stranger is answered 400/, inWords: 'the stranger is answered 400' },
});
