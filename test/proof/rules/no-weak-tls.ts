import { defineProof } from '../proof.js';

export const noWeakTls = defineProof({
  rule: 'no-weak-tls',
  library: 'node',
  fault: 'a peer that speaks TLS 1.0 alone',
  peer: 'outdated',
  program: `import tls from 'node:tls';

const [host, port] = process.env.PEER.split(':');
const socket = tls.connect({ host, port: Number(port), ca: process.env.CA, servername: 'localhost', minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }, () => {
  console.log('talked ' + socket.getProtocol());
  socket.end();
});
socket.on('error', (error) => {
  console.log('refused: ' + error.code);
  process.exitCode = 1;
});
`,
  before: { outcome: 'ends', says: /talked TLSv1\b/, inWords: 'talks a protocol that was broken in 2011' },
  mended: { suggestion: 'Use ' },
  after: { outcome: 'fails', says: /refused: ERR_SSL/, inWords: 'refuses the peer' },
});
