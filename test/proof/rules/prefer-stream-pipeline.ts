import { defineProof } from '../proof.js';

export const preferStreamPipeline = defineProof({
  rule: 'prefer-stream-pipeline',
  library: 'node',
  fault: 'a peer that cuts the connection in the middle of a body',
  peer: 'cutting',
  program: `import fs from 'node:fs';
import http from 'node:http';
import { devNull } from 'node:os';

http
  .get(process.env.PEER, (answer) => {
    const file = fs.createWriteStream(devNull);
    answer.pipe(file);
    setTimeout(() => console.log(file.closed ? 'the file was closed' : 'the file is still open'), 1_500);
  })
  .on('error', console.error);
`,
  before: { outcome: 'ends', says: /still open/, inWords: 'the file is neither ended nor closed' },
  mended: { suggestion: 'Pass failures on' },
  after: { outcome: 'ends', says: /was closed/, inWords: 'the file is closed, the error is written down' },
});
