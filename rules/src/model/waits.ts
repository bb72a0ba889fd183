import type { Range } from '../source/range.js';
import type { Node } from '../source/tree.js';
import { addressOf } from './address.js';
import type { Deadline, Deadlines } from './deadlines.js';
import { nameOfHolder } from './holders.js';
import type { Client, Network, RemoteCall } from './network.js';
import { firstLine, isInside, memberName, wrapped, type FunctionNode } from './syntax.js';

/** A call or client that waits without a deadline of its own, each once. */
export interface Wait {
  readonly of: RemoteCall | Client;
  /** Who waits, as a reader would say it: `fetch`, or the name that holds a client. */
  readonly name: string;
  readonly deadline: Deadline;
  /** The option's value if one is wrong, else the callee. */
  readonly marked: Range;
  /** For a client: its calls in this file that rely on it. */
  readonly relying: readonly RemoteCall[];
  /** Whether its address is relative, or one beside it in the same function is: that has a meaning in a browser only. */
  readonly isRelative: boolean;
  /** Whether nobody wants to know how it ends: `void fetch(url).catch(() => {})`. */
  readonly isForgotten: boolean;
}

/** Everything in the file that may wait without end. */
export function waits(network: Network, deadlines: Deadlines): Wait[] {
  const found: Wait[] = [];
  const relying = new Map<Client, RemoteCall[]>();
  const isInBrowser = pageFunctions(network);
  for (const call of network.calls) {
    const own = deadlines.ownOf(call);
    if (own.state !== 'unset') continue;
    const address = addressOf(call, network);
    // What stays on this machine crosses no network.
    if (address === 'loopback') continue;
    if (own.problem === 'missing' && call.client && bringsLimit(call.client)) {
      const calls = relying.get(call.client);
      if (calls) calls.push(call);
      else relying.set(call.client, [call]);
      continue;
    }
    if (own.problem === 'missing' && call.client && deadlines.ofClient(call.client).state !== 'unset') continue;
    found.push({ of: call, name: call.name, deadline: own, marked: markOf(call, own, network), relying: [], isRelative: address === 'relative' || isInBrowser(call.inside), isForgotten: isForgotten(call.node, network) });
  }
  const isUsed = (client: Client) => client.exported || relying.has(client);
  for (const client of network.clients) {
    if (addressOf(client, network) === 'loopback') continue;
    if (client.request.deadline === undefined || Object.keys(client.fact.calls).length === 0) continue;
    const calls = relying.get(client) ?? [];
    const deadline = deadlines.ofClient(client);
    const isInherited = deadline.node === undefined || !isInside(deadline.node, client.node);
    // An option without effect is a mistake by itself; one that is missing or off is missed where the client is used.
    const isWithoutEffect = deadline.problem !== 'missing' && deadline.problem !== 'disabled';
    if (deadline.state !== 'unset' || !(isWithoutEffect || (bringsLimit(client) && isUsed(client))) || (isInherited && client.base && isUsed(client.base))) continue;
    found.push({ of: client, name: nameOfHolder(client.node) ?? client.name, deadline, marked: markOf(client, deadline, network), relying: calls, isRelative: false, isForgotten: false });
  }
  return found.sort((a, b) => a.marked[0] - b.marked[0]);
}

/** Tells functions that ask for a relative address: they run in browsers, whatever else they ask for. Looked for when first asked. */
function pageFunctions(network: Network): (inside: FunctionNode | undefined) => boolean {
  let found: ReadonlySet<FunctionNode | undefined> | undefined;
  return (inside) => {
    found ??= new Set(network.calls.filter((call) => call.inside !== undefined && addressOf(call, network) === 'relative').map((call) => call.inside));
    return found.has(inside);
  };
}

/** `fetch(url, report).catch(() => {});`: nobody waits, nobody reads the answer, and a failure is nobody's business. */
function isForgotten(node: Node, { bindings }: Network): boolean {
  let at = wrapped(node);
  let isSwallowed = false;
  while (at.parent?.type === 'MemberExpression' && at.parent.object === at && at.parent.parent.type === 'CallExpression') {
    const chained = at.parent.parent;
    if (memberName(at.parent) !== 'catch') return false;
    const handler = chained.arguments[0] && bindings.functionOf(chained.arguments[0]);
    if (handler === undefined || !doesNothing(handler)) return false;
    isSwallowed = true;
    at = wrapped(chained);
  }
  if (at.parent?.type === 'UnaryExpression' && at.parent.operator === 'void') at = at.parent;
  return isSwallowed && at.parent?.type === 'ExpressionStatement';
}

/** `() => {}`, `() => undefined`, `() => null` */
function doesNothing({ body }: FunctionNode): boolean {
  if (body.type === 'BlockStatement') return body.body.length === 0;
  return (body.type === 'Identifier' && body.name === 'undefined') || (body.type === 'Literal' && body.value === null);
}

/** Whether a limit can be given to the client once for all its calls. */
function bringsLimit(client: Client): boolean {
  return client.request.deadline?.options.some((option) => !option.callOnly && !option.opaque) ?? false;
}

function markOf(made: RemoteCall | Client, deadline: Deadline, network: Network): Range {
  const node: Node = deadline.problem === 'missing' || deadline.node === undefined ? made.node.callee : deadline.node;
  return firstLine(node, network.tree.text);
}
