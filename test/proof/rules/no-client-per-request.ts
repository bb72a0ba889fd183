import { defineProof } from '../proof.js';

/** A Redis of three lines: it counts its connections and answers everything with OK. */
const redis = `import net from 'node:net';
let connections = 0;
const store = net.createServer((socket) => {
  connections += 1;
  socket.on('error', () => undefined);
  socket.on('data', (bytes) => {
    for (let at = bytes.indexOf('*'); at >= 0; at = bytes.indexOf('\\r\\n*', at + 1)) socket.write('+OK\\r\\n');
  });
});
await new Promise((resolve) => store.listen(0, '127.0.0.1', resolve));
process.env.REDIS_PORT = String(store.address().port);
`;

const asking = `
app.listen(0, '127.0.0.1', async function () {
  for (let turn = 0; turn < 20; turn += 1) {
    await fetch('http://127.0.0.1:' + this.address().port + '/visits', { signal: AbortSignal.timeout(2_000) }).then((answer) => answer.text());
  }
  console.log(connections + ' connections');
  process.exit();
});
`;

export const noClientPerRequest = defineProof({
  rule: 'no-client-per-request',
  library: 'ioredis',
  fault: 'twenty requests, one after the other',
  peer: 'none',
  program: `import express from 'express';
import { Redis } from 'ioredis';
${redis}
const app = express();
app.get('/visits', async (_request, response) => {
  const redis = new Redis({ port: Number(process.env.REDIS_PORT), lazyConnect: true, enableReadyCheck: false });
  const visits = await redis.set('visits', 1);
  response.send(visits);
});
${asking}`,
  before: { outcome: 'ends', says: /^20 connections/m, inWords: '20 connections' },
  mended: { suggestion: 'Make it once' },
  after: { outcome: 'ends', says: /^1 connections/m, inWords: '1 connection' },
  bound: 10_000,
});
