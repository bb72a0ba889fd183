import { defineProof } from '../proof.js';

export const requireRetry = defineProof({
  rule: 'require-retry',
  library: 'axios-retry',
  fault: 'a peer that cuts the first two connections, then answers',
  peer: 'flaky',
  program: `import axios from 'axios';

const users = axios.create({ baseURL: process.env.PEER, timeout: 2_000 });
const load = async (id) => (await users.get('/users/' + id)).data;
console.log('Dear ' + (await load(1)).name);
`,
  before: { outcome: 'fails', says: /ECONNRESET|socket hang up/, inWords: 'one cut connection fails the caller' },
  dependencies: ['axios', 'axios-retry'],
  mended: { suggestion: 'Try again' },
  after: { outcome: 'ends', says: /Dear Ada/, inWords: 'the third attempt has the answer' },
});
