/** A function that throws if what it is given is malformed. */
export interface Decoder {
  /** Specifiers it is imported by; none for a global. */
  readonly modules: readonly string[];
  /** Members from there. */
  readonly path: string;
  /** The position of what it reads. */
  readonly argument: number;
  /** How we know. */
  readonly evidence: string;
}

/**
 * What turns messages into values. A text that holds one of them alone is nothing to look at, so their names are no
 * trigger words: the feeds that bring messages are.
 */
export const decoders: readonly Decoder[] = [
  { modules: [], path: 'JSON.parse', argument: 0, evidence: 'ECMA-262: throws a SyntaxError' },
  { modules: ['@msgpack/msgpack'], path: 'decode', argument: 0, evidence: 'its README: throws a RangeError or DecodeError' },
  { modules: ['msgpackr', 'cbor-x'], path: 'decode', argument: 0, evidence: 'their READMEs' },
  { modules: ['msgpackr'], path: 'unpack', argument: 0, evidence: 'its README' },
  { modules: ['msgpack-lite'], path: 'decode', argument: 0, evidence: 'its README' },
  { modules: ['json5'], path: 'parse', argument: 0, evidence: 'its README: throws a SyntaxError' },
  { modules: ['superjson'], path: 'parse', argument: 0, evidence: 'its README: calls JSON.parse' },
];
