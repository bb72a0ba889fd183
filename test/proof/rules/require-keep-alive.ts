import { defineProof } from '../proof.js';

export const requireKeepAlive = defineProof({
  rule: 'require-keep-alive',
  library: 'node',
  fault: 'a peer that costs a handshake for every new connection',
  peer: 'well',
  program: `import http from 'node:http';

const agent = new http.Agent({ maxSockets: 1 });
const sockets = new Set();
const ask = () =>
  new Promise((resolve, reject) => {
    const request = http.get(process.env.PEER, { agent }, (response) => response.resume().on('end', () => setImmediate(resolve)));
    request.on('socket', (socket) => sockets.add(socket)).on('error', reject);
  });
for (let count = 0; count < 20; count += 1) await ask();
console.log('20 requests, connections: ' + sockets.size);
process.exit();
`,
  before: { outcome: 'ends', says: /connections: 20$/m, inWords: 'twenty connections for twenty requests' },
  mended: { suggestion: 'Keep connections' },
  after: { outcome: 'ends', says: /connections: 1$/m, inWords: 'one connection for twenty requests' },
});
