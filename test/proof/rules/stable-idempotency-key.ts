import { defineProof } from '../proof.js';

/** A bank that books what it is asked for, once for each key, and whose first answer gets lost. */
const bank = `import { createServer } from 'node:http';

const booked = new Set();
let asked = 0;
const bank = createServer((request, response) => {
  booked.add(request.headers['idempotency-key']);
  asked += 1;
  if (asked === 1) request.socket.destroy();
  else response.end('booked');
});
await new Promise((resolve) => bank.listen(0, '127.0.0.1', resolve));
process.env.BANK = 'http://127.0.0.1:' + bank.address().port;
`;

export const stableIdempotencyKey = defineProof({
  rule: 'stable-idempotency-key',
  library: 'node',
  fault: 'an answer that gets lost behind the booking',
  peer: 'none',
  program: `import { randomUUID } from 'node:crypto';
${bank}
async function charge(amount) {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      return await fetch(process.env.BANK, {
        method: 'POST',
        headers: { 'Idempotency-Key': randomUUID() },
        body: String(amount),
        signal: AbortSignal.timeout(2_000),
      });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt));
    }
  }
  throw new Error('gave up');
}
await charge(100);
console.log('booked ' + booked.size + ' times');
process.exit();
`,
  before: { outcome: 'ends', says: /booked 2 times/, inWords: 'the customer pays twice' },
  mended: { suggestion: 'Make it once' },
  after: { outcome: 'ends', says: /booked 1 times/, inWords: 'the customer pays once' },
});
