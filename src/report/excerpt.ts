import stringWidth from 'fast-string-width';
import type { Range } from '../../rules/src/source/range.js';
import { visible } from './visible.js';

/** A stretch of a shown line, all of it marked or none of it. */
export interface Piece {
  readonly text: string;
  /** Columns that the text takes in a terminal. */
  readonly width: number;
  readonly marked: boolean;
}

const tabStop = 4;
const ellipsis: Piece = { text: '…', width: 1, marked: false };
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function isMarked(start: number, end: number, marks: readonly Range[]): boolean {
  return marks.some(([from, to]) => start < to && end > from);
}

/** One piece for each character as people count them (a grapheme). */
function cellsOf(line: string, offset: number, marks: readonly Range[]): Piece[] {
  const cells: Piece[] = [];
  let column = 0;
  for (const { segment, index } of graphemes.segment(line)) {
    const text = segment === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : visible(segment);
    const width = stringWidth(text);
    const start = offset + index;
    cells.push({ text, width, marked: isMarked(start, start + segment.length, marks) });
    column += width;
  }
  return cells;
}

function widthOf(cells: readonly Piece[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** As many cells from the front as fit into `room` columns. */
function fitting(cells: readonly Piece[], room: number): number {
  let taken = 0;
  for (const [count, { width }] of cells.entries()) {
    taken += width;
    if (taken > room) return count;
  }
  return cells.length;
}

/** Where to begin so that the first mark can be seen whole, between as much of the line as there is room for. */
function firstShown(cells: readonly Piece[], room: number): number {
  const mark = Math.max(cells.findIndex(({ marked }) => marked), 0);
  const behind = cells.findIndex(({ marked }, index) => index > mark && !marked);
  const end = behind === -1 ? cells.length : behind;
  const before = cells.slice(0, mark);
  const spare = Math.max(room - 2 - widthOf(cells.slice(mark, end)), 0);
  const after = Math.min(widthOf(cells.slice(end)), Math.max(Math.floor(spare / 2), spare - widthOf(before)));
  return mark - fitting(before.reverse(), Math.max(spare - after, Math.min(4, mark)));
}

function join(cells: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { text, width, marked } of cells) {
    const last = pieces.at(-1);
    if (last?.marked === marked) pieces[pieces.length - 1] = { text: last.text + text, width: last.width + width, marked };
    else pieces.push({ text, width, marked });
  }
  return pieces;
}

/**
 * A line from the character at `indent` on, as it is shown in `room` columns: tabs become spaces, what can't be seen
 * is named, and of a longer line only the surroundings of the first mark are left. Marks are places in `line`.
 */
export function excerpt(line: string, marks: readonly Range[], room: number, indent = 0): Piece[] {
  // A minified file's line has megabytes: look only at what could be shown, whatever the characters' widths.
  const first = marks[0]?.[0] ?? indent;
  const from = Math.max(indent, first - 4 * room);
  const to = Math.min(line.length, first + 8 * room);
  const cells = cellsOf(line.slice(from, to), from, marks);
  if (from === indent && to === line.length && widthOf(cells) <= room) return join(cells);

  const begin = firstShown(cells, room);
  const cutBefore = begin > 0 || from > indent;
  const rest = cells.slice(begin);
  const roomLeft = room - (cutBefore ? 1 : 0);
  const cutAfter = to < line.length || widthOf(rest) > roomLeft;
  const shown = rest.slice(0, fitting(rest, roomLeft - (cutAfter ? 1 : 0)));
  return join([...(cutBefore ? [ellipsis] : []), ...shown, ...(cutAfter ? [ellipsis] : [])]);
}

/** How many characters of white space a line begins with. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
