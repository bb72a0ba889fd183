import { defineProof } from '../proof.js';

export const requireBackoff = defineProof({
  rule: 'require-backoff',
  library: 'axios-retry',
  fault: 'a peer that is overloaded and answers 503',
  peer: 'overloaded',
  program: `import axios from 'axios';
import axiosRetry from 'axios-retry';

axiosRetry(axios, { retries: 3 });
const started = performance.now();
await axios.get(process.env.PEER + '/users/1', { timeout: 2_000 }).catch(() => undefined);
const ms = performance.now() - started;
console.log(ms < 1_000 ? 'asked four times at once' : 'gave it time');
`,
  before: { outcome: 'ends', says: /asked four times at once/, inWords: 'asks four times within a blink' },
  mended: { suggestion: 'Pause between' },
  after: { outcome: 'ends', says: /gave it time/, inWords: 'leaves growing pauses' },
});
