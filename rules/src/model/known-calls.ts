import type { Settings } from '../source/settings.js';
import type { Node } from '../source/tree.js';
import { typed } from './annotations.js';
import type { Bindings, Origin } from './bindings.js';
import { hasOwnMember, libraryBase, memberOfClass } from './classes.js';
import { elementsOf } from './collections.js';
import { inherited, knownInstance, onClientElsewhere, type Known } from './library-index.js';
import type { Network } from './network.js';
import { isClass, memberName, unwrap, type CallNode } from './syntax.js';

/** By custom, only classes are called so. */
const className = /^[A-Z]/;

/** A call on a class that extends a library's, or on `this` in one: `User.findAll()`. */
export function callOnClass(call: CallNode, origin: Origin | undefined, bindings: Bindings, settings: Settings): Known | undefined {
  const { foreign } = bindings;
  if (origin?.kind === 'module') {
    // The first name is the class, unless the class is what the file exports by default.
    const classPath = origin.path.slice(0, 1);
    const isNamed = classPath.some((name) => className.test(name));
    const base = isNamed ? foreign.base(origin.module, classPath) : namesClass(call.callee) ? foreign.base(origin.module, []) : undefined;
    return base && inherited(base, isNamed ? origin.path.slice(1) : origin.path, false);
  }
  const made = origin?.kind === 'value' && isClass(origin.node) ? { owner: origin.node, path: [], ofInstance: false } : undefined;
  const member = made ?? memberOfClass(call.callee, bindings);
  const [name] = member?.path ?? [];
  if (member === undefined || (name !== undefined && hasOwnMember(member.owner, name))) return undefined;
  const base = libraryBase(member.owner, bindings, settings);
  return base && inherited(base, member.path, member.ofInstance);
}

/** A call on something that somebody hands in: known by its type. */
export function callOnType(call: CallNode, origin: Origin | undefined, bindings: Bindings): Known | undefined {
  if (origin?.kind === 'value' || origin?.kind === 'global') return undefined;
  const type = typed(call.callee, bindings);
  if (type === undefined) return undefined;
  const instance = knownInstance(type.type);
  if (instance) return onClientElsewhere(instance, type.path);
  const base = bindings.foreign.base(type.type.module, type.type.path);
  return base && inherited(base, type.path, true);
}

/** A call on a record of a list that a store gave, or on a name that is given one client here and another there. */
export function callOnElement(call: CallNode, origin: Origin | undefined, network: Network): Known | undefined {
  if (origin !== undefined && origin.kind !== 'parameter') return undefined;
  const { bindings } = network;
  const path: string[] = [];
  let root = unwrap(call.callee);
  for (; root.type === 'MemberExpression'; root = unwrap(root.object)) {
    const name = memberName(root);
    if (name === undefined) return undefined;
    path.unshift(name);
  }
  if (path.length === 0 || root.type !== 'Identifier') return undefined;
  const list = elementsOf(root, bindings);
  const from = list && bindings.origin(list);
  const maker = from?.kind === 'result' && from.path.length === 0 ? network.of(from.call) : undefined;
  if (maker?.kind === 'call' && maker.fact.records) return onClientElsewhere({ library: maker.library, path: '', fact: maker.fact.records, provides: maker.provides }, path);
  const [client] = bindings.candidates(root).flatMap((candidate) => network.clientOf(candidate) ?? []);
  return client && onClientElsewhere({ library: client.library, path: '', fact: client.fact, provides: client.provides }, path);
}

/** Whether a callee is a class, or a member of one, by its name. */
function namesClass(callee: Node): boolean {
  let root = unwrap(callee);
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  return root.type === 'Identifier' && className.test(root.name);
}
