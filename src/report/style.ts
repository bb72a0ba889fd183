import { createColors } from 'picocolors';

type Paint = (text: string) => string;

/** How a report for people looks: its width in columns, and a paint for each part it has. */
export interface Style {
  readonly width: number;
  readonly error: Paint;
  readonly warning: Paint;
  readonly good: Paint;
  readonly strong: Paint;
  readonly dim: Paint;
  readonly code: Paint;
  readonly link: Paint;
  readonly added: Paint;
  readonly removed: Paint;
}

/** Lines longer than this tire the eye, lines shorter than this hold no code. */
const widest = 120;
const narrowest = 50;

/** A style for a terminal (or a pipe) of `columns` columns. */
export function createStyle({ color, columns }: { readonly color: boolean; readonly columns: number }): Style {
  const { bold, cyan, dim, green, red, underline, yellow } = createColors(color);
  return {
    width: Math.min(Math.max(columns, narrowest), widest),
    error: (text) => bold(red(text)),
    warning: (text) => bold(yellow(text)),
    good: (text) => bold(green(text)),
    strong: bold,
    dim,
    code: cyan,
    link: (text) => cyan(underline(text)),
    added: (text) => bold(green(text)),
    removed: (text) => bold(red(text)),
  };
}

/** A sentence with what stands between backticks painted as code. The backticks stay: without colours they are all there is. */
export function paintCode(text: string, style: Style, rest: Paint = (plain) => plain): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part) => (part === '' ? '' : part.startsWith('`') && part.length > 1 ? style.code(part) : rest(part)))
    .join('');
}
