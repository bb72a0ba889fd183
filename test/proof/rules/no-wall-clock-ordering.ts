import { defineProof } from '../proof.js';

/** Two people edit one note; the clock of the second is a minute behind. The first change is made, then the second. */
const edits = `
const first = { body: 'first', version: 1, updatedAt: Date.now() };
await new Promise((resolve) => setTimeout(resolve, 50));
const second = { body: 'second', version: 2, updatedAt: Date.now() - 60_000 };
console.log(merge(first, second).body + ' is kept');
`;

export const noWallClockOrdering = defineProof({
  rule: 'no-wall-clock-ordering',
  library: 'node',
  fault: 'a machine whose clock is a minute behind',
  peer: 'none',
  program: `function merge(local, remote) {
  return remote.updatedAt > local.updatedAt ? remote : local;
}
${edits}`,
  before: { outcome: 'ends', says: /^first is kept/m, inWords: 'the later change is thrown away' },
  mended: {
    program: `function merge(local, remote) {
  return remote.version > local.version ? remote : local;
}
${edits}`,
    because: 'it takes another model of the data',
  },
  after: { outcome: 'ends', says: /^second is kept/m, inWords: 'the later change is kept' },
});
