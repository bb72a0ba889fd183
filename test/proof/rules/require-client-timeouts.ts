import { defineProof } from '../proof.js';

export const requireClientTimeouts = defineProof({
  rule: 'require-client-timeouts',
  library: 'pg',
  fault: 'a server that accepts connections and says nothing',
  peer: 'mute',
  program: `import pg from 'pg';

const pool = new pg.Pool({ connectionString: 'postgres://shop@' + process.env.PEER + '/shop' });
const { rows } = await pool.query('SELECT 1');
console.log(rows);
`,
  before: { outcome: 'hangs', inWords: 'still waiting when it is ended after 4 s' },
  mended: { suggestion: 'Give up in time' },
  after: { outcome: 'fails', says: /timeout/, inWords: 'an error after the limit' },
});
