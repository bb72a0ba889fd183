import { defineProof } from '../proof.js';

/** A peer that is ready after 600 ms. */
const peer = `import { createServer } from 'node:http';

const readyAt = performance.now() + 600;
const peer = createServer((_request, response) => response.writeHead(performance.now() < readyAt ? 503 : 200).end());
await new Promise((resolve) => peer.listen(0, '127.0.0.1', resolve));
process.env.SHOP = 'http://127.0.0.1:' + peer.address().port;
`;

export const noWallClockDeadline = defineProof({
  rule: 'no-wall-clock-deadline',
  library: 'node',
  fault: 'a clock that is set forward by an hour during the wait',
  peer: 'none',
  program: `${peer}
// Somebody sets the clock.
const timeOfDay = Date.now;
setTimeout(() => { Date.now = () => timeOfDay() + 3_600_000; }, 200);

async function waitReady() {
  const start = Date.now();
  while (Date.now() - start < 30_000) {
    const response = await fetch(process.env.SHOP, { signal: AbortSignal.timeout(2_000) });
    if (response.ok) return 'ready';
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return 'given up';
}

console.log(await waitReady());
process.exit();
`,
  before: { outcome: 'ends', says: /^given up/m, inWords: 'a wait of 30 s is given up after 200 ms' },
  mended: { suggestion: 'Measure with a clock' },
  after: { outcome: 'ends', says: /^ready/m, inWords: 'the wait goes on until the peer is ready' },
});
