import { closest, distance } from 'fastest-levenshtein';

/** The known name that somebody most likely meant, or `undefined` if none is near. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const candidate = closest(word, names);
  return distance(word, candidate) <= Math.max(2, Math.floor(candidate.length / 3)) ? candidate : undefined;
}

/** ` Did you mean …?` behind a sentence about an unknown name; the known names where none is near. */
export function didYouMean(word: string, names: readonly string[]): string {
  const candidate = nearest(word, names);
  return candidate === undefined ? `Known: ${names.join(', ')}.` : `Did you mean \`${candidate}\`?`;
}
