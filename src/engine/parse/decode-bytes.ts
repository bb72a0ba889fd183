import { isAscii } from 'node:buffer';

/**
 * Makes a text of UTF-8. A program's JSON is ASCII most of the time, and copying it byte by byte takes half as long as
 * decoding it, which was a tenth of the time from an edit to its findings.
 */
export function decodeBytes(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.toString(isAscii(buffer) ? 'latin1' : 'utf8');
}
