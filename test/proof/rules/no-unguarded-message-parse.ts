import { defineProof } from '../proof.js';

/** Sends one bad frame, and asks a moment later whether anybody is left. */
const visitor = `
server.on('listening', () => {
  const visitor = new WebSocket('ws://127.0.0.1:' + server.address().port, { handshakeTimeout: 2_000 });
  visitor.on('error', console.error);
  visitor.on('open', () => visitor.send('{'));
  setTimeout(() => {
    console.log('still serving everybody else');
    process.exit();
  }, 1_500);
});
`;

export const noUnguardedMessageParse = defineProof({
  rule: 'no-unguarded-message-parse',
  library: 'ws',
  fault: 'a visitor who sends half a message',
  peer: 'none',
  program: `import { WebSocket, WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
server.on('connection', (socket) => {
  socket.on('error', console.error);
  socket.on('message', (data) => {
    const message = JSON.parse(data.toString());
    socket.send(String(message.id));
  });
});
${visitor}`,
  before: { outcome: 'fails', says: /SyntaxError/, inWords: 'one bad frame ends the process, for everybody' },
  mended: { suggestion: 'Catch the error' },
  after: { outcome: 'ends', says: /still serving everybody else/, inWords: 'the bad frame is passed over' },
});
