import { defineProof } from '../proof.js';

export const noMessageFramingAssumption = defineProof({
  rule: 'no-message-framing-assumption',
  library: 'node',
  fault: 'a network that delivers one message in two pieces',
  peer: 'splitting',
  program: `import net from 'node:net';

const [host, port] = process.env.PEER.split(':');
const socket = net.connect(Number(port), host);
socket.on('error', console.error);
socket.on('data', (bytes) => {
  const message = JSON.parse(bytes.toString());
  console.log('Dear ' + message.name);
});
`,
  before: { outcome: 'fails', says: /SyntaxError/, inWords: 'half a message ends the process' },
  mended: {
    because: 'How messages are told apart is a decision of both sides.',
    program: `import net from 'node:net';
import readline from 'node:readline';

const [host, port] = process.env.PEER.split(':');
const socket = net.connect(Number(port), host);
socket.on('error', console.error);
readline.createInterface({ input: socket }).on('line', (line) => {
  try {
    console.log('Dear ' + JSON.parse(line).name);
  } catch {
    socket.destroy();
  }
});
`,
  },
  after: { outcome: 'ends', says: /Dear Ada/, inWords: 'the message is whole before it is read' },
});
