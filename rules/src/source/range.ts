/** A half-open span of the text: UTF-16 offsets, counted after a byte order mark if there is one. */
export type Range = readonly [start: number, end: number];
