import { defineProof } from '../proof.js';

/** A proxy stands for everybody on the path: it writes down what passes by. */
const onThePath = `import { createServer } from 'node:http';

const path = createServer((request, response) => {
  console.log('read on the path: ' + request.headers.authorization);
  response.end('{"name":"Mallory"}');
});
path.on('connect', (_request, socket) => {
  socket.write('HTTP/1.1 200 OK\\r\\n\\r\\n');
  socket.once('data', (bytes) => {
    console.log('read on the path: ' + (bytes.includes('secret') ? 'the secret' : 'a handshake'));
    socket.destroy();
  });
  socket.on('error', () => undefined);
});
await new Promise((resolve) => path.listen(0, '127.0.0.1', resolve));
`;


export const noCleartextTransport = defineProof({
  rule: 'no-cleartext-transport',
  library: 'node',
  fault: 'somebody on the path who reads along',
  peer: 'none',
  program: `import http from 'node:http';
${onThePath}
// The way to every host leads past the one on the path.
const createConnection = (_options, connected) => {
  const socket = net.connect(path.address().port, '127.0.0.1', () => connected(null, socket));
};
const request = http.get('http://users.example/1', { createConnection, headers: { authorization: 'Bearer secret' }, signal: AbortSignal.timeout(2_000) }, async (response) => {
  for await (const chunk of response) console.log(chunk.toString());
  process.exit();
});
request.on('error', (error) => console.log(error.message));
`.replace("import http from 'node:http';\n", "import http from 'node:http';\nimport net from 'node:net';\n"),
  before: { outcome: 'ends', says: /read on the path: Bearer secret[^]*Mallory/, inWords: 'the token is read, and another answer is given' },
  mended: {
    because: 'The suggestion writes `https://`; the module that speaks it is a decision here.',
    program: `import https from 'node:https';
import net from 'node:net';
${onThePath}
const watched = net.createServer((socket) => {
  socket.once('data', (bytes) => {
    console.log('read on the path: ' + (bytes.includes('secret') ? 'the secret' : 'nothing but a handshake'));
    socket.destroy();
    process.exit();
  });
});
await new Promise((resolve) => watched.listen(0, '127.0.0.1', resolve));
const request = https.get('https://users.example/1', {
  socket: net.connect(watched.address().port, '127.0.0.1'),
  headers: { authorization: 'Bearer secret' },
  signal: AbortSignal.timeout(2_000),
});
request.on('error', () => undefined);
path.close();
`,
  },
  after: { outcome: 'ends', says: /nothing but a handshake/, inWords: 'the path sees a handshake and no token' },
});
