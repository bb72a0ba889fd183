import { defineProof } from '../proof.js';

export const requireResponseStatusCheck = defineProof({
  rule: 'require-response-status-check',
  library: 'node',
  fault: 'a peer that answers 500 with an error page in JSON',
  peer: 'failing',
  program: `const response = await fetch(process.env.PEER + '/users/1', { signal: AbortSignal.timeout(2_000) });
const user = await response.json();
console.log('Dear ' + user.name);
`,
  before: { outcome: 'ends', says: /Dear Internal Server Error/, inWords: 'greets a user called "Internal Server Error"' },
  mended: { suggestion: 'Throw if the request failed' },
  after: { outcome: 'fails', says: /fetch failed: 500/, inWords: 'an error that names the status' },
});
