import assert from 'node:assert/strict';
import type { ClientFact, Library } from '../../../rules/src/libraries/library.js';

/** The client that a library's export makes. */
export function clientOf(library: Library, path: string): ClientFact {
  const fact = library.exports[path];
  assert.ok(fact?.kind === 'client', `${library.name}: ${path}`);
  return fact;
}

/** The limits that a client does not bring, as written in its options; without a value where none is suggested. */
export function limitsOf({ limits = [] }: ClientFact): string[] {
  return limits.map(({ path, write }) => (write === undefined ? path : `${path}: ${write}`));
}

/** The methods whose function argument runs inside a transaction. */
export function transactionsOf({ calls }: ClientFact): string[] {
  return Object.entries(calls).flatMap(([path, call]) => (call.inTransaction ? [path] : []));
}
