import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { memberName, wrapped, type CallNode } from './syntax.js';

/**
 * The calls that are given an object, as far as this file shows: where it stands, by its names, and spread into another
 * object.
 */
export function callsGiven(object: Node, bindings: Bindings, seen: Set<Node> = new Set<Node>()): readonly CallNode[] {
  if (seen.has(object)) return [];
  seen.add(object);
  const outer = wrapped(object);
  const { parent } = outer;
  switch (parent?.type) {
    case 'CallExpression':
    case 'NewExpression':
      if (parent.callee === outer) return [];
      return isCopying(parent) ? [parent, ...callsGiven(parent, bindings, seen)] : [parent];
    case 'SpreadElement':
      return parent.parent.type === 'ObjectExpression' ? callsGiven(parent.parent, bindings, seen) : [];
    case 'VariableDeclarator': {
      const variable = parent.id.type === 'Identifier' ? bindings.variable(parent.id) : undefined;
      return variable ? bindings.references(variable).flatMap(({ identifier }) => callsGiven(identifier, bindings, seen)) : [];
    }
    default:
      return [];
  }
}

/** `Object.assign({}, defaults)`: what it gives holds what it is given. */
function isCopying({ callee }: CallNode): boolean {
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Object' && /^(?:assign|freeze)$/.test(memberName(callee) ?? '');
}
