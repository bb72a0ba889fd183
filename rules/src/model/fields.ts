import type { Node, Tree } from '../source/tree.js';
import { classOfThis, eachNode, keyName, memberName, type ClassNode } from './syntax.js';

/**
 * What a class gives to its fields, by name: initial values and what its methods assign to `this.x`. Private names keep
 * their `#`. What is assigned to members of a field stands under both names: `options.timeout`.
 */
export type FieldValues = ReadonlyMap<string, readonly Node[]>;

/** Finds the values that a class gives to its fields. */
export function fieldValues(owner: ClassNode, tree: Tree): FieldValues {
  const values = new Map<string, Node[]>();
  const add = (name: string | undefined, value: Node): void => {
    if (name === undefined) return;
    const known = values.get(name);
    if (known) known.push(value);
    else values.set(name, [value]);
  };
  for (const member of owner.body.body) {
    if ((member.type === 'PropertyDefinition' || member.type === 'AccessorProperty') && member.value != null) add(keyName(member), member.value);
  }
  eachNode(owner.body.body, tree, (node) => {
    // The whole assignment is the value: what `+=` gives is not what stands on its right.
    if (node.type === 'AssignmentExpression') add(fieldPath(node.left, owner), node);
    else if (node.type === 'UpdateExpression') add(fieldPath(node.argument, owner), node);
  });
  return values;
}

/** `this.x` as `x`, `this.x.y` and all below it as `x.y`; `undefined` for what belongs to something else. */
function fieldPath(target: Node, owner: ClassNode): string | undefined {
  if (target.type !== 'MemberExpression') return undefined;
  const name = fieldName(target);
  if (target.object.type === 'ThisExpression') return classOfThis(target) === owner ? name : undefined;
  const outer = fieldPath(target.object, owner);
  return outer === undefined || name === undefined || outer.includes('.') ? outer : `${outer}.${name}`;
}

/** The name of a member, a private one with its `#`. */
export function fieldName(node: Extract<Node, { type: 'MemberExpression' }>): string | undefined {
  return node.property.type === 'PrivateIdentifier' ? `#${node.property.name}` : memberName(node);
}
