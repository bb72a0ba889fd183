import type { Settings } from '../source/settings.js';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { fieldName } from './fields.js';
import type { Foreign } from './foreign.js';
import { clientAt, type KnownClient } from './library-index.js';
import { classOfThis, isClass, isFunction, keyName, unwrap, type ClassNode } from './syntax.js';

/** How many classes stand between a class and the library's, at most. */
const maxGenerations = 8;

/** The class of a library that a class extends, by itself or through others: a model, a client. */
export function libraryBase(owner: ClassNode, bindings: Bindings, settings: Settings, follow: Foreign['base'] = (module, path) => bindings.foreign.base(module, path)): KnownClient | undefined {
  let at = owner;
  for (let generation = 0; generation < maxGenerations; generation += 1) {
    const origin = at.superClass == null ? undefined : bindings.origin(at.superClass);
    if (origin?.kind === 'module') return clientAt(origin, settings) ?? follow(origin.module, origin.path);
    if (origin?.kind !== 'value' || !isClass(origin.node)) return undefined;
    at = origin.node;
  }
  return undefined;
}

/** A member taken from a class, or from `this` in one. */
export interface MemberOfClass {
  readonly owner: ClassNode;
  readonly path: readonly string[];
  /** Whether it is a member of an instance. */
  readonly ofInstance: boolean;
}

/** The class of this file that an expression is a member of: `User.findAll`, `this.user.findMany`. */
export function memberOfClass(expression: Node, bindings: Bindings): MemberOfClass | undefined {
  const path: string[] = [];
  let node = unwrap(expression);
  while (node.type === 'MemberExpression') {
    const name = fieldName(node);
    if (name === undefined) return undefined;
    path.unshift(name);
    node = unwrap(node.object);
  }
  if (path.length === 0) return undefined;
  if (node.type === 'ThisExpression') {
    const owner = classOfThis(node);
    return owner && { owner, path, ofInstance: !isInStatic(node) };
  }
  const origin = node.type === 'Identifier' ? bindings.origin(node) : undefined;
  return origin?.kind === 'value' && isClass(origin.node) ? { owner: origin.node, path, ofInstance: false } : undefined;
}

/** Whether a class has a member of its own by a name. */
export function hasOwnMember({ body }: ClassNode, name: string): boolean {
  return body.body.some((member) => (member.type === 'MethodDefinition' || member.type === 'PropertyDefinition') && keyName(member) === name);
}

function isInStatic(node: Node): boolean {
  for (let at = node.parent; at != null && !isClass(at); at = at.parent) {
    if (at.type === 'MethodDefinition' || at.type === 'PropertyDefinition') return at.static;
    if (isFunction(at) && at.type === 'FunctionDeclaration') return false;
  }
  return false;
}
