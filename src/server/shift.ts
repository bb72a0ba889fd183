import type { Range } from '../../rules/src/source/range.js';

/** A replacement in a text: what stood in the range gave way to so many characters. */
export interface Change {
  readonly range: Range;
  readonly length: number;
}

/** Where a range stands after a change; `undefined` if the change cut through it. */
export function shift([start, end]: Range, { range: [from, to], length }: Change): Range | undefined {
  const growth = length - (to - from);
  if (to <= start) return [start + growth, end + growth];
  if (from >= end) return [start, end];
  const isInside = from >= start && to <= end && !(from === start && to === end);
  return isInside ? [start, end + growth] : undefined;
}
