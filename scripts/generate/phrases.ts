import { libraries } from '../../rules/src/libraries/index.js';
import { listing } from '../../src/server/present/translated.js';

/** Facts of libraries that are words of a message. */
const inFacts = new Set(['whenSilent', 'whenDisabled', 'whenUnbounded', 'whenThrown', 'errorCause', 'bounds', 'part', 'noun']);

/** What rules and model put into messages themselves. `{0}` is any number. */
const ofRules = [
  listing,
  'the list',
  'the connection',
  'all attempts',
  '{0} attempts',
  'millisecond',
  'second',
  'connections',
  'jobs',
  'messages',
  'requests',
  'request',
  'answer',
  'message',
  'no `ssl`',
  'no `tls`',
];

/** Every phrase that fills a place in a message outside of code. */
export function phrases(): string[] {
  return [...ofRules, ...factsIn(libraries, new Set())];
}

function factsIn(value: unknown, seen: Set<unknown>): string[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (typeof inner !== 'string') return factsIn(inner, seen);
    // A message begins with it.
    if (key === 'errorCause') return [inner.replace(/^o/, 'O')];
    return inFacts.has(key) ? [inner] : [];
  });
}
