import type { Node } from '../source/tree.js';
import { nameOfHolder } from './holders.js';
import type { Client, Network } from './network.js';
import { above, enclosingFunction, type FunctionNode } from './syntax.js';

/** A pool of connections that keeps none. */
export interface ClosingPool {
  readonly client: Client;
  readonly name: string;
  readonly option: string;
  /** The code of the value that makes it keep them. */
  readonly write: string;
}

/** Pools that live long and close each connection behind its first request, because nobody told them otherwise. */
export function closingPools(network: Network): ClosingPool[] {
  return network.clients.flatMap((client) => {
    const { keepsAlive } = client.fact;
    if (keepsAlive === undefined || client.options.read(keepsAlive.option).state !== 'unset' || !isLasting(client.node, network)) return [];
    return [{ client, name: nameOfHolder(client.node) ?? client.name, ...keepsAlive }];
  });
}

/** Whether something lives as long as the process or an object of it: made for one request, it would keep its connections for nobody. */
function isLasting(node: Node, network: Network): boolean {
  const around = enclosingFunction(node);
  for (let at: Node | undefined = node; at != null && at !== around; at = at.parent) {
    if (at.type === 'PropertyDefinition') return true;
    // What a client is made with lives as long as that.
    if (at !== node && (at.type === 'CallExpression' || at.type === 'NewExpression') && network.of(at)?.kind === 'client') return isLasting(at, network);
  }
  if (around === undefined) return true;
  return (around.parent.type === 'MethodDefinition' && around.parent.kind === 'constructor') || outlives(node, around, network);
}

/** Whether it is assigned to something that was there before the function ran: a variable around it, a field of `this`. */
function outlives(node: Node, around: FunctionNode, { bindings }: Network): boolean {
  const assignment = above(node, (at) => at.type === 'AssignmentExpression', around);
  if (assignment?.type !== 'AssignmentExpression') return false;
  let root: Node = assignment.left;
  while (root.type === 'MemberExpression') root = root.object;
  if (root.type !== 'Identifier') return root.type === 'ThisExpression';
  const [definition] = bindings.variable(root)?.defs ?? [];
  return definition !== undefined && enclosingFunction(definition.name) !== around;
}
