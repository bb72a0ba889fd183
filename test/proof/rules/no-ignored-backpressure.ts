import { defineProof } from '../proof.js';

export const noIgnoredBackpressure = defineProof({
  rule: 'no-ignored-backpressure',
  library: 'node',
  fault: 'a peer that does not read',
  peer: 'unreading',
  program: `import net from 'node:net';

const [host, port] = process.env.PEER.split(':');
const socket = net.connect(Number(port), host);
socket.on('error', console.error);

function* rows() {
  for (let row = 0; row < 64; row += 1) yield Buffer.alloc(1024 * 1024, 97);
}

async function dump() {
  for (const row of rows()) {
    socket.write(row);
  }
}

dump();
setTimeout(() => {
  console.log(process.memoryUsage.rss() > 100_000_000 ? 'holds all of it in memory' : 'kept its memory');
  process.exit();
}, 1_500);
`,
  before: { outcome: 'ends', says: /holds all of it/, inWords: 'holds everything in memory that the peer did not read' },
  mended: { suggestion: 'Wait until' },
  after: { outcome: 'ends', says: /kept its memory/, inWords: 'waits, and keeps its memory' },
});
