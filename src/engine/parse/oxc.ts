import type { ParseResult, ParserOptions } from 'oxc-parser';

/** What both builds of oxc-parser offer: offsets in the result are UTF-16. */
export type OxcParse = (
  path: string,
  text: string,
  options: ParserOptions,
) => Pick<ParseResult, 'program' | 'comments' | 'errors'>;

/** How every file is read: the tree that typescript-eslint would make, except for tokens and `loc`. */
export const treeOptions = { astType: 'ts', range: true, preserveParens: false } as const satisfies ParserOptions;
