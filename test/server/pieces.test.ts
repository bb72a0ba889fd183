import assert from 'node:assert/strict';
import type { Edit } from '../../rules/src/edit/edit.js';
import { fixAll } from '../../src/server/mend/fix-all.js';
import { Pieces } from '../../src/server/mend/pieces.js';
import type { WeighedFinding } from '../../src/engine/analyse.js';

function applied(text: string, edits: readonly Edit[]): string {
  return edits.toReversed().reduce((changed, { range: [start, end], text: by }) => changed.slice(0, start) + by + changed.slice(end), text);
}

describe('server: edits that follow each other', () => {
  it('are told as edits of the first text', () => {
    const pieces = new Pieces('one two three');
    pieces.apply([{ range: [4, 7], text: 'TWO' }]);
    pieces.apply([{ range: [0, 0], text: '> ' }, { range: [15, 15], text: '!' }]);
    assert.equal(pieces.text, '> one TWO three!');
    assert.deepEqual(pieces.edits(), [
      { range: [0, 0], text: '> ' },
      { range: [4, 7], text: 'TWO' },
      { range: [13, 13], text: '!' },
    ]);
  });

  it('become one where a later one changes what an earlier one wrote', () => {
    const pieces = new Pieces('call()');
    pieces.apply([{ range: [5, 5], text: '{ a }' }]);
    pieces.apply([{ range: [8, 8], text: ', b' }]);
    assert.deepEqual(pieces.edits(), [{ range: [5, 5], text: '{ a, b }' }]);
  });

  it('may delete across what was written and what was there', () => {
    const pieces = new Pieces('abcdef');
    pieces.apply([{ range: [3, 3], text: 'XY' }]);
    pieces.apply([{ range: [2, 6], text: '' }]);
    assert.equal(pieces.text, 'abef');
    assert.deepEqual(pieces.edits(), [{ range: [2, 4], text: '' }]);
  });

  it('keep the order of two insertions at one place', () => {
    const pieces = new Pieces('x');
    pieces.apply([{ range: [0, 0], text: '1' }, { range: [0, 0], text: '2' }]);
    assert.equal(pieces.text, '12x');
    assert.equal(applied('x', pieces.edits()), '12x');
  });
});

/** A rule of this test: each `bad` is a finding, and mending one needs the import once. */
function find(text: string): WeighedFinding[] | undefined {
  if (text.includes('broken')) return undefined;
  return [...text.matchAll(/bad(\d?)/g)].map(({ index, 0: word, 1: kind }) => ({
    rule: 'no-bad',
    messageId: 'bad',
    data: {},
    severity: 'error',
    range: [index, index + word.length],
    related: [],
    suggestions: kind === '1' ? [] : [{ messageId: 'mend', data: {}, edits: [...(text.startsWith('import') ? [] : [{ range: [0, 0], text: 'import good;\n' } as const]), { range: [index, index + word.length], text: kind === '2' ? 'bad bad' : kind === '3' ? 'broken' : 'good' }] }],
  }));
}
const noPause = () => Promise.resolve();

describe('server: the fixes of one kind', () => {
  it('bring the import that they share once', async () => {
    const text = 'bad, bad, bad';
    const { edits, ...counts } = await fixAll(text, find, noPause);
    assert.deepEqual(counts, { fixed: 3, left: 0 });
    assert.equal(applied(text, edits), 'import good;\ngood, good, good');
  });

  it('leave a finding without a fix, one whose fix does not help, and one whose fix breaks the text', async () => {
    const text = 'bad1, bad2, bad, bad3';
    const { edits, ...counts } = await fixAll(text, find, noPause);
    assert.deepEqual(counts, { fixed: 1, left: 3 });
    assert.equal(applied(text, edits), 'import good;\nbad1, bad2, good, bad3');
  });

  it('are none where there is no finding', async () => {
    assert.deepEqual(await fixAll('good', find, noPause), { edits: [], fixed: 0, left: 0 });
    assert.deepEqual(await fixAll('broken', find, noPause), { edits: [], fixed: 0, left: 0 });
  });
});
