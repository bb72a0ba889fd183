import type { ClockId } from '../model/clock-ids.js';
import { isInside } from '../model/syntax.js';
import type { Place } from '../source/place.js';
import type { Tree } from '../source/tree.js';
import type { Edit } from './edit.js';
import { importNamed } from './imports.js';
import { holdsComment } from './layout.js';

/**
 * Puts a random UUID in the place of what an id takes from the clock and from dice, and leaves the texts around it.
 * `undefined` for ids that are numbers, and where what is between the parts is not certain.
 */
export function useRandomId({ node, value: { parts, isText } }: ClockId, place: Place, tree: Tree): { readonly code: string; readonly edits: readonly Edit[] } | undefined {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!isText || first === undefined || last === undefined || holdsComment(tree, node) || !parts.every((part) => isInside(part, node))) return undefined;
  const between = parts.slice(1).map((part, index) => tree.text.slice(parts[index]!.range[1], part.range[0])).join('');
  // A parenthesis may close around one part alone.
  if (/[()[\]]/.test(between)) return undefined;
  // Browsers have it as a global; Node has had that since version 19 only.
  const source = place === 'browser' ? globalCrypto(tree) : importNamed({ modules: ['node:crypto', 'crypto'], name: 'randomUUID' }, node.range[0], tree);
  if (source === undefined) return undefined;
  const code = `${source.name}()`;
  return { code, edits: [...source.edits, { range: [first.range[0], last.range[1]], text: code }] };
}

function globalCrypto(tree: Tree): { readonly name: string; readonly edits: readonly Edit[] } | undefined {
  const isTaken = tree.scopes.scopes.some((scope) => (scope.set.get('crypto')?.defs.length ?? 0) > 0);
  return isTaken ? undefined : { name: 'crypto.randomUUID', edits: [] };
}
