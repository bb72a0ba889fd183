import type { Node, Tree } from '../source/tree.js';
import type { Edit } from './edit.js';
import { holdsComment } from './layout.js';

/** Takes an option out of the literal that it stands in; `undefined` where it stands in none, or a comment would go with it. */
export function removeOption(value: Node, tree: Tree): Edit[] | undefined {
  const property = value.parent;
  if (property?.type !== 'Property' || property.parent.type !== 'ObjectExpression' || holdsComment(tree, property)) return undefined;
  const { properties } = property.parent;
  const at = properties.indexOf(property);
  const [before, after] = [properties[at - 1], properties[at + 1]];
  const [start, end] = after ? [property.range[0], after.range[0]] : before ? [before.range[1], property.range[1]] : [property.parent.range[0] + 1, property.parent.range[1] - 1];
  // What is said between two options may be about either of them.
  return tree.comments.some(({ range }) => range[0] >= start && range[1] <= end) ? undefined : [{ range: [start, end], text: '' }];
}
