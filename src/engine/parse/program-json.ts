import type { ParseResult } from 'oxc-parser';

type Program = ParseResult['program'];

/** What oxc writes: the program, and the ways to those of its values that JSON can't hold. */
interface Written {
  readonly node: Program;
  readonly fixes: readonly (readonly (string | number)[])[];
}

/** Makes a text of bytes that are UTF-8. */
export type DecodeBytes = (bytes: Uint8Array) => string;

/** How a program begins; statements follow, and then the rest of its fields. */
const beginning = '{"node":\n{"type":"Program","body":[';

/** In bytes. V8 keeps texts of twice as many among the short-lived objects, in memory that is there already. */
const pieceSize = 60_000;

const [quote, backslash, comma, openBracket, closeBracket, openBrace, closeBrace] = [34, 92, 44, 91, 93, 123, 125];

/** Reads a program that oxc wrote as one text. */
export function readProgram(json: string): Program {
  return completed(JSON.parse(json) as Written);
}

/**
 * Reads a program that oxc wrote, some statements at a time. As one text it would be some twenty times as long as the source,
 * in memory that the system has to hand over for it alone: a fifth of the time from an edit to its findings.
 */
export function readLongProgram(bytes: Uint8Array, decode: DecodeBytes): Program {
  const ends = endsOfPieces(bytes);
  const last = ends.at(-1);
  if (last === undefined) return readProgram(decode(bytes));
  const written = JSON.parse(beginning + decode(bytes.subarray(last))) as Written;
  const { body } = written.node;
  let start = beginning.length;
  for (const end of ends) {
    for (const statement of JSON.parse(`[${decode(bytes.subarray(start, end))}]`) as Program['body']) body.push(statement);
    start = end + 1;
  }
  return completed(written);
}

/**
 * Where the body is cut: at commas between statements, and at the bracket behind the last one. Nowhere if the text does
 * not begin as expected.
 */
function endsOfPieces(bytes: Uint8Array): readonly number[] {
  for (let at = 0; at < beginning.length; at += 1) if (bytes[at] !== beginning.charCodeAt(at)) return [];
  const ends: number[] = [];
  const { length } = bytes;
  let depth = 0;
  let due = beginning.length + pieceSize;
  for (let at = beginning.length; at < length; at += 1) {
    const byte = bytes[at];
    if (byte === quote) {
      for (at += 1; at < length && bytes[at] !== quote; at += 1) if (bytes[at] === backslash) at += 1;
    } else if (byte === openBrace || byte === openBracket) {
      depth += 1;
    } else if (byte === closeBrace || (byte === closeBracket && depth > 0)) {
      depth -= 1;
    } else if (byte === closeBracket) {
      return [...ends, at];
    } else if (byte === comma && depth === 0 && at >= due) {
      ends.push(at);
      due = at + pieceSize;
    }
  }
  return [];
}

/** Puts in what JSON can't hold, as `oxc-parser/src-js/wrap.js` does. */
function completed({ node: program, fixes }: Written): Program {
  for (const path of fixes) {
    let at: unknown = program;
    for (const key of path) at = (at as Readonly<Record<string | number, unknown>>)[key];
    const literal = at as { value: unknown; readonly bigint?: string; readonly regex?: { readonly pattern: string; readonly flags: string } };
    if (literal.bigint !== undefined) literal.value = BigInt(literal.bigint);
    else if (literal.regex) literal.value = regExpOf(literal.regex);
  }
  return program;
}

/** Null for what is no regular expression to this engine. */
function regExpOf({ pattern, flags }: { readonly pattern: string; readonly flags: string }): RegExp | null {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return null;
  }
}
