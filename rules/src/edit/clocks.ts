import type { Node, Tree } from '../source/tree.js';
import type { Edit } from './edit.js';
import { replaceNode } from './replace.js';

/** Reads a clock that only goes forward in the place of the wall clock. `undefined` where the name means something else. */
export function useMonotonicClock(reads: readonly Node[], tree: Tree): { readonly code: string; readonly edits: readonly Edit[] } | undefined {
  const name = 'performance';
  const isElse = tree.scopes.scopes.some((scope) => scope.set.get(name)?.defs.some((definition) => (definition.type as string) !== 'ImportBinding') ?? false);
  const code = `${name}.now()`;
  return isElse ? undefined : { code, edits: reads.flatMap((read) => replaceNode(read, code)) };
}
