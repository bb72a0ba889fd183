import stringWidth from 'fast-string-width';
import type { Style } from './style.js';

/** What stands between a line's number and its text. */
type Bar = '╭─' | '│' | '+' | '-' | '├─' | '╰─' | ' ';

/** One line of a finding's block: `label bar body`. */
export interface Row {
  readonly label?: string | number;
  readonly bar: Bar;
  readonly body?: string;
  /** Paints the bar; dim if left out. */
  readonly paint?: (text: string) => string;
}

const margin = 2;
const narrowestLabel = 4;

/** How many columns the labels of these lines need. */
export function labelWidth(lineNumbers: readonly number[]): number {
  return Math.max(narrowestLabel, ...lineNumbers.map((line) => String(line).length));
}

/** How many columns are left for a body behind `labels` columns of label and a narrow bar. */
export function bodyRoom(labels: number, style: Style): number {
  return style.width - margin - labels - 3;
}

/** Sets rows below each other, their bars in one column. */
export function setRows(rows: readonly Row[], labels: number, style: Style): string[] {
  return rows.map(({ label = '', bar, body = '', paint = style.dim }) => {
    const text = String(label);
    const padding = ' '.repeat(Math.max(margin + labels - stringWidth(text), 0));
    const front = `${padding}${text === '' ? '' : style.dim(text)} ${bar === ' ' ? ' ' : paint(bar)}`;
    return `${front} ${body}`.trimEnd();
  });
}
