import { defineProof } from '../proof.js';

/** A shop that keeps one order for each id. */
const shop = `import { createServer } from 'node:http';

const orders = new Set();
const shop = createServer(async (request, response) => {
  let text = '';
  for await (const chunk of request) if (text.length < 10_000) text += chunk;
  orders.add(JSON.parse(text).orderId);
  response.end();
});
await new Promise((resolve) => shop.listen(0, '127.0.0.1', resolve));
process.env.SHOP = 'http://127.0.0.1:' + shop.address().port;
`;

export const noTimeBasedId = defineProof({
  rule: 'no-time-based-id',
  library: 'node',
  fault: 'two customers in the same millisecond',
  peer: 'none',
  program: `${shop}
// Both machines show the same time.
Date.now = () => 1_800_000_000_000;
async function order(item) {
  const orderId = 'order-' + Date.now();
  await fetch(process.env.SHOP, { method: 'POST', body: JSON.stringify({ orderId, item }), signal: AbortSignal.timeout(2_000) });
}
await Promise.all([order('shoes'), order('hat')]);
console.log(orders.size + ' orders of 2');
process.exit();
`,
  before: { outcome: 'ends', says: /1 orders of 2/, inWords: 'one order overwrites the other' },
  mended: { suggestion: 'Take a random UUID' },
  after: { outcome: 'ends', says: /2 orders of 2/, inWords: 'both orders are kept' },
});
