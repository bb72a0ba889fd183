import { defineProof } from '../proof.js';

export const noDisabledTlsVerification = defineProof({
  rule: 'no-disabled-tls-verification',
  library: 'node',
  fault: 'a stranger in between, with a certificate that nobody vouches for',
  peer: 'selfSigned',
  program: `import https from 'node:https';

const request = https.get(process.env.PEER, { rejectUnauthorized: false, signal: AbortSignal.timeout(2_000) }, async (response) => {
  for await (const chunk of response) console.log(chunk.toString());
});
request.on('error', (error) => {
  console.log('refused: ' + error.code);
  process.exitCode = 1;
});
`,
  before: { outcome: 'ends', says: /Mallory/, inWords: 'believes the stranger' },
  mended: { suggestion: 'Check the certificate' },
  after: { outcome: 'fails', says: /refused: DEPTH_ZERO_SELF_SIGNED_CERT/, inWords: 'refuses the stranger' },
});
