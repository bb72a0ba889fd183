import { methodOption, soundVersion } from '../libraries/tls-options.js';
import { keyName } from '../model/syntax.js';
import type { WeakOption, WeakTls } from '../model/weak-tls.js';
import type { Tree } from '../source/tree.js';
import type { Edit } from './edit.js';
import { inQuotesOf } from './layout.js';

/**
 * Raises every version that has been broken in a set of options. A method of OpenSSL makes room for the oldest version
 * that will do; `undefined` where that is said beside it already, since Node takes only one of the two.
 */
export function useSoundVersion({ together }: WeakTls, tree: Tree): Edit[] | undefined {
  const literal = together[0]?.holder.parent;
  const others = literal?.type === 'ObjectExpression' ? literal.properties.map((property) => (property.type === 'Property' ? keyName(property) : undefined)) : [];
  if (others.includes(methodOption) && others.some((name) => name === 'minVersion' || name === 'maxVersion')) return undefined;
  const edits = together.map((option) => raise(option, inQuotesOf(tree.text, `'${soundVersion.value}'`)));
  return edits.every((edit) => edit !== undefined) ? edits.flat() : undefined;
}

function raise({ option, node, holder }: WeakOption, value: string): Edit[] | undefined {
  const name = option === methodOption ? soundVersion.option : option;
  if (holder.type === 'Property') {
    if (holder.shorthand) return [{ range: holder.range, text: `${name}: ${value}` }];
    return [...(name === option ? [] : [{ range: holder.key.range, text: name }]), { range: node.range, text: value }];
  }
  if (holder.type !== 'AssignmentExpression' || holder.left.type !== 'MemberExpression' || holder.left.computed) return undefined;
  return [...(name === option ? [] : [{ range: holder.left.property.range, text: name }]), { range: node.range, text: value }];
}
