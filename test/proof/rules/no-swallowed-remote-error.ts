import { defineProof } from '../proof.js';

export const noSwallowedRemoteError = defineProof({
  rule: 'no-swallowed-remote-error',
  library: 'node',
  fault: 'a peer that resets each connection',
  peer: 'resetting',
  program: `async function saveOrder(order) {
  await fetch('http://' + process.env.PEER + '/orders', { method: 'POST', body: JSON.stringify(order), signal: AbortSignal.timeout(2_000) }).catch(() => {});
  return 'accepted';
}

console.log('your order is ' + await saveOrder({ id: 7 }));
`,
  before: { outcome: 'ends', says: /your order is accepted/, inWords: 'an order that arrived nowhere is accepted' },
  mended: { suggestion: 'Let whoever waits hear of it' },
  after: { outcome: 'fails', says: /fetch failed/, inWords: 'the customer hears that it failed' },
});
