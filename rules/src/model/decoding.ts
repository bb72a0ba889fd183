import { decoders } from '../libraries/decoders.js';
import type { Node } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import type { CallNode } from './syntax.js';

/** What a call reads, if it throws on malformed content. */
export function readByDecoder(call: CallNode, bindings: Bindings): Node | undefined {
  if (call.type !== 'CallExpression') return undefined;
  const origin = bindings.origin(call.callee);
  if (origin?.kind !== 'global' && origin?.kind !== 'module') return undefined;
  const path = origin.path.join('.');
  const decoder = decoders.find(({ modules, path: known }) => known === path && (origin.kind === 'global' ? modules.length === 0 : modules.includes(origin.module)));
  const argument = decoder && call.arguments[decoder.argument];
  return argument?.type === 'SpreadElement' ? undefined : argument;
}

/** Whether a value is a `TextDecoder`. */
export function isTextDecoder(expression: Node, bindings: Bindings): boolean {
  const origin = bindings.origin(expression);
  if (origin?.kind !== 'result' || origin.path.length > 0 || origin.call.type !== 'NewExpression') return false;
  const made = bindings.origin(origin.call.callee);
  return (made?.kind === 'global' || made?.kind === 'module') && made.path.join('.') === 'TextDecoder';
}
