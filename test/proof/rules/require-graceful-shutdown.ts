import { defineProof } from '../proof.js';

/** The program starts itself as a service, asks it something and replaces it while it works. */
const deploy = `
await once(server, 'listening');
if (process.argv[2] === 'service') {
  process.send(server.address().port);
} else {
  server.close();
  const service = fork(fileURLToPath(import.meta.url), ['service']);
  const [port] = await once(service, 'message');
  const answer = fetch('http://127.0.0.1:' + port, { signal: AbortSignal.timeout(10_000) });
  setTimeout(() => service.kill(), 800);
  console.log(await answer.then((response) => response.text(), (error) => 'lost: ' + error.message));
  process.exit();
}
`;

export const requireGracefulShutdown = defineProof({
  rule: 'require-graceful-shutdown',
  library: 'node',
  fault: 'a deployment while a request is under way',
  peer: 'none',
  program: `import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const server = createServer((_request, response) => setTimeout(() => response.end('answered'), 1_100));
server.listen(process.env.PORT);
${deploy}`,
  before: { outcome: 'ends', says: /lost: fetch failed/, inWords: 'the request under way is lost' },
  mended: { suggestion: 'Finish what is under way' },
  after: { outcome: 'ends', says: /^answered/m, inWords: 'the request under way is answered' },
});
