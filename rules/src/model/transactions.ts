import type { CallFact } from '../libraries/library.js';
import { addressOf } from './address.js';
import { waitedBy } from './awaited.js';
import { constantOf } from './constants.js';
import { isStore } from './library-index.js';
import { methodOf, type Network, type RemoteCall } from './network.js';
import { plainText } from './plain-text.js';
import { above, enclosingFunction, isInside, wrapped, type CallNode, type FunctionNode } from './syntax.js';
import { usesOf } from './uses.js';

/** A call to another machine that is made while a transaction of a database is open. */
export interface CallInTransaction {
  readonly call: RemoteCall;
  /** The call that opens the transaction. */
  readonly opened: RemoteCall;
  /** Whether the transaction waits for the call; if not, what it sends is sent all the same. */
  readonly isWaitedFor: boolean;
}

/** Words of those who hold a row or a lock on purpose, for as long as a piece of work takes. */
const heldOnPurpose = /skip[\s_]?locked|advisory/i;

/** Calls to machines other than the stores that are made while a transaction is open. */
export function callsInTransactions(network: Network): CallInTransaction[] {
  const spans = [...givenFunctions(network), ...statedSpans(network)];
  if (spans.length === 0) return [];
  const found: CallInTransaction[] = [];
  for (const call of network.calls) {
    if (isStore(call.library) || call.fact.gives === 'connection' || addressOf(call, network) === 'loopback') continue;
    const around = spans.flatMap(({ opened, waitsFor }) => {
      const isWaitedFor = waitsFor(call);
      return isWaitedFor === undefined ? [] : [{ call, opened, isWaitedFor }];
    });
    const innermost = around.at(-1);
    if (innermost) found.push(innermost);
  }
  return found;
}

/** A stretch of code that runs while a transaction is open. */
interface Span {
  readonly opened: RemoteCall;
  /** Whether it waits for a call that is made in it, or lets it only be sent; `undefined` for every other call. */
  readonly waitsFor: (call: RemoteCall) => boolean | undefined;
}

/** Functions that are run in a transaction: `knex.transaction(async (trx) => …)`. */
function givenFunctions(network: Network): readonly Span[] {
  return network.calls.flatMap((opened) => {
    const given = opened.fact.inTransaction ? opened.laid.callback : undefined;
    const inside = given && network.bindings.functionOf(given);
    if (inside === undefined || heldOnPurpose.test(plainText(inside, network.tree))) return [];
    return [{ opened, waitsFor: (call) => waitsFor(call, inside, network) }];
  });
}

function waitsFor(call: RemoteCall, inside: FunctionNode, network: Network): boolean | undefined {
  if (!isInside(call.node, inside.body)) return undefined;
  if (waitedBy(call.node, inside, network.bindings) !== undefined) return true;
  return call.inside === inside && isSent(call) ? false : undefined;
}

/** Whether a call that nobody waits for leaves something behind at its peer. */
function isSent(call: RemoteCall): boolean {
  const outer = wrapped(call.node);
  const isDropped = outer.parent?.type === 'ExpressionStatement' || (outer.parent?.type === 'UnaryExpression' && outer.parent.operator === 'void');
  if (!isDropped) return false;
  const method = methodOf(call);
  return method === undefined ? call.fact.method === undefined : !/^(?:GET|HEAD|OPTIONS)$/.test(method);
}

/** From a beginning to a commit in the same function: `BEGIN` and `COMMIT`, or a transaction that is handed back. */
function statedSpans(network: Network): readonly Span[] {
  const steps = network.calls.filter(({ library }) => isStore(library)).flatMap((call) => ({ node: call.node, does: stepOf(call, network), call }));
  return steps.flatMap(({ call: opened, does }) => {
    const { inside } = opened;
    if (inside === undefined || heldOnPurpose.test(plainText(inside, network.tree))) return [];
    const after = (does === 'opens' ? steps : stepsOn(opened, network)).filter(({ node }) => enclosingFunction(node) === inside && node.range[0] > opened.node.range[1]);
    const end = after.find((step) => step.does === 'commits')?.node;
    if (end === undefined) return [];
    const rollbacks = after.filter((step) => step.does === 'rolls back');
    return [
      {
        opened,
        waitsFor: (call) => {
          const isBetween = call.node.range[0] > opened.node.range[1] && call.node.range[1] < end.range[0];
          if (!isBetween || rollbacks.some(({ node }) => isAfter(call, node))) return undefined;
          return waitedBy(call.node, inside, network.bindings) ? true : undefined;
        },
      },
    ];
  });
}

interface Step {
  readonly node: CallNode;
  readonly does: CallFact['transaction'];
}

/** What is called on a transaction that a call hands back. */
function stepsOn({ fact: { ends }, node }: RemoteCall, { bindings }: Network): readonly Step[] {
  if (ends === undefined) return [];
  return usesOf(node, bindings).calls.map(({ path, node: call }) => ({ node: call, does: path === ends.commit ? 'commits' : path === ends.rollback ? 'rolls back' : undefined }));
}

/** What a call does to the transaction of its connection, by the statement that it sends or by itself. */
function stepOf({ node, fact }: RemoteCall, { bindings }: Network): CallFact['transaction'] {
  if (fact.transaction !== undefined) return fact.transaction;
  const [first] = node.arguments;
  const text = first && first.type !== 'SpreadElement' ? constantOf(first, bindings)?.value : undefined;
  const verb = typeof text === 'string' ? /^\s*(begin|start\s+transaction|commit|end|rollback)\b/i.exec(text)?.[1]?.toLowerCase() : undefined;
  if (verb === undefined) return undefined;
  return verb === 'rollback' ? 'rolls back' : verb === 'commit' || verb === 'end' ? 'commits' : 'opens';
}

/** Whether a call stands behind a step in the same block, or in one within it. */
function isAfter({ node }: RemoteCall, step: CallNode): boolean {
  const block = above(step, (at) => at.type === 'BlockStatement' || at.type === 'SwitchCase');
  return block !== undefined && isInside(node, block) && node.range[0] > step.range[1];
}
