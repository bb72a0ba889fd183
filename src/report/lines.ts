/** A place in a text as people and ESLint count it: both from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The lines of a text, broken where ECMAScript (and so ESLint) breaks them. Lines count from 1. */
export interface Lines {
  positionOf(offset: number): Position;
  /** Where a line begins. */
  startOf(line: number): number;
  /** A line without its line break. */
  textOf(line: number): string;
}

const lineBreak = /\r\n|[\r\n\u2028\u2029]/g;

/** Finds the lines of a text once, when the first is asked for, so that any number of places can be looked up. */
export function linesOf(text: string): Lines {
  let bounds: { readonly starts: readonly number[]; readonly ends: readonly number[] } | undefined;
  const found = () => (bounds ??= boundsOf(text));
  const startOf = (line: number): number => found().starts[line - 1] ?? text.length;

  return {
    startOf,
    textOf: (line) => text.slice(startOf(line), found().ends[line - 1]),
    positionOf(offset) {
      const { starts } = found();
      let low = 0;
      let high = starts.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? Infinity) <= offset) low = middle;
        else high = middle;
      }
      return { line: low + 1, column: offset - startOf(low + 1) + 1 };
    },
  };
}

function boundsOf(text: string): { starts: number[]; ends: number[] } {
  const starts = [0];
  const ends: number[] = [];
  for (const match of text.matchAll(lineBreak)) {
    ends.push(match.index);
    starts.push(match.index + match[0].length);
  }
  ends.push(text.length);
  return { starts, ends };
}

/** A text split into its lines, without the breaks. */
export function splitLines(text: string): string[] {
  return text.split(lineBreak);
}
