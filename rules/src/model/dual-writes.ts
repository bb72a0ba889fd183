import { tellingText } from '../source/telling-text.js';
import type { Node } from '../source/tree.js';
import { isStore } from './library-index.js';
import type { Network, RemoteCall } from './network.js';
import type { Operation } from './operations.js';
import { isGuarded } from './same-record.js';
import { above, enclosingFunction, isInside, type CallNode } from './syntax.js';

/** A write to a database and a message about it, of which one can succeed without the other. */
export interface DualWrite {
  readonly write: Operation;
  readonly send: RemoteCall;
}

/** Messages that nobody takes for a part of what was written. */
const beside = /mail|cache|metric|telemetr|analytic|audit|(?:\bl|L)og(?![a-z])|logs\b|notif|invalidat|presence|typing|progress|refresh/i;
/** Words of those who have seen to it: the message is kept in the database first, or looked for afterwards. */
const seenTo = /outbox|debezium|reconcil|compensat|saga/i;

/** Database writes that are followed by a message in the same function. */
export function dualWrites(operations: readonly Operation[], network: Network): DualWrite[] {
  const sent = new Set<CallNode>(operations.flatMap(({ fact, node }) => (fact.sends ? [node] : [])));
  const sends = network.calls.filter(({ fact, node }) => fact.sends !== undefined || sent.has(node));
  if (sends.length === 0) return [];
  const writes = operations.filter(({ fact, library }) => fact.does !== 'reads' && isStore(library) && library.cache === undefined);
  const text = tellingText(network.tree);
  return sends.flatMap((send) => {
    const { inside } = send;
    const [about] = send.node.arguments;
    if (inside === undefined || seenTo.test(text) || beside.test(text.slice(send.node.range[0], about?.range[1] ?? send.node.range[1]).slice(0, 300))) return [];
    const write = writes.findLast(({ node }) => enclosingFunction(node) === inside && node.range[1] <= send.node.range[0] && isFollowedBy(node, send.node));
    return write === undefined || isGuarded(write, inside, network) ? [] : [{ write, send }];
  });
}

/** Whether one place of a function may be reached after another: they are no alternatives, and nothing leaves in between. */
function isFollowedBy(first: Node, second: Node): boolean {
  for (let at: Node = first, parent: Node | undefined = at.parent; parent != null; at = parent, parent = at.parent) {
    if (isInside(second, parent)) {
      if (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') return parent.test === at;
      if (parent.type === 'SwitchStatement') return false;
      // In `catch` the write has failed.
      return above(second, ({ type }) => type === 'CatchClause', parent) === undefined;
    }
    if (parent.type === 'ReturnStatement') return false;
    if (parent.type !== 'BlockStatement') continue;
    const last = parent.body.at(-1);
    if (last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement' || last?.type === 'ContinueStatement' || last?.type === 'BreakStatement') return false;
  }
  return false;
}
