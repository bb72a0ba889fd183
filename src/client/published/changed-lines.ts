/** Lines of a file, counted from 0; `end` is the first that is not among them. */
export interface Lines {
  readonly start: number;
  readonly end: number;
}

/** An edit of a text: lines as they were before it, and what stands there now. */
export interface LineEdit {
  readonly range: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
  readonly text: string;
}

/**
 * The lines that a unified diff of one file changes, as the newer text counts them. Where lines were taken out, those
 * on both sides are: what was said there is said no more.
 */
export function linesChangedIn(diff: string): Lines[] {
  const changed: Lines[] = [];
  let line: number | undefined;
  let isGap = false;
  const closeGap = (): void => {
    if (isGap && line !== undefined) changed.push({ start: Math.max(0, line - 1), end: line + 1 });
    isGap = false;
  };
  for (const text of diff.split('\n')) {
    const start = /^@@ -\d+(?:,\d+)? \+(\d+)(,0)?/.exec(text);
    if (start === null && line === undefined) continue;
    if (start !== null) {
      closeGap();
      line = Number(start[1]) - (start[2] === undefined ? 1 : 0);
    } else if (text.startsWith('-')) {
      isGap = true;
    } else if (text.startsWith('+')) {
      isGap = false;
      changed.push({ start: line!, end: line! + 1 });
      line = line! + 1;
    } else {
      closeGap();
      if (text.startsWith(' ')) line = line! + 1;
    }
  }
  closeGap();
  return changed;
}

/** The same lines after somebody has typed, which changes the lines where they did. */
export function linesAfter(edit: LineEdit, lines: readonly Lines[]): Lines[] {
  const first = edit.range.start.line;
  const last = edit.range.end.line;
  const added = edit.text.split('\n').length - 1;
  const grown = added - (last - first);
  const kept = lines.flatMap(({ start, end }) => [
    { start, end: Math.min(end, first) },
    { start: Math.max(start, last + 1) + grown, end: end + grown },
  ]);
  return [...kept.filter(({ start, end }) => start < end), { start: first, end: first + added + 1 }];
}

/** Whether one of the lines from `first` to `last` is among those that changed. */
export function touches(lines: readonly Lines[], first: number, last: number): boolean {
  return lines.some(({ start, end }) => start <= last && first < end);
}
