import assert from 'node:assert/strict';
import { decode } from '../../src/engine/text.js';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decode', () => {
  it('reads UTF-8', () => {
    assert.deepEqual(decode(utf8('é😀')), { text: 'é😀', byteOrderMark: false });
  });
  it('leaves out the byte order mark and says that there was one', () => {
    assert.deepEqual(decode(bytes(0xef, 0xbb, 0xbf, 0x61)), { text: 'a', byteOrderMark: true });
  });
  it('leaves carriage returns alone', () => {
    assert.deepEqual(decode(utf8('a\r\nb\rc')), { text: 'a\r\nb\rc', byteOrderMark: false });
  });
  it('reads UTF-16, little end first', () => {
    assert.deepEqual(decode(bytes(0xff, 0xfe, 0x61, 0x00, 0xe9, 0x00)), { text: 'aé', byteOrderMark: true });
  });
  it('reads UTF-16, big end first', () => {
    assert.deepEqual(decode(bytes(0xfe, 0xff, 0x00, 0x61, 0x00, 0xe9)), { text: 'aé', byteOrderMark: true });
  });
  it('reads nothing as nothing', () => {
    assert.deepEqual(decode(bytes()), { text: '', byteOrderMark: false });
  });
  it('refuses NUL in valid UTF-8', () => {
    assert.deepEqual(decode(bytes(0x61, 0x00)), { refused: 'It holds NUL characters, as binary files do.' });
  });
  it('refuses NUL in other bytes', () => {
    assert.deepEqual(decode(bytes(0x7f, 0x45, 0x00, 0xff)), { refused: 'It holds NUL bytes, as binary files do.' });
  });
  it('refuses Latin-1 and says which byte is wrong', () => {
    assert.deepEqual(decode(bytes(0x61, 0xc3, 0xa9, 0xe9, 0x62)), { refused: 'It is not UTF-8: byte 4 is 0xe9. Save it as UTF-8.' });
  });
  it('refuses a character cut off at the end', () => {
    assert.deepEqual(decode(bytes(0x61, 0xe2, 0x82)), { refused: 'It is not UTF-8: byte 2 is 0xe2. Save it as UTF-8.' });
  });
  it('refuses half a surrogate pair written as UTF-8', () => {
    assert.deepEqual(decode(bytes(0xed, 0xa0, 0x80)), { refused: 'It is not UTF-8: byte 1 is 0xed. Save it as UTF-8.' });
  });
  it('refuses an overlong form', () => {
    assert.deepEqual(decode(bytes(0x61, 0xe0, 0x80, 0xaf)), { refused: 'It is not UTF-8: byte 2 is 0xe0. Save it as UTF-8.' });
  });
  it('refuses UTF-16 of an odd length', () => {
    assert.deepEqual(decode(bytes(0xff, 0xfe, 0x61)), { refused: 'It is not valid UTF-16LE.' });
  });
});
