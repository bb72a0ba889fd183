import { defineProof } from '../proof.js';

/** In place of a browser: each load of the page asks anew, and the name of the package server leads to the peer. */
const page = `import { register } from 'node:module';

register('data:text/javascript,' + encodeURIComponent(\`
  let loads = 0;
  export const resolve = (name, context, next) => name.startsWith('https://esm.sh/') ? { url: name + '?load=' + ++loads, shortCircuit: true } : next(name, context);
  export async function load(url, context, next) {
    if (!url.startsWith('https://esm.sh/')) return next(url, context);
    const answer = await fetch(process.env.PEER + new URL(url).pathname);
    return { format: 'module', source: await answer.text(), shortCircuit: true };
  }
\`));
`;

const visits = `console.log('on Monday: ' + (await visit()));
// On Tuesday the authors of the package publish a new major version.
await fetch(process.env.PEER + '/publish', { method: 'POST' });
console.log('on Tuesday: ' + (await visit()));
`;

export const noUnpinnedRemoteCode = defineProof({
  rule: 'no-unpinned-remote-code',
  library: 'node',
  fault: 'a package server that publishes a new major version between two visits',
  peer: 'publishing',
  program: `${page}
async function visit() {
  const { toEuros } = await import('https://esm.sh/prices');
  return toEuros(1250);
}
${visits}`,
  before: { outcome: 'fails', says: /on Monday: 12\.5\b[\s\S]*toEuros is not a function/, inWords: 'breaks between two visits, without a deployment' },
  mended: {
    program: `${page}
async function visit() {
  const { toEuros } = await import('https://esm.sh/prices@1.0.0');
  return toEuros(1250);
}
${visits}`,
    because: 'which version the code was tested with is known only to whoever tested it',
  },
  after: { outcome: 'ends', says: /on Monday: 12\.5\b[\s\S]*on Tuesday: 12\.5\b/, inWords: 'runs the same code on both days' },
});
