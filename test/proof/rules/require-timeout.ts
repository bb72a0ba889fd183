import { defineProof } from '../proof.js';

export const requireTimeout = defineProof({
  rule: 'require-timeout',
  library: 'axios',
  fault: 'a peer that accepts and never answers',
  peer: 'silent',
  program: `import axios from 'axios';

const { data } = await axios.get(process.env.PEER + '/users/1');
console.log(data.name);
`,
  before: { outcome: 'hangs', inWords: 'still waiting when it is ended after 4 s' },
  mended: { suggestion: 'Give up after' },
  after: { outcome: 'fails', says: /ECONNABORTED|timeout of 700ms exceeded/, inWords: 'an error after the limit' },
});
