import assert from 'node:assert/strict';
import { linesOf } from '../../src/report/lines.js';

describe('the lines of a text', () => {
  it('count from one, columns too', () => {
    assert.deepEqual(linesOf('ab\ncd').positionOf(4), { line: 2, column: 2 });
  });

  it('break at CRLF once', () => {
    assert.deepEqual(linesOf('ab\r\ncd').positionOf(4), { line: 2, column: 1 });
  });

  it('break at a lone CR and at U+2028, as in ECMAScript', () => {
    assert.deepEqual(linesOf('a\rb\u2028c').positionOf(4), { line: 3, column: 1 });
  });

  it('hold the end of the text', () => {
    assert.deepEqual(linesOf('ab\n').positionOf(3), { line: 2, column: 1 });
  });

  it('are given without their breaks', () => {
    assert.equal(linesOf('ab\r\ncd\n').textOf(1), 'ab');
  });

  it('count columns in UTF-16 units, as ESLint does', () => {
    assert.deepEqual(linesOf('😀x').positionOf(2), { line: 1, column: 3 });
  });
});
