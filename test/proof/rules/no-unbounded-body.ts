import { defineProof } from '../proof.js';

/** Sends 64 MiB to the program's own server and says how much memory that took. */
const client = `
server.listen(0, '127.0.0.1', () => {
  const request = http.request({ port: server.address().port, method: 'POST', signal: AbortSignal.timeout(3_000) }, (response) => {
    console.log('status ' + response.statusCode);
    finish();
  });
  request.on('error', finish);
  const block = Buffer.alloc(1024 * 1024, 97);
  let left = 64;
  const more = () => {
    while (left-- > 0) if (!request.write(block)) return request.once('drain', more);
    request.end();
  };
  more();
});
function finish() {
  console.log(process.memoryUsage().rss > before + 100_000_000 ? 'took it all into memory' : 'kept its memory');
  process.exit();
}
`;

export const noUnboundedBody = defineProof({
  rule: 'no-unbounded-body',
  library: 'node',
  fault: 'a client that sends 64 MiB',
  peer: 'none',
  program: `import http from 'node:http';

const before = process.memoryUsage().rss;
const server = http.createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => response.end(String(body.length)));
});
${client}`,
  before: { outcome: 'ends', says: /took it all into memory/, inWords: 'takes all of it into memory' },
  mended: {
    because: 'How large a body may be is a decision, and what to answer beyond it another.',
    program: `import http from 'node:http';

const before = process.memoryUsage().rss;
const limit = 1_000_000;
const server = http.createServer((request, response) => {
  const chunks = [];
  let size = 0;
  request.on('data', (chunk) => {
    size += chunk.length;
    if (size > limit) {
      response.writeHead(413).end();
      request.destroy();
      return;
    }
    chunks.push(chunk);
  });
  request.on('end', () => response.end(String(Buffer.concat(chunks).length)));
});
${client}`,
  },
  after: { outcome: 'ends', says: /kept its memory/, inWords: 'refuses it, and keeps its memory' },
});
