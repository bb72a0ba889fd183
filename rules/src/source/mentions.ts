import { libraryTriggers } from '../libraries/index.js';
import type { Host } from './host.js';
import { importedBy } from './imports.js';
import { createPrefilter } from './prefilter.js';
import { resolveImport } from './resolve-import.js';

/** Whether a text has a word of any known library. Without one, nothing in it talks to another machine. */
export const mentionsLibrary = createPrefilter(libraryTriggers);

const handsOnText = /\bexport\s*(?:\*|\{[^}]*\}\s*from)|\bexports(?:\.\w+)?\s*=\s*(?:require\s*\(|\{[^;]{0,2000}?\brequire\s*\()/;

/** Whether a text exports again what other files export. */
export function handsOn(text: string): boolean {
  return handsOnText.test(text);
}

/** How many files that hand on are looked through. */
const maxHops = 4;

const remembered = new WeakMap<Host, Map<string, boolean>>();

/** Whether a text imports a file of its project that talks to other machines: then it may itself, by what that exports. */
export function importsNetwork(text: string, path: string, host: Host, hops = maxHops): boolean {
  for (const specifier of importedBy(text)) {
    const file = resolveImport(specifier, path, host);
    if (file !== undefined && file !== path && isNetwork(file, host, hops)) return true;
  }
  return false;
}

function isNetwork(file: string, host: Host, hops: number): boolean {
  const known = remembered.get(host) ?? new Map<string, boolean>();
  remembered.set(host, known);
  const answer = known.get(file);
  if (answer !== undefined) return answer;
  // What leads to itself leads nowhere.
  known.set(file, false);
  const text = host.read(file) ?? '';
  const result = mentionsLibrary(text) || (hops > 0 && handsOn(text) && importsNetwork(text, file, host, hops - 1));
  known.set(file, result);
  return result;
}
