import { defineProof } from '../proof.js';

export const requireJitter = defineProof({
  rule: 'require-jitter',
  library: 'node',
  fault: 'a peer that cuts all connections at the same moment',
  peer: 'none',
  program: `import { createServer } from 'node:http';

const first = [];
const peer = createServer((request, response) => {
  if (first.length === 12) return response.end('well');
  first.push(request.socket);
  if (first.length === 12) for (const socket of first) socket.destroy();
});
await new Promise((resolve) => peer.listen(0, '127.0.0.1', resolve));
/** The moments at which clients mean to come back, counted from the cut: a busy machine blurs the real ones. */
const moments = new Set();
const later = globalThis.setTimeout;
globalThis.setTimeout = (work, ms, ...more) => {
  if (more.length === 0 && ms >= 500) moments.add(ms);
  return later(work, ms, ...more);
};
const url = 'http://127.0.0.1:' + peer.address().port;

async function ask() {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fetch(url, { signal: AbortSignal.timeout(10_000) });
    } catch (error) {
      if (attempt === 3) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 1_000));
    }
  }
}
await Promise.all(Array.from({ length: 12 }, ask));
console.log(moments.size === 1 ? 'all at once' : 'one after the other');
process.exit();
`,
  before: { outcome: 'ends', says: /all at once/, inWords: 'twelve clients come back at the same moment' },
  mended: { suggestion: 'Make the pause uneven' },
  after: { outcome: 'ends', says: /one after the other/, inWords: 'each comes back at a moment of its own' },
});
