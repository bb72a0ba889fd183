import assert from 'node:assert/strict';
import { changedLines } from '../../src/report/changes.js';
import { linesOf } from '../../src/report/lines.js';

const changed = (text: string, ...edits: { range: [number, number]; text: string }[]) => changedLines(text, edits, linesOf(text));

describe('the lines that a fix changes', () => {
  it('are only the new ones where it inserts', () => {
    assert.deepEqual(changed('a();\nfetch(url);\n', { range: [14, 14], text: ', { signal }' }), [
      { kind: 'added', number: 2, text: 'fetch(url, { signal });', marks: [[9, 21]] },
    ]);
  });

  it('are the old and the new ones where it replaces', () => {
    assert.deepEqual(changed('ssl = false;', { range: [6, 11], text: 'true' }), [
      { kind: 'removed', number: 1, text: 'ssl = false;', marks: [[6, 11]] },
      { kind: 'added', number: 1, text: 'ssl = true;', marks: [[6, 10]] },
    ]);
  });

  it('count as an insertion where the old text stays at both ends of the new', () => {
    assert.deepEqual(changed("get('http://x')", { range: [5, 12], text: 'https://' }), [
      { kind: 'added', number: 1, text: "get('https://x')", marks: [[9, 10]] },
    ]);
  });

  it('leave out a line that stays as it was below an inserted one', () => {
    assert.deepEqual(changed('fetch(url);', { range: [0, 0], text: "import x from 'x';\n" }), [
      { kind: 'added', number: 1, text: "import x from 'x';", marks: [[0, 18]] },
    ]);
  });

  it('are shown together for two edits in one line', () => {
    assert.deepEqual(changed('f(a, b)', { range: [2, 3], text: 'x' }, { range: [5, 6], text: 'y' }), [
      { kind: 'removed', number: 1, text: 'f(a, b)', marks: [[2, 3], [5, 6]] },
      { kind: 'added', number: 1, text: 'f(x, y)', marks: [[2, 3], [5, 6]] },
    ]);
  });

  it('follow one another for edits in different lines', () => {
    assert.deepEqual(changed('a(1)\nb\nc(2)\n', { range: [2, 3], text: '7' }, { range: [9, 10], text: '8' }), [
      { kind: 'removed', number: 1, text: 'a(1)', marks: [[2, 3]] },
      { kind: 'added', number: 1, text: 'a(7)', marks: [[2, 3]] },
      { kind: 'removed', number: 3, text: 'c(2)', marks: [[2, 3]] },
      { kind: 'added', number: 3, text: 'c(8)', marks: [[2, 3]] },
    ]);
  });

  it('keep lines apart that end in CRLF', () => {
    assert.deepEqual(changed('f();\r\ng();\r\n', { range: [0, 0], text: 'a;\r\n' }), [{ kind: 'added', number: 1, text: 'a;', marks: [[0, 2]] }]);
  });

  it('mark no white space', () => {
    assert.deepEqual(changed('f({});', { range: [3, 3], text: '\n  a: 1,\n' }), [
      { kind: 'added', number: 1, text: 'f({', marks: [] },
      { kind: 'added', number: 2, text: '  a: 1,', marks: [[2, 7]] },
      { kind: 'added', number: 3, text: '});', marks: [] },
    ]);
  });
});
