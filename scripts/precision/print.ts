import type { LevelName } from '../../rules/src/rules/presets.js';

/** Columns of one width each: words to the left, numbers to the right. */
export function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [header, ...rows].map((row) => row.map(String));
  const widths = header.map((_title, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  return cells.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ')).join('\n');
}

/** `0.975` as `97.5 %`; a dash for no share. */
export function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${(share * 100).toFixed(1)} %`;
}

/** A level by its name. */
export function levelOf(name: string): LevelName | undefined {
  return name === 'recommended' || name === 'strict' || name === 'all' ? name : undefined;
}
