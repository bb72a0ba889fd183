import { defineProof } from '../proof.js';

export const requireErrorListener = defineProof({
  rule: 'require-error-listener',
  library: 'node',
  fault: 'a peer that resets the connection',
  peer: 'resetting',
  program: `import net from 'node:net';

const [host, port] = process.env.PEER.split(':');
const socket = net.connect(Number(port), host);
socket.write('hello');
setTimeout(() => console.log('still serving everybody else'), 1_500);
`,
  before: { outcome: 'fails', says: /ECONNRESET/, inWords: 'one reset ends the whole process' },
  mended: { suggestion: 'Listen' },
  after: { outcome: 'ends', says: /still serving everybody else/, inWords: 'the error is written down, the process goes on' },
});
