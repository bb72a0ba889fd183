import type { ParseResult, ParserOptions } from 'oxc-parser';

/** What both builds of oxc-parser offer: offsets in the result are UTF-16. */
export type OxcParse = (
  path: string,
  text: string,
  options: ParserOptions,
) => Pick<ParseResult, 'program' | 'comments' | 'errors'>;

/**
 * How every file is read: the tree that typescript-eslint would make, except for tokens, `loc` and `range`. Ranges are
 * made from `start` and `end` where the tree is built: written out by the parser they make a sixth of its work.
 */
export const treeOptions = { astType: 'ts', preserveParens: false } as const satisfies ParserOptions;
