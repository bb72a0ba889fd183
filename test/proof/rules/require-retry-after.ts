import { defineProof } from '../proof.js';

/**
 * A service that may be asked again after a second, and locks out whoever comes earlier. It does not write the header's
 * name in one piece: the rule lets files be that do.
 */
const service = `import { createServer } from 'node:http';

let allowed = 0;
let refused = 0;
const service = createServer((request, response) => {
  if (allowed !== 0 && performance.now() >= allowed) return response.end('well');
  refused += 1;
  allowed = refused > 2 ? Infinity : performance.now() + 1_000;
  response.writeHead(429, { [['retry', 'after'].join('-')]: '1' }).end();
});
await new Promise((resolve) => service.listen(0, '127.0.0.1', resolve));
process.env.SERVICE = 'http://127.0.0.1:' + service.address().port;
`;

const ask = (pause: string): string => `async function ask() {
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const answer = await fetch(process.env.SERVICE, { signal: AbortSignal.timeout(5_000) });
    if (answer.status !== 429) return answer.text();
    await new Promise((resolve) => setTimeout(resolve, ${pause}));
  }
  return 'locked out';
}
console.log(await ask());
process.exit();
`;

export const requireRetryAfter = defineProof({
  rule: 'require-retry-after',
  library: 'node',
  fault: 'a service that says when to come back, and locks out who comes earlier',
  peer: 'none',
  program: `${service}
${ask('100 * 2 ** attempt')}`,
  before: { outcome: 'ends', says: /locked out/, inWords: 'comes back too early three times and is locked out' },
  mended: {
    because: 'The header is a number of seconds or a date, and how long to wait at most is a decision.',
    program: `${service}
${ask("Math.min(Number(answer.headers.get('retry-after')), 60) * 1_000 + Math.random() * 200")}`,
  },
  after: { outcome: 'ends', says: /well/, inWords: 'waits as long as it was told, and is served' },
});
