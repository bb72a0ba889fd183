import { libraryTriggers } from '../libraries/index.js';
import { createPrefilter } from './prefilter.js';

/** Whether a text has a word of any known library. Without one, nothing in it talks to another machine. */
export const mentionsLibrary = createPrefilter(libraryTriggers);

const handsOnText = /\bexport\s*(?:\*|\{[^}]*\}\s*from)|\bexports(?:\.\w+)?\s*=\s*(?:require\s*\(|\{[^;]{0,2000}?\brequire\s*\()/;

/** `const { visits } = require('./visits'); module.exports = { visits };` and the same with `import`. */
const throughName = /\b(?:(?:const|let|var)\s+\{?\s*(\w+)[\w\s,]*\}?\s*=\s*require\(\s*['"]\.[^]*\bexports\s*=\s*\{[^}]*\b\1\b|import\s+\{?\s*(\w+)[\w\s,]*\}?\s*from\s*['"]\.[^]*\bexport\s*(?:default\s+\2\b|(?:default\s+)?\{[^}]*\b\2\b))/;

/** Files that do little else than hand on are short; the look for names costs too much in others. */
const maxThroughName = 4_000;

/** Whether a text exports again what other files export. */
export function handsOn(text: string): boolean {
  return handsOnText.test(text) || (text.length <= maxThroughName && throughName.test(text));
}
