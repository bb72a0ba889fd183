import { libraryTriggers } from '../libraries/index.js';
import { createPrefilter } from '../source/prefilter.js';
import type { Settings } from '../source/settings.js';
import { rules } from './index.js';

const mentionsKnown = createPrefilter([...libraryTriggers, ...rules.flatMap((rule) => rule.triggers ?? [])]);

/**
 * Whether any rule can find anything in a text. `false` is certain: without one of the words that the library facts
 * and the rules bring, there is nothing to find.
 */
export function mayReport(text: string, settings?: Settings): boolean {
  return mentionsKnown(text) || (settings?.clients.some((client) => client.name === 'default' || text.includes(client.name)) ?? false);
}
