import { defineProof } from '../proof.js';

export const noUnboundedRetry = defineProof({
  rule: 'no-unbounded-retry',
  library: 'node',
  fault: 'a peer that resets every connection',
  peer: 'resetting',
  program: `async function publish(body) {
  while (true) {
    try {
      return await fetch('http://' + process.env.PEER + '/events', { method: 'PUT', body, signal: AbortSignal.timeout(2_000) });
    } catch {
      // try again
    }
  }
}
await publish('{}');
`,
  before: { outcome: 'hangs', inWords: 'still asking when it is ended after 4 s' },
  mended: { suggestion: 'Give up after a few attempts' },
  after: { outcome: 'fails', says: /fetch failed/, inWords: 'gives up and says so' },
});
