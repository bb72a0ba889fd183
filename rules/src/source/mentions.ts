import { libraryTriggers } from '../libraries/index.js';
import { createPrefilter } from './prefilter.js';

/** Whether a text has a word of any known library. Without one, nothing in it talks to another machine. */
export const mentionsLibrary = createPrefilter(libraryTriggers);

const handsOnText = /\bexport\s*(?:\*|\{[^}]*\}\s*from)|\bexports(?:\.\w+)?\s*=\s*(?:require\s*\(|\{[^;]{0,2000}?\brequire\s*\()/;

/** Whether a text exports again what other files export. */
export function handsOn(text: string): boolean {
  return handsOnText.test(text);
}
