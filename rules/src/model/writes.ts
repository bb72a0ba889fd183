import type { Reference } from '@typescript-eslint/scope-manager';
import type { Node } from '../source/tree.js';
import { keyName } from './syntax.js';

/** `??=` and `||=` give their right side where there was nothing; `+=` gives something else. */
export const assigning = new Set(['=', '??=', '||=']);

/** The expression whose value (or a part of it) a write gives; `undefined` where each turn of a loop, or `+=`, gives another. */
export function givenBy(write: Reference): Node | undefined {
  const given = write.writeExpr;
  const holder = given?.parent;
  if (given == null || holder == null || holder.type === 'ForOfStatement' || holder.type === 'ForInStatement') return undefined;
  return holder.type === 'AssignmentExpression' && !assigning.has(holder.operator) ? undefined : given;
}

/** The members between a destructuring pattern and a name in it; `undefined` where an array or a rest is between. */
export function patternPath(identifier: Node): readonly string[] | undefined {
  const path: string[] = [];
  let at: Node = identifier;
  for (let parent = at.parent; parent != null; parent = at.parent) {
    if (parent.type === 'AssignmentPattern' && parent.left === at) {
      at = parent;
    } else if (parent.type === 'Property' && parent.value === at && parent.parent.type === 'ObjectPattern') {
      const name = keyName(parent);
      if (name === undefined) return undefined;
      path.unshift(name);
      at = parent.parent;
    } else if (parent.type === 'RestElement' || parent.type === 'ArrayPattern') {
      return undefined;
    } else {
      return path;
    }
  }
  return path;
}
