import { defineProof } from '../proof.js';

/** Asks as a platform does, which restarts whoever does not answer 200. */
const platform = `
app.listen(0, '127.0.0.1', async function () {
  const { status } = await fetch('http://127.0.0.1:' + this.address().port + '/livez', { signal: AbortSignal.timeout(2_000) });
  console.log(status === 200 ? 'left running' : 'restarted, as are all its replicas');
  process.exit();
});
`;

const start = `import express from 'express';
import pg from 'pg';

const app = express();
app.set('env', 'test');
const [host, port] = process.env.PEER.split(':');
const pool = new pg.Pool({ host, port: Number(port), connectionTimeoutMillis: 500 });
pool.on('error', console.error);
`;

export const noDependencyInLivenessCheck = defineProof({
  rule: 'no-dependency-in-liveness-check',
  library: 'pg',
  fault: 'a database that is away for a moment',
  peer: 'resetting',
  program: `${start}
app.get('/livez', async (_request, response) => {
  await pool.query('SELECT 1');
  response.send('ok');
});
${platform}`,
  before: { outcome: 'ends', says: /restarted, as are all its replicas/, inWords: 'every replica is restarted' },
  mended: {
    because: 'What a check is asked for is known to the platform alone.',
    program: `${start}
app.get('/livez', (_request, response) => {
  response.send('ok');
});
app.get('/readyz', async (_request, response) => {
  try {
    await pool.query('SELECT 1');
    response.send('ok');
  } catch {
    response.status(503).send('database');
  }
});
${platform}`,
  },
  after: { outcome: 'ends', says: /left running/, inWords: 'the replicas run on and say that they are not ready' },
});
