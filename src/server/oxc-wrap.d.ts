/** A file of oxc-parser that has no types of its own. */
declare module 'oxc-parser/src-js/wrap.js' {
  import type { ParseResult } from 'oxc-parser';
  export function wrap(raw: object): ParseResult;
}
