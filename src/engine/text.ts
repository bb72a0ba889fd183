/** What bytes turned out to be. */
export type Decoded =
  | { readonly text: string; readonly byteOrderMark: boolean; readonly refused?: undefined }
  /** Why these bytes are no text, as a sentence. */
  | { readonly text?: undefined; readonly refused: string };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads bytes as text: UTF-8, or UTF-16 behind a byte order mark. The mark is left out; line breaks stay as they are.
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  const text = wide ? decodeWide(bytes, wide) : decodeUtf8(bytes);
  if (text === undefined) return { refused: wide ? `It is not valid ${wide.toUpperCase()}.` : invalidUtf8(bytes) };
  if (text.includes('\0')) return { refused: 'It holds NUL characters, as binary files do.' };
  return { text, byteOrderMark: wide !== undefined || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) };
}

function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeWide(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function invalidUtf8(bytes: Uint8Array): string {
  if (bytes.includes(0)) return 'It holds NUL bytes, as binary files do.';
  const offset = validLength(bytes);
  const byte = (bytes[offset] ?? 0).toString(16).padStart(2, '0');
  return `It is not UTF-8: byte ${offset + 1} is 0x${byte}. Save it as UTF-8.`;
}

/** How many bytes at the start are valid UTF-8. */
function validLength(bytes: Uint8Array): number {
  let offset = 0;
  while (offset < bytes.length) {
    const length = sequenceLength(bytes, offset);
    if (length === 0) break;
    offset += length;
  }
  return offset;
}

/** The length of the UTF-8 sequence at an offset, 0 if it is none. The ranges are those of the Unicode standard, table 3-7. */
function sequenceLength(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const least: Readonly<Record<number, number>> = { 0xe0: 0xa0, 0xf0: 0x90 };
  const most: Readonly<Record<number, number>> = { 0xed: 0x9f, 0xf4: 0x8f };
  const second = bytes[offset + 1] ?? 0;
  if (second < (least[lead] ?? 0x80) || second > (most[lead] ?? 0xbf)) return 0;
  for (let index = 2; index < length; index += 1) {
    if (((bytes[offset + index] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
