import type { Range } from '../source/range.js';

/** Replaces the text in `range` (UTF-16 offsets) by `text`; an empty range inserts. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}
