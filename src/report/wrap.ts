import stringWidth from 'fast-string-width';

/**
 * Breaks prose into lines of at most `room` columns, at spaces only; what stands between backticks stays on one line.
 * A longer word, a URL say, gets a line of its own and is left whole, so that terminals still find the link.
 */
export function wrap(text: string, room: number): string[] {
  const words = text.match(/(?:`[^`]*`|\S)+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && stringWidth(longer) > room) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}
