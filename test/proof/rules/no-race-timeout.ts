import { defineProof } from '../proof.js';

export const noRaceTimeout = defineProof({
  rule: 'no-race-timeout',
  library: 'node',
  fault: 'a peer that accepts and never answers',
  peer: 'silent',
  program: `const late = (ms) => new Promise((_, reject) => setTimeout(() => reject(new Error('too late')), ms));

try {
  await Promise.race([fetch(process.env.PEER + '/prices'), late(300)]);
} catch (error) {
  console.log(error.message);
}
await new Promise((resolve) => setTimeout(resolve, 300));
const open = process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
console.log('connections still open: ' + open);
process.exit();
`,
  before: { outcome: 'ends', says: /still open: 1/, inWords: 'the connection is still open after the race' },
  mended: { suggestion: 'Let the limit end the call' },
  after: { outcome: 'ends', says: /still open: 0/, inWords: 'the connection is closed at the limit' },
});
