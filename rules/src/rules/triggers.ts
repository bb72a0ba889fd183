import { libraryTriggers } from '../libraries/index.js';
import { Neighbours } from '../model/neighbours.js';
import type { Rule } from '../rule/rule.js';
import type { Host } from '../source/host.js';
import { createPrefilter } from '../source/prefilter.js';
import type { Settings } from '../source/settings.js';
import { rules } from './index.js';

const prefilters = new Map<string, (text: string) => boolean>();

/** Finds the words of all libraries and of these rules; made once for rules of these names. */
function prefilterOf(running: readonly Rule[]): (text: string) => boolean {
  const key = running.map(({ name }) => name).join();
  const known = prefilters.get(key) ?? createPrefilter([...libraryTriggers, ...running.flatMap(({ triggers = [] }) => triggers)]);
  prefilters.set(key, known);
  return known;
}

/** What else tells whether a file may hold a finding. */
export interface Running {
  /** The rules that run; all there are if nothing is said. */
  readonly running?: readonly Rule[];
  /** Whether a compiler knows the types of what is imported. */
  readonly isTyped?: boolean;
}

/**
 * Whether any rule can find anything in a text. `false` is certain: without one of the words that the library facts
 * and the rules bring, and without an import of a client or a wrapper from another file of the project, there is nothing to find.
 */
export function mayReport(text: string, path: string, host: Host, settings: Settings, { running = rules, isTyped = false }: Running = {}): boolean {
  if (prefilterOf(running)(text) || settings.clients.some((client) => client.name === 'default' || text.includes(client.name))) return true;
  return new Neighbours(path, host, settings).isReachedBy(text, isTyped);
}
