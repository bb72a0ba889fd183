import { distance } from 'fastest-levenshtein';

/** How many names are offered in place of one that is not known. */
const most = 5;
/** Shorter parts of names (`no`, `of`, `ttl`) are in too many of them to say anything. */
const tellingLength = 4;

/** The known names that somebody may have meant, nearest first: those with a letter or two wrong, and those that share a word. */
export function closeNames(given: string, names: readonly string[]): readonly string[] {
  const word = given.trim().toLowerCase().replace(/[\s_]+/g, '-');
  const parts = word.split('-').filter((part) => part.length >= tellingLength);
  return names
    .map((name) => ({ name, far: distance(word, name), shared: parts.filter((part) => name.includes(part)).length }))
    .filter(({ name, far, shared }) => shared > 0 || far <= Math.max(2, Math.floor(name.length / 3)))
    .sort((a, b) => b.shared - a.shared || a.far - b.far)
    .slice(0, most)
    .map(({ name }) => name);
}

/** What is said about a name that is not known: the close ones, or all there are. */
export function unknownName(kind: string, given: string, names: readonly string[]): string {
  const close = closeNames(given, names);
  const way = close.length > 0 ? `Close to it: ${inWords(close)}.` : `There are: ${inWords(names)}.`;
  return `There is no ${kind} \`${given}\`. ${way}`;
}

function inWords(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
