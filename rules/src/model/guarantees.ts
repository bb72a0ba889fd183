import type { Guarantee, Settings } from '../source/settings.js';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { isFrom } from './library-index.js';
import { memberName, unwrap } from './syntax.js';

/** What the team's own wrappers around a call take care of: `withDeadline(() => fetch(url))`. */
export function guaranteesAround(node: Node, bindings: Bindings, { wrappers }: Settings): Guarantee[] {
  if (wrappers.length === 0) return [];
  const guarantees: Guarantee[] = [];
  for (let at: Node | undefined = node; at != null; at = at.parent) {
    const call: Node | undefined = at.parent;
    if (call?.type !== 'CallExpression' || call.callee === at) continue;
    const callee = unwrap(call.callee);
    const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? memberName(callee) : undefined;
    const wrapper = wrappers.find((own) => own.name === name && comesFrom(own.from, callee, bindings));
    if (wrapper) guarantees.push(...wrapper.provides);
  }
  return guarantees;
}

function comesFrom(from: string | undefined, callee: Node, bindings: Bindings): boolean {
  if (from === undefined) return true;
  const origin = bindings.origin(callee);
  return origin?.kind === 'module' && isFrom(from, origin.module);
}
