import { defineProof } from '../proof.js';

/** A shop whose first answer gets lost behind the order. Orders that name themselves are the same when they come again. */
const shop = `import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

const orders = new Set();
let asked = 0;
const shop = createServer((request, response) => {
  orders.add(request.method === 'PUT' ? request.url : randomUUID());
  asked += 1;
  if (asked === 1) request.socket.destroy();
  else response.end('ordered');
});
await new Promise((resolve) => shop.listen(0, '127.0.0.1', resolve));
process.env.SHOP = 'http://127.0.0.1:' + shop.address().port;
`;

const attempts = (method: string, path: string): string => `  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      return await fetch(process.env.SHOP + ${path}, { method: '${method}', body: item, signal: AbortSignal.timeout(2_000) });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt));
    }
  }
  throw new Error('gave up');`;

const end = `await order('a chair');
console.log('ordered ' + orders.size + ' times');
process.exit();
`;

export const noRetryNonIdempotent = defineProof({
  rule: 'no-retry-non-idempotent',
  library: 'node',
  fault: 'an answer that gets lost behind the order',
  peer: 'none',
  program: `${shop}
async function order(item) {
${attempts('POST', "'/orders'")}
}
${end}`,
  before: { outcome: 'ends', says: /ordered 2 times/, inWords: 'two chairs come' },
  mended: {
    because: 'How repeated orders are known is a decision of both sides: here the order names itself.',
    program: `${shop}
async function order(item) {
  const id = randomUUID();
${attempts('PUT', "'/orders/' + id")}
}
${end}`,
  },
  after: { outcome: 'ends', says: /ordered 1 times/, inWords: 'one chair comes' },
});
