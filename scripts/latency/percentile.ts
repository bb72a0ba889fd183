/**
 * The number that so many percent of some numbers do not exceed, by the nearest rank: always one of them.
 *
 * @throws RangeError if there are no numbers
 */
export function percentile(numbers: readonly number[], percent: number): number {
  if (numbers.length === 0) throw new RangeError('There is no percentile of nothing.');
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)]!;
}
