import { defineProof } from '../proof.js';

export const requireSignalPropagation = defineProof({
  rule: 'require-signal-propagation',
  library: 'node',
  fault: 'a peer that accepts and never answers, and a caller who gives up after 0.3 s',
  peer: 'silent',
  program: `const search = async (text, signal) => {
  signal.throwIfAborted();
  const response = await fetch(process.env.PEER + '/?q=' + text);
  return response.text();
};
const caller = new AbortController();
setTimeout(() => caller.abort(), 300);
await search('shoes', caller.signal).catch((error) => console.log('ended with its caller: ' + error.name));
`,
  before: { outcome: 'hangs', inWords: 'still waiting for its peer after 4 s' },
  mended: { suggestion: 'Hand it on' },
  after: { outcome: 'ends', says: /ended with its caller: AbortError/, inWords: 'ends with its caller' },
});
