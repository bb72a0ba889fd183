const grouped = new Intl.NumberFormat('en');

/** `1 file`, `2,100 files`. */
export function count(amount: number, noun: string): string {
  return `${grouped.format(amount)} ${noun}${amount === 1 ? '' : 's'}`;
}

/** `12 ms`, `3.4 s`, `2 min 5 s`. */
export function duration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1_000)} s`;
}

/** `300 KB`, `50 MB`: as people say it, not to the byte. */
export function size(bytes: number): string {
  if (bytes < 1_000) return count(bytes, 'byte');
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} KB` : `${Math.round(bytes / 100_000) / 10} MB`;
}
