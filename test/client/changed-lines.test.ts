import assert from 'node:assert/strict';
import { linesAfter, linesChangedIn, touches } from '../../src/client/published/changed-lines.js';

const diff = (...lines: string[]): string => ['diff --git a/a.ts b/a.ts', 'index 1..2 100644', '--- a/a.ts', '+++ b/a.ts', ...lines, ''].join('\n');
const edit = (start: number, end: number, text: string) => ({ range: { start: { line: start }, end: { line: end } }, text });

describe('lines that a diff changes', () => {
  it('are those that it adds, without the ones around them', () => {
    assert.deepEqual(linesChangedIn(diff('@@ -1,4 +1,5 @@', ' one', ' two', '+between', ' three', ' four')), [{ start: 2, end: 3 }]);
  });

  it('are counted anew in each part', () => {
    assert.deepEqual(linesChangedIn(diff('@@ -1 +1,2 @@ class A', ' one', '+two', '@@ -9,2 +10,3 @@', ' nine', '+ten', ' eleven')), [
      { start: 1, end: 2 },
      { start: 10, end: 11 },
    ]);
  });

  it('are those that replace others', () => {
    assert.deepEqual(linesChangedIn(diff('@@ -1,3 +1,3 @@', ' one', '-two', '+TWO', ' three')), [{ start: 1, end: 2 }]);
  });

  it('are on both sides of lines that it takes out', () => {
    assert.deepEqual(linesChangedIn(diff('@@ -1,3 +1,2 @@', ' one', '-two', ' three')), [{ start: 0, end: 2 }]);
    assert.deepEqual(linesChangedIn(diff('@@ -1,2 +1 @@', '-one', ' two')), [{ start: 0, end: 1 }]);
    assert.deepEqual(linesChangedIn(diff('@@ -3,1 +2,0 @@', '-three')), [{ start: 1, end: 3 }]);
  });

  it('are none where there is no difference', () => {
    assert.deepEqual(linesChangedIn(''), []);
  });

  it('are not told by what the file itself says', () => {
    assert.deepEqual(linesChangedIn(diff('@@ -1,2 +1,3 @@', ' @@ -5 +5 @@', '+++ more', ' two', '\\ No newline at end of file')), [{ start: 1, end: 2 }]);
  });
});

describe('changed lines while somebody types', () => {
  it('stay where nothing above them grows', () => {
    assert.deepEqual(linesAfter(edit(7, 7, 'x'), [{ start: 2, end: 4 }]), [{ start: 2, end: 4 }, { start: 7, end: 8 }]);
  });

  it('move with lines that are put in or taken out above them', () => {
    assert.deepEqual(linesAfter(edit(0, 0, 'a\nb\n'), [{ start: 2, end: 4 }]), [{ start: 4, end: 6 }, { start: 0, end: 3 }]);
    assert.deepEqual(linesAfter(edit(0, 1, ''), [{ start: 2, end: 4 }]), [{ start: 1, end: 3 }, { start: 0, end: 1 }]);
  });

  it('are split by an edit in their midst', () => {
    assert.deepEqual(linesAfter(edit(3, 3, '\n'), [{ start: 2, end: 6 }]), [{ start: 2, end: 3 }, { start: 5, end: 7 }, { start: 3, end: 5 }]);
  });

  it('are gone with what was taken out', () => {
    assert.deepEqual(linesAfter(edit(1, 5, 'x'), [{ start: 2, end: 4 }]), [{ start: 1, end: 2 }]);
  });
});

describe('a finding', () => {
  it('is in changed lines if one of its own is', () => {
    assert.deepEqual([0, 1, 2, 3, 4].map((line) => touches([{ start: 2, end: 4 }], line, line)), [false, false, true, true, false]);
    assert.equal(touches([{ start: 2, end: 4 }], 0, 9), true);
  });
});
