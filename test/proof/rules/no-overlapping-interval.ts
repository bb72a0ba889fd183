import { defineProof } from '../proof.js';

/** A peer that takes 500 ms for an answer and notes how many it works on at once. */
const peer = `import { createServer } from 'node:http';

let open = 0;
let most = 0;
const peer = createServer((_request, response) => {
  open += 1;
  most = Math.max(most, open);
  setTimeout(() => response.end('up', () => { open -= 1; }), 500);
});
await new Promise((resolve) => peer.listen(0, '127.0.0.1', resolve));
process.env.SHOP = 'http://127.0.0.1:' + peer.address().port;
setTimeout(() => {
  console.log(most + ' at once');
  process.exit();
}, 1_500);
`;

export const noOverlappingInterval = defineProof({
  rule: 'no-overlapping-interval',
  library: 'node',
  fault: 'a peer that answers five times slower than usual',
  peer: 'none',
  program: `${peer}
setInterval(async () => {
  const response = await fetch(process.env.SHOP, { signal: AbortSignal.timeout(2_000) });
  await response.text();
}, 100);
`,
  before: { outcome: 'ends', says: /^(?:[3-9]|1\d) at once/m, inWords: 'calls pile up on the slow peer' },
  mended: {
    program: `import { setTimeout as sleep } from 'node:timers/promises';
${peer}
for (;;) {
  const response = await fetch(process.env.SHOP, { signal: AbortSignal.timeout(2_000) });
  await response.text();
  await sleep(100);
}
`,
    because: 'the handle of the timer may be used to stop it',
  },
  after: { outcome: 'ends', says: /^1 at once/m, inWords: 'one call at a time' },
});
