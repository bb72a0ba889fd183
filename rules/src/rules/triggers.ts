import { libraryTriggers } from '../libraries/index.js';
import { Neighbours } from '../model/neighbours.js';
import type { Host } from '../source/host.js';
import { createPrefilter } from '../source/prefilter.js';
import type { Settings } from '../source/settings.js';
import { rules } from './index.js';

const mentionsKnown = createPrefilter([...libraryTriggers, ...rules.flatMap((rule) => rule.triggers ?? [])]);

/**
 * Whether any rule can find anything in a text. `false` is certain: without one of the words that the library facts
 * and the rules bring, and without an import of a client or a wrapper from another file of the project, there is nothing to find.
 *
 * @param isTyped whether a compiler knows the types of what is imported
 */
export function mayReport(text: string, path: string, host: Host, settings: Settings, isTyped = false): boolean {
  if (mentionsKnown(text) || settings.clients.some((client) => client.name === 'default' || text.includes(client.name))) return true;
  return new Neighbours(path, host, settings).isReachedBy(text, isTyped);
}
