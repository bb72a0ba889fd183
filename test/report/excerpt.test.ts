import assert from 'node:assert/strict';
import { excerpt } from '../../src/report/excerpt.js';

describe('an excerpt of a line', () => {
  it('is the line itself where it fits', () => {
    assert.deepEqual(excerpt('fetch(url)', [[0, 5]], 40), [
      { text: 'fetch', width: 5, marked: true },
      { text: '(url)', width: 5, marked: false },
    ]);
  });

  it('leaves the indentation out', () => {
    assert.deepEqual(excerpt('    fetch(url)', [[4, 9]], 40, 4), [
      { text: 'fetch', width: 5, marked: true },
      { text: '(url)', width: 5, marked: false },
    ]);
  });

  it('expands tabs to the next stop', () => {
    assert.deepEqual(excerpt('ab\tcd', [[3, 5]], 40), [
      { text: 'ab  ', width: 4, marked: false },
      { text: 'cd', width: 2, marked: true },
    ]);
  });

  it('counts wide characters as two columns', () => {
    assert.deepEqual(excerpt('"漢字" + x', [[7, 8]], 40), [
      { text: '"漢字" + ', width: 9, marked: false },
      { text: 'x', width: 1, marked: true },
    ]);
  });

  it('counts an emoji made of several code points as one character', () => {
    assert.deepEqual(excerpt('👨‍👩‍👧x', [[8, 9]], 40), [
      { text: '👨‍👩‍👧', width: 2, marked: false },
      { text: 'x', width: 1, marked: true },
    ]);
  });

  it('names characters that a terminal would obey', () => {
    assert.deepEqual(excerpt('a\u001B[31mb', [], 40), [{ text: 'a␛[31mb', width: 7, marked: false }]);
  });

  it('names characters that turn the writing direction', () => {
    assert.deepEqual(excerpt('a\u202Eb', [], 40), [{ text: 'a<U+202E>b', width: 10, marked: false }]);
  });

  it('cuts a long line behind the mark where the mark is near the start', () => {
    assert.deepEqual(excerpt('fetch(aaaaaaaaaaaaaaaaaaaaaaaaaaaa)', [[0, 5]], 12), [
      { text: 'fetch', width: 5, marked: true },
      { text: '(aaaaa…', width: 7, marked: false },
    ]);
  });

  it('cuts a long line on both sides of a mark in its middle', () => {
    assert.deepEqual(excerpt('aaaaaaaaaaaaaaaaaaaafetch(bbbbbbbbbbbbbbbbbbbb)', [[20, 25]], 17), [
      { text: '…aaaaa', width: 6, marked: false },
      { text: 'fetch', width: 5, marked: true },
      { text: '(bbbb…', width: 6, marked: false },
    ]);
  });

  it('shows more of what stands before a mark at the end', () => {
    assert.deepEqual(excerpt('aaaaaaaaaaaaaaaaaaaa, x)', [[20, 23]], 12), [
      { text: '…aaaaaa', width: 7, marked: false },
      { text: ', x', width: 3, marked: true },
      { text: ')', width: 1, marked: false },
    ]);
  });

  it('shows the beginning of a mark that is longer than the room', () => {
    assert.deepEqual(excerpt('x = aaaaaaaaaaaaaaaaaaaa', [[4, 24]], 10), [
      { text: 'x = ', width: 4, marked: false },
      { text: 'aaaaa', width: 5, marked: true },
      { text: '…', width: 1, marked: false },
    ]);
  });

  it('looks at the neighbourhood of the mark alone in a line of megabytes', () => {
    const line = `${'a'.repeat(5_000_000)}fetch${'b'.repeat(5_000_000)}`;
    const start = performance.now();
    assert.deepEqual(excerpt(line, [[5_000_000, 5_000_005]], 17), [
      { text: '…aaaaa', width: 6, marked: false },
      { text: 'fetch', width: 5, marked: true },
      { text: 'bbbbb…', width: 6, marked: false },
    ]);
    assert.ok(performance.now() - start < 200);
  });
});
